// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/tables.h"

namespace test_stats {

stats::PairTable tableOf(const std::vector<std::vector<int>> &counts)
{
    const auto q = static_cast<int>(counts.size());
    stats::PairTableBuilder builder(q);
    int unit = 0;
    for (int i = 0; i < q; ++i) {
        for (int j = 0; j < q; ++j) {
            for (int vote = counts[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)]; vote > 0;
                 --vote)
                builder.add(unit++, i, j);
        }
    }
    return builder.finish();
}

} // namespace test_stats
