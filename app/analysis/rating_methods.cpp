// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/rating_methods.h"

#include "app/analysis/parts.h"
#include "app/stats/bradley_terry.h"
#include "app/stats/fit_draws.h"
#include "app/stats/interval.h"
#include "app/stats/tie_models.h"
#include "app/stats/win_rate_draws.h"

namespace analysis {

stats::Estimate ofBaseline(double value, std::int64_t n)
{
    return stats::withoutInterval(value, n, "by definition, since it is the baseline");
}

stats::RatingOptions ratingOptions(const RankOptions &options, std::optional<int> anchor)
{
    return {.errors = options.errors,
            .separation = options.usesPrior ? stats::Separation::Prior : stats::Separation::Refuse,
            .level = options.level,
            .anchor = anchor};
}

Rated rateByModel(const stats::Battles &battles, const RankOptions &options, std::optional<int> anchor,
                  std::optional<int> baseline)
{
    const stats::RatingOptions how = ratingOptions(options, anchor);
    const bool isPlain = options.method == RankMethod::BradleyTerry;
    const stats::RatingFitter fit = isPlain                                   ? stats::bradleyTerry
                                    : options.method == RankMethod::RaoKupper ? stats::raoKupper
                                                                              : stats::davidson;
    Rated rated;
    rated.fit = fit(battles, how);
    rated.ratings = rated.fit->ratings;
    rated.note = QString::fromStdString(rated.fit->why.empty() ? rated.fit->note : rated.fit->why);
    if (options.bootstrap) {
        rated.draws = isPlain ? stats::bootstrapBradleyTerry(battles, how, *options.bootstrap, threadCount())
                              : stats::bootstrapFits(fit, battles, how, *options.bootstrap, threadCount());
        rated.ratings = stats::bootstrapRatings(*rated.fit, *rated.draws, *options.bootstrap);
        if (baseline)
            rated.against =
                stats::winRatesAgainst(*baseline, rated.ratings, *rated.draws, *options.bootstrap);
    }
    return rated;
}

Rated rateByElo(const stats::Battles &battles, const RankOptions &options)
{
    const stats::EloOverOrders elo = stats::eloOverOrders(battles, options.elo, options.orders);
    const std::vector<stats::Estimate> once = stats::onlineElo(battles, options.elo);
    Rated rated;
    rated.overOrders = elo.models;
    rated.note =
        elo.why.empty()
            ? QStringLiteral("the mean over %1 random orders of %2 battles each, K = %3; the spread over "
                             "orders says how much the order matters, and is no sampling error")
                  .arg(elo.runs)
                  .arg(elo.matchesPerRun)
                  .arg(options.elo.k)
            : QString::fromStdString(elo.why);
    for (std::size_t i = 0; i < once.size(); ++i) {
        stats::Estimate rating = once[i];
        if (!elo.why.empty())
            rating = stats::undefined(elo.why, once[i].n);
        else if (rating.value)
            rating.value = elo.models[i].mean;
        if (rating.value)
            rating.note = "a spread over orders is no interval";
        rated.ratings.push_back(std::move(rating));
    }
    return rated;
}

Rated rateByWins(const stats::Battles &battles, const RankOptions &options, std::optional<int> baseline)
{
    const stats::Ties ties = options.leavesTiesOut ? stats::Ties::LeftOut : stats::Ties::Half;
    Rated rated;
    if (baseline && options.bootstrap) {
        rated.ratings = stats::bootstrapWinRatesAgainst(battles, *baseline, ties, *options.bootstrap);
        rated.ratings[static_cast<std::size_t>(*baseline)] = ofBaseline(0.5, 0);
    } else if (baseline) {
        const stats::BattlesByPair pairs(battles);
        for (int model = 0; model < battles.models; ++model)
            rated.ratings.push_back(model == *baseline ? ofBaseline(0.5, 0)
                                                       : pairs.winRate(model, *baseline));
    } else if (options.bootstrap) {
        rated.ratings = stats::bootstrapAverageWinRates(battles, ties, *options.bootstrap);
    } else {
        const stats::HeadToHead table = stats::headToHead(battles);
        for (int model = 0; model < battles.models; ++model) {
            rated.ratings.push_back(stats::averageWinRate(table, model, ties));
            if (rated.ratings.back().value)
                rated.ratings.back().note = "an interval takes a bootstrap";
        }
    }
    rated.note =
        baseline ? QStringLiteral("the share of battles won against %1, a tie half").arg(*options.baseline)
                 : QStringLiteral("the mean of the win rates against the opponents met, each alike");
    return rated;
}

} // namespace analysis
