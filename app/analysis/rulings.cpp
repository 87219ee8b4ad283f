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

struct Both
{
    Calls first, second;
};

// Verdicts whose order the source does not tell count as one order.
std::vector<DerivedRuling> derive(const model::VoteColumns &columns, std::optional<model::Order> order,
                                  std::optional<std::int32_t> repetition)
{
    const auto &verdicts = columns.verdicts;
    std::map<std::pair<std::int32_t, std::int32_t>, Both> calls;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if ((repetition && verdicts.repetition[i] != *repetition) || (order && verdicts.order[i] != *order))
            continue;
        Both &both = calls[{verdicts.rater[i], verdicts.comparison[i]}];
        count(verdicts.order[i] == model::Order::BFirst ? both.second : both.first, verdicts.state[i],
              verdicts.choice[i]);
    }
    std::vector<DerivedRuling> rulings;
    rulings.reserve(calls.size());
    std::vector<bool> hasBothOrders(columns.raters.size());
    for (const auto &[key, both] : calls) {
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
