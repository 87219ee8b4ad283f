// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/anaesthetists.h"

#include <array>
#include <string_view>

namespace test_stats {

OwnedRatings anaesthetists()
{
    // Of each patient the three votes of the first and one of each other.
    constexpr std::array<std::string_view, 45> patients{
        "1111111", "3334334", "1122122", "2223121", "2223222", "2223322", "1222111", "3333433", "2222223",
        "2322223", "4444444", "2223343", "1111111", "2223212", "1211111", "1112111", "1111111", "1111111",
        "2222221", "2221322", "2222222", "2222221", "2223222", "2212222", "1111111", "1111111", "2322222",
        "1111111", "1111111", "1121121", "1111111", "3333233", "1111111", "2222222", "2223232", "4334343",
        "2212232", "2323233", "3333432", "1111111", "1111111", "1212111", "2322222", "1211111", "2222222"};
    OwnedRatings votes{5, 4, {}, {}, {}, {}};
    for (std::size_t patient = 0; patient < patients.size(); ++patient) {
        for (std::size_t vote = 0; vote < 7; ++vote)
            votes.add(static_cast<int>(patient), vote < 3 ? 0 : static_cast<int>(vote) - 2,
                      static_cast<int>(patient), patients[patient][vote] - '1');
    }
    return votes;
}

} // namespace test_stats
