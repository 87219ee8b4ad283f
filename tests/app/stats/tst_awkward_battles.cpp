// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/bradley_terry.h"
#include "app/stats/elo.h"
#include "app/stats/leaderboard.h"
#include "app/stats/leaderboard_correlation.h"
#include "app/stats/style_draws.h"
#include "app/stats/tie_models.h"
#include "app/stats/win_rate_draws.h"
#include "tests/app/stats/close.h"
#include "tests/app/stats/estimate_promise.h"
#include "tests/app/stats/made_battles.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

using namespace stats;
using namespace test_stats;

namespace {

using Figures = std::vector<std::pair<std::string, Estimate>>;
using Fit = RatingFit (*)(const Battles &, const RatingOptions &);

const std::map<std::string, OwnedBattles> &awkwardBattles()
{
    static const std::map<std::string, OwnedBattles> battles{
        {"no models", battlesOf(0, {})},
        {"no battles", battlesOf(3, {})},
        {"one model", battlesOf(1, {})},
        {"one battle", battlesOf(2, {{0, 1, 'a', 0}})},
        {"one tie", battlesOf(2, {{0, 1, 't', 0}})},
        {"one item", battlesOf(2, {{0, 1, 'a', 0}, {0, 1, 'b', 0}, {0, 1, 't', 0}})},
        {"all ties", battlesOf(3, {{0, 1, 't', 0}, {1, 2, 't', 1}, {2, 0, 't', 2}})},
        {"no ties", battlesOf(3, {{0, 1, 'a', 0}, {1, 2, 'a', 1}, {2, 0, 'a', 2}})},
        {"one always wins", battlesOf(2, {{0, 1, 'a', 0}, {0, 1, 'a', 1}, {1, 0, 'b', 2}})},
        {"two that never met",
         battlesOf(4, {{0, 1, 'a', 0}, {0, 1, 'b', 1}, {2, 3, 'a', 2}, {2, 3, 't', 3}})},
        {"a model without a battle", battlesOf(3, {{0, 1, 'a', 0}, {0, 1, 'b', 1}, {1, 0, 't', 2}})},
        {"many models", madeUpBattles(300, 6000, 300, 4)}};
    return battles;
}

void addAll(Figures &figures, const std::string &name, const std::vector<Estimate> &all)
{
    for (std::size_t i = 0; i < all.size(); ++i)
        figures.emplace_back(name + ' ' + std::to_string(i), all[i]);
}

/// One of ratings and reason, and ratings that add up to what they were put on.
void addFit(Figures &figures, const std::string &name, const RatingFit &fit)
{
    addAll(figures, name, fit.ratings);
    Estimate loss;
    loss.value = fit.loss;
    figures.emplace_back(name + " loss", loss);
}

Figures ratingsOf(const OwnedBattles &battles)
{
    const std::map<std::string, Fit> models{
        {"bradley-terry", bradleyTerry}, {"rao-kupper", raoKupper}, {"davidson", davidson}};
    const bool isLarge = battles.models > 100;
    Figures figures;
    for (const auto &[name, fit] : models) {
        for (const RatingErrors errors : {RatingErrors::Clustered, RatingErrors::ModelBased}) {
            for (const Separation separation :
                 {Separation::Refuse, Separation::EachGroup, Separation::Prior}) {
                if (isLarge && (fit != bradleyTerry || errors != RatingErrors::Clustered ||
                                separation == Separation::EachGroup))
                    continue;
                RatingOptions options;
                options.errors = errors;
                options.separation = separation;
                addFit(figures, name, fit(battles.view(), options));
            }
        }
    }
    addAll(figures, "elo", onlineElo(battles.view(), {}));
    return figures;
}

Figures winRatesOf(const OwnedBattles &battles)
{
    const HeadToHead table = headToHead(battles.view());
    const BattlesByPair byPair(battles.view());
    Figures figures;
    for (int row = 0; row < std::min(table.models, 40); ++row) {
        for (const Ties ties : {Ties::Half, Ties::LeftOut}) {
            figures.emplace_back("average", averageWinRate(table, row, ties));
            for (int column = 0; column < std::min(table.models, 40); ++column) {
                if (row != column)
                    figures.emplace_back("rate", winRate(table, row, column, ties));
            }
        }
        for (int column = row + 1; column < std::min(table.models, 40); ++column) {
            figures.emplace_back("by item", clusteredWinRate(battles.view(), row, column));
            figures.emplace_back("by pair", byPair.winRate(row, column));
        }
    }
    for (const Ties ties : {Ties::Half, Ties::LeftOut})
        addAll(figures, "drawn", bootstrapAverageWinRates(battles.view(), ties, {5, 20}));
    if (battles.models > 0)
        addAll(figures, "drawn against the first",
               bootstrapWinRatesAgainst(battles.view(), 0, Ties::Half, {5, 20}));
    return figures;
}

Figures boardsOf(const OwnedBattles &battles)
{
    RatingOptions options;
    options.errors = RatingErrors::None;
    const Bootstrap bootstrap{5, battles.models > 100 ? 3 : 40};
    const RatingFit fit = bradleyTerry(battles.view(), options);
    const RatingDraws draws = bootstrapBradleyTerry(battles.view(), options, bootstrap, 1);
    const std::vector<Estimate> ratings = bootstrapRatings(fit, draws, bootstrap);
    Figures figures;
    addAll(figures, "drawn", ratings);
    addAll(figures, "rank", ranks(ratings, draws, bootstrap));
    if (battles.models > 0)
        addAll(figures, "against the first", winRatesAgainst(0, ratings, draws, bootstrap));
    figures.emplace_back("separability", separability(ratings).share);
    figures.emplace_back("agreement", boardAgreement(ratings, ratings).agreement);
    figures.emplace_back("brier", orderBrier(draws, ratings));
    for (const BoardCorrelation &alike :
         {correlateBoards(ratings, ratings), correlateBoards(ratings, ratings, draws, draws, bootstrap)}) {
        figures.emplace_back("spearman", alike.spearman);
        figures.emplace_back("kendall", alike.kendall);
        figures.emplace_back("pearson", alike.pearson);
    }
    return figures;
}

Figures styleOf(const OwnedBattles &battles)
{
    if (battles.models > 100)
        return {};
    std::vector<double> z;
    std::vector<std::int8_t> byJudge;
    for (std::size_t at = 0; at < battles.a.size(); ++at) {
        z.push_back(static_cast<double>(at % 3) - 1);
        byJudge.push_back(at % 2 == 0 ? 1 : 0);
    }
    Figures figures;
    const FeatureEffect effect = featureEffect(battles.view(), z, byJudge);
    figures.emplace_back("people", effect.people);
    figures.emplace_back("judge", effect.judge);
    figures.emplace_back("extra", effect.extra);
    figures.emplace_back("alone", featureEffectAlone(battles.view(), z));
    const StyleControl style =
        styleControl(battles.view(), {1, standardised(z, Standard::ScaledMirrored)}, {0.5, 0.5}, {});
    addFit(figures, "style", style.ratings);
    addAll(figures, "effect", style.effects);
    const DrawnStyle drawn = bootstrapStyle(battles.view(), {1, standardised(z, Standard::ScaledMirrored)},
                                            {0.5, 0.5}, {}, {5, 20}, 1);
    addFit(figures, "style drawn", drawn.control.ratings);
    addAll(figures, "effect drawn", drawn.control.effects);
    return figures;
}

} // namespace

/// Every ranking on every awkward set of battles: finite values or a reason in words.
class TestAwkwardBattles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureHasAValueOrAReason_data();
    void everyFigureHasAValueOrAReason();
    void manyModelsMeetTheirEquations();
    void manyModelsInOnlineElo();
};

void TestAwkwardBattles::everyFigureHasAValueOrAReason_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &[name, battles] : awkwardBattles())
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void TestAwkwardBattles::everyFigureHasAValueOrAReason()
{
    QFETCH(const QString, name);
    const OwnedBattles &battles = awkwardBattles().at(name.toStdString());
    for (const Figures &figures :
         {ratingsOf(battles), winRatesOf(battles), boardsOf(battles), styleOf(battles)}) {
        for (const auto &[figure, estimate] : figures) {
            const QString broken = brokenPromise(estimate);
            QVERIFY2(broken.isEmpty(), qPrintable(QString::fromStdString(figure + ": ") + broken));
        }
    }
}

/// At the maximum each model's expected credit is what it has.
void TestAwkwardBattles::manyModelsMeetTheirEquations()
{
    const OwnedBattles &battles = awkwardBattles().at("many models");
    RatingOptions options;
    options.errors = RatingErrors::None;
    options.separation = Separation::EachGroup;
    const RatingFit fit = bradleyTerry(battles.view(), options);
    std::vector<double> surplus(300);
    int counted = 0;
    for (std::size_t at = 0; at < battles.a.size(); ++at) {
        const auto a = static_cast<std::size_t>(battles.a[at]);
        const auto b = static_cast<std::size_t>(battles.b[at]);
        if (fit.group[a] != fit.group[b] || !fit.ratings[a].value || !fit.ratings[b].value)
            continue;
        const double credit = battles.outcome[at] == Outcome::AWins   ? 1
                              : battles.outcome[at] == Outcome::BWins ? 0
                                                                      : 0.5;
        const double chance = 1 / (1 + std::pow(10.0, (*fit.ratings[b].value - *fit.ratings[a].value) / 400));
        surplus[a] += credit - chance;
        surplus[b] -= credit - chance;
        ++counted;
    }
    QVERIFY(counted > 5000);
    for (const double one : surplus)
        QVERIFY(std::abs(one) < 1e-6);
}

void TestAwkwardBattles::manyModelsInOnlineElo()
{
    const OwnedBattles &battles = awkwardBattles().at("many models");
    std::vector<double> ratings(300, 1000.0);
    for (std::size_t at = 0; at < battles.a.size(); ++at) {
        double &a = ratings[static_cast<std::size_t>(battles.a[at])];
        double &b = ratings[static_cast<std::size_t>(battles.b[at])];
        const double credit = battles.outcome[at] == Outcome::AWins   ? 1
                              : battles.outcome[at] == Outcome::BWins ? 0
                                                                      : 0.5;
        const double step = 4 * (credit - 1 / (1 + std::pow(10.0, (b - a) / 400)));
        a += step;
        b -= step;
    }
    const std::vector<Estimate> ours = onlineElo(battles.view(), {});
    for (std::size_t model = 0; model < 300; ++model)
        QVERIFY(!ours[model].value || close(ours[model].value, ratings[model]));
}

QTEST_APPLESS_MAIN(TestAwkwardBattles)
#include "tst_awkward_battles.moc"
