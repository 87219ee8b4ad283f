// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/decisiveness.h"
#include "app/stats/order_effect.h"
#include "app/stats/random.h"
#include "app/stats/score_habits.h"
#include "tests/app/stats/made_battles.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace stats;
using namespace test_stats;

namespace {

bool close(const std::optional<double> &value, double expected, double tolerance = 1e-9)
{
    return value && std::abs(*value - expected) < tolerance;
}

constexpr Bootstrap draws{.seed = 1, .replicates = 500};

/// Points of `models` models in `items` items: people's as given, the judge's by a line, and `extra` for the
/// model 0.
std::vector<TreatedModel> onALine(const std::vector<double> &people, int items, double slope, double extra)
{
    std::vector<TreatedModel> rows;
    for (int item = 0; item < items; ++item) {
        for (std::size_t model = 0; model < people.size(); ++model) {
            const double wobble = ((item * 7 + static_cast<int>(model) * 3) % 5 - 2) * 0.02;
            const double points = people[model] + wobble;
            rows.push_back({.cluster = item,
                            .model = static_cast<std::int32_t>(model),
                            .judge = 0.5 + slope * (points - 0.5) + (model == 0 ? extra : 0),
                            .people = points});
        }
    }
    return rows;
}

} // namespace

/// What bias panels compute beside counts.
class TestBiasFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decisivenessIsNoPreference();
    void whatTheLineLeavesIsThePreference();
    void theLineOfMtBench();
    void withoutALineNothingIsNet();
    void theSameSeedGivesTheSameInterval();
    void opportunityIsADifferenceOfShares();
    void placeEffectOfTwoModelsIsADifferenceOfLogits();
    void placeEffectTurnsWithTheOrder();
    void oneOrderHasNoPlaceEffect();
    void peoplesPointsStandInForModels();
    void habitsOfAScale();
    void habitsOfNothing();
};

void TestBiasFigures::decisivenessIsNoPreference()
{
    // Twice as decisive as people: every model moves, none is preferred.
    const auto rows = onALine({0.7, 0.6, 0.45, 0.3}, 20, 2, 0);
    for (const Estimate &net : netOfDecisiveness(rows, 4, draws)) {
        QVERIFY(close(net.value, 0));
        QCOMPARE(net.n, 20);
    }
}

void TestBiasFigures::whatTheLineLeavesIsThePreference()
{
    const auto rows = onALine({0.7, 0.6, 0.45, 0.3}, 20, 1.5, 0.08);
    const auto net = netOfDecisiveness(rows, 4, draws);
    QVERIFY(close(net[0].value, 0.08));
    QVERIFY(*net[0].low <= 0.08 + 1e-9 && *net[0].high >= 0.08 - 1e-9);
    for (std::size_t placebo = 1; placebo < 4; ++placebo)
        QVERIFY(close(net[placebo].value, 0)); // the own model is not in their line
}

void TestBiasFigures::theLineOfMtBench()
{
    // golden/mtbench_bias.json, judge_minus_human_score: GPT-4 first, then the other five. From the votes
    // themselves a least squares line in Python leaves 0.10209.
    const std::array<double, 6> people{0.7332, 0.6474, 0.6701, 0.4827, 0.2823, 0.1743};
    const std::array<double, 6> judge{0.8521, 0.6158, 0.7146, 0.4615, 0.2388, 0.1154};
    std::vector<TreatedModel> rows;
    for (std::size_t model = 0; model < people.size(); ++model) {
        for (int item = 0; item < 2; ++item)
            rows.push_back({item, static_cast<std::int32_t>(model), judge[model], people[model]});
    }
    double meanX = 0, meanY = 0, squares = 0, products = 0;
    for (std::size_t model = 1; model < 6; ++model) {
        meanX += people[model] / 5;
        meanY += judge[model] / 5;
    }
    for (std::size_t model = 1; model < 6; ++model) {
        squares += (people[model] - meanX) * (people[model] - meanX);
        products += (people[model] - meanX) * (judge[model] - meanY);
    }
    const double expected = judge[0] - (meanY + products / squares * (people[0] - meanX));
    QVERIFY(std::abs(expected - 0.102) < 5e-4);
    QVERIFY(close(netOfDecisiveness(rows, 6, draws)[0].value, expected));
}

void TestBiasFigures::withoutALineNothingIsNet()
{
    const auto two = netOfDecisiveness(onALine({0.6, 0.4}, 5, 1, 0.1), 2, draws);
    QVERIFY(!two[0].value);
    QCOMPARE(two[0].why, std::string("1 other model, telling a preference from decisiveness needs 2"));
    const auto rare = netOfDecisiveness(onALine({0.6, 0.5, 0.4}, 5, 1, 0.1), 4, draws);
    QVERIFY(rare[0].value && !rare[3].value && rare[3].why == "no shared comparisons");
    QVERIFY(!netOfDecisiveness({}, 3, draws)[0].value);
    const auto oneItem = netOfDecisiveness(onALine({0.6, 0.5, 0.4}, 1, 1, 0.1), 3, draws);
    QVERIFY(oneItem[0].value && !oneItem[0].low && !oneItem[0].note.empty());
}

void TestBiasFigures::theSameSeedGivesTheSameInterval()
{
    auto rows = onALine({0.7, 0.6, 0.45, 0.3}, 25, 1.2, 0.05);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].judge += static_cast<double>(i * 13 % 11) * 0.01;
    const auto one = netOfDecisiveness(rows, 4, draws);
    std::reverse(rows.begin(), rows.end());
    const auto two = netOfDecisiveness(rows, 4, draws);
    QVERIFY(close(two[0].low, *one[0].low, 1e-12) && close(two[0].high, *one[0].high, 1e-12));
    QVERIFY(*one[0].low < *one[0].value && *one[0].value < *one[0].high);
}

void TestBiasFigures::opportunityIsADifferenceOfShares()
{
    std::vector<Pick> picks;
    for (int i = 0; i < 20; ++i)
        picks.push_back({.cluster = i / 2, .byJudge = i < 9 || i >= 16, .byPeople = i < 10});
    const Estimate figure = equalOpportunity(picks);
    QVERIFY(close(figure.value, 0.9 - 0.6));
    QVERIFY(figure.low && *figure.low < 0.3 && *figure.high > 0.3);
    QCOMPARE(figure.n, 20);
    for (Pick &pick : picks)
        pick.byPeople = true;
    QVERIFY(!equalOpportunity(picks).value);
    QVERIFY(!equalOpportunity({}).value);
}

void TestBiasFigures::placeEffectOfTwoModelsIsADifferenceOfLogits()
{
    // METHODS 4.2: claude-2 won 9.1 % shown first and 25.3 % shown second.
    OwnedBattles battles = battlesOf(2, {});
    std::vector<Shown> shown;
    for (int i = 0; i < 2000; ++i) {
        const bool isFirst = i < 1000;
        battles.add(0, 1, i % 1000 < (isFirst ? 91 : 253) ? Outcome::AWins : Outcome::BWins, i);
        shown.push_back(isFirst ? Shown::AFirst : Shown::BFirst);
    }
    const auto logit = [](double p) { return std::log(p / (1 - p)); };
    const Estimate effect = orderEffect(battles.view(), shown);
    QVERIFY(close(effect.value, logit(0.091) - logit(0.253), 1e-6));
    // Two independent shares: the variances of their logits add up.
    const double se = std::sqrt(1 / (1000 * 0.091 * 0.909) + 1 / (1000 * 0.253 * 0.747));
    QVERIFY(close(effect.se, se, 1e-4));
    QCOMPARE(effect.n, 2000);
}

void TestBiasFigures::placeEffectTurnsWithTheOrder()
{
    const OwnedBattles battles = madeUpBattles(4, 300, 25, 5);
    std::vector<Shown> shown, turned;
    for (std::size_t i = 0; i < 300; ++i) {
        shown.push_back(i % 3 == 0 ? Shown::AFirst : Shown::BFirst);
        turned.push_back(i % 3 == 0 ? Shown::BFirst : Shown::AFirst);
    }
    const Estimate forth = orderEffect(battles.view(), shown);
    QVERIFY(close(orderEffect(battles.view(), turned).value, -*forth.value, 1e-7));
    QVERIFY(close(orderEffect(sidesSwapped(battles).view(), turned).value, *forth.value, 1e-7));
    QVERIFY(close(orderEffect(namesReversed(battles).view(), shown).se, *forth.se, 1e-7));
}

void TestBiasFigures::oneOrderHasNoPlaceEffect()
{
    const OwnedBattles battles = madeUpBattles(3, 50, 10, 1);
    const std::vector<Shown> shown(50, Shown::AFirst);
    QCOMPARE(orderEffect(battles.view(), shown).why, std::string("the same side was always shown first"));
    // In a circle of models of which each pair has its order, strengths alone would tell the place.
    const OwnedBattles circle =
        battlesOf(3, {{0, 1, 'a', 0}, {1, 2, 'a', 1}, {0, 2, 'b', 2}, {0, 1, 'b', 3}, {1, 2, 'a', 4}});
    const std::vector<Shown> around = {Shown::AFirst, Shown::AFirst, Shown::BFirst, Shown::AFirst,
                                       Shown::AFirst};
    QCOMPARE(orderEffect(circle.view(), around).why, std::string("no two models were shown both ways round"));
    QVERIFY(!orderEffect({}, {}).value);
    QVERIFY(!orderEffectGivenPeople({}).value);
}

void TestBiasFigures::peoplesPointsStandInForModels()
{
    Random random(7, 0);
    std::vector<double> credit, people;
    std::vector<Shown> shown;
    std::vector<std::int32_t> items;
    for (int i = 0; i < 6000; ++i) {
        const double liked = random.below(5) / 4.0;
        const bool isFirst = random.below(2) == 0;
        const double logit = 0.2 + 2 * (liked - 0.5) + (isFirst ? 0.4 : -0.4);
        credit.push_back(random.unit() < 1 / (1 + std::exp(-logit)) ? 1 : 0);
        people.push_back(liked);
        shown.push_back(isFirst ? Shown::AFirst : Shown::BFirst);
        items.push_back(i / 3);
    }
    const Estimate effect = orderEffectGivenPeople({credit, people, shown, items});
    QVERIFY2(*effect.low < 0.8 && *effect.high > 0.8, qPrintable(QString::number(*effect.value)));
    QVERIFY(*effect.high - *effect.low < 0.3);
}

void TestBiasFigures::habitsOfAScale()
{
    const std::array scores{8.0, 8.0, 8.0, 7.0, 7.0, 9.0, 10.0, 3.0};
    const std::array<std::int32_t, 8> items{0, 0, 1, 1, 2, 2, 3, 3};
    const ScoreHabits habits = scoreHabits(scores, items);
    QVERIFY(close(habits.mean.value, 7.5));
    QVERIFY(close(habits.deviation.value, std::sqrt((3 * 0.25 + 2 * 0.25 + 2.25 + 6.25 + 20.25) / 7)));
    QVERIFY(close(habits.top.value, 1.0 / 8));
    QVERIFY(close(habits.heaping.value, 6.0 / 8)); // 8, 7, and of those used once the lowest: 3
    const auto part = [](double p) { return -p * std::log(p); };
    QVERIFY(close(habits.entropy.value, part(3.0 / 8) + part(2.0 / 8) + 3 * part(1.0 / 8)));
    QCOMPARE(habits.values, 5);
    QVERIFY(habits.mean.low && habits.heaping.high && !habits.deviation.low);
    // A small share is further from its upper end than from its lower one, which stays above 0.
    QVERIFY(*habits.top.low > 0 && *habits.top.high - 1.0 / 8 > 1.0 / 8 - *habits.top.low);
    QVERIFY(!habits.heaping.note.empty());
}

void TestBiasFigures::habitsOfNothing()
{
    QVERIFY(!scoreHabits({}, {}).mean.value);
    const std::array one{5.0};
    const std::array<std::int32_t, 1> item{0};
    const ScoreHabits habits = scoreHabits(one, item);
    QVERIFY(close(habits.mean.value, 5) && !habits.mean.low);
    QVERIFY(!habits.deviation.value && close(habits.heaping.value, 1) && close(habits.entropy.value, 0));
}

QTEST_APPLESS_MAIN(TestBiasFigures)
#include "tst_bias_figures.moc"
