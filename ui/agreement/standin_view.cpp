// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/standin_view.h"

#include "ui/agreement/standin_words.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/words.h"

#include <QVBoxLayout>

namespace ui {

StandInView::StandInView(QWidget *parent)
    : QWidget(parent)
    , m_sentence(plainLabel(QString(), Tone::Plain))
    , m_open(new QPushButton)
{
    setObjectName(QStringLiteral("standIn"));
    m_sentence->setObjectName(QStringLiteral("standInSentence"));
    m_open->setObjectName(QStringLiteral("openStandIn"));
    m_open->setAutoDefault(true); // Enter presses it
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(4);
    layout->addWidget(plainLabel(tr("May it stand in for people?"), Tone::Strong));
    layout->addWidget(m_sentence);
    layout->addWidget(m_open, 0, Qt::AlignLeft);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT casesRequested(m_drillDown); });
    hide();
}

void StandInView::wait()
{
    m_sentence->setText(tr("Counting…"));
    m_open->hide();
    show();
}

void StandInView::setAnswer(const analysis::StandIn &answer)
{
    m_sentence->setText(standInText(answer));
    const qint64 cases = answer.difference.cases;
    m_drillDown = {answer.difference.where,
                   tr("Agreement › may %1 stand in for people?").arg(answer.options.judge)};
    m_open->setText(tr("Open the %1 cases of this").arg(countText(cases)));
    m_open->setVisible(cases > 0);
    show();
}

void StandInView::fail(const QString &why)
{
    m_sentence->setText(tr("That cannot be told: %1.").arg(why));
    m_open->hide();
    show();
}

} // namespace ui
