// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/gradual_layout.h"
#include "ui/text/text_document.h"
#include "ui/text/text_matches.h"
#include "ui/widgets/theme.h"

#include <QTextEdit>

#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// Shows a document to read: at most 72 characters a line, nothing followed, nothing loaded, scrolled by
/// Space and Shift+Space. What is copied has the characters of the source.
class DocumentView : public QTextEdit
{
    Q_OBJECT
public:
    explicit DocumentView(QWidget *parent);
    ~DocumentView() override;

    /// nullptr: nothing is shown. Begins at the top.
    void setShown(std::unique_ptr<InertDocument> document);
    /// What the text needs at this width, in pixels; of a long text that is not laid out yet, its beginning.
    [[nodiscard]] int wantedHeight() const;
    /// Whether all of the text has its place; false for a moment with long texts.
    [[nodiscard]] bool isLaidOut() const { return !m_layout.isUnderWay(); }
    /// How far down the view is, from 0 to 1.
    [[nodiscard]] double scrolledShare() const;
    void scrollToShare(double share);

    /// Where a turn begins, from the top of the document in pixels; turns count from 0. Once it is laid out.
    [[nodiscard]] qreal turnTop(int turn) const;
    [[nodiscard]] int turnCount() const;
    /// Scrolls to the beginning of a turn, where not all of the text fits and it is laid out.
    void scrollToTurn(int turn);
    /// Moves the beginning of a turn, and all that follows, down.
    void addSpaceBefore(int turn, qreal pixels);
    void dropSpaces();

    void setTheme(const Theme &theme);
    /// Marks every occurrence, upper and lower case alike; empty marks nothing. How many there are.
    int markMatches(const QString &text);
    /// Marks what was found beforehand (matchesIn); counts as markMatches does.
    void setMatches(const std::vector<TextMatch> &matches);
    /// Makes the match the current one and scrolls to it.
    void showMatch(int match);
    void leaveMatch();

Q_SIGNALS:
    /// The width has changed, and with it where lines break; or a long text is laid out.
    void linesChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    void fitMeasure();
    void finishLayout();
    void paintMatches();

    std::unique_ptr<InertDocument> m_shown;
    GradualLayout m_layout;
    std::optional<double> m_wantedShare; ///< to scroll to when all is laid out
    std::vector<QTextCursor> m_matches;
    int m_match = -1;
    QColor m_matchGround, m_matchInk, m_currentGround, m_currentInk;
};

} // namespace ui
