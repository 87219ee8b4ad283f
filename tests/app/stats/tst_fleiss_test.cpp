// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/fleiss_test.h"
#include "app/stats/many_raters.h"
#include "tests/app/stats/close.h"
#include "tests/app/stats/owned_ratings.h"

#include <QTest>

#include <algorithm>

using namespace stats;
using namespace test_stats;

namespace {

/// Fleiss 1971: 30 patients, 6 psychiatrists, 5 diagnoses.
const std::vector<std::vector<int>> diagnoses{
    {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0}, {2, 0, 4, 0, 0},
    {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6}, {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0},
    {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}, {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0},
    {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3}, {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0},
    {1, 0, 0, 4, 1}, {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}};

} // namespace

/// Fleiss' kappa with its test of no agreement.
class TestFleissTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedDiagnoses();
    void sameKappaAsTheCoefficient();
    void orderOfUnitsAndNamesDoNotMatter();
    void aThousandRaters();
    void whatItDoesNotAnswer_data();
    void whatItDoesNotAnswer();
};

void TestFleissTest::publishedDiagnoses()
{
    const OwnedRatings votes = fromCounts(diagnoses);
    const FleissTest ours = fleissTest(votes.view());
    // Published: kappa .430; the R package irr prints z = 17.7.
    QVERIFY(close(ours.kappa.value, 0.430, 5e-4));
    QVERIFY(close(ours.noAgreement.statistic.value, 17.7, 0.05));
    // statsmodels 0.13.5 for kappa, numpy for the rest.
    QVERIFY(close(ours.kappa.value, 0.43024452006014074));
    QVERIFY(close(ours.nullError.value, 0.024373932099411154));
    QVERIFY(close(ours.noAgreement.statistic.value, 17.651830582991366));
    QVERIFY(*ours.noAgreement.p.value < 1e-60);
    QCOMPARE(ours.kappa.n, 30);
}

void TestFleissTest::sameKappaAsTheCoefficient()
{
    const OwnedRatings votes = fromCounts(diagnoses);
    const ManyRaters figures = manyRaters(votes.view(), identityWeights(5), {}, Errors::RowWise);
    QVERIFY(close(fleissTest(votes.view()).kappa.value, *figures.fleissKappa.value, 1e-12));
}

void TestFleissTest::orderOfUnitsAndNamesDoNotMatter()
{
    const FleissTest first = fleissTest(fromCounts(diagnoses).view());
    std::vector<std::vector<int>> turned = diagnoses;
    std::reverse(turned.begin(), turned.end());
    for (std::vector<int> &row : turned)
        std::reverse(row.begin(), row.end());
    const OwnedRatings votes = fromCounts(turned);
    QVERIFY(close(fleissTest(votes.view()).nullError.value, *first.nullError.value, 1e-12));
    QVERIFY(close(fleissTest(votes.view()).kappa.value, *first.kappa.value, 1e-12));
}

void TestFleissTest::aThousandRaters()
{
    const OwnedRatings votes = fromCounts({{600, 400}, {400, 600}, {1000, 0}});
    const FleissTest ours = fleissTest(votes.view());
    QVERIFY(*ours.kappa.value > 0 && *ours.kappa.value < 1);
    QVERIFY(*ours.noAgreement.p.value < 1e-6);
}

void TestFleissTest::whatItDoesNotAnswer_data()
{
    QTest::addColumn<QList<QList<int>>>("rows");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing") << QList<QList<int>>{} << QStringLiteral("no votes");
    QTest::newRow("all missing") << QList<QList<int>>{{-1, -1}} << QStringLiteral("no votes");
    QTest::newRow("one rater") << QList<QList<int>>{{0}, {1}}
                               << QStringLiteral("no comparison has two votes");
    QTest::newRow("one missing") << QList<QList<int>>{{0, 1}, {1, -1}}
                                 << QStringLiteral("the units differ in their number of votes");
    QTest::newRow("all ties") << QList<QList<int>>{{1, 1}, {1, 1}}
                              << QStringLiteral("only one category used");
    QTest::newRow("one item, agreed")
        << QList<QList<int>>{{0, 0}} << QStringLiteral("only one category used");
}

void TestFleissTest::whatItDoesNotAnswer()
{
    QFETCH(QList<QList<int>>, rows);
    QFETCH(QString, why);
    std::vector<std::vector<int>> votes;
    for (const QList<int> &row : rows)
        votes.emplace_back(row.begin(), row.end());
    const OwnedRatings ratings = fromRows(votes, 3, 1);
    const FleissTest ours = fleissTest(ratings.view());
    QVERIFY(!ours.kappa.value && !ours.nullError.value && !ours.noAgreement.p.value);
    QCOMPARE(QString::fromStdString(ours.kappa.why), why);
    QCOMPARE(QString::fromStdString(ours.noAgreement.p.why), why);
}

QTEST_APPLESS_MAIN(TestFleissTest)
#include "tst_fleiss_test.moc"
