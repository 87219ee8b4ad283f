// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/location_tests.h"
#include "tests/app/stats/close.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace stats;
using namespace test_stats;

namespace {

/// Fisher's plants (Darwin): differences of height of crossed and self-fertilised ones, in eighths of an
/// inch.
const std::vector<double> plants{6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75};

std::vector<double> negated(std::vector<double> values)
{
    for (double &value : values)
        value = -value;
    return values;
}

} // namespace

/// One-sided tests of values against a centre.
class TestLocationTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signedRanksOfPlants();
    void studentOfPlants();
    void tiesAreExact();
    void manyValuesAreNormal();
    void orderDoesNotMatter();
    void centreShifts();
    void awkwardValues();
};

void TestLocationTests::signedRanksOfPlants()
{
    // scipy 1.10.1, wilcoxon(x, alternative='less') and 'greater'; published: W = 96 and 24, two-sided .0413.
    const HypothesisTest below = signedRankTestBelow(plants, 0);
    QCOMPARE(*below.statistic.value, 96.0);
    QVERIFY(close(below.p.value, 0.982330322265625));
    QVERIFY(close(signedRankTestBelow(negated(plants), 0).p.value, 0.0206298828125));
    QCOMPARE(*signedRankTestBelow(negated(plants), 0).statistic.value, 24.0);
    const std::vector<double> seven{-1.5, 2.5, -3.1, -4.2, 5.3, -6.8, -7.1};
    QVERIFY(close(signedRankTestBelow(seven, 0).p.value, 0.1484375));
}

void TestLocationTests::studentOfPlants()
{
    // Fisher, The Design of Experiments, section 17: t = 2.148 with 14 degrees of freedom.
    const HypothesisTest test = studentTestBelow(plants, 0);
    QVERIFY(close(test.statistic.value, 2.148, 5e-4));
    QCOMPARE(test.freedom, 14.0);
    QVERIFY(close(test.p.value, 1 - 0.0497029 / 2, 1e-6));
    QVERIFY(close(studentTestBelow(negated(plants), 0).p.value, 1 - *test.p.value));
}

void TestLocationTests::tiesAreExact()
{
    // All signs of the ranks counted, in Python.
    const HypothesisTest test =
        signedRankTestBelow(std::vector<double>{-1.2, -1.2, -.2, -.2, -.2, .8, -.2, -1.2, 0, .8, -.2}, 0);
    QCOMPARE(*test.statistic.value, 13.0);
    QVERIFY(close(test.p.value, 0.080078125));
    QCOMPARE(test.p.n, 10);
}

void TestLocationTests::manyValuesAreNormal()
{
    std::vector<double> values;
    for (int at = 0; at < 80; ++at)
        values.push_back((at * 37 % 101 - 60) / 4.0);
    // scipy 1.10.1, wilcoxon(x, alternative='less', mode='approx').
    const HypothesisTest test = signedRankTestBelow(values, 0);
    QCOMPARE(*test.statistic.value, 1019.5);
    QVERIFY(close(test.p.value, 0.0030785406365408897));
    QVERIFY(close(signedRankTestBelow(negated(values), 0).p.value, 1 - 0.0030785406365408897));
    values.resize(50);
    const double exact = *signedRankTestBelow(values, 0).p.value;
    values.push_back(0.25);
    QVERIFY(close(signedRankTestBelow(values, 0).p.value, exact, 0.01)); // exact and normal meet
}

void TestLocationTests::orderDoesNotMatter()
{
    std::vector<double> turned = plants;
    std::reverse(turned.begin(), turned.end());
    QVERIFY(close(signedRankTestBelow(turned, 3).p.value, *signedRankTestBelow(plants, 3).p.value, 1e-12));
    QVERIFY(close(studentTestBelow(turned, 3).p.value, *studentTestBelow(plants, 3).p.value, 1e-12));
}

void TestLocationTests::centreShifts()
{
    std::vector<double> shifted = plants;
    for (double &value : shifted)
        value += 7;
    QVERIFY(close(studentTestBelow(shifted, 7).p.value, *studentTestBelow(plants, 0).p.value, 1e-12));
    QVERIFY(close(signedRankTestBelow(shifted, 7).p.value, *signedRankTestBelow(plants, 0).p.value, 1e-12));
}

void TestLocationTests::awkwardValues()
{
    QVERIFY(!studentTestBelow({}, 0).p.value && !studentTestBelow(std::vector<double>{1}, 0).p.value);
    QCOMPARE(studentTestBelow({}, 0).p.why, std::string("0 values, a test needs 2"));
    QCOMPARE(signedRankTestBelow({}, 0).p.why, std::string("no value beside the centre"));
    QVERIFY(!signedRankTestBelow(std::vector<double>(5, 2.0), 2).p.value);
    QCOMPARE(*signedRankTestBelow(std::vector<double>{1}, 2).p.value, 0.5);
    const std::vector<double> alike(40, 0.0);
    QCOMPARE(*studentTestBelow(alike, 0.2).p.value, 0.0);
    QCOMPARE(*studentTestBelow(alike, -0.2).p.value, 1.0);
    QCOMPARE(*studentTestBelow(alike, 0).p.value, 1.0);
    QVERIFY(!studentTestBelow(alike, 0.2).statistic.value);
    QCOMPARE(studentTestBelow(alike, 0.2).statistic.why, std::string("the values do not vary"));
    QVERIFY(close(signedRankTestBelow(alike, 0.2).p.value, std::pow(0.5, 40), 1e-20));
}

QTEST_APPLESS_MAIN(TestLocationTests)
#include "tst_location_tests.moc"
