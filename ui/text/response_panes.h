// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/text_document.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <memory>

class QBoxLayout;

namespace ui {

class DocumentView;
class PaneFrame;

/// The two responses side by side, of equal width. A turn begins level on both sides. They scroll together,
/// or apart, and can be aligned again. Where they may be stacked and a line would hold too few words, the
/// first stands above the second, and each scrolls for itself.
class ResponsePanes : public QWidget
{
    Q_OBJECT
public:
    explicit ResponsePanes(QWidget *parent);
    ~ResponsePanes() override;

    /// Begins at the top, aligned.
    void setDocuments(std::unique_ptr<InertDocument> left, std::unique_ptr<InertDocument> right);
    /// The same texts in another look: each side stays where it is.
    void changeDocuments(std::unique_ptr<InertDocument> left, std::unique_ptr<InertDocument> right);
    /// In place of Left and Right.
    void setTitles(const QString &left, const QString &right);
    void setScrollsTogether(bool isTogether);
    /// Both to where the left one is.
    void realign();
    void setTheme(const Theme &theme);
    /// Not where people vote left or right.
    void setMayStack(bool mayStack) { m_mayStack = mayStack; }

    /// Marks a text on both sides; how often it is there.
    int find(const QString &text);
    /// The match before or after the current one, round the ends; left before right. Which it is, from 1.
    int stepMatch(int by);
    [[nodiscard]] int matchCount() const { return m_leftMatches + m_rightMatches; }

    [[nodiscard]] DocumentView *left() const { return m_left; }
    [[nodiscard]] DocumentView *right() const { return m_right; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] bool isStacked() const;
    void arrange();
    void levelTurns();
    void follow(const DocumentView &moved, DocumentView &other, int offset);

    QBoxLayout *m_layout = nullptr;
    DocumentView *m_left = nullptr;
    DocumentView *m_right = nullptr;
    PaneFrame *m_leftFrame = nullptr;
    PaneFrame *m_rightFrame = nullptr;
    bool m_mayStack = false;
    bool m_isTogether = true;
    bool m_isFollowing = false;
    int m_offset = 0; ///< of the right one against the left one while they scroll together, in pixels
    int m_leftMatches = 0, m_rightMatches = 0;
    int m_match = -1;
};

} // namespace ui
