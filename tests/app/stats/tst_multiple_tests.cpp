// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/multiple_tests.h"
#include "tests/app/stats/close.h"
#include "tests/app/stats/golden_values.h"

#include <QTest>

#include <algorithm>

using namespace stats;
using namespace test_stats;

namespace {

const std::vector<double> eight{0.001, 0.008, 0.012, 0.03, 0.2, 0.04, 0.04, 0.9};

bool sameValues(const std::vector<double> &ours, const std::vector<double> &expected)
{
    return std::equal(ours.begin(), ours.end(), expected.begin(), expected.end(),
                      [](double a, double b) { return close(a, b, 1e-12); });
}

} // namespace

/// Rules for many tests at once.
class TestMultipleTests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exampleOfTheMethodsPage();
    void theGoldenFileAgrees();
    void statsmodelsAgrees();
    void tableOfBenjaminiAndHochberg();
    void orderDoesNotMatter();
    void adjustedValuesDecide();
    void noneOneAndAThousand();
};

void TestMultipleTests::exampleOfTheMethodsPage()
{
    const MultipleTests tests = benjaminiYekutieli(std::vector<double>{0.001, 0.008, 0.012, 0.03, 0.2}, 0.05);
    QCOMPARE(tests.isRejected, (std::vector<bool>{true, true, true, false, false}));
    QVERIFY(close(tests.thresholds[0], 0.00438, 5e-6) && close(tests.thresholds[4], 0.02190, 5e-6));
}

void TestMultipleTests::theGoldenFileAgrees()
{
    const nlohmann::json expected = goldenValue("toy_by");
    if (expected.is_null())
        QSKIP("skipped: no ../shared/data");
    const MultipleTests tests = benjaminiYekutieli(expected.at("p").get<std::vector<double>>(), 0.05);
    QVERIFY(sameValues(tests.thresholds, expected.at("thresholds").get<std::vector<double>>()));
    const auto rejected = expected.at("rejected").get<std::vector<std::size_t>>();
    for (std::size_t at = 0; at < tests.isRejected.size(); ++at)
        QCOMPARE(tests.isRejected[at], std::find(rejected.begin(), rejected.end(), at) != rejected.end());
}

void TestMultipleTests::statsmodelsAgrees()
{
    // statsmodels 0.13.5, multipletests(p, 0.05, 'fdr_bh') and 'fdr_by'.
    QVERIFY(sameValues(benjaminiHochberg(eight, 0.05).adjusted,
                       {0.008, 0.032, 0.032, 0.05333333333333334, 0.2285714285714286, 0.05333333333333334,
                        0.05333333333333334, 0.9}));
    QCOMPARE(benjaminiHochberg(eight, 0.05).isRejected,
             (std::vector<bool>{true, true, true, false, false, false, false, false}));
    QVERIFY(sameValues(benjaminiYekutieli(eight, 0.05).adjusted,
                       {0.02174285714285714, 0.08697142857142856, 0.08697142857142857, 0.14495238095238094,
                        0.6212244897959183, 0.14495238095238094, 0.14495238095238094, 1.0}));
    QCOMPARE(benjaminiYekutieli(eight, 0.05).isRejected,
             (std::vector<bool>{true, false, false, false, false, false, false, false}));
}

void TestMultipleTests::tableOfBenjaminiAndHochberg()
{
    // Benjamini and Hochberg 1995, section 4.1: of 15 hypotheses the first four are rejected.
    const std::vector<double> p{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                                0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
    const MultipleTests tests = benjaminiHochberg(p, 0.05);
    QCOMPARE(std::count(tests.isRejected.begin(), tests.isRejected.end(), true), std::ptrdiff_t{4});
    QVERIFY(tests.isRejected[3] && !tests.isRejected[4]);
}

void TestMultipleTests::orderDoesNotMatter()
{
    std::vector<double> turned = eight;
    std::reverse(turned.begin(), turned.end());
    MultipleTests tests = benjaminiYekutieli(turned, 0.05);
    std::reverse(tests.adjusted.begin(), tests.adjusted.end());
    QVERIFY(sameValues(tests.adjusted, benjaminiYekutieli(eight, 0.05).adjusted));
}

void TestMultipleTests::adjustedValuesDecide()
{
    for (const double rate : {0.01, 0.05, 0.1, 0.3}) {
        const MultipleTests tests = benjaminiHochberg(eight, rate);
        for (std::size_t at = 0; at < eight.size(); ++at)
            QCOMPARE(tests.isRejected[at], tests.adjusted[at] <= rate);
    }
}

void TestMultipleTests::noneOneAndAThousand()
{
    QVERIFY(benjaminiHochberg({}, 0.05).isRejected.empty());
    QVERIFY(benjaminiYekutieli(std::vector<double>{0.05}, 0.05).isRejected[0]);
    QVERIFY(!benjaminiYekutieli(std::vector<double>{1.0}, 0.05).isRejected[0]);
    const MultipleTests alike = benjaminiHochberg(std::vector<double>(1000, 0.05), 0.05);
    QCOMPARE(std::count(alike.isRejected.begin(), alike.isRejected.end(), true), std::ptrdiff_t{1000});
    const MultipleTests none = benjaminiYekutieli(std::vector<double>(1000, 0.05), 0.05);
    QCOMPARE(std::count(none.isRejected.begin(), none.isRejected.end(), true), std::ptrdiff_t{0});
    QCOMPARE(none.adjusted.back(), std::min(1.0, none.adjusted.front()));
}

QTEST_APPLESS_MAIN(TestMultipleTests)
#include "tst_multiple_tests.moc"
