// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/expected_pair.h"

#include "app/stats/rank_correlation.h"
#include "app/stats/score_difference.h"
#include "tests/app/stats/expected_parts.h"

#include <optional>
#include <utility>

namespace test_stats {

namespace {

using Text = const std::string &;
using Handlers = std::map<std::string, Ledger::Handler>;

class PairCheck
{
public:
    PairCheck(Ledger &ledger, const stats::PairTable &table, const std::vector<double> &values)
        : m_ledger(ledger)
        , m_table(table)
        , m_values(values)
    {}

    [[nodiscard]] Handlers counts() const;
    [[nodiscard]] Handlers figures() const;
    [[nodiscard]] Handlers tools() const;
    [[nodiscard]] Handlers scores() const;

private:
    [[nodiscard]] Ledger::Handler same(Text id, Text weights) const
    {
        return [this, ours = figure(id, weights)](const Json &value, Text at) {
            m_ledger.figure(at, value, ours);
        };
    }
    [[nodiscard]] Ledger::Handler vcd(Text weights) const
    {
        return [this, ours = figure("cohen_kappa", weights)](const Json &value, Text at) {
            m_ledger.members(value, at,
                             {{"value", [&](const Json &v, Text p) { m_ledger.figure(p, v, ours); }},
                              {"ase", [&](const Json &v, Text p) { m_ledger.error(p, v, ours); }}});
        };
    }
    [[nodiscard]] stats::Estimate figure(Text id, Text weights) const
    {
        return pairFigure(id, m_table, weightsNamed(weights, m_table.q));
    }
    void compareIrrcacWeights(const Json &expected, Text path, Text weights) const;

    Ledger &m_ledger;
    const stats::PairTable &m_table;
    const std::vector<double> &m_values;
};

Handlers PairCheck::counts() const
{
    return {{"a", [](const Json &, Text) {}},
            {"b", [](const Json &, Text) {}},
            {"n", [this](const Json &value, Text at) { m_ledger.count(at, value, m_table.n); }},
            {"agree",
             [this](const Json &value, Text at) {
                 double agreeing = 0;
                 for (std::size_t k = 0; k < m_table.counts.size();
                      k += static_cast<std::size_t>(m_table.q) + 1)
                     agreeing += m_table.counts[k];
                 m_ledger.count(at, value, static_cast<std::int64_t>(agreeing));
             }},
            {"confusion_rows_a_cols_b", [this](const Json &value, Text at) {
                 const auto q = static_cast<std::size_t>(m_table.q);
                 for (std::size_t cell = 0; cell < q * q; ++cell)
                     m_ledger.count(at, value.at(cell / q).at(cell % q),
                                    static_cast<std::int64_t>(m_table.counts[cell]));
             }}};
}

Handlers PairCheck::figures() const
{
    return {{"percent_agreement", same("percent", "identity")},
            {"cohen_kappa", same("cohen_kappa", "identity")},
            {"cohen_kappa_linear", same("cohen_kappa", "linear")},
            {"cohen_kappa_quadratic", same("cohen_kappa", "quadratic")},
            {"scott_pi_nltk", same("scott_pi", "identity")},
            {"krippendorff_alpha_nominal_pair", same("krippendorff_alpha", "identity")}};
}

/// Figures of the categories' numbers; names have none.
Handlers PairCheck::scores() const
{
    if (m_values.empty())
        return {};
    std::vector<std::optional<double>> first;
    std::vector<std::optional<double>> second;
    for (std::size_t cell = 0; cell < m_table.counts.size(); ++cell) {
        const auto times = static_cast<std::size_t>(m_table.counts[cell]);
        first.insert(first.end(), times, m_values[cell / m_values.size()]);
        second.insert(second.end(), times, m_values[cell % m_values.size()]);
    }
    const std::vector<std::int32_t> clusters(first.size());
    const stats::PairedScores paired{first, second, clusters};
    const stats::SharedScores shared = stats::sharedScores(paired);
    const stats::ScoreDifference difference = stats::scoreDifference(paired, stats::Errors::RowWise);
    const auto is = [this](stats::Estimate ours) -> Ledger::Handler {
        return
            [this, ours = std::move(ours)](const Json &value, Text at) { m_ledger.figure(at, value, ours); };
    };
    return {{"spearman", is(stats::spearman(shared.first, shared.second))},
            {"kendall_tau_b", is(stats::kendallTauB(shared.first, shared.second))},
            {"pearson", is(stats::pearson(shared.first, shared.second))},
            {"mae", is(difference.meanAbsolute)},
            {"rmse", is(difference.rootMeanSquare)}};
}

Handlers PairCheck::tools() const
{
    const auto normal =
        m_ledger.leaving("statsmodels_cohen_ci95, psych ci", "normal intervals; ours are t, as irrCAC's");
    return {{"statsmodels_cohen_se",
             [this](const Json &value, Text at) {
                 m_ledger.error(at, value, figure("cohen_kappa", "identity"));
             }},
            {"statsmodels_cohen_ci95", normal},
            {"vcd_Kappa_unweighted", vcd("identity")},
            {"vcd_Kappa_equal_spacing", vcd("linear")},
            {"vcd_Kappa_fleiss_cohen", vcd("quadratic")},
            {"psych_cohen_kappa",
             [this, normal](const Json &value, Text at) {
                 m_ledger.members(value, at,
                                  {{"unweighted", same("cohen_kappa", "identity")},
                                   {"weighted_quadratic", same("cohen_kappa", "quadratic")},
                                   {"ci", normal}});
             }},
            {"irrCAC", [this](const Json &value, Text at) {
                 for (const auto &[weights, expected] : value.items())
                     compareIrrcacWeights(expected, at + "/" + weights, weights);
             }}};
}

void PairCheck::compareIrrcacWeights(const Json &expected, Text path, Text weights) const
{
    const auto irrcac = [&](Text id) -> Ledger::Handler {
        return [this, ours = IrrcacFigure{figure(id, weights), static_cast<double>(m_table.n - 1)}](
                   const Json &value, Text at) { compareIrrcac(m_ledger, value, at, ours); };
    };
    m_ledger.members(expected, path,
                     {{"cohen", irrcac("cohen_kappa")},
                      {"scott_pi", irrcac("scott_pi")},
                      {"gwet", irrcac("gwet_ac1")},
                      {"brennan_prediger", irrcac("brennan_prediger")},
                      {"krippendorff", irrcac("krippendorff_alpha")}});
}

} // namespace

void comparePair(Ledger &ledger, const Json &expected, const std::string &path, const stats::PairTable &table,
                 const std::vector<double> &values)
{
    const PairCheck check(ledger, table, values);
    Handlers handlers = check.counts();
    handlers.merge(check.figures());
    handlers.merge(check.tools());
    handlers.merge(check.scores());
    ledger.members(expected, path, handlers);
}

} // namespace test_stats
