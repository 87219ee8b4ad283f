// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/coefficient_interval.h"
#include "app/stats/interval.h"
#include "app/stats/needed.h"

#include <QTest>

#include <vector>

using namespace stats;

/// What is said where there is too little for a figure or an interval.
class TestNeeded : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentencesHaveWhatIsThereAndWhatItTakes();
    void aDrawnIntervalBringsItsOwnNote();
    void drawsThatAreAlikeOrNoneGiveNoInterval();
};

void TestNeeded::sentencesHaveWhatIsThereAndWhatItTakes()
{
    QCOMPARE(tooFewToDraw(1), std::string("1 item, an interval needs 2"));
    QCOMPARE(tooFewForErrors(0), std::string("0 items, a standard error needs 2"));
    QCOMPARE(tooFew({83, "comparison", "comparisons"}, "the length-controlled rate", 100),
             std::string("83 comparisons, the length-controlled rate needs 100"));
    QCOMPARE(inWords({1, "model", "models"}), std::string("1 model"));
}

void TestNeeded::aDrawnIntervalBringsItsOwnNote()
{
    std::vector<std::optional<double>> replicates;
    for (int i = 0; i < 100; ++i)
        replicates.emplace_back(0.5 + i / 1000.0);
    const Estimate drawn =
        coefficientInterval(withoutInterval(0.55, 12, "no analytic interval"), replicates, {3, 100});
    QVERIFY(drawn.value == 0.55 && drawn.n == 12);
    QVERIFY(*drawn.low < 0.51 && *drawn.high > 0.59 && drawn.note.empty());
    replicates[0].reset();
    QCOMPARE(coefficientInterval(withoutInterval(0.55, 12, {}), replicates, {3, 100}).note,
             std::string("1 resampled tables without a value left out"));
}

void TestNeeded::drawsThatAreAlikeOrNoneGiveNoInterval()
{
    const Estimate value = withoutInterval(1, 12, "no analytic interval");
    const Estimate single = coefficientInterval(value, {}, {3, 100});
    QVERIFY(single.value && !single.low && !single.se);
    QCOMPARE(single.note, std::string("1 item, an interval needs 2"));
    const std::vector<std::optional<double>> alike(100, 1.0);
    const Estimate sure = coefficientInterval(value, alike, {3, 100});
    QVERIFY(sure.value && !sure.low && !sure.high && !sure.se && sure.method.empty());
    QVERIFY(sure.note.starts_with("no variance was seen"));
    const Estimate none = coefficientInterval(undefined("only one category used", 12), alike, {3, 100});
    QVERIFY(!none.value && none.note.empty());
    QCOMPARE(none.why, std::string("only one category used"));
}

QTEST_APPLESS_MAIN(TestNeeded)
#include "tst_needed.moc"
