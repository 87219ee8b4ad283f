// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/label/label_actions.h"

#include <QWidget>

#include <functional>
#include <utility>
#include <vector>

namespace ui {

class ElidedLabel;

class KeyButton;

/// The line under the answers: undo and what was last done at the left, the way back and on at the right.
class VoteFooter : public QWidget
{
    Q_OBJECT
public:
    explicit VoteFooter(QWidget *parent);

    void say(const QString &line);
    void warn(const QString &line);
    void setFlagged(bool isFlagged);
    void setKeys(const std::function<QString(LabelAction)> &keyOf);

Q_SIGNALS:
    void actionChosen(ui::LabelAction action);

private:
    ElidedLabel *m_line = nullptr;
    std::vector<std::pair<LabelAction, KeyButton *>> m_buttons;
};

} // namespace ui
