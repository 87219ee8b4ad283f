// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/table_differences.h"

#include <cstddef>
#include <optional>

namespace stats {

std::vector<NamedEstimate> namedDifferences(const ScoreDifference &apart)
{
    return {{"severity", apart.severity},          {"deviation", apart.deviation},
            {"lower_limit", apart.lowerLimit},     {"upper_limit", apart.upperLimit},
            {"mean_absolute", apart.meanAbsolute}, {"root_mean_square", apart.rootMeanSquare}};
}

std::vector<NamedEstimate> tableDifferences(const Table &table, const TablePair &pair, Errors errors)
{
    const auto numberOf = [&table](std::int8_t cell) {
        return cell < 0 ? std::nullopt : numberIn(table.categories[static_cast<std::size_t>(cell)]);
    };
    const std::size_t raters = table.raters.size();
    std::vector<std::optional<double>> first, second;
    std::vector<std::int32_t> clusters;
    for (std::size_t unit = 0; unit < static_cast<std::size_t>(table.units); ++unit) {
        first.push_back(numberOf(table.cells[unit * raters + static_cast<std::size_t>(pair.a)]));
        second.push_back(numberOf(table.cells[unit * raters + static_cast<std::size_t>(pair.b)]));
        clusters.push_back(table.cluster.empty() ? static_cast<std::int32_t>(unit) : table.cluster[unit]);
    }
    std::vector<NamedEstimate> figures = namedDifferences(scoreDifference({first, second, clusters}, errors));
    constexpr std::size_t withSign = 4; // the figures that ask which rater is the first
    for (std::size_t i = 0; i < figures.size(); ++i) {
        Estimate &figure = figures[i].estimate;
        if (!table.mirror.empty())
            figure = undefined("turned round each difference is its opposite, so that it needs one "
                               "orientation: the frame name or hash",
                               figure.n);
        else if (table.isUnordered && i < withSign)
            figure = undefined("within a pool neither of the two is the first", figure.n);
    }
    return figures;
}

} // namespace stats
