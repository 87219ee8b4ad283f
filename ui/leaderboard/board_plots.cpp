// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leaderboard/board_plots.h"

#include "ui/leaderboard/board_model.h"
#include "ui/leaderboard/board_words.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BoardPlots)
};

IntervalPlot::Series seriesOf(const analysis::Leaderboard &board, const std::vector<QString> &names)
{
    IntervalPlot::Series series{partyText(board.options.by.name), {}};
    for (const QString &name : names) {
        const auto found = std::ranges::find(board.models, name, &analysis::RankedModel::model);
        std::optional<PlotPoint> point;
        if (found != board.models.end() && found->rating.estimate.value)
            point = PlotPoint{*found->rating.estimate.value, found->rating.estimate.low,
                              found->rating.estimate.high};
        series.points.push_back(point);
    }
    return series;
}

} // namespace

Plot ratingsPlot(const labeling::Ranking &ranking)
{
    IntervalPlot plot;
    plot.axis = ranking.board.options.method == analysis::RankMethod::WinRate ? Words::tr("Win rate")
                                                                              : Words::tr("Rating");
    for (const analysis::RankedModel &model : ranking.board.models)
        plot.names.push_back(model.model);
    if (plot.names.empty())
        return NoPlot{Words::tr("There is nothing to draw")};
    plot.series.push_back(seriesOf(ranking.board, plot.names));
    if (ranking.beside)
        plot.series.push_back(seriesOf(*ranking.beside, plot.names));
    return plot;
}

Plot placesPlot(const labeling::Ranking &ranking)
{
    if (!ranking.beside)
        return NoPlot{Words::tr("Choose somebody under Beside: the lines lead from one board to the other")};
    // Places among the models that both boards rate, so that one that is missing moves nobody.
    analysis::Leaderboard left, right;
    for (const analysis::RankedModel &model : ranking.board.models) {
        if (placeOn(ranking.board, model.model) && placeOn(*ranking.beside, model.model))
            left.models.push_back(model);
    }
    for (const analysis::RankedModel &model : ranking.beside->models) {
        if (std::ranges::find(left.models, model.model, &analysis::RankedModel::model) != left.models.end())
            right.models.push_back(model);
    }
    PlacesPlot plot{partyText(ranking.board.options.by.name), partyText(ranking.beside->options.by.name), {}};
    for (const analysis::RankedModel &model : left.models)
        plot.lines.push_back({model.model, *placeOn(left, model.model), *placeOn(right, model.model)});
    if (plot.lines.empty())
        return NoPlot{Words::tr("No model is rated on both boards")};
    return plot;
}

} // namespace ui
