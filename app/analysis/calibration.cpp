// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/calibration.h"

#include "app/analysis/figure_maker.h"
#include "app/analysis/one_judge.h"
#include "app/stats/clustered_mean.h"
#include "app/stats/order_symmetry.h"
#include "app/stats/probability_scores.h"
#include "app/stats/recalibration.h"
#include "app/stats/temperature.h"

#include <algorithm>

namespace analysis {

namespace {

constexpr int folds = 10;
constexpr const char *noProbability = "no valid call of the judge has a probability";
constexpr const char *noVotes = "no comparison that has a probability has a vote of people";

/// The judge's probabilities on the selected comparisons, by rank.
struct Probabilities
{
    stats::OwnedForecasts forecasts;                  ///< where people voted
    std::vector<std::optional<double>> first, second; ///< of side a, shown first and shown second
    std::vector<std::int32_t> item;
    bool isAny = false;
};

Probabilities gathered(const Dataset &dataset, const std::vector<JudgeProbability> &probabilities,
                       const PeopleVotes &people, const Selection &selection)
{
    Probabilities result;
    for (std::size_t rank = 0; rank < dataset.size(); ++rank) {
        const auto comparison = static_cast<std::size_t>(dataset.comparisonAt[rank]);
        const JudgeProbability &judge = probabilities[comparison];
        if (selection[rank] == 0 || !judge.all)
            continue;
        result.isAny = true;
        result.first.push_back(judge.aFirst);
        result.second.push_back(judge.bFirst);
        result.item.push_back(dataset.itemAt[rank]);
        const Votes3 &votes = people.votes[comparison];
        const std::int32_t counted = votes[0] + votes[1] + votes[2];
        if (counted == 0)
            continue;
        result.forecasts.probability.push_back(*judge.all);
        result.forecasts.outcome.push_back((votes[0] + votes[1] / 2.0) / counted);
        result.forecasts.cluster.push_back(dataset.itemAt[rank]);
    }
    return result;
}

/// Each forecast as it is and turned round, so that it does not matter which side is a.
stats::OwnedForecasts bothWays(const stats::OwnedForecasts &forecasts)
{
    stats::OwnedForecasts both;
    for (std::size_t i = 0; i < forecasts.probability.size(); ++i) {
        const double p = forecasts.probability[i], y = forecasts.outcome[i];
        both.probability.insert(both.probability.end(), {p, 1 - p});
        both.outcome.insert(both.outcome.end(), {y, 1 - y});
        both.cluster.insert(both.cluster.end(), 2, forecasts.cluster[i]);
    }
    return both;
}

class CalibrationMaker
{
public:
    CalibrationMaker(Selector &selector, const CalibrationOptions &options, RaterRef judge,
                     Probabilities probabilities)
        : m_options(options)
        , m_judge(std::move(judge))
        , m_probabilities(std::move(probabilities))
        , m_folded(stats::folded(m_probabilities.forecasts.view()))
        , m_make(selector, options.where)
    {}

    model::Result<Calibration> make();

private:
    [[nodiscard]] Filter sure(const RaterRef &judge) const { return confidenceWithin(judge, 0.5, 1); }
    [[nodiscard]] Filter voted(Operator op) const
    {
        return count(Predicate::Votes, RaterRef::of(RaterRef::Kind::Humans), op, 1);
    }
    [[nodiscard]] Filter base() const { return allOf({sure(m_judge), voted(Operator::GreaterEqual)}); }
    /// Of the comparisons with a probability and votes; without one it says which of the two is lacking.
    [[nodiscard]] Figure figure(stats::Estimate estimate);

    void addScores();
    void addReliability();
    void addTemperature();
    [[nodiscard]] Recalibrated recalibrated(const stats::Forecasts &forecasts, stats::Recalibration method);
    void addSymmetry();
    [[nodiscard]] Sentence sentence() const;

    const CalibrationOptions &m_options;
    RaterRef m_judge;
    Probabilities m_probabilities;
    stats::OwnedForecasts m_folded;
    Calibration m_result;
    FigureMaker m_make;
};

Figure CalibrationMaker::figure(stats::Estimate estimate)
{
    if (m_folded.probability.empty())
        estimate = stats::undefined(m_probabilities.isAny ? noVotes : noProbability, 0);
    return m_make.figure(std::move(estimate), base());
}

void CalibrationMaker::addScores()
{
    const auto errors = stats::Errors::Clustered;
    const auto scores = stats::probabilityScores(m_probabilities.forecasts.view(), errors);
    m_result.brier = figure(scores.brier);
    m_result.logLoss = figure(scores.logLoss);
    stats::Estimate skill =
        stats::probabilityScores(bothWays(m_probabilities.forecasts).view(), errors).skill;
    skill.n = m_probabilities.forecasts.view().n();
    m_result.skill = figure(std::move(skill));
    m_result.confidence = figure(stats::clusteredMean(m_folded.probability, m_folded.cluster, errors));
    m_result.correct = figure(stats::clusteredMean(m_folded.outcome, m_folded.cluster, errors));
    m_result.overconfidence = figure(stats::probabilityScores(m_folded.view(), errors).surplus);
}

void CalibrationMaker::addReliability()
{
    const auto table =
        stats::bootstrapReliability(m_folded.view(), m_options.binning, m_options.bins, m_options.bootstrap);
    m_result.ece = figure(table.ece);
    m_result.debiased = figure(table.debiased);
    m_result.mce = figure(table.mce);
    m_result.reliability = table.reliability;
    m_result.resolution = table.resolution;
    m_result.uncertainty = table.uncertainty;
    for (const stats::ReliabilityBin &bin : table.bins)
        m_result.bins.push_back(
            {.least = bin.least,
             .most = bin.most,
             .confidence = bin.probability,
             .correct = m_make.figure(bin.outcome, allOf({confidenceWithin(m_judge, bin.least, bin.most),
                                                          voted(Operator::GreaterEqual)}))});
}

/// `forecasts` in the order of m_folded.
Recalibrated CalibrationMaker::recalibrated(const stats::Forecasts &forecasts, stats::Recalibration method)
{
    const auto corrected = stats::crossFitted(forecasts, method, folds, m_options.bootstrap.seed);
    Recalibrated result{.why = corrected.why};
    if (!result.why.empty())
        return result;
    const stats::Forecasts view{corrected.probability, forecasts.outcome, forecasts.cluster};
    const auto scores = stats::probabilityScores(view, stats::Errors::Clustered);
    result.logLoss = figure(scores.logLoss);
    result.brier = figure(scores.brier);
    const stats::OwnedForecasts sides = stats::folded(view);
    result.ece =
        figure(stats::bootstrapReliability(method == stats::Recalibration::Isotonic ? view : sides.view(),
                                           m_options.binning, m_options.bins, m_options.bootstrap)
                   .ece);
    return result;
}

void CalibrationMaker::addTemperature()
{
    const stats::Forecasts forecasts = m_probabilities.forecasts.view();
    m_result.temperature = figure(stats::bootstrapTemperature(forecasts, m_options.bootstrap));
    if (!m_options.recalibrates)
        return;
    m_result.tempered = recalibrated(forecasts, stats::Recalibration::Temperature);
    // A step function of p would depend on which side is a: confidence is corrected.
    m_result.isotonic = recalibrated(m_folded.view(), stats::Recalibration::Isotonic);
}

void CalibrationMaker::addSymmetry()
{
    RaterRef aFirst = m_judge, bFirst = m_judge;
    aFirst.order = model::Order::AFirst;
    bFirst.order = model::Order::BFirst;
    const auto symmetry = stats::orderSymmetry(
        {m_probabilities.first, m_probabilities.second, m_probabilities.item}, stats::Errors::Clustered);
    const Filter both = allOf({sure(aFirst), sure(bFirst)});
    m_result.positionEffect = m_make.figure(symmetry.positionEffect, both);
    m_result.instability = m_make.figure(symmetry.instability, both);
}

Sentence CalibrationMaker::sentence() const
{
    const stats::Estimate &surplus = m_result.overconfidence.estimate;
    if (!surplus.value)
        return {"how far the probabilities of %1 can be trusted is not defined: %2",
                {{.name = "judge", .value = m_options.judge},
                 {.name = "why", .value = QString::fromStdString(surplus.why)}}};
    const char *pattern =
        surplus.low && *surplus.low > 0
            ? "%1 is too sure of itself: its mean confidence is %2, it sides with people on a share of %3 of "
              "%4 comparisons, and the difference is %5 (%6 to %7)"
        : surplus.high && *surplus.high < 0
            ? "%1 is not sure enough of itself: its mean confidence is %2, it sides with people on a share of "
              "%3 of %4 comparisons, and the difference is %5 (%6 to %7)"
            : "%1 is about as sure of itself as it should be: its mean confidence is %2, it sides with people "
              "on a share of %3 of %4 comparisons, and the difference is %5 (%6 to %7)";
    return {pattern,
            {{.name = "judge", .value = m_options.judge},
             {.name = "confidence", .value = m_result.confidence.estimate.value.value_or(0), .digits = 3},
             {.name = "correct", .value = m_result.correct.estimate.value.value_or(0), .digits = 3},
             {.name = "n", .value = qint64{surplus.n}},
             {.name = "overconfidence", .value = *surplus.value, .digits = 3},
             endFact("low", surplus.low),
             endFact("high", surplus.high)}};
}

model::Result<Calibration> CalibrationMaker::make()
{
    m_result.options = m_options;
    addScores();
    addReliability();
    addTemperature();
    addSymmetry();
    m_result.withoutProbability =
        m_make.cell(allOf({count(Predicate::Calls, m_judge, Operator::GreaterEqual, 1),
                           negated(sure(m_judge)), voted(Operator::GreaterEqual)}));
    m_result.withoutVotes = m_make.cell(allOf({sure(m_judge), voted(Operator::Less)}));
    m_result.sentence = sentence();
    if (m_make.error())
        return tl::unexpected(*m_make.error());
    return std::move(m_result);
}

} // namespace

model::Result<Calibration> calibration(const Dataset &dataset, Selector &selector,
                                       const CalibrationOptions &options)
{
    const auto judge = oneJudge(dataset, options.judge, "calibration");
    if (!judge)
        return tl::unexpected(judge.error());
    const RaterRef &ref = judge->party.ref;
    if (ref.order || ref.occasion || ref.allOccasions)
        return model::fail(model::Error::Kind::Usage,
                           QStringLiteral("%1: calibration takes a judge with all its calls; leave the order "
                                          "and the number out")
                               .arg(options.judge));
    const auto selection = selector.select(options.where);
    if (!selection)
        return tl::unexpected(selection.error());
    const auto probabilities = selector.probabilitiesOf(judge->rater);
    if (!probabilities)
        return tl::unexpected(probabilities.error());
    return CalibrationMaker(selector, options, ref,
                            gathered(dataset, *probabilities, peopleVotes(dataset), *selection))
        .make();
}

} // namespace analysis
