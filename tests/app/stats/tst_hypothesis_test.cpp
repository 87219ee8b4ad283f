// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/distributions.h"
#include "app/stats/hypothesis_test.h"
#include "tests/app/stats/close.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace stats;
using namespace test_stats;

namespace {

Estimate figure(double value, std::optional<double> se)
{
    Estimate estimate;
    estimate.value = value;
    estimate.se = se;
    estimate.n = 12;
    return estimate;
}

} // namespace

/// What a test gives, and the distributions behind it.
class TestHypothesisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printedTables();
    void figuresOfIrrcac();
    void normalAndChiSquareAgree();
    void signDoesNotMatterOnTwoSides();
    void noVariationIsUndefined();
};

void TestHypothesisTest::printedTables()
{
    QVERIFY(close(normalTwoSided(1.959963984540054), 0.05, 1e-12));
    QVERIFY(close(chiSquareAbove(3.841458820694124, 1), 0.05, 1e-12));
    QVERIFY(close(chiSquareAbove(5.991464547107979, 2), 0.05, 1e-12)); // 2 ln 20
    QVERIFY(close(studentBelow(2.2281388519649385, 10), 0.975, 1e-12));
    QVERIFY(close(studentBelow(1, 1), 0.75, 1e-12)); // the Cauchy distribution
    QVERIFY(close(fisherQuantile(5, 10), 4.2361, 5e-5));
    QVERIFY(close(fisherQuantile(1, 1), 647.789, 5e-4));
    QVERIFY(close(digamma(1), -std::numbers::egamma, 1e-12));
    QVERIFY(close(digamma(0.5), -std::numbers::egamma - 2 * std::numbers::ln2, 1e-12));
}

void TestHypothesisTest::figuresOfIrrcac()
{
    // AC1 and alpha of irrCAC's cac.raw4raters; R prints one side.
    const HypothesisTest ac1 = studentTest(figure(0.775444068126995, 0.142949950640765), 11);
    QVERIFY(close(ac1.p.value, 2 * 0.000104360492031663, 1e-12));
    QVERIFY(close(ac1.statistic.value, 0.775444068126995 / 0.142949950640765));
    QCOMPARE(ac1.freedom, 11.0);
    QCOMPARE(ac1.p.n, 12);
    const HypothesisTest alpha = studentTest(figure(0.743421052631579, 0.145478717222199), 11);
    QVERIFY(close(alpha.p.value, 2 * 0.000169312267672916, 1e-12));
}

void TestHypothesisTest::normalAndChiSquareAgree()
{
    const HypothesisTest z = normalTest(0.4, 0.15, 9);
    const HypothesisTest chi = chiSquareTest(std::pow(0.4 / 0.15, 2), 1, 9);
    QVERIFY(close(z.p.value, *chi.p.value, 1e-12));
    QVERIFY(close(studentTest(figure(0.4, 0.15), 1e9).p.value, *z.p.value, 1e-7));
}

void TestHypothesisTest::signDoesNotMatterOnTwoSides()
{
    QCOMPARE(*normalTest(-0.4, 0.15, 9).p.value, *normalTest(0.4, 0.15, 9).p.value);
    QCOMPARE(*studentTest(figure(-0.4, 0.15), 7).p.value, *studentTest(figure(0.4, 0.15), 7).p.value);
    QVERIFY(*normalTest(-0.4, 0.15, 9).statistic.value < 0);
    QCOMPARE(*normalTest(0, 0.15, 9).p.value, 1.0);
}

void TestHypothesisTest::noVariationIsUndefined()
{
    for (const HypothesisTest &test :
         {normalTest(0.4, 0, 9), chiSquareTest(0, 0, 0), studentTest(figure(0.4, 0), 7),
          studentTest(figure(0.4, std::nullopt), 7), studentTest(figure(0.4, 0.1), 0),
          studentTest(undefined("only one category used", 3), 7), untested("no votes", 0)}) {
        QVERIFY(!test.p.value && !test.statistic.value);
        QVERIFY(!test.p.why.empty() && !test.statistic.why.empty());
    }
    QCOMPARE(studentTest(undefined("only one category used", 3), 7).p.why,
             std::string("only one category used"));
}

QTEST_APPLESS_MAIN(TestHypothesisTest)
#include "tst_hypothesis_test.moc"
