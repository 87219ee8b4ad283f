// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

Notice::Notice(QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel(QString(), Tone::Title))
    , m_sentence(plainLabel(QString(), Tone::Muted))
    , m_action(new QPushButton)
{
    m_title->setAlignment(Qt::AlignHCenter);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_action->setProperty("primary", true);
    m_action->setObjectName(QStringLiteral("noticeAction"));
    auto *column = new QWidget;
    column->setFixedWidth(520);
    auto *lines = new QVBoxLayout(column);
    lines->setSpacing(12);
    lines->addWidget(m_title);
    lines->addWidget(m_sentence);
    lines->addWidget(m_action, 0, Qt::AlignHCenter);
    auto *row = new QHBoxLayout; // keeps height for width, which an alignment would lose
    row->addStretch(1);
    row->addWidget(column);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    layout->addLayout(row);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &Notice::actionChosen);
}

void Notice::say(const QString &title, const QString &sentence, const QString &action)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

QString Notice::title() const { return m_title->text(); }

QString Notice::sentence() const { return m_sentence->text(); }

} // namespace ui
