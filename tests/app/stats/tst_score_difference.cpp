// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/score_difference.h"
#include "tests/app/stats/close.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace stats;
using namespace test_stats;

namespace {

using Scores = std::vector<std::optional<double>>;

const Scores judge{7, 8, 6, 6, 9, 4, 5};
const Scores people{8, 8, 4, 6, 7, 4, 3};

ScoreDifference differenceOf(const Scores &first, const Scores &second, Errors errors, int itemsPerCluster)
{
    std::vector<std::int32_t> cluster;
    for (std::size_t item = 0; item < first.size(); ++item)
        cluster.push_back(static_cast<std::int32_t>(item) / itemsPerCluster);
    return scoreDifference({first, second, cluster}, errors);
}

} // namespace

/// How far two raters' scores are apart.
class TestScoreDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numpyAgrees();
    void limitsOfBlandAndAltman();
    void intervalsOutsideOne();
    void clustersAreSummed();
    void exchangingTheRatersMirrors();
    void missingScoresAreLeftOut();
    void nothingOneAndAlike();
};

void TestScoreDifference::numpyAgrees()
{
    const ScoreDifference ours = differenceOf(judge, people, Errors::RowWise, 1);
    QVERIFY(close(ours.severity.value, 0.7142857142857143));
    QVERIFY(close(ours.severity.se, 0.4738035414793428));
    QVERIFY(close(ours.deviation.value, 1.2535663410560174));
    QVERIFY(close(ours.meanAbsolute.value, 1.0));
    QVERIFY(close(ours.rootMeanSquare.value, 1.3627702877384937));
    QVERIFY(close(ours.severity.high, 0.7142857142857143 + 2.4469118511449692 * 0.4738035414793428));
    QCOMPARE(ours.severity.n, 7);
}

void TestScoreDifference::limitsOfBlandAndAltman()
{
    // Bland and Altman 1986, peak flow by two meters in l/min of 17 people: mean -2.1, deviation 38.8, limits
    // -79.7 and 75.5 with 2 for 1.96.
    const Scores wright{494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427};
    const Scores mini{512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451};
    const ScoreDifference ours = differenceOf(wright, mini, Errors::RowWise, 1);
    QVERIFY(close(ours.severity.value, -2.1, 0.05));
    QVERIFY(close(ours.deviation.value, 38.8, 0.05));
    QVERIFY(close(ours.lowerLimit.value, *ours.severity.value - 1.96 * *ours.deviation.value, 1e-12));
    QVERIFY(close(*ours.severity.value - 2 * *ours.deviation.value, -79.7, 0.1));
    QVERIFY(close(*ours.severity.value + 2 * *ours.deviation.value, 75.5, 0.1));
}

void TestScoreDifference::intervalsOutsideOne()
{
    const ScoreDifference ours = differenceOf({10, 90, 40}, {1, 60, 20}, Errors::RowWise, 1);
    QVERIFY(*ours.severity.high > 1);
    QVERIFY(close((*ours.severity.low + *ours.severity.high) / 2, *ours.severity.value));
}

void TestScoreDifference::clustersAreSummed()
{
    const ScoreDifference ours = differenceOf({3, 3, 1, 1}, {1, 1, 1, 1}, Errors::Clustered, 2);
    QCOMPARE(*ours.severity.value, 1.0);
    QVERIFY(close(ours.severity.se, std::sqrt(2.0 * 8) / 4)); // sums of deviations 2 and -2
    QVERIFY(
        close(differenceOf({3, 3, 1, 1}, {1, 1, 1, 1}, Errors::RowWise, 2).severity.se, std::sqrt(4.0 / 12)));
}

void TestScoreDifference::exchangingTheRatersMirrors()
{
    const ScoreDifference forth = differenceOf(judge, people, Errors::RowWise, 1);
    const ScoreDifference back = differenceOf(people, judge, Errors::RowWise, 1);
    QVERIFY(close(back.severity.value, -*forth.severity.value) &&
            close(back.severity.low, -*forth.severity.high));
    QVERIFY(close(back.upperLimit.value, -*forth.lowerLimit.value));
    QVERIFY(close(back.meanAbsolute.value, *forth.meanAbsolute.value));
}

void TestScoreDifference::missingScoresAreLeftOut()
{
    Scores first = judge;
    Scores second = people;
    first.insert(first.end(), {std::nullopt, 10, std::nullopt});
    second.insert(second.end(), {1, std::nullopt, std::nullopt});
    const ScoreDifference ours = differenceOf(first, second, Errors::RowWise, 1);
    QCOMPARE(ours.severity.n, 7);
    QVERIFY(close(ours.severity.value, 0.7142857142857143));
}

void TestScoreDifference::nothingOneAndAlike()
{
    for (const ScoreDifference &none : {differenceOf({}, {}, Errors::Clustered, 1),
                                        differenceOf(Scores(3), Scores(3), Errors::RowWise, 1)}) {
        for (const Estimate *figure : {&none.severity, &none.deviation, &none.lowerLimit, &none.upperLimit,
                                       &none.meanAbsolute, &none.rootMeanSquare})
            QVERIFY(!figure->value && figure->why == "no shared scores");
    }
    const ScoreDifference one = differenceOf({4}, {2}, Errors::RowWise, 1);
    QCOMPARE(*one.severity.value, 2.0);
    QVERIFY(!one.severity.se && !one.severity.note.empty());
    QCOMPARE(one.deviation.why, std::string("1 item with both scores, a deviation needs 2"));
    const ScoreDifference same = differenceOf(judge, judge, Errors::RowWise, 1);
    QCOMPARE(*same.severity.value, 0.0);
    QCOMPARE(*same.upperLimit.value, 0.0);
    const ScoreDifference cluster = differenceOf({4, 5}, {2, 2}, Errors::Clustered, 2);
    QVERIFY(!cluster.severity.se);
}

QTEST_APPLESS_MAIN(TestScoreDifference)
#include "tst_score_difference.moc"
