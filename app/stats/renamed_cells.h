// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace stats {

/// For each cell of a q x q table, row major, the cell that it becomes when both raters' categories are
/// renamed by `permutation` of 0..q-1.
[[nodiscard]] std::vector<std::size_t> renamedCells(int q, std::span<const int> permutation);

} // namespace stats
