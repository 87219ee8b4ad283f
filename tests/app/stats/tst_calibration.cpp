// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/entropy.h"
#include "app/stats/order_symmetry.h"
#include "app/stats/probability_scores.h"
#include "app/stats/proportion.h"
#include "app/stats/reliability.h"
#include "tests/app/stats/close.h"
#include "tests/app/stats/made_forecasts.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace stats;
using namespace test_stats;

namespace {

OwnedForecasts reversed(OwnedForecasts forecasts)
{
    std::reverse(forecasts.probability.begin(), forecasts.probability.end());
    std::reverse(forecasts.outcome.begin(), forecasts.outcome.end());
    return forecasts;
}

} // namespace

/// Whether probabilities are what they say.
class TestCalibration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scoresOfNumpy();
    void brierOfTheWeatherman();
    void certainAndWrongIsClipped();
    void binsOfNumpy();
    void murphysPartsMakeTheBrierScore();
    void equalProbabilitiesStayTogether();
    void orderOfForecastsDoesNotMatter();
    void foldedFormHasNoFirst();
    void smallBinsHaveNoGap();
    void debiasedIsNearZeroForHonestForecasts();
    void bootstrapIsRepeatable();
    void entropyOfVotes();
    void bothOrdersAreCompared();
    void nothingOneAndAlike();
    void manyForecasts();
};

void TestCalibration::scoresOfNumpy()
{
    const OwnedForecasts forecasts = madeForecasts();
    const ProbabilityScores scores = probabilityScores(forecasts.view(), Errors::RowWise);
    QVERIFY(close(scores.brier.value, 0.22765129235695844));
    QVERIFY(close(scores.skill.value, -0.08873417799408911));
    QVERIFY(close(scores.logLoss.value, 0.8726552005506604));
    QVERIFY(close(scores.surplus.value, -0.06806930693069307));
    QCOMPARE(scores.brier.n, 60);
    QVERIFY(*scores.brier.low < *scores.brier.value && scores.logLoss.se && scores.surplus.se);
}

void TestCalibration::brierOfTheWeatherman()
{
    // Ten forecasts of rain: .7 on five days with four of rain, .2 on five with one.
    const OwnedForecasts rain =
        forecastsOf({.7, .7, .7, .7, .7, .2, .2, .2, .2, .2}, {1, 1, 1, 1, 0, 1, 0, 0, 0, 0});
    const ProbabilityScores scores = probabilityScores(rain.view(), Errors::RowWise);
    QVERIFY(close(scores.brier.value, (4 * 0.09 + 0.49 + 0.64 + 4 * 0.04) / 10));
    QVERIFY(close(scores.skill.value, 1 - 0.165 / 0.25));
    const Reliability table = reliability(rain.view(), Binning::EqualWidth, 10);
    QCOMPARE(table.bins.size(), std::size_t{2});
    QVERIFY(close(table.bins[0].probability, 0.2) && close(table.bins[0].outcome.value, 0.2));
    QVERIFY(close(table.bins[1].outcome.value, 0.8) && close(table.bins[1].outcome.low, *wilson(4, 5).low));
    QVERIFY(close(table.ece.value, 0.05));
    QVERIFY(close(table.reliability, 0.005) && close(table.resolution, 0.09) &&
            close(table.uncertainty, 0.25));
}

void TestCalibration::certainAndWrongIsClipped()
{
    const OwnedForecasts wrong = forecastsOf({0, 1}, {1, 0});
    const ProbabilityScores scores = probabilityScores(wrong.view(), Errors::RowWise);
    QVERIFY(close(scores.logLoss.value, -std::log(1e-6)));
    QCOMPARE(*scores.brier.value, 1.0);
    QVERIFY(close(scores.skill.value, -3.0));
    const OwnedForecasts right = forecastsOf({0, 1}, {0, 1});
    QVERIFY(close(probabilityScores(right.view(), Errors::RowWise).logLoss.value, 1e-6, 1e-9));
}

void TestCalibration::binsOfNumpy()
{
    const OwnedForecasts forecasts = madeForecasts();
    const Reliability mass = reliability(forecasts.view(), Binning::EqualMass, 10);
    QVERIFY(close(mass.ece.value, 0.25833333333333336));
    QVERIFY(close(mass.debiased.value, 0.05613240531973991));
    QVERIFY(close(mass.reliability, 0.08488240531973991) && close(mass.resolution, 0.06534722222222222));
    QVERIFY(close(mass.uncertainty, 0.20909722222222218));
    const Reliability width = reliability(forecasts.view(), Binning::EqualWidth, 10);
    QVERIFY(close(width.ece.value, 0.22516501650165022));
    QVERIFY(close(width.debiased.value, 0.03637491967018485));
    QCOMPARE(width.bins.front().n, 7);
    QCOMPARE(width.bins.back().n, 5);
    const Reliability five = reliability(forecasts.view(), Binning::EqualMass, 5);
    QVERIFY(close(five.ece.value, 0.15008250825082506));
    QVERIFY(close(five.mce.value, 0.40924092409240925));
    for (const ReliabilityBin &bin : five.bins)
        QCOMPARE(bin.n, 12);
    QCOMPARE(mass.mce.why, std::string("6 probabilities in the fullest bin, the largest gap needs 10"));
}

void TestCalibration::murphysPartsMakeTheBrierScore()
{
    // One bin for each probability: the binned forecast is the forecast. Ties count, too.
    const OwnedForecasts forecasts =
        forecastsOf({.1, .1, .1, .5, .5, .9, .9, .9, .9}, {0, 0, .5, 1, .5, 1, 1, 0, .5});
    const Reliability table = reliability(forecasts.view(), Binning::EqualWidth, 10);
    const ProbabilityScores scores = probabilityScores(forecasts.view(), Errors::RowWise);
    QVERIFY(close(scores.brier.value, table.reliability - table.resolution + table.uncertainty, 1e-12));
}

void TestCalibration::equalProbabilitiesStayTogether()
{
    const OwnedForecasts forecasts = forecastsOf({.5, .5, .5, .5, .5, .9}, {0, 1, 0, 1, 0, 1});
    const Reliability table = reliability(forecasts.view(), Binning::EqualMass, 3);
    QCOMPARE(table.bins.size(), std::size_t{2});
    QCOMPARE(table.bins[0].n, 5);
    for (std::size_t bin = 0; bin < table.bins.size(); ++bin) {
        const ReliabilityBin &one = table.bins[bin];
        QVERIFY(one.least <= one.probability + 1e-12 && one.probability <= one.most + 1e-12);
        QVERIFY(bin == 0 || one.least > table.bins[bin - 1].most);
        const auto &all = forecasts.probability;
        QCOMPARE(
            std::count_if(all.begin(), all.end(), [&](double p) { return p >= one.least && p <= one.most; }),
            one.n);
    }
}

void TestCalibration::orderOfForecastsDoesNotMatter()
{
    const OwnedForecasts forecasts = madeForecasts();
    const OwnedForecasts other = reversed(forecasts);
    for (const Binning binning : {Binning::EqualMass, Binning::EqualWidth})
        QVERIFY(close(reliability(other.view(), binning, 7).ece.value,
                      *reliability(forecasts.view(), binning, 7).ece.value, 1e-12));
}

void TestCalibration::foldedFormHasNoFirst()
{
    const OwnedForecasts forecasts = madeForecasts();
    const OwnedForecasts once = folded(forecasts.view());
    const OwnedForecasts other = folded(turned(forecasts).view());
    const ProbabilityScores scores = probabilityScores(once.view(), Errors::RowWise);
    QVERIFY(close(scores.surplus.value, 0.7498349834983498 - 0.6416666666666667));
    QVERIFY(close(scores.brier.value, 0.22765129235695844));
    QVERIFY(close(reliability(other.view(), Binning::EqualMass, 10).ece.value,
                  *reliability(once.view(), Binning::EqualMass, 10).ece.value));
    const OwnedForecasts undecided = folded(forecastsOf({.5, .8, .3, .3}, {1, .5, .4, .6}).view());
    QCOMPARE(undecided.outcome, (std::vector<double>{.5, .5, 1, 0}));
}

void TestCalibration::smallBinsHaveNoGap()
{
    std::vector<double> probability(10, 0.2);
    std::vector<double> outcome(10, 0.0);
    probability.insert(probability.end(), 9, 0.9);
    outcome.insert(outcome.end(), 9, 0.0);
    const OwnedForecasts forecasts = forecastsOf(probability, outcome);
    const Reliability table = reliability(forecasts.view(), Binning::EqualWidth, 10);
    QVERIFY(close(table.mce.value, 0.2)); // the gap of .9 rests on nine
    QVERIFY(close(table.ece.value, (10 * 0.2 + 9 * 0.9) / 19));
}

void TestCalibration::debiasedIsNearZeroForHonestForecasts()
{
    // In each group of ten as many are right as the probability says.
    std::vector<double> probability;
    std::vector<double> outcome;
    for (int group = 0; group < 100; ++group) {
        for (int one = 0; one < 10; ++one) {
            probability.push_back(0.05 + group % 10 / 10.0);
            outcome.push_back(one < group % 10 || (one == group % 10 && group < 50) ? 1 : 0);
        }
    }
    const OwnedForecasts forecasts = forecastsOf(probability, outcome);
    const Reliability table = reliability(forecasts.view(), Binning::EqualWidth, 10);
    QVERIFY(close(table.ece.value, 0.0, 1e-12));
    QVERIFY(*table.debiased.value < 0); // a small sample would have missed by more
}

void TestCalibration::bootstrapIsRepeatable()
{
    OwnedForecasts forecasts = madeForecasts();
    for (std::size_t at = 0; at < forecasts.cluster.size(); ++at)
        forecasts.cluster[at] /= 3;
    const Reliability one = bootstrapReliability(forecasts.view(), Binning::EqualMass, 10, {3, 400});
    const Reliability two = bootstrapReliability(forecasts.view(), Binning::EqualMass, 10, {3, 400});
    QCOMPARE(*one.ece.low, *two.ece.low);
    QVERIFY(close(one.ece.value, 0.25833333333333336));
    QVERIFY(*one.ece.low < *one.ece.high && *one.ece.high <= 1 && one.debiased.low);
    QVERIFY(one.ece.method.find("seed 3") != std::string::npos);
    // Each forecast twice is each cluster drawn twice.
    const OwnedForecasts twice = forecastsOf({.3, .3, .8, .8}, {0, 0, 1, 1});
    const OwnedForecasts single = forecastsOf({.3, .8}, {0, 1});
    QVERIFY(close(reliability(twice.view(), Binning::EqualMass, 2).ece.value,
                  *reliability(single.view(), Binning::EqualMass, 2).ece.value));
}

void TestCalibration::entropyOfVotes()
{
    // Golden values of the methods for six calls: 6 0 0, 3 0 3, 4 1 1, 2 2 2.
    const auto nats = [](const std::vector<double> &votes) { return entropyOf(votes).nats.value; };
    QCOMPARE(*nats({6, 0, 0}), 0.0);
    QVERIFY(close(nats({3, 0, 3}), 0.6931471805599453));
    QVERIFY(close(nats({4, 1, 1}), 0.8675632284814612));
    QVERIFY(close(nats({2, 2, 2}), 1.0986122886681096));
    QVERIFY(close(entropyOf(std::vector<double>{2, 2, 2}).normalised.value, 1.0));
    QVERIFY(close(entropyOf(std::vector<double>{.5, .5, 0}).normalised.value, std::log(2.0) / std::log(3.0)));
    QCOMPARE(entropyOf(std::vector<double>{4, 1, 1}).nats.n, 6);
    QVERIFY(!entropyOf({}).nats.value && !entropyOf(std::vector<double>{0, 0}).nats.value);
    QVERIFY(!entropyOf(std::vector<double>{5}).normalised.value);
    QCOMPARE(*entropyOf(std::vector<double>{5}).nats.value, 0.0);
    QVERIFY(close(entropyOf(std::vector<double>(1000, 1.0)).normalised.value, 1.0));
}

void TestCalibration::bothOrdersAreCompared()
{
    const std::vector<std::optional<double>> first{.9, .6, .8, .7, std::nullopt};
    const std::vector<std::optional<double>> second{.7, .6, .4, .7, .5};
    const std::vector<std::int32_t> cluster{0, 1, 2, 3, 4};
    const OrderSymmetry ours = orderSymmetry({first, second, cluster}, Errors::RowWise);
    QVERIFY(close(ours.positionEffect.value, 0.15));
    QVERIFY(close(ours.instability.value, std::sqrt(0.11 / 3)));
    QVERIFY(close(ours.positionEffect.se, std::sqrt(0.11 / 3) / 2));
    QCOMPARE(ours.positionEffect.n, 4);
    const OrderSymmetry exchanged = orderSymmetry({second, first, cluster}, Errors::RowWise);
    QVERIFY(close(exchanged.positionEffect.value, -0.15));
    QVERIFY(!orderSymmetry({}, Errors::RowWise).positionEffect.value);
    const std::vector<std::optional<double>> missing(5);
    QVERIFY(!orderSymmetry({first, missing, cluster}, Errors::RowWise).instability.value);
    QCOMPARE(*orderSymmetry({first, first, cluster}, Errors::RowWise).instability.value, 0.0);
}

void TestCalibration::nothingOneAndAlike()
{
    QVERIFY(!probabilityScores({}, Errors::Clustered).brier.value);
    QVERIFY(!probabilityScores({}, Errors::Clustered).logLoss.value);
    QVERIFY(!reliability({}, Binning::EqualMass, 10).ece.value);
    QVERIFY(!bootstrapReliability({}, Binning::EqualMass, 10, {1, 10}).debiased.value);
    const OwnedForecasts one = forecastsOf({.7}, {1});
    const Reliability single = bootstrapReliability(one.view(), Binning::EqualMass, 10, {1, 10});
    QVERIFY(close(single.ece.value, 0.3) && !single.ece.low);
    QCOMPARE(single.ece.note, std::string("1 item, an interval needs 2"));
    QCOMPARE(single.debiased.why, std::string("1 probability in each bin, the corrected error needs 2"));
    QCOMPARE(probabilityScores(one.view(), Errors::RowWise).skill.why,
             std::string("the outcomes are all alike"));
    const OwnedForecasts ties = forecastsOf(std::vector<double>(20, .5), std::vector<double>(20, .5));
    QCOMPARE(*reliability(ties.view(), Binning::EqualMass, 10).ece.value, 0.0);
    QCOMPARE(reliability(ties.view(), Binning::EqualMass, 1).bins.size(), std::size_t{1});
    const OwnedForecasts ends = forecastsOf({0, 1}, {0, 1});
    QCOMPARE(reliability(ends.view(), Binning::EqualWidth, 10).bins.size(), std::size_t{2});
}

void TestCalibration::manyForecasts()
{
    std::vector<double> probability;
    std::vector<double> outcome;
    for (int at = 0; at < 20'000; ++at) {
        probability.push_back(at * 7919 % 20'011 / 20'011.0);
        outcome.push_back(at * 104'729 % 20'011 / 20'011.0 < probability.back() ? 1 : 0);
    }
    const OwnedForecasts forecasts = forecastsOf(probability, outcome);
    const Reliability table = bootstrapReliability(forecasts.view(), Binning::EqualMass, 10, {1, 50});
    QVERIFY(*table.ece.value < 0.05 && table.bins.size() == 10);
    for (const ReliabilityBin &bin : table.bins)
        QCOMPARE(bin.n, 2000);
}

QTEST_APPLESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
