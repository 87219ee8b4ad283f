// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/clustered_battles.h"

#include "app/stats/items.h"

#include <algorithm>
#include <cassert>

namespace stats {

std::uint32_t cellOf(const Battles &battles, std::size_t battle)
{
    const std::int32_t a = battles.a[battle];
    const std::int32_t b = battles.b[battle];
    assert(a >= 0 && a < battles.models && b >= 0 && b < battles.models && a != b);
    const std::int32_t models = battles.models;
    switch (battles.outcome[battle]) {
    case Outcome::AWins: return static_cast<std::uint32_t>(a * models + b);
    case Outcome::BWins: return static_cast<std::uint32_t>(b * models + a);
    case Outcome::Tie: break;
    }
    return static_cast<std::uint32_t>((models + std::min(a, b)) * models + std::max(a, b));
}

ClusteredBattles::ClusteredBattles(const Battles &battles)
    : m_models(battles.models)
    , m_battles(static_cast<std::int64_t>(battles.size()))
    , m_cells(battles.size())
    , m_weights(battles.weight.size())
{
    const DenseItems items(battles.cluster, static_cast<std::size_t>(battles.items));
    m_first = items.starts();
    std::vector<std::size_t> next = m_first;
    for (std::size_t i = 0; i < battles.size(); ++i) {
        const std::size_t place = next[items.number[i]]++;
        m_cells[place] = cellOf(battles, i);
        if (!m_weights.empty())
            m_weights[place] = battles.weight[i];
    }
}

std::size_t ClusteredBattles::cells() const
{
    return 2 * static_cast<std::size_t>(m_models) * static_cast<std::size_t>(m_models);
}

ClusteredBattles::Item ClusteredBattles::item(std::size_t number) const
{
    const std::size_t first = m_first[number];
    const std::size_t count = m_first[number + 1] - first;
    Item item;
    item.cells = std::span(m_cells).subspan(first, count);
    if (!m_weights.empty())
        item.weights = std::span(m_weights).subspan(first, count);
    return item;
}

std::array<HeadToHead, ClusteredBattles::block> ClusteredBattles::drawn(const Times &times) const
{
    std::vector<double> sums(cells() * block);
    for (std::size_t number = 0; number < clusters(); ++number) {
        std::array<double, block> repeated{};
        for (std::size_t draw = 0; draw < block; ++draw)
            repeated[draw] = times[draw].empty() ? 0 : times[draw][number];
        const Item battles = item(number);
        for (std::size_t battle = 0; battle < battles.cells.size(); ++battle) {
            double *sum = sums.data() + battles.cells[battle] * block;
            for (std::size_t draw = 0; draw < block; ++draw)
                sum[draw] += repeated[draw] * battles.weight(battle);
        }
    }
    std::array<HeadToHead, block> tables;
    for (std::size_t draw = 0; draw < block; ++draw) {
        if (!times[draw].empty())
            tables[draw] = table(sums, draw);
    }
    return tables;
}

HeadToHead ClusteredBattles::table(const std::vector<double> &sums, std::size_t draw) const
{
    HeadToHead result;
    result.models = m_models;
    result.battles = m_battles;
    result.wins.resize(cells() / 2);
    result.ties.resize(cells() / 2);
    for (std::size_t cell = 0; cell < result.wins.size(); ++cell)
        result.wins[cell] = sums[cell * block + draw];
    for (int low = 0; low < m_models; ++low) {
        for (int high = low + 1; high < m_models; ++high) {
            const double ties = sums[(cells() / 2 + result.at(low, high)) * block + draw];
            result.ties[result.at(low, high)] = result.ties[result.at(high, low)] = ties;
        }
    }
    return result;
}

} // namespace stats
