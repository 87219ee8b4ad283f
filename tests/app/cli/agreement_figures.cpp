// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/agreement_figures.h"

#include "tests/app/cli/published.h"
#include "tests/app/stats/expected_parts.h"

#include <map>

using namespace Qt::StringLiterals;
using test_stats::Json;
using test_stats::Ledger;

namespace test {

namespace {

using Text = const std::string &;
using Handlers = std::map<std::string, Ledger::Handler>;

const Json &pairIn(const Json &document, const Json &expected)
{
    for (const Json &pair : document.at("pairs")) {
        if (pair.at("a") == expected.at("a") && pair.at("b") == expected.at("b"))
            return pair;
    }
    qFatal("no such pair");
}

} // namespace

Printed printedFor(const QString &project, const Json &table, const QStringList &of)
{
    QStringList raters;
    for (const Json &rater : table.at("raters"))
        raters << QString::fromStdString(rater.get<std::string>());
    const QStringList arguments = QStringList{u"agreement"_s, project,   u"--raters"_s,  raters.join(u','),
                                              u"--frame"_s,   u"name"_s, u"--cluster"_s, u"none"_s} +
                                  of;
    Printed printed;
    printed.keep = answer(arguments);
    printed.isOrdered = of.contains(u"--of"_s);
    const auto first = table.at("categories_in_order").at(0).get<std::string>();
    printed.isReversed = !printed.isOrdered && first.starts_with('-');
    if (!printed.isOrdered)
        printed.half = answer(arguments + QStringList{u"--ties"_s, u"half"_s});
    return printed;
}

Ledger::Handler figureOf(Ledger &ledger, const Json &ours)
{
    return [&ledger, estimate = estimateOf(ours)](const Json &value, Text at) {
        ledger.figure(at, value, estimate);
    };
}

Ledger::Handler notPrinted(Ledger &ledger)
{
    return ledger.leaving("quadratic and other weights of choices, correlations and errors of numbers",
                          "no figure of this verb; tst_expected compares them");
}

namespace {

Ledger::Handler withError(Ledger &ledger, const Json &ours, const char *error)
{
    return [&ledger, estimate = estimateOf(ours), error](const Json &value, Text at) {
        ledger.members(value, at,
                       {{"value", [&](const Json &one, Text to) { ledger.figure(to, one, estimate); }},
                        {error, [&](const Json &one, Text to) { ledger.error(to, one, estimate); }}});
    };
}

/// irrCAC's coefficients by their keys here; what is not among `keys` is left out.
void compareWeights(Ledger &ledger, const Json &expected, Text path, const Json &pair,
                    const std::map<std::string, std::string> &keys)
{
    Handlers handlers;
    for (const char *theirs : {"cohen", "scott_pi", "gwet", "brennan_prediger", "krippendorff"})
        handlers[theirs] = notPrinted(ledger);
    for (const auto &[theirs, ours] : keys)
        handlers[theirs] = [&ledger, figure = test_stats::IrrcacFigure{estimateOf(pair.at(ours)),
                                                                       pair.at("n").get<double>() - 1}](
                               const Json &value, Text at) { compareIrrcac(ledger, value, at, figure); };
    ledger.members(expected, path, handlers);
}

/// By weights: of choices those of unlike and of half-right categories, of strengths those that are printed.
void compareIrrcacOf(Ledger &ledger, const Json &weights, Text path, const Printed &verbs,
                     const Json &expected)
{
    const std::map<std::string, std::string> all{{"cohen", "cohen_kappa"},
                                                 {"scott_pi", "scott_pi"},
                                                 {"gwet", "gwet_ac1"},
                                                 {"brennan_prediger", "brennan_prediger"},
                                                 {"krippendorff", "krippendorff_alpha"}};
    for (const auto &[name, value] : weights.items()) {
        const std::string at = path + "/" + name;
        if (name == "unweighted")
            compareWeights(ledger, value, at, pairIn(verbs.keep, expected), all);
        else if (name == "linear" && !verbs.isOrdered)
            compareWeights(ledger, value, at, pairIn(verbs.half, expected), all);
        else if (verbs.isOrdered)
            compareWeights(ledger, value, at, pairIn(verbs.keep, expected),
                           {{"cohen", "cohen_kappa_" + name}, {"gwet", "gwet_ac2_" + name}});
        else
            notPrinted(ledger)(value, at);
    }
}

Handlers countsOf(Ledger &ledger, const Json &pair, bool isReversed)
{
    const Json counts = pair.at("confusion").at("counts");
    const int n = pair.at("n").get<int>();
    const auto at = [isReversed, counts](std::size_t row, std::size_t column) {
        const std::size_t last = counts.size() - 1;
        return counts.at(isReversed ? last - row : row).at(isReversed ? last - column : column).get<int>();
    };
    const auto agreeing = [at, size = counts.size()] {
        int same = 0;
        for (std::size_t k = 0; k < size; ++k)
            same += at(k, k);
        return same;
    };
    return {{"a", [](const Json &, Text) {}},
            {"b", [](const Json &, Text) {}},
            {"n", [&ledger, n](const Json &value, Text path) { ledger.count(path, value, n); }},
            {"agree",
             [&ledger, agreeing](const Json &value, Text path) { ledger.count(path, value, agreeing()); }},
            {"confusion_rows_a_cols_b", [&ledger, at](const Json &rows, Text path) {
                 for (std::size_t row = 0; row < rows.size(); ++row) {
                     for (std::size_t column = 0; column < rows.size(); ++column)
                         ledger.count(path, rows[row][column], at(row, column));
                 }
             }}};
}

/// What only numbers have.
Handlers orderedOf(Ledger &ledger, const Json &pair, bool isOrdered)
{
    Handlers handlers;
    for (const char *key : {"cohen_kappa_quadratic", "vcd_Kappa_fleiss_cohen", "pearson", "mae", "rmse",
                            "spearman", "kendall_tau_b"})
        handlers[key] = notPrinted(ledger);
    if (!isOrdered)
        return handlers;
    for (const char *key : {"cohen_kappa_quadratic", "spearman", "kendall_tau_b"})
        handlers[key] = figureOf(ledger, pair.at(key));
    handlers["vcd_Kappa_fleiss_cohen"] = withError(ledger, pair.at("cohen_kappa_quadratic"), "ase");
    return handlers;
}

} // namespace

void comparePair(Ledger &ledger, const Json &expected, Text path, const Printed &verbs)
{
    const Json &pair = pairIn(verbs.keep, expected);
    const Json &linear =
        verbs.isOrdered ? pair.at("cohen_kappa_linear") : pairIn(verbs.half, expected).at("cohen_kappa");
    const Json &kappa = pair.at("cohen_kappa");
    const auto normal = ledger.leaving("statsmodels_cohen_ci95, psych", "normal; ours are t, as irrCAC's");
    Handlers handlers = countsOf(ledger, pair, verbs.isReversed);
    handlers.merge(orderedOf(ledger, pair, verbs.isOrdered));
    handlers.merge(
        Handlers{{"percent_agreement", figureOf(ledger, pair.at("percent"))},
                 {"cohen_kappa", figureOf(ledger, kappa)},
                 {"cohen_kappa_linear", figureOf(ledger, linear)},
                 {"scott_pi_nltk", figureOf(ledger, pair.at("scott_pi"))},
                 {"krippendorff_alpha_nominal_pair", figureOf(ledger, pair.at("krippendorff_alpha"))},
                 {"statsmodels_cohen_se",
                  [&](const Json &value, Text at) { ledger.error(at, value, estimateOf(kappa)); }},
                 {"statsmodels_cohen_ci95", normal},
                 {"psych_cohen_kappa", normal},
                 {"vcd_Kappa_unweighted", withError(ledger, kappa, "ase")},
                 {"vcd_Kappa_equal_spacing", withError(ledger, linear, "ase")},
                 {"irrCAC", [&](const Json &weights, Text at) {
                      compareIrrcacOf(ledger, weights, at, verbs, expected);
                  }}});
    ledger.members(expected, path, handlers);
}

stats::ManyRaters overallOf(const Json &document)
{
    const Json &overall = document.at("overall");
    stats::ManyRaters all;
    all.percent = estimateOf(overall.at("percent"));
    all.fleissKappa = estimateOf(overall.at("fleiss_kappa"));
    all.congerKappa = estimateOf(overall.at("conger_kappa"));
    all.krippendorffAlpha = estimateOf(overall.at("krippendorff_alpha"));
    all.gwetAc1 = estimateOf(overall.at("gwet_ac1"));
    all.brennanPrediger = estimateOf(overall.at("brennan_prediger"));
    all.units = overall.at("comparisons").get<std::int64_t>();
    all.votes = overall.at("votes").get<std::int64_t>();
    return all;
}

} // namespace test
