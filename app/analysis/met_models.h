// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace analysis {

/// Numbers the models of battles 0..n-1 in place, leaving out those that never met, and gives n: a model
/// without a battle would only be without a strength.
[[nodiscard]] int numberMet(std::vector<std::int32_t> &a, std::vector<std::int32_t> &b);

} // namespace analysis
