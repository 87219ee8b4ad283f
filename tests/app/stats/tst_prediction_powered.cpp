// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/label_plan.h"
#include "app/stats/prediction_powered.h"
#include "app/stats/random.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>

using namespace stats;

namespace {

bool close(const std::optional<double> &value, double expected, double tolerance = 1e-9)
{
    return value && std::abs(*value - expected) < tolerance;
}

/// Four labelled items and four others.
constexpr std::array people{1.0, 0.0, 1.0, 0.5};
constexpr std::array judge{1.0, 0.0, 0.5, 0.5};
constexpr std::array others{1.0, 1.0, 0.0, 1.0};

PartlyLabelled eight() { return {people, judge, others, Labelled::AtRandom}; }

struct Owned
{
    std::vector<double> people;
    std::vector<double> judge;
    std::vector<double> others;

    [[nodiscard]] PartlyLabelled view() const { return {people, judge, others, Labelled::AtRandom}; }
};

/// Scores of people who agree with the judge four times in five.
Owned madeUp(std::size_t labelled, std::size_t unlabelled, std::uint64_t seed)
{
    Random random(seed, 0);
    Owned result;
    for (std::size_t i = 0; i < labelled + unlabelled; ++i) {
        const double score = random.below(2);
        const double opinion = random.below(5) == 0 ? 1 - score : score;
        if (i >= labelled) {
            result.others.push_back(score);
            continue;
        }
        result.judge.push_back(score);
        result.people.push_back(opinion);
    }
    return result;
}

} // namespace

/// Few labels of people made to go further by a judge.
class TestPredictionPowered : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meansAreDoneByHand();
    void fullTrustCanBeWorse();
    void controlVariateIsTheSameIdea();
    void crossFittingLeavesTheFoldOut();
    void theMeanCoversTheTruth();
    void mirroredScoresMirrorTheMean();
    void effectiveSizeOfTheMethodsPage();
    void planFollowsFromThePilot();
    void itemsOfOneClusterCountAsOne();
    void theGapOfTheJudgeIsTold();
    void onlyARandomChoiceCounts();
    void awkwardScores();
    void strataAreDoneByHand();
    void strataWithoutLabelsSayWhy();
    void labelsGoWhereTheyHelp_data();
    void labelsGoWhereTheyHelp();
};

void TestPredictionPowered::meansAreDoneByHand()
{
    const PredictionPowered alone = predictionPowered(eight(), PowerTuning::None);
    QVERIFY(close(alone.mean.value, 0.625) && close(alone.lambda, 0));
    QVERIFY(close(alone.mean.se, std::sqrt(0.171875 / 4)));
    const PredictionPowered full = predictionPowered(eight(), PowerTuning::Full);
    QVERIFY(close(full.mean.value, 0.75 + 0.125));
    QVERIFY(close(full.mean.se, std::sqrt(0.1875 / 4 + 0.046875 / 4)));
    QVERIFY(close(full.mean.high, 0.875 + 1.959963984540054 * *full.mean.se));
    // Covariance .125, variance of all eight judge scores 9/56.
    const double all = (4 * 1.0 + 2 * 0.25 - 8 * 0.625 * 0.625) / 7;
    QVERIFY(close(tunedLambda(eight()), std::min(1.0, 0.125 / (2 * all))));
    QCOMPARE(full.mean.n, 4);
    QVERIFY(close(full.correlation, 0.125 / std::sqrt(0.171875 * 0.125)));
}

void TestPredictionPowered::fullTrustCanBeWorse()
{
    const Owned items = madeUp(300, 100, 1);
    const auto se = [&](PowerTuning tuning) { return *predictionPowered(items.view(), tuning).mean.se; };
    QVERIFY(se(PowerTuning::Full) > se(PowerTuning::None));
    QVERIFY(se(PowerTuning::Tuned) < se(PowerTuning::None));
}

void TestPredictionPowered::controlVariateIsTheSameIdea()
{
    // Above 50 labels: mean of people - alpha (mean of judge on the labelled - on all), alpha = Cov/Var.
    const Owned items = madeUp(80, 200, 2);
    const auto mean = [](const std::vector<double> &values) {
        return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    };
    double covariance = 0;
    double variance = 0;
    for (std::size_t i = 0; i < 80; ++i) {
        covariance += (items.people[i] - mean(items.people)) * (items.judge[i] - mean(items.judge));
        variance += std::pow(items.judge[i] - mean(items.judge), 2);
    }
    const double all = (80 * mean(items.judge) + 200 * mean(items.others)) / 280;
    const Estimate found = controlVariateMean(items.view());
    QVERIFY(close(found.value, mean(items.people) - covariance / variance * (mean(items.judge) - all)));
    QVERIFY(std::abs(*found.value - *predictionPowered(items.view(), PowerTuning::Tuned).mean.value) < 0.01);
}

void TestPredictionPowered::crossFittingLeavesTheFoldOut()
{
    // A label weighs on the slopes of the other folds alone: with one item a fold, its own slope is that of
    // the other four.
    const Owned items{{1, 0, 1, 0, 1}, {1, 0, 1, 0, 0}, {1, 1, 0, 0, 1}};
    // Folds: without 0: judge 0 1 0 0, people 0 1 0 1; Cov .125, Var .1875: 2/3. Without 1: 1 1 0 0 and 1 1 0
    // 1: .125/.25. Without 2: 1 0 0 0 and 1 0 0 1: 2/3. Without 3: 1 0 1 0 and 1 0 1 1: .125/.25. Without
    // 4: 1.
    const std::array<double, 5> byHand{2.0 / 3, 0.5, 2.0 / 3, 0.5, 1};
    double value = 0;
    for (std::size_t i = 0; i < 5; ++i)
        value += (items.people[i] - byHand[i] * 0.5 * (items.judge[i] - 0.6)) / 5;
    QVERIFY(close(controlVariateMean(items.view()).value, value));
}

void TestPredictionPowered::theMeanCoversTheTruth()
{
    // Of 400 made-up samples the 95 % interval holds the true mean of .5 in about 380.
    int covered = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
        const Owned items = madeUp(150, 600, seed);
        const Estimate mean = predictionPowered(items.view(), PowerTuning::Tuned).mean;
        covered += *mean.low < 0.5 && 0.5 < *mean.high ? 1 : 0;
    }
    QVERIFY2(covered > 363 && covered < 397, qPrintable(QString::number(covered)));
}

void TestPredictionPowered::mirroredScoresMirrorTheMean()
{
    const Owned items = madeUp(60, 90, 3);
    Owned mirrored = items;
    for (std::vector<double> *scores : {&mirrored.people, &mirrored.judge, &mirrored.others}) {
        for (double &score : *scores)
            score = 1 - score;
    }
    for (const PowerTuning tuning : {PowerTuning::None, PowerTuning::Full, PowerTuning::Tuned}) {
        const Estimate forth = predictionPowered(items.view(), tuning).mean;
        const Estimate back = predictionPowered(mirrored.view(), tuning).mean;
        QVERIFY(close(back.value, 1 - *forth.value) && close(back.se, *forth.se));
    }
    Owned reversed = items;
    std::reverse(reversed.people.begin(), reversed.people.end());
    std::reverse(reversed.judge.begin(), reversed.judge.end());
    QVERIFY(close(predictionPowered(reversed.view(), PowerTuning::Tuned).mean.value,
                  *predictionPowered(items.view(), PowerTuning::Tuned).mean.value));
}

void TestPredictionPowered::effectiveSizeOfTheMethodsPage()
{
    QVERIFY(close(effectiveSampleSize(0.6, 100, 0), 100));
    QVERIFY(close(effectiveSampleSize(0, 100, 900), 100));
    QVERIFY(close(effectiveSampleSize(0.6, 100, 900), 100.0 * 1000 / (100 + 0.64 * 900)));
    QVERIFY(close(effectiveSampleSize(0.6, 100, 100'000'000), 100 / 0.64, 1e-3));
    QVERIFY(close(effectiveSampleSize(1, 100, 900), 1000));
    QVERIFY(close(varianceRatio(0.6, 100, 900), 100 / effectiveSampleSize(0.6, 100, 900)));
    // The variance ratio is that of the tuned estimate where the sample moments are the true ones.
    const Owned items = madeUp(4000, 8000, 4);
    const PredictionPowered tuned = predictionPowered(items.view(), PowerTuning::Tuned);
    const double alone = *predictionPowered(items.view(), PowerTuning::None).mean.se;
    QVERIFY(std::abs(std::pow(*tuned.mean.se / alone, 2) - varianceRatio(*tuned.correlation, 4000, 8000)) <
            0.01);
    QVERIFY(close(tuned.effectiveSize, effectiveSampleSize(*tuned.correlation, 4000, 8000)));
}

void TestPredictionPowered::planFollowsFromThePilot()
{
    // (1.96 * .5/.05)^2 = 384.15 labels alone; with a judge of .6 and very many others 64 % of those.
    const LabelPlan plan = planLabels(0.05, 0.6, 0.5, 100'000'000);
    QCOMPARE(*plan.peopleAlone, 385);
    QCOMPARE(*plan.withJudge, 246);
    QCOMPARE(*planLabels(0.05, 0.6, 0.5, 0).withJudge, 385);
    const std::int64_t some = *planLabels(0.05, 0.6, 0.5, 500).withJudge;
    QVERIFY(some > 246 && some < 385);
    const double reached =
        1.959963984540054 * 0.5 * std::sqrt(varianceRatio(0.6, some, 500) / static_cast<double>(some));
    QVERIFY(reached <= 0.05 && reached > 0.0499);
    QCOMPARE(*planLabels(0.9, 0, 0.1, 0).withJudge, 2);
    QVERIFY(planLabels(0, 0.5, 0.5, 10).why.find("half-width") != std::string::npos);
    QVERIFY(planLabels(0.05, 0.5, 0, 10).why.find("pilot") != std::string::npos);
    QVERIFY(!planLabels(1e-12, 0.5, 0.5, 10).withJudge);
}

void TestPredictionPowered::itemsOfOneClusterCountAsOne()
{
    // Each item a cluster: the row-wise variance times G/(G-1).
    const std::array<std::int32_t, 4> own{0, 1, 2, 3}, ownOthers{4, 5, 6, 7};
    PartlyLabelled each = eight();
    each.cluster = own;
    each.clusterUnlabelled = ownOthers;
    for (const PowerTuning tuning : {PowerTuning::Full, PowerTuning::Tuned}) {
        const Estimate clustered = predictionPowered(each, tuning).mean;
        const Estimate rowWise = predictionPowered(eight(), tuning).mean;
        QVERIFY(close(clustered.value, *rowWise.value));
        QVERIFY(close(clustered.se, *rowWise.se * std::sqrt(8.0 / 7)));
        // Student's t of seven degrees of freedom, 97.5 %.
        QVERIFY(close(clustered.high, *clustered.value + 2.364624251592785 * *clustered.se));
    }
    QVERIFY(close(predictionPowered(each, PowerTuning::None).mean.se, std::sqrt(0.171875 / 4 * 4 / 3)));
    // Everything twice, in the clusters that it had, says no more.
    const std::vector<double> p{1, 1, 0, 0, 1, 1, 0.5, 0.5}, j{1, 1, 0, 0, 0.5, 0.5, 0.5, 0.5},
        o{1, 1, 1, 1, 0, 0, 1, 1};
    const std::vector<std::int32_t> c{0, 0, 1, 1, 2, 2, 3, 3}, d{4, 4, 5, 5, 6, 6, 7, 7};
    const PartlyLabelled twice{p, j, o, Labelled::AtRandom, c, d};
    QVERIFY(close(predictionPowered(twice, PowerTuning::Full).mean.se,
                  *predictionPowered(each, PowerTuning::Full).mean.se));
    // One cluster tells nothing of others.
    const std::array<std::int32_t, 4> one{};
    each.cluster = one;
    each.clusterUnlabelled = one;
    const Estimate alone = predictionPowered(each, PowerTuning::Full).mean;
    QVERIFY(alone.value && !alone.se && !alone.note.empty());
}

void TestPredictionPowered::theGapOfTheJudgeIsTold()
{
    const Estimate gap = judgeGap(eight());
    QVERIFY(close(gap.value, 0.5 - 0.75));
    QVERIFY(close(gap.se, std::sqrt(0.125 / 4 + 0.1875 / 4)));
    QVERIFY(!judgeGap({}).value && !judgeGap({people, judge, {}}).value);
}

void TestPredictionPowered::onlyARandomChoiceCounts()
{
    PartlyLabelled items = eight();
    items.labelled = Labelled::ByDisagreement;
    QVERIFY(predictionPowered(items, PowerTuning::Tuned).mean.why.find("disagreement") != std::string::npos);
    QVERIFY(controlVariateMean(items).why.find("disagreement") != std::string::npos);
    QVERIFY(!stratifiedMean(std::vector<PartlyLabelled>{items}, PowerTuning::Tuned).value);
    const PredictionPowered none = predictionPowered({{}, {}, others}, PowerTuning::Tuned);
    QVERIFY(!none.mean.value && !none.effectiveSize && !none.correlation);
    QVERIFY(none.mean.why.find("nothing is labelled by people") != std::string::npos);
}

void TestPredictionPowered::awkwardScores()
{
    const std::array one{1.0};
    const PredictionPowered single = predictionPowered({one, one, others}, PowerTuning::Tuned);
    QVERIFY(single.mean.value && !single.mean.se && !single.mean.note.empty());
    const PredictionPowered nobody = predictionPowered({people, judge, {}}, PowerTuning::Full);
    QVERIFY(close(nobody.mean.value, 0.625) && close(nobody.lambda, 0) && close(nobody.effectiveSize, 4));
    const std::array level{0.5, 0.5, 0.5, 0.5};
    const PredictionPowered constant = predictionPowered({people, level, level}, PowerTuning::Tuned);
    QVERIFY(close(constant.lambda, 0) && close(constant.mean.value, 0.625) && !constant.correlation);
    const PredictionPowered agreed = predictionPowered({level, level, level}, PowerTuning::Tuned);
    QVERIFY(close(agreed.mean.value, 0.5) && close(agreed.mean.se, 0));
    QVERIFY(close(controlVariateMean({people, level, level}).value, 0.625));
    // A judge that contradicts people is not used.
    const std::array contrary{0.0, 1.0, 0.0, 0.5};
    QCOMPARE(predictionPowered({people, contrary, others}, PowerTuning::Tuned).lambda, 0.0);
}

void TestPredictionPowered::strataAreDoneByHand()
{
    const Owned easy = madeUp(30, 170, 5);
    const Owned hard = madeUp(40, 60, 6);
    const std::vector<PartlyLabelled> strata{easy.view(), hard.view()};
    const Estimate found = stratifiedMean(strata, PowerTuning::Tuned);
    const Estimate first = predictionPowered(easy.view(), PowerTuning::Tuned).mean;
    const Estimate second = predictionPowered(hard.view(), PowerTuning::Tuned).mean;
    QVERIFY(close(found.value, (2 * *first.value + *second.value) / 3));
    QVERIFY(close(found.se, std::hypot(2 * *first.se, *second.se) / 3));
    QCOMPARE(found.n, 70);
    const std::vector<PartlyLabelled> one{easy.view()};
    QVERIFY(close(stratifiedMean(one, PowerTuning::Tuned).value, *first.value));
    const std::vector<PartlyLabelled> withEmpty{easy.view(), {}};
    QVERIFY(close(stratifiedMean(withEmpty, PowerTuning::Tuned).value, *first.value));
}

void TestPredictionPowered::strataWithoutLabelsSayWhy()
{
    const std::vector<PartlyLabelled> strata{eight(), {{}, {}, others}};
    QCOMPARE(stratifiedMean(strata, PowerTuning::Tuned).why,
             std::string("0 labels of people in a stratum, each stratum needs 2"));
    QVERIFY(stratifiedMean({}, PowerTuning::Tuned).why.find("nothing is labelled") != std::string::npos);
}

void TestPredictionPowered::labelsGoWhereTheyHelp_data()
{
    QTest::addColumn<QList<int>>("items");
    QTest::addColumn<QList<double>>("deviations");
    QTest::addColumn<int>("labels");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("Neyman") << QList<int>{100, 100} << QList<double>{0.3, 0.1} << 80 << QList<int>{60, 20};
    QTest::newRow("by size") << QList<int>{300, 100} << QList<double>{0.2, 0.2} << 80 << QList<int>{60, 20};
    QTest::newRow("floor") << QList<int>{100, 100} << QList<double>{0.4, 0} << 50 << QList<int>{40, 10};
    QTest::newRow("full") << QList<int>{20, 100} << QList<double>{0.9, 0.1} << 60 << QList<int>{20, 40};
    QTest::newRow("small stratum") << QList<int>{4, 100} << QList<double>{0.1, 0.1} << 40
                                   << QList<int>{4, 36};
    QTest::newRow("too few") << QList<int>{100, 100, 100} << QList<double>{0.3, 0.2, 0.1} << 7
                             << QList<int>{3, 2, 2};
    QTest::newRow("more than there are")
        << QList<int>{5, 6} << QList<double>{0.1, 0.1} << 99 << QList<int>{5, 6};
    QTest::newRow("nothing known") << QList<int>{100, 100} << QList<double>{0, 0} << 30 << QList<int>{15, 15};
    QTest::newRow("no labels") << QList<int>{100, 100} << QList<double>{0.1, 0.1} << 0 << QList<int>{0, 0};
    QTest::newRow("no strata") << QList<int>{} << QList<double>{} << 10 << QList<int>{};
}

void TestPredictionPowered::labelsGoWhereTheyHelp()
{
    QFETCH(QList<int>, items);
    QFETCH(QList<double>, deviations);
    QFETCH(int, labels);
    QFETCH(QList<int>, expected);
    std::vector<Stratum> strata;
    for (qsizetype i = 0; i < items.size(); ++i)
        strata.push_back({items[i], deviations[i]});
    const std::vector<std::int64_t> found = allocateLabels(strata, labels);
    QCOMPARE(QList<int>(found.begin(), found.end()), expected);
}

QTEST_APPLESS_MAIN(TestPredictionPowered)
#include "tst_prediction_powered.moc"
