// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/words.h"
#include "ui/cases/details_look.h"
#include "ui/text/inert_document.h"
#include "ui/text/text_matches.h"

#include <QTextCursor>

#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// A document ready to be shown, with what is to be marked in it.
struct MarkedDocument
{
    std::unique_ptr<InertDocument> document;
    std::vector<TextMatch> matches;
};

/// Writes headings, lines and foreign texts into a document, from top to bottom. Foreign text stays text:
/// characters that would reorder or hide what stands around them are shown as signs. Any thread.
class DetailsWriter
{
public:
    explicit DetailsWriter(const DetailsLook &look);

    [[nodiscard]] const DetailsLook &look() const { return m_look; }
    [[nodiscard]] QColor colorOf(std::optional<model::Choice> choice) const;
    [[nodiscard]] QTextCharFormat format(const QColor &color) const;
    [[nodiscard]] QTextCharFormat strong(const QColor &color) const;

    void heading(const QString &text);
    /// A line of its own, `space` pixels below the one before; words follow with add().
    void line(int space);
    /// A paragraph that stands in from the edge.
    void indentedLine();
    void add(const QString &foreign, const QTextCharFormat &format);
    void muted(const QString &text);

    /// What is written from mark() on is searched for `pattern`.
    void mark(const std::optional<QRegularExpression> &pattern);
    void endMark();

    [[nodiscard]] MarkedDocument finish();

private:
    struct Marked
    {
        QTextCursor range;
        QRegularExpression pattern;
    };

    void begin(const QTextBlockFormat &format);

    const DetailsLook &m_look;
    std::unique_ptr<InertDocument> m_document;
    QTextCursor m_cursor;
    std::vector<Marked> m_marked;
    std::optional<QRegularExpression> m_pattern;
    int m_markFrom = 0;
    bool m_isEmpty = true; ///< the first block is still unused
};

} // namespace ui
