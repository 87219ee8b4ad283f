// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/class_shares.h"
#include "app/stats/clustered_mean.h"
#include "app/stats/confusion_correction.h"
#include "app/stats/decisiveness.h"
#include "app/stats/entropy.h"
#include "app/stats/order_effect.h"
#include "app/stats/order_symmetry.h"
#include "app/stats/paired_difference.h"
#include "app/stats/prediction_powered.h"
#include "app/stats/probability_scores.h"
#include "app/stats/proportion.h"
#include "app/stats/relative_score.h"
#include "app/stats/reliability.h"
#include "app/stats/score_habits.h"
#include "app/stats/sign_flips.h"
#include "app/stats/temperature.h"
#include "tests/app/stats/close.h"
#include "tests/app/stats/estimate_promise.h"

#include <QTest>

#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

using namespace stats;
using namespace test_stats;

namespace {

using Figures = std::map<std::string, Estimate>;

/// A judge's and people's values in [0, 1] of the same items, and the item's cluster.
struct Columns
{
    std::vector<double> judge;
    std::vector<double> people;
    std::vector<std::int32_t> cluster;
};

Columns columnsOf(const std::vector<double> &judge, const std::vector<double> &people, int clusters)
{
    Columns columns{judge, people, {}};
    for (std::size_t at = 0; at < judge.size(); ++at)
        columns.cluster.push_back(
            static_cast<std::int32_t>(at * static_cast<std::size_t>(clusters) / judge.size()));
    return columns;
}

Columns aThousand()
{
    std::vector<double> judge;
    std::vector<double> people;
    for (int at = 0; at < 1000; ++at) {
        judge.push_back((at * 37 % 101) / 100.0);
        people.push_back(at * 53 % 7 > 3 ? 1 : at * 53 % 7 == 3 ? 0.5 : 0);
    }
    return columnsOf(judge, people, 1000);
}

const std::map<std::string, Columns> &awkwardColumns()
{
    static const std::map<std::string, Columns> columns{
        {"nothing", {}},
        {"one", columnsOf({0.7}, {1}, 1)},
        {"one tie", columnsOf({0.5}, {0.5}, 1)},
        {"two", columnsOf({0.7, 0.2}, {1, 0}, 2)},
        {"all first", columnsOf({1, 1, 1, 1}, {1, 1, 1, 1}, 4)},
        {"all second", columnsOf({0, 0, 0, 0}, {0, 0, 0, 0}, 4)},
        {"all ties", columnsOf({0.5, 0.5, 0.5, 0.5}, {0.5, 0.5, 0.5, 0.5}, 4)},
        {"always wrong", columnsOf({1, 0, 1, 0}, {0, 1, 0, 1}, 4)},
        {"one cluster", columnsOf({0.2, 0.9, 0.4, 0.6}, {0, 1, 1, 0.5}, 1)},
        {"people alike", columnsOf({0.2, 0.9, 0.4, 0.6}, {1, 1, 1, 1}, 4)},
        {"a thousand", aThousand()}};
    return columns;
}

/// Of the ones against the others.
Estimate exactByItemOf(const std::vector<double> &ones, const std::vector<std::int32_t> &items)
{
    std::vector<std::int32_t> forth, back;
    for (std::size_t at = 0; at < ones.size(); ++at)
        (ones[at] > 0.5 ? forth : back).push_back(items[at]);
    return exactByItem(forth, back);
}

void addMeans(Figures &figures, const Columns &columns)
{
    std::vector<double> differences;
    for (std::size_t at = 0; at < columns.judge.size(); ++at)
        differences.push_back(columns.judge[at] - columns.people[at]);
    std::vector<double> ones;
    for (const double value : columns.judge)
        ones.push_back(value > 0.5 ? 1 : 0);
    for (const auto &[name, errors] :
         {std::pair("rows", Errors::RowWise), std::pair("clustered", Errors::Clustered)}) {
        figures[std::string("mean ") + name] = clusteredMean(columns.judge, columns.cluster, errors);
        figures[std::string("share ") + name] = clusteredShare(ones, columns.cluster, errors);
        figures[std::string("difference ") + name] =
            clusteredDifference(differences, columns.cluster, errors);
        figures[std::string("score ") + name] = clusteredScore(differences, columns.cluster, errors);
    }
    figures["wilson by item"] = clusteredWilson(ones, columns.cluster);
    const auto n = static_cast<std::int64_t>(ones.size());
    const auto count = static_cast<std::int64_t>(std::accumulate(ones.begin(), ones.end(), 0.0));
    figures["wilson"] = wilson(count, n);
    figures["clopper"] = clopperPearson(count, n);
    figures["jeffreys"] = jeffreys(count, n);
    figures["paired"] = pairedDifference(count, n - count, n);
    figures["exact"] = exactHalves(count, n - count);
    figures["exact by item"] = exactByItemOf(ones, columns.cluster);
    figures["entropy"] = entropyOf(columns.judge).nats;
    figures["entropy, normalised"] = entropyOf(columns.judge).normalised;
}

void addPaired(Figures &figures, const Columns &columns)
{
    const std::vector<std::optional<double>> judge(columns.judge.begin(), columns.judge.end());
    const std::vector<std::optional<double>> people(columns.people.begin(), columns.people.end());
    const PairedScores paired{judge, people, columns.cluster};
    for (const auto &[name, errors] :
         {std::pair("rows", Errors::RowWise), std::pair("clustered", Errors::Clustered)}) {
        const PairedDifference two = pairedAgreement(paired, errors);
        figures[std::string("first ") + name] = two.first;
        figures[std::string("second ") + name] = two.second;
        figures[std::string("apart ") + name] = two.difference;
        const OrderSymmetry symmetry = orderSymmetry(paired, errors);
        figures[std::string("position ") + name] = symmetry.positionEffect;
        figures[std::string("instability ") + name] = symmetry.instability;
    }
    const PairedDifference drawn = bootstrapPairedAgreement(paired, {1, 50});
    figures["first drawn"] = drawn.first;
    figures["apart drawn"] = drawn.difference;
    std::vector<ScorePair> scores;
    for (std::size_t at = 0; at < judge.size(); ++at)
        scores.push_back({judge[at], people[at], columns.cluster[at]});
    figures["relative"] = relativeScore(scores);
    figures["relative drawn"] = bootstrapRelativeScore(scores, {1, 50});
    const ScoreHabits habits = scoreHabits(columns.judge, columns.cluster);
    figures["habit mean"] = habits.mean;
    figures["habit deviation"] = habits.deviation;
    figures["habit top"] = habits.top;
    figures["habit heaping"] = habits.heaping;
    figures["habit entropy"] = habits.entropy;
}

void addForecasts(Figures &figures, const Columns &columns)
{
    const Forecasts forecasts{columns.judge, columns.people, columns.cluster};
    for (const auto &[name, errors] :
         {std::pair("rows", Errors::RowWise), std::pair("clustered", Errors::Clustered)}) {
        const ProbabilityScores scores = probabilityScores(forecasts, errors);
        figures[std::string("brier ") + name] = scores.brier;
        figures[std::string("skill ") + name] = scores.skill;
        figures[std::string("log loss ") + name] = scores.logLoss;
        figures[std::string("surplus ") + name] = scores.surplus;
    }
    for (const auto &[name, binning] :
         {std::pair("mass", Binning::EqualMass), std::pair("width", Binning::EqualWidth)}) {
        for (const Reliability &found :
             {reliability(forecasts, binning, 10), bootstrapReliability(forecasts, binning, 10, {1, 50})}) {
            figures[std::string("ece ") + name] = found.ece;
            figures[std::string("debiased ") + name] = found.debiased;
            figures[std::string("mce ") + name] = found.mce;
            for (const ReliabilityBin &bin : found.bins)
                figures[std::string("bin ") + name + std::to_string(bin.probability)] = bin.outcome;
        }
    }
    figures["temperature"] = temperature(forecasts);
    const Estimate drawn = bootstrapTemperature(forecasts, {1, 50});
    figures["temperature drawn"] = drawn;
}

void addJudgeAndPeople(Figures &figures, const Columns &columns)
{
    const std::size_t half = columns.judge.size() / 2;
    const std::span<const double> judge(columns.judge);
    const PartlyLabelled partly{std::span(columns.people).first(half), judge.first(half),
                                judge.subspan(half)};
    for (const PowerTuning tuning : {PowerTuning::None, PowerTuning::Full, PowerTuning::Tuned}) {
        const std::string name = " by tuning " + std::to_string(static_cast<int>(tuning));
        figures["powered" + name] = predictionPowered(partly, tuning).mean;
        figures["stratified" + name] = stratifiedMean(std::vector{partly, partly}, tuning);
    }
    figures["control variate"] = controlVariateMean(partly);
    figures["gap"] = judgeGap(partly);
    std::vector<std::int8_t> saidByJudge;
    std::vector<std::int8_t> saidByPeople;
    std::vector<Pick> picks;
    std::vector<TreatedModel> treated;
    std::vector<Shown> shown;
    for (std::size_t at = 0; at < columns.judge.size(); ++at) {
        saidByJudge.push_back(columns.judge[at] > 0.5 ? 1 : 0);
        saidByPeople.push_back(columns.people[at] > 0.5 ? 1 : 0);
        picks.push_back({columns.cluster[at], columns.judge[at] > 0.5, columns.people[at] > 0.5});
        treated.push_back(
            {columns.cluster[at], static_cast<std::int32_t>(at % 3), columns.judge[at], columns.people[at]});
        shown.push_back(at % 2 == 0 ? Shown::AFirst : Shown::BFirst);
    }
    const std::span<const std::int8_t> calls(saidByJudge);
    int number = 0;
    for (const Estimate &share : correctedShares({2, std::span<const std::int8_t>(saidByPeople).first(half),
                                                  calls.first(half), calls.subspan(half)},
                                                 {1, 50}))
        figures["class " + std::to_string(number++)] = share;
    for (const Estimate &net : netOfDecisiveness(treated, 3, {1, 50}))
        figures["net " + std::to_string(number++)] = net;
    figures["opportunity"] = equalOpportunity(picks);
    figures["place"] = orderEffectGivenPeople({columns.judge, columns.people, shown, columns.cluster});
}

void addCorrections(Figures &figures, const Columns &columns)
{
    JudgedShare judged;
    for (std::size_t at = 0; at < columns.judge.size(); ++at) {
        const bool isPositive = columns.judge[at] > 0.5;
        judged.positive += isPositive ? 1 : 0;
        ++judged.items;
        if (columns.people[at] > 0.5) {
            ++judged.peoplePositive;
            judged.truePositive += isPositive ? 1 : 0;
        } else {
            ++judged.peopleNegative;
            judged.trueNegative += isPositive ? 0 : 1;
        }
    }
    figures["rogan-gladen"] = roganGladen(judged);
    figures["rogan-gladen adjusted"] = roganGladenAdjusted(judged);
}

Figures figuresOf(const Columns &columns)
{
    Figures figures;
    addMeans(figures, columns);
    addPaired(figures, columns);
    addForecasts(figures, columns);
    addJudgeAndPeople(figures, columns);
    addCorrections(figures, columns);
    return figures;
}

} // namespace

/// Every statistic of columns of values on every awkward set of them: a finite value or a reason in words.
class TestAwkwardValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureHasAValueOrAReason_data();
    void everyFigureHasAValueOrAReason();
    void nothingHasNoValue();
    void aThousandValuesHaveTheirMeans();
};

void TestAwkwardValues::everyFigureHasAValueOrAReason_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &[name, columns] : awkwardColumns())
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void TestAwkwardValues::everyFigureHasAValueOrAReason()
{
    QFETCH(const QString, name);
    for (const auto &[figure, estimate] : figuresOf(awkwardColumns().at(name.toStdString()))) {
        // A temperature's interval has no upper bound, which is an infinite one.
        Estimate checked = estimate;
        if (figure == "temperature drawn" && checked.high && std::isinf(*checked.high))
            checked.high = checked.low;
        const QString broken = brokenPromise(checked);
        QVERIFY2(broken.isEmpty(), qPrintable(QString::fromStdString(figure + ": ") + broken));
    }
}

void TestAwkwardValues::nothingHasNoValue()
{
    for (const auto &[name, estimate] : figuresOf({}))
        QVERIFY2(!estimate.value && !estimate.why.empty(), name.c_str());
}

void TestAwkwardValues::aThousandValuesHaveTheirMeans()
{
    const Columns columns = aThousand();
    double mean = 0;
    double brier = 0;
    for (std::size_t at = 0; at < 1000; ++at) {
        mean += columns.judge[at] / 1000;
        brier += std::pow(columns.judge[at] - columns.people[at], 2) / 1000;
    }
    const Figures figures = figuresOf(columns);
    QVERIFY(close(figures.at("mean rows").value, mean) && close(figures.at("mean clustered").value, mean));
    QVERIFY(close(figures.at("brier rows").value, brier));
    QVERIFY(close(figures.at("first clustered").value, mean));
    QVERIFY(close(figures.at("mean rows").se, *figures.at("mean clustered").se)); // each its own cluster
}

QTEST_APPLESS_MAIN(TestAwkwardValues)
#include "tst_awkward_values.moc"
