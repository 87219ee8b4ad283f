// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace stats {

// The metrics of AlpacaEval's table of evaluators (alpaca_eval, analyze.py), as shares of 1 where the table
// prints hundredths. A preference is 1 (the first response) to 2 (the second), 1.5 a tie.

/// The preferences that one side gave an example; empty ones of failed calls are not among them.
using Annotations = std::vector<double>;

/// What an annotation costs against the annotations of others, and what stands for these.
enum class AnnotationError {
    ZeroOne,  ///< 0 if equal to their mode, else 1; of several modes each is as likely
    Absolute, ///< the distance to their median
};

/// Which examples belong together: the cluster of each, all of one cluster in a row. RowWise reads none.
struct Grouping
{
    std::span<const std::int32_t> cluster;
    Errors errors = Errors::Clustered;
};

// Each is a mean over examples with the interval of clusteredMean(); examples without the annotations needed
// are left out, and without any that has them the figure is undefined.

/// 1 - the error of one annotation of the evaluator against all of people's: "human agreement". Each of the
/// evaluator's annotations is as likely. Both spans have one entry an example.
[[nodiscard]] Estimate evaluatorAgreement(std::span<const Annotations> evaluator,
                                          std::span<const Annotations> people, AnnotationError error,
                                          const Grouping &grouping);
/// 1 - evaluatorVariance(): the row "humans" of the table.
[[nodiscard]] Estimate peopleAgreement(std::span<const Annotations> people, AnnotationError error,
                                       const Grouping &grouping);
/// The error of what stands for all annotations of the evaluator against what stands for all of people's.
[[nodiscard]] Estimate evaluatorBias(std::span<const Annotations> evaluator,
                                     std::span<const Annotations> people, AnnotationError error,
                                     const Grouping &grouping);
/// The error of one annotation against the others of the same evaluator; an example needs two.
[[nodiscard]] Estimate evaluatorVariance(std::span<const Annotations> evaluator, AnnotationError error,
                                         const Grouping &grouping);

/// A pair of responses that an evaluator judged.
struct JudgedPair
{
    std::optional<double> preference;
    std::int64_t firstLength = 0; ///< code points
    std::int64_t secondLength = 0;
    bool isFirstList = false; ///< contains a bulleted or numbered list
    bool isSecondList = false;
    std::int32_t cluster = 0; ///< all of one cluster in a row; RowWise reads none
};

/// The share of pairs more than 30 characters apart whose longer response is preferred, with Wilson's
/// interval, or clusteredShare()'s. Ties and failed calls are left out, where AlpacaEval takes a tie for the
/// second response.
[[nodiscard]] Estimate preferLonger(std::span<const JudgedPair> pairs, Errors errors);
/// The same of pairs of which exactly one response contains a list.
[[nodiscard]] Estimate preferLists(std::span<const JudgedPair> pairs, Errors errors);
/// 2 - the mean preference, 0..1, with the interval of clusteredMean(); ties count half.
[[nodiscard]] Estimate preferFirst(std::span<const JudgedPair> pairs, Errors errors);

/// Win rates of one system by the evaluator and by people, 0..1.
struct SystemRates
{
    std::int64_t annotations = 0;
    double evaluator = 0;
    double people = 0;
};
struct SystemCorrelations
{
    Estimate spearman; ///< n are the systems
    Estimate pearson;
};
/// Across systems with more than 100 annotations.
[[nodiscard]] SystemCorrelations systemCorrelations(std::span<const SystemRates> systems);

} // namespace stats
