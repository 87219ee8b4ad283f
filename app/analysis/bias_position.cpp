// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias_panel.h"
#include "app/analysis/places.h"
#include "app/stats/proportion.h"

#include <algorithm>

namespace analysis {

namespace {

using model::Swap;

/// The nine outcomes of the two orders, then the readings of METHODS 2.1, in which a half-tie goes to the
/// side that was preferred.
enum Reading : std::size_t {
    Consistent = static_cast<std::size_t>(Swap::Incomplete),
    TowardFirst,
    TowardSecond,
    BothValid,  ///< those three
    BothOrders, ///< and those where an order failed
    Discordant, ///< toward first or second
};

std::vector<Filter> readings(const RaterRef &judge)
{
    std::vector<Filter> filters;
    for (int swap = 1; swap <= static_cast<int>(Swap::Incomplete); ++swap)
        filters.push_back(swapIs(judge, static_cast<Swap>(swap)));
    const auto of = [&](Swap swap) { return filters[static_cast<std::size_t>(swap) - 1]; };
    const Filter consistent = anyOf({of(Swap::StableA), of(Swap::StableB), of(Swap::StableTie)});
    const Filter first = anyOf({of(Swap::FlipsToFirst), of(Swap::HalfTieFirst)});
    const Filter second = anyOf({of(Swap::FlipsToSecond), of(Swap::HalfTieSecond)});
    const Filter incomplete = of(Swap::Incomplete);
    filters.insert(filters.end(), {consistent, first, second, anyOf({consistent, first, second}),
                                   anyOf({consistent, first, second, incomplete}), anyOf({first, second})});
    return filters;
}

bool hasVerdicts(const BiasQuestion &question)
{
    const auto &judges = question.dataset.columns.verdicts.rater;
    return std::find(judges.begin(), judges.end(), question.judge) != judges.end();
}

// Nothing: the index is defined.
const char *whyNotKnown(const BiasQuestion &question, const std::vector<Cell> &cells)
{
    if (cells[static_cast<std::size_t>(Swap::Inconsistent) - 1].count.count > 0)
        return "position is not known: imported rulings say that the two orders disagreed, not in which "
               "direction";
    if (cells[BothValid].count.count > 0)
        return nullptr;
    if (!hasVerdicts(question))
        return "position is not known: there are no verdicts, and rulings alone do not tell what was shown "
               "first";
    return "no comparison has a valid verdict in both orders";
}

} // namespace

model::Result<Panel> positionOfJudge(const BiasQuestion &question)
{
    auto counted = countCells(question, readings(question.rater));
    if (!counted)
        return tl::unexpected(counted.error());
    const std::vector<Cell> &cells = *counted;
    const Cell &first = cells[TowardFirst];
    const Cell &second = cells[TowardSecond];
    const char *why = whyNotKnown(question, cells);
    Panel panel =
        panelOf(question, "position", EvidenceKind::Interventional,
                why ? undefinedFigure(why, cells[BothValid]) : differenceOf(first, second, cells[BothValid]),
                first, second,
                "preference index %1 (%2 to %3): of %4 comparisons judged in both orders %5 went to the "
                "response shown first and %6 to the one shown second",
                {{.name = "toward_first", .value = qint64{first.count.count}},
                 {.name = "toward_second", .value = qint64{second.count.count}}});
    const auto share = [&](Reading reading) { return shareOf(cells[reading], cells[BothOrders]); };
    const Cell &incomplete = cells[static_cast<std::size_t>(Swap::Incomplete) - 1];
    panel.detail = {detail("consistent", cells[Consistent]), detail("toward_first", first),
                    detail("toward_second", second), detail("incomplete", incomplete)};
    for (std::size_t swap = 1; swap < static_cast<std::size_t>(Swap::Incomplete); ++swap)
        panel.detail.push_back({model::wordOf(static_cast<Swap>(swap)), cells[swap - 1]});
    panel.detail.push_back(detail("consistency", share(Consistent)));
    panel.detail.push_back(detail("share_first", share(TowardFirst)));
    panel.detail.push_back(detail("share_second", share(TowardSecond)));
    panel.detail.push_back(detail("share_incomplete", shareOf(incomplete, cells[BothOrders])));
    panel.detail.push_back(detail("exact_p", exactOf(first, second, cells[Discordant].where)));
    return panel;
}

// The unit is the vote: a comparison may have several.
model::Result<Panel> positionOfPeople(const BiasQuestion &question)
{
    const auto base = question.selector.select(question.options.where);
    if (!base)
        return tl::unexpected(base.error());
    std::vector<Cell> cells;
    for (const Place place : {Place::Left, Place::Right, Place::Tie, Place::Any}) {
        const auto votes = votesAt(question.dataset, question.rater, place);
        if (!votes)
            return tl::unexpected(votes.error());
        Cell cell{{}, question.within(chosePlace(question.rater, place))};
        Selection isSeen(question.dataset.size());
        for (const std::size_t vote : *votes) {
            const auto comparison = static_cast<std::size_t>(question.dataset.columns.votes.comparison[vote]);
            const auto rank = static_cast<std::size_t>(question.dataset.rankOf[comparison]);
            if ((*base)[rank] == 0)
                continue;
            ++cell.count.count;
            cell.count.cases += isSeen[rank] == 0 ? 1 : 0;
            isSeen[rank] = 1;
        }
        cells.push_back(std::move(cell));
    }
    const Cell &left = cells[0];
    const Cell &right = cells[1];
    const Cell &all = cells[3];
    Figure index = all.count.count == 0 ? undefinedFigure("no vote tells which response was shown left", all)
                                        : differenceOf(left, right, all);
    index.unit = "vote";
    Panel panel = panelOf(question, "position", EvidenceKind::Observational, std::move(index), left, right,
                          "preference index %1 (%2 to %3): of %4 votes whose sides are known %5 went to the "
                          "response shown left and %6 to the one shown right",
                          {{.name = "left", .value = qint64{left.count.count}},
                           {.name = "right", .value = qint64{right.count.count}}});
    const auto either = countCells(question, {anyOf({chosePlace(question.rater, Place::Left),
                                                     chosePlace(question.rater, Place::Right)})});
    if (!either)
        return tl::unexpected(either.error());
    Figure exact = exactOf(left, right, either->front().where);
    exact.unit = "vote";
    exact.cases = either->front().count.cases;
    panel.detail = {detail("left", left), detail("right", right), detail("tie", cells[2]),
                    detail("exact_p", std::move(exact))};
    return panel;
}

} // namespace analysis
