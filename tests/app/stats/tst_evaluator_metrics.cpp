// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/evaluator_metrics.h"
#include "tests/app/stats/close.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace stats;
using namespace test_stats;

namespace {

using Examples = std::vector<Annotations>;

constexpr AnnotationError zeroOne = AnnotationError::ZeroOne;
constexpr AnnotationError absolute = AnnotationError::Absolute;

constexpr Grouping alone{.cluster = {}, .errors = Errors::RowWise};

/// Four people on each of three examples: agreed, 3 to 1, 2 to 2.
const Examples people{{1, 1, 1, 1}, {2, 2, 2, 1}, {1, 1, 2, 2}};

std::vector<JudgedPair> turned(std::vector<JudgedPair> pairs)
{
    for (JudgedPair &pair : pairs) {
        if (pair.preference)
            pair.preference = 3 - *pair.preference;
        std::swap(pair.firstLength, pair.secondLength);
        std::swap(pair.isFirstList, pair.isSecondList);
    }
    return pairs;
}

} // namespace

/// The metrics of AlpacaEval's table of evaluators.
class TestEvaluatorMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void testsOfAlpacaEval();
    void agreementBiasAndVariance();
    void modesThatTieAreAsLikely();
    void examplesWithoutAnnotationsAreLeftOut();
    void longerOnesAndLists();
    void firstOnes();
    void exchangingTheSidesMirrors();
    void correlationsAcrossSystems();
    void nothingAndOne();
    void aThousandAnnotations();
    void examplesOfOneItemCountAsOne();
    void sharesWithoutAnExceptionStillHaveAnInterval();
};

void TestEvaluatorMetrics::testsOfAlpacaEval()
{
    // The values of alpaca_eval's own tests of agreement_of_annotations(), one against three others.
    QVERIFY(close(peopleAgreement(Examples{{1, 1, 1, 1}, {2, 2, 2, 1}}, zeroOne, alone).value, 0.875));
    QVERIFY(close(peopleAgreement(Examples{{1, 1, 1, 1}, {2, 2, 2, 1}}, absolute, alone).value, 0.875));
    QVERIFY(close(peopleAgreement(Examples{{1, 1, 1, 1}, {2, 2, 2, 1.5}}, absolute, alone).value, 0.9375));
    QVERIFY(
        close(peopleAgreement(Examples{{1, 1, 1, 1}, {1.9, 1.8, 1.7, 1.6}}, absolute, alone).value, 0.925));
    // Its tests of the two biases: lengths and lists of three pairs.
    const std::vector<JudgedPair> lengths{
        {2, 11, 5, false, false}, {1, 5, 14, false, false}, {1, 540, 14, false, false}};
    QCOMPARE(*preferLonger(lengths, Errors::RowWise).value, 1.0);
    QCOMPARE(preferLonger(lengths, Errors::RowWise).n, 1);
    const std::vector<JudgedPair> lists{
        {1, 0, 0, false, true}, {1, 0, 0, true, false}, {2, 0, 0, false, true}};
    QVERIFY(close(preferLists(lists, Errors::RowWise).value, 2.0 / 3));
}

void TestEvaluatorMetrics::agreementBiasAndVariance()
{
    const Examples evaluator{{1, 1}, {1, 2}, {2, 2}};
    // Against the modes 1; 2; 1 or 2.
    QVERIFY(close(evaluatorAgreement(evaluator, people, zeroOne, alone).value, (1 + 0.5 + 0.5) / 3));
    // The evaluator's modes: 1; 1 or 2; 2.
    QVERIFY(close(evaluatorBias(evaluator, people, zeroOne, alone).value, (0 + 0.5 + 0.5) / 3));
    QVERIFY(close(evaluatorVariance(evaluator, zeroOne, alone).value, (0 + 1 + 0) / 3.0));
    QVERIFY(close(evaluatorBias(people, people, absolute, alone).value, 0.0));
    QCOMPARE(evaluatorAgreement(evaluator, people, zeroOne, alone).n, 3);
    QVERIFY(close(evaluatorAgreement(evaluator, people, absolute, alone).value, (1 + 0.5 + 0.5) / 3));
}

void TestEvaluatorMetrics::modesThatTieAreAsLikely()
{
    // Each of the last example's four: the three others have the mode of the other side.
    QVERIFY(close(peopleAgreement(people, zeroOne, alone).value, (1 + 0.75 + 0) / 3));
    QVERIFY(close(evaluatorAgreement(Examples{{1.5}}, Examples{{1, 2}}, zeroOne, alone).value, 0.0));
    QVERIFY(close(evaluatorAgreement(Examples{{1.5}}, Examples{{1, 2}}, absolute, alone).value, 1.0));
    QVERIFY(close(evaluatorAgreement(Examples{{1}}, Examples{{1, 1.5, 2}}, zeroOne, alone).value, 1.0 / 3));
}

void TestEvaluatorMetrics::examplesWithoutAnnotationsAreLeftOut()
{
    const Examples evaluator{{1}, {}, {2}, {1}};
    const Examples some{{1, 1}, {1, 1}, {}, {2, 2, 2}};
    QCOMPARE(evaluatorAgreement(evaluator, some, zeroOne, alone).n, 2);
    QCOMPARE(*evaluatorAgreement(evaluator, some, zeroOne, alone).value, 0.5);
    QCOMPARE(evaluatorVariance(evaluator, zeroOne, alone).why, std::string("no example has two annotations"));
}

void TestEvaluatorMetrics::longerOnesAndLists()
{
    const std::vector<JudgedPair> pairs{{1, 100, 50, true, false},   {2, 100, 50, true, true},
                                        {1.2, 10, 90, false, false}, {1.9, 10, 90, false, true},
                                        {1.5, 10, 90, true, false},  {std::nullopt, 90, 10, true, false},
                                        {1, 80, 50, false, false}};
    // 30 characters are not noticed; ties and failed calls do not count.
    QCOMPARE(preferLonger(pairs, Errors::RowWise).n, 4);
    QCOMPARE(*preferLonger(pairs, Errors::RowWise).value, 0.5);
    QCOMPARE(preferLists(pairs, Errors::RowWise).n, 2);
    QCOMPARE(*preferLists(pairs, Errors::RowWise).value, 1.0);
    QCOMPARE(preferLonger(pairs, Errors::RowWise).method, std::string("Wilson"));
}

void TestEvaluatorMetrics::firstOnes()
{
    const std::vector<JudgedPair> pairs{{1, 0, 0, false, false},
                                        {2, 0, 0, false, false},
                                        {1.5, 0, 0, false, false},
                                        {1, 0, 0, false, false},
                                        {std::nullopt, 0, 0, false, false}};
    QCOMPARE(*preferFirst(pairs, Errors::RowWise).value, 0.625);
    QCOMPARE(preferFirst(pairs, Errors::RowWise).n, 4);
}

void TestEvaluatorMetrics::exchangingTheSidesMirrors()
{
    const std::vector<JudgedPair> pairs{{1, 100, 50, true, false},
                                        {2, 100, 50, true, false},
                                        {1.2, 10, 90, false, true},
                                        {1.5, 10, 90, true, false}};
    QCOMPARE(*preferLonger(turned(pairs), Errors::RowWise).value,
             *preferLonger(pairs, Errors::RowWise).value);
    QCOMPARE(*preferLists(turned(pairs), Errors::RowWise).value, *preferLists(pairs, Errors::RowWise).value);
    QVERIFY(close(preferFirst(turned(pairs), Errors::RowWise).value,
                  1 - *preferFirst(pairs, Errors::RowWise).value));
    Examples swapped = people;
    for (Annotations &example : swapped) {
        std::reverse(example.begin(), example.end());
        for (double &annotation : example)
            annotation = 3 - annotation;
    }
    QVERIFY(close(peopleAgreement(swapped, zeroOne, alone).value,
                  *peopleAgreement(people, zeroOne, alone).value));
}

void TestEvaluatorMetrics::correlationsAcrossSystems()
{
    const std::vector<SystemRates> systems{{140, 0.1, 0.2}, {140, 0.4, 0.3}, {140, 0.3, 0.4},
                                           {140, 0.9, 0.8}, {100, 1, 0},     {3, 0, 1}};
    const SystemCorrelations ours = systemCorrelations(systems);
    QCOMPARE(ours.spearman.n, 4);
    // scipy 1.10.1, spearmanr() and pearsonr().
    QVERIFY(close(ours.spearman.value, 0.8));
    QVERIFY(close(ours.pearson.value, 0.9589385510370261));
}

void TestEvaluatorMetrics::nothingAndOne()
{
    for (const AnnotationError error : {zeroOne, absolute}) {
        QVERIFY(!evaluatorAgreement({}, {}, error, alone).value &&
                !evaluatorBias({}, {}, error, alone).value);
        QVERIFY(!peopleAgreement({}, error, alone).value &&
                !evaluatorVariance(Examples(5), error, alone).value);
        QCOMPARE(evaluatorAgreement(Examples(2), Examples(2), error, alone).why,
                 std::string("no example that both annotated"));
        const Estimate one = evaluatorAgreement(Examples{{1.5}}, Examples{{1.5}}, error, alone);
        QCOMPARE(*one.value, 1.0);
        QVERIFY(!one.se && !one.note.empty());
    }
    QVERIFY(!preferLonger({}, Errors::RowWise).value && !preferLists({}, Errors::RowWise).value &&
            !preferFirst({}, Errors::RowWise).value);
    const std::vector<JudgedPair> ties(9, JudgedPair{1.5, 500, 1, true, false});
    QVERIFY(!preferLonger(ties, Errors::RowWise).value && !preferLists(ties, Errors::RowWise).value);
    QCOMPARE(*preferFirst(ties, Errors::RowWise).value, 0.5);
    QVERIFY(!systemCorrelations({}).spearman.value);
}

void TestEvaluatorMetrics::aThousandAnnotations()
{
    Annotations many;
    for (int at = 0; at < 1000; ++at)
        many.push_back(at % 5 == 0 ? 2 : 1);
    QVERIFY(close(peopleAgreement(Examples{many}, zeroOne, alone).value, 0.8));
    QVERIFY(close(evaluatorVariance(Examples{many}, absolute, alone).value, 0.2));
}

void TestEvaluatorMetrics::examplesOfOneItemCountAsOne()
{
    // Twice the same examples say no more than once: clustered, the standard error stays (but for G/(G-1),
    // which is the same), row-wise it shrinks.
    const Examples twice{people[0], people[0], people[1], people[1], people[2], people[2]};
    const std::vector<std::int32_t> item{0, 0, 1, 1, 2, 2};
    const Estimate once =
        peopleAgreement(people, zeroOne, {std::vector<std::int32_t>{0, 1, 2}, Errors::Clustered});
    const Estimate doubled = peopleAgreement(twice, zeroOne, {item, Errors::Clustered});
    QVERIFY(close(doubled.value, *once.value) && close(doubled.se, *once.se));
    QCOMPARE(doubled.n, 6);
    QVERIFY(*peopleAgreement(twice, zeroOne, alone).se < *once.se);
    // The same values row by row: a cluster each is the row-wise error.
    QVERIFY(close(once.se, *peopleAgreement(people, zeroOne, alone).se));
}

void TestEvaluatorMetrics::sharesWithoutAnExceptionStillHaveAnInterval()
{
    std::vector<JudgedPair> pairs;
    for (int at = 0; at < 40; ++at)
        pairs.push_back({1, 100, 10, true, false, at / 2});
    const Estimate share = preferLonger(pairs, Errors::Clustered);
    QCOMPARE(*share.value, 1.0);
    QCOMPARE(share.n, 40);
    // Wilson of 20 of 20: 1 - the golden upper end of 0 of 20.
    QVERIFY(std::abs(*share.low - (1 - .1611)) < 1e-4);
    pairs.front().preference = 2;
    QCOMPARE(preferLonger(pairs, Errors::Clustered).method, std::string("linearised, clustered"));
}

QTEST_APPLESS_MAIN(TestEvaluatorMetrics)
#include "tst_evaluator_metrics.moc"
