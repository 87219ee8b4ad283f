// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/valid_calls.h"

#include "app/analysis/sheets.h"

#include <algorithm>

namespace analysis {

model::Result<std::vector<std::size_t>> validCalls(const Dataset &dataset, const RaterRef &ref)
{
    const auto raters = ratersOf(dataset, ref);
    if (!raters)
        return tl::unexpected(raters.error());
    const auto &verdicts = dataset.columns.verdicts;
    std::vector<std::size_t> calls;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (verdicts.state[i] == model::State::Valid && (!ref.order || *ref.order == verdicts.order[i]) &&
            (!ref.occasion || *ref.occasion == verdicts.repetition[i]) &&
            std::ranges::find(*raters, verdicts.rater[i]) != raters->end())
            calls.push_back(i);
    }
    return calls;
}

} // namespace analysis
