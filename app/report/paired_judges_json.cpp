// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/paired_judges_json.h"

#include "app/report/cell_json.h"

namespace report {

namespace {

Json numberJson(const stats::Estimate &estimate)
{
    Json json{{"value", estimate.value ? Json(*estimate.value) : Json(nullptr)}};
    if (!estimate.value)
        json["why"] = estimate.why;
    return json;
}

Json testJson(const stats::HypothesisTest &test)
{
    return {{"statistic", numberJson(test.statistic)},
            {"p", numberJson(test.p)},
            {"freedom", test.freedom},
            {"n", test.p.n}};
}

Json choicesJson(const analysis::PairedJudges &result)
{
    Json counts = Json::array(), where = Json::array();
    for (const auto &row : result.choices) {
        Json numbers = Json::array(), filters = Json::array();
        for (const analysis::Cell &cell : row) {
            numbers.push_back(cell.count.count);
            filters.push_back(utf8(analysis::printFilter(cell.where)));
        }
        counts.push_back(std::move(numbers));
        where.push_back(std::move(filters));
    }
    return {{"categories", {"a", "tie", "b"}},
            {"counts", std::move(counts)},
            {"where", std::move(where)},
            {"stuart_maxwell", testJson(result.stuartMaxwell)},
            {"bowker", testJson(result.bowker)}};
}

} // namespace

Json pairedJudgesJson(const analysis::PairedJudges &result)
{
    const analysis::PairedJudgesOptions &options = result.options;
    return {{"judge", utf8(options.judge)},
            {"against", utf8(options.against)},
            {"where", utf8(analysis::printFilter(options.where))},
            {"votes", cellJson(result.comparisons)},
            {"judge_human", figureJson(result.people.judge)},
            {"against_human", figureJson(result.people.against)},
            {"difference", figureJson(result.people.difference)},
            {"majority",
             {{"judge", figureJson(result.majority.judge)},
              {"against", figureJson(result.majority.against)},
              {"difference", figureJson(result.majority.difference)},
              {"both", cellJson(result.both)},
              {"only_judge", cellJson(result.onlyJudge)},
              {"only_against", cellJson(result.onlyAgainst)},
              {"neither", cellJson(result.neither)},
              {"mcnemar",
               {{"p", numberJson(result.byItem)},
                {"exact_p", numberJson(result.mcNemar.exact)},
                {"chi_square", testJson(result.mcNemar.chiSquare)},
                {"corrected", testJson(result.mcNemar.corrected)},
                {"preferred", result.mcNemar.isExactPreferred ? "exact_p" : "corrected"}}}}},
            {"choices", choicesJson(result)},
            {"sentence", utf8(result.sentence.text())}};
}

} // namespace report
