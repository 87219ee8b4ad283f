// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/number_tables.h"

#include "app/stats/rank_correlation.h"
#include "app/stats/registry.h"
#include "app/stats/score_difference.h"
#include "app/stats/table_differences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

constexpr std::size_t mostNumbers = 127; ///< of a stats::Table
constexpr std::size_t mostByItem = 40;   ///< the errors of a pair by item take the fourth power of memory

stats::Table tableOf(const std::vector<VoicePair> &pairs, const std::vector<std::int32_t> &itemOf,
                     bool isUnordered, const NumberScale &scale)
{
    stats::Table table;
    table.raters = {"a", "b"};
    table.categories = scale.words;
    table.mirror = scale.mirror;
    table.isUnordered = isUnordered;
    table.units = static_cast<std::int64_t>(pairs.size());
    for (const VoicePair &pair : pairs) {
        table.cells.push_back(scale.placeOf(pair.a.value));
        table.cells.push_back(scale.placeOf(pair.b.value));
        table.cluster.push_back(itemOf[static_cast<std::size_t>(pair.a.unit)]);
    }
    return table;
}

/// Spearman, Kendall and the differences need no table, but one orientation.
NumberPairFigures withoutTable(const std::vector<VoicePair> &pairs, const std::vector<std::int32_t> &itemOf,
                               const NumberScale &scale, const std::string &why, stats::Errors errors)
{
    const auto n = static_cast<std::int64_t>(pairs.size());
    std::vector<double> a, b;
    std::vector<std::optional<double>> first, second;
    std::vector<std::int32_t> items;
    for (const VoicePair &pair : pairs) {
        a.push_back(pair.a.value);
        b.push_back(pair.b.value);
        first.emplace_back(pair.a.value);
        second.emplace_back(pair.b.value);
        items.push_back(itemOf[static_cast<std::size_t>(pair.a.unit)]);
    }
    NumberPairFigures result;
    result.counts.table.n = n;
    result.counts.figures.assign(stats::pairCoefficients().size(), stats::undefined(why, n));
    for (const char *id :
         {"cohen_kappa_linear", "cohen_kappa_quadratic", "gwet_ac2_linear", "gwet_ac2_quadratic"})
        result.levels.push_back({id, stats::undefined(why, n)});
    result.levels.push_back({"spearman", stats::spearman(a, b)});
    result.levels.push_back({"kendall_tau_b", stats::kendallTauB(a, b)});
    const auto apart = stats::namedDifferences(stats::scoreDifference({first, second, items}, errors));
    result.levels.insert(result.levels.end(), apart.begin(), apart.end());
    for (stats::NamedEstimate &figure : result.levels) {
        if (!scale.mirror.empty())
            figure.estimate = stats::undefined(why, n);
    }
    return result;
}

void withdraw(stats::Estimate &figure, const std::string &why)
{
    if (!figure.low)
        return;
    figure.low = figure.high = figure.se = std::nullopt;
    figure.method.clear();
    figure.note = why;
}

void withdrawIntervals(NumberPairFigures &figures, const std::string &why)
{
    for (stats::Estimate &figure : figures.counts.figures)
        withdraw(figure, why);
    for (stats::NamedEstimate &figure : figures.levels)
        withdraw(figure.estimate, why);
}

} // namespace

std::int8_t NumberScale::placeOf(double number) const
{
    return static_cast<std::int8_t>(std::ranges::lower_bound(numbers, number) - numbers.begin());
}

NumberScale numberScale(std::set<double> numbers, bool isMirrored)
{
    if (isMirrored) {
        for (const double number : std::vector<double>(numbers.begin(), numbers.end()))
            numbers.insert(number == 0 ? 0.0 : -number);
    }
    NumberScale scale;
    scale.numbers.assign(numbers.begin(), numbers.end());
    const auto q = static_cast<int>(scale.numbers.size());
    for (int place = 0; place < q; ++place) {
        scale.words.push_back(wordOf(scale.numbers[static_cast<std::size_t>(place)]).toStdString());
        if (isMirrored)
            scale.mirror.push_back(q - 1 - place);
    }
    return scale;
}

QString tooManyNumbers(const NumberScale &scale, stats::Errors errors)
{
    const std::size_t count = scale.numbers.size();
    if (count > mostNumbers)
        return u"%1 different numbers, a table takes %2"_s.arg(count).arg(mostNumbers);
    if (count > mostByItem && (errors == stats::Errors::Clustered || !scale.mirror.empty()))
        return u"%1 different numbers, errors by item or both orientations take %2"_s.arg(count).arg(
            mostByItem);
    return {};
}

std::optional<NumberPairFigures> numberPairFigures(const std::vector<VoicePair> &pairs,
                                                   const std::vector<std::int32_t> &itemOf, bool isUnordered,
                                                   NumberScale scale, const NumberFigures &wanted,
                                                   const stats::DrawProgress &progress)
{
    const std::string tooMany = tooManyNumbers(scale, wanted.errors).toStdString();
    if (scale.numbers.size() > mostNumbers || (!tooMany.empty() && !scale.mirror.empty()))
        return withoutTable(pairs, itemOf, scale, tooMany, wanted.errors);
    stats::Table table = tableOf(pairs, itemOf, isUnordered, scale);
    const std::vector<double> scores = stats::levelScores(table, wanted.level).scores;
    const std::vector<std::int32_t> items = table.cluster;
    if (!tooMany.empty())
        table.cluster.clear();
    const stats::Errors errors = tooMany.empty() ? wanted.errors : stats::Errors::RowWise;
    NumberPairFigures result{std::move(scale), stats::tablePairs(table, errors).front(), {}};
    result.levels = stats::pairLevels(table, result.counts, scores, errors);
    if (!tooMany.empty())
        withdrawIntervals(result, tooMany);
    table.cluster = items;
    if (wanted.bootstrap &&
        !stats::resamplePair(table, scores, *wanted.bootstrap, progress, result.counts, result.levels))
        return std::nullopt;
    const auto apart = stats::tableDifferences(table, result.counts, wanted.errors);
    result.levels.insert(result.levels.end(), apart.begin(), apart.end());
    result.counts.table.cross = {}; // the fourth power of the categories
    return result;
}

} // namespace analysis
