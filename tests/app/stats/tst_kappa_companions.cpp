// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/kappa_companions.h"
#include "app/stats/pair_coefficients.h"
#include "tests/app/stats/close.h"
#include "tests/app/stats/tables.h"

#include <QTest>

using namespace stats;
using namespace test_stats;

namespace {

const std::vector<std::vector<int>> majorityAndGpt4{{513, 94, 64}, {76, 196, 78}, {61, 90, 440}};

} // namespace

/// What stands beside Cohen's kappa.
class TestKappaCompanions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statsmodelsAgrees_data();
    void statsmodelsAgrees();
    void paradoxOfTheMethodsPage();
    void theAgreementsMakeKappa();
    void raterOrderAndLabelNamesDoNotMatter();
    void manyObservationsKeepTheShares();
    void oneCategoryHasNoKappa();
    void nothingIsUndefined();
    void threeCategoriesHaveNoPabak();
    void onlyTiesOrOneOfEach();
};

void TestKappaCompanions::statsmodelsAgrees_data()
{
    QTest::addColumn<int>("power");
    QTest::addColumn<double>("se");
    QTest::addColumn<double>("z");
    QTest::addColumn<double>("maximum");
    // statsmodels 0.13.5, cohens_kappa(): std_kappa0, z_value, kappa_max.
    QTest::newRow("nominal") << 0 << 0.01792232309803463 << 31.088173265932443 << 0.9713070595550577;
    QTest::newRow("linear") << 1 << 0.020813505160260017 << 29.534139825084203 << 0.9713070595550577;
    QTest::newRow("quadratic") << 2 << 0.024904198327728836 << 26.625301969598176 << 0.9713070595550577;
}

void TestKappaCompanions::statsmodelsAgrees()
{
    QFETCH(int, power);
    QFETCH(double, se);
    QFETCH(double, z);
    QFETCH(double, maximum);
    const Weights weights = power == 0   ? identityWeights(3)
                            : power == 1 ? linearWeights(3)
                                         : quadraticWeights(3);
    const KappaCompanions ours = kappaCompanions(tableOf(majorityAndGpt4), weights);
    QVERIFY(close(ours.nullError.value, se));
    QVERIFY(close(ours.noAgreement.statistic.value, z, 1e-8));
    QVERIFY(close(ours.maximum.value, maximum));
    QCOMPARE(ours.nullError.n, 1612);
    const KappaCompanions grants = kappaCompanions(tableOf({{20, 5}, {10, 15}}), identityWeights(2));
    QVERIFY(close(grants.nullError.value, 0.13856406460551018));
    QVERIFY(close(grants.noAgreement.p.value, 0.0038924171227786367));
    QVERIFY(close(grants.maximum.value, 0.8));
    // Fleiss, Cohen and Everitt (1969), 200 psychiatric diagnoses: z 9.46 and, by squared weights, 6.75.
    const PairTable diagnoses = tableOf({{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
    QVERIFY(
        close(kappaCompanions(diagnoses, identityWeights(3)).noAgreement.statistic.value, 9.456242435527354));
    QVERIFY(close(kappaCompanions(diagnoses, quadraticWeights(3)).noAgreement.statistic.value,
                  6.748136084824307));
}

void TestKappaCompanions::paradoxOfTheMethodsPage()
{
    const KappaCompanions ours = kappaCompanions(tableOf({{80, 10}, {10, 0}}), identityWeights(2));
    QVERIFY(close(ours.observed.value, 0.8));
    QVERIFY(close(ours.chance.value, 0.82));
    QVERIFY(close(ours.pabak.value, 0.6));
    QVERIFY(close(ours.prevalence.value, 0.8));
    QVERIFY(close(ours.bias.value, 0.0));
    const KappaCompanions turned = kappaCompanions(tableOf({{40, 35}, {5, 20}}), identityWeights(2));
    QVERIFY(close(turned.bias.value, 0.3) && close(turned.prevalence.value, 0.2));
}

void TestKappaCompanions::theAgreementsMakeKappa()
{
    const PairTable table = tableOf(majorityAndGpt4);
    for (const Weights &weights : {identityWeights(3), linearWeights(3), ordinalWeights(3)}) {
        const KappaCompanions ours = kappaCompanions(table, weights);
        const double kappa = (*ours.observed.value - *ours.chance.value) / (1 - *ours.chance.value);
        QVERIFY(close(cohenKappa(table, weights, Errors::RowWise).value, kappa, 1e-12));
        QVERIFY(close(kappa / *ours.nullError.value, *ours.noAgreement.statistic.value, 1e-9));
    }
}

void TestKappaCompanions::raterOrderAndLabelNamesDoNotMatter()
{
    const KappaCompanions first = kappaCompanions(tableOf(majorityAndGpt4), identityWeights(3));
    // Turned over, then with the categories in the order B, A, tie.
    for (const auto &counts : {std::vector<std::vector<int>>{{513, 76, 61}, {94, 196, 90}, {64, 78, 440}},
                               std::vector<std::vector<int>>{{440, 61, 90}, {64, 513, 94}, {78, 76, 196}}}) {
        const KappaCompanions other = kappaCompanions(tableOf(counts), identityWeights(3));
        QVERIFY(close(other.nullError.value, *first.nullError.value, 1e-12));
        QVERIFY(close(other.maximum.value, *first.maximum.value, 1e-12));
        QVERIFY(close(other.chance.value, *first.chance.value, 1e-12));
    }
}

void TestKappaCompanions::manyObservationsKeepTheShares()
{
    const KappaCompanions small = kappaCompanions(tableOf({{20, 5}, {10, 15}}), identityWeights(2));
    PairTable large{2, {2e7, 5e6, 1e7, 1.5e7}, {}, 50'000'000, 50'000'000};
    const KappaCompanions ours = kappaCompanions(large, identityWeights(2));
    QVERIFY(close(ours.maximum.value, *small.maximum.value, 1e-12));
    QVERIFY(close(*ours.nullError.value * 1000, *small.nullError.value, 1e-12));
    QCOMPARE(*ours.noAgreement.p.value, 0.0);
}

void TestKappaCompanions::oneCategoryHasNoKappa()
{
    const KappaCompanions ours = kappaCompanions(tableOf({{7, 0}, {0, 0}}), identityWeights(2));
    QCOMPARE(*ours.observed.value, 1.0);
    QCOMPARE(*ours.chance.value, 1.0);
    QCOMPARE(*ours.prevalence.value, 1.0);
    for (const Estimate *figure :
         {&ours.nullError, &ours.maximum, &ours.noAgreement.p, &ours.noAgreement.statistic}) {
        QVERIFY(!figure->value);
        QCOMPARE(figure->why, std::string("only one category used"));
    }
}

void TestKappaCompanions::nothingIsUndefined()
{
    for (const int q : {1, 2, 3}) {
        const auto size = static_cast<std::size_t>(q);
        const KappaCompanions ours =
            kappaCompanions(PairTable{q, std::vector<double>(size * size), {}, 0, 0}, identityWeights(q));
        for (const Estimate *figure : {&ours.observed, &ours.chance, &ours.nullError, &ours.maximum,
                                       &ours.pabak, &ours.prevalence, &ours.bias, &ours.noAgreement.p})
            QVERIFY(!figure->value && !figure->why.empty());
    }
}

void TestKappaCompanions::threeCategoriesHaveNoPabak()
{
    const KappaCompanions ours = kappaCompanions(tableOf(majorityAndGpt4), identityWeights(3));
    QCOMPARE(ours.pabak.why, std::string("needs two categories"));
    QVERIFY(!ours.prevalence.value && !ours.bias.value);
}

void TestKappaCompanions::onlyTiesOrOneOfEach()
{
    QVERIFY(
        !kappaCompanions(tableOf({{0, 0, 0}, {0, 9, 0}, {0, 0, 0}}), linearWeights(3)).noAgreement.p.value);
    // One rater uses one category: kappa is 0 and does not vary.
    const KappaCompanions ours = kappaCompanions(tableOf({{2, 2}, {0, 0}}), identityWeights(2));
    QCOMPARE(*ours.nullError.value, 0.0);
    QCOMPARE(ours.noAgreement.p.why, std::string("no variation under the hypothesis"));
    const KappaCompanions apart = kappaCompanions(tableOf({{0, 2}, {2, 0}}), identityWeights(2));
    QVERIFY(close(apart.noAgreement.statistic.value, -2.0));
}

QTEST_APPLESS_MAIN(TestKappaCompanions)
#include "tst_kappa_companions.moc"
