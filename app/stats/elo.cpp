// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/elo.h"

#include "app/stats/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace stats {

namespace {

/// The ratings as they stand, and the rules that move them.
class Elo
{
public:
    Elo(const Battles &battles, const EloRules &rules)
        : m_battles(battles)
        , m_rules(rules)
        , m_perPoint(std::log(rules.base) / rules.scale)
    {
        restart();
    }

    void restart() { m_ratings.assign(static_cast<std::size_t>(m_battles.models), m_rules.initial); }

    void play(std::size_t battle)
    {
        double &a = m_ratings[static_cast<std::size_t>(m_battles.a[battle])];
        double &b = m_ratings[static_cast<std::size_t>(m_battles.b[battle])];
        const double expected = 1 / (1 + std::exp(m_perPoint * (b - a)));
        const double step =
            m_rules.k * m_battles.weightOf(battle) * (score(m_battles.outcome[battle]) - expected);
        a += step;
        b -= step;
    }

    [[nodiscard]] const std::vector<double> &ratings() const { return m_ratings; }

private:
    static double score(Outcome outcome)
    {
        return outcome == Outcome::Tie ? 0.5 : outcome == Outcome::AWins ? 1.0 : 0.0;
    }

    const Battles &m_battles;
    const EloRules &m_rules;
    double m_perPoint;
    std::vector<double> m_ratings;
};

EloSpread spreadOf(std::vector<double> values)
{
    EloSpread result;
    const auto runs = static_cast<double>(values.size());
    result.mean = std::accumulate(values.begin(), values.end(), 0.0) / runs;
    double squares = 0;
    for (const double value : values)
        squares += (value - result.mean) * (value - result.mean);
    result.spread = std::sqrt(squares / runs);
    result.simulationError = result.spread / std::sqrt(runs);
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    result.median = values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    return result;
}

/// The first `matches` places of `order` become a random choice without replacement (Fisher and Yates).
void shuffle(std::vector<std::uint32_t> &order, std::size_t matches, Random &random)
{
    for (std::size_t i = 0; i < matches; ++i) {
        const std::size_t left = order.size() - i;
        std::swap(order[i], order[i + random.below(static_cast<std::uint32_t>(left))]);
    }
}

void playRun(Elo &elo, std::vector<std::uint32_t> &order, std::size_t matches, EloDraw draw, Random random)
{
    elo.restart();
    if (draw == EloDraw::WithReplacement) {
        for (std::size_t i = 0; i < matches; ++i)
            elo.play(random.below(static_cast<std::uint32_t>(order.size())));
        return;
    }
    std::iota(order.begin(), order.end(), 0U);
    shuffle(order, matches, random);
    for (std::size_t i = 0; i < matches; ++i)
        elo.play(order[i]);
}

std::string whyNoRuns(const Battles &battles, const EloOrders &orders)
{
    if (battles.size() == 0)
        return "no battles";
    if (orders.runs < 1)
        return "no runs";
    if (orders.draw == EloDraw::Shuffled && orders.matches > static_cast<std::int64_t>(battles.size()))
        return "a run without replacement has at most as many matches as there are battles";
    return {};
}

} // namespace

std::vector<Estimate> onlineElo(const Battles &battles, const EloRules &rules)
{
    Elo elo(battles, rules);
    std::vector<std::int64_t> played(static_cast<std::size_t>(battles.models));
    for (std::size_t i = 0; i < battles.size(); ++i) {
        elo.play(i);
        ++played[static_cast<std::size_t>(battles.a[i])];
        ++played[static_cast<std::size_t>(battles.b[i])];
    }
    std::vector<Estimate> result;
    for (std::size_t model = 0; model < played.size(); ++model) {
        if (played[model] == 0) {
            result.push_back(undefined("no battles", 0));
            continue;
        }
        Estimate rating;
        rating.value = elo.ratings()[model];
        rating.n = played[model];
        rating.note = "depends on the order of the battles";
        result.push_back(rating);
    }
    return result;
}

EloOverOrders eloOverOrders(const Battles &battles, const EloRules &rules, const EloOrders &orders)
{
    EloOverOrders result;
    result.why = whyNoRuns(battles, orders);
    if (!result.why.empty())
        return result;
    result.runs = orders.runs;
    result.matchesPerRun = orders.matches > 0 ? orders.matches : static_cast<std::int64_t>(battles.size());
    Elo elo(battles, rules);
    std::vector<std::uint32_t> order(battles.size());
    std::vector<std::vector<double>> values(static_cast<std::size_t>(battles.models));
    for (int run = 0; run < orders.runs; ++run) {
        playRun(elo, order, static_cast<std::size_t>(result.matchesPerRun), orders.draw,
                Random(orders.seed, static_cast<std::uint64_t>(run)));
        for (std::size_t model = 0; model < values.size(); ++model)
            values[model].push_back(elo.ratings()[model]);
    }
    for (std::vector<double> &model : values)
        result.models.push_back(spreadOf(std::move(model)));
    return result;
}

} // namespace stats
