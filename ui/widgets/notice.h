// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// What a page shows where it has nothing else: what is the matter, what to do next, and a button for it.
class Notice : public QWidget
{
    Q_OBJECT
public:
    explicit Notice(QWidget *parent);

    /// An empty `action` shows no button.
    void say(const QString &title, const QString &sentence, const QString &action);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void actionChosen();

private:
    QLabel *m_title = nullptr;
    QLabel *m_sentence = nullptr;
    QPushButton *m_action = nullptr;
};

} // namespace ui
