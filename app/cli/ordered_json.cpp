// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ordered_json.h"

#include "app/cli/agreement_json.h"
#include "app/cli/figure_json.h"
#include "app/report/cell_json.h"

namespace cli {

namespace {

using analysis::OrderedAgreement;

Json text(const analysis::Filter &filter) { return utf8(analysis::printFilter(filter)); }

Json pairJson(const OrderedAgreement &found, std::size_t place)
{
    const stats::TablePair &pair = found.agreement.pairs[place];
    Json json = tablePairJson(found.table, pair, found.unit());
    json["cases"] = found.pairCases[place];
    json["where"] = text(found.where(pair));
    for (const stats::NamedEstimate &figure : found.levels.pairs[place])
        json[figure.id] = figureJson(figure.estimate, found.unit(), found.pairCases[place]);
    if (!found.whereCell(pair, 0, 0))
        return json;
    for (int row = 0; row < pair.table.q; ++row) {
        Json cells = Json::array();
        for (int column = 0; column < pair.table.q; ++column)
            cells.push_back(text(*found.whereCell(pair, row, column)));
        json["confusion"]["where"].push_back(std::move(cells));
    }
    return json;
}

/// With the cases of units that so many raters gave a number to.
Json overallFigure(const OrderedAgreement &found, const stats::Estimate &estimate, const char *unit,
                   int raters)
{
    const std::int64_t cases = found.casesOf(raters);
    Json json = figureJson(estimate, unit, cases);
    json["where"] = text(found.whereWith(raters));
    json["cases"] = cases;
    return json;
}

Json overallJson(const OrderedAgreement &found)
{
    const stats::ManyRaters &overall = found.agreement.overall;
    Json json{{"comparisons", overall.units}, {"raters", overall.raters}, {"votes", overall.votes}};
    for (const analysis::OverallFigure &figure : analysis::overallFigureTable())
        json[figure.id] = overallFigure(found, overall.*figure.estimate, found.unit(),
                                        overall.unitsWithTwo == 0 ? 2 : figure.leastVotes);
    json["krippendorff_alpha"] = overallFigure(found, found.levels.alpha, "vote", 2);
    for (const stats::NamedEstimate &figure : found.levels.overall)
        json[figure.id] =
            overallFigure(found, figure.estimate, found.unit(), static_cast<int>(found.raters.size()));
    return json;
}

} // namespace

Json orderedJson(const QString &project, const OrderedAgreement &found)
{
    const analysis::OrderedOptions &options = found.options;
    Json categories = Json::array();
    for (const std::string &category : found.table.categories)
        categories.push_back(category);
    Json json{{"project", utf8(project)},
              {"where", text(options.where)},
              {"of", utf8(wordOf(options.of))},
              {"level", wordOf(options.level)},
              {"frame", found.isSided ? Json(wordOf(options.frame)) : Json(nullptr)},
              {"turn", options.turn ? Json(*options.turn) : Json(nullptr)},
              {"cluster", options.errors == stats::Errors::RowWise ? "none" : "item"},
              {"categories", std::move(categories)},
              {"raters", Json::array()},
              {"pairs", Json::array()}};
    if (options.bootstrap)
        json["bootstrap"] = {{"replicates", options.bootstrap->replicates},
                             {"seed", options.bootstrap->seed}};
    for (const OrderedAgreement::Rater &rater : found.raters)
        json["raters"].push_back({{"name", utf8(rater.party.name)},
                                  {"kind", utf8(rater.kind)},
                                  {"votes", report::cellJson(rater.values)}});
    for (std::size_t i = 0; i < found.agreement.pairs.size(); ++i)
        json["pairs"].push_back(pairJson(found, i));
    json["overall"] = overallJson(found);
    return json;
}

} // namespace cli
