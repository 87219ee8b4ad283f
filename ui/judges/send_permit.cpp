// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judges/send_permit.h"

#include "app/judge/approvals.h"
#include "app/judge/keys.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QPushButton>

namespace ui {

SendPermit::SendPermit(const QString &purpose, QWidget *parent)
    : QWidget(parent)
    , m_allow(new QPushButton(tr("Allow on this computer")))
    , m_giveKey(new QPushButton(tr("Give the key…")))
{
    m_allow->setObjectName(QStringLiteral("allow") + purpose);
    m_giveKey->setObjectName(QStringLiteral("giveKey") + purpose);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_allow);
    layout->addWidget(m_giveKey);
    connect(m_allow, &QPushButton::clicked, this, &SendPermit::allow);
    connect(m_giveKey, &QPushButton::clicked, this, &SendPermit::askForKey);
    reset();
}

void SendPermit::reset() { showNext(nullptr); }

void SendPermit::ask(const judge::Spec &spec)
{
    m_spec = spec;
    if (judge::Approvals(judge::Approvals::usersPath()).isApproved(spec)) {
        findKey();
        return;
    }
    Q_EMIT said(tr("Nothing was sent. To allow: %1.").arg(judge::approvalSentence(spec)), false);
    showNext(m_allow);
}

void SendPermit::allow()
{
    if (const auto kept = judge::Approvals(judge::Approvals::usersPath()).approve(m_spec); kept)
        findKey();
    else
        Q_EMIT said(kept.error().detail, true);
}

void SendPermit::findKey()
{
    reset();
    judge::findKey(m_spec, this, [this](const model::Result<QByteArray> &key) {
        if (key) {
            Q_EMIT granted(*key);
            return;
        }
        Q_EMIT said(tr("Nothing was sent: %1.").arg(key.error().detail), true);
        showNext(m_giveKey);
    });
}

void SendPermit::askForKey()
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("keyDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("A key for %1").arg(m_spec.key));
    dialog->setLabelText(tr("It is kept in the keychain of this computer and nowhere else."));
    dialog->setTextEchoMode(QLineEdit::Password);
    dialog->setOkButtonText(tr("Keep and go on"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        judge::keepKey(m_spec.key, text.trimmed().toUtf8(), this, [this](const model::Result<> &kept) {
            if (kept)
                ask(m_spec);
            else
                Q_EMIT said(kept.error().detail, true);
        });
    });
    dialog->open();
}

void SendPermit::showNext(QPushButton *button)
{
    for (QPushButton *one : {m_allow, m_giveKey})
        one->setVisible(one == button);
    if (button != nullptr)
        button->setFocus();
}

} // namespace ui
