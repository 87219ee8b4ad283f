// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/expected_golden.h"

#include "app/stats/entropy.h"
#include "app/stats/icc.h"
#include "app/stats/kappa_companions.h"
#include "app/stats/marginal_tests.h"
#include "app/stats/mcnemar.h"
#include "app/stats/multiple_tests.h"
#include "app/stats/pair_coefficients.h"
#include "app/stats/proportion.h"
#include "tests/app/stats/expected_fits.h"
#include "tests/app/stats/expected_golden_votes.h"
#include "tests/app/stats/expected_parts.h"

#include <algorithm>
#include <array>
#include <optional>

namespace test_stats {

namespace {

using Text = const std::string &;
using Handlers = std::map<std::string, Ledger::Handler>;

class Golden
{
public:
    explicit Golden(Ledger &ledger)
        : m_ledger(ledger)
    {}

    void majority(const Json &expected, Text path) const;
    void grants(const Json &expected, Text path) const;
    void paradox(const Json &expected, Text path) const;
    void icc(const Json &expected, Text path) const;
    void intervals(const Json &expected, Text path) const;
    void position(const Json &expected, Text path) const;
    void entropies(const Json &expected, Text path) const;
    void rejections(const Json &expected, Text path) const;

private:
    [[nodiscard]] Ledger::Handler number(const std::optional<double> &ours) const
    {
        return [this, ours](const Json &value, Text at) {
            if (!ours)
                return m_ledger.problem(at, "ours is not defined");
            m_ledger.number(at, value, *ours);
        };
    }
    [[nodiscard]] Ledger::Handler bounds(const stats::Estimate &ours) const
    {
        return [this, ours](const Json &value, Text at) {
            m_ledger.number(at + "/low", value.at(0), ours.low.value_or(-9));
            m_ledger.number(at + "/high", value.at(1), ours.high.value_or(-9));
        };
    }
    [[nodiscard]] Ledger::Handler test(const stats::HypothesisTest &ours) const
    {
        return [this, ours](const Json &value, Text at) {
            m_ledger.members(value, at,
                             {{"stat", number(ours.statistic.value)},
                              {"df", number(ours.freedom)},
                              {"p", number(ours.p.value)}});
        };
    }
    [[nodiscard]] Handlers kappaMembers(const stats::PairTable &table, const stats::Weights &weights) const;
    [[nodiscard]] Ledger::Handler kappa(const stats::PairTable &table, const stats::Weights &weights) const
    {
        return [this, members = kappaMembers(table, weights)](const Json &value, Text at) {
            m_ledger.members(value, at, members);
        };
    }
    [[nodiscard]] Ledger::Handler input() const
    {
        return m_ledger.leaving("tables and names", "what the figures are computed from");
    }

    Ledger &m_ledger;
};

/// The table of the file, whose order is A, B, tie, in the order A, tie, B.
stats::PairTable tieBetween(const Json &matrix)
{
    constexpr std::array<std::size_t, 3> places{0, 2, 1};
    Json ordered = matrix;
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j)
            ordered[i][j] = matrix.at(places[i]).at(places[j]);
    }
    return expanded(ordered);
}

Handlers Golden::kappaMembers(const stats::PairTable &table, const stats::Weights &weights) const
{
    const stats::Estimate kappa = stats::cohenKappa(table, weights, stats::Errors::RowWise);
    const stats::KappaCompanions companions = stats::kappaCompanions(table, weights);
    return {{"kappa", number(kappa.value)},
            {"se", number(kappa.se)},
            {"se0", number(companions.nullError.value)},
            {"kappa_max", number(companions.maximum.value)},
            {"ci", m_ledger.leaving("kappa ci", "normal intervals; ours are t, as irrCAC's")}};
}

void Golden::majority(const Json &expected, Text path) const
{
    const stats::PairTable table = tieBetween(expected.at("matrix"));
    const auto decided = [this](const Json &value, Text at) {
        const stats::PairTable two = expanded(value.at("matrix"));
        const stats::McNemar ours =
            stats::mcNemar(value.at("matrix").at(0).at(1), value.at("matrix").at(1).at(0));
        m_ledger.members(value, at,
                         {{"matrix", input()},
                          {"kappa", kappa(two, stats::identityWeights(2))},
                          {"mcnemar_exact_p", number(ours.exact.value)},
                          {"mcnemar_chi2", number(ours.chiSquare.statistic.value)},
                          {"mcnemar_chi2_cc", number(ours.corrected.statistic.value)}});
    };
    m_ledger.members(expected, path,
                     {{"rows", input()},
                      {"cols", input()},
                      {"matrix", input()},
                      {"keys_without_unique_majority", input()},
                      {"n", number(static_cast<double>(table.n))},
                      {"kappa_nominal", kappa(table, stats::identityWeights(3))},
                      {"kappa_linear_A_T_B", kappa(table, stats::linearWeights(3))},
                      {"kappa_quadratic_A_T_B", kappa(table, stats::quadraticWeights(3))},
                      {"stuart_maxwell", test(stats::stuartMaxwell(table))},
                      {"bowker", test(stats::bowker(table))},
                      {"decided_only", decided}});
}

void Golden::grants(const Json &expected, Text path) const
{
    m_ledger.members(expected, path, kappaMembers(expanded({{20, 5}, {10, 15}}), stats::identityWeights(2)));
}

void Golden::paradox(const Json &expected, Text path) const
{
    const stats::PairTable table = expanded({{80, 10}, {10, 0}});
    const stats::Weights weights = stats::identityWeights(2);
    const stats::KappaCompanions ours = stats::kappaCompanions(table, weights);
    const auto value = [&](Text id) { return pairFigure(id, table, weights).value; };
    m_ledger.members(expected, path,
                     {{"po", number(ours.observed.value)},
                      {"cohen", number(value("cohen_kappa"))},
                      {"scott", number(value("scott_pi"))},
                      {"ac1", number(value("gwet_ac1"))},
                      {"brennan_prediger", number(value("brennan_prediger"))},
                      {"pabak", number(ours.pabak.value)}});
}

void Golden::icc(const Json &expected, Text path) const
{
    const std::vector<std::optional<double>> scores{9, 2, 5, 8, 6,  1, 3, 2, 8, 4, 6, 8,
                                                    7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7};
    const stats::IntraclassCorrelations ours = stats::intraclassCorrelations(scores, 4);
    m_ledger.members(expected, path,
                     {{"MSR", number(ours.rows)},
                      {"MSC", number(ours.columns)},
                      {"MSE", number(ours.residual)},
                      {"MSW", number(ours.within)},
                      {"ICC11", number(ours.oneWay.value)},
                      {"ICC21", number(ours.absolute.value)},
                      {"ICC31", number(ours.consistency.value)},
                      {"ICC1k", number(ours.oneWayMean.value)},
                      {"ICC2k", number(ours.absoluteMean.value)},
                      {"ICC3k", number(ours.consistencyMean.value)}});
}

void Golden::intervals(const Json &expected, Text path) const
{
    m_ledger.members(expected, path,
                     {{"wilson_52_80", bounds(stats::wilson(52, 80))},
                      {"wilson_0_20", bounds(stats::wilson(0, 20))},
                      {"wilson_20_20", bounds(stats::wilson(20, 20))},
                      {"clopper_52_80", bounds(stats::clopperPearson(52, 80))},
                      {"jeffreys_52_80", bounds(stats::jeffreys(52, 80))},
                      {"binom_two_sided_24_of_28", number(stats::exactHalves(24, 4).value)}});
}

void Golden::position(const Json &expected, Text path) const
{
    const stats::Estimate index =
        stats::pairedDifference(expected.at("first"), expected.at("second"), expected.at("n"));
    const Handlers handlers{{"n", input()},
                            {"consistent", input()},
                            {"first", input()},
                            {"second", input()},
                            {"error", input()},
                            {"bias_index", number(index.value)},
                            {"first_vs_second_exact_p",
                             number(stats::exactHalves(expected.at("first"), expected.at("second")).value)},
                            {"ci_bias_index_95", bounds(index)}};
    m_ledger.members(expected, path, handlers);
}

void Golden::entropies(const Json &expected, Text path) const
{
    const auto nats = [this](const std::vector<double> &votes) {
        return number(stats::entropyOf(votes).nats.value);
    };
    m_ledger.members(expected, path,
                     {{"six_0_0", nats({6, 0, 0})},
                      {"c_3_0_3", nats({3, 0, 3})},
                      {"c_4_1_1", nats({4, 1, 1})},
                      {"c_2_2_2", nats({2, 2, 2})}});
}

void Golden::rejections(const Json &expected, Text path) const
{
    const stats::MultipleTests ours =
        stats::benjaminiYekutieli(expected.at("p").get<std::vector<double>>(), 0.05);
    m_ledger.members(expected, path,
                     {{"p", input()},
                      {"rejected",
                       [&](const Json &value, Text at) {
                           for (std::size_t test = 0; test < ours.isRejected.size(); ++test) {
                               const bool isExpected =
                                   std::find(value.begin(), value.end(), test) != value.end();
                               m_ledger.count(at, isExpected ? 1 : 0, ours.isRejected[test] ? 1 : 0);
                           }
                       }},
                      {"thresholds", [&](const Json &value, Text at) {
                           for (std::size_t rank = 0; rank < ours.thresholds.size(); ++rank)
                               m_ledger.number(at, value.at(rank), ours.thresholds[rank]);
                       }}});
}

} // namespace

void compareGolden(Ledger &ledger, const Json &file)
{
    const Golden golden(ledger);
    const auto with = [&](void (Golden::*check)(const Json &, Text) const) -> Ledger::Handler {
        return [&golden, check](const Json &value, Text at) { (golden.*check)(value, at); };
    };
    const auto of = [&](void (*check)(Ledger &, const Json &, Text)) -> Ledger::Handler {
        return [&ledger, check](const Json &value, Text at) { check(ledger, value, at); };
    };
    ledger.members(file, "",
                   {{"mtbench_human_majority_vs_gpt4", with(&Golden::majority)},
                    {"toy_cohen_2x2_20_5_10_15", with(&Golden::grants)},
                    {"toy_paradox_80_10_10_0", with(&Golden::paradox)},
                    {"toy_icc_shrout_fleiss", with(&Golden::icc)},
                    {"toy_intervals", with(&Golden::intervals)},
                    {"toy_position", with(&Golden::position)},
                    {"toy_bpde", with(&Golden::entropies)},
                    {"toy_by", with(&Golden::rejections)},
                    {"mtbench_dawid_skene", of(compareDawidSkene)},
                    {"mtbench_tie_discounted", of(compareTieDiscounted)},
                    {"mtbench_ppi", of(comparePredictionPowered)},
                    {"mtbench_human_bt", of(compareBradleyTerry)},
                    {"mtbench_human_davidson", of(compareDavidson)},
                    {"mtbench_human_rao_kupper", of(compareRaoKupper)},
                    {"toy_elo", of(compareElo)}});
}

} // namespace test_stats
