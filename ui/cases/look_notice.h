// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace ui {

/// Stands where a case would be on which the person who labels here has not voted: looking at it is asked
/// for, since a vote given later is not blind any more.
class LookNotice : public QWidget
{
    Q_OBJECT
public:
    explicit LookNotice(QWidget *parent);

    void setPerson(const QString &name);

Q_SIGNALS:
    void lookConfirmed();
    void lookAtAllConfirmed();

private:
    QLabel *m_sentence = nullptr;
};

} // namespace ui
