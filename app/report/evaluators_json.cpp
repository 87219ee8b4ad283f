// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/evaluators_json.h"

#include "app/report/cell_json.h"
#include "app/report/option_words.h"

namespace report {

namespace {

using analysis::Evaluator;

Json rowJson(const Evaluator &row)
{
    Json json{{"rater", utf8(row.name)},
              {"kind", utf8(row.kind)},
              {"told_by", wordOf(row.toldBy)},
              {"annotations", cellJson(row.annotations)}};
    for (const EvaluatorFigure &one : evaluatorFigures())
        json[one.key] = figureJson(row.*one.figure);
    Json leftOut = Json::object();
    for (const auto &[word, cell] : row.leftOut)
        leftOut[utf8(word)] = cellJson(cell);
    json["left_out"] = std::move(leftOut);
    return json;
}

Json competenceJson(const analysis::Competence &competence)
{
    Json confusion = Json::array();
    for (const auto &row : competence.confusion)
        confusion.push_back(row);
    return {{"rater", utf8(competence.name)},
            {"kind", utf8(competence.kind)},
            {"pooled", competence.isPooled},
            {"dawid_skene", figureJson(competence.accuracy)},
            {"one_coin", figureJson(competence.oneCoin)},
            {"mace", figureJson(competence.mace)},
            {"confusion", std::move(confusion)}};
}

Json competenceJson(const analysis::CompetenceTable &table)
{
    Json json{{"comparisons", cellJson(table.comparisons)},
              {"categories", {"a", "tie", "b"}},
              {"frame", wordOf(table.frame)},
              {"prior", table.prior},
              {"rounds", table.rounds},
              {"converged", table.isConverged},
              {"pooled", table.pooled},
              {"raters", Json::array()}};
    if (!table.why.empty())
        json["why"] = table.why;
    for (const analysis::Competence &competence : table.raters)
        json["raters"].push_back(competenceJson(competence));
    return json;
}

} // namespace

const std::array<EvaluatorFigure, 11> &evaluatorFigures()
{
    static constexpr std::array<EvaluatorFigure, 11> figures{
        {{"agreement", "agreement with people", &Evaluator::agreement},
         {"bias", "bias", &Evaluator::bias},
         {"variance", "variance", &Evaluator::variance},
         {"prefers_longer", "prefers longer", &Evaluator::longer},
         {"prefers_lists", "prefers lists", &Evaluator::lists},
         {"prefers_first", "prefers first", &Evaluator::first},
         {"spearman", "Spearman of models", &Evaluator::spearman},
         {"pearson", "Pearson of models", &Evaluator::pearson},
         {"cost_per_1000", "USD for 1,000", &Evaluator::costPer1000},
         {"seconds_per_1000", "seconds for 1,000", &Evaluator::secondsPer1000},
         {"without_verdict", "without verdict", &Evaluator::withoutVerdict}}};
    return figures;
}

const char *wordOf(analysis::ToldBy toldBy)
{
    switch (toldBy) {
    case analysis::ToldBy::Votes: return "votes";
    case analysis::ToldBy::Calls: return "calls";
    case analysis::ToldBy::Rulings: break;
    }
    return "rulings";
}

Json evaluatorsJson(const analysis::EvaluatorTable &table)
{
    Json json{{"where", utf8(analysis::printFilter(table.options.where))},
              {"error", table.options.error == stats::AnnotationError::ZeroOne ? "zero_one" : "absolute"},
              {"length", table.options.length == analysis::LengthOver::Turn ? "turn" : "cumulative"},
              {"evaluators", Json::array()}};
    for (const Evaluator &row : table.rows)
        json["evaluators"].push_back(rowJson(row));
    if (table.competence)
        json["competence"] = competenceJson(*table.competence);
    return json;
}

} // namespace report
