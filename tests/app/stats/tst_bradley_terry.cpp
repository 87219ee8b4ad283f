// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/bradley_terry.h"
#include "tests/app/stats/baseball.h"
#include "tests/app/stats/made_battles.h"
#include "tests/support/shared_data.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace stats;
using namespace test_stats;

namespace {

bool close(const std::optional<double> &value, double expected, double tolerance = 1e-6)
{
    return value && std::abs(*value - expected) < tolerance;
}

RatingOptions with(RatingErrors errors, Separation separation = Separation::Refuse)
{
    RatingOptions options;
    options.errors = errors;
    options.separation = separation;
    return options;
}

OwnedBattles mtBench()
{
    const QString path = support::sharedData(QStringLiteral("expected/inputs/mtbench_human_battles.csv"));
    return path.isEmpty() ? OwnedBattles() : battlesFromCsv(path);
}

} // namespace

/// Bradley-Terry ratings, their errors and what happens without finite ones.
class TestBradleyTerry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void baseballOfTheTextbook();
    void twoModelsAreDoneByHand();
    void errorsOfMtBench_data();
    void errorsOfMtBench();
    void anchorShiftsAndHasNoError();
    void differenceUsesTheJointCovariance();
    void sidesAndNamesDoNotMatter();
    void copiesNarrowOnlyByItems();
    void weightsAreCopies();
    void allTiesAreLevel();
    void oneItemHasNoError();
    void separatedModelsSayWhy_data();
    void separatedModelsSayWhy();
    void eachGroupHasItsOwnScale();
    void priorKeepsTheUndefeatedFinite();
    void fitIsChecked();
    void bootstrapAgreesWithTheSandwich();
    void threadsDoNotChangeTheBootstrap();
    void drawsWithoutRatingsAreCounted();
    void oneItemHasNoBootstrap();
};

void TestBradleyTerry::baseballOfTheTextbook()
{
    // R's BradleyTerry2 1.1 prints these for its data set baseball, relative to Baltimore.
    constexpr std::array coefficients{1.5814, 1.4364, 1.2945, 1.2476, 1.1077, 0.6839};
    constexpr std::array errors{0.3433, 0.3396, 0.3367, 0.3359, 0.3339, 0.3319};
    RatingOptions options = with(RatingErrors::ModelBased);
    options.anchor = 6;
    options.level = 0;
    const RatingFit fit = bradleyTerry(baseball().view(), options);
    for (std::size_t team = 0; team < coefficients.size(); ++team) {
        QVERIFY(close(*fit.ratings[team].value / pointsPerLogit, coefficients[team], 5e-5));
        QVERIFY(close(*fit.ratings[team].se / pointsPerLogit, errors[team], 5e-5));
    }
    QVERIFY(close(fit.ratings[6].value, 0) && close(fit.ratings[6].se, 0));
}

void TestBradleyTerry::twoModelsAreDoneByHand()
{
    // 3 of 4: odds of 3; the variance of a logit is 1/3 + 1/1.
    const OwnedBattles battles =
        battlesOf(2, {{0, 1, 'a', 0}, {0, 1, 'a', 1}, {1, 0, 'b', 2}, {0, 1, 'b', 3}});
    const RatingFit fit = bradleyTerry(battles.view(), with(RatingErrors::ModelBased));
    QVERIFY(close(fit.ratings[0].value, 1000 + 200 * std::log10(3.0)));
    QVERIFY(close(fit.loss, -3 * std::log(0.75) - std::log(0.25)));
    const Estimate difference = ratingDifference(fit, 0, 1);
    QVERIFY(close(difference.value, 400 * std::log10(3.0)));
    QVERIFY(close(*difference.se / pointsPerLogit, std::sqrt(4.0 / 3)));
    QVERIFY(close(*fit.ratings[0].se, *difference.se / 2));
    QVERIFY(close(predictedWinRate(*fit.ratings[0].value, *fit.ratings[1].value), 0.75));
    QCOMPARE(fit.ratings[0].n, 4);
}

void TestBradleyTerry::errorsOfMtBench_data()
{
    // Order: alpaca, claude, gpt-3.5, gpt-4, llama, vicuna.
    QTest::addColumn<int>("errors");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("model") << static_cast<int>(RatingErrors::ModelBased)
                           << QList<double>{10.888839912447088, 10.562797128321982, 8.641556202474135,
                                            10.94025390630418,  12.575490725898737, 9.715243755760516};
    QTest::newRow("sandwich") << static_cast<int>(RatingErrors::Sandwich)
                              << QList<double>{8.926267902663987, 8.73289284143674,   6.8949027096505136,
                                               9.395892831643303, 10.367449674020351, 7.9454187195393855};
    QTest::newRow("items") << static_cast<int>(RatingErrors::Clustered)
                           << QList<double>{16.34572360425059,  17.704670742068732, 11.355477173670568,
                                            15.567056454822733, 17.588462678619383, 11.85384865515087};
}

void TestBradleyTerry::errorsOfMtBench()
{
    QFETCH(int, errors);
    QFETCH(QList<double>, expected);
    const OwnedBattles battles = mtBench();
    if (battles.models == 0)
        QSKIP("skipped: no ../shared/data");
    constexpr std::array names{"alpaca-13b", "claude-v1", "gpt-3.5-turbo",
                               "gpt-4",      "llama-13b", "vicuna-13b-v1.2"};
    constexpr std::array ratings{867.6884497967991,  1111.6746464917233, 1104.1625367167294,
                                 1177.3909315797332, 748.9621861723238,  990.1212492426913};
    const RatingFit fit = bradleyTerry(battles.view(), with(static_cast<RatingErrors>(errors)));
    QVERIFY(close(fit.loss, 1803.8602382154509, 1e-6));
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found = std::find(battles.names.begin(), battles.names.end(), names[i]);
        const Estimate &rating = fit.ratings[static_cast<std::size_t>(found - battles.names.begin())];
        QVERIFY(close(rating.value, ratings[i], 0.01));
        QVERIFY(close(rating.se, expected[static_cast<qsizetype>(i)], 1e-4));
    }
}

void TestBradleyTerry::anchorShiftsAndHasNoError()
{
    const OwnedBattles battles = madeUpBattles(5, 600, 40, 1);
    RatingOptions options = with(RatingErrors::Clustered);
    const RatingFit mean = bradleyTerry(battles.view(), options);
    options.anchor = 3;
    options.level = 1114;
    const RatingFit anchored = bradleyTerry(battles.view(), options);
    double sum = 0;
    for (std::size_t model = 0; model < 5; ++model) {
        sum += *mean.ratings[model].value;
        QVERIFY(
            close(anchored.ratings[model].value, *mean.ratings[model].value - *mean.ratings[3].value + 1114));
        const Estimate difference = ratingDifference(mean, static_cast<int>(model), 3);
        QVERIFY(close(anchored.ratings[model].se, *difference.se));
    }
    QVERIFY(close(sum, 5000));
    QVERIFY(close(ratingDifference(anchored, 0, 1).se, *ratingDifference(mean, 0, 1).se));
}

void TestBradleyTerry::differenceUsesTheJointCovariance()
{
    const OwnedBattles battles = madeUpBattles(4, 500, 40, 2);
    const RatingFit fit = bradleyTerry(battles.view(), with(RatingErrors::Clustered));
    const Estimate forth = ratingDifference(fit, 0, 2);
    const Estimate back = ratingDifference(fit, 2, 0);
    QVERIFY(close(forth.value, -*back.value) && close(forth.low, -*back.high));
    QVERIFY(close(ratingDifference(fit, 1, 1).se, 0));
    QVERIFY(*forth.se < *fit.ratings[0].se + *fit.ratings[2].se);
}

void TestBradleyTerry::sidesAndNamesDoNotMatter()
{
    const OwnedBattles battles = madeUpBattles(5, 400, 30, 3);
    const RatingFit fit = bradleyTerry(battles.view(), with(RatingErrors::Clustered));
    const RatingFit swapped = bradleyTerry(sidesSwapped(battles).view(), with(RatingErrors::Clustered));
    const RatingFit renamed = bradleyTerry(namesReversed(battles).view(), with(RatingErrors::Clustered));
    for (std::size_t model = 0; model < 5; ++model) {
        QVERIFY(close(swapped.ratings[model].value, *fit.ratings[model].value, 1e-9));
        QVERIFY(close(swapped.ratings[model].se, *fit.ratings[model].se, 1e-9));
        QVERIFY(close(renamed.ratings[4 - model].value, *fit.ratings[model].value, 1e-9));
        QVERIFY(close(renamed.ratings[4 - model].se, *fit.ratings[model].se, 1e-9));
    }
}

void TestBradleyTerry::copiesNarrowOnlyByItems()
{
    const OwnedBattles battles = madeUpBattles(4, 300, 25, 4);
    const OwnedBattles same = twice(battles, Copies::SameItem);
    const auto rated = [](const OwnedBattles &of, RatingErrors errors) {
        return bradleyTerry(of.view(), with(errors)).ratings[0];
    };
    const Estimate once = rated(battles, RatingErrors::Clustered);
    QVERIFY(close(rated(same, RatingErrors::Clustered).value, *once.value));
    QVERIFY(close(rated(same, RatingErrors::Clustered).se, *once.se));
    QVERIFY(
        close(rated(twice(battles, Copies::NewItem), RatingErrors::Clustered).se, *once.se / std::sqrt(2.0)));
    for (const RatingErrors errors : {RatingErrors::ModelBased, RatingErrors::Sandwich})
        QVERIFY(close(rated(same, errors).se, *rated(battles, errors).se / std::sqrt(2.0)));
}

void TestBradleyTerry::weightsAreCopies()
{
    const OwnedBattles battles = madeUpBattles(4, 300, 25, 5);
    OwnedBattles heavy = battles;
    heavy.weight.assign(battles.a.size(), 2);
    const RatingFit copied =
        bradleyTerry(twice(battles, Copies::SameItem).view(), with(RatingErrors::Clustered));
    const RatingFit weighted = bradleyTerry(heavy.view(), with(RatingErrors::Clustered));
    QVERIFY(close(weighted.ratings[1].value, *copied.ratings[1].value));
    QVERIFY(close(weighted.ratings[1].se, *copied.ratings[1].se));
    QVERIFY(close(weighted.loss, copied.loss));
}

void TestBradleyTerry::allTiesAreLevel()
{
    OwnedBattles battles = battlesOf(3, {});
    for (int item = 0; item < 12; ++item)
        battles.add(item % 3, (item + 1) % 3, Outcome::Tie, item);
    const RatingFit fit = bradleyTerry(battles.view(), with(RatingErrors::Clustered));
    const Bootstrap bootstrap{.seed = 1, .replicates = 50};
    const RatingDraws draws = bootstrapBradleyTerry(battles.view(), {}, bootstrap, 1);
    for (const std::vector<Estimate> &ratings : {fit.ratings, bootstrapRatings(fit, draws, bootstrap)}) {
        for (const Estimate &rating : ratings) {
            QVERIFY(close(rating.value, 1000));
            // Twelve ties do not prove to the point that the models are alike.
            QVERIFY(!rating.se && !rating.low && !rating.high && rating.method.empty());
            QVERIFY(rating.note.starts_with("no variance was seen"));
        }
    }
    const Estimate difference = ratingDifference(fit, 0, 1);
    QVERIFY(close(difference.value, 0) && !difference.se && !difference.note.empty());
    QVERIFY(bradleyTerry(battles.view(), with(RatingErrors::ModelBased)).ratings[0].se);
}

void TestBradleyTerry::oneItemHasNoError()
{
    const OwnedBattles battles = battlesOf(2, {{0, 1, 'a', 0}, {0, 1, 'b', 0}});
    const RatingFit fit = bradleyTerry(battles.view(), with(RatingErrors::Clustered));
    QVERIFY(close(fit.ratings[0].value, 1000));
    QVERIFY(!fit.ratings[0].se && !fit.ratings[0].note.empty());
    QVERIFY(!ratingDifference(fit, 0, 1).se);
}

void TestBradleyTerry::separatedModelsSayWhy_data()
{
    QTest::addColumn<int>("models");
    QTest::addColumn<QList<QList<int>>>("wins");
    QTest::addColumn<QString>("why");
    using Wins = QList<QList<int>>;
    QTest::newRow("nothing") << 0 << Wins{} << "no battles";
    QTest::newRow("one model") << 1 << Wins{} << "no battles";
    QTest::newRow("no battle") << 3 << Wins{} << "no battles";
    QTest::newRow("undefeated") << 3 << Wins{{0, 1}, {0, 2}, {1, 2}, {2, 1}} << "1 model never loses";
    QTest::newRow("hopeless") << 3 << Wins{{0, 1}, {1, 0}, {1, 2}} << "1 model never wins";
    QTest::newRow("apart") << 4 << Wins{{0, 1}, {1, 0}, {2, 3}, {3, 2}} << "2 groups that never met";
    QTest::newRow("one way") << 4 << Wins{{0, 1}, {1, 0}, {2, 3}, {3, 2}, {0, 3}} << "always beats another";
    QTest::newRow("unmet") << 3 << Wins{{0, 1}, {1, 0}} << "1 model has no battle";
}

void TestBradleyTerry::separatedModelsSayWhy()
{
    QFETCH(int, models);
    QFETCH(QList<QList<int>>, wins);
    QFETCH(QString, why);
    OwnedBattles battles = battlesOf(models, {});
    for (const QList<int> &pair : wins)
        battles.add(pair[0], pair[1], Outcome::AWins, static_cast<int>(battles.a.size()));
    const RatingFit fit = bradleyTerry(battles.view(), with(RatingErrors::Clustered));
    QVERIFY2(QString::fromStdString(fit.why).contains(why), fit.why.c_str());
    QCOMPARE(fit.ratings.size(), static_cast<std::size_t>(models));
    for (const Estimate &rating : fit.ratings)
        QVERIFY(!rating.value && !rating.why.empty());
    for (const Estimate &rating : bradleyTerry({models}, with(RatingErrors::None, Separation::Prior)).ratings)
        QVERIFY(!rating.value);
}

void TestBradleyTerry::eachGroupHasItsOwnScale()
{
    OwnedBattles battles = battlesOf(
        6, {{0, 1, 'a', 0}, {0, 1, 'a', 1}, {0, 1, 'b', 2}, {2, 3, 'a', 0}, {2, 3, 't', 1}, {4, 0, 'a', 3}});
    const RatingFit fit = bradleyTerry(battles.view(), with(RatingErrors::Clustered, Separation::EachGroup));
    QVERIFY(fit.why.empty());
    QVERIFY(fit.note.find("2 groups") != std::string::npos);
    QVERIFY(close(fit.ratings[0].value, 1000 + 200 * std::log10(2.0)));
    QVERIFY(close(fit.ratings[2].value, 1000 + 200 * std::log10(3.0)));
    QCOMPARE(fit.ratings[4].why, std::string("never loses, so that no finite rating fits"));
    QCOMPARE(fit.ratings[5].why, std::string("no battles"));
    QVERIFY(ratingDifference(fit, 0, 1).se);
    QCOMPARE(ratingDifference(fit, 0, 2).why, std::string("these two are on different scales"));
}

void TestBradleyTerry::priorKeepsTheUndefeatedFinite()
{
    const OwnedBattles battles = battlesOf(3, {{0, 1, 'a', 0}, {0, 1, 'a', 1}, {0, 1, 'a', 2}});
    const RatingFit fit = bradleyTerry(battles.view(), with(RatingErrors::Clustered, Separation::Prior));
    QVERIFY(fit.note.find("average opponent") != std::string::npos);
    // By hand: 3 p(-2t) = 0.1 (p(t) - 1/2) with p the logistic and t half the difference.
    const double half = (*fit.ratings[0].value - 1000) / pointsPerLogit;
    const auto logistic = [](double x) { return 1 / (1 + std::exp(-x)); };
    QVERIFY(close(3 * logistic(-2 * half), 0.1 * (logistic(half) - 0.5), 1e-9));
    QVERIFY(close(*fit.ratings[0].value + *fit.ratings[1].value, 2000));
    QCOMPARE(fit.ratings[2].why, std::string("no battles"));
    QVERIFY(fit.ratings[0].se);
    // Where ratings exist, none is needed and none is added.
    const OwnedBattles joined = madeUpBattles(3, 100, 10, 6);
    const RatingFit with0 = bradleyTerry(joined.view(), with(RatingErrors::None, Separation::Prior));
    QVERIFY(with0.note.empty());
    QCOMPARE(*with0.ratings[0].value,
             *bradleyTerry(joined.view(), with(RatingErrors::None)).ratings[0].value);
}

void TestBradleyTerry::fitIsChecked()
{
    const OwnedBattles circle = battlesOf(3, {{0, 1, 'a', 0}, {1, 2, 'a', 1}, {2, 0, 'a', 2}});
    const RatingFit fit = bradleyTerry(circle.view(), with(RatingErrors::None));
    const std::optional<FitCheck> check = fitCheck(headToHead(circle.view()), fit, 0, 1);
    QVERIFY(check.has_value());
    QVERIFY(close(check->predicted, 0.5) && close(check->observed.value, 1) && close(check->residual, 1));
    const RatingFit none = bradleyTerry(battlesOf(2, {{0, 1, 'a', 0}}).view(), with(RatingErrors::None));
    QVERIFY(!fitCheck(headToHead(battlesOf(2, {{0, 1, 'a', 0}}).view()), none, 0, 1));
}

void TestBradleyTerry::bootstrapAgreesWithTheSandwich()
{
    const OwnedBattles battles = madeUpBattles(5, 1500, 100, 7);
    const RatingFit fit = bradleyTerry(battles.view(), with(RatingErrors::Clustered));
    const Bootstrap bootstrap{11, 1000};
    const RatingDraws draws = bootstrapBradleyTerry(battles.view(), with(RatingErrors::None), bootstrap, 2);
    const std::vector<Estimate> ratings = bootstrapRatings(fit, draws, bootstrap);
    for (std::size_t model = 0; model < 5; ++model) {
        QCOMPARE(*ratings[model].value, *fit.ratings[model].value);
        QVERIFY(std::abs(*ratings[model].se / *fit.ratings[model].se - 1) < 0.12);
        QVERIFY(*ratings[model].low < *ratings[model].value && *ratings[model].value < *ratings[model].high);
    }
}

void TestBradleyTerry::threadsDoNotChangeTheBootstrap()
{
    OwnedBattles battles = madeUpBattles(6, 700, 50, 8);
    for (std::size_t i = 0; i < battles.a.size(); ++i)
        battles.weight.push_back(i % 3 == 0 ? 0.3 : 1.1);
    const Bootstrap bootstrap{5, 50};
    const RatingDraws one = bootstrapBradleyTerry(battles.view(), {}, bootstrap, 1);
    for (const unsigned threads : {0U, 2U, 3U, 16U}) {
        const RatingDraws more = bootstrapBradleyTerry(battles.view(), {}, bootstrap, threads);
        for (int replicate = 0; replicate < 50; ++replicate) {
            QCOMPARE(more.isRated(replicate), one.isRated(replicate));
            for (int model = 0; model < 6; ++model)
                QVERIFY(more.rating(replicate, model) == one.rating(replicate, model));
        }
    }
    // A replicate is the fit of its items, each as often as drawn.
    OwnedBattles drawn = battles;
    const std::vector<std::int32_t> times = drawnClusters(50, 5, 9);
    for (std::size_t i = 0; i < drawn.weight.size(); ++i)
        drawn.weight[i] *= times[static_cast<std::size_t>(drawn.cluster[i])];
    const RatingFit fit = bradleyTerry(drawn.view(), with(RatingErrors::None));
    QVERIFY(close(fit.ratings[2].value, one.rating(9, 2)));
}

void TestBradleyTerry::drawsWithoutRatingsAreCounted()
{
    const OwnedBattles battles = battlesOf(2, {{0, 1, 'a', 0}, {0, 1, 'b', 1}});
    const Bootstrap bootstrap{1, 200};
    const RatingFit fit = bradleyTerry(battles.view(), with(RatingErrors::Clustered));
    const RatingDraws draws = bootstrapBradleyTerry(battles.view(), {}, bootstrap, 1);
    const Estimate rating = bootstrapRatings(fit, draws, bootstrap)[0];
    QVERIFY(!rating.low && rating.note.find("have no value") != std::string::npos);
    const RatingDraws held =
        bootstrapBradleyTerry(battles.view(), with(RatingErrors::None, Separation::Prior), bootstrap, 1);
    QVERIFY(bootstrapRatings(fit, held, bootstrap)[0].low);
}

void TestBradleyTerry::oneItemHasNoBootstrap()
{
    const OwnedBattles battles = battlesOf(2, {{0, 1, 'a', 0}, {0, 1, 'b', 0}});
    const RatingDraws draws = bootstrapBradleyTerry(battles.view(), {}, {}, 1);
    QCOMPARE(draws.replicates(), 0);
    const RatingFit fit = bradleyTerry(battles.view(), {});
    QVERIFY(!bootstrapRatings(fit, draws, {})[0].note.empty());
    QCOMPARE(bootstrapBradleyTerry({}, {}, {}, 4).replicates(), 0);
}

QTEST_APPLESS_MAIN(TestBradleyTerry)
#include "tst_bradley_terry.moc"
