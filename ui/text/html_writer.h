// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/marked_source.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

/// How a stretch of text looks inside its block.
struct InlineStyle
{
    bool isBold = false, isItalic = false, isStruck = false;
    bool isLink = false, isCode = false, isFormula = false;
    bool isMuted = false; ///< said by us about the text: addresses, titles, signs
    bool operator==(const InlineStyle &) const = default;
};

enum class CellAlignment { Start, Center, End };

/// Writes the HTML that markdownToHtml promises: blocks side by side, never inside each other, so that
/// neither the depth of a source nor its size makes QTextDocument slow. Depth is an indent, at most 8. The
/// marks of list items are text of the paragraph behind them, because Qt 6.4 numbers every list from 1. A
/// table of more than 400 cells is written as lines, a row each.
class HtmlWriter
{
public:
    explicit HtmlWriter(const MarkedSource &source)
        : m_source(source)
    {}

    void enterQuote();
    void leaveQuote();
    /// `mark`: `•`, `7.`, `☑`; stands before the next paragraph.
    void enterItem(const QString &mark);
    void leaveItem();

    /// A paragraph of the class `name` of the style sheet.
    void openParagraph(const QString &name);
    /// Line feeds are lines; the last one ends the block.
    void openPreformatted(const QString &name);
    void closeBlock();
    void writeRule();

    void openTable();
    void openRow(bool isHeader);
    void openCell(CellAlignment alignment);
    void closeCell();
    void closeTable();

    /// Text as the parser handed it out, and text of our own. Opens a paragraph where there is none.
    void write(const QString &handedOut, const InlineStyle &style);
    void writeOwn(const QString &text, const InlineStyle &style);
    void breakLine();

    /// Whether there is anything to see.
    [[nodiscard]] bool hasContent() const { return m_hasContent; }
    [[nodiscard]] QString take() &&;

private:
    struct Cell
    {
        QString html;
        CellAlignment alignment = CellAlignment::Start;
    };
    struct Row
    {
        bool isHeader = false;
        std::vector<Cell> cells;
    };
    enum class Open { Nothing, Paragraph, Preformatted, Cell };

    [[nodiscard]] QString openingTag(const QString &tag, const QString &name, int marks) const;
    void writeMarksAlone();
    void writeTable(std::size_t columns);
    void writeRowsAsLines(std::size_t columns);
    void setStyle(const InlineStyle &style);
    void writeLines(const QString &text, const InlineStyle &style);
    [[nodiscard]] QString &target();

    const MarkedSource &m_source;
    QString m_html;
    Open m_open = Open::Nothing;
    QStringList m_marks; ///< of items that no paragraph has taken yet
    int m_items = 0;
    int m_quotes = 0;
    int m_pendingFeeds = 0; ///< of the open preformatted block, written when text follows
    InlineStyle m_style;    ///< of the tags that are open
    std::vector<Row> m_rows;
    bool m_hasContent = false;
};

} // namespace ui
