// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/expected_mtbench.h"

#include "app/stats/battles.h"
#include "app/stats/many_raters.h"
#include "app/stats/proportion.h"
#include "tests/app/stats/csv_columns.h"
#include "tests/app/stats/expected_parts.h"
#include "tests/app/stats/made_battles.h"
#include "tests/app/stats/mtbench_votes.h"
#include "tests/support/shared_data.h"

#include <algorithm>
#include <set>

namespace test_stats {

namespace {

using Text = const std::string &;
using Handler = Ledger::Handler;
using Handlers = std::map<std::string, Handler>;

enum class Setup { WithTies, Decided }; ///< S1 and S2

/// Votes beside each other on the comparisons of a turn: GPT-4's beside each expert's, or two experts'.
stats::PairTable votePairs(Text turn, Setup setup, bool isWithJudge)
{
    const bool decided = setup == Setup::Decided;
    stats::PairTableBuilder builder(decided ? 2 : 3);
    auto add = [&, unit = 0](int one, int other) mutable {
        if (!decided)
            builder.add(unit++, one, other);
        else if (one != 1 && other != 1)
            builder.add(unit++, one / 2, other / 2);
    };
    const auto gpt4 = mtBenchBattles("mtbench_gpt4_battles.csv");
    for (auto [key, votes] : mtBenchBattles("mtbench_human_battles.csv")) {
        if (key[1] != turn)
            continue;
        std::erase_if(votes, [](const MtBenchVote &vote) { return !vote.judge.starts_with("expert_"); });
        for (std::size_t i = 0; i < votes.size(); ++i) {
            if (isWithJudge)
                add(gpt4.at(key).front().choice, votes[i].choice);
            for (std::size_t j = i + 1; !isWithJudge && j < votes.size(); ++j)
                add(votes[i].choice, votes[j].choice);
        }
    }
    return builder.finish();
}

stats::Estimate percentOf(const stats::PairTable &table)
{
    return pairFigure("percent", table, stats::identityWeights(table.q));
}

const std::map<std::string, Setup> setups{{"with_ties_S1", Setup::WithTies}, {"non_tied_S2", Setup::Decided}};

/// {"turn1_with_ties_S1": {agree, total, ratio}, ...}
Handler counted(Ledger &ledger, bool isWithJudge)
{
    return [&ledger, isWithJudge](const Json &expected, Text path) {
        Handlers handlers;
        for (const std::string turn : {"1", "2"}) {
            for (const auto &[name, setup] : setups) {
                const stats::Estimate ours = percentOf(votePairs(turn, setup, isWithJudge));
                const double agreeing = ours.value.value_or(0) * static_cast<double>(ours.n);
                handlers["turn" + turn + "_" + name] = [&ledger, ours, agreeing](const Json &one, Text at) {
                    ledger.members(one, at,
                                   {{"agree", [&](const Json &v, Text p) { ledger.number(p, v, agreeing); }},
                                    {"total", [&](const Json &v, Text p) { ledger.count(p, v, ours.n); }},
                                    {"ratio", [&](const Json &v, Text p) { ledger.figure(p, v, ours); }}});
                };
            }
        }
        ledger.members(expected, path, handlers);
    };
}

/// {"turn1_S1": 0.66, ...}
Handler printedShares(Ledger &ledger, bool isWithJudge)
{
    return [&ledger, isWithJudge](const Json &expected, Text path) {
        Handlers handlers;
        for (const std::string turn : {"1", "2"}) {
            for (const auto &[name, setup] : setups)
                handlers["turn" + turn + name.substr(name.rfind('_'))] =
                    [&ledger, ours = percentOf(votePairs(turn, setup, isWithJudge))](
                        const Json &value, Text at) { ledger.printed(at, value.dump(), ours); };
        }
        ledger.members(expected, path, handlers);
    };
}

std::vector<std::vector<std::string>> judgesTable(const std::vector<std::string> &columns)
{
    return csvColumns(support::sharedData(QStringLiteral("expected/inputs/mtbench_items_judges.csv")),
                      columns);
}

/// The Llama-2 judge's verdicts in both orders.
class TwoOrders
{
public:
    TwoOrders();

    void compare(Ledger &ledger, const Json &expected, Text path) const;

private:
    [[nodiscard]] Handler rates(Ledger &ledger, Text baseline) const;
    [[nodiscard]] Handler joint(Ledger &ledger) const;

    stats::PairTable m_all;   ///< model 1, model 2, tie, error
    stats::PairTable m_valid; ///< the same without errors
    OwnedBattles m_combined;
};

TwoOrders::TwoOrders()
{
    stats::PairTableBuilder all(4);
    stats::PairTableBuilder valid(3);
    int unit = 0;
    for (const auto &row : judgesTable(
             {"item", "llama2_order1", "llama2_order2", "llama2_first_shown_in_order1", "llama2_combined"})) {
        const QStringList item = QString::fromStdString(row[0]).split(QLatin1Char('|'));
        const bool isAFirst = row[3] == item[1].toStdString();
        const auto place = [&](Text said) {
            return said == "E" ? 3 : said == "T" ? 2 : (said == "A") == isAFirst ? 0 : 1;
        };
        const int one = place(row[1]);
        const int two = place(row[2]);
        all.add(++unit, one, two);
        if (one == 3 || two == 3)
            continue;
        valid.add(unit, one, two);
        const int a = m_combined.named(item[1].toStdString());
        const int b = m_combined.named(item[2].toStdString());
        m_combined.add(a, b,
                       row[4] == "A"   ? stats::Outcome::AWins
                       : row[4] == "B" ? stats::Outcome::BWins
                                       : stats::Outcome::Tie,
                       unit);
    }
    m_all = all.finish();
    m_valid = valid.finish();
}

Handler TwoOrders::joint(Ledger &ledger) const
{
    const std::vector<std::string> names{"model_1", "model_2", "tie", "error"};
    Handlers cells;
    for (std::size_t cell = 0; cell < m_all.counts.size(); ++cell)
        cells[names[cell / 4] + "|" + names[cell % 4]] =
            [&ledger, ours = m_all.counts[cell]](const Json &value, Text at) {
                ledger.number(at, value, ours);
            };
    return [&ledger, cells](const Json &value, Text at) { ledger.members(value, at, cells); };
}

/// Win rates of all battles, or of those against the baseline.
Handler TwoOrders::rates(Ledger &ledger, Text baseline) const
{
    const stats::HeadToHead table = stats::headToHead(m_combined.view());
    const auto row = [this, &ledger, table, baseline](const Json &expected, Text path, int model) {
        double win = 0;
        double tie = 0;
        double loss = 0;
        for (int other = 0; other < table.models; ++other) {
            if (!baseline.empty() && m_combined.names[static_cast<std::size_t>(other)] != baseline)
                continue;
            win += table.win(model, other);
            tie += table.tie(model, other);
            loss += table.win(other, model);
        }
        const double n = win + tie + loss;
        const auto is = [&](double ours) {
            return [&ledger, ours](const Json &value, Text at) { ledger.number(at, value, ours); };
        };
        constexpr double sixDigits = 5e-7 + 1e-12;
        const auto rounded = [&](double ours) {
            return [&ledger, ours](const Json &value, Text at) { ledger.near(at, value, ours, sixDigits); };
        };
        ledger.members(expected, path,
                       {{"win", is(win)},
                        {"loss", is(loss)},
                        {"tie", is(tie)},
                        {"win_rate", rounded(win / n)},
                        {"loss_rate", rounded(loss / n)},
                        {"win_rate_adjusted", rounded((win + tie / 2) / n)}});
    };
    const auto words = ledger.leaving("command, definition, tool", "words");
    return [this, &ledger, row, words](const Json &value, Text at) {
        ledger.members(value, at,
                       {{"command", words},
                        {"definition", words},
                        {"rows", [&](const Json &models, Text to) {
                             Handlers handlers;
                             for (std::size_t model = 0; model < m_combined.names.size(); ++model)
                                 handlers[m_combined.names[model]] = [&, model](const Json &one, Text p) {
                                     row(one, p, static_cast<int>(model));
                                 };
                             ledger.members(models, to, handlers);
                         }}});
    };
}

void TwoOrders::compare(Ledger &ledger, const Json &expected, Text path) const
{
    const stats::Estimate alike = percentOf(m_valid);
    const auto is = [&](double ours) {
        return [&ledger, ours](const Json &value, Text at) { ledger.number(at, value, ours); };
    };
    const auto all = static_cast<double>(m_all.n);
    const auto valid = static_cast<double>(m_valid.n);
    ledger.members(expected, path,
                   {{"n_pairs", is(all)},
                    {"pairs_with_error", is(all - valid)},
                    {"valid_pairs", is(valid)},
                    {"joint_counts_g1_g2", joint(ledger)},
                    {"position_consistent", is(m_valid.counts[0] + m_valid.counts[4] + m_valid.counts[8])},
                    {"position_consistency_rate_over_valid", is(alike.value.value_or(-9))},
                    {"strict_flip_favours_first_shown (g1=model_1,g2=model_2)", is(m_valid.counts[1])},
                    {"strict_flip_favours_second_shown (g1=model_2,g2=model_1)", is(m_valid.counts[3])},
                    {"tool", ledger.leaving("command, definition, tool", "words")},
                    {"show_result_pairwise-all", rates(ledger, "")},
                    {"show_result_pairwise-baseline", rates(ledger, "gpt-3.5-turbo")}});
}

/// How often each winner stands in a file of battles.
Handler winners(Ledger &ledger, const char *file)
{
    std::map<std::string, std::int64_t> counts;
    std::int64_t n = 0;
    for (const auto &[key, votes] : mtBenchBattles(file)) {
        for (const MtBenchVote &vote : votes) {
            ++counts[vote.winner];
            ++n;
        }
    }
    Handlers handlers{{"n", [&ledger, n](const Json &value, Text at) { ledger.count(at, value, n); }},
                      {"inconsistent_rate",
                       [&ledger, n, unclear = counts["tie (inconsistent)"]](const Json &value, Text at) {
                           ledger.figure(at, value, stats::wilson(unclear, n));
                       }}};
    for (const auto &[winner, count] : counts)
        handlers[winner] = [&ledger, count = count](const Json &value, Text at) {
            ledger.count(at, value, count);
        };
    return [&ledger, handlers](const Json &value, Text at) { ledger.members(value, at, handlers); };
}

/// The figures of another program for people's majority beside GPT-4, ties kept.
class ThirdParty
{
public:
    explicit ThirdParty(Ledger &ledger)
        : m_ledger(ledger)
        , m_rows(judgesTable({"item", "human_majority", "gpt4", "gpt4_raw"}))
    {}

    void compare(const Json &expected, Text path) const;

private:
    [[nodiscard]] Handler ofMajority(Setup setup, Text turn) const;
    [[nodiscard]] Handlers ofPeople() const;

    Ledger &m_ledger;
    std::vector<std::vector<std::string>> m_rows;
};

Handler ThirdParty::ofMajority(Setup setup, Text turn) const
{
    const std::map<std::string, int> all{{"A", 0}, {"T", 1}, {"B", 2}};
    const std::map<std::string, int> two{{"A", 0}, {"B", 1}};
    const auto &categories = setup == Setup::WithTies ? all : two;
    stats::PairTableBuilder builder(static_cast<int>(categories.size()));
    int unit = 0;
    for (const std::vector<std::string> &row : m_rows) {
        if (row[0].ends_with(turn) && categories.contains(row[1]) && categories.contains(row[2]))
            builder.add(unit++, categories.at(row[1]), categories.at(row[2]));
    }
    const stats::PairTable table = builder.finish();
    const stats::Estimate kappa = pairFigure("cohen_kappa", table, stats::identityWeights(table.q));
    const auto drawn = m_ledger.leaving("kappa_ci", "depends on another generator's seed");
    return [this, kappa, drawn, percent = percentOf(table)](const Json &value, Text at) {
        m_ledger.members(
            value, at,
            {{"cohen_kappa", [&](const Json &v, Text p) { m_ledger.printed(p, v.dump(), kappa); }},
             {"raw_agreement", [&](const Json &v, Text p) { m_ledger.printed(p, v.dump(), percent); }},
             {"n", [&](const Json &v, Text p) { m_ledger.count(p, v, kappa.n); }},
             {"kappa_ci_low", drawn},
             {"kappa_ci_high", drawn}});
    };
}

/// Alpha counts every vote, one that was cast twice too.
Handlers ThirdParty::ofPeople() const
{
    std::vector<std::vector<int>> counts;
    for (const auto &[key, votes] : mtBenchBattles("mtbench_human_battles.csv")) {
        counts.push_back({0, 0, 0});
        for (const MtBenchVote &vote : votes)
            ++counts.back()[static_cast<std::size_t>(vote.choice)];
    }
    const stats::ManyRaters people =
        stats::manyRaters(fromCounts(counts).view(), stats::identityWeights(3), {}, stats::Errors::RowWise);
    const auto count = [&](std::int64_t ours) -> Handler {
        return [this, ours](const Json &value, Text at) { m_ledger.count(at, value, ours); };
    };
    return {{"human_krippendorff_alpha",
             [this, alpha = people.krippendorffAlpha](const Json &value, Text at) {
                 m_ledger.printed(at, value.dump(), alpha);
             }},
            {"n_comparisons", count(people.units)},
            {"n_human_multi_rated", count(people.unitsWithTwo)},
            {"n_human_votes", count(people.votes)},
            {"n_gpt4_verdicts", count(static_cast<std::int64_t>(m_rows.size()))}};
}

void ThirdParty::compare(const Json &expected, Text path) const
{
    std::int64_t voted = 0;
    std::int64_t unclear = 0;
    for (const std::vector<std::string> &row : m_rows) {
        voted += row[1].empty() ? 0 : 1;
        unclear += row[1].empty() || row[3] != "tie (inconsistent)" ? 0 : 1;
    }
    Handlers values = ofPeople();
    values["position_inconsistency_rate"] = [&](const Json &value, Text at) {
        m_ledger.printed(at, value.dump(), stats::wilson(unclear, voted));
    };
    values["with_ties"] = ofMajority(Setup::WithTies, "");
    values["ties_excluded"] = ofMajority(Setup::Decided, "");
    values["by_turn"] = [this](const Json &value, Text at) {
        m_ledger.members(
            value, at, {{"1", ofMajority(Setup::WithTies, "|1")}, {"2", ofMajority(Setup::WithTies, "|2")}});
    };
    const auto words = m_ledger.leaving("file, note", "words");
    m_ledger.members(expected, path,
                     {{"file", words}, {"note", words}, {"values", [&](const Json &value, Text at) {
                                                             m_ledger.members(value, at, values);
                                                         }}});
}

std::int64_t annotators()
{
    std::set<std::string> people;
    for (const auto &[key, votes] : mtBenchBattles("mtbench_human_battles.csv")) {
        for (const MtBenchVote &vote : votes)
            people.insert(vote.judge);
    }
    return static_cast<std::int64_t>(people.size());
}

} // namespace

void compareMtBench(Ledger &ledger, const Json &file)
{
    const auto words = ledger.leaving("what, tool, definition, command, source", "words");
    const Handlers published{{"source", words},
                             {"gpt4_pair_vs_human", printedShares(ledger, true)},
                             {"human_vs_human", printedShares(ledger, false)}};
    ledger.members(
        file, "",
        {{"what", words},
         {"tool", words},
         {"definition", words},
         {"command", words},
         {"gpt4_vs_human", counted(ledger, true)},
         {"human_vs_human", counted(ledger, false)},
         {"published", [&](const Json &value, Text at) { ledger.members(value, at, published); }},
         {"llama2_70b_instruct_v2_judge",
          [&](const Json &value, Text at) { TwoOrders().compare(ledger, value, at); }},
         {"gpt4_pair_counts", winners(ledger, "mtbench_gpt4_battles.csv")},
         {"human_counts", winners(ledger, "mtbench_human_battles.csv")},
         {"human_annotators", [&](const Json &value, Text at) { ledger.count(at, value, annotators()); }},
         {"third_party_report", [&](const Json &value, Text at) { ThirdParty(ledger).compare(value, at); }}});
}

} // namespace test_stats
