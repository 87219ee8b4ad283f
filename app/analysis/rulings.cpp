// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/rulings.h"

#include <algorithm>
#include <array>
#include <map>

namespace analysis {

namespace {

struct Calls
{
    std::array<int, 3> valid{}; // by Outcome A, Tie, B
    int invalid = 0;
    int abstained = 0;
};

Outcome outcomeOf(const Calls &calls)
{
    const int valid = calls.valid[0] + calls.valid[1] + calls.valid[2];
    if (valid + calls.invalid == 0)
        return Outcome::NotRun;
    if (calls.invalid >= valid)
        return calls.abstained == calls.invalid ? Outcome::Abstained : Outcome::Failed;
    const int best = *std::max_element(calls.valid.begin(), calls.valid.end());
    if (std::count(calls.valid.begin(), calls.valid.end(), best) > 1)
        return Outcome::Tie;
    if (calls.valid[0] == best)
        return Outcome::A;
    return calls.valid[2] == best ? Outcome::B : Outcome::Tie;
}

bool isChoice(Outcome outcome)
{
    return outcome == Outcome::A || outcome == Outcome::B || outcome == Outcome::Tie;
}

void count(Calls &calls, model::State state, std::int8_t choice)
{
    if (state != model::State::Valid) {
        ++calls.invalid;
        calls.abstained += state == model::State::Abstained ? 1 : 0;
        return;
    }
    const auto word = static_cast<model::Choice>(choice);
    ++calls.valid[word == model::Choice::A ? 0U : word == model::Choice::B ? 2U : 1U];
}

// What rules when an order did not come to a choice.
Outcome failureOf(Outcome first, Outcome second)
{
    const bool isAbstention = (isChoice(first) || first == Outcome::Abstained) &&
                              (isChoice(second) || second == Outcome::Abstained);
    return isAbstention ? Outcome::Abstained : Outcome::Failed;
}

void combine(DerivedRuling &ruling, bool needsBothOrders)
{
    if (!needsBothOrders) {
        ruling.ruling = ruling.first == Outcome::NotRun ? ruling.second : ruling.first;
        if (!isChoice(ruling.ruling))
            ruling.swap = model::Swap::Incomplete;
        return;
    }
    if (!isChoice(ruling.first) || !isChoice(ruling.second)) {
        ruling.ruling = failureOf(ruling.first, ruling.second);
        ruling.swap = model::Swap::Incomplete;
        return;
    }
    ruling.ruling = ruling.first == ruling.second ? ruling.first : Outcome::Tie;
    ruling.swap = swapOutcome(ruling.first, ruling.second);
}

struct ByOrder
{
    Calls first, second, unknown;

    // Which order an unknown call belongs to can only be told where at most one order is known: it repeats
    // that one for all that is known, and is one order by itself where none is.
    void placeUnknown()
    {
        const bool hasFirst = outcomeOf(first) != Outcome::NotRun;
        const bool hasSecond = outcomeOf(second) != Outcome::NotRun;
        if (!hasFirst || !hasSecond)
            add(hasSecond ? second : first, unknown);
    }

private:
    static void add(Calls &to, const Calls &from)
    {
        for (std::size_t i = 0; i < to.valid.size(); ++i)
            to.valid[i] += from.valid[i];
        to.invalid += from.invalid;
        to.abstained += from.abstained;
    }
};

Calls &ofOrder(ByOrder &calls, model::Order order)
{
    switch (order) {
    case model::Order::AFirst: return calls.first;
    case model::Order::BFirst: return calls.second;
    case model::Order::Unknown: break;
    }
    return calls.unknown;
}

std::vector<DerivedRuling> derive(const model::VoteColumns &columns, std::optional<model::Order> order,
                                  std::optional<std::int32_t> repetition)
{
    const auto &verdicts = columns.verdicts;
    std::map<std::pair<std::int32_t, std::int32_t>, ByOrder> calls;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if ((repetition && verdicts.repetition[i] != *repetition) || (order && verdicts.order[i] != *order))
            continue;
        ByOrder &both = calls[{verdicts.rater[i], verdicts.comparison[i]}];
        count(ofOrder(both, verdicts.order[i]), verdicts.state[i], verdicts.choice[i]);
    }
    std::vector<DerivedRuling> rulings;
    rulings.reserve(calls.size());
    std::vector<bool> hasBothOrders(columns.raters.size());
    for (auto &[key, both] : calls) {
        both.placeUnknown();
        rulings.push_back({.comparison = key.second,
                           .rater = key.first,
                           .first = outcomeOf(both.first),
                           .second = outcomeOf(both.second),
                           .ruling = Outcome::NotRun,
                           .swap = std::nullopt});
        if (rulings.back().first != Outcome::NotRun && rulings.back().second != Outcome::NotRun)
            hasBothOrders[static_cast<std::size_t>(key.first)] = true;
    }
    for (DerivedRuling &ruling : rulings)
        combine(ruling, hasBothOrders[static_cast<std::size_t>(ruling.rater)]);
    return rulings;
}

} // namespace

model::Swap swapOutcome(Outcome first, Outcome second)
{
    using model::Swap;
    if (first == second)
        return first == Outcome::A ? Swap::StableA : first == Outcome::B ? Swap::StableB : Swap::StableTie;
    // In the order a_first, A is the response shown first; in the order b_first it is B.
    if (first != Outcome::Tie && second != Outcome::Tie)
        return first == Outcome::A ? Swap::FlipsToFirst : Swap::FlipsToSecond;
    if (second == Outcome::Tie)
        return first == Outcome::A ? Swap::HalfTieFirst : Swap::HalfTieSecond;
    return second == Outcome::B ? Swap::HalfTieFirst : Swap::HalfTieSecond;
}

std::vector<DerivedRuling> deriveRulings(const model::VoteColumns &columns)
{
    return derive(columns, std::nullopt, std::nullopt);
}

std::vector<DerivedRuling> deriveRulings(const model::VoteColumns &columns, std::int32_t repetition)
{
    return derive(columns, std::nullopt, repetition);
}

std::vector<DerivedRuling> deriveRulings(const model::VoteColumns &columns, model::Order order,
                                         std::optional<std::int32_t> repetition)
{
    return derive(columns, order, repetition);
}

} // namespace analysis
