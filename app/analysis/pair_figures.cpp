// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/pair_figures.h"

#include "app/stats/clustered_mean.h"
#include "app/stats/registry.h"
#include "app/stats/weights.h"

namespace analysis {

namespace {

constexpr std::int64_t FewCases = 10;

void fillFigures(PairAgreement &pair, const PairCounts &counts, const AgreementOptions &options)
{
    const bool isDrop = options.ties == Ties::Drop;
    const int q = isDrop ? 2 : 3;
    const std::vector<int> permutation = isDrop ? std::vector{1, 0} : std::vector{2, 1, 0};
    const auto framed = [&](const stats::PairTable &table, const std::vector<int> &order) {
        return options.frame == Frame::Mirror && table.n > 0 ? stats::mirrored(table, order) : table;
    };
    const stats::PairTable figures = framed(isDrop ? counts.decided : counts.kept, permutation);
    const stats::PairTable kept = isDrop ? framed(counts.kept, {2, 1, 0}) : figures;
    const stats::Weights weights =
        options.ties == Ties::Half ? stats::linearWeights(q) : stats::identityWeights(q);
    const auto coefficients = stats::pairCoefficients();
    for (std::size_t i = 0; i < pair.figures.size(); ++i) {
        const bool isTieDiscounted = i + 1 == pair.figures.size();
        pair.figures[i] = isTieDiscounted
                              ? coefficients[i].estimate(kept, stats::identityWeights(3), options.errors)
                              : coefficients[i].estimate(figures, weights, options.errors);
    }
    pair.q = q;
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

void noteFew(PairAgreement &pair)
{
    for (std::size_t i = 0; i < pair.figures.size(); ++i) {
        const std::int64_t cases = i + 1 == pair.figures.size() ? pair.kept.cases : pair.total.cases;
        stats::Estimate &figure = pair.figures[i];
        if (cases < FewCases && figure.value)
            figure.note = figure.note.empty() ? "fewer than 10" : "fewer than 10; " + figure.note;
    }
}

} // namespace

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
