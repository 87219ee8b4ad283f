// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bootstrap.h"
#include "app/stats/estimate.h"
#include "app/stats/forecasts.h"

#include <cstdint>
#include <vector>

namespace stats {

/// How probabilities are put into bins.
enum class Binning {
    EqualMass,  ///< as many in each; equal probabilities stay together, so that their order does not matter
    EqualWidth, ///< 0 to 1 cut into equal pieces, each without its upper end but the last
};

struct ReliabilityBin
{
    std::int64_t n = 0;
    double probability = 0; ///< mean p of the bin
    Estimate outcome;       ///< mean y of the bin, with Wilson's interval
    double least = 0;       ///< the smallest p in it
    double most = 0;        ///< the largest; no p of another bin lies between
};

/// Whether probabilities are what they say, in bins. Bins without a forecast are not listed.
struct Reliability
{
    std::vector<ReliabilityBin> bins; ///< by probability
    /// Expected calibration error, sum n_b/n |p_b - y_b|, 0..1. It depends on the bins and is too large where
    /// forecasts are few.
    Estimate ece;
    /// Without that excess: sum n_b/n [(p_b - y_b)^2 - v_b/(n_b - 1)], v_b the variance of a bin's outcomes,
    /// y_b (1 - y_b) where there are no ties (Kumar, Liang and Ma 2019); in squared units, may be below 0.
    /// Bins of one forecast are left out.
    Estimate debiased;
    Estimate mce; ///< the largest gap of a bin of 10 forecasts or more; undefined without one
    // The parts of the Brier score of the binned forecast (Murphy 1973): reliability - resolution +
    // uncertainty.
    double reliability = 0; ///< sum n_b (p_b - y_b)^2 / n
    double resolution = 0;  ///< sum n_b (y_b - mean y)^2 / n
    double uncertainty = 0; ///< the variance of the outcomes, mean y (1 - mean y) where there are no ties
};

/// `bins` is usually 10, at least 1. Without intervals. Undefined without a forecast.
[[nodiscard]] Reliability reliability(const Forecasts &forecasts, Binning binning, int bins);
/// The same with a bootstrap of clusters for `ece` and `debiased`, where each draw has bins of its own.
[[nodiscard]] Reliability bootstrapReliability(const Forecasts &forecasts, Binning binning, int bins,
                                               const Bootstrap &bootstrap);

} // namespace stats
