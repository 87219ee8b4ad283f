// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/standin_json.h"

#include "app/report/cell_json.h"
#include "app/report/figure_json.h"
#include "app/report/sentence_json.h"

namespace report {

namespace {

Json numberOrNull(const stats::Estimate &estimate)
{
    return estimate.value ? Json(*estimate.value) : Json(nullptr);
}

Json personJson(const analysis::StandInPerson &person)
{
    Json json{{"rater", utf8(person.name)},
              {"advantage", figureJson(person.advantage)},
              {"statistic", numberOrNull(person.test.statistic)},
              {"p", numberOrNull(person.test.p)},
              {"test", person.test.statistic.method},
              {"rejected", person.isRejected}};
    if (!person.test.p.value)
        json["why"] = person.test.p.why;
    return json;
}

} // namespace

Json standInJson(const analysis::StandIn &result)
{
    const auto people = static_cast<std::int64_t>(result.people.size());
    Json json{
        {"judge", utf8(result.options.judge)},
        {"where", utf8(analysis::printFilter(result.options.where))},
        {"epsilon", result.options.epsilon},
        {"rate", result.options.rate},
        {"winning_rate", figureJson(result.winningRate, "rater", people)},
        {"advantage", figureJson(result.advantage, "rater", people)},
        {"passed", result.isPassed},
        {"few", result.few},
        {"winning_rate_without_few", figureJson(result.winningRateWithoutFew, "rater", people - result.few)},
        {"advantage_without_few", figureJson(result.advantageWithoutFew, "rater", people - result.few)},
        {"people", Json::array()},
        {"judge_human", figureJson(result.judgeAgreement)},
        {"human_human", figureJson(result.peopleAgreement)},
        {"difference", figureJson(result.difference)},
        {"items", result.items},
        {"sentence", utf8(result.sentence.text())}};
    for (const analysis::StandInPerson &person : result.people)
        json["people"].push_back(personJson(person));
    return json;
}

} // namespace report
