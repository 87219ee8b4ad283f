// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/renamed_cells.h"

namespace stats {

std::vector<std::size_t> renamedCells(int q, std::span<const int> permutation)
{
    const auto width = static_cast<std::size_t>(q);
    std::vector<std::size_t> cells;
    cells.reserve(width * width);
    for (const int row : permutation) {
        for (const int column : permutation)
            cells.push_back(static_cast<std::size_t>(row) * width + static_cast<std::size_t>(column));
    }
    return cells;
}

} // namespace stats
