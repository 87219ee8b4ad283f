// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/raw_cases.h"

#include <algorithm>
#include <set>

namespace test {

namespace {

using model::Swap;

std::optional<int> saidIn(model::Choice choice)
{
    if (choice == model::Choice::A)
        return SaidA;
    if (choice == model::Choice::B)
        return SaidB;
    return model::isTie(choice) ? std::optional<int>(SaidTie) : std::nullopt;
}

/// The strict plurality, else tie.
int pluralityIn(const std::array<int, 3> &tally)
{
    for (const int said : {SaidA, SaidB}) {
        const int votes = tally[static_cast<std::size_t>(said)];
        if (votes > tally[SaidTie] && votes > tally[static_cast<std::size_t>(2 - said)])
            return said;
    }
    return SaidTie;
}

/// One order of one judge.
struct OrderCalls
{
    std::array<int, 3> valid{};
    int all = 0;

    /// Nothing where half or more of the calls gave no verdict.
    [[nodiscard]] std::optional<int> said() const
    {
        const int kept = valid[0] + valid[1] + valid[2];
        return 2 * (all - kept) >= all ? std::nullopt : std::optional<int>(pluralityIn(valid));
    }
};

Swap swapOf(int first, int second)
{
    if (first == second)
        return first == SaidA ? Swap::StableA : first == SaidB ? Swap::StableB : Swap::StableTie;
    if (first == SaidTie)
        return second == SaidB ? Swap::HalfTieFirst : Swap::HalfTieSecond;
    if (second == SaidTie)
        return first == SaidA ? Swap::HalfTieFirst : Swap::HalfTieSecond;
    return first == SaidA ? Swap::FlipsToFirst : Swap::FlipsToSecond;
}

std::array<OrderCalls, 2> ordersOf(const RawCase &one, const QString &judge)
{
    std::array<OrderCalls, 2> orders;
    for (const RawCall &call : one.calls) {
        if (call.judge != judge)
            continue;
        OrderCalls &order = orders[call.order == model::Order::BFirst ? 1 : 0];
        ++order.all;
        if (call.isValid())
            ++order.valid[static_cast<std::size_t>(call.said)];
    }
    return orders;
}

/// A judge that has both orders somewhere needs both everywhere.
void addRulings(std::vector<RawCase> &cases)
{
    std::set<QString> withBoth;
    for (const RawCase &one : cases) {
        for (const RawCall &call : one.calls) {
            const auto orders = ordersOf(one, call.judge);
            if (orders[0].all > 0 && orders[1].all > 0)
                withBoth.insert(call.judge);
        }
    }
    for (RawCase &one : cases) {
        for (const RawCall &call : one.calls) {
            const auto [first, second] = ordersOf(one, call.judge);
            RawRuling ruling;
            if (!withBoth.contains(call.judge)) {
                ruling.said = first.all > 0 ? first.said() : second.said();
                if (!ruling.said) // its one order failed
                    ruling.swap = Swap::Incomplete;
            } else if (first.all == 0 || second.all == 0 || !first.said() || !second.said()) {
                ruling.swap = Swap::Incomplete;
            } else {
                ruling.swap = swapOf(*first.said(), *second.said());
                ruling.said = *first.said() == *second.said() ? *first.said() : SaidTie;
            }
            one.rulings[call.judge] = ruling;
        }
    }
}

void addImported(const model::VoteColumns &columns, std::vector<RawCase> &cases)
{
    const auto &rulings = columns.rulings;
    for (std::size_t i = 0; i < rulings.comparison.size(); ++i) {
        RawCase &one = cases[static_cast<std::size_t>(rulings.comparison[i])];
        const QString &judge = columns.raters[static_cast<std::size_t>(rulings.rater[i])].name;
        if (one.rulings.contains(judge))
            continue;
        RawRuling ruling;
        if (rulings.choice[i] != 0)
            ruling.said = saidIn(static_cast<model::Choice>(rulings.choice[i]));
        if (rulings.swap[i] != 0)
            ruling.swap = static_cast<Swap>(rulings.swap[i]);
        one.rulings[judge] = ruling;
    }
}

void addVotes(const model::VoteColumns &columns, std::vector<RawCase> &cases)
{
    const auto &votes = columns.votes;
    for (std::size_t i = 0; i < votes.size(); ++i) {
        const model::Rater &rater = columns.raters[static_cast<std::size_t>(votes.rater[i])];
        if (rater.kind != model::RaterKind::Human || votes.occasion[i] != 1 || votes.isConflicted[i] != 0)
            continue;
        RawVote vote{rater.name, saidIn(votes.choice[i]), std::nullopt};
        if (votes.left[i] != 0)
            vote.left = static_cast<model::Side>(votes.left[i]);
        cases[static_cast<std::size_t>(votes.comparison[i])].votes.push_back(vote);
    }
}

void addCalls(const model::VoteColumns &columns, std::vector<RawCase> &cases)
{
    const auto &calls = columns.verdicts;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        RawCall call{.judge = columns.raters[static_cast<std::size_t>(calls.rater[i])].name,
                     .order = calls.order[i],
                     .state = calls.state[i],
                     .probability = calls.probability[i]};
        if (calls.choice[i] != 0)
            call.said = saidIn(static_cast<model::Choice>(calls.choice[i])).value_or(SaidTie);
        cases[static_cast<std::size_t>(calls.comparison[i])].calls.push_back(call);
    }
}

} // namespace

std::array<int, 3> RawCase::tally() const
{
    std::array<int, 3> tally{};
    for (const RawVote &vote : votes) {
        if (vote.said)
            ++tally[static_cast<std::size_t>(*vote.said)];
    }
    return tally;
}

int RawCase::voted() const
{
    const auto [a, tie, b] = tally();
    return a + tie + b;
}

bool RawCase::isSplit() const
{
    const std::array<int, 3> counts = tally();
    const int most = *std::ranges::max_element(counts);
    return most > 0 && std::ranges::count(counts, most) > 1;
}

std::optional<int> RawCase::majority() const
{
    return voted() > 0 ? std::optional<int>(pluralityIn(tally())) : std::nullopt;
}

std::optional<int> RawCase::ruled(const QString &judge) const
{
    const auto found = rulings.find(judge);
    return found == rulings.end() ? std::nullopt : found->second.said;
}

std::optional<Swap> RawCase::swapOf(const QString &judge) const
{
    const auto found = rulings.find(judge);
    return found == rulings.end() ? std::nullopt : found->second.swap;
}

std::vector<int> RawCase::saidBy(const QString &rater) const
{
    std::vector<int> said;
    for (const RawVote &vote : votes) {
        if (vote.said && (rater == QLatin1String("humans") || vote.rater == rater))
            said.push_back(*vote.said);
    }
    if (const auto ruling = ruled(rater))
        said.push_back(*ruling);
    return said;
}

std::vector<RawCase> rawCases(const model::VoteColumns &columns)
{
    const auto &sides = columns.comparisons;
    std::vector<RawCase> cases;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const auto category = columns.items.category[static_cast<std::size_t>(sides.item[i])];
        cases.push_back({.comparison = static_cast<std::int32_t>(i),
                         .category = columns.categories[static_cast<std::size_t>(category)],
                         .modelA = columns.models[static_cast<std::size_t>(sides.modelA[i])],
                         .modelB = columns.models[static_cast<std::size_t>(sides.modelB[i])],
                         .gap = sides.lengthA[i] - sides.lengthB[i]});
    }
    addVotes(columns, cases);
    addCalls(columns, cases);
    addRulings(cases);
    addImported(columns, cases);
    return cases;
}

} // namespace test
