// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/list_steps.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/words.h"

namespace ui {

ListSteps::ListSteps(QWidget *parent)
    : QWidget(parent)
    , m_place(plainLabel(QString(), Tone::MutedLine))
    , m_previous(new KeyButton(tr("Previous"), QStringLiteral("K"), this))
    , m_next(new KeyButton(tr("Next"), QStringLiteral("J"), this))
{
    m_place->setObjectName(QStringLiteral("casePlace"));
    m_previous->setObjectName(QStringLiteral("previousCase"));
    m_next->setObjectName(QStringLiteral("nextCase"));
    auto *layout = new FlowLayout(this);
    for (QWidget *part : std::initializer_list<QWidget *>{m_previous, m_next, m_place})
        layout->addWidget(part);
    connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT stepped(1); });
}

void ListSteps::setPlace(int row, int count)
{
    m_place->setText(row < 0 ? QString() : tr("Case %1 of %2").arg(countText(row + 1), countText(count)));
    m_previous->setEnabled(row > 0);
    m_next->setEnabled(row >= 0 && row + 1 < count);
}

} // namespace ui
