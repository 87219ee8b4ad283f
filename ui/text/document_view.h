// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/text_document.h"
#include "ui/widgets/theme.h"

#include <QTextEdit>

#include <memory>
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
    /// What the text needs at this width, in pixels.
    [[nodiscard]] int wantedHeight() const;

    /// Where a turn begins, from the top of the document in pixels; turns count from 0.
    [[nodiscard]] qreal turnTop(int turn) const;
    [[nodiscard]] int turnCount() const;
    /// Moves the beginning of a turn, and all that follows, down.
    void addSpaceBefore(int turn, qreal pixels);
    void dropSpaces();

    void setTheme(const Theme &theme);
    /// Marks every occurrence, upper and lower case alike; empty marks nothing. How many there are.
    int markMatches(const QString &text);
    /// Makes the match the current one and scrolls to it.
    void showMatch(int match);
    void leaveMatch();

Q_SIGNALS:
    /// The width has changed, and with it where lines break.
    void widthChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    void fitMeasure();
    void paintMatches();

    std::unique_ptr<InertDocument> m_shown;
    std::vector<QTextCursor> m_matches;
    int m_match = -1;
    QColor m_matchGround, m_matchInk, m_currentGround, m_currentInk;
};

} // namespace ui
