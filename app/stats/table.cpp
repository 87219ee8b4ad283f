// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/table.h"

#include "app/stats/registry.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace stats {

namespace {

constexpr std::size_t mostCategories = 127;

/// The values seen, in numeric order if all are numbers, else in byte order.
std::vector<std::string> valuesSeen(std::span<const std::vector<std::string>> rows)
{
    std::set<std::string> seen;
    for (const std::vector<std::string> &row : rows)
        seen.insert(row.begin(), row.end());
    seen.erase(std::string());
    std::vector<std::string> values(seen.begin(), seen.end());
    if (std::all_of(values.begin(), values.end(),
                    [](const std::string &value) { return numberIn(value).has_value(); }))
        std::stable_sort(values.begin(), values.end(), [](const std::string &a, const std::string &b) {
            return *numberIn(a) < *numberIn(b);
        });
    return values;
}

TableReading refused(std::string why, std::size_t row) { return {std::nullopt, std::move(why), row}; }

/// The place of each category, or nothing if one is given twice.
using Places = std::unordered_map<std::string_view, std::int8_t>;
std::optional<Places> placesOf(const std::vector<std::string> &categories)
{
    Places places;
    for (const std::string &category : categories) {
        if (!places.emplace(category, static_cast<std::int8_t>(places.size())).second)
            return std::nullopt;
    }
    return places;
}

/// The counts of two raters; without clusters cross stays empty.
PairTable pairTable(const Table &table, std::size_t a, std::size_t b)
{
    const std::size_t q = table.categories.size();
    const std::size_t raters = table.raters.size();
    PairTable pair{static_cast<int>(q), std::vector<double>(q * q), {}, 0, 0};
    PairTableBuilder builder(table.cluster.empty() ? 0 : pair.q);
    for (std::size_t unit = 0; unit < table.cells.size() / raters; ++unit) {
        const std::int8_t row = table.cells[unit * raters + a];
        const std::int8_t column = table.cells[unit * raters + b];
        if (row < 0 || column < 0)
            continue;
        const auto add = [&](std::int8_t first, std::int8_t second, double weight) {
            pair.counts[static_cast<std::size_t>(first) * q + static_cast<std::size_t>(second)] += weight;
            if (!table.cluster.empty())
                builder.add(table.cluster[unit], first, second, weight);
        };
        add(row, column, table.isUnordered ? 0.5 : 1);
        if (table.isUnordered)
            add(column, row, 0.5);
        ++pair.n;
    }
    pair.clusters = pair.n;
    return table.cluster.empty() ? pair : builder.finish();
}

std::vector<Estimate> figuresOf(const PairTable &pair, const Weights &weights, Errors errors)
{
    std::vector<Estimate> figures;
    for (const PairCoefficient &coefficient : pairCoefficients()) {
        const bool needsTie = std::string_view(coefficient.id) == "tie_discounted";
        figures.push_back(needsTie ? undefined("a table does not say which category is a tie", pair.n)
                                   : coefficient.estimate(pair, weights, errors));
    }
    return figures;
}

} // namespace

std::optional<double> numberIn(const std::string &category)
{
    double value = 0;
    const char *end = category.data() + category.size();
    const auto [stop, error] = std::from_chars(category.data(), end, value);
    if (error != std::errc() || stop != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

TableVotes::TableVotes(const Table &table)
    : m_table(table)
    , m_unit(table.cells.size())
    , m_rater(table.cells.size())
    , m_cluster(table.cells.size())
{
    const std::size_t raters = std::max<std::size_t>(table.raters.size(), 1);
    for (std::size_t at = 0; at < table.cells.size(); ++at) {
        m_unit[at] = static_cast<std::int32_t>(at / raters);
        m_rater[at] = static_cast<std::int32_t>(at % raters);
        m_cluster[at] = table.cluster.empty() ? m_unit[at] : table.cluster[at / raters];
    }
}

Ratings TableVotes::ratings() const
{
    return {static_cast<int>(m_table.raters.size()),
            static_cast<int>(m_table.categories.size()),
            m_unit,
            m_rater,
            m_cluster,
            m_table.cells};
}

TableReading readTable(std::vector<std::string> raters, std::span<const std::vector<std::string>> rows,
                       std::vector<std::string> categories)
{
    Table table;
    table.categories = categories.empty() ? valuesSeen(rows) : std::move(categories);
    if (table.categories.size() > mostCategories)
        return refused("there are " + std::to_string(table.categories.size()) +
                           " categories, at most 127 are possible: is a column of this table not a rater's?",
                       rows.size());
    const std::optional<Places> places = placesOf(table.categories);
    if (!places)
        return refused("a category is given twice", rows.size());
    table.raters = std::move(raters);
    std::map<std::string, std::int64_t> leftOut;
    table.cells.reserve(rows.size() * table.raters.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].size() != table.raters.size())
            return refused("a row has " + std::to_string(rows[row].size()) + " cells for " +
                               std::to_string(table.raters.size()) + " raters",
                           row);
        for (const std::string &cell : rows[row]) {
            const auto place = places->find(cell);
            if (place == places->end() && !cell.empty())
                ++leftOut[cell];
            table.cells.push_back(cell.empty() || place == places->end() ? std::int8_t{-1} : place->second);
        }
    }
    table.leftOut.assign(leftOut.begin(), leftOut.end());
    table.units = static_cast<std::int64_t>(rows.size());
    return {std::move(table), {}, 0};
}

PairTable framed(const Table &table, const TablePair &pair)
{
    return table.mirror.empty() ? pair.table : mirrored(pair.table, table.mirror);
}

std::vector<TablePair> tablePairs(const Table &table, Errors errors)
{
    const Weights weights = identityWeights(static_cast<int>(table.categories.size()));
    std::vector<TablePair> pairs;
    for (std::size_t a = 0; a < table.raters.size(); ++a) {
        for (std::size_t b = a + 1; b < table.raters.size(); ++b) {
            TablePair pair{static_cast<int>(a), static_cast<int>(b), pairTable(table, a, b), {}};
            if (pair.table.n == 0)
                continue;
            pair.figures = figuresOf(framed(table, pair), weights, errors);
            pairs.push_back(std::move(pair));
        }
    }
    return pairs;
}

TableAgreement tableAgreement(const Table &table, Errors errors)
{
    const Weights weights = identityWeights(static_cast<int>(table.categories.size()));
    return {tablePairs(table, errors),
            manyRaters(TableVotes(table).ratings(), weights, table.mirror, errors)};
}

} // namespace stats
