// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/marginal_tests.h"
#include "app/stats/mcnemar.h"
#include "tests/app/stats/close.h"
#include "tests/app/stats/golden_values.h"
#include "tests/app/stats/tables.h"

#include <QTest>

using namespace stats;
using namespace test_stats;

namespace {

/// Stuart 1953: the right and the left eye of 7,477 women.
const std::vector<std::vector<int>> vision{
    {1520, 266, 124, 66}, {234, 1512, 432, 78}, {117, 362, 1772, 205}, {36, 82, 179, 492}};

} // namespace

/// Tests of two raters on the same items.
class TestPairedTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mcNemarOfTheMethodsPage();
    void mcNemarAgainstStatsmodels();
    void visionOfWomen();
    void theGoldenFileAgrees();
    void twoCategoriesAreMcNemar();
    void raterOrderAndLabelNamesDoNotMatter();
    void unusedCategoriesTakeNoPart();
    void separateGroupsTakeADegreeEach();
    void nothingToCompare();
    void manyCategoriesWithOneDisagreement();
};

void TestPairedTests::mcNemarOfTheMethodsPage()
{
    const McNemar test = mcNemar(64, 61);
    QVERIFY(close(test.exact.value, 0.8581193732635908));
    QVERIFY(close(test.chiSquare.statistic.value, 0.072));
    QVERIFY(close(test.corrected.statistic.value, 0.032));
    QVERIFY(!test.isExactPreferred);
    QVERIFY(mcNemar(20, 4).isExactPreferred && !mcNemar(20, 5).isExactPreferred);
}

void TestPairedTests::mcNemarAgainstStatsmodels()
{
    // statsmodels 0.13.5, mcnemar().
    const McNemar test = mcNemar(121, 59);
    QVERIFY(close(test.exact.value, 4.4344492637551645e-06, 1e-14));
    QVERIFY(close(test.chiSquare.statistic.value, 21.355555555555554));
    QVERIFY(close(test.chiSquare.p.value, 3.815135865112594e-06, 1e-14));
    QVERIFY(close(test.corrected.p.value, 5.450094825427117e-06, 1e-14));
    QVERIFY(close(mcNemar(61, 64).chiSquare.p.value, 0.788446734264471));
    QVERIFY(close(mcNemar(61, 64).corrected.p.value, 0.8580276569875211));
    QVERIFY(close(mcNemar(0, 3).exact.value, 0.25));
    // Alike counts are as good as it gets; statsmodels corrects them away from there.
    QCOMPARE(*mcNemar(25, 25).corrected.p.value, 1.0);
}

void TestPairedTests::visionOfWomen()
{
    const PairTable table = tableOf(vision);
    const HypothesisTest margins = stuartMaxwell(table);
    QVERIFY(close(margins.statistic.value, 11.96, 5e-3)); // as printed
    QVERIFY(close(margins.statistic.value, 11.956569622982544));
    QVERIFY(close(margins.p.value, 0.007533425054800591));
    QCOMPARE(margins.freedom, 3.0);
    const HypothesisTest symmetry = bowker(table);
    QVERIFY(close(symmetry.statistic.value, 19.11, 5e-3)); // as printed
    QVERIFY(close(symmetry.statistic.value, 19.106550215266772));
    QVERIFY(close(symmetry.p.value, 0.003987419840428568));
    QCOMPARE(symmetry.freedom, 6.0);
    QCOMPARE(symmetry.p.n, 7477);
}

void TestPairedTests::theGoldenFileAgrees()
{
    const nlohmann::json expected = goldenValue("mtbench_human_majority_vs_gpt4");
    if (expected.is_null())
        QSKIP("skipped: no ../shared/data");
    const PairTable table = tableOf(expected.at("matrix").get<std::vector<std::vector<int>>>());
    const std::vector<std::pair<const char *, HypothesisTest>> tests{{"stuart_maxwell", stuartMaxwell(table)},
                                                                     {"bowker", bowker(table)}};
    for (const auto &[key, test] : tests) {
        QVERIFY2(close(test.statistic.value, expected.at(key).at("stat")), key);
        QVERIFY2(close(test.p.value, expected.at(key).at("p")), key);
        QCOMPARE(test.freedom, expected.at(key).at("df").get<double>());
    }
    const nlohmann::json &decided = expected.at("decided_only");
    const McNemar ours = mcNemar(decided.at("matrix").at(0).at(1), decided.at("matrix").at(1).at(0));
    QVERIFY(close(ours.exact.value, decided.at("mcnemar_exact_p")));
    QVERIFY(close(ours.chiSquare.statistic.value, decided.at("mcnemar_chi2")));
    QVERIFY(close(ours.corrected.statistic.value, decided.at("mcnemar_chi2_cc")));
}

void TestPairedTests::twoCategoriesAreMcNemar()
{
    const PairTable table = tableOf({{30, 12}, {5, 40}});
    const McNemar test = mcNemar(12, 5);
    QVERIFY(close(stuartMaxwell(table).statistic.value, *test.chiSquare.statistic.value));
    QVERIFY(close(bowker(table).p.value, *test.chiSquare.p.value));
}

void TestPairedTests::raterOrderAndLabelNamesDoNotMatter()
{
    std::vector<std::vector<int>> turned(4, std::vector<int>(4));
    for (std::size_t i = 0; i < 4; ++i) {
        for (std::size_t j = 0; j < 4; ++j)
            turned[3 - j][3 - i] = vision[i][j];
    }
    QVERIFY(close(stuartMaxwell(tableOf(turned)).statistic.value, 11.956569622982544));
    QVERIFY(close(bowker(tableOf(turned)).statistic.value, 19.106550215266772));
}

void TestPairedTests::unusedCategoriesTakeNoPart()
{
    const HypothesisTest three = stuartMaxwell(tableOf({{9, 4, 1}, {8, 7, 2}, {3, 5, 6}}));
    const PairTable four = tableOf({{9, 4, 0, 1}, {8, 7, 0, 2}, {0, 0, 5, 0}, {3, 5, 0, 6}});
    QVERIFY(close(stuartMaxwell(four).statistic.value, *three.statistic.value));
    QCOMPARE(stuartMaxwell(four).freedom, 2.0);
    QCOMPARE(bowker(four).freedom, 3.0);
}

void TestPairedTests::separateGroupsTakeADegreeEach()
{
    // The disagreements of the first two and of the last two categories have nothing to do with each other.
    const PairTable table = tableOf({{1, 9, 0, 0}, {4, 1, 0, 0}, {0, 0, 1, 300}, {0, 0, 800, 1}});
    const double sum =
        *mcNemar(9, 4).chiSquare.statistic.value + *mcNemar(300, 800).chiSquare.statistic.value;
    QVERIFY(close(stuartMaxwell(table).statistic.value, sum));
    QCOMPARE(stuartMaxwell(table).freedom, 2.0);
}

void TestPairedTests::nothingToCompare()
{
    QVERIFY(!mcNemar(0, 0).exact.value && !mcNemar(0, 0).corrected.p.value);
    QCOMPARE(mcNemar(0, 0).chiSquare.p.why, mcNemar(0, 0).exact.why);
    for (const auto &counts : {std::vector<std::vector<int>>{{0, 0}, {0, 0}},
                               {{5}},
                               {{5, 0}, {0, 7}},
                               {{0, 0, 0}, {0, 8, 0}, {0, 0, 0}}}) {
        for (const HypothesisTest &test : {stuartMaxwell(tableOf(counts)), bowker(tableOf(counts))}) {
            QVERIFY(!test.p.value && !test.statistic.value);
            QCOMPARE(test.p.why, std::string("no disagreement to compare"));
        }
    }
}

void TestPairedTests::manyCategoriesWithOneDisagreement()
{
    PairTable table{200, std::vector<double>(40000), {}, 10, 10};
    table.counts[1] = 9;
    table.counts[200] = 1;
    QVERIFY(close(stuartMaxwell(table).statistic.value, 6.4));
    QCOMPARE(stuartMaxwell(table).freedom, 1.0);
}

QTEST_APPLESS_MAIN(TestPairedTests)
#include "tst_paired_tests.moc"
