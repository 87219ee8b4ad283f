// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/elo.h"
#include "tests/app/stats/made_battles.h"

#include <QTest>

#include <cmath>

using namespace stats;
using namespace test_stats;

namespace {

constexpr EloRules k32{32};

bool close(const std::optional<double> &value, double expected, double tolerance = 1e-9)
{
    return value && std::abs(*value - expected) < tolerance;
}

/// The example of the methods page: x>y, y>z, x=z, z>x.
OwnedBattles example()
{
    return battlesOf(3, {{0, 1, 'a', 0}, {1, 2, 'a', 1}, {0, 2, 't', 2}, {2, 0, 'a', 3}});
}

} // namespace

/// Elo in the order of the battles and over random orders.
class TestElo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exampleOfTheMethodsPage();
    void firstMatchIsDoneByHand();
    void orderMatters();
    void sidesAndNamesDoNotMatter();
    void weightMultipliesK();
    void modelWithoutBattleIsUndefined();
    void averageOfTwoOrdersIsDoneByHand();
    void runsAreTheSameForASeed();
    void spreadIsNotSamplingError();
    void matchesPerRunAreCounted();
    void nothingToPlaySaysSo();
};

void TestElo::exampleOfTheMethodsPage()
{
    const OwnedBattles battles = example();
    const std::vector<Estimate> fast = onlineElo(battles.view(), k32);
    QVERIFY(close(fast[0].value, 997.1310943815699));
    QVERIFY(close(fast[1].value, 1000.736306793522));
    QVERIFY(close(fast[2].value, 1002.1325988249081));
    QCOMPARE(fast[0].n, 3);
    const std::vector<Estimate> slow = onlineElo(battles.view(), {});
    QVERIFY(close(slow[0].value, 999.9540836153973));
    QVERIFY(close(slow[1].value, 1000.0115127982992));
    QVERIFY(close(slow[2].value, 1000.0344035863035));
}

void TestElo::firstMatchIsDoneByHand()
{
    const OwnedBattles one = battlesOf(2, {{0, 1, 'a', 0}});
    const std::vector<Estimate> ratings = onlineElo(one.view(), k32);
    QVERIFY(close(ratings[0].value, 1016) && close(ratings[1].value, 984));
    QVERIFY(!ratings[0].se && !ratings[0].low && !ratings[0].note.empty());
    const std::vector<Estimate> level = onlineElo(battlesOf(2, {{0, 1, 't', 0}}).view(), k32);
    QVERIFY(close(level[0].value, 1000) && close(level[1].value, 1000));
}

void TestElo::orderMatters()
{
    const OwnedBattles forth = battlesOf(2, {{0, 1, 'a', 0}, {0, 1, 'b', 0}});
    const OwnedBattles back = battlesOf(2, {{0, 1, 'b', 0}, {0, 1, 'a', 0}});
    const double first = *onlineElo(forth.view(), k32)[0].value;
    QVERIFY(first < 1000);
    QVERIFY(close(onlineElo(back.view(), k32)[0].value, 2000 - first));
}

void TestElo::sidesAndNamesDoNotMatter()
{
    const OwnedBattles battles = madeUpBattles(5, 400, 30, 3);
    const std::vector<Estimate> ratings = onlineElo(battles.view(), k32);
    const std::vector<Estimate> swapped = onlineElo(sidesSwapped(battles).view(), k32);
    const std::vector<Estimate> renamed = onlineElo(namesReversed(battles).view(), k32);
    double sum = 0;
    for (std::size_t model = 0; model < 5; ++model) {
        QVERIFY(close(swapped[model].value, *ratings[model].value));
        QCOMPARE(*renamed[4 - model].value, *ratings[model].value);
        sum += *ratings[model].value;
    }
    QVERIFY(close(sum, 5000, 1e-8));
}

void TestElo::weightMultipliesK()
{
    OwnedBattles heavy = battlesOf(2, {{0, 1, 'a', 0}});
    heavy.weight = {2};
    QVERIFY(close(onlineElo(heavy.view(), {16})[0].value, 1016));
}

void TestElo::modelWithoutBattleIsUndefined()
{
    const std::vector<Estimate> ratings = onlineElo(battlesOf(3, {{0, 1, 'a', 0}}).view(), {});
    QCOMPARE(ratings[2].why, std::string("no battles"));
    QVERIFY(onlineElo({}, {}).empty());
}

void TestElo::averageOfTwoOrdersIsDoneByHand()
{
    const OwnedBattles two = battlesOf(2, {{0, 1, 'a', 0}, {0, 1, 'b', 0}});
    const EloOverOrders result = eloOverOrders(two.view(), k32, {.seed = 1, .runs = 1000});
    // Either order ends at 1000 -/+ d, so that the mean is near 1000 and the spread is d.
    const double off = 1000 - *onlineElo(two.view(), k32)[0].value;
    QVERIFY(std::abs(result.models[0].mean - 1000) < 4 * off / std::sqrt(1000.0));
    QVERIFY(std::abs(result.models[0].spread - off) < 0.02 * off);
    QVERIFY(close(std::abs(result.models[0].median - 1000), off));
    QVERIFY(close(result.models[0].simulationError, result.models[0].spread / std::sqrt(1000.0)));
    QCOMPARE(result.matchesPerRun, 2);
}

void TestElo::runsAreTheSameForASeed()
{
    const OwnedBattles battles = madeUpBattles(4, 200, 20, 4);
    const EloOrders orders{.seed = 7, .runs = 50};
    const EloOverOrders once = eloOverOrders(battles.view(), k32, orders);
    const EloOverOrders again = eloOverOrders(battles.view(), k32, orders);
    const EloOverOrders other = eloOverOrders(battles.view(), k32, {.seed = 8, .runs = 50});
    for (std::size_t model = 0; model < 4; ++model) {
        QCOMPARE(once.models[model].mean, again.models[model].mean);
        QVERIFY(once.models[model].mean != other.models[model].mean);
    }
}

void TestElo::spreadIsNotSamplingError()
{
    // Four times the battles: a sampling error would halve, the spread over orders stays.
    const OwnedBattles some = madeUpBattles(4, 1000, 20, 5);
    const OwnedBattles more = twice(twice(some, Copies::SameItem), Copies::SameItem);
    const EloOrders orders{.seed = 1, .runs = 400};
    const double spread = eloOverOrders(some.view(), k32, orders).models[0].spread;
    QVERIFY(std::abs(eloOverOrders(more.view(), k32, orders).models[0].spread - spread) < 0.25 * spread);
}

void TestElo::matchesPerRunAreCounted()
{
    const OwnedBattles battles = madeUpBattles(4, 100, 20, 6);
    const EloOverOrders few = eloOverOrders(battles.view(), k32, {.runs = 10, .matches = 30});
    QCOMPARE(few.matchesPerRun, 30);
    const EloOrders beyond{.runs = 10, .matches = 300, .draw = EloDraw::WithReplacement};
    QCOMPARE(eloOverOrders(battles.view(), k32, beyond).matchesPerRun, 300);
    QVERIFY(!eloOverOrders(battles.view(), k32, {.runs = 10, .matches = 101}).why.empty());
}

void TestElo::nothingToPlaySaysSo()
{
    const EloOverOrders none = eloOverOrders(battlesOf(2, {}).view(), k32, {});
    QVERIFY(none.models.empty());
    QCOMPARE(none.why, std::string("no battles"));
    QCOMPARE(eloOverOrders(example().view(), k32, {.runs = 0}).why, std::string("no runs"));
}

QTEST_APPLESS_MAIN(TestElo)
#include "tst_elo.moc"
