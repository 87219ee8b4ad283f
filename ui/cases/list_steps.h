// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace ui {

class KeyButton;

/// Under the list of cases: which one is shown, and the buttons for the next and the one before.
class ListSteps : public QWidget
{
    Q_OBJECT
public:
    explicit ListSteps(QWidget *parent);

    /// `row` counts from 0; -1: none.
    void setPlace(int row, int count);

Q_SIGNALS:
    void stepped(int by);

private:
    QLabel *m_place = nullptr;
    KeyButton *m_previous = nullptr;
    KeyButton *m_next = nullptr;
};

} // namespace ui
