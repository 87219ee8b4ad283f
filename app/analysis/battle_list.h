// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/selection.h"
#include "app/stats/battles.h"
#include "db/model/result.h"

#include <cstdint>
#include <vector>

namespace analysis {

/// Battles between the models of a dataset, as columns: by rank of the comparison, or by their place in the
/// file.
struct BattleList
{
    std::vector<std::int32_t> models; ///< those that fought, indices into the columns, by name
    std::vector<std::int32_t> comparison;
    std::vector<std::int32_t> a, b; ///< indices into `models`
    std::vector<stats::Outcome> outcome;
    std::vector<std::int32_t> item;

    [[nodiscard]] stats::Battles columns() const;
    /// The battles among these models alone, in this order.
    [[nodiscard]] BattleList among(const std::vector<std::int32_t> &others) const;
    [[nodiscard]] std::size_t size() const { return a.size(); }
};

enum class BattleOrder { ByComparison, AsInFile };

/// What `ref` voted or ruled on the selected comparisons: every ballot that counts is a battle, but for
/// comparisons of a model with itself. Error::Usage for raters that are not there.
[[nodiscard]] model::Result<BattleList> battlesOf(const Dataset &dataset, Selector &selector,
                                                  const RaterRef &ref, const Selection &selection,
                                                  BattleOrder order, bool leavesTiesOut);

/// The same of every valid call of the judges behind `ref`, orders and repetitions apart, in place of what
/// they come to. In the file calls stand as they were imported.
[[nodiscard]] model::Result<BattleList> callBattles(const Dataset &dataset, const RaterRef &ref,
                                                    const Selection &selection, BattleOrder order,
                                                    bool leavesTiesOut);

} // namespace analysis
