// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/judged_case.h"
#include "app/analysis/own_models.h"
#include "app/analysis/selection.h"
#include "app/stats/decisiveness.h"

#include <cstdint>
#include <span>
#include <vector>

namespace analysis {

// How a judge treats models beside people: METHODS 4.8.

/// The selected comparisons on which the judge rules and the vote of some person counts, by rank.
[[nodiscard]] std::vector<JudgedCase> matchedCases(const Dataset &dataset, std::int32_t judge,
                                                   const Selection &base);

/// The points of the models that are meant, with the judge and with people (win 1, tie 1/2, the mean of
/// their votes), on the comparisons of one of them with another model.
struct ModelPoints
{
    std::vector<double> judge, people, difference;
    std::vector<std::int32_t> clusters;
    std::vector<stats::Pick> picks; ///< where the judge and the majority of people decided
};
[[nodiscard]] ModelPoints pointsOf(const Dataset &dataset, std::span<const JudgedCase> matched,
                                   const std::vector<std::uint8_t> &isMeant);

/// The same points of every model at once, for the line through the others: the judge's own models are model
/// 0, those of its family are left out, and `places` says which number each other model has.
struct Treatment
{
    std::vector<stats::TreatedModel> rows;
    std::vector<std::int32_t> places; ///< by model; 0 for own ones, -1 for the family's
    int models = 1;
};
[[nodiscard]] Treatment treatmentOf(const Dataset &dataset, std::span<const JudgedCase> matched,
                                    const OwnModels &own);

} // namespace analysis
