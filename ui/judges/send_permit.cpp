// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judges/send_permit.h"

#include "app/judge/approvals.h"
#include "app/judge/keys.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

SendPermit::SendPermit(const QString &purpose, QWidget *parent)
    : QWidget(parent)
    , m_allow(new QPushButton(tr("Allow on this computer")))
    , m_key(new QLineEdit)
    , m_keepKey(new QPushButton(tr("Keep in the keychain and go on")))
{
    m_allow->setObjectName(QStringLiteral("allow") + purpose);
    m_key->setObjectName(QStringLiteral("key") + purpose);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setAccessibleName(tr("The key"));
    m_key->setPlaceholderText(tr("the key"));
    m_keepKey->setObjectName(QStringLiteral("keepKey") + purpose);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_allow, m_key, m_keepKey})
        layout->addWidget(part);
    connect(m_allow, &QPushButton::clicked, this, &SendPermit::allow);
    connect(m_keepKey, &QPushButton::clicked, this, &SendPermit::keepKey);
    connect(m_key, &QLineEdit::returnPressed, this, &SendPermit::keepKey);
    reset();
}

void SendPermit::reset()
{
    ++m_question;
    m_key->clear();
    show(nullptr);
}

void SendPermit::ask(const judge::Spec &spec)
{
    reset();
    m_spec = spec;
    if (judge::Approvals(judge::Approvals::usersPath()).isApproved(spec)) {
        findKey();
        return;
    }
    Q_EMIT said(tr("Nothing was sent. To allow: %1.").arg(judge::approvalSentence(spec)), false);
    show(m_allow);
}

void SendPermit::askForKey(const judge::Spec &spec)
{
    reset();
    m_spec = spec;
    show(m_key);
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
    Q_EMIT said(m_spec.key.isEmpty() ? QString() : tr("Looking for the key %1…").arg(m_spec.key), false);
    judge::findKey(m_spec, this,
                   [this, question = m_question, spec = m_spec](const model::Result<QByteArray> &key) {
                       if (question != m_question)
                           return;
                       if (key) {
                           Q_EMIT granted(spec, *key);
                           return;
                       }
                       Q_EMIT said(tr("Nothing was sent: %1.").arg(key.error().detail), true);
                       show(m_key);
                   });
}

void SendPermit::keepKey()
{
    judge::keepKey(m_spec.key, m_key->text().trimmed().toUtf8(), this,
                   [this, question = m_question, spec = m_spec](const model::Result<> &kept) {
                       if (question != m_question)
                           return;
                       if (kept)
                           ask(spec);
                       else
                           Q_EMIT said(kept.error().detail, true);
                   });
}

/// The focus goes along, but for a person who types something else meanwhile.
void SendPermit::show(QWidget *part)
{
    const QWidget *focus = window()->focusWidget();
    const bool isTyping = focus != nullptr && focus->testAttribute(Qt::WA_InputMethodEnabled);
    setVisible(part != nullptr);
    m_allow->setVisible(part == m_allow);
    m_key->setVisible(part == m_key);
    m_keepKey->setVisible(part == m_key);
    if (part != nullptr && !isTyping)
        part->setFocus();
}

} // namespace ui
