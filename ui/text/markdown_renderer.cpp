// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/markdown_renderer.h"

#include "ui/text/entities.h"

#include <QStringDecoder>
#include <QStringList>

namespace ui {

namespace {

template <typename Detail>
const Detail &as(const void *detail)
{
    return *static_cast<const Detail *>(detail);
}

/// With every U+FEFF, which QString::fromUtf8 drops where a text begins with it.
QString utf16(const char *bytes, std::size_t size)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(QByteArrayView(bytes, static_cast<qsizetype>(size)));
}

QString meaningOf(const QString &entity)
{
    const QString meaning = entityText(entity);
    return meaning.isEmpty() ? entity : meaning;
}

QString attributeText(const MD_ATTRIBUTE &attribute)
{
    QString result;
    for (int i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET start = attribute.substr_offsets[i];
        const QString part = utf16(attribute.text + start, attribute.substr_offsets[i + 1] - start);
        result += attribute.substr_types[i] == MD_TEXT_ENTITY ? meaningOf(part) : part;
    }
    return result;
}

bool isWebAddress(const QString &address)
{
    return address.startsWith(QLatin1String("http://"), Qt::CaseInsensitive) ||
           address.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
}

/// Whether a reader of `text` knows the address: `www.a.b` and `me@a.b` become addresses with a scheme.
bool tellsAddress(QStringView text, QStringView address)
{
    return (text == address && !text.isEmpty()) ||
           (address.startsWith(u"http://") && address.mid(7) == text) ||
           (address.startsWith(u"mailto:") && address.mid(7) == text);
}

} // namespace

InlineStyle MarkdownRenderer::style() const
{
    InlineStyle style;
    style.isBold = m_strong > 0;
    style.isItalic = m_emphasis > 0;
    style.isStruck = m_struck > 0;
    style.isCode = m_code > 0;
    style.isLink = m_links > 0;
    return style;
}

QString MarkdownRenderer::markOf(const MD_BLOCK_LI_DETAIL &item)
{
    List &list = m_lists.back();
    QString mark = list.isOrdered ? QString::number(list.next++) + list.delimiter : QStringLiteral("•");
    if (item.is_task == 0)
        return mark;
    const QString box = item.task_mark == ' ' ? QStringLiteral("☐") : QStringLiteral("☑");
    return list.isOrdered ? mark + u' ' + box : box;
}

void MarkdownRenderer::openList(const MD_BLOCK_OL_DETAIL &list)
{
    m_lists.push_back({true, list.start, QLatin1Char(list.mark_delimiter)});
}

void MarkdownRenderer::openCode(const MD_BLOCK_CODE_DETAIL &code)
{
    const bool hasInfo = code.info.size > 0;
    if (hasInfo) {
        m_writer.openParagraph(QStringLiteral("info muted"));
        write(attributeText(code.info));
    }
    m_writer.openPreformatted(hasInfo ? QStringLiteral("mono ground joined") : QStringLiteral("mono ground"));
}

void MarkdownRenderer::openCell(const MD_BLOCK_TD_DETAIL &cell)
{
    m_writer.openCell(cell.align == MD_ALIGN_RIGHT    ? CellAlignment::End
                      : cell.align == MD_ALIGN_CENTER ? CellAlignment::Center
                                                      : CellAlignment::Start);
}

void MarkdownRenderer::enterBlock(MD_BLOCKTYPE type, const void *detail)
{
    m_plain.clear();
    switch (type) {
    case MD_BLOCK_DOC: break;
    case MD_BLOCK_QUOTE: m_writer.enterQuote(); break;
    case MD_BLOCK_UL: m_lists.emplace_back(); break;
    case MD_BLOCK_OL: openList(as<MD_BLOCK_OL_DETAIL>(detail)); break;
    case MD_BLOCK_LI: m_writer.enterItem(markOf(as<MD_BLOCK_LI_DETAIL>(detail))); break;
    case MD_BLOCK_HR: m_writer.writeRule(); break;
    case MD_BLOCK_H:
        m_writer.openParagraph(QStringLiteral("h%1").arg(as<MD_BLOCK_H_DETAIL>(detail).level));
        break;
    case MD_BLOCK_CODE: openCode(as<MD_BLOCK_CODE_DETAIL>(detail)); break;
    case MD_BLOCK_HTML: // opened by its text, for a line that was put in has none
        m_writer.closeBlock();
        m_htmlBlock = HtmlBlock::Entered;
        break;
    case MD_BLOCK_P: m_writer.openParagraph(QStringLiteral("prose")); break;
    case MD_BLOCK_TABLE: m_writer.openTable(); break;
    case MD_BLOCK_THEAD: m_isHeaderRow = true; break;
    case MD_BLOCK_TBODY: m_isHeaderRow = false; break;
    case MD_BLOCK_TR: m_writer.openRow(m_isHeaderRow); break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: openCell(as<MD_BLOCK_TD_DETAIL>(detail)); break;
    }
}

void MarkdownRenderer::leaveBlock(MD_BLOCKTYPE type)
{
    m_plain.clear();
    m_isBehindInserted = false;
    switch (type) {
    case MD_BLOCK_QUOTE: m_writer.leaveQuote(); break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL: m_lists.pop_back(); break;
    case MD_BLOCK_LI: m_writer.leaveItem(); break;
    case MD_BLOCK_HTML: m_htmlBlock = HtmlBlock::None; [[fallthrough]];
    case MD_BLOCK_H:
    case MD_BLOCK_CODE:
    case MD_BLOCK_P: m_writer.closeBlock(); break;
    case MD_BLOCK_TABLE: m_writer.closeTable(); break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD: m_writer.closeCell(); break;
    default: break;
    }
}

void MarkdownRenderer::count(MD_SPANTYPE type, int step)
{
    switch (type) {
    case MD_SPAN_EM: m_emphasis += step; break;
    case MD_SPAN_STRONG: m_strong += step; break;
    case MD_SPAN_DEL: m_struck += step; break;
    case MD_SPAN_CODE: m_code += step; break;
    default: break;
    }
}

void MarkdownRenderer::enterSpan(MD_SPANTYPE type, const void *detail)
{
    count(type, 1);
    if (type == MD_SPAN_IMG) {
        writeMuted(QStringLiteral("[image: "));
    } else if (type == MD_SPAN_A) {
        m_linkStarts.push_back(m_plain.size());
        m_links += isWebAddress(attributeText(as<MD_SPAN_A_DETAIL>(detail).href)) ? 1 : 0;
    }
}

void MarkdownRenderer::leaveSpan(MD_SPANTYPE type, const void *detail)
{
    count(type, -1);
    if (type == MD_SPAN_IMG)
        closeImage(as<MD_SPAN_IMG_DETAIL>(detail));
    else if (type == MD_SPAN_A)
        closeLink(as<MD_SPAN_A_DETAIL>(detail));
}

void MarkdownRenderer::closeImage(const MD_SPAN_IMG_DETAIL &image)
{
    const QString title = attributeText(image.title);
    writeMuted(QStringLiteral(" — ") + attributeText(image.src) +
               (title.isEmpty() ? QString() : QStringLiteral(" (") + title + u')') + u']');
}

void MarkdownRenderer::closeLink(const MD_SPAN_A_DETAIL &link)
{
    const QString address = attributeText(link.href);
    const QString title = attributeText(link.title);
    m_links -= isWebAddress(address) ? 1 : 0;
    const bool isTold = tellsAddress(QStringView(m_plain).mid(m_linkStarts.back()), address);
    m_linkStarts.pop_back();
    if (isTold && title.isEmpty())
        return;
    QStringList parts;
    if (!isTold)
        parts.append(address);
    if (!title.isEmpty())
        parts.append(u'"' + title + u'"');
    writeMuted(QStringLiteral(" (") + parts.join(u' ') + u')');
}

void MarkdownRenderer::write(const QString &text)
{
    if (!m_linkStarts.empty())
        m_plain += text;
    m_writer.write(text, style());
}

void MarkdownRenderer::writeMuted(const QString &text)
{
    InlineStyle muted = style();
    muted.isMuted = true;
    muted.isLink = false;
    m_writer.write(text, muted);
}

void MarkdownRenderer::readText(MD_TEXTTYPE type, const char *bytes, std::size_t size)
{
    const QString text = utf16(bytes, size);
    const bool isLineEnd = type == MD_TEXT_BR || type == MD_TEXT_SOFTBR || text == u"\n";
    if (m_source.isInsertedLine(text)) {
        m_isBehindInserted = true;
    } else if (isLineEnd && m_isBehindInserted) {
        m_isBehindInserted = false;
    } else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
        m_writer.breakLine();
    } else {
        if (m_htmlBlock == HtmlBlock::Entered) {
            m_htmlBlock = HtmlBlock::Written;
            m_writer.openPreformatted(QStringLiteral("mono"));
        }
        write(type == MD_TEXT_ENTITY ? meaningOf(text) : text);
    }
}

} // namespace ui
