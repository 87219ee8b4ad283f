// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/bradley_terry.h"

#include "app/stats/clustered_battles.h"
#include "app/stats/fit_ratings.h"
#include "app/stats/interval.h"
#include "app/stats/needed.h"
#include "app/stats/workers.h"

#include <algorithm>
#include <cmath>

namespace stats {

namespace {

PairTerms halfTies(const PairResults &results, double difference, double /*tie*/)
{
    const double won = results.wins + results.ties / 2;
    const double lost = results.losses + results.ties / 2;
    const double small = std::exp(-std::abs(difference));
    const double p = difference >= 0 ? 1 / (1 + small) : small / (1 + small);
    PairTerms terms;
    terms.loss = (won + lost) * std::log1p(small) + (difference >= 0 ? lost : won) * std::abs(difference);
    terms.slope = (won + lost) * p - won;
    terms.curve = (won + lost) * small / ((1 + small) * (1 + small));
    return terms;
}

constexpr PairModel bradleyTerryModel{halfTies};

/// What every block of replicates reads.
struct Resampling
{
    const ClusteredBattles &items;
    const RatingOptions &options;
    const Bootstrap &bootstrap;
    const Strengths &start;
};

/// Rates the replicates first, first + 1, ... of one block.
void rateBlock(RatingDraws &draws, const Resampling &from, int first, ClusteredBattles::Times &times)
{
    constexpr int block = ClusteredBattles::block;
    const int count = std::min(block, draws.replicates() - first);
    for (int draw = 0; draw < count; ++draw)
        drawClusters(times[static_cast<std::size_t>(draw)], from.items.clusters(), from.bootstrap.seed,
                     first + draw);
    for (int draw = count; draw < block; ++draw)
        times[static_cast<std::size_t>(draw)].clear();
    const std::array<HeadToHead, ClusteredBattles::block> tables = from.items.drawn(times);
    const double prior = from.options.separation == Separation::Prior ? priorWeight : 0;
    for (int draw = 0; draw < count; ++draw) {
        const HeadToHead &table = tables[static_cast<std::size_t>(draw)];
        const Connectivity found = connectivity(table);
        if (prior > 0 ? !found.unmet.empty() : !found.why.empty())
            continue;
        const Strengths strengths = solvePairs(bradleyTerryModel, table, prior, from.start);
        if (strengths.solved)
            draws.set(first + draw, asRatings(strengths.values, from.options));
    }
}

} // namespace

RatingFit bradleyTerry(const Battles &battles, const RatingOptions &options)
{
    return fitRatings(bradleyTerryModel, battles, options);
}

RatingDraws::RatingDraws(int models, int replicates)
    : m_models(models)
    , m_ratings(static_cast<std::size_t>(models) * static_cast<std::size_t>(replicates))
    , m_rated(static_cast<std::size_t>(replicates))
{}

void RatingDraws::set(int replicate, const std::vector<double> &ratings)
{
    std::copy(ratings.begin(), ratings.end(),
              m_ratings.begin() + static_cast<std::ptrdiff_t>(at(replicate, 0)));
    m_rated[static_cast<std::size_t>(replicate)] = 1;
}

RatingDraws bootstrapBradleyTerry(const Battles &battles, const RatingOptions &options,
                                  const Bootstrap &bootstrap, unsigned threads)
{
    const ClusteredBattles items(battles);
    RatingDraws draws(battles.models, items.clusters() < 2 ? 0 : bootstrap.replicates);
    // Replicates start where the whole ends, and are a few steps away.
    Strengths start = solvePairs(bradleyTerryModel, headToHead(battles), priorWeight, {});
    if (!start.solved)
        start = {};
    const Resampling from{items, options, bootstrap, start};
    const int workers = static_cast<int>(std::max(threads, 1U));
    onWorkers(static_cast<std::size_t>(workers), [&](std::size_t worker) {
        constexpr int block = ClusteredBattles::block;
        ClusteredBattles::Times times;
        for (int first = static_cast<int>(worker) * block; first < draws.replicates();
             first += workers * block)
            rateBlock(draws, from, first, times);
    });
    return draws;
}

std::vector<Estimate> bootstrapRatings(const RatingFit &fit, const RatingDraws &draws,
                                       const Bootstrap &bootstrap)
{
    std::vector<Estimate> result;
    for (int model = 0; model < static_cast<int>(fit.ratings.size()); ++model) {
        std::vector<std::optional<double>> replicates;
        for (int replicate = 0; replicate < draws.replicates(); ++replicate) {
            replicates.emplace_back();
            if (draws.isRated(replicate))
                replicates.back() = draws.rating(replicate, model);
        }
        result.push_back(
            percentileInterval(fit.ratings[static_cast<std::size_t>(model)], replicates, bootstrap));
        if (draws.replicates() == 0 && result.back().value)
            result.back().note = tooFewToDraw(1);
    }
    // An anchor alone stands still by itself.
    const bool hasSpread = std::any_of(result.begin(), result.end(), [](const Estimate &rating) {
        return rating.se && !isNoSpread(*rating.se / pointsPerLogit);
    });
    for (Estimate &rating : result) {
        if (rating.se && !hasSpread)
            withdrawInterval(rating);
    }
    return result;
}

} // namespace stats
