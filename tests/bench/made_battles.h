// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/battles.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bench {

/// Battles as columns that own their memory.
struct DrawnBattles
{
    int models = 0;
    std::vector<std::int32_t> a, b, item;
    std::vector<stats::Outcome> outcome;

    [[nodiscard]] stats::Battles battles() const
    {
        return {.models = models, .a = a, .b = b, .outcome = outcome, .cluster = item, .weight = {}};
    }
};

/// Battles of 100 models on 20,000 items, drawn from a seed: model k is k/25 logits strong, a fifth of the
/// battles are ties. Fewer battles are the first of more.
[[nodiscard]] DrawnBattles drawBattles(std::size_t count);

} // namespace bench
