// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreement_json.h"
#include "app/cli/figure_json.h"
#include "app/stats/registry.h"

#include <algorithm>
#include <cmath>

namespace cli {

namespace {

Json namesJson(const std::vector<std::string> &names)
{
    Json list = Json::array();
    for (const std::string &name : names)
        list.push_back(name);
    return list;
}

void addFigures(Json &json, const std::vector<stats::NamedEstimate> &figures)
{
    for (const stats::NamedEstimate &figure : figures)
        json[figure.id] = figureJson(figure.estimate, "comparison", figure.estimate.n);
}

} // namespace

Json tablePairJson(const QString &a, const QString &b, const stats::TablePair &pair,
                   const std::vector<std::string> &categories, const char *unit, int ways)
{
    Json json{{"a", utf8(a)}, {"b", utf8(b)}, {"n", pair.table.n}, {"unit", unit}};
    const auto coefficients = stats::pairCoefficients();
    for (std::size_t i = 0; i < pair.figures.size(); ++i)
        json[coefficients[i].id] = figureJson(pair.figures[i], unit, pair.figures[i].n);
    Json counts = Json::array();
    const int q = pair.table.q;
    auto count = pair.table.counts.begin();
    for (int row = 0; row < q; ++row) {
        Json cells = Json::array();
        for (int column = 0; column < q; ++column)
            cells.push_back(std::llround(ways * *count++));
        counts.push_back(std::move(cells));
    }
    json["confusion"] = {{"categories", namesJson(categories)}, {"counts", std::move(counts)}};
    return json;
}

const char *wordOf(stats::Metric level)
{
    switch (level) {
    case stats::Metric::Nominal: return "nominal";
    case stats::Metric::Ordinal: return "ordinal";
    case stats::Metric::Interval: return "interval";
    case stats::Metric::Ratio: return "ratio";
    }
    return "nominal";
}

void printTableAgreement(std::ostream &out, const QString &file, const stats::Table &table,
                         const stats::TableAgreement &agreement,
                         const std::optional<stats::TableLevels> &levels, std::int64_t repeatedUnits)
{
    JsonWriter writer(out);
    writer.member("table", utf8(file));
    writer.member("level", wordOf(levels ? levels->level : stats::Metric::Nominal));
    writer.member("categories", namesJson(table.categories));
    writer.member("units", table.units);
    writer.member("repeated_units", repeatedUnits);
    Json leftOut = Json::object();
    for (const auto &[value, count] : table.leftOut)
        leftOut[value] = count;
    writer.member("left_out", leftOut);
    writer.beginList("raters");
    const std::size_t width = table.raters.size();
    for (std::size_t rater = 0; rater < width; ++rater) {
        std::int64_t votes = 0;
        for (std::size_t cell = rater; cell < table.cells.size(); cell += width)
            votes += table.cells[cell] >= 0 ? 1 : 0;
        writer.element({{"name", table.raters[rater]}, {"votes", {{"count", votes}}}});
    }
    writer.endList();
    writer.beginList("pairs");
    for (std::size_t i = 0; i < agreement.pairs.size(); ++i) {
        const auto name = [&](int rater) {
            return QString::fromStdString(table.raters[static_cast<std::size_t>(rater)]);
        };
        const stats::TablePair &raters = agreement.pairs[i];
        Json pair = tablePairJson(name(raters.a), name(raters.b), raters, table.categories, "comparison", 1);
        if (levels)
            addFigures(pair, levels->pairs[i]);
        writer.element(pair);
    }
    writer.endList();
    Json overall{{"comparisons", agreement.overall.units},
                 {"raters", agreement.overall.raters},
                 {"votes", agreement.overall.votes}};
    for (const analysis::OverallFigure &figure : analysis::overallFigureTable()) {
        const stats::Estimate &estimate = agreement.overall.*figure.estimate;
        overall[figure.id] = figureJson(estimate, "comparison", estimate.n);
    }
    if (levels) {
        overall["krippendorff_alpha"] = figureJson(levels->alpha, "vote", levels->alpha.n);
        addFigures(overall, levels->overall);
    }
    writer.member("overall", overall);
    writer.end();
}

} // namespace cli
