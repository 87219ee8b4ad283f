// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judges/evaluator_plot.h"

#include "ui/judges/evaluator_words.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EvaluatorPlot)
};

bool isShown(const analysis::Figure &figure) { return figure.estimate.value && !isTooFew(figure); }

} // namespace

Plot evaluatorPlot(const analysis::EvaluatorTable &table, Effort effort)
{
    const bool isCost = effort == Effort::Cost;
    ScatterPlot plot{
        evaluatorTitle(isCost ? "cost_per_1000" : "seconds_per_1000"), evaluatorTitle("agreement"), {}, {}};
    for (const analysis::Evaluator &row : table.rows) {
        const stats::Estimate &agreement = row.agreement.estimate;
        const analysis::Figure &spent = isCost ? row.costPer1000 : row.secondsPer1000;
        if (!isShown(row.agreement))
            continue;
        if (row.kind == u"pool")
            plot.level = ScatterPlot::Level{partyText(row.name), *agreement.value};
        else if (isShown(spent))
            plot.marks.push_back(
                {row.name, *spent.estimate.value, {*agreement.value, agreement.low, agreement.high}});
    }
    if (plot.marks.empty())
        return NoPlot{isCost ? Words::tr("No judge has an agreement with people and prices of its calls")
                             : Words::tr("Nobody has an agreement with people and times of calls or votes")};
    return plot;
}

} // namespace ui
