// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/krippendorff.h"
#include "tests/app/stats/owned_ratings.h"

#include <QTest>

#include <cmath>

using namespace stats;
using test_stats::fromRows;
using test_stats::OwnedRatings;

namespace {

Estimate alpha(const OwnedRatings &ratings, Metric metric, const std::vector<double> &values)
{
    return krippendorffAlpha(coincidences(ratings.view()), ratings.q, metric, values);
}

bool close(const Estimate &estimate, double expected)
{
    return estimate.value && std::abs(*estimate.value - expected) < 1e-9;
}

} // namespace

/// Alpha from coincidences: two published examples with the figures of fast-krippendorff b1eb616, and its
/// edges.
class TestKrippendorff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exampleOfThreeRaters();
    void exampleOfFourRaters();
    void coincidencesOfTheExample();
    void ratioOfNothingIsNothing();
    void valuesOnAnotherScaleLeaveInterval();
    void undefinedWhereNothingCanDiffer();
    void bootstrapIsThatOfTheCoefficients();
    void bootstrapByMetric();
};

/// Wikipedia, "Krippendorff's alpha": 3 raters, 15 units.
void TestKrippendorff::exampleOfThreeRaters()
{
    const OwnedRatings votes = fromRows({{-1, 0, -1},
                                         {-1, -1, -1},
                                         {-1, 1, 1},
                                         {-1, 0, 0},
                                         {-1, 2, 2},
                                         {2, 2, 3},
                                         {3, 3, 3},
                                         {0, 2, -1},
                                         {1, -1, 1},
                                         {0, -1, 0},
                                         {0, -1, 0},
                                         {2, -1, 2},
                                         {2, -1, 2},
                                         {-1, -1, -1},
                                         {2, -1, 3}},
                                        4, 1);
    const std::vector<double> values{1, 2, 3, 4};
    QVERIFY(close(alpha(votes, Metric::Nominal, {}), 0.691358024691358));
    QVERIFY(close(alpha(votes, Metric::Ordinal, {}), 0.8067214199413153));
    QVERIFY(close(alpha(votes, Metric::Interval, values), 0.8108448928121059));
    QVERIFY(close(alpha(votes, Metric::Ratio, values), 0.8089436707842471));
    QCOMPARE(alpha(votes, Metric::Nominal, {}).n, 26);
}

/// Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability", example C: 4 raters, 12 units.
void TestKrippendorff::exampleOfFourRaters()
{
    const OwnedRatings votes = fromRows({{0, 0, -1, 0},
                                         {1, 1, 2, 1},
                                         {2, 2, 2, 2},
                                         {2, 2, 2, 2},
                                         {1, 1, 1, 1},
                                         {0, 1, 2, 3},
                                         {3, 3, 3, 3},
                                         {0, 0, 1, 0},
                                         {1, 1, 1, 1},
                                         {-1, 4, 4, 4},
                                         {-1, -1, 0, 0},
                                         {-1, -1, 2, -1}},
                                        5, 1);
    const std::vector<double> values{1, 2, 3, 4, 5};
    QVERIFY(close(alpha(votes, Metric::Nominal, {}), 0.743421052631579));
    QVERIFY(close(alpha(votes, Metric::Ordinal, {}), 0.8153875037548814));
    QVERIFY(close(alpha(votes, Metric::Interval, values), 0.8491071428571428));
    QVERIFY(close(alpha(votes, Metric::Ratio, values), 0.7974027747116121));
}

void TestKrippendorff::coincidencesOfTheExample()
{
    const OwnedRatings votes = fromRows({{0, 0, 1}, {1, 1, -1}, {0, -1, -1}}, 2, 1);
    QCOMPARE(coincidences(votes.view()), (std::vector<double>{1, 1, 1, 2}));
}

void TestKrippendorff::ratioOfNothingIsNothing()
{
    const OwnedRatings votes = fromRows({{0, 0}, {0, 1}, {1, 1}, {2, 2}}, 3, 1);
    const Estimate estimate = alpha(votes, Metric::Ratio, {0, 0, 5});
    QVERIFY(close(estimate, 1.0)); // the first two categories are one value
}

void TestKrippendorff::valuesOnAnotherScaleLeaveInterval()
{
    const OwnedRatings votes = fromRows({{0, 1}, {2, 2}, {1, 1}, {0, 2}, {0, 0}}, 3, 1);
    QVERIFY(close(alpha(votes, Metric::Interval, {0, 1, 2}),
                  *alpha(votes, Metric::Interval, {10, 13, 16}).value));
}

void TestKrippendorff::undefinedWhereNothingCanDiffer()
{
    QCOMPARE(alpha(fromRows({{1, 1}, {1, 1}}, 2, 1), Metric::Nominal, {}).why,
             std::string("only one category used"));
    QCOMPARE(alpha(fromRows({{0, -1}, {-1, 1}}, 2, 1), Metric::Nominal, {}).why,
             std::string("no comparison has two votes"));
    QCOMPARE(alpha(fromRows({}, 2, 1), Metric::Nominal, {}).why, std::string("no comparison has two votes"));
}

void TestKrippendorff::bootstrapIsThatOfTheCoefficients()
{
    // Two ways to alpha and the same draws; units in pairs, one of them with a single vote.
    std::vector<std::vector<int>> rows;
    for (int unit = 0; unit < 40; ++unit)
        rows.push_back({unit % 3, unit % 5 == 0 ? (unit + 1) % 3 : unit % 3, unit % 4 == 0 ? -1 : unit % 2});
    rows.push_back({1, -1, -1});
    const OwnedRatings votes = fromRows(rows, 3, 2);
    const Estimate ours = bootstrapKrippendorffAlpha(votes.view(), Metric::Nominal, {}, {6, 500});
    const Estimate other =
        bootstrapManyRaters(votes.view(), identityWeights(3), {}, {6, 500}).krippendorffAlpha;
    QVERIFY(close(ours, *other.value));
    QVERIFY(std::abs(*ours.low - *other.low) < 1e-9 && std::abs(*ours.high - *other.high) < 1e-9);
    QVERIFY(std::abs(*ours.se - *other.se) < 1e-9);
    QCOMPARE(ours.method, other.method);
}

void TestKrippendorff::bootstrapByMetric()
{
    const OwnedRatings votes = fromRows({{0, 0, -1, 0},
                                         {1, 1, 2, 1},
                                         {2, 2, 2, 2},
                                         {2, 2, 2, 2},
                                         {1, 1, 1, 1},
                                         {0, 1, 2, 3},
                                         {3, 3, 3, 3},
                                         {0, 0, 1, 0},
                                         {1, 1, 1, 1},
                                         {-1, 4, 4, 4}},
                                        5, 1);
    const std::vector<double> values{1, 2, 3, 4, 5};
    for (const Metric metric : {Metric::Nominal, Metric::Ordinal, Metric::Interval, Metric::Ratio}) {
        const Estimate ours = bootstrapKrippendorffAlpha(votes.view(), metric, values, {6, 500});
        QVERIFY(close(ours, *alpha(votes, metric, values).value));
        QVERIFY(*ours.low<*ours.value && * ours.high> * ours.value);
        QCOMPARE(*ours.low, *bootstrapKrippendorffAlpha(votes.view(), metric, values, {6, 500}).low);
    }
    QVERIFY(!bootstrapKrippendorffAlpha({}, Metric::Nominal, {}, {6, 10}).value);
    const OwnedRatings one = fromRows({{0, 1}, {1, 1}}, 2, 2);
    QCOMPARE(bootstrapKrippendorffAlpha(one.view(), Metric::Nominal, {}, {6, 10}).note,
             std::string("1 item, an interval needs 2"));
}

QTEST_APPLESS_MAIN(TestKrippendorff)
#include "tst_krippendorff.moc"
