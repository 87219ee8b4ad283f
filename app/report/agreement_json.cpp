// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/agreement_json.h"

#include "app/report/figure_json.h"
#include "app/report/option_words.h"
#include "app/stats/registry.h"

namespace report {

namespace {

using analysis::AgreementTable;
using analysis::CellCount;
using analysis::PairAgreement;
using analysis::PairPart;

std::string text(const analysis::Filter &filter) { return utf8(analysis::printFilter(filter)); }

} // namespace

Json cellJson(const CellCount &count, const analysis::Filter &where)
{
    return {{"count", count.count}, {"cases", count.cases}, {"where", text(where)}};
}

namespace {

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

Json companionsJson(const AgreementTable &table, const PairAgreement &pair)
{
    const stats::KappaCompanions companions = analysis::companionsOf(table, pair);
    const char *unit = pair.isVotePair ? "vote_pair" : "comparison";
    const auto figure = [&](const stats::Estimate &estimate) {
        return figureJson(estimate, unit, pair.total.cases);
    };
    return {{"observed", figure(companions.observed)}, {"chance", figure(companions.chance)},
            {"kappa_max", figure(companions.maximum)}, {"kappa_null_se", figure(companions.nullError)},
            {"pabak", figure(companions.pabak)},       {"prevalence_index", figure(companions.prevalence)},
            {"bias_index", figure(companions.bias)}};
}

Json chanceMarkJson(const std::optional<analysis::ChanceMark> &mark)
{
    if (!mark)
        return {{"p", nullptr}, {"why", "fewer than 10 cases, no standard error, or a part of the other"}};
    return {{"p", mark->p},
            {"p_adjusted", mark->adjusted},
            {"differs", mark->differs},
            {"method", "t test of cohen_kappa, Benjamini-Hochberg over the pairs, 5 %"}};
}

} // namespace

Json pairJson(const AgreementTable &table, const PairAgreement &pair,
              const std::optional<analysis::ChanceMark> &mark)
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
    json["companions"] = companionsJson(table, pair);
    json["against_chance"] = chanceMarkJson(mark);
    if (pair.hasChoices) {
        json["outcomes"] = outcomesJson(table, pair);
        json["confusion"] = confusionJson(table, pair);
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

Json partyJson(const AgreementTable &table, int party)
{
    const analysis::PartyVotes &votes = table.parties[static_cast<std::size_t>(party)];
    return {{"name", utf8(votes.party.name)},
            {"kind", utf8(votes.kind)},
            {"votes", cellJson(votes.votes, table.whereParty(party))}};
}

Json leftOutJson(const AgreementTable &table, const analysis::LeftOutRater &rater)
{
    return {{"name", utf8(rater.name)},
            {"kind", utf8(rater.kind)},
            {"why", utf8(rater.why)},
            {"votes", cellJson(rater.votes, table.whereLeftOut(rater))}};
}

Json choicesJson(const analysis::AgreementOptions &options)
{
    return {{"where", text(options.where)},
            {"ties", wordOf(options.ties)},
            {"frame", wordOf(options.frame)},
            {"turn", options.turn ? Json(*options.turn) : Json(nullptr)},
            {"of", "choice"},
            {"repeats", options.countsAllOccasions ? "all" : "first"},
            {"majority", options.majorityByCredit ? "credit" : "plurality"},
            {"cluster", options.errors == stats::Errors::Clustered ? "item" : "none"}};
}

Json agreementJson(const AgreementTable &table)
{
    Json json = choicesJson(table.options);
    json["raters"] = Json::array();
    for (std::size_t i = 0; i < table.parties.size(); ++i)
        json["raters"].push_back(partyJson(table, static_cast<int>(i)));
    json["left_out"] = Json::array();
    for (const analysis::LeftOutRater &rater : table.leftOut)
        json["left_out"].push_back(leftOutJson(table, rater));
    json["pairs"] = Json::array();
    const auto marks = analysis::chanceMarks(table, cohenKappa);
    for (std::size_t i = 0; i < table.pairs.size(); ++i)
        json["pairs"].push_back(pairJson(table, table.pairs[i], marks[i]));
    json["overall"] = overallJson(table);
    return json;
}

} // namespace report
