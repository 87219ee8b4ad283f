// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/all_pairs.h"
#include "app/stats/many_raters.h"
#include "app/stats/registry.h"
#include "tests/app/stats/owned_ratings.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace stats;
using test_stats::fromRows;
using test_stats::OwnedRatings;

namespace {

constexpr std::array<int, 3> sidesSwapped{2, 1, 0};

/// 12 units, 4 raters, 5 categories (Krippendorff 2011, example C; Gwet, Handbook of Inter-Rater
/// Reliability).
OwnedRatings fourRaters()
{
    return fromRows({{0, 0, -1, 0},
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
}

/// Rows of choices with gaps, 3 raters.
std::vector<std::vector<int>> someChoices()
{
    std::vector<std::vector<int>> rows;
    for (int i = 0; i < 36; ++i) {
        const int choice = i * i % 3;
        rows.push_back({choice, i % 4 == 1 ? (choice + i) % 3 : choice, i % 5 == 2 ? 1 : choice});
        if (i % 3 == 0)
            rows.back()[static_cast<std::size_t>(i % 9 / 3)] = -1;
    }
    rows.push_back({2, -1, -1});
    return rows;
}

std::array<const Estimate *, 6> all(const ManyRaters &figures)
{
    return {&figures.percent,           &figures.fleissKappa, &figures.congerKappa,
            &figures.krippendorffAlpha, &figures.gwetAc1,     &figures.brennanPrediger};
}

bool close(const std::optional<double> &value, double expected)
{
    if (value && std::abs(*value - expected) < 1e-9)
        return true;
    qWarning("is %.12g, expected %.12g", value.value_or(-99), expected);
    return false;
}

bool same(const ManyRaters &a, const ManyRaters &b)
{
    for (std::size_t i = 0; i < 6; ++i) {
        const Estimate &x = *all(a)[i];
        const Estimate &y = *all(b)[i];
        if (x.why != y.why || x.se.has_value() != y.se.has_value() ||
            (x.value && !close(x.value, *y.value)) || (x.se && !close(x.se, *y.se)))
            return false;
    }
    return a.units == b.units && a.votes == b.votes && a.raters == b.raters;
}

ManyRaters figures(const std::vector<std::vector<int>> &rows, int unitsPerCluster,
                   std::span<const int> mirror = {})
{
    return manyRaters(fromRows(rows, 3, unitsPerCluster).view(), identityWeights(3), mirror,
                      Errors::Clustered);
}

} // namespace

/// Many raters with missing votes: published figures, invariances, and where they are not defined.
class TestManyRaters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fourRatersOfTheHandbook();
    void weightedFiguresOfTheHandbook();
    void clustersOfOneAreTheUnits();
    void unitsWithOneVoteDoNotWidenWhatIsSeenOfPairs();
    void twoRatersEqualTheirPair();
    void twoMirroredRatersEqualTheirMirroredPair();
    void mirroredFiguresDoNotDependOnTheFrame();
    void raterOrderDoesNotMatter();
    void labelNamesDoNotMatter();
    void twiceTheDataLeavesTheValue();
    void severalVotesOfOneRaterCount();
    void unitsWithoutAVoteDoNotCount();
    void nothingThereIsUndefined();
    void singleVotesAreUndefined();
    void oneCategoryUsedIsUndefined();
    void oneRaterHasNoConger();
    void oneClusterHasNoErrors();
};

void TestManyRaters::fourRatersOfTheHandbook()
{
    const ManyRaters ours = manyRaters(fourRaters().view(), identityWeights(5), {}, Errors::RowWise);
    QVERIFY(close(ours.percent.value, 0.818181818181818));
    QVERIFY(close(ours.percent.se, 0.125608959946865));
    QVERIFY(close(ours.percent.low, 0.541718361364223));
    QVERIFY(close(ours.gwetAc1.value, 0.775444068126995));
    QVERIFY(close(ours.gwetAc1.se, 0.142949950640765));
    QVERIFY(close(ours.fleissKappa.value, 0.761169275422411));
    QVERIFY(close(ours.fleissKappa.se, 0.153019203469492));
    QVERIFY(close(ours.krippendorffAlpha.value, 0.743421052631579));
    QVERIFY(close(ours.krippendorffAlpha.se, 0.145478717222199));
    QVERIFY(close(ours.krippendorffAlpha.low, 0.423224554916351));
    QVERIFY(close(ours.congerKappa.value, 0.762817441303306));
    QVERIFY(!ours.congerKappa.se && ours.congerKappa.note == "no analytic interval");
    QVERIFY(close(ours.brennanPrediger.value, 0.772727272727273));
    QVERIFY(close(ours.brennanPrediger.se, 0.144716619899483));
    QCOMPARE(*ours.gwetAc1.high, 1.0);
    QCOMPARE(ours.units, 12);
    QCOMPARE(ours.unitsWithTwo, 11);
    QCOMPARE(ours.votes, 41);
    QCOMPARE(ours.raters, 4);
    QCOMPARE(ours.fleissKappa.n, 12);
    QCOMPARE(ours.krippendorffAlpha.n, 11);
}

void TestManyRaters::weightedFiguresOfTheHandbook()
{
    const ManyRaters linear = manyRaters(fourRaters().view(), linearWeights(5), {}, Errors::RowWise);
    QVERIFY(close(linear.gwetAc1.value, 0.858739136432611));
    QVERIFY(close(linear.gwetAc1.se, 0.117329021881364));
    const ManyRaters ordinal = manyRaters(fourRaters().view(), ordinalWeights(5), {}, Errors::RowWise);
    QVERIFY(close(ordinal.gwetAc1.value, 0.898939769907512));
    QVERIFY(close(ordinal.krippendorffAlpha.value, 0.833638025594149));
    QVERIFY(close(ordinal.congerKappa.value, 0.843659525188188));
}

void TestManyRaters::clustersOfOneAreTheUnits()
{
    std::vector<std::vector<int>> choices = someChoices();
    choices.pop_back(); // the only unit with one vote
    const OwnedRatings votes = fromRows(choices, 5, 1);
    const ManyRaters rows = manyRaters(votes.view(), identityWeights(5), {}, Errors::RowWise);
    const ManyRaters clusters = manyRaters(votes.view(), identityWeights(5), {}, Errors::Clustered);
    QVERIFY(same(rows, clusters));
    QCOMPARE(clusters.percent.method, std::string("linearised, clustered"));
}

// p_a is a mean over units with two votes; irrCAC's row-wise errors let the others widen it all the same.
void TestManyRaters::unitsWithOneVoteDoNotWidenWhatIsSeenOfPairs()
{
    std::vector<std::vector<int>> rows = someChoices();
    rows.pop_back();
    const ManyRaters before = figures(rows, 1);
    const auto units = static_cast<double>(rows.size());
    for (std::size_t i = 0; i < 36; ++i)
        rows.push_back({static_cast<int>(i % 3), -1, -1});
    const ManyRaters after = figures(rows, 1);
    QVERIFY(close(after.percent.value, *before.percent.value));
    // But for the correction by the number of clusters.
    const double factor = std::sqrt(units * 2 / (units * 2 - 1) / (units / (units - 1)));
    QVERIFY(close(after.percent.se, *before.percent.se * factor));
    QVERIFY(close(after.brennanPrediger.se, *before.brennanPrediger.se * factor));
    const ManyRaters rowWise =
        manyRaters(fromRows(rows, 3, 1).view(), identityWeights(3), {}, Errors::RowWise);
    QVERIFY(*rowWise.percent.se > 1.2 * *after.percent.se);
}

void TestManyRaters::twoRatersEqualTheirPair()
{
    std::vector<std::vector<int>> rows = someChoices();
    rows.pop_back();
    for (std::vector<int> &row : rows)
        row = {std::max(row[0], 0), std::max(row[1], 0)};
    const ManyRaters many = figures(rows, 4);
    const PairTable table = allPairTables(fromRows(rows, 3, 4).view(), 1)[0];
    const std::array<const Estimate *, 6> pairwise{&many.percent,         nullptr,
                                                   &many.fleissKappa,     &many.gwetAc1,
                                                   &many.brennanPrediger, &many.krippendorffAlpha};
    for (std::size_t i = 0; i < pairwise.size(); ++i) {
        const PairCoefficient &coefficient = pairCoefficients()[i];
        const Estimate expected = coefficient.estimate(table, identityWeights(3), Errors::Clustered);
        QVERIFY2(close((pairwise[i] ? *pairwise[i] : many.congerKappa).value, *expected.value),
                 coefficient.id);
        if (pairwise[i])
            QVERIFY2(close(pairwise[i]->se, *expected.se), coefficient.id);
    }
}

void TestManyRaters::twoMirroredRatersEqualTheirMirroredPair()
{
    std::vector<std::vector<int>> rows = someChoices();
    rows.pop_back();
    for (std::vector<int> &row : rows)
        row = {std::max(row[0], 0), std::max(row[1], 0)};
    const ManyRaters many = figures(rows, 4, sidesSwapped);
    const PairTable table = mirrored(allPairTables(fromRows(rows, 3, 4).view(), 1)[0], sidesSwapped);
    const auto pair = [&](std::size_t i) {
        return pairCoefficients()[i].estimate(table, identityWeights(3), Errors::Clustered);
    };
    QVERIFY(close(many.congerKappa.value, *pair(1).value));
    QVERIFY(close(many.fleissKappa.value, *pair(2).value));
    QVERIFY(close(many.fleissKappa.se, *pair(2).se));
    QVERIFY(close(many.gwetAc1.se, *pair(3).se));
    QVERIFY(close(many.krippendorffAlpha.value, *pair(5).value));
    QVERIFY(close(many.krippendorffAlpha.se, *pair(5).se));
}

void TestManyRaters::mirroredFiguresDoNotDependOnTheFrame()
{
    const std::vector<std::vector<int>> rows = someChoices();
    std::vector<std::vector<int>> turned = rows;
    for (std::size_t i = 0; i < turned.size(); i += 2) {
        for (int &choice : turned[i])
            choice = choice < 0 ? choice : 2 - choice;
    }
    QVERIFY(std::abs(*figures(turned, 3).fleissKappa.value - *figures(rows, 3).fleissKappa.value) > 0.01);
    const ManyRaters a = figures(rows, 3, sidesSwapped);
    const ManyRaters b = figures(turned, 3, sidesSwapped);
    QVERIFY(close(b.fleissKappa.value, *a.fleissKappa.value) && close(b.fleissKappa.se, *a.fleissKappa.se));
    QVERIFY(close(b.krippendorffAlpha.value, *a.krippendorffAlpha.value));
    QVERIFY(close(b.krippendorffAlpha.se, *a.krippendorffAlpha.se));
    QVERIFY(close(b.gwetAc1.value, *a.gwetAc1.value) && close(b.gwetAc1.se, *a.gwetAc1.se));
    QCOMPARE(a.units, 37);
}

void TestManyRaters::raterOrderDoesNotMatter()
{
    std::vector<std::vector<int>> turned = someChoices();
    for (std::vector<int> &row : turned)
        std::reverse(row.begin(), row.end());
    QVERIFY(same(figures(someChoices(), 3), figures(turned, 3)));
}

void TestManyRaters::labelNamesDoNotMatter()
{
    std::vector<std::vector<int>> renamed = someChoices();
    for (std::vector<int> &row : renamed) {
        for (int &choice : row)
            choice = choice < 0 ? choice : (choice + 1) % 3;
    }
    QVERIFY(same(figures(someChoices(), 3), figures(renamed, 3)));
}

void TestManyRaters::twiceTheDataLeavesTheValue()
{
    const std::vector<std::vector<int>> once = someChoices();
    std::vector<std::vector<int>> twice = once;
    twice.insert(twice.end(), once.begin(), once.end());
    const ManyRaters a = figures(once, 1);
    const ManyRaters b = figures(twice, 1);
    QVERIFY(close(b.percent.value, *a.percent.value));
    QVERIFY(close(b.fleissKappa.value, *a.fleissKappa.value));
    QVERIFY(close(b.congerKappa.value, *a.congerKappa.value));
    QVERIFY(close(b.gwetAc1.value, *a.gwetAc1.value));
    QVERIFY(close(b.brennanPrediger.value, *a.brennanPrediger.value));
    QVERIFY(*b.krippendorffAlpha.value < *a.krippendorffAlpha.value); // its small-sample correction shrinks
    QVERIFY(*b.fleissKappa.se < *a.fleissKappa.se);
}

void TestManyRaters::severalVotesOfOneRaterCount()
{
    OwnedRatings votes;
    votes.raters = 2;
    votes.q = 2;
    votes.add(0, 0, 0, 0);
    votes.add(0, 0, 0, 0);
    votes.add(0, 1, 0, 1);
    votes.add(1, 0, 1, 1);
    votes.add(1, 1, 1, 1);
    const ManyRaters ours = manyRaters(votes.view(), identityWeights(2), {}, Errors::Clustered);
    QVERIFY(close(ours.percent.value, (1.0 / 3 + 1) / 2));
    QCOMPARE(ours.votes, 5);
    QCOMPARE(ours.units, 2);
    QCOMPARE(ours.raters, 2);
}

void TestManyRaters::unitsWithoutAVoteDoNotCount()
{
    std::vector<std::vector<int>> rows = someChoices();
    rows.insert(rows.begin() + 5, {-1, -1, -1});
    QVERIFY(same(figures(rows, 1), figures(someChoices(), 1)));
}

void TestManyRaters::nothingThereIsUndefined()
{
    for (const int q : {0, 3}) {
        const ManyRaters ours = manyRaters({0, q, {}, {}, {}, {}}, identityWeights(q), {}, Errors::Clustered);
        for (const Estimate *estimate : all(ours)) {
            QVERIFY(!estimate->value && !estimate->se);
            QCOMPARE(estimate->why, std::string("no comparison has two votes"));
        }
        QCOMPARE(ours.units, 0);
        QCOMPARE(ours.raters, 0);
    }
}

void TestManyRaters::singleVotesAreUndefined()
{
    const ManyRaters ours = figures({{0, -1}, {-1, 2}, {1, -1}}, 1);
    for (const Estimate *estimate : all(ours))
        QCOMPARE(estimate->why, std::string("no comparison has two votes"));
    QCOMPARE(ours.units, 3);
    QCOMPARE(ours.unitsWithTwo, 0);
}

void TestManyRaters::oneCategoryUsedIsUndefined()
{
    const ManyRaters allTies = figures({{1, 1, 1}, {1, 1, -1}, {-1, 1, 1}}, 1);
    QCOMPARE(*allTies.percent.value, 1.0);
    QCOMPARE(allTies.fleissKappa.why, std::string("only one category used"));
    QCOMPARE(allTies.congerKappa.why, std::string("only one category used"));
    QCOMPARE(allTies.krippendorffAlpha.why, std::string("only one category used"));
    QCOMPARE(*allTies.gwetAc1.value, 1.0);
    QCOMPARE(*allTies.brennanPrediger.value, 1.0);
    const ManyRaters one =
        manyRaters(fromRows({{0, 0}}, 1, 1).view(), identityWeights(1), {}, Errors::Clustered);
    QCOMPARE(one.gwetAc1.why, std::string("only one category used"));
    QCOMPARE(one.brennanPrediger.why, std::string("only one category used"));
}

void TestManyRaters::oneRaterHasNoConger()
{
    OwnedRatings votes;
    votes.raters = 3;
    votes.q = 2;
    for (int i = 0; i < 6; ++i)
        votes.add(i / 2, 1, i / 2, i % 3 / 2);
    const ManyRaters ours = manyRaters(votes.view(), identityWeights(2), {}, Errors::Clustered);
    QCOMPARE(ours.congerKappa.why, std::string("1 rater, agreement needs 2"));
    QVERIFY(ours.fleissKappa.value);
    QCOMPARE(ours.raters, 1);
}

void TestManyRaters::oneClusterHasNoErrors()
{
    const ManyRaters ours = figures(someChoices(), 100);
    for (const Estimate *estimate :
         {&ours.percent, &ours.fleissKappa, &ours.krippendorffAlpha, &ours.gwetAc1}) {
        QVERIFY(estimate->value && !estimate->se && !estimate->low && !estimate->high);
        QCOMPARE(estimate->note, std::string("1 item, a standard error needs 2"));
    }
}

QTEST_APPLESS_MAIN(TestManyRaters)
#include "tst_many_raters.moc"
