// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/published.h"
#include "tests/app/cli/run_cli.h"

#include <QTest>

#include <cmath>
#include <map>
#include <optional>

using namespace Qt::StringLiterals;
using test::answer;
using test::entryOf;
using test_stats::Json;
using test_stats::Ledger;

namespace {

using Text = const std::string &;

int countOf(const Json &cell) { return cell.at("count").get<int>(); }

/// The systems of the files by the names under which they are imported.
std::string modelOf(const std::string &system)
{
    static const std::map<std::string, std::string> names{{"gpt-4", "gpt-4:20230520"},
                                                          {"gpt-3.5", "gpt-3.5-turbo:20230327"},
                                                          {"bard", "bard:20230327"},
                                                          {"vicuna-13b", "vicuna-13b:20230322-clean-lang"}};
    const auto found = names.find(system);
    return found == names.end() ? system : found->second;
}

} // namespace

/// Ratings from QLoRA's single verdicts, both orders of a comparison apart, as its authors rate them:
/// `rank --calls` (METHODS 5.3 and 9.5).
class CallFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ratingsAreThoseOfOtherTools();
    void qloraTable7IsMetByShortRuns();
    void everyCellOpensItsCases();

private:
    [[nodiscard]] Json rank(const QStringList &options) const
    {
        return answer(QStringList{u"rank"_s, m_project, u"--by"_s, u"gpt-4-threeclass"_s, u"--calls"_s} +
                      options);
    }
    /// Compares a figure of each system.
    template <typename ValueOf>
    [[nodiscard]] static Ledger::Handler eachModel(Ledger &ledger, const Json &board, double tolerance,
                                                   ValueOf valueOf)
    {
        return [&ledger, board, tolerance, valueOf](const Json &values, Text at) {
            for (const auto &[system, value] : values.items())
                ledger.near(at + "/" + system, value,
                            valueOf(entryOf(board.at("models"), "model", modelOf(system))), tolerance);
        };
    }
    static void compareWins(Ledger &ledger, const Json &rows, Text path, const Json &board);

    std::optional<test::Folder> m_folder;
    QString m_project;
};

void CallFigures::initTestCase()
{
    m_folder.emplace();
    m_project = test::importData(*m_folder, "qlora.sidejudge", support::qlora());
    if (m_project.isEmpty())
        QSKIP("skipped: no ../shared/data");
}

/// Wins with ties half, of each ordered pair.
void CallFigures::compareWins(Ledger &ledger, const Json &rows, Text path, const Json &board)
{
    for (const Json &duel : board.at("head_to_head")) {
        for (const auto &[winner, row] : rows.items()) {
            for (const auto &[loser, value] : row.items()) {
                const bool isFirst = duel.at("a") == modelOf(winner) && duel.at("b") == modelOf(loser);
                const bool isSecond = duel.at("b") == modelOf(winner) && duel.at("a") == modelOf(loser);
                if (isFirst || isSecond)
                    ledger.number(path + "/" + winner + "/" + loser, value,
                                  countOf(duel.at(isFirst ? "a_wins" : "b_wins")) +
                                      countOf(duel.at("ties")) / 2.0);
            }
        }
    }
}

void CallFigures::ratingsAreThoseOfOtherTools()
{
    const Json expected = test::expectedFile(u"ratings_bt_elo.json"_s)["sets"]["qlora_gpt4_vicuna"];
    const Json board = rank({});
    const QStringList elo{u"--method"_s, u"elo"_s, u"--k"_s};
    const QStringList once{u"--orders"_s, u"1"_s};
    const Json drawn = rank(elo + QStringList{u"32"_s, u"--orders"_s, u"2000"_s});
    Ledger ledger;
    const auto rating = [](const Json &model) { return model.at("rating").at("value").get<double>(); };
    const auto online = [](const Json &model) { return model.at("online").get<double>(); };
    const auto share = [](const Json &model) {
        return (countOf(model.at("wins")) + countOf(model.at("ties")) / 2.0) / model.at("n").get<double>();
    };
    const auto spread = [](const Json &model) { return model.at("over_orders").at("spread").get<double>(); };
    const auto ratings = eachModel(ledger, board, 0.01, rating);
    // Two simulations of 2,000 orders differ by their errors, of 1.03 points each: five of those of both.
    const auto overOrders = [&](const Json &values, Text at) {
        eachModel(ledger, drawn, 5 * std::sqrt(2) * 1.05, rating)(values.at("mean"), at + "/mean");
        eachModel(ledger, drawn, 5 * 47 / std::sqrt(2000.0), spread)(values.at("std"), at + "/std");
    };
    ledger.members(
        expected, "",
        {{"input", ledger.leaving("input", "words")},
         {"n_battles", [&](const Json &n, Text at) { ledger.count(at, n, board["battles"].get<int>()); }},
         {"bt_fastchat", ratings},
         {"bt_sklearn_lr_unpenalised_mean1000", ratings},
         {"elo_k4_in_file_order", eachModel(ledger, rank(elo + QStringList{u"4"_s} + once), 1e-6, online)},
         {"elo_k32_in_file_order", eachModel(ledger, rank(elo + QStringList{u"32"_s} + once), 1e-6, online)},
         {"max_abs_diff_fastchat_vs_sklearn_after_centering",
          ledger.leaving("max_abs_diff", "of other tools")},
         {"win_matrix_half_ties_row_beats_col",
          [&](const Json &rows, Text at) { compareWins(ledger, rows, at, board); }},
         {"avg_win_rate_half_ties", eachModel(ledger, board, 1e-9, share)},
         {"elo_k32_mean_over_random_orderings", overOrders},
         {"published", ledger.leaving("published", "approximate, as the file says itself")}});
    QVERIFY(test::isSettled(ledger, "qlora_gpt4_vicuna", 1 + 2 * 8 + 2 * 8 + 56 + 8 + 2 * 8));
}

/// Dettmers et al. 2023, table 7, Vicuna questions judged by GPT-4: met with about 500 matches a run.
void CallFigures::qloraTable7IsMetByShortRuns()
{
    const std::map<std::string, double> printed{
        {"gpt-4", 1348},     {"65b-guanaco", 1022}, {"30b-guanaco", 992}, {"gpt-3.5", 966},
        {"vicuna-13b", 974}, {"13b-guanaco", 913},  {"7b-guanaco", 879},  {"bard", 902}};
    const Json board = rank({u"--method"_s, u"elo"_s, u"--orders"_s, u"2000"_s, u"--matches"_s, u"500"_s});
    for (const auto &[system, rating] : printed) {
        const Json &model = entryOf(board["models"], "model", modelOf(system));
        QVERIFY2(std::abs(model["rating"]["value"].get<double>() - rating) < 6, system.c_str());
    }
    QCOMPARE(board["each"].get<std::string>(), std::string("call"));
}

void CallFigures::everyCellOpensItsCases()
{
    const Json board = rank({u"--method"_s, u"winrate"_s});
    for (const Json &model : board["models"]) {
        for (const char *cell : {"rating", "wins", "ties", "losses"})
            QCOMPARE(
                test::casesBehind(m_project, QString::fromStdString(model[cell]["where"].get<std::string>())),
                model[cell]["cases"].get<int>());
        QVERIFY(countOf(model["wins"]) >= model["wins"]["cases"].get<int>());
    }
}

QTEST_GUILESS_MAIN(CallFigures)
#include "tst_call_figures.moc"
