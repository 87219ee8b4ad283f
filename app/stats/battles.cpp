// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/battles.h"

#include "app/stats/clustered_mean.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace stats {

namespace {

/// Marks what `reaches(from, to)` leads to from `start`, itself among it.
template <typename Reaches>
std::vector<bool> reached(int models, int start, const Reaches &reaches)
{
    std::vector<bool> seen(static_cast<std::size_t>(models));
    std::vector<int> waiting{start};
    seen[static_cast<std::size_t>(start)] = true;
    while (!waiting.empty()) {
        const int from = waiting.back();
        waiting.pop_back();
        for (int to = 0; to < models; ++to) {
            if (!seen[static_cast<std::size_t>(to)] && reaches(from, to)) {
                seen[static_cast<std::size_t>(to)] = true;
                waiting.push_back(to);
            }
        }
    }
    return seen;
}

/// Numbers the models so that two have one number where each reaches the other; returns how many there are.
template <typename Reaches>
int numbered(int models, std::vector<int> &number, const Reaches &reaches)
{
    number.assign(static_cast<std::size_t>(models), -1);
    int count = 0;
    for (int model = 0; model < models; ++model) {
        if (number[static_cast<std::size_t>(model)] >= 0)
            continue;
        const std::vector<bool> forth = reached(models, model, reaches);
        const std::vector<bool> back =
            reached(models, model, [&](int from, int to) { return reaches(to, from); });
        for (std::size_t other = 0; other < number.size(); ++other) {
            if (forth[other] && back[other])
                number[other] = count;
        }
        ++count;
    }
    return count;
}

/// Sorts one model into those without a battle, without a win and without a loss.
void addExtremes(Connectivity &result, const HeadToHead &table, int model)
{
    double met = 0;
    double credit = 0;
    double against = 0;
    for (int other = 0; other < table.models; ++other) {
        met += table.met(model, other);
        credit += table.credit(model, other);
        against += table.credit(other, model);
    }
    if (!(met > 0))
        result.unmet.push_back(model);
    else if (!(credit > 0))
        result.neverWins.push_back(model);
    else if (!(against > 0))
        result.neverLoses.push_back(model);
}

std::string whyNotRated(const Connectivity &found, const HeadToHead &table)
{
    const auto many = [](std::size_t count, const char *one, const char *more) {
        return std::to_string(count) + (count == 1 ? one : more);
    };
    if (table.models == 0 || table.battles == 0)
        return "no battles";
    if (!found.unmet.empty())
        return many(found.unmet.size(), " model has no battle", " models have no battle");
    if (found.components > 1)
        return "the models fall into " + std::to_string(found.components) +
               " groups that never met, so that no scale joins them; joining them needs at least " +
               many(static_cast<std::size_t>(found.components) - 1, " battle", " battles") + " across";
    if (!found.neverLoses.empty())
        return many(found.neverLoses.size(), " model never loses", " models never lose") +
               ", so that no finite rating fits";
    if (!found.neverWins.empty())
        return many(found.neverWins.size(), " model never wins", " models never win") +
               ", so that no finite rating fits";
    if (found.groups > 1)
        return "the models fall into " + std::to_string(found.groups) +
               " groups of which one always beats another, so that no finite rating fits";
    return {};
}

/// The weights that count for row and against it.
std::pair<double, double> counted(const HeadToHead &table, int row, int column, Ties ties)
{
    if (ties == Ties::Half)
        return {table.credit(row, column), table.credit(column, row)};
    return {table.win(row, column), table.win(column, row)};
}

/// The credit of `row` in a battle against `column`; empty for battles of others.
std::optional<double> creditOf(const Battles &battles, std::size_t battle, int row, int column)
{
    const bool forth = battles.a[battle] == row && battles.b[battle] == column;
    const bool back = battles.a[battle] == column && battles.b[battle] == row;
    if (!forth && !back)
        return std::nullopt;
    if (battles.outcome[battle] == Outcome::Tie)
        return 0.5;
    return (battles.outcome[battle] == Outcome::AWins) == forth ? 1.0 : 0.0;
}

/// The share of `row` over the battles at `places`; those of other pairs do not count.
Estimate winRateOver(const Battles &battles, std::span<const std::size_t> places, int row, int column)
{
    assert(battles.weight.empty());
    std::vector<std::pair<std::int32_t, double>> found;
    for (const std::size_t place : places) {
        if (const std::optional<double> credit = creditOf(battles, place, row, column))
            found.emplace_back(battles.cluster[place], *credit);
    }
    if (found.empty())
        return undefined("these two never met", 0);
    std::sort(found.begin(), found.end());
    std::vector<double> credits;
    std::vector<std::int32_t> clusters;
    for (const auto &[cluster, credit] : found) {
        clusters.push_back(cluster);
        credits.push_back(credit);
    }
    return clusteredMean(credits, clusters, Errors::Clustered);
}

} // namespace

HeadToHead headToHead(const Battles &battles)
{
    HeadToHead table;
    table.models = battles.models;
    const auto models = static_cast<std::size_t>(battles.models);
    table.wins.resize(models * models);
    table.ties.resize(models * models);
    table.battles = static_cast<std::int64_t>(battles.size());
    for (std::size_t i = 0; i < battles.size(); ++i) {
        const std::int32_t a = battles.a[i];
        const std::int32_t b = battles.b[i];
        assert(a >= 0 && a < table.models && b >= 0 && b < table.models && a != b);
        const double weight = battles.weightOf(i);
        switch (battles.outcome[i]) {
        case Outcome::AWins: table.wins[table.at(a, b)] += weight; break;
        case Outcome::BWins: table.wins[table.at(b, a)] += weight; break;
        case Outcome::Tie:
            table.ties[table.at(a, b)] += weight;
            table.ties[table.at(b, a)] += weight;
            break;
        }
    }
    return table;
}

Estimate winRate(const HeadToHead &table, int row, int column, Ties ties)
{
    const auto [forth, back] = counted(table, row, column, ties);
    const double met = forth + back;
    if (!(met > 0))
        return undefined(table.met(row, column) > 0 ? "these two only tied" : "these two never met", 0);
    Estimate share;
    share.value = forth / met;
    share.n = std::llround(met);
    return share;
}

Estimate averageWinRate(const HeadToHead &table, int model, Ties ties)
{
    double sum = 0;
    std::int64_t opponents = 0;
    for (int other = 0; other < table.models; ++other) {
        const Estimate share = winRate(table, model, other, ties);
        if (!share.value)
            continue;
        sum += *share.value;
        ++opponents;
    }
    if (opponents == 0)
        return undefined("no opponent to count", 0);
    Estimate mean;
    mean.value = sum / static_cast<double>(opponents);
    mean.n = opponents;
    return mean;
}

Estimate clusteredWinRate(const Battles &battles, int row, int column)
{
    std::vector<std::size_t> places(battles.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    return winRateOver(battles, places, row, column);
}

BattlesByPair::BattlesByPair(const Battles &battles)
    : m_battles(battles)
    , m_from(static_cast<std::size_t>(battles.models) * static_cast<std::size_t>(battles.models) + 1)
    , m_places(battles.size())
{
    for (std::size_t i = 0; i < battles.size(); ++i)
        ++m_from[pairOf(battles.a[i], battles.b[i]) + 1];
    std::partial_sum(m_from.begin(), m_from.end(), m_from.begin());
    std::vector<std::size_t> next = m_from;
    for (std::size_t i = 0; i < battles.size(); ++i)
        m_places[next[pairOf(battles.a[i], battles.b[i])]++] = i;
}

std::size_t BattlesByPair::pairOf(int one, int other) const
{
    return static_cast<std::size_t>(std::min(one, other)) * static_cast<std::size_t>(m_battles.models) +
           static_cast<std::size_t>(std::max(one, other));
}

Estimate BattlesByPair::winRate(int row, int column) const
{
    const std::size_t pair = pairOf(row, column);
    return winRateOver(m_battles, std::span(m_places).subspan(m_from[pair], m_from[pair + 1] - m_from[pair]),
                       row, column);
}

Connectivity connectivity(const HeadToHead &table)
{
    Connectivity result;
    const auto met = [&](int from, int to) { return table.met(from, to) > 0; };
    const auto scored = [&](int from, int to) { return table.credit(from, to) > 0; };
    result.components = numbered(table.models, result.component, met);
    result.groups = numbered(table.models, result.group, scored);
    for (int model = 0; model < table.models; ++model)
        addExtremes(result, table, model);
    result.why = whyNotRated(result, table);
    return result;
}

} // namespace stats
