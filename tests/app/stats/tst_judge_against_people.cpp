// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/judge_against_people.h"
#include "app/stats/random.h"
#include "tests/app/stats/close.h"
#include "tests/app/stats/owned_ratings.h"

#include <QTest>

#include <cmath>

using namespace stats;
using namespace test_stats;

namespace {

/// Three people and, as the last rater, a judge.
OwnedRatings fiveUnits()
{
    return fromRows({{0, 0, 2, 0}, {1, -1, -1, 1}, {2, 2, -1, 0}, {0, 1, 0, -1}, {2, 2, 2, 2}}, 3, 1);
}

OwnedRatings simulated(int units, double people, double judge)
{
    Random random(8, 0);
    OwnedRatings votes{4, 3, {}, {}, {}, {}};
    for (int unit = 0; unit < units; ++unit) {
        const auto truth = static_cast<int>(random.below(3));
        for (int rater = 0; rater < 4; ++rater)
            votes.add(unit, rater, unit / 2,
                      random.unit() < (rater == 3 ? judge : people) ? truth
                                                                    : static_cast<int>(random.below(3)));
    }
    return votes;
}

} // namespace

/// A judge with people against people among themselves.
class TestJudgeAgainstPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyUnitsWithBothKindsCount();
    void unitsMayWeighAlike();
    void tiesMayCountHalf();
    void twoVotesOfOnePersonAreNoPair();
    void differenceIsResampledTogether();
    void goodAndBadJudgesAreTold();
    void orderAndNamesDoNotMatter();
    void whatItDoesNotAnswer();
    void aThousandPeople();
};

void TestJudgeAgainstPeople::onlyUnitsWithBothKindsCount()
{
    const JudgeAgainstPeople ours =
        judgeAgainstPeople(fiveUnits().view(), 3, identityWeights(3), Pooling::VotePairs, {1, 200});
    // Units 1, 3 and 5: the judge agrees in 2 of 3, 0 of 2, 3 of 3, people in 1 of 3, 1 of 1, 3 of 3.
    QCOMPARE(ours.units, 3);
    QCOMPARE(ours.judgePairs, 8);
    QCOMPARE(ours.peoplePairs, 7);
    QVERIFY(close(ours.judge.value, 5.0 / 8) && close(ours.people.value, 5.0 / 7));
    QVERIFY(close(ours.difference.value, 5.0 / 8 - 5.0 / 7));
    QCOMPARE(ours.judge.n, 8);
    QCOMPARE(ours.difference.n, 3);
}

void TestJudgeAgainstPeople::unitsMayWeighAlike()
{
    const JudgeAgainstPeople ours =
        judgeAgainstPeople(fiveUnits().view(), 3, identityWeights(3), Pooling::Units, {1, 200});
    QVERIFY(close(ours.judge.value, (2.0 / 3 + 0 + 1) / 3));
    QVERIFY(close(ours.people.value, (1.0 / 3 + 1 + 1) / 3));
    QCOMPARE(ours.judge.n, 3);
    QCOMPARE(ours.judgePairs, 8);
}

void TestJudgeAgainstPeople::tiesMayCountHalf()
{
    const OwnedRatings votes = fromRows({{0, 1, 1}, {2, 0, 1}}, 3, 1);
    const JudgeAgainstPeople ours =
        judgeAgainstPeople(votes.view(), 2, linearWeights(3), Pooling::VotePairs, {1, 50});
    QVERIFY(close(ours.judge.value, (0.5 + 1 + 0.5 + 0.5) / 4));
    QVERIFY(close(ours.people.value, 0.25));
}

void TestJudgeAgainstPeople::twoVotesOfOnePersonAreNoPair()
{
    OwnedRatings votes{2, 2, {}, {}, {}, {}};
    votes.add(0, 0, 0, 1);
    votes.add(0, 0, 0, 1);
    votes.add(0, 1, 0, 1);
    const JudgeAgainstPeople alone =
        judgeAgainstPeople(votes.view(), 1, identityWeights(2), Pooling::VotePairs, {1, 50});
    QVERIFY(!alone.difference.value);
    votes.raters = 3;
    votes.add(0, 2, 0, 0);
    const JudgeAgainstPeople ours =
        judgeAgainstPeople(votes.view(), 1, identityWeights(2), Pooling::VotePairs, {1, 50});
    QCOMPARE(ours.peoplePairs, 2);
    QCOMPARE(*ours.people.value, 0.0);
    QVERIFY(close(ours.judge.value, 2.0 / 3));
}

void TestJudgeAgainstPeople::differenceIsResampledTogether()
{
    const OwnedRatings votes = simulated(300, 0.7, 0.7);
    const JudgeAgainstPeople one =
        judgeAgainstPeople(votes.view(), 3, identityWeights(3), Pooling::VotePairs, {5, 500});
    const JudgeAgainstPeople two =
        judgeAgainstPeople(votes.view(), 3, identityWeights(3), Pooling::VotePairs, {5, 500});
    QCOMPARE(*one.difference.low, *two.difference.low);
    QCOMPARE(*one.people.high, *two.people.high);
    // Both depend on the same people, so that the difference varies less than two separate figures would.
    const double apart = std::hypot(*one.judge.se, *one.people.se);
    QVERIFY(*one.difference.se < apart);
    QVERIFY(*one.difference.low < 0 && *one.difference.high > 0);
}

void TestJudgeAgainstPeople::goodAndBadJudgesAreTold()
{
    const auto difference = [](double judge) {
        return judgeAgainstPeople(simulated(400, 0.7, judge).view(), 3, identityWeights(3), Pooling::Units,
                                  {5, 500})
            .difference;
    };
    QVERIFY(*difference(0.95).low > 0);
    QVERIFY(*difference(0.3).high < 0);
}

void TestJudgeAgainstPeople::orderAndNamesDoNotMatter()
{
    // The judge is now the first rater, A and B are exchanged.
    const OwnedRatings turned =
        fromRows({{2, 0, 2, 2}, {1, -1, -1, 1}, {2, -1, 0, 0}, {-1, 2, 1, 2}, {0, 0, 0, 0}}, 3, 1);
    const JudgeAgainstPeople ours =
        judgeAgainstPeople(turned.view(), 0, identityWeights(3), Pooling::VotePairs, {1, 50});
    QVERIFY(close(ours.judge.value, 5.0 / 8) && close(ours.people.value, 5.0 / 7));
}

void TestJudgeAgainstPeople::whatItDoesNotAnswer()
{
    for (const auto &rows : {std::vector<std::vector<int>>{}, {{-1, -1, -1}}, {{0, 1, -1}}, {{0, -1, 1}}}) {
        const OwnedRatings votes = fromRows(rows, 2, 1);
        const JudgeAgainstPeople ours =
            judgeAgainstPeople(votes.view(), 2, identityWeights(2), Pooling::VotePairs, {1, 50});
        for (const Estimate *figure : {&ours.judge, &ours.people, &ours.difference})
            QVERIFY(!figure->value && !figure->low && !figure->why.empty());
    }
    // One unit, all ties, one category.
    const OwnedRatings one = fromRows({{0, 0, 0}}, 1, 1);
    const JudgeAgainstPeople ours =
        judgeAgainstPeople(one.view(), 2, identityWeights(1), Pooling::Units, {1, 50});
    QCOMPARE(*ours.difference.value, 0.0);
    QCOMPARE(ours.difference.note, std::string("1 item, an interval needs 2"));
}

void TestJudgeAgainstPeople::aThousandPeople()
{
    std::vector<std::vector<int>> rows(4, std::vector<int>(1001));
    for (std::size_t unit = 0; unit < rows.size(); ++unit) {
        for (std::size_t rater = 0; rater < 1001; ++rater)
            rows[unit][rater] = static_cast<int>((rater + unit) % 2);
    }
    const OwnedRatings votes = fromRows(rows, 2, 1);
    const JudgeAgainstPeople ours =
        judgeAgainstPeople(votes.view(), 1000, identityWeights(2), Pooling::VotePairs, {1, 50});
    QCOMPARE(ours.peoplePairs, 4 * 499'500);
    QCOMPARE(*ours.judge.value, 0.5);
    QVERIFY(close(ours.people.value, 2 * 500.0 * 499 / 2 / 499'500));
}

QTEST_APPLESS_MAIN(TestJudgeAgainstPeople)
#include "tst_judge_against_people.moc"
