// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/many_raters.h"
#include "app/stats/weights.h"
#include "tests/app/stats/close.h"
#include "tests/app/stats/owned_ratings.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace stats;
using namespace test_stats;

namespace {

const std::vector<double> oneToFive{1, 2, 3, 4, 5};

/// 12 items by 4 raters in 5 categories (Krippendorff 2011; irrCAC's cac.raw4raters).
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

} // namespace

/// Agreement weights of ordered and circular categories.
class TestWeights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goldenAc2OfTheMethodsPage();
    void ratioCircularAndBipolarOfOneToFive();
    void everyKindIsSymmetricWithOnesOnTheDiagonal();
    void scaleAndDirectionOfTheScores();
    void awkwardScores();
    void aThousandCategories();
};

void TestWeights::goldenAc2OfTheMethodsPage()
{
    const OwnedRatings votes = fourRaters();
    const auto figures = [&votes](const Weights &weights) {
        return manyRaters(votes.view(), weights, {}, Errors::RowWise);
    };
    QVERIFY(close(figures(linearWeights(5)).gwetAc1.value, 0.859, 5e-4));
    QVERIFY(close(figures(linearWeights(5)).gwetAc1.se, 0.117, 5e-4));
    QVERIFY(close(figures(ordinalWeights(5)).gwetAc1.value, 0.899, 5e-4));
    QVERIFY(close(figures(quadraticWeights(5)).percent.value, 0.975, 5e-4));
    QVERIFY(close(figures(bipolarWeights(oneToFive)).gwetAc1.value, 0.90037, 5e-6));
    QVERIFY(close(figures(circularWeights(oneToFive)).gwetAc1.value, 0.830, 5e-4));
    QVERIFY(close(figures(identityWeights(5)).gwetAc1.value, 0.77544, 5e-6));
    QVERIFY(close(figures(ordinalWeights(5)).krippendorffAlpha.value, 0.83364, 5e-6));
    // The formulas of irrCAC in numpy 1.24.2: p_a, AC2, Fleiss.
    const ManyRaters ratio = figures(ratioWeights(oneToFive));
    QVERIFY(close(ratio.percent.value, 0.954114873222016));
    QVERIFY(close(ratio.gwetAc1.value, 0.8573675578296347));
    QVERIFY(close(ratio.fleissKappa.value, 0.8213383439447282));
    QVERIFY(close(figures(circularWeights(oneToFive)).gwetAc1.value, 0.8301951394609607));
    QVERIFY(close(figures(circularWeights(oneToFive)).fleissKappa.value, 0.8071997701581097));
    QVERIFY(close(figures(bipolarWeights(oneToFive)).gwetAc1.value, 0.9003730154433539));
    QVERIFY(close(figures(bipolarWeights(oneToFive)).fleissKappa.value, 0.853072550140266));
}

void TestWeights::ratioCircularAndBipolarOfOneToFive()
{
    const std::vector<double> ratio{1, 0.75, 0.4375, 0.19, 0};
    const std::vector<double> circular{1, 0.6180339887498949, 0, 0, 0.6180339887498949};
    const std::vector<double> bipolar{1, 6.0 / 7, 2.0 / 3, 0.4, 0};
    for (int j = 0; j < 5; ++j) {
        const auto at = static_cast<std::size_t>(j);
        QVERIFY(close(ratioWeights(oneToFive)(0, j), ratio[at], 1e-12));
        QVERIFY(close(circularWeights(oneToFive)(0, j), circular[at], 1e-12));
        QVERIFY(close(bipolarWeights(oneToFive)(0, j), bipolar[at], 1e-12));
    }
}

void TestWeights::everyKindIsSymmetricWithOnesOnTheDiagonal()
{
    for (const Weights &weights :
         {ratioWeights(oneToFive), circularWeights(oneToFive), bipolarWeights(oneToFive),
          radicalWeights(oneToFive), linearWeights(oneToFive)}) {
        QCOMPARE(*std::min_element(weights.w.begin(), weights.w.end()), 0.0);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(weights(i, i), 1.0);
            for (int j = 0; j < 5; ++j)
                QVERIFY(close(weights(i, j), weights(j, i), 1e-15) && weights(i, j) <= 1);
        }
    }
}

void TestWeights::scaleAndDirectionOfTheScores()
{
    const std::vector<double> tens{10, 20, 30, 40, 50};
    const std::vector<double> turned{5, 4, 3, 2, 1};
    for (int i = 0; i < 5; ++i) {
        for (int j = 0; j < 5; ++j) {
            QVERIFY(close(ratioWeights(tens)(i, j), ratioWeights(oneToFive)(i, j), 1e-12));
            QVERIFY(close(bipolarWeights(tens)(i, j), bipolarWeights(oneToFive)(i, j), 1e-12));
            QVERIFY(close(bipolarWeights(turned)(i, j), bipolarWeights(oneToFive)(i, j), 1e-12));
            QVERIFY(close(circularWeights(turned)(i, j), circularWeights(oneToFive)(i, j), 1e-12));
        }
    }
}

void TestWeights::awkwardScores()
{
    const std::vector<double> none;
    const std::vector<double> alike{3, 3, 3};
    const std::vector<double> zeros{0, 0};
    for (const auto &kind : {&ratioWeights, &circularWeights, &bipolarWeights}) {
        QCOMPARE(kind(none).q, 0);
        QCOMPARE(kind(alike).w, std::vector<double>(9, 1.0));
        QCOMPARE(kind(zeros).w, std::vector<double>(4, 1.0));
        QCOMPARE(kind(std::vector<double>{2}).w, std::vector<double>{1.0});
        // Two categories have nothing between all and none.
        QCOMPARE(kind(std::vector<double>{0, 1}).w, identityWeights(2).w);
    }
}

void TestWeights::aThousandCategories()
{
    std::vector<double> scores(1000);
    std::iota(scores.begin(), scores.end(), 0.0);
    for (const auto &kind : {&ratioWeights, &circularWeights, &bipolarWeights}) {
        const Weights weights = kind(scores);
        QCOMPARE(weights.w.size(), std::size_t{1'000'000});
        QVERIFY(std::all_of(weights.w.begin(), weights.w.end(), [](double w) { return w >= 0 && w <= 1; }));
    }
}

QTEST_APPLESS_MAIN(TestWeights)
#include "tst_weights.moc"
