// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/bradley_terry.h"
#include "app/stats/random.h"
#include "app/stats/style_control.h"
#include "tests/app/stats/csv_columns.h"
#include "tests/app/stats/made_battles.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <map>
#include <tuple>

using namespace stats;
using namespace test_stats;

namespace {

bool close(const std::optional<double> &value, double expected, double tolerance = 1e-9)
{
    return value && std::abs(*value - expected) < tolerance;
}

RatingOptions with(RatingErrors errors)
{
    RatingOptions options;
    options.errors = errors;
    return options;
}

/// Values between -1 and 1, one a battle.
std::vector<double> noise(std::size_t count, std::uint64_t seed)
{
    Random random(seed, 0);
    std::vector<double> values;
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(random.below(2001) / 1000.0 - 1);
    return values;
}

/// Code points of the answers to a turn of MT-bench, by model, question and turn.
std::map<std::tuple<std::string, int, int>, double> answerLengths()
{
    std::map<std::tuple<std::string, int, int>, double> lengths;
    for (const support::DataFiles &files : support::mtBench(support::Judges::Without)) {
        if (files.format != QLatin1String("fastchat-answers"))
            continue;
        for (const QString &path : files.paths) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            while (!file.atEnd()) {
                const nlohmann::json line = nlohmann::json::parse(file.readLine().toStdString());
                const nlohmann::json &turns = line.at("choices").at(0).at("turns");
                for (int turn = 1; turn <= static_cast<int>(turns.size()); ++turn) {
                    const auto text = turns.at(static_cast<std::size_t>(turn - 1)).get<std::string>();
                    lengths[{line.at("model_id"), line.at("question_id"), turn}] =
                        static_cast<double>(QString::fromStdString(text).toUcs4().size());
                }
            }
        }
    }
    return lengths;
}

/// (la - lb)/(la + lb) of each battle, divided by its standard deviation.
std::vector<double> lengthDifferences(const QString &path)
{
    const auto lengths = answerLengths();
    std::vector<double> a;
    std::vector<double> b;
    for (const std::vector<std::string> &row :
         csvColumns(path, {"question_id", "turn", "model_a", "model_b"})) {
        const auto length = [&](const std::string &model) {
            return lengths.at({model, std::stoi(row[0]), std::stoi(row[1])});
        };
        a.push_back(length(row[2]));
        b.push_back(length(row[3]));
    }
    return standardised(styleDifferences(a, b, StyleRatio::Plain), Standard::ScaledSample);
}

} // namespace

/// Ratings with style held equal, and what a feature does to votes.
class TestStyleControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differencesAndScales();
    void withoutFeaturesItIsBradleyTerry();
    void fastChatEquationsAreMet();
    void styleTakesItsShareOfARating();
    void swappingSidesTurnsTheFeature();
    void lengthEffectOfMtBench_data();
    void lengthEffectOfMtBench();
    void judgeLikePeopleHasNothingExtra();
    void judgeWithATasteHasSomethingExtra();
    void whatIsMissingSaysWhy();
};

void TestStyleControl::differencesAndScales()
{
    const std::array a{30.0, 0.0, 10.0};
    const std::array b{10.0, 0.0, 20.0};
    const std::vector<double> plain = styleDifferences(a, b, StyleRatio::Plain);
    QVERIFY(close(plain[0], 0.5) && close(plain[1], 0) && close(plain[2], -1.0 / 3));
    QVERIFY(close(styleDifferences(a, b, StyleRatio::PlusOne)[0], 20.0 / 41));
    const std::vector<double> values{1, 2, 3, 6};
    QVERIFY(close(standardised(values, Standard::Centred)[3], 3 / std::sqrt(3.5)));
    QVERIFY(close(standardised(values, Standard::CentredSample)[0], -2 / std::sqrt(14.0 / 3)));
    QVERIFY(close(standardised(values, Standard::ScaledSample)[3], 6 / std::sqrt(14.0 / 3)));
    // Whatever response is called a.
    QVERIFY(close(standardised(values, Standard::ScaledMirrored)[3], 6 / std::sqrt(12.5)));
    QVERIFY(close(standardised({-1, 2, -3, 6}, Standard::ScaledMirrored)[2], -3 / std::sqrt(12.5)));
    QVERIFY(standardised({}, Standard::Centred).empty());
    QVERIFY(close(standardised({2}, Standard::CentredSample)[0], 0));
    QVERIFY(close(standardised({2, 2}, Standard::ScaledSample)[0], 2));
}

void TestStyleControl::withoutFeaturesItIsBradleyTerry()
{
    const OwnedBattles battles = madeUpBattles(5, 400, 30, 1);
    RatingOptions options = with(RatingErrors::Clustered);
    for (const std::optional<int> anchor : {std::optional<int>(), std::optional(2)}) {
        options.anchor = anchor;
        const RatingFit plain = bradleyTerry(battles.view(), options);
        const StyleControl style = styleControl(battles.view(), {}, {0, 0}, options);
        QVERIFY(style.effects.empty());
        for (std::size_t model = 0; model < 5; ++model) {
            QVERIFY(close(style.ratings.ratings[model].value, *plain.ratings[model].value, 1e-7));
            QVERIFY(close(style.ratings.ratings[model].se, *plain.ratings[model].se, 1e-7));
        }
        QVERIFY(close(ratingDifference(style.ratings, 0, 4).se, *ratingDifference(plain, 0, 4).se, 1e-7));
        QVERIFY(close(style.ratings.loss, plain.loss));
    }
}

void TestStyleControl::fastChatEquationsAreMet()
{
    // rating_systems.py: the loss has ratings in units of 400 points, times ln 10, and 0.25 of all squares.
    const OwnedBattles battles = madeUpBattles(3, 200, 20, 2);
    const std::vector<double> z = noise(200, 3);
    const StyleControl fit = styleControl(battles.view(), {1, z}, {}, with(RatingErrors::None));
    std::array<double, 3> rating{};
    std::array<double, 4> gradient{};
    for (std::size_t model = 0; model < 3; ++model) {
        rating[model] = (*fit.ratings.ratings[model].value - 1000) / 400;
        gradient[model] = 0.5 * rating[model];
    }
    gradient[3] = 0.5 * *fit.effects[0].value;
    for (std::size_t i = 0; i < 200; ++i) {
        const auto a = static_cast<std::size_t>(battles.a[i]);
        const auto b = static_cast<std::size_t>(battles.b[i]);
        const double logit = std::log(10.0) * (rating[a] - rating[b]) + *fit.effects[0].value * z[i];
        const double credit = battles.outcome[i] == Outcome::Tie     ? 0.5
                              : battles.outcome[i] == Outcome::AWins ? 1
                                                                     : 0;
        const double off = credit - 1 / (1 + std::exp(-logit));
        gradient[a] -= std::log(10.0) * off;
        gradient[b] += std::log(10.0) * off;
        gradient[3] -= z[i] * off;
    }
    for (const double slope : gradient)
        QVERIFY(std::abs(slope) < 1e-8);
}

void TestStyleControl::styleTakesItsShareOfARating()
{
    // The second model wins by being longer, and only by that.
    OwnedBattles battles = battlesOf(2, {});
    std::vector<double> z;
    for (int i = 0; i < 400; ++i) {
        const bool longer = i % 4 != 0;
        const bool wins = longer ? i % 10 < 8 : i % 10 < 2;
        battles.add(1, 0, wins ? Outcome::AWins : Outcome::BWins, i);
        z.push_back(longer ? 1 : -1);
    }
    const StyleControl fit = styleControl(battles.view(), {1, z}, {0, 0}, with(RatingErrors::Clustered));
    QVERIFY(close(fit.effects[0].value, std::log(4.0), 0.1));
    QVERIFY(*fit.effects[0].low > 1);
    QVERIFY(std::abs(*fit.ratings.ratings[1].value - 1000) < 10);
    QVERIFY(*bradleyTerry(battles.view(), {}).ratings[1].value > 1050);
}

void TestStyleControl::swappingSidesTurnsTheFeature()
{
    const OwnedBattles battles = madeUpBattles(4, 300, 25, 5);
    const std::vector<double> z = noise(300, 6);
    std::vector<double> turned = z;
    for (double &value : turned)
        value = -value;
    const StyleControl forth = styleControl(battles.view(), {1, z}, {}, with(RatingErrors::Clustered));
    const StyleControl back =
        styleControl(sidesSwapped(battles).view(), {1, turned}, {}, with(RatingErrors::Clustered));
    const StyleControl renamed =
        styleControl(namesReversed(battles).view(), {1, z}, {}, with(RatingErrors::Clustered));
    QVERIFY(close(back.effects[0].value, *forth.effects[0].value));
    QVERIFY(close(renamed.effects[0].se, *forth.effects[0].se));
    for (std::size_t model = 0; model < 4; ++model) {
        QVERIFY(close(back.ratings.ratings[model].value, *forth.ratings.ratings[model].value, 1e-7));
        QVERIFY(close(renamed.ratings.ratings[3 - model].value, *forth.ratings.ratings[model].value, 1e-7));
    }
}

void TestStyleControl::lengthEffectOfMtBench_data()
{
    // golden/mtbench_bias.json, to its four digits.
    QTest::addColumn<QString>("file");
    QTest::addColumn<double>("effect");
    QTest::addColumn<double>("se");
    QTest::newRow("people") << QStringLiteral("mtbench_human_battles.csv") << 0.1805 << 0.0921;
    QTest::newRow("GPT-4") << QStringLiteral("mtbench_gpt4_battles.csv") << 0.2037 << 0.1027;
}

void TestStyleControl::lengthEffectOfMtBench()
{
    QFETCH(QString, file);
    QFETCH(double, effect);
    QFETCH(double, se);
    const QString folder = support::sharedData(QStringLiteral("expected/inputs"));
    if (folder.isEmpty())
        QSKIP("skipped: no ../shared/data");
    const QString path = folder + QLatin1Char('/') + file;
    const Estimate found = featureEffectAlone(battlesFromCsv(path).view(), lengthDifferences(path));
    QVERIFY2(close(found.value, effect, 5.1e-5), qPrintable(QString::number(*found.value, 'g', 10)));
    // statsmodels adds a factor for small samples, with 80 items and 6 columns; ours is that of the ratings.
    const auto n = static_cast<double>(found.n);
    const double factor = std::sqrt(80.0 / 79 * (n - 1) / (n - 6));
    QVERIFY2(close(*found.se * factor, se, 5.1e-5), qPrintable(QString::number(*found.se, 'g', 10)));
}

void TestStyleControl::judgeLikePeopleHasNothingExtra()
{
    const OwnedBattles battles = madeUpBattles(4, 300, 25, 7);
    const OwnedBattles both = twice(battles, Copies::SameItem);
    std::vector<double> z = noise(300, 8);
    const double alone = *featureEffectAlone(battles.view(), z).value;
    z.insert(z.end(), z.begin(), z.end());
    std::vector<std::int8_t> byJudge(300, 0);
    byJudge.resize(600, 1);
    const FeatureEffect found = featureEffect(both.view(), z, byJudge);
    QVERIFY(close(found.extra.value, 0, 1e-8) && close(found.extra.se, 0, 1e-8));
    QVERIFY(close(found.people.value, alone, 1e-8) && close(found.judge.value, alone, 1e-8));
    QCOMPARE(found.people.n, 600);
}

void TestStyleControl::judgeWithATasteHasSomethingExtra()
{
    const OwnedBattles people = madeUpBattles(4, 600, 60, 9);
    OwnedBattles both = twice(people, Copies::SameItem);
    std::vector<double> z = noise(600, 10);
    z.insert(z.end(), z.begin(), z.end());
    std::vector<std::int8_t> byJudge(600, 0);
    byJudge.resize(1200, 1);
    for (std::size_t i = 600; i < 1200; ++i) {
        if (z[i] > 0.6)
            both.outcome[i] = Outcome::AWins;
        else if (z[i] < -0.6)
            both.outcome[i] = Outcome::BWins;
    }
    const FeatureEffect found = featureEffect(both.view(), z, byJudge);
    QVERIFY(*found.extra.low > 0.5);
    QVERIFY(close(found.judge.value, *found.people.value + *found.extra.value));
}

void TestStyleControl::whatIsMissingSaysWhy()
{
    const OwnedBattles battles = madeUpBattles(3, 60, 10, 11);
    const std::vector<double> z = noise(60, 12);
    const std::vector<std::int8_t> none(60, 0);
    const std::vector<std::int8_t> all(60, 1);
    QCOMPARE(featureEffect(battles.view(), z, none).extra.why, std::string("no votes of the judge"));
    QCOMPARE(featureEffect(battles.view(), z, all).judge.why, std::string("no votes of people"));
    QCOMPARE(featureEffect({}, {}, {}).people.why, std::string("no battles"));
    QCOMPARE(featureEffectAlone(battlesOf(1, {}).view(), {}).why, std::string("no battles"));
    const OwnedBattles undefeated = battlesOf(3, {{0, 1, 'a', 0}, {0, 2, 'a', 1}, {1, 2, 't', 2}});
    const std::vector<double> three{0.1, -0.2, 0.3};
    const StyleControl refused = styleControl(undefeated.view(), {1, three}, {0, 0}, {});
    QVERIFY(refused.ratings.why.find("never loses") != std::string::npos);
    QVERIFY(!refused.effects[0].value && !refused.ratings.ratings[0].value);
    QVERIFY(styleControl(undefeated.view(), {1, three}, {}, {}).ratings.ratings[0].value);
    const std::vector<double> level(60, 0.0);
    QVERIFY(featureEffectAlone(battles.view(), level).why.find("depend") != std::string::npos);
    const OwnedBattles ties = battlesOf(2, {{0, 1, 't', 0}, {0, 1, 't', 1}, {1, 0, 't', 2}});
    QVERIFY(close(featureEffectAlone(ties.view(), three).value, 0));
}

QTEST_APPLESS_MAIN(TestStyleControl)
#include "tst_style_control.moc"
