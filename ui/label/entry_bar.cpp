// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/entry_bar.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace ui {

EntryBar::EntryBar(QWidget *parent)
    : QFrame(parent)
    , m_question(plainLabel(QString(), Tone::Strong))
    , m_line(new QLineEdit)
    , m_answer(plainLabel(QString(), Tone::Muted))
    , m_accept(new QPushButton)
    , m_close(new QPushButton(tr("Close")))
{
    setObjectName(QStringLiteral("card"));
    m_line->setObjectName(QStringLiteral("entryLine"));
    m_accept->setObjectName(QStringLiteral("entryAccept"));
    m_answer->setObjectName(QStringLiteral("entryAnswer"));
    m_close->setObjectName(QStringLiteral("entryClose"));
    m_question->setBuddy(m_line);
    m_answer->setWordWrap(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(10);
    layout->addWidget(m_question);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_answer);
    layout->addWidget(m_accept);
    layout->addWidget(m_close);
    connect(m_line, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (m_isLive)
            Q_EMIT edited(text);
    });
    const auto accept = [this] {
        const QString text = m_line->text().trimmed();
        if (!m_isLive)
            leave();
        Q_EMIT accepted(text);
    };
    connect(m_line, &QLineEdit::returnPressed, this, accept);
    connect(m_accept, &QPushButton::clicked, this, accept);
    connect(m_close, &QPushButton::clicked, this, &EntryBar::leave);
    hide();
}

void EntryBar::ask(const QString &question, const QString &accept, bool isLive)
{
    m_isLive = isLive;
    m_question->setText(question);
    m_line->setAccessibleName(question);
    m_accept->setText(accept);
    m_answer->clear();
    m_line->clear();
    show();
    m_line->setFocus();
}

void EntryBar::showAnswer(const QString &answer) { m_answer->setText(answer); }

QString EntryBar::text() const { return m_line->text(); }

void EntryBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

void EntryBar::leave()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT closed();
}

} // namespace ui
