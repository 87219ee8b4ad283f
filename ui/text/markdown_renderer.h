// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/html_writer.h"
#include "ui/text/marked_source.h"

#include <md4c.h>

#include <cstddef>
#include <vector>

namespace ui {

/// Takes what md4c reports and passes it on to the writer.
class MarkdownRenderer
{
public:
    explicit MarkdownRenderer(const MarkedSource &source)
        : m_source(source)
        , m_writer(source)
    {}

    void enterBlock(MD_BLOCKTYPE type, const void *detail);
    void leaveBlock(MD_BLOCKTYPE type);
    void enterSpan(MD_SPANTYPE type, const void *detail);
    void leaveSpan(MD_SPANTYPE type, const void *detail);
    void readText(MD_TEXTTYPE type, const char *bytes, std::size_t size);
    [[nodiscard]] bool hasContent() const { return m_writer.hasContent(); }
    [[nodiscard]] QString take() && { return std::move(m_writer).take(); }

private:
    struct List
    {
        bool isOrdered = false;
        unsigned next = 0;
        QChar delimiter;
    };
    enum class HtmlBlock { None, Entered, Written };

    [[nodiscard]] InlineStyle style() const;
    [[nodiscard]] QString markOf(const MD_BLOCK_LI_DETAIL &item);
    void openList(const MD_BLOCK_OL_DETAIL &list);
    void openCode(const MD_BLOCK_CODE_DETAIL &code);
    void openCell(const MD_BLOCK_TD_DETAIL &cell);
    void count(MD_SPANTYPE type, int step);
    void closeLink(const MD_SPAN_A_DETAIL &link);
    void closeImage(const MD_SPAN_IMG_DETAIL &image);
    void write(const QString &text);
    void writeMuted(const QString &text);

    const MarkedSource &m_source;
    HtmlWriter m_writer;
    std::vector<List> m_lists;
    std::vector<qsizetype> m_linkStarts; ///< in m_plain
    QString m_plain;                     ///< of the block, to compare links with their address
    int m_strong = 0, m_emphasis = 0, m_struck = 0, m_code = 0, m_links = 0;
    bool m_isHeaderRow = false;
    bool m_isBehindInserted = false; ///< a line that was put in for the parser; its end is still to come
    HtmlBlock m_htmlBlock = HtmlBlock::None;
};

} // namespace ui
