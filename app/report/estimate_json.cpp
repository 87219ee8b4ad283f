// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/estimate_json.h"

#include "app/report/cell_json.h"

#include <algorithm>

namespace report {

namespace {

template <typename Number>
Json numberOrNull(const std::optional<Number> &number)
{
    return number ? Json(*number) : Json(nullptr);
}

Json planJson(const analysis::WinRateEstimate &result)
{
    const stats::LabelPlan &plan = result.plan;
    const std::int64_t labelled = result.labelled.count.count;
    const auto more = [labelled](const std::optional<std::int64_t> &all) {
        return all ? Json(std::max<std::int64_t>(0, *all - labelled)) : Json(nullptr);
    };
    Json json{{"half_width", result.options.halfWidth},
              {"with_judge", numberOrNull(plan.withJudge)},
              {"people_alone", numberOrNull(plan.peopleAlone)},
              {"more_with_judge", more(plan.withJudge)},
              {"more_people_alone", more(plan.peopleAlone)}};
    if (!plan.why.empty())
        json["why"] = plan.why;
    return json;
}

Json stratumJson(const analysis::EstimateStratum &stratum)
{
    return {{"category", utf8(stratum.category)},
            {"labelled", cellJson(stratum.labelled)},
            {"unlabelled", cellJson(stratum.unlabelled)},
            {"estimate", figureJson(stratum.estimate)},
            {"planned", stratum.planned}};
}

Json correctionJson(const analysis::EstimateCorrection &correction)
{
    return {{"judged", cellJson(correction.judged)},
            {"judged_won", cellJson(correction.judgedWon)},
            {"sensitivity", figureJson(correction.sensitivity)},
            {"specificity", figureJson(correction.specificity)},
            {"rogan_gladen", figureJson(correction.share)},
            {"rogan_gladen_adjusted", figureJson(correction.adjustedShare)},
            {"won", figureJson(correction.shares[0])},
            {"tied", figureJson(correction.shares[1])},
            {"lost", figureJson(correction.shares[2])}};
}

} // namespace

const char *wordOf(analysis::Drawn drawn)
{
    switch (drawn) {
    case analysis::Drawn::AtRandom: return "random";
    case analysis::Drawn::Stated: return "stated";
    case analysis::Drawn::Unknown: return "unknown";
    case analysis::Drawn::ByPriority: return "priority";
    case analysis::Drawn::ByVotes: break;
    }
    return "votes";
}

Json estimateJson(const analysis::WinRateEstimate &result)
{
    const analysis::EstimateOptions &options = result.options;
    Json json{{"model", utf8(options.model)},
              {"baseline", options.baseline ? Json(utf8(*options.baseline)) : Json(nullptr)},
              {"judge", utf8(options.judge)},
              {"where", utf8(analysis::printFilter(options.where))},
              {"cluster", options.errors == stats::Errors::Clustered ? "item" : "none"},
              {"repeats", options.countsAllOccasions ? "all" : "first"},
              {"drawn", wordOf(result.drawn.drawn)},
              {"labelled", cellJson(result.labelled)},
              {"unlabelled", cellJson(result.unlabelled)},
              {"not_judged", cellJson(result.notJudged)},
              {"people", figureJson(result.people)},
              {"judge_labelled", figureJson(result.judgeLabelled)},
              {"judge_unlabelled", figureJson(result.judgeUnlabelled)},
              {"judge_gap", figureJson(result.judgeGap)},
              {"estimate", figureJson(result.powered)},
              {"lambda", result.powered.estimate.value ? Json(result.lambda) : Json(nullptr)},
              {"full", figureJson(result.full)},
              {"control_variate", figureJson(result.controlVariate)},
              {"stratified", figureJson(result.stratified)},
              {"correlation", numberOrNull(result.correlation)},
              {"variance_ratio", numberOrNull(result.varianceRatio)},
              {"effective_size", numberOrNull(result.effectiveSize)},
              {"plan", planJson(result)},
              {"strata", Json::array()},
              {"correction", correctionJson(result.correction)},
              {"sentence", utf8(result.sentence.text())}};
    for (const analysis::EstimateStratum &stratum : result.strata)
        json["strata"].push_back(stratumJson(stratum));
    return json;
}

} // namespace report
