// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/icc.h"
#include "tests/app/stats/close.h"
#include "tests/app/stats/golden_values.h"

#include <QTest>

#include <array>

using namespace stats;
using namespace test_stats;

namespace {

using Scores = std::vector<std::optional<double>>;

/// Shrout and Fleiss 1979: six targets, four judges.
const Scores sixByFour{9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7};

std::array<Estimate, 6> formsOf(const IntraclassCorrelations &icc)
{
    return {icc.oneWay, icc.absolute, icc.consistency, icc.oneWayMean, icc.absoluteMean, icc.consistencyMean};
}

} // namespace

/// Intraclass correlations.
class TestIcc : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedExample();
    void intervalsOfPsych();
    void theGoldenFileAgrees();
    void rowAndColumnOrderDoNotMatter();
    void aShiftOfOneRaterOnlyHurtsAgreement();
    void unitsDoNotMatter();
    void incompleteRowsAreLeftOut();
    void perfectRatersHaveNoInterval();
    void contradictingRaters();
    void whatItDoesNotAnswer();
    void aThousandRaters();
};

void TestIcc::publishedExample()
{
    const IntraclassCorrelations icc = intraclassCorrelations(sixByFour, 4);
    const std::array<double, 6> published{0.17, 0.29, 0.71, 0.44, 0.62, 0.91};
    const std::array<double, 6> exact{0.16574176840547544, 0.2897637795275591, 0.7148407148407149,
                                      0.44279713367926865, 0.6200505475989891, 0.9093155423770695};
    const std::array<Estimate, 6> forms = formsOf(icc);
    for (std::size_t form = 0; form < 6; ++form) {
        QVERIFY(close(forms[form].value, published[form], 5e-3));
        QVERIFY(close(forms[form].value, exact[form]));
        QCOMPARE(forms[form].n, 6);
        QVERIFY(!forms[form].se);
    }
    QVERIFY(close(icc.rows, 11.2417, 5e-5) && close(icc.columns, 32.4861, 5e-5));
    QVERIFY(close(icc.residual, 1.01944, 5e-6) && close(icc.within, 6.26389, 5e-6));
}

void TestIcc::intervalsOfPsych()
{
    // The formulas of R's psych, ICC(), in scipy 1.10.1; the printed digits are those of psych.
    const std::array<double, 6> low{-0.13293232487475098, 0.018786513374712,   0.3424647650339253,
                                    -0.8844421552381201,  0.07113681530250332, 0.6756747138163046};
    const std::array<double, 6> high{0.7225600623281211, 0.7610843696489529, 0.9458582599553595,
                                     0.9124154203407755, 0.9272320401677219, 0.9858916781690623};
    const std::array<Estimate, 6> forms = formsOf(intraclassCorrelations(sixByFour, 4));
    for (std::size_t form = 0; form < 6; ++form) {
        QVERIFY(close(forms[form].low, low[form]));
        QVERIFY(close(forms[form].high, high[form]));
        QCOMPARE(forms[form].method, std::string("F"));
    }
    QVERIFY(close(forms[0].low, -0.1329, 5e-5) && close(forms[1].high, 0.7611, 5e-5));
    const IntraclassCorrelations two = intraclassCorrelations(Scores{7, 8, 6, 6, 9, 8, 4, 6, 5, 5}, 2);
    QVERIFY(close(two.absolute.value, 0.7777777777777777) && close(two.absolute.low, -0.019763726941389104));
    QVERIFY(close(two.absoluteMean.high, 0.9868363654623281));
    QVERIFY(close(two.oneWayMean.low, 0.08603475242048453));
    QVERIFY(close(two.consistencyMean.low, -0.2872050360968781));
}

void TestIcc::theGoldenFileAgrees()
{
    const nlohmann::json expected = goldenValue("toy_icc_shrout_fleiss");
    if (expected.is_null())
        QSKIP("skipped: no ../shared/data");
    const IntraclassCorrelations icc = intraclassCorrelations(sixByFour, 4);
    const std::array<Estimate, 6> forms = formsOf(icc);
    const std::array<const char *, 6> keys{"ICC11", "ICC21", "ICC31", "ICC1k", "ICC2k", "ICC3k"};
    for (std::size_t form = 0; form < 6; ++form)
        QVERIFY2(close(forms[form].value, expected.at(keys[form])), keys[form]);
    QVERIFY(close(icc.rows, expected.at("MSR")) && close(icc.columns, expected.at("MSC")));
    QVERIFY(close(icc.residual, expected.at("MSE")) && close(icc.within, expected.at("MSW")));
    QCOMPARE(expected.size(), std::size_t{10});
}

void TestIcc::rowAndColumnOrderDoNotMatter()
{
    const Scores turned(sixByFour.rbegin(), sixByFour.rend());
    const std::array<Estimate, 6> forms = formsOf(intraclassCorrelations(sixByFour, 4));
    const std::array<Estimate, 6> other = formsOf(intraclassCorrelations(turned, 4));
    for (std::size_t form = 0; form < 6; ++form)
        QVERIFY(close(other[form].value, *forms[form].value) && close(other[form].low, *forms[form].low));
}

void TestIcc::aShiftOfOneRaterOnlyHurtsAgreement()
{
    Scores shifted = sixByFour;
    for (std::size_t at = 0; at < shifted.size(); at += 4)
        *shifted[at] += 20;
    const IntraclassCorrelations before = intraclassCorrelations(sixByFour, 4);
    const IntraclassCorrelations after = intraclassCorrelations(shifted, 4);
    QVERIFY(close(after.consistency.value, *before.consistency.value));
    QVERIFY(*after.absolute.value < *before.absolute.value);
    QVERIFY(*after.oneWay.value < *before.oneWay.value);
}

void TestIcc::unitsDoNotMatter()
{
    Scores scaled = sixByFour;
    for (std::optional<double> &score : scaled)
        score = *score * 1e-6 - 3e-6;
    const std::array<Estimate, 6> forms = formsOf(intraclassCorrelations(sixByFour, 4));
    const std::array<Estimate, 6> other = formsOf(intraclassCorrelations(scaled, 4));
    for (std::size_t form = 0; form < 6; ++form)
        QVERIFY(close(other[form].value, *forms[form].value) && close(other[form].high, *forms[form].high));
}

void TestIcc::incompleteRowsAreLeftOut()
{
    Scores scores = sixByFour;
    scores.insert(scores.end(),
                  {10, std::nullopt, 10, 10, std::nullopt, std::nullopt, std::nullopt, std::nullopt});
    const IntraclassCorrelations icc = intraclassCorrelations(scores, 4);
    QCOMPARE(icc.items, 6);
    QCOMPARE(icc.leftOut, 2);
    QVERIFY(close(icc.absolute.value, 0.2897637795275591));
}

void TestIcc::perfectRatersHaveNoInterval()
{
    for (const Estimate &form : formsOf(intraclassCorrelations(Scores{1, 1, 5, 5, 3, 3}, 2))) {
        QVERIFY(close(form.value, 1.0, 1e-12));
        QVERIFY(!form.low);
        QCOMPARE(form.note, std::string("no residual variation, so no interval"));
    }
    // Always two points apart: consistent, not in agreement.
    const IntraclassCorrelations apart = intraclassCorrelations(Scores{1.1, 3.1, 5.2, 7.2, 3.3, 5.3}, 2);
    QVERIFY(close(apart.consistency.value, 1.0, 1e-12) && !apart.consistency.low);
    QVERIFY(*apart.absolute.value < 1 && apart.absolute.low && *apart.absolute.low < *apart.absolute.value);
}

void TestIcc::contradictingRaters()
{
    const IntraclassCorrelations icc = intraclassCorrelations(Scores{1, 5, 5, 1, 2, 4, 3, 3.5}, 2);
    QVERIFY(close(icc.oneWay.value, -0.9863013698630136) && close(icc.oneWay.low, -0.9986187690651556));
    QVERIFY(close(icc.absolute.value, -1.7358490566037736));
    QVERIFY(close(icc.oneWayMean.value, -144.0, 1e-6));
    QCOMPARE(icc.absoluteMean.why, std::string("the items do not differ"));
    const IntraclassCorrelations mirrored = intraclassCorrelations(Scores{1, 5, 5, 1}, 2);
    QVERIFY(close(mirrored.oneWay.value, -1.0, 1e-12));
    QVERIFY(!mirrored.oneWayMean.value && !mirrored.consistencyMean.value);
}

void TestIcc::whatItDoesNotAnswer()
{
    const auto why = [](const Scores &scores, int raters) {
        const IntraclassCorrelations icc = intraclassCorrelations(scores, raters);
        for (const Estimate &form : formsOf(icc)) {
            if (form.value || form.low || form.why != icc.absolute.why)
                return std::string("defined");
        }
        return icc.absolute.why;
    };
    const std::string none = "0 items that every rater scored, a correlation needs 2";
    const std::string single = "1 item that every rater scored, a correlation needs 2";
    QCOMPARE(why({}, 0), std::string("0 raters, a correlation needs 2"));
    QCOMPARE(why({1, 2, 3}, 1), std::string("1 rater, a correlation needs 2"));
    QCOMPARE(why({}, 2), none);
    QCOMPARE(why({1, 2}, 2), single);
    QCOMPARE(why(Scores(8), 2), none); // all missing
    QCOMPARE(why({1, std::nullopt, 2, 2, std::nullopt, 3}, 2), single);
    QCOMPARE(why(Scores(8, 5.5), 2), std::string("all scores are alike"));
}

void TestIcc::aThousandRaters()
{
    Scores scores;
    for (int item = 0; item < 5; ++item) {
        for (int rater = 0; rater < 1000; ++rater)
            scores.emplace_back(item + 0.001 * ((rater * 37 + item * 11) % 100));
    }
    const IntraclassCorrelations icc = intraclassCorrelations(scores, 1000);
    QVERIFY(*icc.absolute.value > 0.99 && *icc.absolute.low > 0.9 && *icc.absolute.high <= 1);
    QVERIFY(*icc.absoluteMean.value > *icc.absolute.value);
}

QTEST_APPLESS_MAIN(TestIcc)
#include "tst_icc.moc"
