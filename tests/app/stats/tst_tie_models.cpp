// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/bradley_terry.h"
#include "app/stats/tie_models.h"
#include "tests/app/stats/made_battles.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace stats;
using namespace test_stats;

namespace {

bool close(const std::optional<double> &value, double expected, double tolerance = 1e-6)
{
    return value && std::abs(*value - expected) < tolerance;
}

RatingOptions with(RatingErrors errors)
{
    RatingOptions options;
    options.errors = errors;
    return options;
}

/// Three wins, one loss and two ties of two models.
OwnedBattles six()
{
    return battlesOf(
        2, {{0, 1, 'a', 0}, {0, 1, 'a', 1}, {1, 0, 'b', 2}, {0, 1, 'b', 3}, {0, 1, 't', 4}, {1, 0, 't', 5}});
}

using Model = RatingFit (*)(const Battles &, const RatingOptions &);
constexpr std::array<Model, 2> models{raoKupper, davidson};

} // namespace

/// Ties as an outcome of their own.
class TestTieModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoModelsAreDoneByHand();
    void ratingsOfMtBench_data();
    void ratingsOfMtBench();
    void chancesAddUp();
    void sidesAndNamesDoNotMatter();
    void copiesNarrowOnlyByItems();
    void errorsAgreeWithAJackknife();
    void withoutTiesOrWinsThereIsNoModel();
    void winForCertainSaysWhy();
    void priorKeepsTheUndefeatedFinite();
};

void TestTieModels::twoModelsAreDoneByHand()
{
    // Two parameters meet three shares exactly: 3/6, 1/6 and 2/6.
    const double loss = -3 * std::log(3.0 / 6) - std::log(1.0 / 6) - 2 * std::log(2.0 / 6);
    const RatingFit rao = raoKupper(six().view(), with(RatingErrors::None));
    QVERIFY(close(rao.tie, std::log(5.0) / 2));
    QVERIFY(close((*rao.ratings[0].value - *rao.ratings[1].value) / pointsPerLogit, std::log(5.0) / 2));
    QVERIFY(close(rao.loss, loss));
    const RatingFit david = davidson(six().view(), with(RatingErrors::None));
    QVERIFY(close(david.tie, 2 / std::sqrt(3.0)));
    QVERIFY(close((*david.ratings[0].value - *david.ratings[1].value) / pointsPerLogit, std::log(3.0)));
    QVERIFY(close(david.loss, loss));
}

void TestTieModels::ratingsOfMtBench_data()
{
    // Order: alpaca, claude, gpt-3.5, gpt-4, llama, vicuna.
    QTest::addColumn<int>("model");
    QTest::addColumn<double>("tie");
    QTest::addColumn<double>("loss");
    QTest::addColumn<QList<double>>("ratings");
    QTest::newRow("Rao-Kupper") << 0 << 0.6885304025282494 << 2882.2604897773767
                                << QList<double>{853.2714198412918, 1121.9446475634397, 1112.4414051905462,
                                                 1196.801121881373, 728.4864411618335,  987.0549643615157};
    QTest::newRow("Davidson") << 1 << 0.8600333769557339 << 2886.8440199026395
                              << QList<double>{806.8222638745001,  1164.4162038446887, 1153.0597565870696,
                                               1260.1416707008123, 628.8815521379429,  986.6785528549864};
}

void TestTieModels::ratingsOfMtBench()
{
    QFETCH(int, model);
    QFETCH(double, tie);
    QFETCH(double, loss);
    QFETCH(QList<double>, ratings);
    const QString path = support::sharedData(QStringLiteral("expected/inputs/mtbench_human_battles.csv"));
    if (path.isEmpty())
        QSKIP("skipped: no ../shared/data");
    const OwnedBattles battles = battlesFromCsv(path);
    const RatingFit fit =
        models[static_cast<std::size_t>(model)](battles.view(), with(RatingErrors::Clustered));
    QVERIFY(close(fit.loss, loss));
    QVERIFY(close(fit.tie, tie, 1e-5));
    std::vector<std::string> names = battles.names;
    std::sort(names.begin(), names.end());
    for (qsizetype i = 0; i < ratings.size(); ++i) {
        const auto found =
            std::find(battles.names.begin(), battles.names.end(), names[static_cast<std::size_t>(i)]);
        const Estimate &rating = fit.ratings[static_cast<std::size_t>(found - battles.names.begin())];
        QVERIFY(close(rating.value, ratings[i], 0.01));
        QVERIFY(*rating.se > 10 && *rating.se < 40);
    }
}

void TestTieModels::chancesAddUp()
{
    for (const double difference : {-900.0, -20.0, 0.0, 300.0}) {
        const TieChances rao = raoKupperChances(1000 + difference, 1000, 0.7);
        const TieChances david = davidsonChances(1000 + difference, 1000, 0.9);
        QVERIFY(close(rao.first + rao.second + rao.tie, 1, 1e-12));
        QVERIFY(close(david.first + david.second + david.tie, 1, 1e-12));
    }
    QCOMPARE(davidsonChances(1000, 1000, 0).first, 0.5);
    QVERIFY(close(raoKupperChances(1000, 1000, 0).tie, 0));
    const RatingFit fit = raoKupper(six().view(), with(RatingErrors::None));
    QVERIFY(close(raoKupperChances(*fit.ratings[0].value, *fit.ratings[1].value, *fit.tie).tie, 1.0 / 3));
}

void TestTieModels::sidesAndNamesDoNotMatter()
{
    const OwnedBattles battles = madeUpBattles(5, 400, 30, 3);
    for (const Model model : models) {
        const RatingFit fit = model(battles.view(), with(RatingErrors::Clustered));
        const RatingFit swapped = model(sidesSwapped(battles).view(), with(RatingErrors::Clustered));
        const RatingFit renamed = model(namesReversed(battles).view(), with(RatingErrors::Clustered));
        QVERIFY(close(swapped.tie, *fit.tie, 1e-9) && close(renamed.tie, *fit.tie, 1e-9));
        for (std::size_t i = 0; i < 5; ++i) {
            QVERIFY(close(swapped.ratings[i].value, *fit.ratings[i].value, 1e-8));
            QVERIFY(close(renamed.ratings[4 - i].value, *fit.ratings[i].value, 1e-8));
            QVERIFY(close(renamed.ratings[4 - i].se, *fit.ratings[i].se, 1e-8));
        }
    }
}

void TestTieModels::copiesNarrowOnlyByItems()
{
    const OwnedBattles battles = madeUpBattles(4, 300, 25, 4);
    const OwnedBattles same = twice(battles, Copies::SameItem);
    for (const Model model : models) {
        const auto se = [&](const OwnedBattles &of, RatingErrors errors) {
            return *model(of.view(), with(errors)).ratings[0].se;
        };
        QVERIFY(close(se(same, RatingErrors::Clustered), se(battles, RatingErrors::Clustered)));
        QVERIFY(close(se(same, RatingErrors::ModelBased) * std::sqrt(2.0),
                      se(battles, RatingErrors::ModelBased)));
        QVERIFY(
            close(se(same, RatingErrors::Sandwich) * std::sqrt(2.0), se(battles, RatingErrors::Sandwich)));
    }
}

void TestTieModels::errorsAgreeWithAJackknife()
{
    // Leaving each of many items out in turn comes close to the sandwich, which leaves out a little of each.
    const OwnedBattles battles = madeUpBattles(3, 600, 150, 9);
    for (const Model model : models) {
        const RatingFit fit = model(battles.view(), with(RatingErrors::Clustered));
        double squares = 0;
        for (int item = 0; item < 150; ++item) {
            OwnedBattles rest = battles;
            for (const std::int32_t cluster : rest.cluster)
                rest.weight.push_back(cluster == item ? 0 : 1);
            const double moved =
                *model(rest.view(), with(RatingErrors::None)).ratings[0].value - *fit.ratings[0].value;
            squares += moved * moved;
        }
        QVERIFY(std::abs(std::sqrt(squares) / *fit.ratings[0].se - 1) < 0.03);
    }
}

void TestTieModels::withoutTiesOrWinsThereIsNoModel()
{
    const OwnedBattles wins = battlesOf(2, {{0, 1, 'a', 0}, {0, 1, 'b', 1}});
    const OwnedBattles ties = battlesOf(2, {{0, 1, 't', 0}, {0, 1, 't', 1}});
    for (const Model model : models) {
        QVERIFY(model(wins.view(), {}).why.find("no ties") != std::string::npos);
        QVERIFY(model(ties.view(), {}).why.find("nothing but ties") != std::string::npos);
        QCOMPARE(model({}, {}).why, std::string("no battles"));
        QCOMPARE(model(battlesOf(1, {}).view(), {}).why, std::string("no battles"));
        QVERIFY(!model(battlesOf(3, {{0, 1, 't', 0}, {0, 1, 'a', 0}}).view(), {}).ratings[2].value);
    }
}

void TestTieModels::winForCertainSaysWhy()
{
    // Half-wins are finite here: the tie counts against the first. As an outcome of its own it does not.
    const OwnedBattles battles = battlesOf(2, {{0, 1, 'a', 0}, {0, 1, 't', 1}});
    QVERIFY(bradleyTerry(battles.view(), {}).ratings[0].value);
    for (const Model model : models) {
        const RatingFit fit = model(battles.view(), {});
        QCOMPARE(fit.why, std::string("no finite ratings fit this model"));
        QVERIFY(!fit.ratings[0].value && !fit.ratings[0].why.empty());
    }
}

void TestTieModels::priorKeepsTheUndefeatedFinite()
{
    const OwnedBattles battles =
        battlesOf(3, {{0, 1, 'a', 0}, {0, 2, 'a', 1}, {1, 2, 't', 2}, {1, 2, 'a', 3}, {1, 2, 'b', 4}});
    RatingOptions options = with(RatingErrors::Clustered);
    for (const Model model : models) {
        QVERIFY(model(battles.view(), options).why.find("never loses") != std::string::npos);
        options.separation = Separation::Prior;
        QVERIFY(model(battles.view(), options).ratings[0].value);
        options.separation = Separation::EachGroup;
        QVERIFY(!model(battles.view(), options).ratings[1].value);
        options.separation = Separation::Refuse;
    }
}

QTEST_APPLESS_MAIN(TestTieModels)
#include "tst_tie_models.moc"
