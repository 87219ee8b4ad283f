// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ordered_json.h"

#include "app/cli/agreement_json.h"
#include "app/cli/figure_json.h"
#include "app/report/cell_json.h"

#include <algorithm>

namespace cli {

namespace {

using analysis::OrderedAgreement;

Json text(const analysis::Filter &filter) { return utf8(analysis::printFilter(filter)); }

/// With the cases of units that so many of the group gave a number to.
Json groupFigure(const OrderedAgreement &found, const OrderedAgreement::Group &group,
                 const stats::Estimate &estimate, const char *unit, int givers)
{
    const std::int64_t cases = group.casesOf(givers);
    Json json = figureJson(estimate, unit, cases);
    json["where"] = text(found.whereWith(group, givers));
    json["cases"] = cases;
    return json;
}

Json groupJson(const OrderedAgreement &found, const OrderedAgreement::Group &group)
{
    const stats::ManyRaters &overall = group.overall;
    Json json{{"comparisons", overall.units}, {"raters", overall.raters}, {"votes", overall.votes}};
    for (const analysis::OverallFigure &figure : analysis::overallFigureTable())
        json[figure.id] = groupFigure(found, group, overall.*figure.estimate, found.unit(),
                                      overall.unitsWithTwo == 0 ? 2 : figure.leastVotes);
    json["krippendorff_alpha"] = groupFigure(found, group, group.levels.alpha, "vote", 2);
    for (const stats::NamedEstimate &figure : group.levels.overall)
        json[figure.id] = groupFigure(found, group, figure.estimate, found.unit(),
                                      std::max(2, static_cast<int>(group.members.size())));
    return json;
}

Json pairJson(const OrderedAgreement &found, const OrderedAgreement::Pair &pair)
{
    const auto name = [&](int rater) { return found.raters[static_cast<std::size_t>(rater)].party.name; };
    const char *unit = found.unitOf(pair);
    const analysis::NumberPairFigures &figures = pair.figures;
    Json json = tablePairJson(name(pair.a), name(pair.b), figures.counts, figures.scale.words, unit,
                              pair.a == pair.b ? 2 : 1);
    json["includes_self"] = pair.includesSelf;
    json["cases"] = pair.cases;
    json["where"] = text(found.where(pair));
    for (const stats::NamedEstimate &figure : figures.levels)
        json[figure.id] = figureJson(figure.estimate, unit, pair.cases);
    for (int row = 0; row < figures.counts.table.q; ++row) {
        Json cells = Json::array();
        for (int column = 0; column < figures.counts.table.q; ++column)
            cells.push_back(text(found.whereCell(pair, row, column)));
        json["confusion"]["where"].push_back(std::move(cells));
    }
    if (const OrderedAgreement::Group *among = found.amongItself(pair))
        json["among"] = groupJson(found, *among);
    return json;
}

Json raterJson(const OrderedAgreement &found, std::size_t place)
{
    const OrderedAgreement::Rater &rater = found.raters[place];
    Json json{{"name", utf8(rater.party.name)},
              {"kind", utf8(rater.kind)},
              {"votes", report::cellJson(rater.values)}};
    if (found.isMajority(static_cast<int>(place)))
        json["note"] = utf8(majoritySentence(found));
    return json;
}

} // namespace

Json orderedJson(const QString &project, const OrderedAgreement &found)
{
    const analysis::OrderedOptions &options = found.options;
    Json categories = Json::array();
    for (const std::string &category : found.scale.words)
        categories.push_back(category);
    Json json{{"project", utf8(project)},
              {"where", text(options.where)},
              {"of", utf8(wordOf(options.of))},
              {"level", wordOf(options.level)},
              {"frame", found.isSided ? Json(wordOf(options.frame)) : Json(nullptr)},
              {"turn", options.turn ? Json(*options.turn) : Json(nullptr)},
              {"cluster", options.errors == stats::Errors::RowWise ? "none" : "item"},
              {"categories", std::move(categories)},
              {"majority", wordOf(found.majorityNumber())},
              {"raters", Json::array()},
              {"pairs", Json::array()}};
    if (options.bootstrap)
        json["bootstrap"] = {{"replicates", options.bootstrap->replicates},
                             {"seed", options.bootstrap->seed}};
    for (std::size_t rater = 0; rater < found.raters.size(); ++rater)
        json["raters"].push_back(raterJson(found, rater));
    for (const OrderedAgreement::Pair &pair : found.pairs)
        json["pairs"].push_back(pairJson(found, pair));
    json["overall"] = groupJson(found, found.everybody);
    return json;
}

} // namespace cli
