// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/look_notice.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

LookNotice::LookNotice(QWidget *parent)
    : QWidget(parent)
    , m_sentence(plainLabel(QString(), Tone::Muted))
{
    setObjectName(QStringLiteral("lookNotice"));
    auto *one = new QPushButton(tr("Look at &this case"));
    auto *all = new QPushButton(tr("Look at &all cases"));
    one->setObjectName(QStringLiteral("lookAtCase"));
    all->setObjectName(QStringLiteral("lookAtAll"));
    setPrimary(*one, true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(one);
    buttons->addWidget(all);
    buttons->addStretch(1);
    auto *column = new QWidget;
    column->setMaximumWidth(560);
    auto *lines = new QVBoxLayout(column);
    lines->setSpacing(12);
    lines->addWidget(plainLabel(tr("Not voted on yet"), Tone::Title));
    lines->addWidget(m_sentence);
    lines->addLayout(buttons);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(column, 4);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(row);
    layout->addStretch(3);
    connect(one, &QPushButton::clicked, this, &LookNotice::lookConfirmed);
    connect(all, &QPushButton::clicked, this, &LookNotice::lookAtAllConfirmed);
}

void LookNotice::setPerson(const QString &name)
{
    m_sentence->setText(
        tr("%1 has not voted on this case. Whoever looks at it sees names, votes and verdicts; a "
           "vote that %1 gives later is marked as revealed.")
            .arg(name));
}

} // namespace ui
