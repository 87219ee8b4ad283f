// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/all_pairs.h"
#include "tests/app/stats/owned_ratings.h"

#include <QTest>

using namespace stats;
using test_stats::OwnedRatings;

namespace {

/// Votes of `raters` on 60 units in clusters of 1 to 7 units: in each unit some raters, in no order, some not
/// counted.
OwnedRatings madeUp(int raters, int q)
{
    OwnedRatings ratings;
    ratings.raters = raters;
    ratings.q = q;
    unsigned state = 12345;
    const auto draw = [&state](int below) {
        state = state * 1664525U + 1013904223U;
        return static_cast<int>((state >> 8U) % static_cast<unsigned>(below));
    };
    int cluster = 100;
    for (int unit = 0; unit < 60; ++unit) {
        if (draw(4) == 0)
            cluster -= 3; // numbers of clusters follow no order
        const int first = draw(raters);
        for (int i = 0; i < raters; ++i) {
            if (draw(3) > 0)
                ratings.add(unit, (first + i * 5) % raters, cluster, draw(q + 1) - 1);
        }
    }
    return ratings;
}

PairTable slowly(const OwnedRatings &ratings, int a, int b)
{
    PairTableBuilder builder(ratings.q);
    const auto vote = [&](int unit, int rater) {
        for (std::size_t at = 0; at < ratings.unit.size(); ++at) {
            if (ratings.unit[at] == unit && ratings.rater[at] == rater)
                return static_cast<int>(ratings.category[at]);
        }
        return -1;
    };
    for (std::size_t at = 0; at < ratings.unit.size(); ++at) {
        if (at > 0 && ratings.unit[at] == ratings.unit[at - 1])
            continue;
        const int row = vote(ratings.unit[at], a);
        const int column = vote(ratings.unit[at], b);
        if (row >= 0 && column >= 0)
            builder.add(ratings.cluster[at], row, column);
    }
    return builder.finish();
}

} // namespace

/// All tables at once against one table at a time.
class TestAllPairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalsOnePairAtATime_data();
    void equalsOnePairAtATime();
    void pairsStandInRowMajorOrder();
    void pairsWithoutASharedUnitAreEmpty();
    void oneRaterHasNoPairs();
    void oneClusterGoesToOneThread();
};

void TestAllPairs::equalsOnePairAtATime_data()
{
    QTest::addColumn<int>("q");
    QTest::addColumn<unsigned>("threads");
    for (const int q : {1, 2, 3, 5}) {
        for (const unsigned threads : {0U, 1U, 2U, 3U, 16U})
            QTest::addRow("%d categories, %u threads", q, threads) << q << threads;
    }
}

void TestAllPairs::equalsOnePairAtATime()
{
    QFETCH(int, q);
    QFETCH(unsigned, threads);
    constexpr int raters = 7;
    const OwnedRatings ratings = madeUp(raters, q);
    const std::vector<PairTable> tables = allPairTables(ratings.view(), threads);
    QCOMPARE(tables.size(), std::size_t{21});
    for (int a = 0; a < raters; ++a) {
        for (int b = a + 1; b < raters; ++b) {
            const PairTable &table = tables[pairIndex(a, b, raters)];
            const PairTable expected = slowly(ratings, a, b);
            QVERIFY(expected.n > 0);
            QCOMPARE(table.q, q);
            QCOMPARE(table.counts, expected.counts);
            QCOMPARE(table.cross, expected.cross);
            QCOMPARE(table.n, expected.n);
            QCOMPARE(table.clusters, expected.clusters);
        }
    }
}

void TestAllPairs::pairsStandInRowMajorOrder()
{
    std::size_t expected = 0;
    for (int a = 0; a < 5; ++a) {
        for (int b = a + 1; b < 5; ++b)
            QCOMPARE(pairIndex(a, b, 5), expected++);
    }
}

void TestAllPairs::pairsWithoutASharedUnitAreEmpty()
{
    const OwnedRatings ratings = test_stats::fromRows({{0, 1, -1}, {-1, 1, 1}, {1, 1, -1}}, 2, 1);
    const std::vector<PairTable> tables = allPairTables(ratings.view(), 2);
    QCOMPARE(tables[0].n, 2);
    QCOMPARE(tables[1].n, 0);
    QCOMPARE(tables[1].clusters, 0);
    QCOMPARE(tables[1].counts, (std::vector<double>(4)));
    QCOMPARE(tables[2].n, 1);
}

void TestAllPairs::oneRaterHasNoPairs()
{
    QVERIFY(allPairTables(test_stats::fromRows({{0}, {1}}, 2, 1).view(), 2).empty());
    QVERIFY(allPairTables(test_stats::fromRows({}, 3, 1).view(), 2).empty());
    QCOMPARE(allPairTables({3, 3, {}, {}, {}, {}}, 2).size(), std::size_t{3});
}

void TestAllPairs::oneClusterGoesToOneThread()
{
    const std::vector<std::vector<int>> rows(50, {0, 1});
    const std::vector<PairTable> tables = allPairTables(test_stats::fromRows(rows, 2, 50).view(), 4);
    QCOMPARE(tables[0].clusters, 1);
    QCOMPARE(tables[0].cross[5], 2500.0);
}

QTEST_APPLESS_MAIN(TestAllPairs)
#include "tst_all_pairs.moc"
