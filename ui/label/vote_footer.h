// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace ui {

class KeyButton;

/// The line under the answers: undo and what was last done at the left, the way back and on at the right.
class VoteFooter : public QWidget
{
    Q_OBJECT
public:
    explicit VoteFooter(QWidget *parent);

    void say(const QString &line);
    void warn(const QString &line);

Q_SIGNALS:
    void undoRequested();
    void backRequested();
    void nextRequested();

private:
    QLabel *m_line = nullptr;
};

} // namespace ui
