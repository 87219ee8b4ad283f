// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/estimate.h"

#include "app/analysis/estimate_items.h"
#include "app/analysis/estimate_scores.h"
#include "app/analysis/figure_maker.h"
#include "app/analysis/one_judge.h"
#include "app/stats/clustered_mean.h"
#include "app/stats/confusion_correction.h"
#include "app/stats/prediction_powered.h"
#include "app/stats/proportion.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace analysis {

namespace {

/// METHODS 6.1 does not cut estimates and intervals at 0 and 1; a value beyond them is said to be.
stats::Estimate sayingWhereBeyond(stats::Estimate estimate)
{
    if (!estimate.value || !estimate.note.empty())
        return estimate;
    const auto isBeyond = [](double value) { return value < 0 || value > 1; };
    if (isBeyond(*estimate.value))
        estimate.note = "beyond what a share can be: people and judge together are not cut at 0 and 1";
    else if (isBeyond(estimate.low.value_or(0)) || isBeyond(estimate.high.value_or(0)))
        estimate.note = "the interval is not cut at 0 and 1";
    return estimate;
}

class EstimateMaker
{
public:
    EstimateMaker(Selector &selector, const EstimateOptions &options, EstimateItems items)
        : m_options(options)
        , m_items(std::move(items))
        , m_make(selector, {})
    {
        for (const EstimateItem &item : m_items.items)
            m_scores.add(item);
    }

    model::Result<WinRateEstimate> make(DrawnHow drawn);

private:
    /// The estimate, or why the labelled comparisons do not allow it.
    template <typename Make>
    [[nodiscard]] stats::Estimate allowed(std::size_t labelled, Make make) const;

    void addMeans();
    void addPowered();
    void addPlan();
    void addStrata();
    void addCorrection();
    void addShares();
    [[nodiscard]] bool needsItems() const;
    [[nodiscard]] Figure byComparison(Figure figure) const;
    [[nodiscard]] Filter chosen(const RaterRef &rater, bool isWon) const;
    [[nodiscard]] Sentence sentence() const;

    const EstimateOptions &m_options;
    EstimateItems m_items;
    EstimateScores m_scores;
    WinRateEstimate m_result;
    FigureMaker m_make;
};

template <typename Make>
stats::Estimate EstimateMaker::allowed(std::size_t labelled, Make make) const
{
    const auto n = static_cast<std::int64_t>(labelled);
    if (!m_result.drawn.isRandom())
        return stats::undefined(m_result.drawn.why, n);
    if (m_scores.people.size() < FewestLabelled)
        return stats::undefined(std::to_string(m_scores.people.size()) +
                                    " labelled comparisons that the judge has too; at least " +
                                    std::to_string(FewestLabelled) + " are needed",
                                n);
    return sayingWhereBeyond(make());
}

/// Errors by item were asked for, and some item has several comparisons.
bool EstimateMaker::needsItems() const
{
    std::vector<std::int32_t> items = m_scores.cluster;
    items.insert(items.end(), m_scores.clusterOthers.begin(), m_scores.clusterOthers.end());
    std::ranges::sort(items);
    return m_options.errors == stats::Errors::Clustered &&
           std::adjacent_find(items.begin(), items.end()) != items.end();
}

/// What takes comparisons for independent, said so where they are not.
Figure EstimateMaker::byComparison(Figure figure) const
{
    stats::Estimate &estimate = figure.estimate;
    if (estimate.low && needsItems())
        estimate.note += std::string(estimate.note.empty() ? "" : "; ") +
                         "comparisons count as independent, so the interval is too narrow where they are of "
                         "one item";
    return figure;
}

void EstimateMaker::addMeans()
{
    const auto mean = [this](const std::vector<double> &values, const std::vector<std::int32_t> &clusters) {
        return stats::clusteredMean(values, clusters, m_options.errors);
    };
    m_result.people = m_make.figure(mean(m_scores.people, m_scores.cluster), m_items.labelled);
    if (!m_result.drawn.isRandom() && m_result.people.estimate.value)
        m_result.people.estimate.note = "of the labelled comparisons alone";
    m_result.judgeLabelled = m_make.figure(mean(m_scores.judge, m_scores.cluster), m_items.labelled);
    m_result.judgeUnlabelled =
        m_make.figure(mean(m_scores.others, m_scores.clusterOthers), m_items.unlabelled);
    m_result.judgeGap = m_make.figure(stats::judgeGap(m_scores.view(m_options.errors)), m_items.labelled);
}

void EstimateMaker::addPowered()
{
    const stats::PartlyLabelled items = m_scores.view(m_options.errors);
    const std::size_t n = m_scores.people.size();
    const auto with = [&](stats::PowerTuning tuning) {
        return m_make.figure(allowed(n, [&] { return stats::predictionPowered(items, tuning).mean; }),
                             m_items.labelled);
    };
    m_result.powered = with(stats::PowerTuning::Tuned);
    m_result.full = with(stats::PowerTuning::Full);
    m_result.controlVariate =
        m_make.figure(allowed(n, [&] { return stats::controlVariateMean(items); }), m_items.labelled);
    if (!m_result.powered.estimate.value)
        return;
    const auto tuned = stats::predictionPowered(items, stats::PowerTuning::Tuned);
    m_result.lambda = tuned.lambda;
    m_result.correlation = tuned.correlation;
    m_result.effectiveSize = tuned.effectiveSize;
    if (tuned.correlation)
        m_result.varianceRatio = stats::varianceRatio(*tuned.correlation, static_cast<std::int64_t>(n),
                                                      static_cast<std::int64_t>(m_scores.others.size()));
}

/// The deviation follows from the standard error of people's mean, so that it holds what clusters cost.
void EstimateMaker::addPlan()
{
    const stats::Estimate &people = m_result.people.estimate;
    if (!m_result.powered.estimate.value)
        m_result.plan.why = m_result.powered.estimate.why;
    else if (!people.se)
        m_result.plan.why = people.note;
    else
        m_result.plan = stats::planLabels(m_options.halfWidth, m_result.correlation.value_or(0),
                                          *people.se * std::sqrt(static_cast<double>(people.n)),
                                          static_cast<std::int64_t>(m_scores.others.size()));
}

/// By category, where there is more than one.
void EstimateMaker::addStrata()
{
    std::map<QString, EstimateScores> byCategory;
    for (const EstimateItem &item : m_items.items)
        byCategory[item.category].add(item);
    std::erase_if(byCategory,
                  [](const auto &one) { return one.second.people.empty() && one.second.others.empty(); });
    std::vector<stats::PartlyLabelled> strata;
    std::vector<stats::Stratum> needs;
    for (const auto &[category, scores] : byCategory) {
        const stats::PartlyLabelled items = scores.view(m_options.errors);
        const Filter within = fieldIs(Field::Category, category);
        const auto tuned = stats::predictionPowered(items, stats::PowerTuning::Tuned);
        strata.push_back(items);
        needs.push_back({static_cast<std::int64_t>(scores.people.size() + scores.others.size()),
                         tuned.mean.se.value_or(0) * std::sqrt(static_cast<double>(scores.people.size()))});
        m_result.strata.push_back(
            {.category = category,
             .labelled = m_make.cell(allOf({m_items.labelled, within})),
             .unlabelled = m_make.cell(allOf({m_items.unlabelled, within})),
             .estimate = m_make.figure(allowed(scores.people.size(), [&] { return tuned.mean; }),
                                       allOf({m_items.labelled, within}))});
    }
    m_result.stratified = m_make.figure(
        allowed(m_scores.people.size(),
                [&] {
                    return strata.size() < 2
                               ? stats::undefined("there is one category only", m_result.people.estimate.n)
                               : stats::stratifiedMean(strata, stats::PowerTuning::Tuned);
                }),
        m_items.labelled);
    if (!m_result.plan.withJudge)
        return;
    const auto shares = stats::allocateLabels(needs, *m_result.plan.withJudge);
    for (std::size_t i = 0; i < shares.size(); ++i)
        m_result.strata[i].planned = shares[i];
}

/// The rater chose the model, or the other one: each side by itself.
Filter EstimateMaker::chosen(const RaterRef &rater, bool isWon) const
{
    const auto on = [&](Field side, Chosen choice) {
        return allOf({fieldIs(side, m_options.model), analysis::choice(rater, choice, SideFrame::Name)});
    };
    return anyOf(
        {on(Field::ModelA, isWon ? Chosen::A : Chosen::B), on(Field::ModelB, isWon ? Chosen::B : Chosen::A)});
}

/// Where people (their plurality) and the judge decided.
void EstimateMaker::addCorrection()
{
    EstimateCorrection &correction = m_result.correction;
    const RaterRef &judge = m_items.judge;
    const RaterRef &people = m_items.majority;
    const auto part = [&](bool won, bool judgedWon) {
        return m_make.cell(allOf({m_items.labelled, chosen(people, won), chosen(judge, judgedWon)}));
    };
    const Filter decided = about(Predicate::Decided, judge);
    const auto given = [&](bool won) {
        return m_make.cell(allOf({m_items.labelled, chosen(people, won), decided}));
    };
    const Cell truePositive = part(true, true), positive = given(true);
    const Cell trueNegative = part(false, false), negative = given(false);
    const auto share = [](const Cell &some, const Cell &all) {
        return Figure{.estimate = stats::wilson(some.count.count, all.count.count),
                      .cases = all.count.cases,
                      .where = all.where};
    };
    correction.sensitivity = share(truePositive, positive);
    correction.specificity = share(trueNegative, negative);
    correction.judged = m_make.cell(allOf({m_items.unlabelled, decided}));
    correction.judgedWon = m_make.cell(allOf({m_items.unlabelled, chosen(judge, true)}));
    const stats::JudgedShare judged{.positive = correction.judgedWon.count.count,
                                    .items = correction.judged.count.count,
                                    .truePositive = truePositive.count.count,
                                    .peoplePositive = positive.count.count,
                                    .trueNegative = trueNegative.count.count,
                                    .peopleNegative = negative.count.count};
    const auto items = static_cast<std::size_t>(judged.items);
    const auto corrected = [&](const stats::Estimate &estimate) {
        return byComparison(m_make.figure(estimate, correction.judged.where));
    };
    correction.share =
        m_make.figure(allowed(items,
                              [&] {
                                  return needsItems()
                                             ? stats::roganGladenClustered(DecidedCalls(m_scores).view())
                                             : stats::roganGladen(judged);
                              }),
                      correction.judged.where);
    correction.adjustedShare = corrected(allowed(items, [&] {
        stats::Estimate adjusted = stats::roganGladenAdjusted(judged);
        if (adjusted.low)
            adjusted.note = "meant for few labels: the interval rather is too wide";
        return adjusted;
    }));
}

void EstimateMaker::addShares()
{
    const std::size_t n = m_scores.others.size();
    const auto ofItems = [this](const std::vector<std::int32_t> &clusters) {
        return needsItems() ? std::span(clusters) : std::span<const std::int32_t>{};
    };
    std::vector<stats::Estimate> shares;
    if (m_result.powered.estimate.value)
        shares = stats::correctedShares({.classes = 3,
                                         .people = m_scores.peopleClass,
                                         .judge = m_scores.judgeClass,
                                         .judgeOthers = m_scores.othersClass,
                                         .cluster = ofItems(m_scores.cluster),
                                         .clusterOthers = ofItems(m_scores.clusterOthers)},
                                        m_options.bootstrap);
    for (std::size_t i = 0; i < 3; ++i)
        m_result.correction.shares.at(i) =
            m_make.figure(allowed(n, [&] { return shares.at(i); }), m_items.unlabelled);
}

Sentence EstimateMaker::sentence() const
{
    const stats::Estimate &powered = m_result.powered.estimate;
    const Fact model{.name = "model", .value = m_options.model};
    if (!powered.value)
        return {"the win rate of %1 with the help of %2 is not defined: %3",
                {model,
                 {.name = "judge", .value = m_options.judge},
                 {.name = "why", .value = QString::fromStdString(powered.why)}}};
    std::vector<Fact> facts{model,
                            {.name = "value", .value = *powered.value, .digits = 3},
                            endFact("low", powered.low),
                            endFact("high", powered.high),
                            {.name = "labelled", .value = qint64{powered.n}},
                            {.name = "effective",
                             .value = m_result.effectiveSize.value_or(static_cast<double>(powered.n)),
                             .digits = 0},
                            {.name = "judge", .value = m_options.judge}};
    const stats::Estimate &gap = m_result.judgeGap.estimate;
    const bool isApart = gap.low && gap.high && (*gap.low > 0 || *gap.high < 0);
    if (!isApart)
        return {"%1 wins a share of %2 (%3 to %4): with %7 the labels of %5 comparisons say as much as %6",
                std::move(facts)};
    facts.push_back({.name = "gap", .value = *gap.value, .digits = 3});
    return {
        "%1 wins a share of %2 (%3 to %4): with %7 the labels of %5 comparisons say as much as %6; but the "
        "judge's mean on them is %8 off that of the others, which a random draw would seldom do",
        std::move(facts)};
}

model::Result<WinRateEstimate> EstimateMaker::make(DrawnHow drawn)
{
    m_result.options = m_options;
    m_result.drawn = std::move(drawn);
    m_result.labelled = m_make.cell(m_items.labelled);
    m_result.unlabelled = m_make.cell(m_items.unlabelled);
    m_result.notJudged = m_make.cell(m_items.notJudged);
    addMeans();
    addPowered();
    addPlan();
    addStrata();
    addCorrection();
    addShares();
    m_result.sentence = sentence();
    if (m_make.error())
        return tl::unexpected(*m_make.error());
    return std::move(m_result);
}

} // namespace

model::Result<WinRateEstimate> estimateWinRate(const Dataset &dataset, Selector &selector,
                                               const EstimateOptions &options)
{
    const auto judge = oneJudge(dataset, options.judge, "estimate");
    if (!judge)
        return tl::unexpected(judge.error());
    auto items = estimateItems(dataset, selector, options, judge->party.ref);
    if (!items)
        return tl::unexpected(items.error());
    const auto labelled = selector.select(items->labelled);
    if (!labelled)
        return tl::unexpected(labelled.error());
    auto drawn = howDrawn(dataset, selector, options.where, *labelled, options.isSaidRandom);
    if (!drawn)
        return tl::unexpected(drawn.error());
    return EstimateMaker(selector, options, std::move(*items)).make(std::move(*drawn));
}

} // namespace analysis
