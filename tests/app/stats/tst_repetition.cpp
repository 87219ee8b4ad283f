// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/pair_coefficients.h"
#include "app/stats/repetition.h"
#include "tests/app/stats/close.h"
#include "tests/app/stats/owned_ratings.h"
#include "tests/app/stats/tables.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace stats;
using namespace test_stats;

namespace {

/// 20 pairs with the responses as they were, 20 swapped; each pair its own cluster.
std::vector<Retest> forty()
{
    std::vector<Retest> pairs;
    const auto add = [&pairs](int first, int second, RetestOrder order, int times) {
        for (int time = 0; time < times; ++time)
            pairs.push_back({static_cast<std::int32_t>(pairs.size()), first, second, order});
    };
    add(0, 0, RetestOrder::Same, 9);
    add(2, 2, RetestOrder::Same, 9);
    add(0, 1, RetestOrder::Same, 2);
    add(0, 0, RetestOrder::Swapped, 6);
    add(2, 2, RetestOrder::Swapped, 7);
    add(0, 2, RetestOrder::Swapped, 5);
    add(1, 1, RetestOrder::Swapped, 2);
    return pairs;
}

} // namespace

/// People and judges asked again.
class TestRepetition : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void retestIsSplitByOrder();
    void missingVotesAreLeftOut();
    void ceilingOfCorrelations();
    void runsOfThreePrompts();
    void promptsWithOneRunAreLeftOut();
    void sharesOfPublishedKind();
    void bootstrapIsRepeatable();
    void runOrderAndLabelNamesDoNotMatter();
    void nothingOneAndAThousand();
};

void TestRepetition::retestIsSplitByOrder()
{
    const RetestFigures ours = testRetest(forty(), identityWeights(3), Errors::Clustered);
    QVERIFY(close(ours.all.agreement.value, 33.0 / 40));
    QVERIFY(close(ours.same.agreement.value, 0.9));
    QVERIFY(close(ours.swapped.agreement.value, 0.75));
    QCOMPARE(ours.all.kappa.n, 40);
    QCOMPARE(ours.swapped.kappa.n, 20);
    QVERIFY(ours.all.kappa.low && *ours.all.kappa.low < *ours.all.kappa.value);
    // The same table by hand.
    const PairTable table = tableOf({{15, 2, 5}, {0, 2, 0}, {0, 0, 16}});
    QVERIFY(close(ours.all.kappa.value, *cohenKappa(table, identityWeights(3), Errors::Clustered).value));
    QVERIFY(close(ours.all.kappa.se, *cohenKappa(table, identityWeights(3), Errors::Clustered).se));
    const RetestFigures halves = testRetest(forty(), linearWeights(3), Errors::Clustered);
    QVERIFY(close(halves.same.agreement.value, 0.95)); // a tie for a choice is half wrong
}

void TestRepetition::missingVotesAreLeftOut()
{
    std::vector<Retest> pairs = forty();
    pairs.push_back({90, -1, 1, RetestOrder::Same});
    pairs.push_back({91, 1, -1, RetestOrder::Swapped});
    const RetestFigures ours = testRetest(pairs, identityWeights(3), Errors::RowWise);
    QCOMPARE(ours.all.agreement.n, 40);
    QVERIFY(close(ours.all.agreement.value, 33.0 / 40));
}

void TestRepetition::ceilingOfCorrelations()
{
    QVERIFY(close(correlationCeiling(0.81, 0.64).value, 0.72));
    QCOMPARE(*correlationCeiling(1, 1).value, 1.0);
    QCOMPARE(*correlationCeiling(0, 0.5).value, 0.0);
    QVERIFY(!correlationCeiling(-0.1, 0.5).value && !correlationCeiling(-0.1, 0.5).why.empty());
}

void TestRepetition::runsOfThreePrompts()
{
    const OwnedRatings runs = fromRows({{0, 0, 0}, {0, 2, 0}, {0, 1, 2}}, 3, 1);
    const RepetitionStability ours = repetitionStability(runs.view(), Errors::RowWise);
    QVERIFY(close(ours.modalShare.value, (1 + 2.0 / 3 + 1.0 / 3) / 3));
    QVERIFY(close(ours.allAlike.value, 1.0 / 3));
    QVERIFY(close(ours.modalShare.se, 1.0 / 3 / std::sqrt(3.0)));
    QCOMPARE(ours.runs, 9);
    QCOMPARE(ours.modalShare.n, 3);
}

void TestRepetition::promptsWithOneRunAreLeftOut()
{
    const OwnedRatings runs = fromRows({{0, 0, 0}, {0, 2, 0}, {1, -1, -1}, {-1, -1, -1}, {2, 2, -1}}, 3, 1);
    const RepetitionStability ours = repetitionStability(runs.view(), Errors::RowWise);
    QCOMPARE(ours.modalShare.n, 3);
    QCOMPARE(ours.leftOut, 1);
    QCOMPARE(ours.runs, 8);
    QVERIFY(close(ours.modalShare.value, (1 + 2.0 / 3 + 1) / 3));
}

void TestRepetition::sharesOfPublishedKind()
{
    // Three runs a prompt leave a share of 1 or 2/3 where two agree: .969 and .911 belong together, as
    // 1 - .911 prompts lose about a third each.
    std::vector<std::vector<int>> rows(911, {0, 0, 0});
    rows.insert(rows.end(), 89, {0, 0, 2});
    const RepetitionStability ours = repetitionStability(fromRows(rows, 3, 1).view(), Errors::RowWise);
    QVERIFY(close(ours.allAlike.value, 0.911));
    QVERIFY(close(ours.modalShare.value, 1 - 0.089 / 3));
    QVERIFY(close(ours.modalShare.value, 0.969, 2e-3));
}

void TestRepetition::bootstrapIsRepeatable()
{
    std::vector<std::vector<int>> rows;
    for (int prompt = 0; prompt < 60; ++prompt)
        rows.push_back({prompt % 3, prompt % 3, prompt % 4 == 0 ? (prompt + 1) % 3 : prompt % 3});
    const OwnedRatings runs = fromRows(rows, 3, 2);
    const RepetitionStability one = bootstrapRepetitionStability(runs.view(), {4, 400});
    const RepetitionStability two = bootstrapRepetitionStability(runs.view(), {4, 400});
    QCOMPARE(*one.modalShare.low, *two.modalShare.low);
    QCOMPARE(*one.allAlike.value, 0.75);
    QVERIFY(*one.allAlike.low < 0.75 && *one.allAlike.high > 0.75);
    QVERIFY(close(one.allAlike.se, *repetitionStability(runs.view(), Errors::Clustered).allAlike.se, 0.01));
}

void TestRepetition::runOrderAndLabelNamesDoNotMatter()
{
    const OwnedRatings one = fromRows({{0, 0, 1}, {2, 2, 2}, {1, 2, 0}}, 3, 1);
    const OwnedRatings other = fromRows({{1, 2, 2}, {0, 0, 0}, {2, 0, 1}}, 3, 1);
    const RepetitionStability ours = repetitionStability(one.view(), Errors::RowWise);
    QCOMPARE(*repetitionStability(other.view(), Errors::RowWise).modalShare.value, *ours.modalShare.value);
    QCOMPARE(*repetitionStability(other.view(), Errors::RowWise).allAlike.se, *ours.allAlike.se);
}

void TestRepetition::nothingOneAndAThousand()
{
    QVERIFY(!testRetest({}, identityWeights(3), Errors::Clustered).all.kappa.value);
    const std::vector<Retest> one{{0, 1, 1, RetestOrder::Same}};
    const RetestFigures figures = testRetest(one, identityWeights(3), Errors::Clustered);
    QCOMPARE(*figures.same.agreement.value, 1.0);
    QVERIFY(!figures.same.kappa.value && !figures.swapped.agreement.value);
    QCOMPARE(figures.same.kappa.why, std::string("only one category used"));
    const OwnedRatings missing = fromRows({{-1, -1}, {1, -1}}, 3, 1);
    for (const RepetitionStability &none :
         {repetitionStability({}, Errors::Clustered), repetitionStability(missing.view(), Errors::Clustered),
          bootstrapRepetitionStability({}, {1, 10})}) {
        QCOMPARE(none.modalShare.why, std::string("no prompt has two runs"));
        QVERIFY(!none.allAlike.value);
    }
    const OwnedRatings ties = fromRows({std::vector<int>(1000, 1)}, 3, 1);
    const RepetitionStability alike = bootstrapRepetitionStability(ties.view(), {1, 10});
    QCOMPARE(*alike.modalShare.value, 1.0);
    QCOMPARE(alike.modalShare.note, std::string("1 item, an interval needs 2"));
    const RepetitionStability single =
        repetitionStability(fromRows({{0, 0}, {0, 0}}, 1, 1).view(), Errors::RowWise);
    QCOMPARE(*single.allAlike.value, 1.0);
}

QTEST_APPLESS_MAIN(TestRepetition)
#include "tst_repetition.moc"
