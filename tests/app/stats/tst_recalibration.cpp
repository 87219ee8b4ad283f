// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/isotonic.h"
#include "app/stats/probability_scores.h"
#include "app/stats/random.h"
#include "app/stats/recalibration.h"
#include "app/stats/temperature.h"
#include "tests/app/stats/close.h"
#include "tests/app/stats/made_forecasts.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace stats;
using namespace test_stats;

namespace {

/// Forecasts whose true chances are tempered: an overconfident judge, two forecasts a cluster.
OwnedForecasts overconfident(int n, double heat)
{
    Random random(12, 0);
    OwnedForecasts forecasts;
    for (int at = 0; at < n; ++at) {
        const double p = 0.02 + 0.96 * random.unit();
        forecasts.probability.push_back(p);
        forecasts.outcome.push_back(random.unit() < tempered(p, heat) ? 1 : 0);
        forecasts.cluster.push_back(at / 2);
    }
    return forecasts;
}

double lossOf(const std::vector<double> &probability, const OwnedForecasts &forecasts)
{
    const OwnedForecasts other{probability, forecasts.outcome, forecasts.cluster};
    return *probabilityScores(other.view(), Errors::RowWise).logLoss.value;
}

} // namespace

/// Probabilities corrected by what people said.
class TestRecalibration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void temperatureOfScipy();
    void temperatureThatMadeTheShares_data();
    void temperatureThatMadeTheShares();
    void exchangingTheSidesKeepsTheTemperature();
    void temperatureIsASmallestLoss();
    void temperatureThatThereIsNot();
    void bootstrapOfTheTemperature();
    void isotonicOfTheFormula();
    void isotonicOfTheTextbook();
    void isotonicNeverFalls();
    void crossFittingHelpsAndIsRepeatable();
    void clustersStayInOneFold();
    void crossFittingThatThereIsNot();
};

void TestRecalibration::temperatureOfScipy()
{
    const OwnedForecasts forecasts = madeForecasts();
    // The root of the derivative by scipy 1.10.1, brentq().
    QVERIFY(close(temperature(forecasts.view()).value, 6.444313365943875, 6e-6 * 6.4));
    QVERIFY(close(temperature(forecasts.view()).value, 6.444313365943875, 1e-8));
    std::vector<double> corrected;
    for (const double p : forecasts.probability)
        corrected.push_back(tempered(p, *temperature(forecasts.view()).value));
    QVERIFY(close(lossOf(corrected, forecasts), 0.6791405790694741));
}

void TestRecalibration::temperatureThatMadeTheShares_data()
{
    QTest::addColumn<double>("heat");
    QTest::newRow("cold") << 0.2;
    QTest::newRow("as it is") << 1.0;
    QTest::newRow("hot") << 2.5;
    QTest::newRow("very hot") << 400.0;
}

void TestRecalibration::temperatureThatMadeTheShares()
{
    QFETCH(double, heat);
    std::vector<double> probability;
    std::vector<double> shares;
    for (int at = 1; at < 40; ++at) {
        probability.push_back(at / 40.0);
        shares.push_back(tempered(at / 40.0, heat));
    }
    const OwnedForecasts forecasts = forecastsOf(probability, shares);
    QVERIFY(close(*temperature(forecasts.view()).value / heat, 1.0, 1e-9));
}

void TestRecalibration::exchangingTheSidesKeepsTheTemperature()
{
    const OwnedForecasts forecasts = overconfident(200, 3);
    QVERIFY(close(*temperature(turned(forecasts).view()).value / *temperature(forecasts.view()).value, 1.0,
                  1e-9));
}

void TestRecalibration::temperatureIsASmallestLoss()
{
    const OwnedForecasts forecasts = overconfident(300, 2);
    const double heat = *temperature(forecasts.view()).value;
    const auto loss = [&forecasts](double other) {
        std::vector<double> corrected;
        for (const double p : forecasts.probability)
            corrected.push_back(tempered(p, other));
        return lossOf(corrected, forecasts);
    };
    QVERIFY(loss(heat) < loss(heat * 1.01) && loss(heat) < loss(heat / 1.01));
}

void TestRecalibration::temperatureThatThereIsNot()
{
    const auto why = [](const std::vector<double> &probability, const std::vector<double> &outcome) {
        const OwnedForecasts forecasts = forecastsOf(probability, outcome);
        return temperature(forecasts.view()).why;
    };
    QCOMPARE(why({}, {}), std::string("no probabilities"));
    QCOMPARE(why({.5, .5}, {1, 0}), std::string("all probabilities are one half"));
    QCOMPARE(why({.7, .2}, {1, 0}), std::string("no probability errs"));
    QCOMPARE(why({.9}, {1}), std::string("no probability errs"));
    QCOMPARE(why({.7, .2, .6}, {0, 1, 0}), std::string("the probabilities say no more than chance"));
    QCOMPARE(why({.7, .2, .6}, {.5, .5, .5}), std::string("the probabilities say no more than chance"));
    QCOMPARE(why({.7, .7}, {1, 0}), std::string("the probabilities say no more than chance"));
    QVERIFY(why({.7, .7, .7}, {1, 1, 0}).empty());
}

void TestRecalibration::bootstrapOfTheTemperature()
{
    const OwnedForecasts forecasts = overconfident(400, 2.5);
    const Estimate one = bootstrapTemperature(forecasts.view(), {2, 300});
    QCOMPARE(*one.low, *bootstrapTemperature(forecasts.view(), {2, 300}).low);
    QVERIFY(*one.low < *one.value && *one.value < *one.high && *one.low < 2.5 && *one.high > 2.5);
    OwnedForecasts together = forecasts;
    std::fill(together.cluster.begin(), together.cluster.end(), 0);
    QCOMPARE(bootstrapTemperature(together.view(), {2, 300}).note,
             std::string("1 item, an interval needs 2"));
    QVERIFY(!bootstrapTemperature({}, {2, 300}).value);
}

void TestRecalibration::isotonicOfTheFormula()
{
    // max over j <= i of min over k >= i of the mean of j..k, in numpy.
    const OwnedForecasts forecasts = madeForecasts();
    const Isotonic curve = isotonic(forecasts.view());
    const std::vector<std::pair<double, double>> expected{{0.0, 0.25},
                                                          {0.0891089108910891, 0.40384615384615385},
                                                          {0.32673267326732675, 0.40384615384615385},
                                                          {0.5544554455445545, 0.5769230769230769},
                                                          {0.7524752475247525, 0.75},
                                                          {0.9900990099009901, 1.0}};
    for (const auto &[p, fitted] : expected)
        QVERIFY(close(curve.at(p), fitted, 1e-12));
    QCOMPARE(curve.at(-1), curve.fitted.front());
    QCOMPARE(curve.at(2), curve.fitted.back());
}

void TestRecalibration::isotonicOfTheTextbook()
{
    const OwnedForecasts forecasts = forecastsOf({.1, .2, .3, .4, .4, .6}, {0, 1, 0, .5, .5, 1});
    const Isotonic curve = isotonic(forecasts.view());
    QCOMPARE(curve.probability, (std::vector<double>{.1, .2, .4, .6}));
    QCOMPARE(curve.fitted, (std::vector<double>{0, .5, .5, 1}));
    QVERIFY(close(curve.at(.15), .25, 1e-12) && close(curve.at(.5), .75, 1e-12));
    const OwnedForecasts falling = forecastsOf({.1, .5, .9}, {1, .5, 0});
    QCOMPARE(isotonic(falling.view()).fitted, (std::vector<double>{.5, .5}));
    const OwnedForecasts one = forecastsOf({.3}, {1});
    QCOMPARE(isotonic(one.view()).at(.9), 1.0);
    QVERIFY(isotonic({}).probability.empty());
}

void TestRecalibration::isotonicNeverFalls()
{
    const OwnedForecasts forecasts = overconfident(1000, 2);
    const Isotonic curve = isotonic(forecasts.view());
    QVERIFY(std::is_sorted(curve.fitted.begin(), curve.fitted.end()));
    QVERIFY(std::adjacent_find(curve.probability.begin(), curve.probability.end(), std::greater_equal<>()) ==
            curve.probability.end());
    QVERIFY(curve.fitted.front() >= 0 && curve.fitted.back() <= 1);
}

void TestRecalibration::crossFittingHelpsAndIsRepeatable()
{
    const OwnedForecasts forecasts = overconfident(2000, 3);
    for (const Recalibration method : {Recalibration::Temperature, Recalibration::Isotonic}) {
        const CrossFitted one = crossFitted(forecasts.view(), method, 5, 1);
        QVERIFY(one.why.empty());
        QVERIFY(one.probability == crossFitted(forecasts.view(), method, 5, 1).probability);
        QVERIFY(one.probability != crossFitted(forecasts.view(), method, 5, 2).probability);
        QVERIFY(lossOf(one.probability, forecasts) < lossOf(forecasts.probability, forecasts));
    }
    const CrossFitted fitted = crossFitted(forecasts.view(), Recalibration::Temperature, 5, 1);
    QCOMPARE(fitted.temperatures.size(), std::size_t{5});
    for (const double heat : fitted.temperatures)
        QVERIFY(close(heat, 3, 0.7));
}

void TestRecalibration::clustersStayInOneFold()
{
    // Each cluster holds the same forecast twice: equal corrections show one fold.
    OwnedForecasts forecasts = overconfident(400, 3);
    for (std::size_t at = 0; at < 400; at += 2)
        forecasts.probability[at + 1] = forecasts.probability[at];
    const CrossFitted fitted = crossFitted(forecasts.view(), Recalibration::Temperature, 4, 9);
    for (std::size_t at = 0; at < 400; at += 2)
        QCOMPARE(fitted.probability[at + 1], fitted.probability[at]);
}

void TestRecalibration::crossFittingThatThereIsNot()
{
    QCOMPARE(crossFitted({}, Recalibration::Temperature, 5, 1).why, std::string("no probabilities"));
    const OwnedForecasts few = overconfident(499, 3);
    QCOMPARE(crossFitted(few.view(), Recalibration::Isotonic, 5, 1).why,
             std::string("needs 500 probabilities"));
    const OwnedForecasts three = forecastsOf({.3, .6, .9}, {1, 0, 1});
    QCOMPARE(crossFitted(three.view(), Recalibration::Temperature, 5, 1).why,
             std::string("needs as many clusters as folds"));
    const OwnedForecasts halves = forecastsOf(std::vector<double>(10, .5), std::vector<double>(10, 1.0));
    const CrossFitted none = crossFitted(halves.view(), Recalibration::Temperature, 5, 1);
    QCOMPARE(none.why, std::string("all probabilities are one half"));
    QVERIFY(none.probability.empty() && none.temperatures.empty());
}

QTEST_APPLESS_MAIN(TestRecalibration)
#include "tst_recalibration.moc"
