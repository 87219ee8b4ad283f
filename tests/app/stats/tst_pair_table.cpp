// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/registry.h"
#include "tests/app/stats/tables.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace stats;
using test_stats::tableOf;

namespace {

constexpr std::array<int, 3> sidesSwapped{2, 1, 0};

/// One observation of two raters on A, tie, B.
struct Observation
{
    int cluster;
    int row;
    int column;
};

/// 40 observations in 9 clusters of different sizes, more agreement in some of them than in others.
std::vector<Observation> observations()
{
    std::vector<Observation> result;
    for (int i = 0; i < 40; ++i) {
        const int row = (i * i + i / 3) % 3;
        const int cluster = i * i / 180;
        result.push_back({cluster, row, (cluster + i) % 3 == 0 ? (row + i) % 3 : row});
    }
    return result;
}

/// The table where the observations of `cluster` count 1 + `more` times.
PairTable weighted(const std::vector<Observation> &all, int cluster, double more)
{
    PairTableBuilder builder(3);
    for (const Observation &one : all)
        builder.add(one.cluster, one.row, one.column, one.cluster == cluster ? 1 + more : 1);
    return builder.finish();
}

/// The infinitesimal jackknife: G/(G-1) times the sum over clusters of the squared slope of the coefficient
/// in the weight of the cluster, taken by central differences.
double jackknifeError(const PairCoefficient &coefficient, const std::vector<Observation> &all,
                      bool isMirrored)
{
    constexpr double step = 1e-5;
    const int clusters = all.back().cluster + 1;
    const auto value = [&](int cluster, double more) {
        const PairTable table = weighted(all, cluster, more);
        return *coefficient
                    .estimate(isMirrored ? mirrored(table, sidesSwapped) : table, identityWeights(3),
                              Errors::RowWise)
                    .value;
    };
    double sum = 0;
    for (int cluster = 0; cluster < clusters; ++cluster) {
        const double slope = (value(cluster, step) - value(cluster, -step)) / (2 * step);
        sum += slope * slope;
    }
    return std::sqrt(sum * clusters / (clusters - 1));
}

} // namespace

/// Tables of two raters: what they add up, mirroring, and clustered errors against another way to compute
/// them.
class TestPairTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsProductsByCluster();
    void anEmptyBuilderGivesAnEmptyTable();
    void theBuilderStartsAgain();
    void aPoolWithItselfCountsEachPairOnce();
    void clusteredErrorsEqualTheJackknife();
    void clusteredErrorsOfMirroredTablesEqualTheJackknife();
    void clustersOfOneAreTheRows();
    void sameVotesInOneClusterWidenTheInterval();
    void mirroredKappaHasTheClosedForm();
    void mirroringTwiceChangesNothing();
    void mirroredFiguresDoNotDependOnTheFrame();
    void mirroringKeepsPercentAndItsError();
    void mirroringAcceptsTablesWithoutProducts();
};

void TestPairTable::sumsProductsByCluster()
{
    PairTableBuilder builder(2);
    builder.add(3, 0, 0);
    builder.add(3, 0, 0);
    builder.add(3, 0, 1);
    builder.add(9, 1, 1);
    builder.add(9, 0, 0);
    const PairTable table = builder.finish();
    QCOMPARE(table.counts, (std::vector<double>{3, 1, 0, 1}));
    QCOMPARE(table.cross, (std::vector<double>{5, 2, 0, 1, 2, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1}));
    QCOMPARE(table.n, 5);
    QCOMPARE(table.clusters, 2);
}

void TestPairTable::anEmptyBuilderGivesAnEmptyTable()
{
    const PairTable table = PairTableBuilder(2).finish();
    QCOMPARE(table.n, 0);
    QCOMPARE(table.clusters, 0);
    QCOMPARE(table.counts, (std::vector<double>(4)));
}

void TestPairTable::theBuilderStartsAgain()
{
    PairTableBuilder builder(2);
    builder.add(1, 0, 1);
    QCOMPARE(builder.finish().n, 1);
    builder.add(1, 1, 1);
    const PairTable table = builder.finish();
    QCOMPARE(table.counts, (std::vector<double>{0, 0, 0, 1}));
    QCOMPARE(table.n, 1);
    QCOMPARE(table.clusters, 1);
}

void TestPairTable::aPoolWithItselfCountsEachPairOnce()
{
    PairTableBuilder builder(2);
    for (const auto &[cluster, row, column] : std::vector<Observation>{{0, 0, 1}, {0, 1, 1}, {1, 0, 0}}) {
        builder.add(cluster, row, column, 0.5);
        builder.add(cluster, column, row, 0.5);
    }
    const PairTable table = builder.finish();
    QCOMPARE(table.n, 3);
    QCOMPARE(table.counts, (std::vector<double>{1, 0.5, 0.5, 1}));
    for (const PairCoefficient &coefficient : pairCoefficients()) {
        if (qstrcmp(coefficient.id, "scott_pi") == 0)
            QVERIFY(std::abs(*coefficient.estimate(table, identityWeights(2), Errors::Clustered).value -
                             1.0 / 3) < 1e-12);
    }
}

void TestPairTable::clusteredErrorsEqualTheJackknife()
{
    const std::vector<Observation> all = observations();
    const PairTable table = weighted(all, 0, 0);
    QCOMPARE(table.clusters, 9);
    for (const PairCoefficient &coefficient : pairCoefficients()) {
        if (qstrcmp(coefficient.id, "krippendorff_alpha") == 0)
            continue; // its small-sample correction is left out of the error on purpose: that of Scott's pi
        const Estimate estimate = coefficient.estimate(table, identityWeights(3), Errors::Clustered);
        const double expected = jackknifeError(coefficient, all, false);
        QVERIFY2(std::abs(*estimate.se - expected) < 1e-8, qPrintable(QStringLiteral("%1: %2, jackknife %3")
                                                                          .arg(QLatin1String(coefficient.id))
                                                                          .arg(*estimate.se)
                                                                          .arg(expected)));
        QCOMPARE(estimate.method, std::string("linearised, clustered"));
        QVERIFY(std::abs((*estimate.value - *estimate.low) / *estimate.se - 2.306004135204166) <
                1e-9); // t, 8
    }
    const auto coefficients = pairCoefficients();
    QCOMPARE(*coefficients[5].estimate(table, identityWeights(3), Errors::Clustered).se,
             *coefficients[2].estimate(table, identityWeights(3), Errors::Clustered).se);
}

void TestPairTable::clusteredErrorsOfMirroredTablesEqualTheJackknife()
{
    const std::vector<Observation> all = observations();
    const PairTable table = mirrored(weighted(all, 0, 0), sidesSwapped);
    for (const PairCoefficient &coefficient : pairCoefficients()) {
        if (qstrcmp(coefficient.id, "krippendorff_alpha") == 0)
            continue;
        const Estimate estimate = coefficient.estimate(table, identityWeights(3), Errors::Clustered);
        QVERIFY2(std::abs(*estimate.se - jackknifeError(coefficient, all, true)) < 1e-8, coefficient.id);
    }
}

void TestPairTable::clustersOfOneAreTheRows()
{
    const PairTable table = tableOf({{13, 2, 1}, {5, 20, 7}, {0, 4, 56}});
    PairTable withoutProducts = table;
    withoutProducts.cross.clear();
    for (const PairCoefficient &coefficient : pairCoefficients()) {
        const Estimate rows = coefficient.estimate(table, identityWeights(3), Errors::RowWise);
        const Estimate clusters = coefficient.estimate(table, identityWeights(3), Errors::Clustered);
        QVERIFY2(std::abs(*clusters.se - *rows.se * std::sqrt(108.0 / 107)) < 1e-12, coefficient.id);
        const Estimate implied = coefficient.estimate(withoutProducts, identityWeights(3), Errors::Clustered);
        QVERIFY2(std::abs(*clusters.se - *implied.se) < 1e-12, coefficient.id);
    }
}

void TestPairTable::sameVotesInOneClusterWidenTheInterval()
{
    PairTableBuilder alone(2);
    PairTableBuilder together(2);
    for (int i = 0; i < 60; ++i) {
        alone.add(i, i / 6 % 2, i / 6 % 3 == 0 ? 1 : i / 6 % 2);
        together.add(i / 6, i / 6 % 2, i / 6 % 3 == 0 ? 1 : i / 6 % 2);
    }
    const PairTable a = alone.finish();
    const PairTable b = together.finish();
    QCOMPARE(a.counts, b.counts);
    const PairCoefficient &kappa = pairCoefficients()[1];
    const Estimate narrow = kappa.estimate(a, identityWeights(2), Errors::Clustered);
    const Estimate wide = kappa.estimate(b, identityWeights(2), Errors::Clustered);
    QCOMPARE(*narrow.value, *wide.value);
    QVERIFY(std::abs(*wide.se / *narrow.se - std::sqrt(6 * 10.0 / 9 * 59 / 60)) < 1e-9);
}

void TestPairTable::mirroredKappaHasTheClosedForm()
{
    const PairTable table = tableOf({{13, 2, 1}, {5, 20, 7}, {0, 4, 56}});
    const double observed = 89.0 / 108;
    const double tiesA = 32.0 / 108;
    const double tiesB = 26.0 / 108;
    const double expected = (1 - tiesA) * (1 - tiesB) / 2 + tiesA * tiesB;
    const Estimate kappa =
        pairCoefficients()[1].estimate(mirrored(table, sidesSwapped), identityWeights(3), Errors::Clustered);
    QVERIFY(std::abs(*kappa.value - (observed - expected) / (1 - expected)) < 1e-12);
    QCOMPARE(kappa.n, 108);
}

void TestPairTable::mirroringTwiceChangesNothing()
{
    const PairTable once = mirrored(weighted(observations(), 0, 0), sidesSwapped);
    const PairTable twice = mirrored(once, sidesSwapped);
    QCOMPARE(once.counts, twice.counts);
    QCOMPARE(once.cross, twice.cross);
    QCOMPARE(once.n, 40);
    QCOMPARE(once.clusters, 9);
}

void TestPairTable::mirroredFiguresDoNotDependOnTheFrame()
{
    PairTableBuilder stored(3);
    PairTableBuilder other(3);
    int i = 0;
    for (const Observation &one : observations()) {
        const bool swapped = ++i % 3 == 0;
        stored.add(one.cluster, one.row, one.column);
        other.add(one.cluster, swapped ? 2 - one.row : one.row, swapped ? 2 - one.column : one.column);
    }
    const PairTable a = stored.finish();
    const PairTable b = other.finish();
    QVERIFY(a.counts != b.counts);
    for (const PairCoefficient &coefficient : pairCoefficients()) {
        const Estimate x =
            coefficient.estimate(mirrored(a, sidesSwapped), identityWeights(3), Errors::Clustered);
        const Estimate y =
            coefficient.estimate(mirrored(b, sidesSwapped), identityWeights(3), Errors::Clustered);
        QVERIFY2(std::abs(*x.value - *y.value) < 1e-12 && std::abs(*x.se - *y.se) < 1e-12, coefficient.id);
    }
}

void TestPairTable::mirroringKeepsPercentAndItsError()
{
    const PairTable table = weighted(observations(), 0, 0);
    const PairCoefficient &percent = pairCoefficients()[0];
    for (const Errors errors : {Errors::Clustered, Errors::RowWise}) {
        const Estimate plain = percent.estimate(table, identityWeights(3), errors);
        const Estimate turned = percent.estimate(mirrored(table, sidesSwapped), identityWeights(3), errors);
        QVERIFY(std::abs(*plain.value - *turned.value) < 1e-12);
        QVERIFY(std::abs(*plain.se - *turned.se) < 1e-12);
    }
}

void TestPairTable::mirroringAcceptsTablesWithoutProducts()
{
    const PairTable table = tableOf({{3, 1, 0}, {0, 2, 2}, {1, 0, 4}});
    PairTable withoutProducts = table;
    withoutProducts.cross.clear();
    QCOMPARE(mirrored(withoutProducts, sidesSwapped).cross, mirrored(table, sidesSwapped).cross);
}

QTEST_APPLESS_MAIN(TestPairTable)
#include "tst_pair_table.moc"
