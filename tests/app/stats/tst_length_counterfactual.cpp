// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/length_counterfactual.h"

#include <QTest>

#include <cmath>

using stats::LengthCounterfactual;
using stats::Outcome;

namespace {

/// Battles that own their columns, each of an item of its own.
struct Made
{
    int models = 2;
    std::vector<std::int32_t> a, b, item;
    std::vector<Outcome> outcome;
    std::vector<double> gaps;

    void add(int times, int modelA, int modelB, double gap, Outcome said)
    {
        for (int i = 0; i < times; ++i) {
            item.push_back(static_cast<std::int32_t>(item.size()));
            a.push_back(modelA);
            b.push_back(modelB);
            gaps.push_back(gap);
            outcome.push_back(said);
        }
    }
    [[nodiscard]] LengthCounterfactual fit() const
    {
        return stats::lengthCounterfactual(
            {.models = models, .a = a, .b = b, .outcome = outcome, .cluster = item, .weight = {}}, gaps);
    }
};

/// Of 50 longer responses model 0 wins 40, of 50 shorter ones 20: two logits and two coefficients.
Made saturated()
{
    Made made;
    made.add(40, 0, 1, 10, Outcome::AWins);
    made.add(10, 0, 1, 10, Outcome::BWins);
    made.add(20, 0, 1, -10, Outcome::AWins);
    made.add(30, 0, 1, -10, Outcome::BWins);
    return made;
}

/// Three models in 240 battles with ties.
Made threeModels()
{
    Made made{.models = 3, .a = {}, .b = {}, .item = {}, .outcome = {}, .gaps = {}};
    for (int i = 0; i < 240; ++i) {
        const int first = i % 3, second = (i + 1 + i / 3 % 2) % 3;
        const int roll = i * i * 7 % 11;
        made.add(1, first, second, (i * 37 % 101) - 50.0,
                 roll < 5   ? Outcome::AWins
                 : roll < 7 ? Outcome::Tie
                            : Outcome::BWins);
    }
    return made;
}

double logit(double p) { return std::log(p / (1 - p)); }

} // namespace

/// What a rater's votes would be without length: METHODS 4.4 for users' own data.
class TestLengthCounterfactual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The ridge moves the second digit behind the ones that are compared.
    void twoLogitsGiveTwoCoefficients()
    {
        const LengthCounterfactual found = saturated().fit();
        const double strength = (logit(0.8) + logit(0.4)) / 2;
        const double effect = (logit(0.8) - logit(0.4)) / 2 / std::tanh(1.0);
        QVERIFY(std::abs(found.effect.value.value_or(0) - effect) < 1e-4);
        QCOMPARE(found.effect.n, 100);
        QVERIFY(std::abs(found.with.front() - 0.8) < 1e-5);
        QVERIFY(std::abs(found.with.back() - 0.4) < 1e-5);
        QVERIFY(std::abs(found.without.front() - 1 / (1 + std::exp(-strength))) < 1e-5);
        QCOMPARE(found.without.front(), found.without.back());
        // The variance of a logit of k in n is 1/k + 1/(n - k); the two are independent.
        const double variance = (1.0 / 40 + 1.0 / 10 + 1.0 / 20 + 1.0 / 30) / 4 / std::pow(std::tanh(1.0), 2);
        QVERIFY(std::abs(found.effect.se.value_or(0) - std::sqrt(variance)) < 1e-3);
    }

    // At the least loss each coefficient's sum of what is left over is its penalty.
    void whatIsLeftOverIsThePenalty()
    {
        const Made made = threeModels();
        const LengthCounterfactual found = made.fit();
        QVERIFY(found.effect.value.has_value());
        double squares = 0;
        for (const double gap : made.gaps)
            squares += gap * gap;
        const double scale = std::sqrt(squares / static_cast<double>(made.gaps.size()));
        double ofLength = 0;
        std::vector<double> ofModel(3);
        for (std::size_t i = 0; i < made.gaps.size(); ++i) {
            const double credit = made.outcome[i] == Outcome::AWins ? 1
                                  : made.outcome[i] == Outcome::Tie ? 0.5
                                                                    : 0;
            const double left = credit - found.with[i];
            ofLength += left * std::tanh(made.gaps[i] / scale);
            ofModel[static_cast<std::size_t>(made.a[i])] += left;
            ofModel[static_cast<std::size_t>(made.b[i])] -= left;
            QVERIFY(std::abs(logit(found.with[i]) - logit(found.without[i]) -
                             *found.effect.value * std::tanh(made.gaps[i] / scale)) < 1e-9);
        }
        QVERIFY(std::abs(ofLength - 1e-4 * *found.effect.value) < 1e-8);
        for (const double sum : ofModel)
            QVERIFY(std::abs(sum) < 1e-3); // strengths are below 10
    }

    void sidesAndNamesDoNotMatter()
    {
        const Made made = threeModels();
        const LengthCounterfactual found = made.fit();
        Made turned = made;
        for (std::size_t i = 0; i < turned.a.size(); ++i) {
            turned.a[i] = 2 - turned.a[i];
            turned.b[i] = 2 - turned.b[i];
            if (i % 3 == 0)
                continue;
            std::swap(turned.a[i], turned.b[i]);
            turned.gaps[i] = -turned.gaps[i];
            if (turned.outcome[i] != Outcome::Tie)
                turned.outcome[i] = turned.outcome[i] == Outcome::AWins ? Outcome::BWins : Outcome::AWins;
        }
        const LengthCounterfactual other = turned.fit();
        QVERIFY(std::abs(*other.effect.value - *found.effect.value) < 1e-9);
        QVERIFY(std::abs(*other.effect.se - *found.effect.se) < 1e-9);
        for (std::size_t i = 0; i < found.with.size(); ++i) {
            const bool isTurned = i % 3 != 0;
            QVERIFY(std::abs((isTurned ? 1 - other.with[i] : other.with[i]) - found.with[i]) < 1e-9);
            QVERIFY(std::abs((isTurned ? 1 - other.without[i] : other.without[i]) - found.without[i]) < 1e-9);
        }
    }

    void allTiesSayNothing()
    {
        Made made;
        made.add(60, 0, 1, 10, Outcome::Tie);
        made.add(60, 0, 1, -10, Outcome::Tie);
        const LengthCounterfactual found = made.fit();
        QVERIFY(std::abs(found.effect.value.value_or(1)) < 1e-9);
        QVERIFY(std::abs(found.with.front() - 0.5) < 1e-12);
    }

    void oneModelThatIsAlwaysLongerIsRefused_data()
    {
        QTest::addColumn<int>("longer");
        QTest::addColumn<int>("shorter");
        QTest::addColumn<QString>("why");
        QTest::newRow("nothing") << 0 << 0 << QStringLiteral("no rulings");
        QTest::newRow("99") << 50 << 49 << QStringLiteral("fewer than 100");
        QTest::newRow("9 of 100") << 91 << 9 << QStringLiteral("less than a tenth");
        QTest::newRow("always longer") << 200 << 0 << QStringLiteral("less than a tenth");
        QTest::newRow("10 of 100") << 90 << 10 << QString();
    }
    void oneModelThatIsAlwaysLongerIsRefused()
    {
        QFETCH(int, longer);
        QFETCH(int, shorter);
        QFETCH(QString, why);
        Made made;
        for (int i = 0; i < longer; ++i)
            made.add(1, 0, 1, 10, i % 3 == 0 ? Outcome::BWins : Outcome::AWins);
        for (int i = 0; i < shorter; ++i)
            made.add(1, 0, 1, -10, i % 3 == 0 ? Outcome::AWins : Outcome::BWins);
        const LengthCounterfactual found = made.fit();
        QCOMPARE(found.effect.value.has_value(), why.isEmpty());
        QCOMPARE(found.with.empty(), !why.isEmpty());
        QVERIFY2(why.isEmpty() == found.effect.why.empty() &&
                     QString::fromStdString(found.effect.why).contains(why),
                 found.effect.why.c_str());
    }

    void alikeLengthsAreNoFit()
    {
        Made made;
        made.add(150, 0, 1, 0, Outcome::AWins);
        QVERIFY(!made.fit().effect.value);
        QVERIFY(made.fit().effect.why.find("never differ") != std::string::npos);
    }

    // A length term that separates the outcomes is held back by the penalty.
    void lengthThatDecidesEverythingStaysFinite()
    {
        Made made;
        made.add(60, 0, 1, 10, Outcome::AWins);
        made.add(60, 0, 1, -10, Outcome::BWins);
        const LengthCounterfactual found = made.fit();
        QVERIFY(found.effect.value.has_value() && std::isfinite(*found.effect.value));
        QVERIFY(found.with.front() > 0.99 && std::abs(found.without.front() - 0.5) < 1e-6);
    }
};

QTEST_APPLESS_MAIN(TestLengthCounterfactual)
#include "tst_length_counterfactual.moc"
