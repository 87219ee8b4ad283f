// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"
#include "app/stats/many_raters.h"
#include "app/stats/pair_table.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace stats {

/// A table of units by raters on the nominal level.
struct Table
{
    std::vector<std::string> raters;
    std::vector<std::string> categories; ///< at most 127
    std::vector<std::int8_t> cells;      ///< units x raters, row major: a place in `categories`, -1 = empty
    std::int64_t units = 0;
    /// Values that are not among the categories given, with how often they occur: their cells are empty.
    std::vector<std::pair<std::string, std::int64_t>> leftOut;
    /// The cluster of each unit, those of one cluster in a row; empty: each unit is its own.
    std::vector<std::int32_t> cluster{};
    /// Not empty: figures are averaged over both orientations, in which a category has the place of another,
    /// see mirrored().
    std::vector<int> mirror{};
    /// Of two raters: a row is a pair of which neither is the first, as of a pool beside itself. It enters
    /// both ways round, each by half, and counts once.
    bool isUnordered = false;
};

/// A Table, or why the rows are not one; `row` is then the row's place, counted from 0, or the number of rows
/// where no single one is meant.
struct TableReading
{
    std::optional<Table> table;
    std::string refusal; ///< plain words, no full stop; empty with a table
    std::size_t row = 0;
};

/// Reads rows of cells (without the unit's name; a row holds one cell a rater; an empty cell is a missing
/// vote). `categories` empty: the values seen, in numeric order if all are numbers, else in byte order.
/// Otherwise a value that is not among them is no vote and is listed in `leftOut`. Refused: a row of another
/// length, a category given twice, more than 127 categories.
[[nodiscard]] TableReading readTable(std::vector<std::string> raters,
                                     std::span<const std::vector<std::string>> rows,
                                     std::vector<std::string> categories);

/// The number that a category is, all of it; nothing for other words, infinities and NaN.
[[nodiscard]] std::optional<double> numberIn(const std::string &category);

/// A Table as votes. Lives no longer than the table.
class TableVotes
{
public:
    explicit TableVotes(const Table &table);

    [[nodiscard]] Ratings ratings() const;

private:
    const Table &m_table;
    std::vector<std::int32_t> m_unit, m_rater, m_cluster;
};

/// Two raters of a Table that share a unit.
struct TablePair
{
    int a = 0;
    int b = 0;                     ///< a < b
    PairTable table;               ///< in the one orientation that the cells have
    std::vector<Estimate> figures; ///< in the order of pairCoefficients(); tie_discounted is undefined here
};

struct TableAgreement
{
    std::vector<TablePair> pairs; ///< (0,1), (0,2), ...; only those that share a unit
    ManyRaters overall;
};

/// The counts of a pair in the orientations of its table.
[[nodiscard]] PairTable framed(const Table &table, const TablePair &pair);

/// Every pair that shares a unit, with its figures.
[[nodiscard]] std::vector<TablePair> tablePairs(const Table &table, Errors errors);
/// All figures of a table.
[[nodiscard]] TableAgreement tableAgreement(const Table &table, Errors errors);

} // namespace stats
