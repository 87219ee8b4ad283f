// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias_panel.h"
#include "app/analysis/order_table.h"
#include "app/analysis/single_order.h"

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

constexpr Leanings placeLeanings{"prefers what is shown first, beyond chance",
                                 "no preference for a place beyond chance",
                                 "prefers what is shown second, beyond chance"};

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
const char *whyNotKnown(const BiasQuestion &question, const std::vector<Cell> &cells,
                        const SingleOrder &single)
{
    if (cells[static_cast<std::size_t>(Swap::Inconsistent) - 1].count.count > 0)
        return "position is not known: imported rulings say that the two orders disagreed, not in which "
               "direction";
    if (cells[BothValid].count.count > 0)
        return nullptr;
    if (!hasVerdicts(question))
        return "position is not known: there are no verdicts, and rulings alone do not tell what was shown "
               "first";
    if (single.unknown.count.count > 0 && single.all.count.count == 0)
        return "position is not known: the source does not tell which response was shown first";
    return "no comparison has a valid verdict in both orders";
}

// What one order tells, beside the figures of both or in their place.
void addSingleOrder(const SingleOrder &single, Panel &panel)
{
    panel.detail.push_back(detail("single_first", single.first));
    panel.detail.push_back(detail("single_second", single.second));
    panel.detail.push_back(detail("single_share_first", shareOf(single.first, single.decided)));
    panel.detail.push_back(detail("unknown_order", single.unknown));
    panel.detail.push_back(detail("order_effect", single.effect));
    panel.detail.push_back(detail("order_effect_given_people", single.effectGivenPeople));
}

const char *singlePattern(bool holdsModelsEqual, bool leavesOut)
{
    if (holdsModelsEqual)
        return leavesOut
                   ? "%5: of comparisons judged in one order each %6 went to the response shown first and %7 to "
                     "the one shown second; with the models' strengths held equal, coming first moves the "
                     "log-odds by %1 (%2 to %3, n = %4); %8 whose order is not known are left out"
                   : "%5: of comparisons judged in one order each %6 went to the response shown first and %7 to "
                     "the one shown second; with the models' strengths held equal, coming first moves the "
                     "log-odds by %1 (%2 to %3, n = %4)";
    return leavesOut
               ? "%5: of comparisons judged in one order each %6 went to the response shown first and %7 to the "
                 "one shown second; with what people chose held equal, coming first moves the log-odds by %1 "
                 "(%2 to %3, n = %4); %8 whose order is not known are left out"
               : "%5: of comparisons judged in one order each %6 went to the response shown first and %7 to the "
                 "one shown second; with what people chose held equal, coming first moves the log-odds by %1 "
                 "(%2 to %3, n = %4)";
}

// No case was judged twice, so this is what goes with the place and not what it does.
Panel singleOrderPanel(const BiasQuestion &question, const SingleOrder &single)
{
    const Figure &effect = single.effect.estimate.value ? single.effect : single.effectGivenPeople;
    const char *pattern =
        singlePattern(single.effect.estimate.value.has_value(), single.unknown.count.count > 0);
    return panelOf(question, "position", EvidenceKind::Observational,
                   effect.estimate.value ? effect : single.effect, single.first, single.second, pattern,
                   {leaningOf(effect.estimate, placeLeanings),
                    {.name = "first", .value = qint64{single.first.count.count}},
                    {.name = "second", .value = qint64{single.second.count.count}},
                    {.name = "unknown", .value = qint64{single.unknown.count.count}}});
}

void addFourWays(const std::vector<Cell> &cells, Panel &panel)
{
    const Cell &first = cells[TowardFirst];
    const Cell &second = cells[TowardSecond];
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
    const ExactTest test = exactOf(first, second, cells[Discordant].where);
    panel.detail.push_back(detail("p", test.byItem));
    panel.detail.push_back(detail("exact_p", test.rowWise));
}

Panel bothOrdersPanel(const BiasQuestion &question, const std::vector<Cell> &cells, const SingleOrder &single)
{
    const Cell &first = cells[TowardFirst];
    const Cell &second = cells[TowardSecond];
    const char *why = whyNotKnown(question, cells, single);
    Figure index =
        why ? undefinedFigure(why, cells[BothValid]) : differenceOf(first, second, cells[BothValid]);
    const Fact leaning = leaningOf(index.estimate, placeLeanings);
    return panelOf(question, "position", EvidenceKind::Interventional, std::move(index), first, second,
                   "%5: of %4 comparisons judged in both orders %6 went to the response shown first "
                   "and %7 to the one shown second, a preference index of %1 (%2 to %3), exact p by item %8",
                   {leaning,
                    {.name = "toward_first", .value = qint64{first.count.count}},
                    {.name = "toward_second", .value = qint64{second.count.count}},
                    pFact(exactOf(first, second, cells[Discordant].where))});
}

// Comparisons whose runs, or probabilities, over both orders leave it open which response is better.
model::Result<Detail> undecidedRuns(const BiasQuestion &question)
{
    RaterRef first = question.rater, second = question.rater;
    first.order = model::Order::AFirst;
    second.order = model::Order::BFirst;
    const auto runs = [](const RaterRef &order) {
        return count(Predicate::Calls, order, Operator::GreaterEqual, 2);
    };
    const auto chances = [](const RaterRef &order) { return confidenceWithin(order, 0, 1); };
    const Filter known =
        anyOf({allOf({runs(first), runs(second)}), allOf({chances(first), chances(second)})});
    const Filter undecided = hasFlag(FlagKind::PosEntropy, question);
    const auto cells = countCells(question, {undecided, allOf({known, negated(undecided)}), known});
    if (!cells)
        return tl::unexpected(cells.error());
    const Cell &whole = cells->at(2);
    return Detail{QStringLiteral("undecided_runs"),
                  std::vector<Detail>{
                      detail("undecided", cells->at(0)), detail("settled", cells->at(1)),
                      detail("undecided_share",
                             whole.count.count == 0
                                 ? undefinedFigure("no comparison was judged again in both orders, or with "
                                                   "probabilities in both",
                                                   whole)
                                 : shareOf(cells->at(0), whole))}};
}

} // namespace

model::Result<Panel> positionOfJudge(const BiasQuestion &question)
{
    const auto cells = countCells(question, readings(question.rater));
    if (!cells)
        return tl::unexpected(cells.error());
    const auto single = singleOrder(question);
    if (!single)
        return tl::unexpected(single.error());
    const auto calls = orderTable(question);
    if (!calls)
        return tl::unexpected(calls.error());
    const bool hasSingle = single->all.count.count > 0;
    Panel panel = hasSingle && cells->at(BothValid).count.count == 0
                      ? singleOrderPanel(question, *single)
                      : bothOrdersPanel(question, *cells, *single);
    addFourWays(*cells, panel);
    if (hasSingle)
        addSingleOrder(*single, panel);
    panel.detail.insert(panel.detail.end(), calls->begin(), calls->end());
    auto undecided = undecidedRuns(question);
    if (!undecided)
        return tl::unexpected(undecided.error());
    panel.detail.push_back(std::move(*undecided));
    return panel;
}

} // namespace analysis
