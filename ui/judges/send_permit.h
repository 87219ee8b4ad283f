// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/spec.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ui {

/// What stands between a wish and the first byte that is sent: the person's leave for the host, and the key.
/// Shows what is needed next, and nothing while nothing is. Only the newest question is answered.
class SendPermit : public QWidget
{
    Q_OBJECT
public:
    /// Its parts are called allow`purpose`, key`purpose` and keepKey`purpose`.
    SendPermit(const QString &purpose, QWidget *parent);

    /// Answered by granted(), or by said() and a part that leads on.
    void ask(const judge::Spec &spec);
    /// Asks for a key in place of the one that the server refused.
    void askForKey(const judge::Spec &spec);
    /// Nothing is asked any more: the set-up or the project is another one.
    void reset();

Q_SIGNALS:
    void granted(const judge::Spec &spec, const QByteArray &key);
    void said(const QString &sentence, bool isWrong);

private:
    void allow();
    void findKey();
    void keepKey();
    void show(QWidget *part); ///< it and what goes with it; null: nothing

    judge::Spec m_spec;
    quint64 m_question = 0; ///< answers to older ones are dropped
    QPushButton *m_allow = nullptr;
    QLineEdit *m_key = nullptr;
    QPushButton *m_keepKey = nullptr;
};

} // namespace ui
