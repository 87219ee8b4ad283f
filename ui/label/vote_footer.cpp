// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/vote_footer.h"

#include "ui/widgets/key_button.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>

namespace ui {

VoteFooter::VoteFooter(QWidget *parent)
    : QWidget(parent)
    , m_line(plainLabel(QString(), Tone::Muted))
{
    m_line->setObjectName(QStringLiteral("labelLine"));
    auto *undo = new KeyButton(tr("Undo"), tr("Ctrl+Z"), this);
    auto *back = new KeyButton(tr("Back"), tr("PgUp"), this);
    auto *next = new KeyButton(tr("Next unlabelled"), tr("PgDn"), this);
    undo->setObjectName(QStringLiteral("undoVote"));
    back->setObjectName(QStringLiteral("previousPair"));
    next->setObjectName(QStringLiteral("nextPair"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(undo);
    layout->addWidget(m_line, 1);
    layout->addWidget(back);
    layout->addWidget(next);
    connect(undo, &QPushButton::clicked, this, &VoteFooter::undoRequested);
    connect(back, &QPushButton::clicked, this, &VoteFooter::backRequested);
    connect(next, &QPushButton::clicked, this, &VoteFooter::nextRequested);
}

void VoteFooter::say(const QString &line)
{
    setTone(*m_line, Tone::Muted);
    m_line->setText(line);
}

void VoteFooter::warn(const QString &line)
{
    setTone(*m_line, Tone::Wrong);
    m_line->setText(line);
}

} // namespace ui
