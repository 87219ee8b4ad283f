// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/recount_flags.h"

#include "app/stats/length_counterfactual.h"

#include <algorithm>
#include <cmath>

namespace test {

namespace {

double entropyOf(const std::array<double, 3> &shares)
{
    double sum = 0;
    for (const double share : shares)
        sum -= share > 0 ? share * std::log(share) : 0;
    return sum;
}

/// What one order of a judge came to.
struct Runs
{
    std::array<double, 3> said{};
    double all = 0, chance = 0, chances = 0;
};

Runs runsOf(const RawCase &each, const QString &judge, model::Order order)
{
    Runs runs;
    for (const RawCall &call : each.calls) {
        if (call.judge != judge || call.order != order || !call.isValid())
            continue;
        ++runs.said.at(static_cast<std::size_t>(call.said));
        ++runs.all;
        runs.chance += call.probability.value_or(0);
        runs.chances += call.probability ? 1 : 0;
    }
    return runs;
}

} // namespace

bool isHard(const RawCase &each)
{
    const auto [a, ties, b] = each.tally();
    const double all = a + ties + b;
    return all > 0 && (each.isSplit() || entropyOf({a / all, ties / all, b / all}) > std::log(2.0) + 1e-12);
}

Units hardAmong(const Units &units)
{
    return [units](const RawCase &each) { return isHard(each) ? units(each) : 0; };
}

std::optional<bool> isUndecided(const RawCase &each, const QString &judge)
{
    const Runs first = runsOf(each, judge, model::Order::AFirst);
    const Runs second = runsOf(each, judge, model::Order::BFirst);
    const bool isRepeated = first.all >= 2 && second.all >= 2;
    const bool hasChances = first.chances > 0 && second.chances > 0;
    if (!isRepeated && !hasChances)
        return std::nullopt;
    std::array<double, 3> shares{};
    for (std::size_t i = 0; i < shares.size() && isRepeated; ++i)
        shares.at(i) = (first.said.at(i) / first.all + second.said.at(i) / second.all) / 2;
    const bool isEven = isRepeated && entropyOf(shares) > std::log(2.0) - 1e-12;
    return isEven ||
           (hasChances && std::abs(first.chance / first.chances + second.chance / second.chances - 1) < 0.1);
}

Units tieSplit(const QString &judge, bool judgeTies)
{
    return [=](const RawCase &each) {
        const auto ruled = each.ruled(judge);
        const auto [a, ties, b] = each.tally();
        if (!ruled || (*ruled == SaidTie) != judgeTies || isHard(each))
            return 0;
        const bool isIt = judgeTies
                              ? each.majority() != SaidTie && a + b > 0 && 4 * std::max(a, b) >= 3 * (a + b)
                              : a + ties + b > 0 && 4 * ties >= 3 * (a + ties + b);
        return isIt ? 1 : 0;
    };
}

std::map<std::int32_t, int> lengthTurns(const std::vector<RawCase> &cases, const QString &judge)
{
    std::map<QString, std::int32_t> models;
    std::vector<std::int32_t> a, b, item;
    std::vector<stats::Outcome> outcome;
    std::vector<double> gaps;
    std::vector<const RawCase *> ruled;
    for (const RawCase &each : cases) {
        if (!each.ruled(judge) || each.modelA == each.modelB)
            continue;
        const auto numberOf = [&](const QString &name) {
            return models.try_emplace(name, static_cast<std::int32_t>(models.size())).first->second;
        };
        a.push_back(numberOf(each.modelA));
        b.push_back(numberOf(each.modelB));
        item.push_back(static_cast<std::int32_t>(item.size()));
        outcome.push_back(*each.ruled(judge) == SaidA   ? stats::Outcome::AWins
                          : *each.ruled(judge) == SaidB ? stats::Outcome::BWins
                                                        : stats::Outcome::Tie);
        gaps.push_back(each.gap);
        ruled.push_back(&each);
    }
    const auto found = stats::lengthCounterfactual({.models = static_cast<int>(models.size()),
                                                    .a = a,
                                                    .b = b,
                                                    .outcome = outcome,
                                                    .cluster = item,
                                                    .weight = {}},
                                                   gaps);
    std::map<std::int32_t, int> turns;
    for (std::size_t i = 0; i < found.with.size(); ++i) {
        const int with = found.with[i] > 0.5 ? SaidA : SaidB,
                  without = found.without[i] > 0.5 ? SaidA : SaidB;
        if (with != without && ruled[i]->ruled(judge) != SaidTie)
            turns[ruled[i]->comparison] = ruled[i]->ruled(judge) == with ? 1 : -1;
    }
    return turns;
}

} // namespace test
