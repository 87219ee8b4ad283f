// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/estimate_text.h"

#include "app/cli/figure_text.h"
#include "app/cli/message.h"

#include <algorithm>

namespace cli {

namespace {

void printFigure(std::ostream &out, const char *name, const analysis::Figure &figure)
{
    out << "  " << padded(QLatin1String(name), 24) << plain(figureText(figure.estimate)) << '\n';
}

void printPlan(std::ostream &out, const analysis::WinRateEstimate &result)
{
    const stats::LabelPlan &plan = result.plan;
    out << "for an interval of " << plain(shortNumber(result.options.halfWidth)) << " to either side\n";
    if (!plan.withJudge || !plan.peopleAlone) {
        out << "  not defined: " << plain(QString::fromStdString(plan.why)) << '\n';
        return;
    }
    const std::int64_t labelled = result.labelled.count.count;
    for (const auto &[name, labels] :
         {std::pair("with the judge", *plan.withJudge), std::pair("people alone", *plan.peopleAlone)})
        out << "  " << padded(QLatin1String(name), 24) << labels << " labelled comparisons, "
            << std::max<std::int64_t>(0, labels - labelled) << " more than now\n";
}

void printStrata(std::ostream &out, const analysis::WinRateEstimate &result)
{
    if (result.strata.size() < 2)
        return;
    out << "by category\n";
    for (const analysis::EstimateStratum &stratum : result.strata) {
        out << "  " << padded(stratum.category, 24) << stratum.labelled.count.count << " labelled, "
            << stratum.unlabelled.count.count << " more; " << plain(figureText(stratum.estimate.estimate));
        if (stratum.planned > 0)
            out << "; of the plan " << stratum.planned;
        out << '\n';
    }
}

void printCorrection(std::ostream &out, const analysis::EstimateCorrection &correction)
{
    out << "where people and the judge decided\n";
    printFigure(out, "sensitivity", correction.sensitivity);
    printFigure(out, "specificity", correction.specificity);
    printFigure(out, "Rogan-Gladen", correction.share);
    printFigure(out, "the same, adjusted", correction.adjustedShare);
    out << "what people would say of the others\n";
    printFigure(out, "won", correction.shares[0]);
    printFigure(out, "tied", correction.shares[1]);
    printFigure(out, "lost", correction.shares[2]);
}

} // namespace

void printEstimate(std::ostream &out, const analysis::WinRateEstimate &result)
{
    out << plain(result.sentence.text()) << '\n'
        << result.labelled.count.count << " labelled comparisons, " << result.unlabelled.count.count
        << " with a ruling alone, " << result.notJudged.count.count
        << " labelled without a ruling left out\n";
    printFigure(out, "people alone", result.people);
    printFigure(out, "judge, labelled", result.judgeLabelled);
    printFigure(out, "judge, the others", result.judgeUnlabelled);
    printFigure(out, "difference of the two", result.judgeGap);
    printFigure(out, "power-tuned", result.powered);
    printFigure(out, "full trust (lambda 1)", result.full);
    printFigure(out, "control variate", result.controlVariate);
    printFigure(out, "by category", result.stratified);
    if (result.powered.estimate.value)
        out << "  " << padded(QStringLiteral("lambda"), 24) << plain(shortNumber(result.lambda)) << '\n';
    if (result.correlation && result.effectiveSize && result.varianceRatio)
        out << "  correlation with people " << plain(shortNumber(*result.correlation)) << ", variance ratio "
            << plain(shortNumber(*result.varianceRatio)) << ", effective labels "
            << plain(shortNumber(*result.effectiveSize)) << '\n';
    printPlan(out, result);
    printStrata(out, result);
    printCorrection(out, result.correction);
}

} // namespace cli
