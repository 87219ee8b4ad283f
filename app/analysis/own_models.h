// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/dataset.h"

#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// Which models of a project are a judge's own, and which of its family; by model. Nothing is guessed from
/// names that look alike.
struct OwnModels
{
    /// The model that the newest set-up runs; where there is no set-up, the model that is called exactly as
    /// the rater or as the rater's family.
    std::vector<std::uint8_t> isOwn;
    /// Own models, and those whose label names exactly the rater's family.
    std::vector<std::uint8_t> isFamily;
};
[[nodiscard]] OwnModels ownModelsOf(const Dataset &dataset, std::int32_t judge);

[[nodiscard]] QStringList namesOf(const Dataset &dataset, const std::vector<std::uint8_t> &isMeant);

/// The side whose model is meant, if it is just one of the two.
[[nodiscard]] std::optional<model::Side> sideMeant(const Dataset &dataset, std::int32_t comparison,
                                                   const std::vector<std::uint8_t> &isMeant);

} // namespace analysis
