// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/text_document.h"

#include "ui/text/markdown.h"
#include "ui/text/style_sheet.h"
#include "ui/text/visible_source.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextFrame>

namespace ui {

namespace {

/// On the first character of a turn's heading. No foreign text can bring an anchor.
const QString &headingAnchor()
{
    static const QString name = QStringLiteral("turn");
    return name;
}

void setUp(InertDocument &document, const TextStyle &style)
{
    document.setUndoRedoEnabled(false);
    document.setDefaultFont(style.body);
    document.setIndentWidth(indentOf(style));
    QTextOption option;
    option.setTextDirection(Qt::LayoutDirectionAuto); // each paragraph by its own text
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document.setDefaultTextOption(option);
    document.setDefaultStyleSheet(styleSheetOf(style));
}

std::vector<int> headingBlocks(const QTextDocument &document)
{
    std::vector<int> blocks;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const auto first = block.begin();
        if (!first.atEnd() && first.fragment().charFormat().anchorNames().contains(headingAnchor()))
            blocks.push_back(block.blockNumber());
    }
    return blocks;
}

/// HTML knows neither tabs nor an indent as wide as a list's: the writer gives the number of marks that hang.
void hangListMarks(InertDocument &document)
{
    const qreal width = document.indentWidth();
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const qreal marks = -format.textIndent();
        if (marks <= 0)
            continue;
        // Qt takes the other side in a paragraph from right to left.
        const auto side =
            block.textDirection() == Qt::RightToLeft ? QTextOption::RightTab : QTextOption::LeftTab;
        QList<QTextOption::Tab> tabs;
        for (int i = 1; i <= static_cast<int>(marks) + 3; ++i) // a number may need more than one step
            tabs.append(QTextOption::Tab(i * width, side));
        format.setTextIndent(-marks * width);
        format.setTabPositions(tabs);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
    cursor.endEditBlock();
}

/// QTextDocument wants a block before and behind every table, and hides it when it is empty.
void markBlocksBesideTables(QTextDocument &document)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (const QTextFrame *table : document.rootFrame()->childFrames()) {
        for (const int position : {table->firstPosition() - 1, table->lastPosition() + 1}) {
            cursor.setPosition(position);
            if (cursor.block().length() > 1 || cursor.currentFrame() != document.rootFrame())
                continue;
            QTextBlockFormat format;
            format.setProperty(fillerProperty, true);
            cursor.setBlockFormat(format);
        }
    }
    cursor.endEditBlock();
}

void renderTurns(InertDocument &document, const QStringList &turns, const QString &turnHeading)
{
    QString html;
    for (qsizetype i = 0; i < turns.size(); ++i) {
        if (turns.size() > 1) {
            html += QStringLiteral("<p class=\"turn muted\"><a name=\"") + headingAnchor() +
                    QStringLiteral("\">") + turnHeading.arg(i + 1).toHtmlEscaped() +
                    QStringLiteral("</a></p>");
        }
        html += markdownToHtml(turns[i]);
    }
    document.setHtml(html);
    hangListMarks(document);
    markBlocksBesideTables(document);
    markBlocksBesideTables(document);
    document.setTurnBlocks(turns.size() == 1 ? std::vector<int>{0} : headingBlocks(document));
}

/// `text` character by character, at the cursor.
void insertSource(QTextCursor &cursor, const QString &text, const TextStyle &style)
{
    QTextCharFormat plain;
    plain.setFont(codeFontOf(style), QTextCharFormat::FontPropertiesSpecifiedOnly);
    plain.setForeground(style.text);
    QTextCharFormat sign = plain;
    sign.setForeground(style.muted);
    sign.setProperty(textOriginProperty, static_cast<int>(TextOrigin::Sign));
    QString signs;
    for (const VisiblePiece &piece : visiblePieces(withLineFeeds(text), Signs::Invisible)) {
        if (piece.isSign) {
            signs += piece.text;
            continue;
        }
        if (!signs.isEmpty())
            cursor.insertText(std::exchange(signs, QString()), sign);
        cursor.insertText(piece.text, plain);
    }
    if (!signs.isEmpty())
        cursor.insertText(signs, sign);
}

void insertTurns(InertDocument &document, const QStringList &turns, const TextStyle &style,
                 const QString &turnHeading)
{
    QTextBlockFormat body;
    body.setLineHeight(proseLineHeight(style), QTextBlockFormat::ProportionalHeight);
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    strong.setForeground(style.muted);
    std::vector<int> blocks;
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (qsizetype i = 0; i < turns.size(); ++i) {
        if (i > 0)
            cursor.insertBlock(body, {});
        blocks.push_back(cursor.block().blockNumber());
        if (turns.size() > 1) {
            QTextBlockFormat heading;
            heading.setTopMargin(i == 0 ? 0 : InertDocument::turnMargin);
            heading.setBottomMargin(indentOf(style) / 4);
            cursor.setBlockFormat(heading);
            cursor.insertText(turnHeading.arg(i + 1), strong);
            cursor.insertBlock(body, {});
        } else {
            cursor.setBlockFormat(body);
        }
        insertSource(cursor, turns[i], style);
    }
    cursor.endEditBlock();
    document.setTurnBlocks(std::move(blocks));
}

void dropFirstMargin(QTextDocument &document)
{
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    QTextBlockFormat format = cursor.blockFormat();
    format.setTopMargin(0);
    cursor.setBlockFormat(format);
    cursor.endEditBlock();
}

/// The turns begin where they began, though blocks before them were split.
void addBreaks(InertDocument &document)
{
    std::vector<QTextCursor> starts;
    for (const int block : document.turnBlocks())
        starts.emplace_back(document.findBlockByNumber(block));
    addLayoutBreaks(document);
    std::vector<int> blocks;
    blocks.reserve(starts.size());
    for (const QTextCursor &start : starts)
        blocks.push_back(start.block().blockNumber());
    document.setTurnBlocks(std::move(blocks));
}

} // namespace

std::unique_ptr<InertDocument> makeDocument(const QStringList &turns, TextForm form, const TextStyle &style,
                                            const QString &turnHeading)
{
    auto document = std::make_unique<InertDocument>();
    setUp(*document, style);
    if (form == TextForm::Rendered)
        renderTurns(*document, turns, turnHeading);
    else
        insertTurns(*document, turns, style, turnHeading);
    dropFirstMargin(*document);
    addBreaks(*document);
    document->setModified(false);
    return document;
}

} // namespace ui
