// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"
#include "app/analysis/drawn.h"
#include "app/stats/bootstrap.h"
#include "app/stats/label_plan.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace analysis {

/// Fewer labelled comparisons give no estimate with a judge.
constexpr int FewestLabelled = 20;

struct EstimateOptions
{
    QString model;                   ///< whose win rate
    std::optional<QString> baseline; ///< against this one alone; otherwise against all others
    QString judge;
    Filter where;
    bool isSaidRandom = false; ///< the caller vouches that the labelled comparisons were drawn at random
    bool countsAllOccasions = false;
    stats::Errors errors = stats::Errors::Clustered;
    double halfWidth = 0.05;    ///< of the interval that the plan is for, above 0
    stats::Bootstrap bootstrap; ///< of the three shares
};

/// The comparisons of one category.
struct EstimateStratum
{
    QString category;
    Cell labelled, unlabelled;
    Figure estimate;          ///< power-tuned by itself
    std::int64_t planned = 0; ///< of the labels that the plan asks for, those for this one; 0 without a plan
};

/// What of a judge's mistakes is known where people and the judge decided, and the share of the other
/// comparisons that people would give the model (METHODS 6.5).
struct EstimateCorrection
{
    Cell judged, judgedWon;       ///< comparisons without people's votes on which the judge decided
    Figure sensitivity;           ///< of those that people give the model, the judge does
    Figure specificity;           ///< the same of those that they give the other
    Figure share, adjustedShare;  ///< Rogan-Gladen
    std::array<Figure, 3> shares; ///< won, tied, lost, by the inverse of the table of the three
};

/// The win rate of a model, a tie half, from few people and many rulings of a judge (METHODS 6).
struct WinRateEstimate
{
    EstimateOptions options;
    DrawnHow drawn;
    Cell labelled, unlabelled; ///< comparisons that the judge has too; those with rulings alone
    Cell notJudged;            ///< labelled ones that the judge has not: left out
    Figure people;             ///< people's votes alone
    Figure judgeLabelled, judgeUnlabelled;
    Figure judgeGap; ///< of the two: far from 0 where the labelled ones do not stand for the others
    Figure powered;  ///< power-tuned: the answer
    Figure full;     ///< with lambda 1
    Figure controlVariate;
    Figure stratified; ///< by category
    double lambda = 0;
    std::optional<double> correlation, varianceRatio, effectiveSize;
    stats::LabelPlan plan; ///< for options.halfWidth
    std::vector<EstimateStratum> strata;
    EstimateCorrection correction;
    Sentence sentence;
};

/// Error::Usage for a model, judge or filter that is not there, and for a person in place of the judge.
[[nodiscard]] model::Result<WinRateEstimate> estimateWinRate(const Dataset &dataset, Selector &selector,
                                                             const EstimateOptions &options);

} // namespace analysis
