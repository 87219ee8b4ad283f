// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_pair.h"

#include "ui/widgets/text_pane.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

namespace {

/// Named by its model, and by the sample where a model has several responses.
QString nameOf(const model::Response &response)
{
    return response.sample == 0
               ? response.model
               : CasePair::tr("%1, sample %2").arg(response.model, QString::number(response.sample));
}

} // namespace

CasePair::CasePair(QWidget *parent)
    : QWidget(parent)
    , m_prompt(new TurnsView(this))
    , m_a(new TextPane(TextPane::Side::Left, this))
    , m_b(new TextPane(TextPane::Side::Right, this))
{
    m_prompt->setObjectName(QStringLiteral("casePrompt"));
    m_prompt->setAccessibleName(tr("Prompt"));
    m_a->view()->setObjectName(QStringLiteral("caseSideA"));
    m_b->view()->setObjectName(QStringLiteral("caseSideB"));
    auto *panes = new QWidget;
    auto *sides = new QHBoxLayout(panes);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(8);
    sides->addWidget(m_a, 1);
    sides->addWidget(m_b, 1);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setHandleWidth(8);
    splitter->setObjectName(QStringLiteral("casesPair"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_prompt);
    splitter->addWidget(panes);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({110, 600});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    clearComparison();
}

void CasePair::setComparison(const model::Comparison &comparison)
{
    m_prompt->setTexts(comparison.item.turns.mid(0, comparison.turn), tr("Turn %1"));
    m_a->setTitle(tr("A · %1").arg(nameOf(comparison.a)));
    m_b->setTitle(tr("B · %1").arg(nameOf(comparison.b)));
    m_a->setTexts(comparison.a.turns.mid(0, comparison.turn));
    m_b->setTexts(comparison.b.turns.mid(0, comparison.turn));
}

void CasePair::clearComparison()
{
    m_prompt->setTexts({}, QString());
    m_a->setTitle(tr("A"));
    m_b->setTitle(tr("B"));
    m_a->setTexts({});
    m_b->setTexts({});
}

void CasePair::setTheme(const Theme &theme)
{
    m_prompt->setHeadingColor(theme.muted);
    m_a->setTheme(theme);
    m_b->setTheme(theme);
}

QWidget *CasePair::prompt() const { return m_prompt; }

QWidget *CasePair::sideA() const { return m_a->view(); }

QWidget *CasePair::sideB() const { return m_b->view(); }

} // namespace ui
