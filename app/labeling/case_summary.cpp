// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/case_summary.h"

#include <algorithm>

namespace labeling {

namespace {

void count(Tally &tally, model::Choice choice)
{
    const int category = analysis::categoryOf(choice);
    ++(category == 0 ? tally.a : category == 1 ? tally.tie : tally.b);
}

} // namespace

CaseSummary summaryOf(const analysis::Dataset &dataset, model::ComparisonId comparison)
{
    CaseSummary summary{analysis::caseLine(dataset, comparison), {}, {}};
    const auto &ids = dataset.columns.comparisons.id;
    const auto place =
        static_cast<std::size_t>(std::lower_bound(ids.begin(), ids.end(), comparison.value) - ids.begin());
    const auto rank = static_cast<std::size_t>(dataset.rankOf[place]);
    for (std::size_t i = dataset.ballotsFrom[rank]; i < dataset.ballotsFrom[rank + 1]; ++i) {
        const analysis::Ballot &ballot = dataset.ballots[i];
        if (ballot.standing != analysis::Standing::Counted || ballot.occasion != 1)
            continue;
        const auto kind = dataset.columns.raters[static_cast<std::size_t>(ballot.voter)].kind;
        if (kind == model::RaterKind::Human)
            count(summary.people, ballot.choice);
        else if (kind == model::RaterKind::Judge)
            count(summary.judges, ballot.choice);
    }
    return summary;
}

} // namespace labeling
