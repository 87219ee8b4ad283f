// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leaderboard/board_explanations.h"

#include "app/report/explain_json.h"
#include "app/report/rank_json.h"
#include "ui/leaderboard/board_model.h"
#include "ui/leaderboard/board_words.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BoardExplanations)
};

using Path = std::vector<std::string>;

/// A board with its options alone: what is explained is put into it, so that the rest is not written.
analysis::Leaderboard emptyBoard(const analysis::Leaderboard &board)
{
    analysis::Leaderboard part;
    part.options = board.options;
    part.separability = board.separability;
    return part;
}

/// Ratings stand on the page however few their battles are.
QString explainedAt(const report::Json &document, const std::vector<Path> &paths, std::int64_t fewest)
{
    report::ExplainWords words = explainWords(figureNameText, QString::fromStdString);
    words.fewest = fewest;
    QList<QStringList> figures;
    for (const Path &path : paths)
        figures << report::explanationAt(document, path, report::explanationsOfRank(), words);
    return explainedText(figures);
}

QString trailOf(const analysis::Leaderboard &board, const QString &model)
{
    return Words::tr("Leaderboard by %1 › %2").arg(partyText(board.options.by.name), model);
}

std::vector<Path> pathsOf(int column)
{
    switch (column) {
    case BoardModel::Wins: return {{"models", "0", "wins"}};
    case BoardModel::Ties: return {{"models", "0", "ties"}};
    case BoardModel::Losses: return {{"models", "0", "losses"}};
    case BoardModel::Rank: return {{"models", "0", "rank"}, {"models", "0", "rating"}};
    default:
        return {{"models", "0", "rating"},
                {"models", "0", "online"},
                {"models", "0", "over_orders", "median"},
                {"models", "0", "over_orders", "spread"}};
    }
}

} // namespace

Explained explainedCell(const labeling::Ranking &ranking, int row, int column)
{
    const QString model = ranking.board.models[static_cast<std::size_t>(row)].model;
    const bool isBeside = column >= BoardModel::BesidePlace && ranking.beside;
    const analysis::Leaderboard &board = isBeside ? *ranking.beside : ranking.board;
    const auto found = std::ranges::find(board.models, model, &analysis::RankedModel::model);
    if (found == board.models.end())
        return {trailOf(board, model), Words::tr("This model has no battle on that board.")};
    analysis::Leaderboard part = emptyBoard(board);
    part.models = {*found};
    return {trailOf(board, model), explainedAt(report::leaderboardJson(part), pathsOf(column), 0)};
}

Explained explainedDuel(const analysis::Leaderboard &board, const analysis::Duel &duel)
{
    const auto nameOf = [&board](int place) { return board.models[static_cast<std::size_t>(place)].model; };
    analysis::Leaderboard part = emptyBoard(board);
    part.models.resize(2);
    part.models[0].model = nameOf(duel.first);
    part.models[1].model = nameOf(duel.second);
    part.duels = {duel};
    part.duels[0].first = 0;
    part.duels[0].second = 1;
    return {Words::tr("Leaderboard by %1 › %2 against %3")
                .arg(partyText(board.options.by.name), nameOf(duel.first), nameOf(duel.second)),
            explainedAt(report::leaderboardJson(part), {{"head_to_head", "0", "win_rate"}}, enoughShared)};
}

Explained explainedBoards(const labeling::Ranking &ranking)
{
    report::Json document = report::leaderboardJson(emptyBoard(ranking.board));
    std::vector<Path> paths;
    if (ranking.board.separability.pairs > 0)
        paths.push_back({"separability", "separated"});
    if (ranking.comparison) {
        document["against"] = report::boardComparisonJson(*ranking.comparison);
        for (const char *key : {"spearman", "kendall_tau_b", "pearson"})
            paths.push_back({"against", key});
        if (ranking.comparison->agreement.separated > 0)
            paths.push_back({"against", "same_order"});
    }
    return {Words::tr("Leaderboard by %1").arg(partyText(ranking.board.options.by.name)),
            explainedAt(document, paths, 0)};
}

} // namespace ui
