// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreement_json.h"

#include "app/cli/agreement_explain.h"
#include "app/cli/figure_json.h"
#include "app/stats/registry.h"

namespace cli {

namespace {

using analysis::AgreementTable;
using analysis::CellCount;
using analysis::PairAgreement;
using analysis::PairPart;

std::string text(const analysis::Filter &filter) { return utf8(analysis::printFilter(filter)); }

Json cellJson(const CellCount &count, const analysis::Filter &where)
{
    return {{"count", count.count}, {"cases", count.cases}, {"where", text(where)}};
}

Json excludedJson(const AgreementTable &table, const PairAgreement &pair)
{
    const auto cell = [&](const CellCount &count, PairPart part) {
        return cellJson(count, table.where(pair, part));
    };
    return {{"abstained", cell(pair.abstained, PairPart::Abstained)},
            {"no_verdict", cell(pair.noVerdict, PairPart::NoVerdict)},
            {"tie", cell(pair.tie, PairPart::Tie)},
            {"conflict", cell(pair.conflict, PairPart::Conflict)}};
}

Json outcomesJson(const AgreementTable &table, const PairAgreement &pair)
{
    const auto cell = [&](const CellCount &count, PairPart part) {
        return cellJson(count, table.where(pair, part));
    };
    return {{"same", cell(pair.same, PairPart::Same)},
            {"opposite", cell(pair.opposite, PairPart::Opposite)},
            {"both_tie", cell(pair.bothTie, PairPart::BothTie)},
            {"a_tie", cell(pair.aTie, PairPart::ATie)},
            {"b_tie", cell(pair.bTie, PairPart::BTie)}};
}

Json confusionJson(const AgreementTable &table, const PairAgreement &pair)
{
    Json counts = Json::array();
    Json where = Json::array();
    auto count = pair.confusion.begin();
    for (int row = 0; row < pair.q; ++row) {
        Json rowCounts = Json::array();
        Json rowWhere = Json::array();
        for (int column = 0; column < pair.q; ++column) {
            rowCounts.push_back(*count++);
            rowWhere.push_back(text(table.whereCell(pair, row, column)));
        }
        counts.push_back(std::move(rowCounts));
        where.push_back(std::move(rowWhere));
    }
    const Json categories = pair.q == 3 ? Json{"a", "tie", "b"} : Json{"a", "b"};
    const bool isHash = table.options.frame == analysis::Frame::Hash;
    return {{"categories", categories},
            {"frame", isHash ? "hash" : "name"},
            {"counts", std::move(counts)},
            {"where", std::move(where)}};
}

void addFigures(Json &json, const AgreementTable &table, const PairAgreement &pair, const std::string &where)
{
    const char *unit = pair.isVotePair ? "vote_pair" : "comparison";
    const auto coefficients = stats::pairCoefficients();
    for (std::size_t i = 0; i < pair.figures.size(); ++i) {
        const bool isTieDiscounted = i + 1 == pair.figures.size() && pair.hasChoices;
        const std::int64_t cases = isTieDiscounted ? pair.kept.cases : pair.total.cases;
        Json figure = figureJson(pair.figures[i], unit, cases);
        if (isTieDiscounted) {
            const std::string kept = text(table.where(pair, PairPart::TieDiscounted));
            if (table.options.ties == analysis::Ties::Drop || kept != where) {
                figure["where"] = kept;
                figure["cases"] = cases;
            }
        }
        json[coefficients[i].id] = std::move(figure);
    }
}

Json pairJson(const AgreementTable &table, const PairAgreement &pair, bool explains)
{
    const std::string where = text(table.where(pair, PairPart::Figures));
    const auto name = [&](int party) {
        return utf8(table.parties[static_cast<std::size_t>(party)].party.name);
    };
    Json json{{"a", name(pair.a)},
              {"b", name(pair.b)},
              {"includes_self", pair.includesSelf},
              {"n", pair.total.count},
              {"unit", pair.isVotePair ? "vote_pair" : "comparison"},
              {"cases", pair.total.cases},
              {"where", where},
              {"excluded", excludedJson(table, pair)}};
    addFigures(json, table, pair, where);
    if (pair.hasChoices) {
        json["outcomes"] = outcomesJson(table, pair);
        json["confusion"] = confusionJson(table, pair);
    }
    if (explains) {
        json["explain"] = Json::array();
        for (const QString &sentence : explained(table, pair))
            json["explain"].push_back(utf8(sentence));
    }
    return json;
}

Json overallJson(const AgreementTable &table)
{
    Json json{{"comparisons", table.overall.units},
              {"raters", table.overall.raters},
              {"votes", table.overall.votes}};
    for (const analysis::OverallFigure &figure : analysis::overallFigureTable()) {
        const int votes = table.leastVotes(figure);
        const std::int64_t cases = table.casesOverall(votes);
        Json written = figureJson(table.overall.*figure.estimate, "comparison", cases);
        written["where"] = text(table.whereOverall(votes));
        written["cases"] = cases;
        json[figure.id] = std::move(written);
    }
    return json;
}

void printRaters(JsonWriter &writer, const AgreementTable &table)
{
    writer.beginList("raters");
    for (std::size_t i = 0; i < table.parties.size(); ++i) {
        const analysis::PartyVotes &party = table.parties[i];
        writer.element({{"name", utf8(party.party.name)},
                        {"kind", utf8(party.kind)},
                        {"votes", cellJson(party.votes, table.whereParty(static_cast<int>(i)))}});
    }
    writer.endList();
}

void printLeftOut(JsonWriter &writer, const AgreementTable &table)
{
    writer.beginList("left_out");
    for (const analysis::LeftOutRater &rater : table.leftOut)
        writer.element({{"name", utf8(rater.name)},
                        {"kind", utf8(rater.kind)},
                        {"why", utf8(rater.why)},
                        {"votes", cellJson(rater.votes, table.whereLeftOut(rater))}});
    writer.endList();
}

} // namespace

const char *wordOf(analysis::Ties ties)
{
    switch (ties) {
    case analysis::Ties::Keep: return "keep";
    case analysis::Ties::Drop: return "drop";
    case analysis::Ties::Half: return "half";
    }
    return "";
}

const char *wordOf(analysis::Frame frame)
{
    switch (frame) {
    case analysis::Frame::Mirror: return "mirror";
    case analysis::Frame::Name: return "name";
    case analysis::Frame::Hash: return "hash";
    }
    return "";
}

void printAgreement(std::ostream &out, const QString &project, const AgreementTable &table,
                    const std::optional<stats::Bootstrap> &bootstrap, bool explains)
{
    const analysis::AgreementOptions &options = table.options;
    JsonWriter writer(out);
    writer.member("project", utf8(project));
    writer.member("where", text(options.where));
    writer.member("ties", wordOf(options.ties));
    writer.member("frame", wordOf(options.frame));
    writer.member("turn", options.turn ? Json(*options.turn) : Json(nullptr));
    writer.member("of", "choice");
    writer.member("repeats", options.countsAllOccasions ? "all" : "first");
    writer.member("majority", options.majorityByCredit ? "credit" : "plurality");
    writer.member("cluster", options.errors == stats::Errors::Clustered ? "item" : "none");
    if (bootstrap)
        writer.member("bootstrap", {{"replicates", bootstrap->replicates}, {"seed", bootstrap->seed}});
    printRaters(writer, table);
    printLeftOut(writer, table);
    writer.beginList("pairs");
    for (const PairAgreement &pair : table.pairs)
        writer.element(pairJson(table, pair, explains));
    writer.endList();
    writer.member("overall", overallJson(table));
    writer.end();
}

} // namespace cli
