// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/label_head.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QProgressBar>

#include <algorithm>

namespace ui {

LabelHead::LabelHead(QWidget *parent)
    : QWidget(parent)
    , m_who(plainLabel(QString(), Tone::Muted))
    , m_change(new QPushButton(tr("Someone &else…")))
    , m_text(plainLabel(QString(), Tone::Muted))
    , m_bar(new QProgressBar)
{
    m_who->setObjectName(QStringLiteral("labelWho"));
    m_text->setObjectName(QStringLiteral("labelProgress"));
    m_change->setObjectName(QStringLiteral("changePerson"));
    for (QLabel *label : {m_who, m_text})
        label->setWordWrap(false);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(180);
    m_bar->setAccessibleName(tr("Progress"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(plainLabel(tr("Label"), Tone::Title));
    layout->addWidget(m_who);
    layout->addWidget(m_change);
    layout->addStretch(1);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    connect(m_change, &QPushButton::clicked, this, &LabelHead::changeRequested);
}

void LabelHead::setPerson(const QString &name)
{
    m_who->setText(name.isEmpty() ? QString() : tr("as %1 · blind").arg(name));
}

void LabelHead::setProgress(int done, int all)
{
    m_text->setText(all == 0 ? QString() : tr("%1 of %2").arg(countText(done), countText(all)));
    m_bar->setVisible(all > 0);
    m_bar->setRange(0, std::max(all, 1));
    m_bar->setValue(done);
}

void LabelHead::setMayChange(bool mayChange) { m_change->setVisible(mayChange); }

} // namespace ui
