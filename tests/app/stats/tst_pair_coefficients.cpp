// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/chance_corrected.h"
#include "app/stats/random.h"
#include "app/stats/registry.h"
#include "tests/app/stats/tables.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace stats;
using test_stats::tableOf;

namespace {

Estimate figure(const char *id, const PairTable &table, const Weights &weights,
                Errors errors = Errors::RowWise)
{
    for (const PairCoefficient &coefficient : pairCoefficients()) {
        if (qstrcmp(coefficient.id, id) == 0)
            return coefficient.estimate(table, weights, errors);
    }
    return undefined("no such coefficient", 0);
}

Estimate figure(const char *id, const PairTable &table)
{
    return figure(id, table, identityWeights(table.q));
}

bool close(const std::optional<double> &value, double expected, double tolerance = 1e-9)
{
    if (value && std::abs(*value - expected) <= tolerance)
        return true;
    qWarning("is %.12g, expected %.12g", value.value_or(-99), expected);
    return false;
}

bool same(const Estimate &a, const Estimate &b)
{
    return a.why == b.why && a.n == b.n && a.value.has_value() == b.value.has_value() &&
           (!a.value || close(a.value, *b.value, 1e-12)) && a.se.has_value() == b.se.has_value() &&
           (!a.se || close(a.se, *b.se, 1e-12));
}

} // namespace

/// Coefficients of two raters on published tables, on tables turned round, and where they are not defined.
class TestPairCoefficients : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void grantsOfTheKappaTextbook();
    void kappaParadox();
    void sameAgreementWithOtherMarginsGivesAnotherKappa();
    void threeReadersOfDiagnoses();
    void halfWeightsAreLinearOnThreeChoices();
    void tieDiscountedCountsHalf();
    void tieDiscountedNeedsKnownChoices();
    void oneCategoryUsedIsUndefined();
    void nothingSharedIsUndefined();
    void oneDeclaredCategoryIsUndefined();
    void oneObservationHasNoError();
    void oneClusterHasNoError();
    void perfectAgreementHasNoIntervalOfNoWidth();
    void intervalsEndWhereTheFigureDoes();
    void neverANumberThatIsNone();
    void raterOrderDoesNotMatter();
    void labelNamesDoNotMatter();
    void twiceTheDataLeavesTheValue();
    void aValueAloneIsThatOfTheEstimate();
};

void TestPairCoefficients::grantsOfTheKappaTextbook()
{
    const PairTable table = tableOf({{20, 5}, {10, 15}});
    const Estimate kappa = figure("cohen_kappa", table);
    QVERIFY(close(kappa.value, 0.4));
    QVERIFY(close(kappa.se, 0.12699606293110033));
    QCOMPARE(kappa.n, 50);
    QCOMPARE(kappa.method, std::string("linearised, row-wise"));
    QVERIFY(close(kappa.low, 0.4 - 2.009575234489209 * 0.12699606293110033)); // t with 49 degrees of freedom
    QVERIFY(close(figure("scott_pi", table).value, 0.39393939393939387));
    QVERIFY(close(figure("percent", table).value, 0.7));
    QVERIFY(close(figure("percent", table).se, std::sqrt(0.7 * 0.3 / 50)));
    QVERIFY(close(figure("krippendorff_alpha", table).value, 0.39393939393939387 + 0.6060606060606061 / 100));
}

void TestPairCoefficients::kappaParadox()
{
    const PairTable table = tableOf({{80, 10}, {10, 0}});
    QVERIFY(close(figure("percent", table).value, 0.8));
    QVERIFY(close(figure("cohen_kappa", table).value, -1.0 / 9));
    QVERIFY(close(figure("scott_pi", table).value, -1.0 / 9));
    QVERIFY(close(figure("gwet_ac1", table).value, 0.7560975609756098));
    QVERIFY(close(figure("brennan_prediger", table).value, 0.6));
}

void TestPairCoefficients::sameAgreementWithOtherMarginsGivesAnotherKappa()
{
    QVERIFY(close(figure("cohen_kappa", tableOf({{45, 15}, {25, 15}})).value, 0.13043478260869568));
    QVERIFY(close(figure("cohen_kappa", tableOf({{25, 35}, {5, 35}})).value, 0.2592592592592593));
}

/// 223 diagnoses by two clinicians (Gwet, Handbook of Inter-Rater Reliability); irrCAC 1.4 and vcd 1.4.11.
void TestPairCoefficients::threeReadersOfDiagnoses()
{
    const PairTable table = tableOf({{40, 6, 4, 15}, {4, 25, 1, 5}, {4, 2, 21, 9}, {17, 13, 12, 45}});
    QVERIFY(close(figure("cohen_kappa", table).value, 0.431500775881179));
    QVERIFY(close(figure("cohen_kappa", table).se, 0.045969181562379));
    QVERIFY(close(figure("scott_pi", table).se, 0.0462315444255595));
    QVERIFY(close(figure("gwet_ac1", table).value, 0.45615763546798));
    QVERIFY(close(figure("gwet_ac1", table).se, 0.0434498744312433));
    QVERIFY(close(figure("brennan_prediger", table).se, 0.0439552752060041));
    QVERIFY(close(figure("krippendorff_alpha", table).value, 0.431617820600036));
    QVERIFY(close(figure("krippendorff_alpha", table).se, 0.0462315444255595));
    const Weights quadratic = quadraticWeights(4);
    QVERIFY(close(figure("cohen_kappa", table, quadratic).value, 0.383185944134949));
    QVERIFY(close(figure("cohen_kappa", table, quadratic).se, 0.0657946958078765));
    QVERIFY(close(figure("gwet_ac1", table, quadratic).value, 0.298572996706915));
    QVERIFY(close(figure("gwet_ac1", table, quadratic).se, 0.0751794776667283));
    QVERIFY(close(figure("percent", table, quadratic).low, 0.741392608263392));
}

void TestPairCoefficients::halfWeightsAreLinearOnThreeChoices()
{
    const Weights half = linearWeights(3);
    QCOMPARE(half.w, (std::vector<double>{1, 0.5, 0, 0.5, 1, 0.5, 0, 0.5, 1}));
    QCOMPARE(quadraticWeights(3).w, (std::vector<double>{1, 0.75, 0, 0.75, 1, 0.75, 0, 0.75, 1}));
    QCOMPARE(ordinalWeights(3)(0, 1), 1 - 1.0 / 3);
    QCOMPARE(ordinalWeights(3)(0, 2), 0.0);
    QCOMPARE(identityWeights(3).sum(), 3.0);
    QCOMPARE(linearWeights(std::vector<double>{0, 1, 4})(0, 1), 0.75);
    QCOMPARE(radicalWeights(std::vector<double>{0, 1, 4})(0, 1), 0.5);
    QCOMPARE(linearWeights(std::vector<double>{2, 2})(0, 1), 1.0);
    QCOMPARE(linearWeights(1).w, std::vector<double>{1});
}

void TestPairCoefficients::tieDiscountedCountsHalf()
{
    const PairTable table = tableOf({{4, 2, 1}, {1, 3, 0}, {2, 0, 7}});
    QVERIFY(close(figure("tie_discounted", table).value, (14 + 1.5) / 20));
    QVERIFY(same(figure("tie_discounted", table), figure("percent", table, linearWeights(3))));
}

void TestPairCoefficients::tieDiscountedNeedsKnownChoices()
{
    const PairTable decided = tableOf({{4, 1}, {2, 3}});
    QVERIFY(same(figure("tie_discounted", decided), figure("percent", decided)));
    const Estimate four =
        figure("tie_discounted", tableOf({{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}}));
    QVERIFY(!four.value);
    QCOMPARE(four.why, std::string("needs the categories first, tie, second"));
}

void TestPairCoefficients::oneCategoryUsedIsUndefined()
{
    const PairTable allTies = tableOf({{0, 0, 0}, {0, 12, 0}, {0, 0, 0}});
    for (const char *id : {"cohen_kappa", "scott_pi", "krippendorff_alpha"}) {
        const Estimate estimate = figure(id, allTies);
        QVERIFY2(!estimate.value && !estimate.se && !estimate.low, id);
        QCOMPARE(estimate.why, std::string("only one category used"));
        QCOMPARE(estimate.n, 12);
    }
    QCOMPARE(*figure("percent", allTies).value, 1.0);
    QCOMPARE(*figure("gwet_ac1", allTies).value, 1.0);
    QCOMPARE(*figure("brennan_prediger", allTies).value, 1.0);
}

void TestPairCoefficients::nothingSharedIsUndefined()
{
    for (const PairCoefficient &coefficient : pairCoefficients()) {
        for (const Errors errors : {Errors::Clustered, Errors::RowWise}) {
            const Estimate estimate =
                coefficient.estimate(PairTableBuilder(3).finish(), identityWeights(3), errors);
            QVERIFY2(!estimate.value, coefficient.id);
            QCOMPARE(estimate.why, std::string("no shared comparisons"));
            QCOMPARE(estimate.n, 0);
        }
    }
}

void TestPairCoefficients::oneDeclaredCategoryIsUndefined()
{
    const PairTable table = tableOf({{5}});
    QCOMPARE(*figure("percent", table).value, 1.0);
    for (const char *id : {"cohen_kappa", "scott_pi", "gwet_ac1", "brennan_prediger", "krippendorff_alpha"})
        QCOMPARE(figure(id, table).why, std::string("only one category used"));
}

void TestPairCoefficients::oneObservationHasNoError()
{
    const Estimate kappa = figure("cohen_kappa", tableOf({{0, 1}, {0, 0}}));
    QCOMPARE(*kappa.value, 0.0);
    QVERIFY(!kappa.se && !kappa.low && !kappa.high && kappa.method.empty());
    QCOMPARE(kappa.note, std::string("1 observation, a standard error needs 2"));
}

void TestPairCoefficients::oneClusterHasNoError()
{
    PairTableBuilder builder(2);
    for (int i = 0; i < 8; ++i)
        builder.add(7, i % 2, i < 5 ? i % 2 : 0);
    const PairTable table = builder.finish();
    const Estimate kappa = figure("cohen_kappa", table, identityWeights(2), Errors::Clustered);
    QVERIFY(kappa.value && !kappa.se && !kappa.low);
    QCOMPARE(kappa.note, std::string("1 item, a standard error needs 2"));
    QVERIFY(figure("cohen_kappa", table, identityWeights(2), Errors::RowWise).se);
}

// The formula would say 1 to 1, which is not how sure ten comparisons make.
void TestPairCoefficients::perfectAgreementHasNoIntervalOfNoWidth()
{
    const PairTable table = tableOf({{6, 0}, {0, 4}});
    for (const char *id : {"cohen_kappa", "scott_pi", "gwet_ac1", "brennan_prediger", "krippendorff_alpha"}) {
        const Estimate kappa = figure(id, table, identityWeights(2), Errors::Clustered);
        QVERIFY2(kappa.value && close(kappa.value, 1.0), id);
        QVERIFY2(!kappa.se && !kappa.low && !kappa.high && kappa.method.empty(), id);
        QVERIFY2(kappa.note.starts_with("no variance was seen"), id);
        // Row by row it is the textbook's, which irrCAC prints.
        QVERIFY2(*figure(id, table, identityWeights(2), Errors::RowWise).se < 1e-12, id);
    }
    // A share has one: Wilson's, 10 of 10.
    const Estimate percent = figure("percent", table, identityWeights(2), Errors::Clustered);
    QVERIFY(close(percent.value, 1.0) && close(percent.high, 1.0));
    QVERIFY(close(percent.low, 0.7224672001371107));
    QCOMPARE(percent.method, std::string("Wilson over clusters"));
    const Estimate none = figure("percent", tableOf({{0, 6}, {4, 0}}), identityWeights(2), Errors::Clustered);
    QVERIFY(close(none.low, 0.0) && close(none.high, 1 - 0.7224672001371107));
}

void TestPairCoefficients::intervalsEndWhereTheFigureDoes()
{
    const PairTable few = tableOf({{1, 1}, {1, 0}});
    for (const PairCoefficient &coefficient : pairCoefficients()) {
        const Estimate estimate = coefficient.estimate(few, identityWeights(2), Errors::Clustered);
        const bool share =
            qstrcmp(coefficient.id, "percent") == 0 || qstrcmp(coefficient.id, "tie_discounted") == 0;
        QVERIFY2(*estimate.high <= 1 && *estimate.low >= (share ? 0 : -1), coefficient.id);
    }
    QCOMPARE(*figure("percent", few).low, 0.0);
    QCOMPARE(*figure("cohen_kappa", few).low, -1.0);
    QCOMPARE(*figure("gwet_ac1", tableOf({{3, 1}, {1, 3}})).high, 1.0);
}

/// All tables of up to 4 observations on three choices.
void TestPairCoefficients::neverANumberThatIsNone()
{
    const auto fine = [](const std::optional<double> &value) { return !value || std::isfinite(*value); };
    for (int a = 0; a < 9; ++a) {
        for (int code = 0; code < 1000; ++code) {
            PairTableBuilder builder(3);
            builder.add(0, a / 3, a % 3);
            for (int rest = code, cluster = 1; rest > 0; rest /= 10, ++cluster) {
                if (rest % 10 < 9)
                    builder.add(cluster / 2, rest % 10 / 3, rest % 10 % 3);
            }
            const PairTable table = builder.finish();
            for (const PairCoefficient &coefficient : pairCoefficients()) {
                for (const Errors errors : {Errors::Clustered, Errors::RowWise}) {
                    const Estimate e = coefficient.estimate(table, identityWeights(3), errors);
                    QVERIFY(fine(e.value) && fine(e.se) && fine(e.low) && fine(e.high));
                    QCOMPARE(e.value.has_value(), e.why.empty());
                    QCOMPARE(e.se.has_value(), e.low.has_value() && e.high.has_value() && !e.method.empty());
                    QVERIFY(!e.value || e.se.has_value() != !e.note.empty());
                }
            }
        }
    }
}

void TestPairCoefficients::raterOrderDoesNotMatter()
{
    const PairTable table = tableOf({{13, 2, 1}, {5, 20, 7}, {0, 4, 56}});
    const PairTable turned = tableOf({{13, 5, 0}, {2, 20, 4}, {1, 7, 56}});
    for (const PairCoefficient &coefficient : pairCoefficients())
        QVERIFY2(same(coefficient.estimate(table, identityWeights(3), Errors::Clustered),
                      coefficient.estimate(turned, identityWeights(3), Errors::Clustered)),
                 coefficient.id);
}

void TestPairCoefficients::labelNamesDoNotMatter()
{
    const PairTable table = tableOf({{13, 2, 1}, {5, 20, 7}, {0, 4, 56}});
    const PairTable renamed = tableOf({{56, 0, 4}, {1, 13, 2}, {7, 5, 20}}); // the last category first
    for (const char *id :
         {"percent", "cohen_kappa", "scott_pi", "gwet_ac1", "brennan_prediger", "krippendorff_alpha"})
        QVERIFY2(same(figure(id, table), figure(id, renamed)), id);
    QVERIFY(*figure("tie_discounted", table).value != *figure("tie_discounted", renamed).value);
}

void TestPairCoefficients::twiceTheDataLeavesTheValue()
{
    const PairTable once = tableOf({{13, 2, 1}, {5, 20, 7}, {0, 4, 56}});
    const PairTable twice = tableOf({{26, 4, 2}, {10, 40, 14}, {0, 8, 112}});
    for (const PairCoefficient &coefficient : pairCoefficients()) {
        const Estimate a = coefficient.estimate(once, identityWeights(3), Errors::RowWise);
        const Estimate b = coefficient.estimate(twice, identityWeights(3), Errors::RowWise);
        // Alpha alone depends on the number of votes.
        const bool alpha = qstrcmp(coefficient.id, "krippendorff_alpha") == 0;
        QCOMPARE(std::abs(*a.value - *b.value) < 1e-12, !alpha);
        QVERIFY2(close(b.se, *a.se / std::sqrt(2.0)), coefficient.id);
    }
}

/// To the last bit: intervals of a seed may not depend on which of the two was asked.
void TestPairCoefficients::aValueAloneIsThatOfTheEstimate()
{
    Random random(3, 0);
    int undefinedValues = 0;
    for (int drawn = 0; drawn < 4000; ++drawn) {
        PairTable table;
        table.q = 1 + drawn % 4;
        table.counts.resize(static_cast<std::size_t>(table.q * table.q));
        table.counts[random.below(static_cast<std::uint32_t>(table.counts.size()))] = 1;
        for (double &count : table.counts)
            count += drawn % 5 == 0 ? 0 : random.below(9) / 2.0;
        table.n = std::llround(std::accumulate(table.counts.begin(), table.counts.end(), 0.0));
        const Weights weights =
            drawn % 3 == 0 && table.q > 1 ? linearWeights(table.q) : identityWeights(table.q);
        for (const PairCoefficient &coefficient : pairCoefficients()) {
            const Estimate estimate = coefficient.estimate(table, weights, Errors::RowWise);
            const auto value = coefficient.value(table, weights, sharesOf(table, weights));
            QVERIFY2(value == estimate.value, coefficient.id);
            undefinedValues += value ? 0 : 1;
        }
    }
    QVERIFY(undefinedValues > 100);
}

QTEST_APPLESS_MAIN(TestPairCoefficients)
#include "tst_pair_coefficients.moc"
