// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/answer.h"
#include "ui/label/label_actions.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <array>
#include <functional>
#include <optional>
#include <vector>

class QHBoxLayout;
class QPlainTextEdit;

namespace ui {

class KeyButton;

/// What the person says of the pair: the five answers, how much better, a comment. It never moves.
class VoteBar : public QWidget
{
    Q_OBJECT
public:
    explicit VoteBar(QWidget *parent);

    /// The vote that stands on the pair, or an empty bar.
    void setOwn(const std::optional<labeling::OwnVote> &own);
    [[nodiscard]] std::optional<labeling::Strength> strength() const;
    void setStrength(std::optional<labeling::Strength> strength);
    /// A second time takes it back.
    void toggleStrength(labeling::Strength strength);
    [[nodiscard]] QString comment() const;
    void setComment(const QString &comment);
    /// Opens the comment and puts the focus in it.
    void editComment();
    void setScrollsTogether(bool isTogether);
    void setShowsSource(bool showsSource);

    /// No answers are taken while one is under way.
    void setAccepting(bool isAccepting);
    void setTheme(const Theme &theme);
    /// The key that each button shows.
    void setKeys(const std::function<QString(LabelAction)> &keyOf);

Q_SIGNALS:
    /// A button was pressed that does what the action does.
    void actionChosen(ui::LabelAction action);
    void commentLeft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Button
    {
        LabelAction action;
        KeyButton *button = nullptr;
    };
    KeyButton *addButton(QHBoxLayout *layout, LabelAction action, const char *name, int stretch);
    [[nodiscard]] KeyButton *buttonOf(LabelAction action) const;

    std::vector<Button> m_buttons;
    QPlainTextEdit *m_comment = nullptr;
    std::optional<labeling::Strength> m_strength;
};

} // namespace ui
