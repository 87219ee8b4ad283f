// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/markdown.h"

#include "ui/text/markdown_renderer.h"
#include "ui/text/marked_source.h"
#include "ui/text/visible_source.h"

namespace ui {

namespace {

/// md4c takes a time that grows with the square of the number of addresses that stand in a text as they are.
constexpr qsizetype mostAddresses = 2'000;

MarkdownRenderer &rendererOf(void *user) { return *static_cast<MarkdownRenderer *>(user); }

bool parse(const QByteArray &utf8, bool linksAddresses, MarkdownRenderer &renderer)
{
    MD_PARSER parser = {};
    parser.flags = MD_DIALECT_GITHUB;
    if (!linksAddresses)
        parser.flags &= ~static_cast<unsigned>(MD_FLAG_PERMISSIVEAUTOLINKS);
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *user) {
        rendererOf(user).enterBlock(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *user) {
        rendererOf(user).leaveBlock(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *user) {
        rendererOf(user).enterSpan(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *detail, void *user) {
        rendererOf(user).leaveSpan(type, detail);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *user) {
        rendererOf(user).readText(type, text, size);
        return 0;
    };
    return md_parse(utf8.constData(), static_cast<MD_SIZE>(utf8.size()), &parser, &renderer) == 0;
}

/// Without a byte order mark, and with only characters that UTF-8 has: halves of pairs are signs.
QString prepared(const QString &markdown)
{
    QString result = withLineFeeds(markdown);
    if (result.startsWith(QChar(QChar::ByteOrderMark)))
        result.remove(0, 1); // or the first line is no heading
    result.replace(QChar(0), QChar(QChar::ReplacementCharacter));
    if (result.isValidUtf16())
        return result;
    QString valid;
    for (const VisiblePiece &piece : visiblePieces(result, Signs::Harmful))
        valid += piece.text;
    return valid;
}

QString preformatted(const QString &text)
{
    return QStringLiteral("<pre class=\"mono\">") + text.toHtmlEscaped() + QStringLiteral("</pre>");
}

} // namespace

QString markdownToHtml(const QString &markdown)
{
    const QString text = prepared(markdown);
    if (text.trimmed().isEmpty())
        return {};
    const auto source = MarkedSource::of(text);
    if (!source)
        return preformatted(text);
    MarkdownRenderer renderer(*source);
    const bool linksAddresses = text.count(u"://") + text.count(u'@') + text.count(u"www.") <= mostAddresses;
    const bool isParsed = parse(source->text().toUtf8(), linksAddresses, renderer);
    if (!isParsed || !renderer.hasContent()) // nothing but marks
        return preformatted(text);
    return std::move(renderer).take();
}

} // namespace ui
