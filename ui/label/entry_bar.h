// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// A line that asks for one thing over the pair: what to find, why to skip, what is odd. Enter accepts,
/// Escape closes.
class EntryBar : public QFrame
{
    Q_OBJECT
public:
    explicit EntryBar(QWidget *parent);

    /// Shows the bar with the focus in it. `live`: what is typed counts at once, and the bar stays on Enter.
    void ask(const QString &question, const QString &accept, bool isLive);
    void showAnswer(const QString &answer);
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isLive() const { return m_isLive; }

Q_SIGNALS:
    void edited(const QString &text); ///< only when live
    void accepted(const QString &text);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void leave();

    QLabel *m_question = nullptr;
    QLineEdit *m_line = nullptr;
    QLabel *m_answer = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_close = nullptr;
    bool m_isLive = false;
};

} // namespace ui
