// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/pair_figures.h"

#include "app/stats/clustered_mean.h"
#include "app/stats/registry.h"
#include "app/stats/weights.h"

#include <array>

namespace analysis {

namespace {

constexpr std::int64_t FewCases = 10;

// The table in the frame asked for; `made` holds it where it is another one.
const stats::PairTable &framed(const stats::PairTable &table, const AgreementOptions &options,
                               stats::PairTable &made)
{
    static constexpr std::array<int, 3> threeTurned{2, 1, 0};
    static constexpr std::array<int, 2> twoTurned{1, 0};
    if (options.frame != Frame::Mirror || table.n == 0)
        return table;
    made = table.q == 2 ? stats::mirrored(table, twoTurned) : stats::mirrored(table, threeTurned);
    return made;
}

const stats::Weights &weightsOf(Ties ties)
{
    static const stats::Weights keep = stats::identityWeights(3);
    static const stats::Weights drop = stats::identityWeights(2);
    static const stats::Weights half = stats::linearWeights(3);
    return ties == Ties::Drop ? drop : ties == Ties::Half ? half : keep;
}

void fillFigures(PairAgreement &pair, const PairCounts &counts, const AgreementOptions &options)
{
    const bool isDrop = options.ties == Ties::Drop;
    const int q = isDrop ? 2 : 3;
    stats::PairTable keptMade;
    stats::PairTable decidedMade;
    const stats::PairTable &kept = framed(counts.kept, options, keptMade);
    const stats::PairTable &figures = isDrop ? framed(counts.decided, options, decidedMade) : kept;
    const auto coefficients = stats::pairCoefficients();
    for (std::size_t i = 0; i < pair.figures.size(); ++i) {
        const bool isTieDiscounted = i + 1 == pair.figures.size();
        pair.figures[i] = isTieDiscounted
                              ? coefficients[i].estimate(kept, weightsOf(Ties::Keep), options.errors)
                              : coefficients[i].estimate(figures, weightsOf(options.ties), options.errors);
    }
    pair.q = q;
    pair.clusters = options.errors == stats::Errors::RowWise ? figures.n : figures.clusters;
    if (isDrop)
        pair.confusion.assign(counts.decidedCells.begin(), counts.decidedCells.end());
    else
        pair.confusion.assign(counts.cells.begin(), counts.cells.end());
}

void fillCredit(PairAgreement &pair, const PairCounts &counts, const AgreementOptions &options)
{
    pair.hasChoices = false;
    const auto n = static_cast<std::int64_t>(counts.credits.size());
    pair.figures.fill(stats::undefined("majority by credit has no single choice", n));
    pair.figures[0] = stats::clusteredMean(counts.credits, counts.creditClusters, options.errors);
}

} // namespace

void noteFew(PairAgreement &pair)
{
    for (std::size_t i = 0; i < pair.figures.size(); ++i) {
        const std::int64_t cases = i + 1 == pair.figures.size() ? pair.kept.cases : pair.total.cases;
        stats::Estimate &figure = pair.figures[i];
        if (cases < FewCases && figure.value)
            figure.note = figure.note.empty() ? "fewer than 10" : "fewer than 10; " + figure.note;
    }
}

PairAgreement pairFigures(const PairCounts &counts, const AgreementOptions &options, bool isByCredit)
{
    PairAgreement pair;
    const bool usesDecided = isByCredit || options.ties == Ties::Drop;
    pair.total = usesDecided ? counts.decidedTotal : counts.keptTotal;
    pair.kept = counts.keptTotal;
    pair.abstained = counts.abstained;
    pair.noVerdict = counts.noVerdict;
    pair.conflict = counts.conflict;
    pair.tie = counts.tie;
    pair.same = counts.same;
    pair.opposite = counts.opposite;
    pair.bothTie = counts.bothTie;
    pair.aTie = counts.aTie;
    pair.bTie = counts.bTie;
    if (isByCredit)
        fillCredit(pair, counts, options);
    else
        fillFigures(pair, counts, options);
    noteFew(pair);
    return pair;
}

} // namespace analysis
