// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/instruction_difficulty.h"
#include "app/stats/length_control.h"
#include "app/stats/random.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace stats;

namespace {

bool close(const std::optional<double> &value, double expected, double tolerance = 1e-9)
{
    return value && std::abs(*value - expected) < tolerance;
}

double logistic(double x) { return 1 / (1 + std::exp(-x)); }

/// A made-up model: wins are the chances themselves, so that a fit finds the coefficients.
struct MadeUp
{
    std::vector<std::optional<double>> wins;
    std::vector<double> terms;
    std::vector<double> difficulty;

    MadeUp(int instructions, const LengthCoefficients &model, std::uint64_t seed)
    {
        Random shared(1, 1);
        Random own(seed, 2);
        for (int i = 0; i < instructions; ++i) {
            difficulty.push_back(shared.below(4001) / 1000.0 - 2);
            terms.push_back(own.below(1801) / 1000.0 - 0.9);
            wins.push_back(
                logistic(model.length * terms.back() + model.difficulty * difficulty.back() + model.model));
        }
    }

    [[nodiscard]] LengthControlRows rows() const { return {wins, terms, difficulty}; }
    [[nodiscard]] LengthControlRows minimal() const { return {wins, terms, {}}; }
};

LengthControlOptions unpenalised()
{
    LengthControlOptions options;
    options.ridge = 0;
    return options;
}

} // namespace

/// AlpacaEval's length-controlled win rate.
class TestLengthControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void termsAreScaledButNotCentred();
    void fitFindsWhatMadeTheRows();
    void variantWithoutDifficulty();
    void rateLeavesTheLengthOut();
    void baselineIsHalfAndPairsAddUp();
    void gamedBaselinesHoldTheLengthBack();
    void rawAndDiscreteRates();
    void missingAnnotationsAreFittedAround();
    void oneSidedLengthIsRefused_data();
    void oneSidedLengthIsRefused();
    void intervalsComeFromDraws();
    void farRatesWarn();
    void difficultyIsFoundAgain();
    void difficultyNeedsModels();
};

void TestLengthControl::termsAreScaledButNotCentred()
{
    const std::array differences{10.0, 20.0, 60.0};
    const double deviation = std::sqrt((400.0 + 100 + 900) / 2);
    const std::vector<double> terms = lengthTerms(differences);
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(close(terms[i], std::tanh(differences[i] / deviation)));
    QCOMPARE(lengthTerms(std::array{5.0, 5.0}), (std::vector<double>{0, 0}));
    QCOMPARE(lengthTerms(std::array{5.0}), std::vector<double>{0});
    QVERIFY(lengthTerms({}).empty());
}

void TestLengthControl::fitFindsWhatMadeTheRows()
{
    const MadeUp made(400, {-1.7, 0.9, -1.2}, 3);
    const LengthControlFit fit = fitLengthControl(made.rows(), {}, unpenalised());
    QVERIFY(fit.coefficients.has_value());
    QVERIFY(close(fit.coefficients->length, -1.7, 1e-7));
    QVERIFY(close(fit.coefficients->difficulty, 0.9, 1e-7));
    QVERIFY(close(fit.coefficients->model, -1.2, 1e-7));
    QCOMPARE(fit.n, 400);
    // The default ridge moves them little, an L1 penalty of C = 1 more.
    QVERIFY(close(fitLengthControl(made.rows(), {}, {}).coefficients->length, -1.7, 1e-4));
    LengthControlOptions lasso;
    lasso.lassoC = 1;
    QVERIFY(fitLengthControl(made.rows(), {}, lasso).coefficients->length > -1.69);
}

void TestLengthControl::variantWithoutDifficulty()
{
    const MadeUp made(300, {-1, 0, 0.5}, 4);
    const LengthControlFit fit = fitLengthControl(made.minimal(), {}, unpenalised());
    QVERIFY(close(fit.coefficients->length, -1, 1e-7) && close(fit.coefficients->model, 0.5, 1e-7));
    QCOMPARE(fit.coefficients->difficulty, 0.0);
    const ControlledRate rate = controlledWinRate(*fit.coefficients, {});
    QVERIFY(close(rate.rate, logistic(0.5), 1e-7));
    QCOMPARE(rate.spread, 0.0);
}

void TestLengthControl::rateLeavesTheLengthOut()
{
    const std::array difficulty{-1.0, 0.0, 2.0};
    const ControlledRate rate = controlledWinRate({-3, 0.5, -1}, difficulty);
    const double mean = (logistic(-1.5) + logistic(-1) + logistic(0)) / 3;
    QVERIFY(close(rate.rate, mean));
    double squares = 0;
    for (const double gamma : difficulty)
        squares += std::pow(logistic(0.5 * gamma - 1) - mean, 2);
    QVERIFY(close(rate.spread, std::sqrt(squares / 2 / 3)));
}

void TestLengthControl::baselineIsHalfAndPairsAddUp()
{
    const MadeUp made(200, {}, 5);
    QCOMPARE(controlledWinRate({}, made.difficulty).rate, 0.5);
    QCOMPARE(controlledWinRate({}, made.difficulty).spread, 0.0);
    const LengthCoefficients first{-1, 0.8, 0.3};
    const LengthCoefficients second{-2, 0.4, -0.2};
    QCOMPARE(controlledBetween(first, first, made.difficulty).rate, 0.5);
    QVERIFY(close(controlledBetween(first, second, made.difficulty).rate +
                      controlledBetween(second, first, made.difficulty).rate,
                  1));
    QVERIFY(close(controlledBetween(first, {}, made.difficulty).rate,
                  controlledWinRate(first, made.difficulty).rate));
}

void TestLengthControl::gamedBaselinesHoldTheLengthBack()
{
    const MadeUp model(300, {-4, 0.5, -1}, 6);
    const MadeUp verbose(300, {-0.5, 0, 0}, 7);
    const MadeUp concise(300, {-0.5, 0, 0}, 8);
    GamedBaselines gamed;
    gamed.variants = {verbose.rows(), concise.rows()};
    const LengthControlFit alone = fitLengthControl(model.rows(), {}, unpenalised());
    const LengthControlFit held = fitLengthControl(model.rows(), gamed, unpenalised());
    gamed.lambda = 2;
    const LengthControlFit more = fitLengthControl(model.rows(), gamed, unpenalised());
    QVERIFY(alone.coefficients->length < held.coefficients->length - 0.1);
    QVERIFY(held.coefficients->length < more.coefficients->length - 0.1);
    // A baseline gamed without effect has a model term of its own: none.
    gamed.variants = {model.rows()};
    gamed.lambda = 1e-9;
    QVERIFY(close(fitLengthControl(model.rows(), gamed, unpenalised()).coefficients->length,
                  alone.coefficients->length, 1e-4));
}

void TestLengthControl::rawAndDiscreteRates()
{
    const std::vector<std::optional<double>> wins{0.9, 0.5, 0.2, std::nullopt, 0.1};
    const std::vector<double> terms(5, 0.1);
    const Estimate raw = rawWinRate({wins, terms, {}});
    QVERIFY(close(raw.value, 0.425));
    QCOMPARE(raw.n, 4);
    QVERIFY(
        close(raw.se, std::sqrt((0.475 * 0.475 + 0.075 * 0.075 + 0.225 * 0.225 + 0.325 * 0.325) / 3 / 4)));
    QVERIFY(close(discreteWinRate({wins, terms, {}}).value, 1.5 / 4));
    QCOMPARE(rawWinRate({}).why, std::string("no annotations"));
    const std::vector<std::optional<double>> one{1.0};
    QVERIFY(!rawWinRate({one, {}, {}}).se && close(rawWinRate({one, {}, {}}).value, 1));
}

void TestLengthControl::missingAnnotationsAreFittedAround()
{
    MadeUp made(400, {-1.7, 0.9, -1.2}, 9);
    for (std::size_t i = 0; i < 400; i += 7)
        made.wins[i].reset();
    const LengthControlFit fit = fitLengthControl(made.rows(), {}, unpenalised());
    QVERIFY(close(fit.coefficients->length, -1.7, 1e-7));
    QCOMPARE(fit.n, 342);
    // Predictions are made for all rows.
    const LengthControlled all = lengthControlled(made.rows(), {}, unpenalised(), {1, 20});
    QVERIFY(close(all.controlled.value, controlledWinRate(*fit.coefficients, made.difficulty).rate));
}

void TestLengthControl::oneSidedLengthIsRefused_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("longer"); // of a hundred
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing") << 0 << 50 << "no annotations";
    QTest::newRow("one") << 1 << 50 << "1 annotation, the length-controlled rate needs 100";
    QTest::newRow("few") << 99 << 50 << "99 annotations, the length-controlled rate needs 100";
    QTest::newRow("always shorter")
        << 200 << 5 << "10 answers longer than the baseline's, telling length from the model needs 20";
    QTest::newRow("always longer")
        << 200 << 95 << "10 answers shorter than the baseline's, telling length from the model needs 20";
    QTest::newRow("enough") << 200 << 10 << "";
}

void TestLengthControl::oneSidedLengthIsRefused()
{
    QFETCH(int, rows);
    QFETCH(int, longer);
    QFETCH(QString, why);
    MadeUp made(rows, {-1, 0.5, 0.2}, 10);
    for (std::size_t i = 0; i < made.terms.size(); ++i) {
        const double size = std::abs(made.terms[i]) + 0.01;
        made.terms[i] = static_cast<int>(i % 100) < longer ? -size : size;
    }
    const LengthControlFit fit = fitLengthControl(made.rows(), {}, {});
    QCOMPARE(fit.coefficients.has_value(), why.isEmpty());
    QVERIFY2(QString::fromStdString(fit.why).contains(why), fit.why.c_str());
    const LengthControlled report = lengthControlled(made.rows(), {}, {}, {1, 4});
    QCOMPARE(report.controlled.value.has_value(), why.isEmpty());
    QCOMPARE(report.raw.value.has_value(), rows > 0);
    LengthControlOptions anyway;
    anyway.oneSided = OneSided::Fit;
    QCOMPARE(fitLengthControl(made.rows(), {}, anyway).coefficients.has_value(), rows > 0);
}

void TestLengthControl::intervalsComeFromDraws()
{
    MadeUp made(150, {-1.5, 0.7, -0.4}, 11);
    Random random(12, 0);
    for (std::optional<double> &win : made.wins)
        win = random.below(1000) < 1000 * *win ? 1.0 : 0.0;
    const Bootstrap bootstrap{3, 200};
    const LengthControlled report = lengthControlled(made.rows(), {}, {}, bootstrap);
    QVERIFY(*report.controlled.low < *report.controlled.value &&
            *report.controlled.value < *report.controlled.high);
    QVERIFY(close(report.difference.value, *report.controlled.value - *report.raw.value));
    QVERIFY(*report.difference.se > 0 && *report.difference.se < 0.1);
    // The spread over instructions is not the error of estimation.
    QVERIFY(*report.controlled.se > 1.2 * report.spread);
    const LengthControlled again = lengthControlled(made.rows(), {}, {}, bootstrap);
    QCOMPARE(*again.controlled.low, *report.controlled.low);
}

void TestLengthControl::farRatesWarn()
{
    const MadeUp near(200, {-0.2, 0.1, 0.1}, 13);
    QVERIFY(lengthControlled(near.rows(), {}, {}, {1, 2}).warning.empty());
    MadeUp far(400, {-6, 0, -3}, 14);
    for (double &term : far.terms)
        term = term > 0.5 ? term : -std::abs(term);
    for (std::size_t i = 0; i < 400; ++i)
        far.wins[i] = logistic(-6 * far.terms[i] - 3);
    QVERIFY(!lengthControlled(far.rows(), {}, {}, {1, 2}).warning.empty());
}

void TestLengthControl::difficultyIsFoundAgain()
{
    std::vector<MadeUp> made;
    for (int model = 0; model < 12; ++model)
        made.emplace_back(60, LengthCoefficients{-1 - 0.1 * model, 1, 0.2 * model - 1}, 20 + model);
    std::vector<LengthControlRows> models;
    for (const MadeUp &one : made)
        models.push_back(one.minimal());
    const EstimatedDifficulty found = estimateDifficulty(models);
    QCOMPARE(found.values.size(), std::size_t{60});
    // The ridge shrinks them, but their order and shape stay: correlation with what made the rows.
    double xy = 0;
    double xx = 0;
    double yy = 0;
    const double meanX = std::accumulate(found.values.begin(), found.values.end(), 0.0) / 60;
    const double meanY = std::accumulate(made[0].difficulty.begin(), made[0].difficulty.end(), 0.0) / 60;
    for (std::size_t i = 0; i < 60; ++i) {
        xy += (found.values[i] - meanX) * (made[0].difficulty[i] - meanY);
        xx += std::pow(found.values[i] - meanX, 2);
        yy += std::pow(made[0].difficulty[i] - meanY, 2);
    }
    QVERIFY(xy / std::sqrt(xx * yy) > 0.99);
    std::reverse(models.begin(), models.end());
    const EstimatedDifficulty renamed = estimateDifficulty(models);
    for (std::size_t i = 0; i < 60; ++i)
        QVERIFY(close(renamed.values[i], found.values[i], 1e-8));
}

void TestLengthControl::difficultyNeedsModels()
{
    const MadeUp made(20, {-1, 0.5, 0}, 30);
    const std::vector<LengthControlRows> four(4, made.minimal());
    QCOMPARE(estimateDifficulty(four).why, std::string("4 models, an instruction's difficulty needs 5"));
    const std::vector<LengthControlRows> empty(5);
    QCOMPARE(estimateDifficulty(empty).why, std::string("no rows"));
    QVERIFY(estimateDifficulty({}).values.empty());
}

QTEST_APPLESS_MAIN(TestLengthControl)
#include "tst_length_control.moc"
