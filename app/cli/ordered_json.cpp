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

void printOrdered(std::ostream &out, const QString &project, const OrderedAgreement &found)
{
    const analysis::OrderedOptions &options = found.options;
    JsonWriter writer(out);
    writer.member("project", utf8(project));
    writer.member("where", text(options.where));
    writer.member("of", utf8(wordOf(options.of)));
    writer.member("level", wordOf(options.level));
    writer.member("frame", found.isSided ? Json(wordOf(options.frame)) : Json(nullptr));
    writer.member("turn", options.turn ? Json(*options.turn) : Json(nullptr));
    writer.member("cluster", options.errors == stats::Errors::RowWise ? "none" : "item");
    Json categories = Json::array();
    for (const std::string &category : found.table.categories)
        categories.push_back(category);
    writer.member("categories", categories);
    writer.beginList("raters");
    for (const OrderedAgreement::Rater &rater : found.raters)
        writer.element({{"name", utf8(rater.party.name)},
                        {"kind", utf8(rater.kind)},
                        {"votes", report::cellJson(rater.values)}});
    writer.endList();
    writer.beginList("pairs");
    for (std::size_t i = 0; i < found.agreement.pairs.size(); ++i)
        writer.element(pairJson(found, i));
    writer.endList();
    writer.member("overall", overallJson(found));
    writer.end();
}

} // namespace cli
