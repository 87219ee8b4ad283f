// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/criteria_json.h"

#include "app/report/cell_json.h"

namespace report {

namespace {

Json namesJson(const QStringList &names)
{
    Json json = Json::array();
    for (const QString &name : names)
        json.push_back(utf8(name));
    return json;
}

Json partingJson(const analysis::CriteriaParting &parting)
{
    return {{"rater", utf8(parting.rater)},
            {"kind", utf8(parting.kind)},
            {"first", utf8(parting.first)},
            {"second", utf8(parting.second)},
            {"both", cellJson(parting.both)},
            {"outcomes",
             {{"same", cellJson(parting.same)},
              {"opposite", cellJson(parting.opposite)},
              {"both_tie", cellJson(parting.bothTie)},
              {"first_tie", cellJson(parting.firstTies)},
              {"second_tie", cellJson(parting.secondTies)}}},
            {"parted", figureJson(parting.parted)},
            {"follows_first", figureJson(parting.followsFirst)}};
}

Json pairJson(const analysis::CriteriaAgreement &pair)
{
    return {{"a", utf8(pair.a)},
            {"b", utf8(pair.b)},
            {"first", utf8(pair.first)},
            {"second", utf8(pair.second)},
            {"agreement_first", figureJson(pair.agreementFirst)},
            {"agreement_second", figureJson(pair.agreementSecond)},
            {"difference", figureJson(pair.difference)},
            {"only_first", cellJson(pair.onlyFirst)},
            {"only_second", cellJson(pair.onlySecond)}};
}

Json modelJson(const analysis::CriteriaModel &model)
{
    return {{"rater", utf8(model.rater)},
            {"model", utf8(model.model)},
            {"first", utf8(model.first)},
            {"second", utf8(model.second)},
            {"win_rate_first", figureJson(model.winsFirst)},
            {"win_rate_second", figureJson(model.winsSecond)},
            {"difference", figureJson(model.difference)}};
}

} // namespace

Json criteriaJson(const analysis::CriteriaTable &table)
{
    const analysis::CriteriaOptions &options = table.options;
    Json json{{"where", utf8(analysis::printFilter(options.where))},
              {"of", "criteria"},
              {"turn", options.turn ? Json(*options.turn) : Json(nullptr)},
              {"cluster", options.errors == stats::Errors::RowWise ? "none" : "item"},
              {"criteria", namesJson(options.criteria)},
              {"scored", namesJson(table.scored)},
              {"partings", Json::array()},
              {"pairs", Json::array()},
              {"models", Json::array()}};
    if (!table.why.isEmpty())
        json["why"] = utf8(table.why);
    for (const analysis::CriteriaParting &parting : table.partings)
        json["partings"].push_back(partingJson(parting));
    for (const analysis::CriteriaAgreement &pair : table.pairs)
        json["pairs"].push_back(pairJson(pair));
    for (const analysis::CriteriaModel &model : table.models)
        json["models"].push_back(modelJson(model));
    return json;
}

} // namespace report
