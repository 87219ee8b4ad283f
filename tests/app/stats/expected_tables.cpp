// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/expected_tables.h"

#include "app/stats/krippendorff.h"
#include "app/stats/table.h"
#include "tests/app/stats/csv_columns.h"
#include "tests/app/stats/expected_pair.h"
#include "tests/app/stats/expected_parts.h"
#include "tests/app/stats/owned_ratings.h"

#include <algorithm>

namespace test_stats {

namespace {

using Text = const std::string &;
using Words = std::vector<std::string>;

/// One table of the file, with all that is compared of it.
class TableCheck
{
public:
    TableCheck(Ledger &ledger, const Json &expected, const QString &folder)
        : m_ledger(ledger)
        , m_expected(expected)
        , m_folder(folder)
    {}

    void run(Text path);

private:
    void compareAlpha(Text key, stats::Metric metric);
    void comparePairs(const Json &pairs, Text path);
    void compareComplete(const Json &expected, Text path);
    [[nodiscard]] OwnedRatings ratings() const;
    [[nodiscard]] std::vector<double> numbers() const;
    [[nodiscard]] std::map<std::string, Ledger::Handler> counts();
    [[nodiscard]] std::map<std::string, Ledger::Handler> figures();

    Ledger &m_ledger;
    const Json &m_expected;
    QString m_folder;
    stats::Table m_table;
    stats::TableAgreement m_agreement;
    stats::Table m_complete; ///< the units that every rater voted on
    stats::TableAgreement m_completeAgreement;
};

stats::Table completeUnits(const stats::Table &table)
{
    stats::Table complete{table.raters, table.categories, {}, 0, {}};
    const auto raters = static_cast<std::ptrdiff_t>(table.raters.size());
    for (auto row = table.cells.begin(); row != table.cells.end(); row += raters) {
        if (std::find(row, row + raters, -1) != row + raters)
            continue;
        complete.cells.insert(complete.cells.end(), row, row + raters);
        ++complete.units;
    }
    return complete;
}

void TableCheck::run(Text path)
{
    const auto raters = m_expected.at("raters").get<Words>();
    const auto input = QString::fromStdString(m_expected.at("input").get<std::string>());
    const std::vector<Words> rows = csvColumns(m_folder + QLatin1Char('/') + input, raters);
    const stats::TableReading reading =
        stats::readTable(raters, rows, m_expected.at("categories_in_order").get<Words>());
    if (!reading.table)
        return m_ledger.problem(path, reading.refusal);
    m_table = *reading.table;
    m_agreement = stats::tableAgreement(m_table, stats::Errors::RowWise);
    m_complete = completeUnits(m_table);
    m_completeAgreement = stats::tableAgreement(m_complete, stats::Errors::RowWise);
    std::map<std::string, Ledger::Handler> handlers = counts();
    handlers.merge(figures());
    m_ledger.members(m_expected, path, handlers);
}

std::map<std::string, Ledger::Handler> TableCheck::counts()
{
    const auto number = [this](std::int64_t ours) {
        return [this, ours](const Json &value, Text at) { m_ledger.count(at, value, ours); };
    };
    const auto input =
        m_ledger.leaving("input, raters, categories_in_order, scale", "what the figures are computed from");
    return {{"input", input},
            {"raters", input},
            {"categories_in_order", input},
            {"scale", input},
            {"n_items", number(m_table.units)},
            {"n_labels", number(m_agreement.overall.votes)},
            {"items_with_2plus", number(m_agreement.overall.unitsWithTwo)},
            {"n_complete_items", number(m_complete.units)},
            {"label_counts",
             [this](const Json &value, Text at) {
                 for (std::size_t k = 0; k < m_table.categories.size(); ++k) {
                     const auto seen =
                         std::count(m_table.cells.begin(), m_table.cells.end(), static_cast<std::int8_t>(k));
                     m_ledger.count(at, value.value(m_table.categories[k], Json(0)), seen);
                 }
             }},
            {"pairwise_min_overlap", [this](const Json &value, Text at) {
                 const auto least = value.get<std::int64_t>();
                 const auto pairs =
                     std::count_if(m_agreement.pairs.begin(), m_agreement.pairs.end(),
                                   [least](const stats::TablePair &pair) { return pair.table.n >= least; });
                 m_ledger.count(at + " (number of pairs)", m_expected.at("pairwise").size(), pairs);
             }}};
}

std::map<std::string, Ledger::Handler> TableCheck::figures()
{
    const auto alpha = [this](stats::Metric metric) {
        return [this, metric](const Json &, Text at) { compareAlpha(at, metric); };
    };
    const stats::ManyRaters &complete = m_completeAgreement.overall;
    return {{"krippendorff_alpha_nominal", alpha(stats::Metric::Nominal)},
            {"krippendorff_alpha_ordinal", alpha(stats::Metric::Ordinal)},
            {"krippendorff_alpha_interval", alpha(stats::Metric::Interval)},
            {"fleiss_kappa_complete_items",
             [&](const Json &value, Text at) { m_ledger.figure(at, value, complete.fleissKappa); }},
            {"randolph_kappa_complete_items",
             [&](const Json &value, Text at) { m_ledger.figure(at, value, complete.brennanPrediger); }},
            {"nltk_complete_items", [this](const Json &value, Text at) { compareComplete(value, at); }},
            {"pairwise", [this](const Json &value, Text at) { comparePairs(value, at); }},
            {"irrCAC",
             [this](const Json &value, Text at) {
                 const OwnedRatings votes = ratings();
                 for (const auto &[name, expected] : value.items())
                     compareManyRaters(m_ledger, expected, at + "/" + name,
                                       stats::manyRaters(votes.view(), weightsNamed(name, votes.q), {},
                                                         stats::Errors::RowWise));
             }},
            {"cross_tool_max_abs_diff",
             m_ledger.leaving("cross_tool_max_abs_diff", "how far the tools differ from each other")}};
}

OwnedRatings TableCheck::ratings() const
{
    OwnedRatings result{
        static_cast<int>(m_table.raters.size()), static_cast<int>(m_table.categories.size()), {}, {}, {}, {}};
    for (std::size_t at = 0; at < m_table.cells.size(); ++at) {
        const auto unit = static_cast<int>(at / m_table.raters.size());
        result.add(unit, static_cast<int>(at % m_table.raters.size()), unit, m_table.cells[at]);
    }
    return result;
}

/// Of the categories; empty on the nominal scale.
std::vector<double> TableCheck::numbers() const
{
    std::vector<double> values;
    if (m_expected.at("scale") == "nominal")
        return values;
    for (const std::string &category : m_table.categories)
        values.push_back(std::stod(category));
    return values;
}

void TableCheck::compareAlpha(Text key, stats::Metric metric)
{
    const OwnedRatings votes = ratings();
    const std::vector<double> values = numbers();
    const Json &expected = m_expected.at(key.substr(key.rfind('/') + 1));
    m_ledger.figure(key, expected,
                    stats::krippendorffAlpha(stats::coincidences(votes.view()), votes.q, metric, values));
    if (metric == stats::Metric::Nominal)
        m_ledger.figure(key + " (overall)", expected, m_agreement.overall.krippendorffAlpha);
}

void TableCheck::compareComplete(const Json &expected, Text path)
{
    const stats::ManyRaters &ours = m_completeAgreement.overall;
    const auto same = [this](const stats::Estimate &figure) {
        return [this, &figure](const Json &value, Text at) { m_ledger.figure(at, value, figure); };
    };
    m_ledger.members(expected, path,
                     {{"avg_Ao", same(ours.percent)},
                      {"S_bennett", same(ours.brennanPrediger)},
                      {"pi_multi", same(ours.fleissKappa)},
                      {"multi_kappa_davies_fleiss", same(ours.congerKappa)},
                      {"alpha_nominal", same(ours.krippendorffAlpha)},
                      {"kappa_avg_pairwise_cohen", [this](const Json &value, Text at) {
                           double sum = 0;
                           for (const stats::TablePair &pair : m_completeAgreement.pairs)
                               sum += pair.figures.at(1).value.value_or(0);
                           m_ledger.number(at, value,
                                           sum / static_cast<double>(m_completeAgreement.pairs.size()));
                       }}});
}

void TableCheck::comparePairs(const Json &pairs, Text path)
{
    for (const Json &expected : pairs) {
        const auto a = expected.at("a").get<std::string>();
        const auto b = expected.at("b").get<std::string>();
        const auto ours = std::find_if(m_agreement.pairs.begin(), m_agreement.pairs.end(),
                                       [&](const stats::TablePair &pair) {
                                           return m_table.raters[static_cast<std::size_t>(pair.a)] == a &&
                                                  m_table.raters[static_cast<std::size_t>(pair.b)] == b;
                                       });
        if (ours == m_agreement.pairs.end())
            m_ledger.problem(path, "no pair " + a + ", " + b);
        else
            comparePair(m_ledger, expected, path + "/" + a + "," + b, ours->table, numbers());
    }
}

} // namespace

void compareTables(Ledger &ledger, const Json &file, const QString &folder)
{
    const auto about = ledger.leaving("tools, commands, definitions", "how the file was made");
    ledger.members(file, "",
                   {{"tools", about},
                    {"commands", about},
                    {"definitions", about},
                    {"tables", [&](const Json &tables, Text path) {
                         for (const auto &[name, expected] : tables.items())
                             TableCheck(ledger, expected, folder).run(path + "/" + name);
                     }}});
}

} // namespace test_stats
