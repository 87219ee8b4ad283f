// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judges/judge_tabs.h"

#include "ui/judges/evaluator_view.h"
#include "ui/judges/judges_page.h"
#include "ui/judges/reply_bench.h"
#include "ui/widgets/labels.h"

#include <QShortcut>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace ui {

JudgeTabs::JudgeTabs(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget)
    , m_runs(new JudgesPage(this))
    , m_table(new EvaluatorView(this))
    , m_bench(new ReplyBench(this))
{
    m_tabs->setObjectName(QStringLiteral("pageTabs"));
    m_tabs->setDocumentMode(true); // no frame around the parts of a page
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->addTab(m_runs, tr("Set-ups and runs"));
    m_tabs->addTab(m_table, tr("Table"));
    m_tabs->addTab(m_bench, tr("Replies"));
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->setTabToolTip(tab, tr("Ctrl+Tab goes to the next tab"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 14, 18, 10);
    layout->setSpacing(6);
    layout->addWidget(plainLabel(tr("Judges"), Tone::Title));
    layout->addWidget(m_tabs, 1);
    for (const auto &[key, by] :
         {std::pair(Qt::CTRL | Qt::Key_Tab, 1), std::pair(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab, -1)}) {
        auto *shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, this, [this, by = by] { step(by); });
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (isVisible())
            show(tab);
    });
    connect(m_runs, &JudgesPage::startRequested, this, &JudgeTabs::startRequested);
    connect(m_runs, &JudgesPage::benchRequested, this, [this](const QString &reply) {
        m_bench->setReply(reply);
        m_tabs->setCurrentIndex(Replies);
    });
    connect(m_table, &EvaluatorView::importRequested, this, &JudgeTabs::startRequested);
    connect(m_table, &EvaluatorView::casesRequested, this, &JudgeTabs::casesRequested);
    connect(m_table, &EvaluatorView::saveRequested, this, &JudgeTabs::saveRequested);
}

void JudgeTabs::setProject(labeling::ProjectSession *session, const QString &path, JudgeRunner *runner)
{
    m_runs->setProject(session, path, runner);
    m_table->setSession(session);
}

void JudgeTabs::setTheme(const Theme &theme)
{
    m_runs->setTheme(theme);
    m_table->setTheme(theme);
    m_bench->setTheme(theme);
}

void JudgeTabs::enter()
{
    switch (m_tabs->currentIndex()) {
    case Table: m_table->enter(); break;
    case Replies: m_bench->enter(); break;
    default: m_runs->enter(); break;
    }
}

/// Who goes along the tabs by arrows stays on them.
void JudgeTabs::show(int tab)
{
    if (!m_tabs->tabBar()->hasFocus()) {
        enter();
    } else if (tab == Table) {
        m_table->refresh();
    } else if (tab == Runs) {
        m_runs->enter();
        m_tabs->tabBar()->setFocus();
    }
}

void JudgeTabs::step(int by)
{
    m_tabs->tabBar()->clearFocus();
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + m_tabs->count()) % m_tabs->count());
}

void JudgeTabs::focusNextPane()
{
    switch (m_tabs->currentIndex()) {
    case Table: m_table->focusNextPane(); break;
    case Replies: m_bench->focusNextPane(); break;
    default: m_runs->focusNextPane(); break;
    }
}

JudgeTabs::Place JudgeTabs::place() const
{
    return {m_tabs->currentIndex(), m_table->filterText(), m_bench->reply()};
}

void JudgeTabs::resume(const Place &place)
{
    m_table->setFilterText(place.filter);
    m_bench->setReply(place.reply);
    m_tabs->setCurrentIndex(place.tab);
}

void JudgeTabs::savePlot(const QString &path) { m_table->savePlot(path); }

} // namespace ui
