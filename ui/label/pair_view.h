// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/voting.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <array>

class QLabel;
class QSplitter;

namespace ui {

class KeyButton;
class TextPane;
class TurnsView;

/// A pair to label: the prompt on top, the two responses side by side, the bar of five answers. Shows nothing
/// that could bias: no names, no lengths, no votes of others.
class PairView : public QWidget
{
    Q_OBJECT
public:
    explicit PairView(QWidget *parent);

    void setPair(const labeling::ShownPair &pair);
    /// No answers are taken while one is under way.
    void setAccepting(bool isAccepting);
    void setTheme(const Theme &theme);
    /// The next of the panes that hold text gets the focus.
    void focusNextPane();
    void focusLeft();

Q_SIGNALS:
    void answered(labeling::Answer answer);

private:
    struct AnswerButton
    {
        labeling::Answer answer;
        KeyButton *button = nullptr;
    };
    QWidget *makePromptCard();
    QWidget *makeBar();
    /// As high as its text needs, at most a third; a height that the person chose stays.
    void fitPrompt();

    QLabel *m_where = nullptr;
    QSplitter *m_splitter = nullptr;
    bool m_isPromptSized = false;
    TurnsView *m_prompt = nullptr;
    TextPane *m_left = nullptr;
    TextPane *m_right = nullptr;
    std::array<AnswerButton, 5> m_buttons;
};

} // namespace ui
