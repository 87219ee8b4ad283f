// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/random.h"
#include "app/stats/rank_correlation.h"
#include "tests/app/stats/close.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace stats;
using namespace test_stats;

namespace {

const std::vector<double> ten{1, 1, 2, 3, 3, 3, 4, 5, 5, 6};
const std::vector<double> other{2, 1, 2, 3, 5, 3, 3, 6, 4, 6};

/// By the definition, over all pairs.
double tauOfAllPairs(const std::vector<double> &x, const std::vector<double> &y)
{
    const auto sign = [](double a, double b) { return a < b ? -1.0 : a > b ? 1.0 : 0.0; };
    double surplus = 0;
    double untiedX = 0;
    double untiedY = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t j = i + 1; j < x.size(); ++j) {
            surplus += sign(x[i], x[j]) * sign(y[i], y[j]);
            untiedX += x[i] != x[j] ? 1 : 0;
            untiedY += y[i] != y[j] ? 1 : 0;
        }
    }
    return surplus / std::sqrt(untiedX * untiedY);
}

std::vector<double> draws(std::size_t n, std::uint32_t limit, std::uint64_t stream)
{
    Random random(11, stream);
    std::vector<double> values;
    for (std::size_t at = 0; at < n; ++at)
        values.push_back(random.below(limit));
    return values;
}

} // namespace

/// Correlations of ranks and values.
class TestRankCorrelation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scipyAgrees();
    void publishedExample();
    void kendallByAllPairs_data();
    void kendallByAllPairs();
    void orderAndUnitsDoNotMatter();
    void perfectAndTurned();
    void midRanksShareTies();
    void manyItems();
    void whatItDoesNotAnswer();
};

void TestRankCorrelation::scipyAgrees()
{
    // scipy 1.10.1: kendalltau, spearmanr, pearsonr.
    QVERIFY(close(kendallTauB(ten, other).value, 0.7999999999999999));
    QVERIFY(close(spearman(ten, other).value, 0.8867924528301887));
    QVERIFY(close(pearson(ten, other).value, 0.8555380459574411));
    const std::vector<double> x{12, 2, 1, 12, 2};
    const std::vector<double> y{1, 4, 7, 1, 0};
    QVERIFY(close(kendallTauB(x, y).value, -0.4714045207910316));
    QVERIFY(close(spearman(x, y).value, -0.5407380704358752));
    QVERIFY(close(pearson(x, y).value, -0.5566399985665698));
    QCOMPARE(pearson(x, y).n, 5);
}

void TestRankCorrelation::publishedExample()
{
    // Hollander and Wolfe 1973, 185: lightness of tuna, instrument and panel; printed tau .444, T = 26.
    const std::vector<double> instrument{44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1};
    const std::vector<double> panel{2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8};
    QVERIFY(close(kendallTauB(instrument, panel).value, (26.0 - 10) / 36, 1e-12));
    // The example of scipy's page on spearmanr().
    QVERIFY(close(spearman(std::vector<double>{1, 2, 3, 4, 5}, std::vector<double>{5, 6, 7, 8, 7}).value,
                  0.8207826816681233));
}

void TestRankCorrelation::kendallByAllPairs_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("values");
    QTest::newRow("two items") << 2 << 1000;
    QTest::newRow("odd") << 63 << 1000;
    QTest::newRow("few values") << 200 << 3;
    QTest::newRow("two values") << 129 << 2;
    QTest::newRow("hardly tied") << 500 << 100000;
}

void TestRankCorrelation::kendallByAllPairs()
{
    QFETCH(int, n);
    QFETCH(int, values);
    const std::vector<double> x = draws(static_cast<std::size_t>(n), static_cast<std::uint32_t>(values), 1);
    const std::vector<double> y = draws(static_cast<std::size_t>(n), static_cast<std::uint32_t>(values), 2);
    QVERIFY(close(kendallTauB(x, y).value, tauOfAllPairs(x, y), 1e-12));
}

void TestRankCorrelation::orderAndUnitsDoNotMatter()
{
    const std::vector<double> x(ten.rbegin(), ten.rend());
    const std::vector<double> y(other.rbegin(), other.rend());
    for (const auto &figure : {&kendallTauB, &spearman, &pearson}) {
        QVERIFY(close(figure(x, y).value, *figure(ten, other).value, 1e-12));
        QVERIFY(close(figure(y, x).value, *figure(ten, other).value, 1e-12));
    }
    std::vector<double> cubes = ten;
    for (double &value : cubes)
        value = value * value * value;
    QVERIFY(close(kendallTauB(cubes, other).value, *kendallTauB(ten, other).value, 1e-12));
    QVERIFY(close(spearman(cubes, other).value, *spearman(ten, other).value, 1e-12));
}

void TestRankCorrelation::perfectAndTurned()
{
    const std::vector<double> turned(ten.rbegin(), ten.rend());
    std::vector<double> negative = ten;
    for (double &value : negative)
        value = -value;
    for (const auto &figure : {&kendallTauB, &spearman, &pearson}) {
        QVERIFY(close(figure(ten, ten).value, 1.0, 1e-12));
        QVERIFY(close(figure(ten, negative).value, -1.0, 1e-12));
        QVERIFY(*figure(ten, ten).value <= 1 && *figure(ten, negative).value >= -1);
    }
}

void TestRankCorrelation::midRanksShareTies()
{
    QCOMPARE(midRanks(std::vector<double>{30, 10, 20, 10}), (std::vector<double>{4, 1.5, 3, 1.5}));
    QCOMPARE(midRanks(std::vector<double>{7, 7, 7}), (std::vector<double>{2, 2, 2}));
    QVERIFY(midRanks({}).empty());
}

void TestRankCorrelation::manyItems()
{
    const std::vector<double> x = draws(200'000, 50, 1);
    std::vector<double> y = draws(200'000, 50, 2);
    QVERIFY(close(kendallTauB(x, y).value, 0.0, 0.01));
    for (std::size_t at = 0; at < y.size(); ++at)
        y[at] += x[at];
    QVERIFY(*kendallTauB(x, y).value > 0.4);
    QVERIFY(close(pearson(x, y).value, std::sqrt(0.5), 0.01));
}

void TestRankCorrelation::whatItDoesNotAnswer()
{
    const std::vector<double> one{3};
    const std::vector<double> alike(10, 4.0);
    for (const auto &figure : {&kendallTauB, &spearman, &pearson}) {
        QCOMPARE(figure({}, {}).why, std::string("0 items, a correlation needs 2"));
        QCOMPARE(figure(one, one).why, std::string("1 item, a correlation needs 2"));
        QCOMPARE(figure(ten, alike).why, std::string("one side does not vary"));
        QCOMPARE(figure(alike, alike).why, std::string("one side does not vary"));
        QVERIFY(!figure(alike, ten).value && !figure(ten, other).low && !figure(ten, other).note.empty());
    }
}

QTEST_APPLESS_MAIN(TestRankCorrelation)
#include "tst_rank_correlation.moc"
