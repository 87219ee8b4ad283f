// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/bradley_terry.h"
#include "app/stats/coefficients.h"
#include "app/stats/logistic.h"
#include "app/stats/random.h"
#include "tests/app/stats/made_battles.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace stats;
using namespace test_stats;

namespace {

bool close(const std::optional<double> &value, double expected, double tolerance = 1e-9)
{
    return value && std::abs(*value - expected) < tolerance;
}

double logistic(double x) { return 1 / (1 + std::exp(-x)); }

/// A column of ones.
Design constant(std::size_t rows)
{
    Design design(1);
    for (std::size_t row = 0; row < rows; ++row) {
        design.add(0, 1);
        design.endRow();
    }
    return design;
}

/// Two columns, one of ones and one of values between -1 and 1, with outcomes that follow the second.
struct MadeUp
{
    Design design{2};
    std::vector<double> target;
    std::vector<std::int32_t> cluster;

    explicit MadeUp(int rows)
    {
        Random random(1, 2);
        for (int row = 0; row < rows; ++row) {
            const double x = random.below(2001) / 1000.0 - 1;
            design.add(0, 1);
            design.add(1, x);
            design.endRow();
            target.push_back(random.below(1000) < 1000 * logistic(0.3 + x) ? 1 : 0);
            cluster.push_back(row % 17);
        }
    }

    [[nodiscard]] LogisticRows rows() const { return {design, target, {}, {}, cluster}; }
};

} // namespace

/// Logistic regression with penalties and errors by item.
class TestLogistic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void challengerOfTheTextbook();
    void constantIsDoneByHand();
    void offsetIsTakenOff();
    void ridgeMeetsItsEquations();
    void lassoIsDoneByHand();
    void lassoMeetsItsEquations();
    void halfOutcomesAreTwoRows();
    void copiesNarrowOnlyByItems();
    void bradleyTerryIsALogisticRegression();
    void combinationsUseTheCovariance();
    void whatCannotBeFittedSaysWhy();
    void penaltyKeepsSeparationFinite();
};

void TestLogistic::challengerOfTheTextbook()
{
    // Distress of the O-rings of 23 flights by temperature (Dalal, Fowlkes and Hoadley 1989); R's glm prints
    // 15.0429 (7.3786) and -0.2322 (0.1082), residual deviance 20.315.
    constexpr std::array temperature{53, 57, 58, 63, 66, 67, 67, 67, 68, 69, 70, 70,
                                     70, 70, 72, 73, 75, 75, 76, 76, 78, 79, 81};
    const std::vector<double> distress{1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0};
    Design design(2);
    for (const int degrees : temperature) {
        design.add(0, 1);
        design.add(1, degrees);
        design.endRow();
    }
    const LogisticFit fit = fitLogistic({design, distress, {}, {}, {}}, {}, LogisticErrors::ModelBased);
    QVERIFY(close(fit.coefficients[0], 15.0429, 5e-5) && close(fit.coefficients[1], -0.2322, 5e-5));
    QVERIFY(close(coefficient(fit, 0).se, 7.3786, 1e-4) && close(coefficient(fit, 1).se, 0.1082, 5e-5));
    QVERIFY(close(2 * fit.loss, 20.315, 5e-4));
    QCOMPARE(coefficient(fit, 1).n, 23);
}

void TestLogistic::constantIsDoneByHand()
{
    const Design design = constant(6);
    const std::vector<double> target{1, 1, 1, 0, 1, 0.5};
    const std::vector<std::int32_t> cluster{0, 1, 0, 1, 2, 2};
    const LogisticFit fit = fitLogistic({design, target, {}, {}, cluster}, {}, LogisticErrors::Clustered);
    const double p = 4.5 / 6;
    QVERIFY(close(fit.coefficients[0], std::log(p / (1 - p))));
    // Scores by item: .5, -.5 and 0.
    QVERIFY(close(coefficient(fit, 0).se, std::sqrt(0.5) / (6 * p * (1 - p))));
    QVERIFY(close(coefficient(fit, 0).high,
                  *coefficient(fit, 0).value + 4.302652729911275 * *coefficient(fit, 0).se));
    QVERIFY(close(fit.loss, -4.5 * std::log(p) - 1.5 * std::log(1 - p)));
    QCOMPARE(fit.items, 3);
}

void TestLogistic::offsetIsTakenOff()
{
    const Design design = constant(4);
    const std::vector<double> target{1, 0, 0, 0};
    const std::vector<double> offset(4, 2.5);
    const LogisticFit fit = fitLogistic({design, target, {}, offset, {}}, {}, LogisticErrors::None);
    QVERIFY(close(fit.coefficients[0], -std::log(3.0) - 2.5));
}

void TestLogistic::ridgeMeetsItsEquations()
{
    const MadeUp data(200);
    const std::array ridge{0.0, 5.0};
    const LogisticFit fit = fitLogistic(data.rows(), ridge, LogisticErrors::None);
    std::array<double, 2> gradient{0, ridge[1] * fit.coefficients[1]};
    for (std::size_t row = 0; row < data.target.size(); ++row) {
        const double x = data.design.row(row)[1].value;
        const double off = logistic(fit.coefficients[0] + fit.coefficients[1] * x) - data.target[row];
        gradient[0] += off;
        gradient[1] += off * x;
    }
    QVERIFY(std::abs(gradient[0]) < 1e-9 && std::abs(gradient[1]) < 1e-9);
    const LogisticFit free = fitLogistic(data.rows(), {}, LogisticErrors::None);
    QVERIFY(std::abs(fit.coefficients[1]) < std::abs(free.coefficients[1]));
    QVERIFY(fit.loss > free.loss);
}

void TestLogistic::lassoIsDoneByHand()
{
    const Design design = constant(10);
    const std::vector<double> target{1, 1, 1, 1, 1, 1, 1, 1, 0, 0};
    // The derivative 2 (10 p - 8) + 1 is 0 for p = .75.
    const LogisticFit fit = fitLasso({design, target, {}, {}, {}}, 2);
    QVERIFY(close(fit.coefficients[0], std::log(3.0)));
    QVERIFY(close(fit.loss, -8 * std::log(0.75) - 2 * std::log(0.25)));
    QCOMPARE(fitLasso({design, target, {}, {}, {}}, 0.1).coefficients[0], 0.0);
}

void TestLogistic::lassoMeetsItsEquations()
{
    const MadeUp data(200);
    for (const double c : {0.05, 0.5, 20.0}) {
        const LogisticFit fit = fitLasso(data.rows(), c);
        std::array<double, 2> gradient{};
        for (std::size_t row = 0; row < data.target.size(); ++row) {
            const double x = data.design.row(row)[1].value;
            const double off = logistic(fit.coefficients[0] + fit.coefficients[1] * x) - data.target[row];
            gradient[0] += c * off;
            gradient[1] += c * off * x;
        }
        for (std::size_t i = 0; i < 2; ++i) {
            if (fit.coefficients[i] == 0)
                QVERIFY(std::abs(gradient[i]) <= 1);
            else
                QVERIFY(close(gradient[i], fit.coefficients[i] > 0 ? -1 : 1, 1e-8));
        }
    }
    const LogisticFit free = fitLogistic(data.rows(), {}, LogisticErrors::None);
    QVERIFY(close(fitLasso(data.rows(), 1e7).coefficients[1], free.coefficients[1], 1e-6));
}

void TestLogistic::halfOutcomesAreTwoRows()
{
    const Design one = constant(3);
    const Design two = constant(6);
    const std::vector<double> shares{0.2, 0.9, 1};
    const std::vector<double> both{1, 0, 1, 0, 1, 0};
    const std::vector<double> weights{0.2, 0.8, 0.9, 0.1, 1, 0};
    const LogisticFit single = fitLogistic({one, shares, {}, {}, {}}, {}, LogisticErrors::ModelBased);
    const LogisticFit doubled = fitLogistic({two, both, weights, {}, {}}, {}, LogisticErrors::ModelBased);
    QVERIFY(close(single.coefficients[0], doubled.coefficients[0]));
    QVERIFY(close(single.loss, doubled.loss));
    QVERIFY(close(single.covariance[0], doubled.covariance[0]));
}

void TestLogistic::copiesNarrowOnlyByItems()
{
    const MadeUp data(200);
    MadeUp copied(200);
    for (std::size_t row = 0; row < 200; ++row) {
        for (const Design::Entry &entry : data.design.row(row))
            copied.design.add(entry.column, entry.value);
        copied.design.endRow();
    }
    copied.target.insert(copied.target.end(), data.target.begin(), data.target.end());
    copied.cluster.insert(copied.cluster.end(), data.cluster.begin(), data.cluster.end());
    for (const LogisticErrors errors : {LogisticErrors::ModelBased, LogisticErrors::Clustered}) {
        const Estimate once = coefficient(fitLogistic(data.rows(), {}, errors), 1);
        const Estimate again = coefficient(fitLogistic(copied.rows(), {}, errors), 1);
        QVERIFY(close(again.value, *once.value));
        QVERIFY(close(again.se, *once.se / (errors == LogisticErrors::Clustered ? 1 : std::sqrt(2.0))));
    }
}

void TestLogistic::bradleyTerryIsALogisticRegression()
{
    const OwnedBattles battles = madeUpBattles(5, 500, 30, 8);
    Design design(4); // the last model is at 0
    std::vector<double> target;
    for (std::size_t i = 0; i < battles.a.size(); ++i) {
        if (battles.a[i] < 4)
            design.add(static_cast<std::size_t>(battles.a[i]), 1);
        if (battles.b[i] < 4)
            design.add(static_cast<std::size_t>(battles.b[i]), -1);
        design.endRow();
        target.push_back(battles.outcome[i] == Outcome::Tie     ? 0.5
                         : battles.outcome[i] == Outcome::AWins ? 1
                                                                : 0);
    }
    const LogisticFit fit =
        fitLogistic({design, target, {}, {}, battles.cluster}, {}, LogisticErrors::Clustered);
    RatingOptions options;
    options.anchor = 4;
    const RatingFit ratings = bradleyTerry(battles.view(), options);
    for (std::size_t model = 0; model < 4; ++model) {
        QVERIFY(close(ratings.ratings[model].value, 1000 + pointsPerLogit * fit.coefficients[model], 1e-7));
        QVERIFY(close(ratings.ratings[model].se, pointsPerLogit * *coefficient(fit, model).se, 1e-7));
    }
}

void TestLogistic::combinationsUseTheCovariance()
{
    const MadeUp data(150);
    const LogisticFit fit = fitLogistic(data.rows(), {}, LogisticErrors::Clustered);
    const std::array factors{1.0, -2.0};
    const Estimate sum = combination(fit, factors);
    QVERIFY(close(sum.value, fit.coefficients[0] - 2 * fit.coefficients[1]));
    QVERIFY(close(*sum.se * *sum.se, fit.covariance[0] - 4 * fit.covariance[1] + 4 * fit.covariance[3]));
}

void TestLogistic::whatCannotBeFittedSaysWhy()
{
    const auto why = [](const Design &design, const std::vector<double> &target) {
        const LogisticFit fit = fitLogistic({design, target, {}, {}, {}}, {}, LogisticErrors::Clustered);
        return fit.coefficients.empty() && !coefficient(fit, 0).value ? fit.why : "fitted";
    };
    QCOMPARE(why(Design(1), {}), std::string("no rows"));
    QCOMPARE(why(constant(1), {0.5}), std::string("fitted"));
    QVERIFY(why(constant(3), {1, 1, 1}).find("separates") != std::string::npos);
    Design twins(2);
    for (int row = 0; row < 4; ++row) {
        twins.add(0, row);
        twins.add(1, 3.0 * row);
        twins.endRow();
    }
    QVERIFY(why(twins, {0, 1, 1, 0}).find("depend") != std::string::npos);
    Design empty(2);
    for (int row = 0; row < 4; ++row) {
        empty.add(0, 1);
        empty.endRow();
    }
    QVERIFY(why(empty, {0, 1, 1, 0}).find("depend") != std::string::npos);
    const std::vector<double> half{0.5};
    const Design one = constant(1);
    const Estimate single =
        coefficient(fitLogistic({one, half, {}, {}, {}}, {}, LogisticErrors::Clustered), 0);
    QVERIFY(close(single.value, 0) && !single.se && !single.note.empty());
}

void TestLogistic::penaltyKeepsSeparationFinite()
{
    const Design design = constant(3);
    const std::vector<double> target{1, 1, 1};
    const std::array ridge{0.5};
    const LogisticFit fit = fitLogistic({design, target, {}, {}, {}}, ridge, LogisticErrors::Clustered);
    QVERIFY(close(3 * (1 - logistic(fit.coefficients[0])), 0.5 * fit.coefficients[0]));
}

QTEST_APPLESS_MAIN(TestLogistic)
#include "tst_logistic.moc"
