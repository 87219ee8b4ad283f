// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/standin_view.h"

#include "app/report/explain_json.h"
#include "app/report/standin_json.h"
#include "ui/agreement/standin_words.h"
#include "ui/widgets/figure_explanation.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/words.h"

#include <QVBoxLayout>

namespace ui {

StandInView::StandInView(QWidget *parent)
    : QWidget(parent)
    , m_sentence(plainLabel(QString(), Tone::Plain))
    , m_open(new QPushButton)
    , m_explain(new QPushButton(tr("Explain")))
{
    setObjectName(QStringLiteral("standIn"));
    m_sentence->setObjectName(QStringLiteral("standInSentence"));
    m_open->setObjectName(QStringLiteral("openStandIn"));
    m_open->setAutoDefault(true); // Enter presses it
    m_explain->setObjectName(QStringLiteral("explainStandIn"));
    m_explain->setAutoDefault(true);
    m_explain->setToolTip(tr("How the figures came about (E)"));
    m_explain->setAccessibleName(tr("Explain whether it may stand in"));
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(4);
    flow->addWidget(m_open);
    flow->addWidget(m_explain);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(4);
    layout->addWidget(plainLabel(tr("May it stand in for people?"), Tone::Strong));
    layout->addWidget(m_sentence);
    layout->addWidget(buttons);
    m_explanation = new FigureExplanation(this); // behind the buttons for Tab
    layout->addWidget(m_explanation);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT casesRequested(m_drillDown); });
    connect(m_explain, &QPushButton::clicked, this, &StandInView::explain);
    for (QPushButton *button : {m_open, m_explain})
        letExplain(*button, [this] { explain(); });
    hide();
}

void StandInView::wait()
{
    m_sentence->setText(tr("Counting…"));
    m_open->hide();
    m_explain->hide();
    m_explanation->hide();
    show();
}

void StandInView::setAnswer(const analysis::StandIn &answer)
{
    m_answer = answer;
    m_explanation->hide();
    m_explain->show();
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
    m_explain->hide();
    m_explanation->hide();
    show();
}

void StandInView::explain()
{
    const report::Json document = report::standInJson(m_answer);
    const report::ExplainWords words = explainWords(figureNameText, QString::fromStdString);
    QList<QStringList> figures;
    const auto add = [&](const std::vector<std::string> &path) {
        figures << report::explanationAt(document, path, report::explanationsOfStandIn(), words);
    };
    for (const char *key : {"winning_rate", "advantage", "judge_human", "human_human", "difference"})
        add({key});
    if (m_answer.few > 0) {
        add({"winning_rate_without_few"});
        add({"advantage_without_few"});
    }
    for (std::size_t i = 0; i < m_answer.people.size(); ++i) {
        add({"people", std::to_string(i), "advantage"});
        if (!figures.back().isEmpty())
            figures.back().prepend(m_answer.people[i].name + QLatin1Char(':'));
    }
    m_explanation->explain(
        {tr("Agreement › may %1 stand in for people?").arg(m_answer.options.judge), explainedText(figures)});
}

} // namespace ui
