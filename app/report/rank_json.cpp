// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/rank_json.h"

#include "app/report/cell_json.h"
#include "app/report/figure_json.h"

#include <algorithm>
#include <array>

namespace report {

namespace {

using analysis::RankMethod;

constexpr std::array methods{
    RankMethodWord{"bt", RankMethod::BradleyTerry, "Bradley-Terry by maximum likelihood, a tie half a win"},
    RankMethodWord{"rao_kupper", RankMethod::RaoKupper,
                   "ties as an outcome of their own, on a scale of their own"},
    RankMethodWord{"davidson", RankMethod::Davidson, "the same in Davidson's form"},
    RankMethodWord{"elo", RankMethod::Elo, "Elo over random orders, and once in the order of the file"},
    RankMethodWord{"winrate", RankMethod::WinRate, "mean win rate over opponents, or against --baseline"},
    RankMethodWord{"lc", RankMethod::LengthControlled,
                   "win rate against --baseline with length held equal (AlpacaEval)"},
    RankMethodWord{"style", RankMethod::Style,
                   "Bradley-Terry with length, headers, lists and bold held equal"},
    RankMethodWord{"relative", RankMethod::Relative,
                   "a judge's scores as a share of those of --baseline (Vicuna, QLoRA)"}};

Json lengthJson(const analysis::RankedModel &model)
{
    const analysis::LengthRating &length = *model.length;
    const auto figure = [&](const stats::Estimate &estimate) {
        return figureJson(estimate, "comparison", model.rating.cases);
    };
    Json json{{"raw", figure(length.raw)},
              {"discrete", figure(length.discrete)},
              {"difference", figure(length.difference)},
              {"mean_length", length.meanLength}};
    if (length.coefficients) {
        json["coefficients"] = {{"length", length.coefficients->length},
                                {"difficulty", length.coefficients->difficulty},
                                {"model", length.coefficients->model}};
        json["spread"] = length.spread;
    }
    if (!length.warning.empty())
        json["warning"] = length.warning;
    return json;
}

Json relativeJson(const analysis::RelativeRating &relative)
{
    return {{"sum", relative.sum},
            {"baseline_sum", relative.baselineSum},
            {"shown_first", figureJson(relative.shownFirst)},
            {"shown_second", figureJson(relative.shownSecond)}};
}

Json modelJson(const analysis::RankedModel &model)
{
    Json json{{"model", utf8(model.model)},       {"rating", figureJson(model.rating)},
              {"wins", cellJson(model.wins)},     {"ties", cellJson(model.ties)},
              {"losses", cellJson(model.losses)}, {"n", model.battles}};
    if (model.rank)
        json["rank"] = *model.rank;
    if (model.rankDrawn)
        json["rank_drawn"] = figureJson(*model.rankDrawn, "rank", model.rating.cases);
    if (model.against)
        json["win_rate_against_baseline"] = figureJson(*model.against, "rating", model.rating.cases);
    if (model.online)
        json["online"] = *model.online;
    if (model.overOrders)
        json["over_orders"] = {{"mean", model.overOrders->mean},
                               {"median", model.overOrders->median},
                               {"spread", model.overOrders->spread}};
    if (model.length)
        json["length_control"] = lengthJson(model);
    if (model.relative)
        json["relative"] = relativeJson(*model.relative);
    return json;
}

Json duelJson(const analysis::Leaderboard &board, const analysis::Duel &duel)
{
    const auto nameOf = [&](int place) { return utf8(board.models[static_cast<std::size_t>(place)].model); };
    Json json{{"a", nameOf(duel.first)},
              {"b", nameOf(duel.second)},
              {"win_rate", figureJson(duel.winRate)},
              {"a_wins", cellJson(duel.wins)},
              {"ties", cellJson(duel.ties)},
              {"b_wins", cellJson(duel.losses)}};
    if (duel.check) {
        json["predicted"] = duel.check->predicted;
        json["residual"] = duel.check->residual;
    }
    if (duel.controlled)
        json["controlled"] = *duel.controlled;
    return json;
}

} // namespace

std::span<const RankMethodWord> rankMethods() { return methods; }

const char *wordOf(RankMethod method)
{
    return std::ranges::find_if(methods, [method](const RankMethodWord &one) { return one.method == method; })
        ->word;
}

Json boardComparisonJson(const analysis::BoardComparison &comparison)
{
    const auto models = static_cast<std::int64_t>(comparison.models.size());
    Json json{{"by", utf8(comparison.against.name)},
              {"models", Json::array()},
              {"spearman", figureJson(comparison.correlation.spearman, "model", models)},
              {"kendall_tau_b", figureJson(comparison.correlation.kendall, "model", models)},
              {"pearson", figureJson(comparison.correlation.pearson, "model", models)},
              {"pairs", comparison.agreement.pairs},
              {"separated_on_both", comparison.agreement.separated},
              {"same_order", comparison.agreement.sameOrder}};
    if (comparison.orderBrier)
        json["order_brier"] = figureJson(*comparison.orderBrier, "model", models);
    for (const QString &model : comparison.models)
        json["models"].push_back(utf8(model));
    if (!comparison.why.empty())
        json["why"] = comparison.why;
    return json;
}

Json leaderboardJson(const analysis::Leaderboard &board)
{
    const analysis::RankOptions &options = board.options;
    Json json{
        {"method", wordOf(options.method)},
        {"by", utf8(options.by.name)},
        {"where", utf8(analysis::printFilter(options.where))},
        {"turn", options.turn ? Json(*options.turn) : Json(nullptr)},
        {"ties", options.leavesTiesOut ? "drop" : "half"},
        {"repeats", options.countsAllOccasions ? "all" : "first"},
        {"battles", board.battles},
        {"items", board.items},
        {"models", Json::array()},
        {"head_to_head", Json::array()},
        {"separability", {{"pairs", board.separability.pairs}, {"separated", board.separability.separated}}}};
    if (options.countsCalls)
        json["each"] = "call";
    if (!board.note.isEmpty())
        json["note"] = utf8(board.note);
    if (board.tie)
        json["tie_parameter"] = *board.tie;
    if (options.baseline)
        json["baseline"] = utf8(*options.baseline);
    for (const analysis::StyleEffect &effect : board.style)
        json["style"].push_back({{"feature", effect.feature}, {"effect", figureJson(effect.effect)}});
    if (options.method == RankMethod::Elo)
        json["elo"] = {{"k", options.elo.k}, {"runs", options.orders.runs}, {"seed", options.orders.seed}};
    for (const analysis::RankedModel &model : board.models)
        json["models"].push_back(modelJson(model));
    for (const analysis::Duel &duel : board.duels)
        json["head_to_head"].push_back(duelJson(board, duel));
    return json;
}

} // namespace report
