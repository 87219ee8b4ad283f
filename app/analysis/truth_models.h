// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/annotator_columns.h"
#include "app/analysis/made_rulings.h"
#include "db/model/result.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// Which model of annotators says what is true (METHODS 3.9).
enum class TruthBy { DawidSkene, OneCoin, Mace };
[[nodiscard]] QString wordOf(TruthBy by); ///< dawid_skene, one_coin, mace
[[nodiscard]] std::optional<TruthBy> truthByFromWord(QStringView word);

/// What the model makes of the comparisons; `seed` of MACE's starts. Error::Usage where it makes nothing of
/// them.
[[nodiscard]] model::Result<TruthByRank> fittedTruth(const AnnotatorColumns &columns, TruthBy by,
                                                     std::uint64_t seed);

/// The likeliest choice of each comparison and its probability; none where several are as likely.
[[nodiscard]] std::vector<MadeRuling> likeliest(const Dataset &dataset, const TruthByRank &truth);

} // namespace analysis
