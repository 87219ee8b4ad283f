// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rank_text.h"

#include "app/cli/figure_text.h"
#include "app/cli/message.h"
#include "app/report/rank_json.h"

namespace cli {

namespace {

void printLength(std::ostream &out, const analysis::LengthRating &length)
{
    out << "    win rate as judged " << plain(figureText(length.raw)) << ", difference "
        << plain(figureText(length.difference)) << ", mean length " << plain(shortNumber(length.meanLength))
        << '\n';
    if (!length.warning.empty())
        out << "    " << plain(QString::fromStdString(length.warning)) << '\n';
}

void printRelative(std::ostream &out, const analysis::RelativeRating &relative)
{
    out << "    scores " << plain(shortNumber(relative.sum)) << " and "
        << plain(shortNumber(relative.baselineSum)) << ", shown first "
        << plain(figureText(relative.shownFirst.estimate)) << ", shown second "
        << plain(figureText(relative.shownSecond.estimate)) << '\n';
}

void printModel(std::ostream &out, const analysis::RankedModel &model)
{
    const stats::Estimate &rating = model.rating.estimate;
    const std::string rank = model.rank ? std::to_string(*model.rank) : std::string("-");
    out << padded(QString::fromStdString(rank), 4) << padded(model.model, 28) << ' '
        << plain(figureText(rating)) << "  " << model.wins.count.count << " won, " << model.ties.count.count
        << " tied, " << model.losses.count.count << " lost\n";
    if (model.online)
        out << "    in the order of the file " << plain(shortNumber(*model.online)) << ", spread over orders "
            << plain(shortNumber(model.overOrders ? model.overOrders->spread : 0)) << '\n';
    if (model.length)
        printLength(out, *model.length);
    if (model.relative)
        printRelative(out, *model.relative);
}

void printDuel(std::ostream &out, const analysis::Leaderboard &board, const analysis::Duel &duel)
{
    const auto nameOf = [&](int place) { return plain(board.models[static_cast<std::size_t>(place)].model); };
    out << "  " << nameOf(duel.first) << " and " << nameOf(duel.second) << ": " << duel.wins.count.count
        << " won, " << duel.ties.count.count << " tied, " << duel.losses.count.count << " lost, "
        << plain(figureText(duel.winRate.estimate));
    if (duel.check)
        out << "  predicted " << plain(shortNumber(duel.check->predicted));
    out << '\n';
}

void printComparison(std::ostream &out, const analysis::BoardComparison &comparison)
{
    out << "beside the leaderboard of " << plain(comparison.against.name) << ", " << comparison.models.size()
        << " models\n";
    if (!comparison.why.empty())
        out << "  " << plain(QString::fromStdString(comparison.why)) << '\n';
    const std::pair<const char *, const stats::Estimate *> figures[] = {
        {"Spearman", &comparison.correlation.spearman},
        {"Kendall tau-b", &comparison.correlation.kendall},
        {"Pearson of ratings", &comparison.correlation.pearson}};
    for (const auto &[name, figure] : figures)
        out << "  " << padded(QLatin1String(name), 20) << plain(figureText(*figure)) << '\n';
    out << "  " << comparison.agreement.sameOrder << " of " << comparison.agreement.separated
        << " pairs that both tell apart stand in the same order\n";
}

} // namespace

void printLeaderboard(std::ostream &out, const analysis::Leaderboard &board,
                      const std::optional<analysis::BoardComparison> &comparison)
{
    out << report::wordOf(board.options.method) << " by " << plain(board.options.by.name) << ": "
        << board.battles << " battles on " << board.items << " items\n";
    if (!board.note.isEmpty())
        out << plain(board.note) << '\n';
    if (board.tie)
        out << "tie parameter " << plain(shortNumber(*board.tie)) << '\n';
    if (board.separability.pairs > 0)
        out << board.separability.separated << " of " << board.separability.pairs
            << " pairs of models have intervals that do not overlap\n";
    for (const analysis::RankedModel &model : board.models)
        printModel(out, model);
    if (!board.style.empty())
        out << "what style does to who wins, in logits of a difference of one standard deviation\n";
    for (const analysis::StyleEffect &effect : board.style)
        out << "  " << padded(QLatin1String(effect.feature), 10) << plain(figureText(effect.effect.estimate))
            << '\n';
    if (comparison)
        printComparison(out, *comparison);
    if (!board.duels.empty())
        out << "against each other, told from the first\n";
    for (const analysis::Duel &duel : board.duels)
        printDuel(out, board, duel);
}

} // namespace cli
