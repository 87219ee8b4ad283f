// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace stats {

/// Two raters' scores item by item in units of their scale; an empty one is missing. All items of one cluster
/// stand in a row; all three spans have one length.
struct PairedScores
{
    std::span<const std::optional<double>> first;
    std::span<const std::optional<double>> second;
    std::span<const std::int32_t> cluster;
};

/// The items that both scored.
struct SharedScores
{
    std::vector<double> first;
    std::vector<double> second;
    std::vector<std::int32_t> cluster;
};

[[nodiscard]] SharedScores sharedScores(const PairedScores &scores);

} // namespace stats
