// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/pair_companions.h"

#include "app/stats/hypothesis_test.h"
#include "app/stats/multiple_tests.h"
#include "app/stats/weights.h"

#include <array>

namespace analysis {

namespace {

constexpr std::int64_t fewestCases = 10;
constexpr std::size_t firstCorrected = 1, lastCorrected = 5; ///< places of what is 0 at chance

stats::PairTable confusionOf(const AgreementTable &table, const PairAgreement &pair)
{
    static constexpr std::array<int, 3> threeTurned{2, 1, 0};
    static constexpr std::array<int, 2> twoTurned{1, 0};
    stats::PairTable counts;
    counts.q = pair.q;
    counts.n = counts.clusters = pair.total.count;
    // A pool among itself is entered both ways.
    const double weight = pair.a == pair.b ? 0.5 : 1;
    for (const std::int64_t count : pair.confusion)
        counts.counts.push_back(weight * static_cast<double>(count));
    if (table.options.frame != Frame::Mirror || counts.n == 0)
        return counts;
    return pair.q == 2 ? stats::mirrored(counts, twoTurned) : stats::mirrored(counts, threeTurned);
}

bool isTested(const PairAgreement &pair, const stats::Estimate &figure)
{
    return figure.value && figure.se && *figure.se > 0 && pair.clusters > 1 && !pair.includesSelf &&
           pair.total.cases >= fewestCases;
}

} // namespace

stats::KappaCompanions companionsOf(const AgreementTable &table, const PairAgreement &pair)
{
    if (!pair.hasChoices)
        return stats::kappaCompanions(stats::PairTable{.q = 2, .counts = {0, 0, 0, 0}, .cross = {}},
                                      stats::identityWeights(2));
    return stats::kappaCompanions(confusionOf(table, pair), table.options.ties == Ties::Half
                                                                ? stats::linearWeights(pair.q)
                                                                : stats::identityWeights(pair.q));
}

std::vector<std::optional<ChanceMark>> chanceMarks(const AgreementTable &table, std::size_t coefficient)
{
    std::vector<std::optional<ChanceMark>> marks(table.pairs.size());
    if (coefficient < firstCorrected || coefficient > lastCorrected)
        return marks;
    std::vector<double> p;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < table.pairs.size(); ++i) {
        const PairAgreement &pair = table.pairs[i];
        const stats::Estimate &figure = pair.figures[coefficient];
        if (!isTested(pair, figure))
            continue;
        const stats::HypothesisTest test = stats::studentTest(figure, static_cast<double>(pair.clusters - 1));
        if (!test.p.value)
            continue;
        p.push_back(*test.p.value);
        places.push_back(i);
    }
    const stats::MultipleTests tests = stats::benjaminiHochberg(p, markRate);
    for (std::size_t i = 0; i < places.size(); ++i)
        marks[places[i]] = ChanceMark{p[i], tests.adjusted[i], tests.isRejected[i]};
    return marks;
}

} // namespace analysis
