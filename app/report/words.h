// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"
#include "db/model/words.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace report {

// How a report writes the closed vocabularies and figures, in English and without a locale.

[[nodiscard]] QString choiceWords(std::optional<model::Choice> choice); ///< "none" without one
[[nodiscard]] QString stateWords(model::State state);
[[nodiscard]] QString orderWords(model::Order order);
[[nodiscard]] QString swapWords(model::Swap swap);
/// `Cohen κ`, by the place in stats::pairCoefficients().
[[nodiscard]] QString coefficientWords(std::size_t place);

/// Two decimals, the leading zero dropped: `.56`, `-.03`, `1.00`.
[[nodiscard]] QString rounded(double value);

/// A figure for reading: what stands large and what stands under it.
struct FigureWords
{
    QString main;  ///< the value; n where fewer than 10 comparisons are shared; "undefined"
    QString small; ///< the interval, or in words why there is none or no value
};
[[nodiscard]] FigureWords figureWords(const stats::Estimate &figure, std::int64_t shared);

} // namespace report
