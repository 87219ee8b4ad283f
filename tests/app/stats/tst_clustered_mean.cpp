// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/clustered_mean.h"

#include <QTest>

#include <cmath>

using namespace stats;

/// The mean of credits.
class TestClusteredMean : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clustersAreSummed();
    void rowsAreTakenForIndependent();
    void oneClusterHasNoInterval();
    void sharesWithoutVarianceHaveWilsonsInterval();
    void nothingIsUndefined();
};

void TestClusteredMean::clustersAreSummed()
{
    // Deviations from 0.5: cluster 4 sums to 0.5, cluster 9 to 0, cluster 1 to -0.5.
    const Estimate mean = clusteredMean(std::vector<double>{1, 0.5, 1, 0, 0, 0.5},
                                        std::vector<std::int32_t>{4, 4, 9, 9, 1, 1}, Errors::Clustered);
    QCOMPARE(*mean.value, 0.5);
    QVERIFY(std::abs(*mean.se - std::sqrt(1.5 * 0.5) / 6) < 1e-12);
    QVERIFY(std::abs(*mean.high - std::min(1.0, 0.5 + 4.302652729911275 * *mean.se)) < 1e-9); // t, 2
    QCOMPARE(mean.n, 6);
    QCOMPARE(mean.method, std::string("linearised, clustered"));
}

void TestClusteredMean::rowsAreTakenForIndependent()
{
    const Estimate mean = clusteredMean(std::vector<double>{1, 0.5, 0, 1},
                                        std::vector<std::int32_t>{4, 4, 4, 4}, Errors::RowWise);
    QCOMPARE(*mean.value, 0.625);
    QVERIFY(std::abs(*mean.se - std::sqrt(0.6875 / 12)) < 1e-12);
    QCOMPARE(*mean.high, 1.0);
}

void TestClusteredMean::oneClusterHasNoInterval()
{
    const Estimate mean =
        clusteredMean(std::vector<double>{1, 0}, std::vector<std::int32_t>{3, 3}, Errors::Clustered);
    QCOMPARE(*mean.value, 0.5);
    QVERIFY(!mean.se && !mean.low && !mean.high);
    QCOMPARE(mean.note, std::string("1 item, a standard error needs 2"));
}

void TestClusteredMean::sharesWithoutVarianceHaveWilsonsInterval()
{
    // 0 of 20, up to .1611. Each of 20 items has two values.
    std::vector<std::int32_t> clusters;
    for (std::int32_t i = 0; i < 40; ++i)
        clusters.push_back(i / 2);
    const Estimate none = clusteredMean(std::vector<double>(40, 0), clusters, Errors::Clustered);
    QCOMPARE(*none.low, 0.0);
    QVERIFY(std::abs(*none.high - 0.16112515) < 1e-7);
    QCOMPARE(none.n, 40);
    const Estimate all = clusteredMean(std::vector<double>(40, 1), clusters, Errors::Clustered);
    QCOMPARE(*all.value, 1.0);
    QVERIFY(std::abs(*all.low - (1 - *none.high)) < 1e-12 && *all.high == 1);
    // Nothing but ties is no share of 0 or 1, and rows by themselves are the textbook's.
    QVERIFY(!clusteredMean(std::vector<double>(40, 0.5), clusters, Errors::Clustered).se);
    QVERIFY(*clusteredMean(std::vector<double>(40, 1), clusters, Errors::RowWise).se == 0);
}

void TestClusteredMean::nothingIsUndefined()
{
    const Estimate mean = clusteredMean({}, {}, Errors::Clustered);
    QVERIFY(!mean.value);
    QCOMPARE(mean.why, std::string("no shared comparisons"));
}

QTEST_APPLESS_MAIN(TestClusteredMean)
#include "tst_clustered_mean.moc"
