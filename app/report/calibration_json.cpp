// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/calibration_json.h"

#include "app/report/cell_json.h"

namespace report {

namespace {

using analysis::Calibration;

Json recalibratedJson(const analysis::Recalibrated &recalibrated)
{
    if (!recalibrated.why.empty())
        return Json::object({{"why", recalibrated.why}});
    return {{"log_loss", figureJson(recalibrated.logLoss)},
            {"brier", figureJson(recalibrated.brier)},
            {"ece", figureJson(recalibrated.ece)}};
}

Json binJson(const analysis::CalibrationBin &bin)
{
    return {{"least", bin.least},
            {"most", bin.most},
            {"confidence", bin.confidence},
            {"correct", figureJson(bin.correct)}};
}

} // namespace

const std::array<CalibrationFigure, 12> &calibrationFigures()
{
    static constexpr std::array<CalibrationFigure, 12> figures{
        {{"brier", "Brier score", &Calibration::brier},
         {"skill", "skill", &Calibration::skill},
         {"log_loss", "log loss", &Calibration::logLoss},
         {"confidence", "mean confidence", &Calibration::confidence},
         {"correct", "sides with people", &Calibration::correct},
         {"overconfidence", "overconfidence", &Calibration::overconfidence},
         {"ece", "calibration error", &Calibration::ece},
         {"debiased", "squared, debiased", &Calibration::debiased},
         {"mce", "largest of a bin", &Calibration::mce},
         {"temperature", "temperature", &Calibration::temperature},
         {"position_effect", "first less second", &Calibration::positionEffect},
         {"instability", "deviation of that", &Calibration::instability}}};
    return figures;
}

Json calibrationJson(const Calibration &result)
{
    const analysis::CalibrationOptions &options = result.options;
    Json json{{"judge", utf8(options.judge)},
              {"where", utf8(analysis::printFilter(options.where))},
              {"binning", options.binning == stats::Binning::EqualMass ? "mass" : "width"},
              {"bins_asked", options.bins},
              {"draws", {{"replicates", options.bootstrap.replicates}, {"seed", options.bootstrap.seed}}}};
    for (const CalibrationFigure &one : calibrationFigures())
        json[one.key] = figureJson(result.*one.figure);
    json["bins"] = Json::array();
    for (const analysis::CalibrationBin &bin : result.bins)
        json["bins"].push_back(binJson(bin));
    json["murphy"] = {{"reliability", result.reliability},
                      {"resolution", result.resolution},
                      {"uncertainty", result.uncertainty}};
    if (result.bins.empty())
        json["murphy"] = Json::object({{"why", result.ece.estimate.why}});
    json["tempered"] = recalibratedJson(result.tempered);
    json["isotonic"] = recalibratedJson(result.isotonic);
    json["without_probability"] = cellJson(result.withoutProbability);
    json["without_votes"] = cellJson(result.withoutVotes);
    json["sentence"] = utf8(result.sentence.text());
    return json;
}

} // namespace report
