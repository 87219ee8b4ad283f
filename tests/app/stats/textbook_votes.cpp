// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/textbook_votes.h"

#include "app/stats/table.h"
#include "tests/app/stats/expected_parts.h"

#include <QString>

#include <cstdlib>

namespace test_stats {

namespace {

std::string cellText(const nlohmann::json &cell)
{
    if (!cell.is_string())
        return cell.is_null() ? std::string() : cell.dump();
    return QString::fromStdString(cell.get<std::string>()).trimmed().toStdString();
}

} // namespace

std::vector<std::vector<std::string>> rowsOf(const nlohmann::json &units)
{
    std::vector<std::vector<std::string>> rows;
    for (const nlohmann::json &unit : units) {
        rows.emplace_back();
        for (const nlohmann::json &cell : unit)
            rows.back().push_back(cellText(cell));
    }
    return rows;
}

std::vector<std::vector<std::string>> turned(const nlohmann::json &raters)
{
    std::vector<std::vector<std::string>> rows(raters.at(0).size());
    for (const nlohmann::json &rater : raters) {
        for (std::size_t unit = 0; unit < rows.size(); ++unit)
            rows[unit].push_back(cellText(rater.at(unit)));
    }
    return rows;
}

TextbookVotes::TextbookVotes(const std::vector<std::vector<std::string>> &rows)
{
    const std::size_t raters = rows.empty() ? 0 : rows.front().size();
    const stats::Table table =
        stats::readTable(std::vector<std::string>(raters, "rater"), rows, {}).table.value();
    ratings.raters = static_cast<int>(raters);
    ratings.q = static_cast<int>(table.categories.size());
    for (std::size_t at = 0; at < table.cells.size(); ++at) {
        const auto unit = static_cast<int>(at / raters);
        ratings.add(unit, static_cast<int>(at % raters), unit, table.cells[at]);
    }
    for (const std::string &category : table.categories)
        values.push_back(std::strtod(category.c_str(), nullptr));
}

stats::ManyRaters TextbookVotes::coefficients(const std::string &weights) const
{
    return stats::manyRaters(ratings.view(), weightsNamed(weights, ratings.q), {}, stats::Errors::RowWise);
}

stats::Estimate TextbookVotes::alpha(stats::Metric metric) const
{
    return stats::krippendorffAlpha(stats::coincidences(ratings.view()), ratings.q, metric, values);
}

} // namespace test_stats
