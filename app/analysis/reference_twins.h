// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/dataset.h"
#include "db/store/reference_facts.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// What the same model said of a comparison when it was shown the reference answer.
struct ReferenceTwin
{
    std::int32_t judge = -1; ///< nobody
    int said = 0;            ///< a, tie, b
};

/// For each comparison that `judge` ruled on without the reference answer, although the item has one: another
/// judge whose set-up runs the same model and shows it there, one that ruled otherwise before one that ruled
/// alike. By comparison; empty where there is no such judge. As the newest set-ups say.
[[nodiscard]] std::vector<ReferenceTwin> referenceTwins(const Dataset &dataset, std::int32_t judge,
                                                        const store::ReferenceFacts &facts);

} // namespace analysis
