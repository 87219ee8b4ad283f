// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/pair_table.h"

#include "app/stats/renamed_cells.h"

#include <cassert>
#include <cmath>
#include <utility>

namespace stats {

namespace {

std::size_t square(int q) { return static_cast<std::size_t>(q) * static_cast<std::size_t>(q); }

} // namespace

PairTableBuilder::PairTableBuilder(int q)
    : m_current(square(q))
{
    m_table.q = q;
    m_table.counts.resize(square(q));
    m_table.cross.resize(square(q) * square(q));
}

void PairTableBuilder::add(std::int32_t cluster, int row, int column, double weight)
{
    assert(row >= 0 && row < m_table.q && column >= 0 && column < m_table.q);
    if (cluster != m_cluster)
        flush();
    m_cluster = cluster;
    const int cell = row * m_table.q + column;
    double &current = m_current[static_cast<std::size_t>(cell)];
    if (current == 0)
        m_touched.push_back(cell);
    current += weight;
}

void PairTableBuilder::flush()
{
    if (m_touched.empty())
        return;
    const std::size_t cells = m_current.size();
    for (const int c : m_touched) {
        const auto at = static_cast<std::size_t>(c);
        m_table.counts[at] += m_current[at];
        m_weight += m_current[at];
        for (const int d : m_touched) {
            const auto other = static_cast<std::size_t>(d);
            m_table.cross[at * cells + other] += m_current[at] * m_current[other];
        }
    }
    for (const int c : m_touched)
        m_current[static_cast<std::size_t>(c)] = 0;
    m_touched.clear();
    ++m_table.clusters;
}

PairTable PairTableBuilder::finish()
{
    flush();
    m_table.n = std::llround(m_weight);
    PairTable finished = std::move(m_table);
    *this = PairTableBuilder(finished.q);
    return finished;
}

PairTable mirrored(const PairTable &table, std::span<const int> permutation)
{
    assert(permutation.size() == static_cast<std::size_t>(table.q));
    const std::size_t cells = table.counts.size();
    const std::vector<std::size_t> other = renamedCells(table.q, permutation);
    const auto cross = [&](std::size_t c, std::size_t d) {
        if (table.cross.empty())
            return c == d ? table.counts[c] : 0.0;
        return table.cross[c * cells + d];
    };
    PairTable result = table;
    result.cross.resize(cells * cells);
    for (std::size_t c = 0; c < cells; ++c) {
        result.counts[c] = (table.counts[c] + table.counts[other[c]]) / 2;
        for (std::size_t d = 0; d < cells; ++d)
            result.cross[c * cells + d] =
                (cross(c, d) + cross(other[c], d) + cross(c, other[d]) + cross(other[c], other[d])) / 4;
    }
    return result;
}

} // namespace stats
