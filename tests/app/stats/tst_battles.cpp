// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/battles.h"
#include "app/stats/clustered_battles.h"
#include "app/stats/win_rate_draws.h"
#include "tests/app/stats/made_battles.h"

#include <QTest>

#include <bit>
#include <cmath>

using namespace stats;
using namespace test_stats;

namespace {

bool close(const std::optional<double> &value, double expected)
{
    return value && std::abs(*value - expected) < 1e-12;
}

} // namespace

/// Battles, win rates and which models can be rated on one scale.
class TestBattles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tiesCountHalfOrNotAtAll();
    void averageCountsOpponentsAlike();
    void weightsAddUp();
    void swappingSidesChangesNothing();
    void renamingModelsMovesRowsOnly();
    void itemsWidenTheInterval();
    void pairsHaveTheFiguresOfTheWholeToTheLastBit();
    void meanWinRatesHaveTheIntervalOfTheirDraws();
    void aCircleOfWinsIsRated();
    void whoNeverLosesOrWinsIsNamed();
    void groupsThatNeverMetAreSeparate();
    void oneGroupThatAlwaysWinsIsSeparate();
    void ratingsNeedBattles_data();
    void ratingsNeedBattles();
};

void TestBattles::tiesCountHalfOrNotAtAll()
{
    const OwnedBattles battles =
        battlesOf(3, {{0, 1, 'a', 0}, {0, 1, 't', 0}, {1, 0, 'b', 1}, {0, 1, 'b', 2}, {1, 2, 't', 3}});
    const HeadToHead table = headToHead(battles.view());
    QCOMPARE(table.battles, 5);
    QCOMPARE(table.credit(0, 1), 2.5);
    QVERIFY(close(winRate(table, 0, 1, Ties::Half).value, 2.5 / 4));
    QCOMPARE(winRate(table, 0, 1, Ties::Half).n, 4);
    QVERIFY(close(winRate(table, 0, 1, Ties::LeftOut).value, 2.0 / 3));
    QVERIFY(close(winRate(table, 2, 1, Ties::Half).value, 0.5));
    QCOMPARE(winRate(table, 2, 1, Ties::LeftOut).why, std::string("these two only tied"));
    QCOMPARE(winRate(table, 0, 2, Ties::Half).why, std::string("these two never met"));
}

void TestBattles::averageCountsOpponentsAlike()
{
    const OwnedBattles battles =
        battlesOf(3, {{0, 1, 'a', 0}, {0, 1, 'a', 1}, {0, 1, 'a', 2}, {0, 2, 'b', 0}, {1, 2, 't', 0}});
    const HeadToHead table = headToHead(battles.view());
    QVERIFY(close(averageWinRate(table, 0, Ties::Half).value, 0.5));
    QCOMPARE(averageWinRate(table, 0, Ties::Half).n, 2);
    QVERIFY(close(averageWinRate(table, 2, Ties::LeftOut).value, 1));
    QVERIFY(!averageWinRate(headToHead({}), 0, Ties::Half).value);
}

void TestBattles::weightsAddUp()
{
    OwnedBattles battles = battlesOf(2, {{0, 1, 'a', 0}, {1, 0, 'a', 0}, {1, 0, 't', 1}});
    battles.weight = {3, 0.5, 1};
    const HeadToHead table = headToHead(battles.view());
    QVERIFY(close(winRate(table, 0, 1, Ties::Half).value, 3.5 / 4.5));
}

void TestBattles::swappingSidesChangesNothing()
{
    const OwnedBattles battles = madeUpBattles(5, 300, 20, 1);
    const HeadToHead table = headToHead(battles.view());
    const HeadToHead swapped = headToHead(sidesSwapped(battles).view());
    QCOMPARE(table.wins, swapped.wins);
    QCOMPARE(table.ties, swapped.ties);
    const Estimate rate = clusteredWinRate(battles.view(), 0, 1);
    const Estimate mirrored = clusteredWinRate(battles.view(), 1, 0);
    QVERIFY(close(rate.value, 1 - *mirrored.value) && close(rate.low, 1 - *mirrored.high));
}

void TestBattles::renamingModelsMovesRowsOnly()
{
    const OwnedBattles battles = madeUpBattles(4, 200, 20, 2);
    const HeadToHead table = headToHead(battles.view());
    const HeadToHead renamed = headToHead(namesReversed(battles).view());
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 4; ++column)
            QCOMPARE(table.credit(row, column), renamed.credit(3 - row, 3 - column));
    }
}

void TestBattles::itemsWidenTheInterval()
{
    const OwnedBattles battles =
        battlesOf(2, {{0, 1, 'a', 0}, {0, 1, 'b', 1}, {1, 0, 'b', 2}, {1, 0, 't', 3}});
    const Estimate once = clusteredWinRate(battles.view(), 0, 1);
    const Estimate copied = clusteredWinRate(twice(battles, Copies::SameItem).view(), 0, 1);
    QVERIFY(close(once.value, 2.5 / 4) && close(copied.value, 2.5 / 4));
    QVERIFY(close(copied.se, *once.se));
    QVERIFY(*clusteredWinRate(twice(battles, Copies::NewItem).view(), 0, 1).se < *once.se);
    QVERIFY(!clusteredWinRate(battlesOf(3, {{0, 1, 'a', 0}}).view(), 0, 2).value);
}

void TestBattles::pairsHaveTheFiguresOfTheWholeToTheLastBit()
{
    const OwnedBattles battles = sidesSwapped(madeUpBattles(7, 900, 40, 11));
    const BattlesByPair pairs(battles.view());
    const auto bits = [](const std::optional<double> &value) {
        return value ? std::bit_cast<std::uint64_t>(*value) : 0;
    };
    for (int row = 0; row < battles.models; ++row) {
        for (int column = 0; column < battles.models; ++column) {
            if (row == column)
                continue;
            const Estimate one = pairs.winRate(row, column);
            const Estimate whole = clusteredWinRate(battles.view(), row, column);
            QCOMPARE(one.n, whole.n);
            QCOMPARE(bits(one.value), bits(whole.value));
            QCOMPARE(bits(one.se), bits(whole.se));
            QCOMPARE(bits(one.low), bits(whole.low));
            QCOMPARE(bits(one.high), bits(whole.high));
        }
    }
    const OwnedBattles few = battlesOf(3, {{0, 1, 'a', 0}});
    QCOMPARE(BattlesByPair(few.view()).winRate(0, 2).why, std::string("these two never met"));
    const OwnedBattles none = battlesOf(2, {});
    QVERIFY(!BattlesByPair(none.view()).winRate(0, 1).value);
}

void TestBattles::meanWinRatesHaveTheIntervalOfTheirDraws()
{
    const OwnedBattles battles = madeUpBattles(5, 400, 30, 3);
    const Bootstrap bootstrap{.seed = 9, .replicates = 101};
    const HeadToHead table = headToHead(battles.view());
    const std::vector<Estimate> rates = bootstrapAverageWinRates(battles.view(), Ties::Half, bootstrap);
    const ClusteredBattles clustered(battles.view());
    for (int model = 0; model < battles.models; ++model) {
        const Estimate &rate = rates[static_cast<std::size_t>(model)];
        QVERIFY(rate.value == averageWinRate(table, model, Ties::Half).value);
        std::vector<std::optional<double>> drawn;
        for (int replicate = 0; replicate < bootstrap.replicates; ++replicate) {
            ClusteredBattles::Times times;
            times[0] = drawnClusters(clustered.clusters(), bootstrap.seed, replicate);
            drawn.push_back(averageWinRate(clustered.drawn(times)[0], model, Ties::Half).value);
        }
        const Estimate one = percentileInterval(averageWinRate(table, model, Ties::Half), drawn, bootstrap);
        QVERIFY(rate.low == one.low && rate.high == one.high && rate.se == one.se);
    }
    const OwnedBattles single = battlesOf(2, {{0, 1, 'a', 4}, {0, 1, 'b', 4}});
    QVERIFY(!bootstrapAverageWinRates(single.view(), Ties::Half, bootstrap)[0].low);
}

void TestBattles::aCircleOfWinsIsRated()
{
    const OwnedBattles circle = battlesOf(3, {{0, 1, 'a', 0}, {1, 2, 'a', 0}, {2, 0, 'a', 0}});
    const Connectivity found = connectivity(headToHead(circle.view()));
    QCOMPARE(found.components, 1);
    QCOMPARE(found.groups, 1);
    QVERIFY(found.why.empty());
    const OwnedBattles ties = battlesOf(3, {{0, 1, 't', 0}, {1, 2, 't', 0}});
    QVERIFY(connectivity(headToHead(ties.view())).why.empty());
}

void TestBattles::whoNeverLosesOrWinsIsNamed()
{
    const OwnedBattles battles = battlesOf(
        4, {{0, 1, 'a', 0}, {0, 2, 'a', 0}, {1, 2, 'a', 1}, {2, 1, 'a', 2}, {1, 3, 'a', 3}, {3, 2, 'b', 3}});
    const Connectivity found = connectivity(headToHead(battles.view()));
    QCOMPARE(found.components, 1);
    QCOMPARE(found.groups, 3);
    QCOMPARE(found.neverLoses, std::vector<int>{0});
    QCOMPARE(found.neverWins, std::vector<int>{3});
    QCOMPARE(found.why, std::string("1 model never loses, so that no finite rating fits"));
}

void TestBattles::groupsThatNeverMetAreSeparate()
{
    const OwnedBattles battles =
        battlesOf(4, {{0, 1, 'a', 0}, {1, 0, 'a', 0}, {2, 3, 't', 0}, {2, 3, 'a', 1}});
    const Connectivity found = connectivity(headToHead(battles.view()));
    QCOMPARE(found.components, 2);
    QCOMPARE(found.component, (std::vector<int>{0, 0, 1, 1}));
    QVERIFY(found.why.find("2 groups that never met") != std::string::npos);
}

void TestBattles::oneGroupThatAlwaysWinsIsSeparate()
{
    const OwnedBattles battles =
        battlesOf(4, {{0, 1, 'a', 0}, {1, 0, 'a', 0}, {2, 3, 't', 0}, {0, 2, 'a', 1}, {1, 3, 'a', 1}});
    const Connectivity found = connectivity(headToHead(battles.view()));
    QCOMPARE(found.components, 1);
    QCOMPARE(found.group, (std::vector<int>{0, 0, 1, 1}));
    QVERIFY(found.neverLoses.empty() && found.neverWins.empty());
    QVERIFY(found.why.find("always beats another") != std::string::npos);
}

void TestBattles::ratingsNeedBattles_data()
{
    QTest::addColumn<int>("models");
    QTest::addColumn<QString>("why");
    QTest::newRow("no model") << 0 << QStringLiteral("no battles");
    QTest::newRow("one model") << 1 << QStringLiteral("no battles");
    QTest::newRow("models without a battle") << 3 << QStringLiteral("no battles");
}

void TestBattles::ratingsNeedBattles()
{
    QFETCH(int, models);
    QFETCH(QString, why);
    QCOMPARE(QString::fromStdString(connectivity(headToHead(battlesOf(models, {}).view())).why), why);
    const OwnedBattles apart = battlesOf(models + 2, {{0, 1, 't', 0}});
    QCOMPARE(connectivity(headToHead(apart.view())).why.empty(), models == 0);
}

QTEST_APPLESS_MAIN(TestBattles)
#include "tst_battles.moc"
