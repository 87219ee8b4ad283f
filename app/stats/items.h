// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace stats {

/// The items of rows numbered 0, 1, ... in the order of their own numbers, which are 0 or more and may have
/// gaps.
struct DenseItems
{
    std::vector<std::uint32_t> number; ///< of each row's item
    std::size_t count = 0;

    /// `declared`: how many items there are, so that they have their numbers; 0 = those that occur.
    DenseItems(std::span<const std::int32_t> items, std::size_t declared);

    /// Where the rows of each item start in an order by item, and the end.
    [[nodiscard]] std::vector<std::size_t> starts() const;

private:
    void bySorting(std::span<const std::int32_t> items);
    void byCounting(std::span<const std::int32_t> items, std::size_t most);
};

/// How many items there are.
[[nodiscard]] std::int64_t distinctItems(std::span<const std::int32_t> items);

/// The sum over items of the outer product of an item's score, which is itself a sum over rows: the middle of
/// a sandwich.
class ScoreSum
{
public:
    explicit ScoreSum(std::size_t columns);

    void add(std::size_t column, double value);
    void endItem();
    /// columns x columns.
    [[nodiscard]] const std::vector<double> &sum() const { return m_sum; }

private:
    std::size_t m_columns;
    std::vector<double> m_sum;
    std::vector<double> m_score;
    std::vector<char> m_seen;
    std::vector<std::size_t> m_touched;
};

} // namespace stats
