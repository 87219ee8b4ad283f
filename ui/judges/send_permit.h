// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/spec.h"

#include <QWidget>

class QPushButton;

namespace ui {

/// What stands between a wish and the first byte that is sent: the person's leave for the host, and the key.
/// Shows the one button that is needed next, and nothing while nothing is.
class SendPermit : public QWidget
{
    Q_OBJECT
public:
    /// Its buttons are called allow`purpose` and giveKey`purpose`.
    SendPermit(const QString &purpose, QWidget *parent);

    /// Answered by granted(), or by said() and a button that leads on.
    void ask(const judge::Spec &spec);
    void reset();

Q_SIGNALS:
    void granted(const QByteArray &key);
    void said(const QString &sentence, bool isWrong);

private:
    void allow();
    void findKey();
    void askForKey();
    void showNext(QPushButton *button);

    judge::Spec m_spec;
    QPushButton *m_allow = nullptr;
    QPushButton *m_giveKey = nullptr;
};

} // namespace ui
