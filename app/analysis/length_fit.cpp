// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/length_fit.h"

#include "app/analysis/met_models.h"
#include "app/stats/length_counterfactual.h"

#include <array>

namespace analysis {

namespace {

/// The judge's rulings as battles.
struct Rulings
{
    std::vector<std::int32_t> comparison, a, b, item;
    std::vector<stats::Outcome> outcome;
    std::vector<double> gaps;
};

Rulings rulingsOf(const Dataset &dataset, std::int32_t judge)
{
    constexpr std::array outcomes{stats::Outcome::AWins, stats::Outcome::Tie, stats::Outcome::BWins};
    const auto &comparisons = dataset.columns.comparisons;
    Rulings rulings;
    for (const std::uint32_t place : dataset.ballotsOf[static_cast<std::size_t>(judge)]) {
        const Ballot &ballot = dataset.ballots[place];
        const std::int32_t comparison = dataset.comparisonAt[static_cast<std::size_t>(ballot.rank)];
        const auto at = static_cast<std::size_t>(comparison);
        if (ballot.occasion != 1 || ballot.standing != Standing::Counted ||
            comparisons.modelA[at] == comparisons.modelB[at])
            continue;
        rulings.comparison.push_back(comparison);
        rulings.a.push_back(comparisons.modelA[at]);
        rulings.b.push_back(comparisons.modelB[at]);
        rulings.item.push_back(comparisons.item[at]);
        rulings.outcome.push_back(outcomes.at(static_cast<std::size_t>(categoryOf(ballot.choice))));
        rulings.gaps.push_back(comparisons.lengthA[at] - comparisons.lengthB[at]);
    }
    return rulings;
}

} // namespace

LengthFit lengthFit(const Dataset &dataset, std::int32_t judge)
{
    Rulings rulings = rulingsOf(dataset, judge);
    const int models = numberMet(rulings.a, rulings.b);
    const stats::LengthCounterfactual found = stats::lengthCounterfactual({.models = models,
                                                                           .a = rulings.a,
                                                                           .b = rulings.b,
                                                                           .outcome = rulings.outcome,
                                                                           .cluster = rulings.item,
                                                                           .weight = {}},
                                                                          rulings.gaps);
    LengthFit fit{found.effect, std::vector<double>(dataset.size(), 0.5),
                  std::vector<double>(dataset.size(), 0.5)};
    for (std::size_t i = 0; i < found.with.size(); ++i) {
        const auto at = static_cast<std::size_t>(rulings.comparison[i]);
        fit.with[at] = found.with[i];
        fit.without[at] = found.without[i];
    }
    return fit;
}

} // namespace analysis
