// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/expected_parts.h"

#include "app/stats/hypothesis_test.h"
#include "app/stats/registry.h"
#include "tests/app/stats/tables.h"

#include <numeric>
#include <stdexcept>

namespace test_stats {

stats::Weights weightsNamed(const std::string &name, int q)
{
    if (name == "unweighted" || name == "identity")
        return stats::identityWeights(q);
    if (name == "linear")
        return stats::linearWeights(q);
    if (name == "quadratic")
        return stats::quadraticWeights(q);
    if (name == "ordinal")
        return stats::ordinalWeights(q);
    if (name != "radical")
        throw std::invalid_argument("no weights named " + name);
    std::vector<double> scores(static_cast<std::size_t>(q));
    std::iota(scores.begin(), scores.end(), 1.0);
    return stats::radicalWeights(scores);
}

stats::Estimate pairFigure(const std::string &id, const stats::PairTable &table,
                           const stats::Weights &weights)
{
    for (const stats::PairCoefficient &coefficient : stats::pairCoefficients()) {
        if (coefficient.id == id)
            return coefficient.estimate(table, weights, stats::Errors::RowWise);
    }
    throw std::invalid_argument("no coefficient named " + id);
}

namespace {

using Text = const std::string &;

/// What irrCAC prints beside value, se and interval.
std::map<std::string, Ledger::Handler> besideTheFigure(Ledger &ledger, const Json &expected, Text path,
                                                       const IrrcacFigure &ours)
{
    const bool alpha = path.find("krippen") != std::string::npos;
    const bool noError =
        path.find("conger") != std::string::npos || (alpha && path.find(".dist") != std::string::npos);
    return {{"pa",
             [&ledger, &expected, &ours, alpha](const Json &value, Text at) {
                 if (alpha)
                     return ledger.left("alpha pa", "corrected for small samples inside the value");
                 const double expectedByChance = expected.at("pe").get<double>();
                 ledger.number(at, value,
                               expectedByChance + (1 - expectedByChance) * ours.figure.value.value_or(0));
             }},
            {"pe", ledger.leaving("pe", "an intermediate value, which pa and value check")},
            {"p",
             [&ledger, &ours, noError](const Json &value, Text at) {
                 if (noError)
                     return ledger.left("p of conger and krippen.alpha.dist",
                                        "their standard errors are left out");
                 const stats::HypothesisTest test = stats::studentTest(ours.figure, ours.freedom);
                 if (!test.p.value)
                     return ledger.figure(at, value, test.p);
                 // The tool prints one side.
                 const double half = *test.p.value / 2;
                 ledger.number(at, value, *test.statistic.value < 0 ? 1 - half : half);
             }},
            {"names", ledger.leaving("names", "the columns of the tool's answer")}};
}

} // namespace

void compareIrrcac(Ledger &ledger, const Json &expected, const std::string &path, const IrrcacFigure &ours)
{
    const bool conger = path.find("conger") != std::string::npos;
    const bool alpha = path.find("krippen") != std::string::npos;
    const bool counts = path.find(".dist") != std::string::npos;
    const std::string noInterval = "conger has no analytic interval";
    std::map<std::string, Ledger::Handler> handlers{
        {"value", [&](const Json &value, Text at) { ledger.figure(at, value, ours.figure); }},
        {"se",
         [&](const Json &value, Text at) {
             if (conger)
                 return ledger.left("conger se", noInterval);
             if (alpha && counts)
                 return ledger.left("krippen.alpha.dist se",
                                    "it halves the influence of the shares; .raw does not");
             ledger.error(at, value, ours.figure);
         }},
        {"ci95", [&](const Json &value, Text at) {
             conger ? ledger.left("conger ci95", noInterval) : ledger.interval(at, value, ours.figure);
         }}};
    handlers.merge(besideTheFigure(ledger, expected, path, ours));
    ledger.members(expected, path, handlers);
}

void compareManyRaters(Ledger &ledger, const Json &expected, const std::string &path,
                       const stats::ManyRaters &ours)
{
    const std::map<std::string, const stats::Estimate *> figures{
        {"pa.coeff", &ours.percent},         {"gwet.ac1", &ours.gwetAc1},
        {"fleiss.kappa", &ours.fleissKappa}, {"krippen.alpha", &ours.krippendorffAlpha},
        {"conger.kappa", &ours.congerKappa}, {"bp.coeff", &ours.brennanPrediger}};
    for (const auto &[key, value] : expected.items()) {
        const auto figure = figures.find(key.substr(0, key.rfind('.')));
        if (figure == figures.end())
            ledger.problem(path + "/" + key, "a key that this test does not know");
        else
            compareIrrcac(ledger, value, path + "/" + key,
                          {*figure->second, static_cast<double>(ours.units - 1)});
    }
}

stats::PairTable expanded(const Json &counts) { return tableOf(counts.get<std::vector<std::vector<int>>>()); }

} // namespace test_stats
