// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/plain_kappa.h"

#include <array>
#include <unordered_map>

namespace bench {

namespace {

using VotesByComparison = std::unordered_map<std::int32_t, std::size_t>;

std::size_t categoryOf(model::Choice choice)
{
    return choice == model::Choice::A ? 0 : choice == model::Choice::B ? 2 : 1;
}

double kappaOf(const VotesByComparison &one, const VotesByComparison &two)
{
    std::array<std::array<double, 3>, 3> table{};
    double n = 0;
    for (const auto &[comparison, category] : one) {
        const auto other = two.find(comparison);
        if (other == two.end())
            continue;
        ++table[category][other->second];
        ++n;
    }
    double observed = 0;
    double expected = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        observed += table[i][i];
        expected += (table[i][0] + table[i][1] + table[i][2]) * (table[0][i] + table[1][i] + table[2][i]);
    }
    return n * n > expected ? (n * observed - expected) / (n * n - expected) : 0;
}

} // namespace

std::vector<double> plainKappas(const model::VoteColumns &columns)
{
    std::vector<VotesByComparison> votesOf(columns.raters.size());
    for (std::size_t i = 0; i < columns.votes.size(); ++i)
        votesOf[static_cast<std::size_t>(columns.votes.rater[i])][columns.votes.comparison[i]] =
            categoryOf(columns.votes.choice[i]);
    std::vector<double> kappas;
    for (std::size_t a = 0; a < votesOf.size(); ++a) {
        for (std::size_t b = a + 1; b < votesOf.size(); ++b)
            kappas.push_back(kappaOf(votesOf[a], votesOf[b]));
    }
    return kappas;
}

} // namespace bench
