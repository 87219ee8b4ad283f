// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

/// The line over the pair: who labels, and how far this person is.
class LabelHead : public QWidget
{
    Q_OBJECT
public:
    explicit LabelHead(QWidget *parent);

    /// Empty: nobody labels.
    void setPerson(const QString &name);
    void setProgress(int done, int all);
    void setMayChange(bool mayChange);

Q_SIGNALS:
    void changeRequested(); ///< somebody else wants to label

private:
    QLabel *m_who = nullptr;
    QPushButton *m_change = nullptr;
    QLabel *m_text = nullptr;
    QProgressBar *m_bar = nullptr;
};

} // namespace ui
