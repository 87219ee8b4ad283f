// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/confusion_correction.h"

#include <QTest>

#include <cmath>

using namespace stats;

namespace {

bool close(const std::optional<double> &value, double expected, double tolerance = 1e-9)
{
    return value && std::abs(*value - expected) < tolerance;
}

/// 300 of 500 called positive; 45 of 50 and 32 of 40 labelled items are called right.
constexpr JudgedShare example{300, 500, 45, 50, 32, 40};

/// The calls behind counts, each `times` over, those of one item in one cluster.
struct Rows
{
    std::vector<std::int8_t> people, judge, others;
    std::vector<std::int32_t> cluster, clusterOthers;

    [[nodiscard]] ClassCalls view() const { return {2, people, judge, others, cluster, clusterOthers}; }
};

Rows rowsOf(const JudgedShare &judged, int times)
{
    Rows rows;
    std::int32_t item = 0;
    const auto label = [&](std::int64_t count, std::int8_t byPeople, std::int8_t byJudge) {
        for (std::int64_t i = 0; i < count; ++i, ++item) {
            for (int time = 0; time < times; ++time) {
                rows.people.push_back(byPeople);
                rows.judge.push_back(byJudge);
                rows.cluster.push_back(item);
            }
        }
    };
    label(judged.truePositive, 0, 0);
    label(judged.peoplePositive - judged.truePositive, 0, 1);
    label(judged.trueNegative, 1, 1);
    label(judged.peopleNegative - judged.trueNegative, 1, 0);
    for (std::int64_t i = 0; i < judged.items; ++i, ++item) {
        for (int time = 0; time < times; ++time) {
            rows.others.push_back(i < judged.positive ? 0 : 1);
            rows.clusterOthers.push_back(item);
        }
    }
    return rows;
}

} // namespace

/// Shares corrected for a judge's mistakes.
class TestConfusionCorrection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roganAndGladen();
    void itemsOfOneRowAreRoganAndGladen();
    void rowsOfOneItemSayLess();
    void adjustedInterval();
    void perfectJudgeIsTakenAtItsWord();
    void exchangingTheClassesMirrors();
    void sharesStayWithinBounds();
    void whatIsMissingSaysWhy_data();
    void whatIsMissingSaysWhy();
};

void TestConfusionCorrection::roganAndGladen()
{
    // The formulas of the methods page in Python 3.11, floating point.
    const Estimate share = roganGladen(example);
    QVERIFY(close(share.value, 0.4 / 0.7));
    QVERIFY(close(share.se, 0.06065036937471577));
    QVERIFY(close(share.low, 0.4525560318050772) && close(share.high, 0.6903011110520652));
    QCOMPARE(share.n, 500);
}

void TestConfusionCorrection::itemsOfOneRowAreRoganAndGladen()
{
    const Rows rows = rowsOf(example, 1);
    const Estimate share = roganGladenClustered(rows.view());
    QVERIFY(close(share.value, 0.4 / 0.7));
    const double groups = 590;
    QVERIFY(close(share.se, 0.06065036937471577 * std::sqrt(groups / (groups - 1))));
    QCOMPARE(share.n, 500);
}

void TestConfusionCorrection::rowsOfOneItemSayLess()
{
    const Rows rows = rowsOf(example, 5);
    // Each item five times over: the errors of a fifth as many rows.
    const Estimate share = roganGladenClustered(rows.view());
    const double groups = 590;
    QVERIFY(close(share.value, 0.4 / 0.7));
    QVERIFY(close(share.se, 0.06065036937471577 * std::sqrt(groups / (groups - 1))));
    QCOMPARE(share.n, 2500);
    Rows one = rowsOf(example, 1);
    one.cluster.assign(one.cluster.size(), 0);
    one.clusterOthers.assign(one.clusterOthers.size(), 0);
    const Estimate alone = roganGladenClustered(one.view());
    QVERIFY(close(alone.value, 0.4 / 0.7) && !alone.low && !alone.note.empty());
    QVERIFY(!roganGladenClustered({2, {}, {}, {}, {}, {}}).why.empty());
}

void TestConfusionCorrection::adjustedInterval()
{
    const Estimate share = roganGladenAdjusted(example);
    QVERIFY(close(share.value, 0.4 / 0.7));
    QVERIFY(close(share.se, 0.06417436483220806));
    QVERIFY(close(share.low, 0.44404156816674717) && close(share.high, 0.6956004557704705));
}

void TestConfusionCorrection::perfectJudgeIsTakenAtItsWord()
{
    const Estimate share = roganGladen({120, 400, 30, 30, 60, 60});
    QVERIFY(close(share.value, 0.3));
    QVERIFY(close(share.se, std::sqrt(0.3 * 0.7 / 400)));
    QVERIFY(*roganGladenAdjusted({120, 400, 30, 30, 60, 60}).se > *share.se);
}

void TestConfusionCorrection::exchangingTheClassesMirrors()
{
    constexpr JudgedShare mirrored{200, 500, 32, 40, 45, 50};
    for (const auto estimate : {roganGladen, roganGladenAdjusted}) {
        const Estimate forth = estimate(example);
        const Estimate back = estimate(mirrored);
        QVERIFY(close(back.value, 1 - *forth.value) && close(back.se, *forth.se));
        QVERIFY(close(back.low, 1 - *forth.high) && close(back.high, 1 - *forth.low));
    }
}

void TestConfusionCorrection::sharesStayWithinBounds()
{
    const Estimate none = roganGladen({10, 500, 45, 50, 32, 40});
    QCOMPARE(*none.value, 0.0);
    QVERIFY(*none.low == 0 && *none.high > 0);
    const Estimate all = roganGladenAdjusted({500, 500, 45, 50, 32, 40});
    QCOMPARE(*all.value, 1.0);
    QVERIFY(*all.high <= 1 && *all.low < 1);
}

void TestConfusionCorrection::whatIsMissingSaysWhy_data()
{
    QTest::addColumn<QList<int>>("counts");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing judged") << QList<int>{0, 0, 45, 50, 32, 40} << "said nothing";
    QTest::newRow("nothing labelled") << QList<int>{3, 5, 0, 0, 0, 0} << "nothing is labelled by people";
    QTest::newRow("no positives") << QList<int>{3, 5, 0, 0, 3, 4} << "sensitivity is unknown";
    QTest::newRow("no negatives") << QList<int>{3, 5, 3, 4, 0, 0} << "specificity is unknown";
    QTest::newRow("a coin") << QList<int>{3, 5, 5, 10, 6, 10} << "hardly better than chance";
    QTest::newRow("a liar") << QList<int>{3, 5, 1, 10, 1, 10} << "hardly better than chance";
}

void TestConfusionCorrection::whatIsMissingSaysWhy()
{
    QFETCH(QList<int>, counts);
    QFETCH(QString, why);
    const JudgedShare judged{counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]};
    for (const auto estimate : {roganGladen, roganGladenAdjusted}) {
        const Estimate share = estimate(judged);
        QVERIFY(!share.value);
        QVERIFY2(QString::fromStdString(share.why).contains(why), share.why.c_str());
    }
}

QTEST_APPLESS_MAIN(TestConfusionCorrection)
#include "tst_confusion_correction.moc"
