// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

/// Asks who labels. Offers the people that the project knows.
class NameForm : public QWidget
{
    Q_OBJECT
public:
    explicit NameForm(QWidget *parent);

    void offer(const QStringList &people, const QString &name);
    void showError(const QString &sentence);
    void focusName();

Q_SIGNALS:
    void nameGiven(const QString &name);

private:
    void submit();

    QComboBox *m_name = nullptr;
    QPushButton *m_start = nullptr;
    QLabel *m_error = nullptr;
};

} // namespace ui
