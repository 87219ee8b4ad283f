// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/battle_list.h"
#include "app/analysis/rank_details.h"
#include "app/stats/bootstrap.h"
#include "app/stats/elo.h"
#include "app/stats/leaderboard.h"
#include "app/stats/rating_fit.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// What a leaderboard rates by.
enum class RankMethod {
    BradleyTerry,     ///< maximum likelihood, a tie half a win and half a loss
    RaoKupper,        ///< ties as an outcome of their own: a scale of its own
    Davidson,         ///< the same in Davidson's form
    Elo,              ///< mean over random orders
    WinRate,          ///< mean over opponents, or against the baseline
    LengthControlled, ///< AlpacaEval's win rate against the baseline with length held equal
    Style,            ///< Bradley-Terry with length, headers, lists and bold held equal
    Relative,         ///< the model's scores over the baseline's (Vicuna, QLoRA)
};

[[nodiscard]] constexpr bool needsBaseline(RankMethod method)
{
    return method == RankMethod::LengthControlled || method == RankMethod::Relative;
}

struct RankOptions
{
    Party by{QStringLiteral("humans"), RaterRef::of(RaterRef::Kind::Humans)}; ///< whose votes or rulings
    RankMethod method = RankMethod::BradleyTerry;
    /// WinRate, LengthControlled, Relative: the one opponent; Bradley-Terry with a bootstrap: chances against
    /// it
    std::optional<QString> baseline;
    std::optional<QString> anchor; ///< rated `level` instead of the mean of all
    double level = 1000;
    bool leavesTiesOut = false;      ///< before anything is rated
    bool countsAllOccasions = false; ///< `--repeats all`
    bool countsCalls = false;        ///< every valid call of a judge is a battle, in place of its ruling
    bool usesPrior = false;          ///< half a win and half a loss of weight .1 each, so that all are rated
    std::optional<int> turn;
    Filter where;
    stats::RatingErrors errors = stats::RatingErrors::Clustered;
    std::optional<stats::Bootstrap> bootstrap; ///< of items; not of Elo
    stats::EloRules elo{.k = 32};
    stats::EloOrders orders;
    LengthInputs length;
};

/// A model of a leaderboard. `unit` of its figure is "battle" for win rates, "comparison" with length held
/// equal, "verdict" for scores, else "rating", whose n are battles.
struct RankedModel
{
    QString model;
    Figure rating;
    std::optional<int> rank;                    ///< 1 + the models whose interval lies above this one's
    std::optional<stats::Estimate> rankDrawn;   ///< with an interval from the bootstrap
    std::optional<stats::Estimate> against;     ///< the chance against the baseline by the ratings, ties half
    std::optional<double> online;               ///< Elo: in the order of the file
    std::optional<stats::EloSpread> overOrders; ///< Elo
    std::optional<LengthRating> length;
    std::optional<RelativeRating> relative;
    Cell wins, ties, losses;
    std::int64_t battles = 0;
};

/// Two models against each other, told from the first.
struct Duel
{
    int first = 0; ///< places in Leaderboard::models, first < second
    int second = 0;
    Figure winRate;                       ///< ties half, clustered by item
    std::optional<stats::FitCheck> check; ///< beside what the ratings say
    std::optional<double> controlled;     ///< the first's win rate over the second with length held equal
    Cell wins, ties, losses;
};

struct Leaderboard
{
    RankOptions options;
    std::vector<RankedModel> models; ///< best first; those without a rating last
    std::vector<Duel> duels;         ///< those that met
    std::int64_t battles = 0, items = 0;
    QString note;                   ///< what was done to get ratings, or why there are none
    std::optional<double> tie;      ///< the parameter of a tie model
    std::vector<StyleEffect> style; ///< Style
    stats::Separability separability;
    BattleList list;                     ///< the battles behind it, by comparison
    std::optional<stats::RatingFit> fit; ///< of the rating models; in the order of `list.models`
};

/// The battles of a party under the options: their cases, turn, occasions and ties. Error::Usage for a filter
/// or rater that is not there, and for a majority by credit.
[[nodiscard]] model::Result<BattleList> battlesBy(const Dataset &dataset, Selector &selector,
                                                  const RankOptions &options, const Party &party,
                                                  BattleOrder order);

/// Rates the models of the votes or rulings of one party. A comparison of a model with itself is no battle.
/// Error::Usage for a filter, rater, baseline or anchor that is not there, and for a majority by credit.
[[nodiscard]] model::Result<Leaderboard> rankModels(const Dataset &dataset, Selector &selector,
                                                    const RankOptions &options);

} // namespace analysis
