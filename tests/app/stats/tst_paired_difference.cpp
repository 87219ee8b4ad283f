// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/mcnemar.h"
#include "app/stats/paired_difference.h"
#include "app/stats/proportion.h"
#include "tests/app/stats/close.h"

#include <QTest>

#include <numeric>

using namespace stats;
using namespace test_stats;

namespace {

struct Credits
{
    std::vector<std::optional<double>> first;
    std::vector<std::optional<double>> second;
    std::vector<std::int32_t> cluster;

    [[nodiscard]] PairedScores view() const { return {first, second, cluster}; }
    void add(std::optional<double> one, std::optional<double> other, int times)
    {
        for (int time = 0; time < times; ++time) {
            first.push_back(one);
            second.push_back(other);
            cluster.push_back(static_cast<std::int32_t>(cluster.size()));
        }
    }
};

/// 40 items, each its own cluster: 9 for the first alone, 3 for the second alone.
Credits forty()
{
    Credits credits;
    credits.add(1, 1, 20);
    credits.add(1, 0, 9);
    credits.add(0, 1, 3);
    credits.add(0, 0, 8);
    return credits;
}

} // namespace

/// Two judges' agreement on the same items.
class TestPairedDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairedFormulaOfTheMethodsPage();
    void clustersWidenTheInterval();
    void itemsWithoutACreditAreLeftOut();
    void exchangingTheJudgesMirrors();
    void bootstrapIsRepeatable();
    void bootstrapIsNearTheFormula();
    void nothingOneAndAlike();
};

void TestPairedDifference::pairedFormulaOfTheMethodsPage()
{
    const PairedDifference ours = pairedAgreement(forty().view(), Errors::RowWise);
    QCOMPARE(*ours.first.value, 0.725);
    QCOMPARE(*ours.second.value, 0.575);
    const Estimate formula = pairedDifference(ours.onlyFirst, ours.onlySecond, 40);
    QVERIFY(close(ours.difference.value, *formula.value, 1e-12));
    // The formula divides by n where the sandwich divides by n - 1.
    QVERIFY(close(*ours.difference.se * std::sqrt(39.0 / 40), *formula.se, 1e-12));
    QVERIFY(close(mcNemar(ours.onlyFirst, ours.onlySecond).chiSquare.statistic.value, 3.0));
}

void TestPairedDifference::clustersWidenTheInterval()
{
    Credits credits = forty();
    for (std::size_t item = 0; item < 40; ++item)
        credits.cluster[item] = static_cast<std::int32_t>(item / 10);
    const PairedDifference ours = pairedAgreement(credits.view(), Errors::Clustered);
    QCOMPARE(*ours.difference.value, 0.15);
    // Sums of the differences by cluster: 0, 0, 8, -2; less 1.5 each: -1.5, -1.5, 6.5, -3.5.
    QVERIFY(close(ours.difference.se, std::sqrt(4.0 / 3 * (2.25 + 2.25 + 42.25 + 12.25)) / 40, 1e-12));
    QCOMPARE(ours.difference.method, std::string("linearised, clustered"));
}

void TestPairedDifference::itemsWithoutACreditAreLeftOut()
{
    Credits credits = forty();
    credits.add(std::nullopt, 1, 7);
    credits.add(1, std::nullopt, 11);
    credits.add(std::nullopt, std::nullopt, 2);
    const PairedDifference ours = pairedAgreement(credits.view(), Errors::RowWise);
    QCOMPARE(ours.difference.n, 40);
    QCOMPARE(ours.first.n, 40);
    QCOMPARE(*ours.first.value, 0.725);
}

void TestPairedDifference::exchangingTheJudgesMirrors()
{
    Credits credits = forty();
    const PairedDifference forth = pairedAgreement(credits.view(), Errors::Clustered);
    std::swap(credits.first, credits.second);
    const PairedDifference back = pairedAgreement(credits.view(), Errors::Clustered);
    QVERIFY(close(back.difference.value, -*forth.difference.value, 1e-12));
    QVERIFY(close(back.difference.low, -*forth.difference.high, 1e-12));
    QCOMPARE(back.onlyFirst, forth.onlySecond);
}

void TestPairedDifference::bootstrapIsRepeatable()
{
    const Bootstrap bootstrap{7, 500};
    const PairedDifference one = bootstrapPairedAgreement(forty().view(), bootstrap);
    const PairedDifference two = bootstrapPairedAgreement(forty().view(), bootstrap);
    QCOMPARE(*one.difference.low, *two.difference.low);
    QVERIFY(*bootstrapPairedAgreement(forty().view(), {8, 500}).difference.low != *one.difference.low ||
            *bootstrapPairedAgreement(forty().view(), {9, 500}).difference.high != *one.difference.high);
    QVERIFY(one.difference.method.find("seed 7") != std::string::npos);
}

void TestPairedDifference::bootstrapIsNearTheFormula()
{
    const PairedDifference ours = bootstrapPairedAgreement(forty().view(), {1, 2000});
    QCOMPARE(*ours.difference.value, 0.15);
    QVERIFY(close(ours.difference.se, *pairedDifference(9, 3, 40).se, 0.005));
    QVERIFY(close(ours.first.se, std::sqrt(0.725 * 0.275 / 40), 0.005));
}

void TestPairedDifference::nothingOneAndAlike()
{
    const PairedDifference none = pairedAgreement({}, Errors::Clustered);
    QVERIFY(!none.difference.value && !none.first.value && !none.difference.why.empty());
    QVERIFY(!bootstrapPairedAgreement({}, {1, 100}).difference.value);
    Credits missing;
    missing.add(std::nullopt, std::nullopt, 3);
    QVERIFY(!pairedAgreement(missing.view(), Errors::RowWise).difference.value);
    Credits one;
    one.add(1, 0, 1);
    const PairedDifference single = bootstrapPairedAgreement(one.view(), {1, 100});
    QCOMPARE(*single.difference.value, 1.0);
    QVERIFY(!single.difference.se);
    QCOMPARE(single.difference.note, std::string("1 item, an interval needs 2"));
    Credits alike;
    alike.add(0.5, 0.5, 6); // ties only
    const PairedDifference same = pairedAgreement(alike.view(), Errors::RowWise);
    QCOMPARE(*same.difference.value, 0.0);
    QCOMPARE(*same.difference.se, 0.0);
    QCOMPARE(same.onlyFirst + same.onlySecond, std::int64_t{0});
}

QTEST_APPLESS_MAIN(TestPairedDifference)
#include "tst_paired_difference.moc"
