// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/table_levels.h"

#include "app/stats/icc.h"
#include "app/stats/needed.h"
#include "app/stats/pair_coefficients.h"
#include "app/stats/rank_correlation.h"

namespace stats {

namespace {

/// The scores of two raters on the units that both have.
struct SharedScores
{
    std::vector<double> a, b;
};

SharedScores sharedBy(const Table &table, const TablePair &pair, const std::vector<double> &scores)
{
    SharedScores shared;
    const std::size_t raters = table.raters.size();
    for (std::size_t first = 0; first < table.cells.size(); first += raters) {
        const std::int8_t one = table.cells[first + static_cast<std::size_t>(pair.a)];
        const std::int8_t other = table.cells[first + static_cast<std::size_t>(pair.b)];
        if (one < 0 || other < 0)
            continue;
        shared.a.push_back(scores[static_cast<std::size_t>(one)]);
        shared.b.push_back(scores[static_cast<std::size_t>(other)]);
        if (table.mirror.empty())
            continue;
        const auto turned = [&](std::int8_t cell) {
            return scores[static_cast<std::size_t>(table.mirror[static_cast<std::size_t>(cell)])];
        };
        shared.a.push_back(turned(one));
        shared.b.push_back(turned(other));
    }
    if (table.isUnordered) {
        const std::vector<double> a = shared.a;
        shared.a.insert(shared.a.end(), shared.b.begin(), shared.b.end());
        shared.b.insert(shared.b.end(), a.begin(), a.end());
    }
    return shared;
}

/// Of both orientations or orders together: the items are those of one, and one item is no line.
Estimate ofItems(Estimate estimate, std::int64_t items)
{
    if (items < 2)
        return undefined(tooFew({items, "pair of numbers", "pairs of numbers"}, "a correlation", 2), items);
    estimate.n = items;
    return estimate;
}

void addCorrelations(TableLevels &levels, const Table &table, const std::vector<double> &scores)
{
    std::vector<std::optional<double>> cells;
    for (const std::int8_t cell : table.cells)
        cells.push_back(cell < 0 ? std::nullopt : std::optional(scores[static_cast<std::size_t>(cell)]));
    IntraclassCorrelations icc = intraclassCorrelations(cells, static_cast<int>(table.raters.size()));
    levels.overall = {{"icc_1_1", icc.oneWay},       {"icc_2_1", icc.absolute},
                      {"icc_3_1", icc.consistency},  {"icc_1_k", icc.oneWayMean},
                      {"icc_2_k", icc.absoluteMean}, {"icc_3_k", icc.consistencyMean}};
    if (!table.mirror.empty()) {
        for (NamedEstimate &figure : levels.overall)
            figure.estimate = undefined("scores turned round are others, so that it needs one orientation: "
                                        "the frame name or hash",
                                        icc.items);
        return;
    }
    levels.leftOut = icc.leftOut;
    for (NamedEstimate &figure : levels.overall)
        noteLeftOut(figure.estimate, levels);
}

std::vector<double> coincidencesOf(const Table &table)
{
    std::vector<double> once = coincidences(TableVotes(table).ratings());
    if (table.mirror.empty())
        return once;
    const std::size_t q = table.categories.size();
    std::vector<double> both(once.size());
    for (std::size_t row = 0; row < q; ++row) {
        for (std::size_t column = 0; column < q; ++column) {
            const std::size_t turned = static_cast<std::size_t>(table.mirror[row]) * q +
                                       static_cast<std::size_t>(table.mirror[column]);
            both[row * q + column] = (once[row * q + column] + once[turned]) / 2;
        }
    }
    return both;
}

} // namespace

LevelScores levelScores(const Table &table, Metric level)
{
    LevelScores result;
    for (const std::string &category : table.categories) {
        if (level == Metric::Ordinal || level == Metric::Nominal) {
            result.scores.push_back(static_cast<double>(result.scores.size()));
            continue;
        }
        const std::optional<double> value = numberIn(category);
        if (!value || (level == Metric::Ratio && *value < 0)) {
            result.notANumber = category;
            return result;
        }
        result.scores.push_back(*value);
    }
    return result;
}

std::vector<NamedEstimate> pairLevels(const Table &table, const TablePair &pair,
                                      const std::vector<double> &scores, Errors errors)
{
    const Weights linear = linearWeights(scores), quadratic = quadraticWeights(scores);
    const SharedScores shared = sharedBy(table, pair, scores);
    const PairTable counts = framed(table, pair);
    return {{"cohen_kappa_linear", cohenKappa(counts, linear, errors)},
            {"cohen_kappa_quadratic", cohenKappa(counts, quadratic, errors)},
            {"gwet_ac2_linear", gwetAc(counts, linear, errors)},
            {"gwet_ac2_quadratic", gwetAc(counts, quadratic, errors)},
            {"spearman", ofItems(spearman(shared.a, shared.b), pair.table.n)},
            {"kendall_tau_b", ofItems(kendallTauB(shared.a, shared.b), pair.table.n)}};
}

void noteLeftOut(Estimate &icc, const TableLevels &levels)
{
    if (levels.leftOut > 0)
        icc.note += (icc.note.empty() ? "" : "; ") + std::to_string(levels.leftOut) +
                    " units with an empty cell left out";
}

TableLevels tableLevels(const Table &table, const TableAgreement &agreement, Metric level,
                        const std::vector<double> &scores, Errors errors)
{
    TableLevels levels;
    levels.level = level;
    for (const TablePair &pair : agreement.pairs)
        levels.pairs.push_back(pairLevels(table, pair, scores, errors));
    levels.alpha = krippendorffAlpha(coincidencesOf(table), static_cast<int>(scores.size()), level, scores);
    addCorrelations(levels, table, scores);
    return levels;
}

} // namespace stats
