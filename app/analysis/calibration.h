// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"
#include "app/stats/bootstrap.h"
#include "app/stats/reliability.h"

#include <QString>

#include <string>
#include <vector>

namespace analysis {

struct CalibrationOptions
{
    QString judge;
    stats::Binning binning = stats::Binning::EqualMass;
    int bins = 10; ///< at least 1
    Filter where;
    stats::Bootstrap bootstrap; ///< of items; its seed deals the folds, too
    bool recalibrates = true;   ///< `tempered` and `isotonic` are wanted as well
};

/// A bin of the reliability table: comparisons of like confidence.
struct CalibrationBin
{
    double least = 0, most = 0, confidence = 0; ///< its bounds and mean
    Figure correct;                             ///< how often the judge sides with people
};

/// The same probabilities corrected by what the others teach, in ten folds of items.
struct Recalibrated
{
    std::string why; ///< why there are none; empty otherwise
    Figure logLoss, brier, ece;
};

/// How far the probabilities of a judge can be trusted (METHODS 7). A comparison's is the mean over the
/// judge's valid calls that have one. `brier`, `logLoss` and `skill` are of the probability that side a is
/// better against the share of people's votes for it, ties half; they do not depend on which side is a
/// (skill: both ways round). All others are of the confidence max(p, 1-p), and of whether the judge sides
/// with most people: ties of either half.
struct Calibration
{
    CalibrationOptions options;
    Figure brier, logLoss, skill;
    Figure confidence, correct, overconfidence;
    Figure ece, debiased, mce;
    double reliability = 0, resolution = 0, uncertainty = 0; ///< Murphy's parts of the binned confidence
    std::vector<CalibrationBin> bins;                        ///< by confidence
    Figure temperature;                                      ///< above 1: too sure of itself
    Recalibrated tempered, isotonic;                         ///< empty where they were not asked for
    Figure positionEffect;   ///< shown first less shown second, of comparisons judged in both orders
    Figure instability;      ///< the standard deviation of that difference
    Cell withoutProbability; ///< a valid call and votes, but no probability: left out
    Cell withoutVotes;       ///< a probability, but no vote of people: left out
    Sentence sentence;
};

/// Error::Usage for a judge or filter that is not there, and for a person in place of the judge.
[[nodiscard]] model::Result<Calibration> calibration(const Dataset &dataset, Selector &selector,
                                                     const CalibrationOptions &options);

} // namespace analysis
