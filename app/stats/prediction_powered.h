// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace stats {

/// Prediction-powered inference for a mean (Angelopoulos et al. 2023, PPI; 2024, PPI++): people scored n
/// items, a judge scored those and N more. All scores are in [0, 1].

/// How the items that people labelled were chosen. Only a random choice says something of the others.
enum class Labelled { AtRandom, ByDisagreement };

struct PartlyLabelled
{
    std::span<const double> people;          ///< of the n labelled items
    std::span<const double> judge;           ///< of the same items in the same order
    std::span<const double> judgeUnlabelled; ///< of the N others
    Labelled labelled = Labelled::AtRandom;
    /// Which items belong together, of the n and of the others: one number the same cluster in both. Empty:
    /// each item stands alone.
    std::span<const std::int32_t> cluster{};
    std::span<const std::int32_t> clusterUnlabelled{};
};

enum class PowerTuning {
    None,  ///< lambda 0: people's labels alone
    Full,  ///< lambda 1: worse than people alone where N is below n or the judge is weak
    Tuned, ///< the lambda of least variance, within [0, 1]
};

struct PredictionPowered
{
    /// lambda * mean of all unlabelled judge scores + mean of (people - lambda * judge), with the normal
    /// interval of lambda^2 var(judge)/N + var(people - lambda judge)/n, population variances, not cut at 0
    /// and 1; with clusters the sums of the items' influences by cluster, G/(G-1) and the t interval with G-1
    /// degrees of freedom. `n` is the labelled items. Undefined without labels and where they were not chosen
    /// at random, in words; without a judge's score of others it is people's mean.
    Estimate mean;
    double lambda = 0;
    std::optional<double>
        correlation; ///< of people and judge on the labelled items; empty where one is constant
    /// How many labels of people alone would give the same variance: n (n + N)/(n + (1 - correlation^2) N).
    std::optional<double> effectiveSize;
};

[[nodiscard]] PredictionPowered predictionPowered(const PartlyLabelled &items, PowerTuning tuning);

/// Cov(people, judge)/((1 + n/N) Var(judge)), the covariance divided by n, the variance over all n + N with n
/// + N - 1, within [0, 1]; 0 where there is nothing to tune.
[[nodiscard]] double tunedLambda(const PartlyLabelled &items);

/// The control variate (METHODS 6.3): mean of people - alpha (mean of judge on the labelled - on all), which
/// is predictionPowered() with lambda = alpha N/(n + N). Below 50 labels alpha is estimated in five folds,
/// each from the other four (item i is in fold i mod 5), so that it does not lean on the labels that it
/// corrects. Not within bounds, unlike tunedLambda().
[[nodiscard]] Estimate controlVariateMean(const PartlyLabelled &items);

/// The judge's mean on the labelled items less that on the others, with the same interval: far from 0 where
/// the labelled ones do not stand for the others. Undefined without items of both kinds.
[[nodiscard]] Estimate judgeGap(const PartlyLabelled &items);

/// Means by stratum (category, judge's score, judge's confidence), each tuned by itself, added up by the
/// strata's shares of all items (Fisch et al. 2024, StratPPI). `n` is all labelled items. Undefined where a
/// stratum has fewer than two labels, or one cluster, and as predictionPowered(). No cluster lies in two
/// strata.
[[nodiscard]] Estimate stratifiedMean(std::span<const PartlyLabelled> strata, PowerTuning tuning);

} // namespace stats
