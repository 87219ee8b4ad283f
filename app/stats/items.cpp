// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/items.h"

#include <algorithm>
#include <cassert>

namespace stats {

DenseItems::DenseItems(std::span<const std::int32_t> items, std::size_t declared)
    : number(items.begin(), items.end())
    , count(declared)
{
    if (items.empty() || declared > 0)
        return;
    assert(*std::min_element(items.begin(), items.end()) >= 0);
    const auto most = static_cast<std::size_t>(*std::max_element(items.begin(), items.end()));
    if (most > 4 * items.size() + 1024)
        bySorting(items);
    else
        byCounting(items, most);
}

std::vector<std::size_t> DenseItems::starts() const
{
    std::vector<std::size_t> first(count + 1);
    for (const std::uint32_t item : number)
        ++first[item + 1];
    for (std::size_t i = 0; i < count; ++i)
        first[i + 1] += first[i];
    return first;
}

void DenseItems::bySorting(std::span<const std::int32_t> items)
{
    std::vector<std::int32_t> sorted(items.begin(), items.end());
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto found = std::lower_bound(sorted.begin(), sorted.end(), items[i]);
        number[i] = static_cast<std::uint32_t>(found - sorted.begin());
    }
    count = sorted.size();
}

void DenseItems::byCounting(std::span<const std::int32_t> items, std::size_t most)
{
    std::vector<std::uint32_t> dense(most + 1);
    for (const std::int32_t item : items)
        dense[static_cast<std::size_t>(item)] = 1;
    for (std::uint32_t &seen : dense) {
        if (seen != 0)
            seen = static_cast<std::uint32_t>(count++);
    }
    for (std::size_t i = 0; i < items.size(); ++i)
        number[i] = dense[static_cast<std::size_t>(items[i])];
}

std::int64_t distinctItems(std::span<const std::int32_t> items)
{
    return static_cast<std::int64_t>(DenseItems(items, 0).count);
}

ScoreSum::ScoreSum(std::size_t columns)
    : m_columns(columns)
    , m_sum(columns * columns)
    , m_score(columns)
    , m_seen(columns)
{}

void ScoreSum::add(std::size_t column, double value)
{
    if (m_seen[column] == 0)
        m_touched.push_back(column);
    m_seen[column] = 1;
    m_score[column] += value;
}

void ScoreSum::endItem()
{
    for (const std::size_t row : m_touched) {
        double *sums = m_sum.data() + row * m_columns;
        for (const std::size_t column : m_touched)
            sums[column] += m_score[row] * m_score[column];
    }
    for (const std::size_t column : m_touched) {
        m_score[column] = 0;
        m_seen[column] = 0;
    }
    m_touched.clear();
}

} // namespace stats
