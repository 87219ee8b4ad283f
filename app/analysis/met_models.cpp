// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/met_models.h"

#include <algorithm>

namespace analysis {

int numberMet(std::vector<std::int32_t> &a, std::vector<std::int32_t> &b)
{
    std::vector<std::int32_t> met = a;
    met.insert(met.end(), b.begin(), b.end());
    std::sort(met.begin(), met.end());
    met.erase(std::unique(met.begin(), met.end()), met.end());
    for (auto *side : {&a, &b}) {
        for (std::int32_t &model : *side)
            model = static_cast<std::int32_t>(std::lower_bound(met.begin(), met.end(), model) - met.begin());
    }
    return static_cast<int>(met.size());
}

} // namespace analysis
