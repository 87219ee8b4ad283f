// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/published.h"
#include "tests/app/cli/run_cli.h"
#include "tests/app/stats/csv_columns.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;
using support::sharedData;
using test::answer;
using test::entryOf;
using test_stats::Json;
using test_stats::Ledger;

namespace {

using Text = const std::string &;

const QString baseline = u"gpt4_1106_preview"_s;
const QString weighted = u"weighted_alpaca_eval_gpt4_turbo"_s;
const QString thinking = u"alpaca_eval_cot_gpt4_turbo_fn"_s;

double valueOf(const Json &figure) { return figure.at("value").get<double>(); }

Ledger::Handler near(Ledger &ledger, double ours, double tolerance)
{
    return [&ledger, ours, tolerance](const Json &value, Text at) {
        value.is_null() ? ledger.left("null", "the leaderboard has none")
                        : ledger.near(at, value, ours, tolerance);
    };
}

} // namespace

/// AlpacaEval's win rates and length-controlled win rates of the models whose annotations are at hand,
/// through import and `rank`.
class AlpacaFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void winRatesAreThoseOfTheLeaderboards_data();
    void winRatesAreThoseOfTheLeaderboards();
    void controlledRatesFollowFromTheWeights_data();
    void controlledRatesFollowFromTheWeights();
    void unregularisedFitsAreMet();

private:
    [[nodiscard]] Json rank(const QString &judge, const QString &opponent, const QStringList &options) const
    {
        return answer(QStringList{u"rank"_s, m_project, u"--by"_s, judge, u"--baseline"_s, opponent} +
                      options)["models"];
    }
    /// Fitted without a penalty on squares, with few draws, since only the estimate is looked at.
    [[nodiscard]] Json fits(const QStringList &options) const
    {
        return rank(weighted, baseline,
                    QStringList{u"--method"_s, u"lc"_s, u"--difficulty"_s, m_difficulty, u"--ridge"_s, u"0"_s,
                                u"--one-sided"_s, u"--bootstrap"_s, u"100"_s} +
                        options);
    }
    void fitOf(const Json &expected, Text path, Text model, Ledger &ledger) const;

    std::optional<test::Folder> m_folder;
    QString m_project, m_difficulty;
};

void AlpacaFigures::initTestCase()
{
    m_folder.emplace();
    m_project = test::importData(*m_folder, "alpaca.sidejudge", support::alpacaEval());
    if (m_project.isEmpty())
        QSKIP("skipped: no ../shared/data");
    m_difficulty = sharedData(u"expected/golden/alpaca_instruction_difficulty_recovered.csv"_s);
    const Json info = answer({u"info"_s, m_project});
    QCOMPARE(info["items"].get<int>(), 805);
    QCOMPARE(info["verdicts"].dump(), std::string(R"({"valid":4025})"));
}

void AlpacaFigures::winRatesAreThoseOfTheLeaderboards_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("judge");
    QTest::addColumn<QString>("opponent");
    QTest::addColumn<QStringList>("models");
    QTest::newRow("weighted") << u"data_AlpacaEval_2/weighted_alpaca_eval_gpt4_turbo"_s << weighted
                              << baseline << QStringList{u"alpaca-7b"_s, u"gpt4_0613_concise"_s};
    QTest::newRow("chain of thought") << u"data_AlpacaEval_2/alpaca_eval_cot_gpt4_turbo_fn"_s << thinking
                                      << baseline << QStringList{u"alpaca-7b"_s, u"gpt4"_s};
    QTest::newRow("the first") << u"data_AlpacaEval/alpaca_eval_gpt4"_s << u"alpaca_eval_gpt4"_s
                               << u"text_davinci_003"_s << QStringList{u"alpaca-7b"_s};
}

/// Every number of the rows of the models at hand.
void AlpacaFigures::winRatesAreThoseOfTheLeaderboards()
{
    QFETCH(const QString, file);
    QFETCH(const QString, judge);
    QFETCH(const QString, opponent);
    QFETCH(const QStringList, models);
    const Json controlled =
        rank(judge, opponent, {u"--method"_s, u"lc"_s, u"--one-sided"_s, u"--bootstrap"_s, u"100"_s});
    const Json plain = rank(judge, opponent, {u"--method"_s, u"winrate"_s});
    const QString path = sharedData(u"alpaca_eval/leaderboards/%1_leaderboard.csv"_s.arg(file));
    const std::vector<std::string> columns{"",        "win_rate",          "standard_error",
                                           "n_wins",  "n_wins_base",       "n_draws",
                                           "n_total", "discrete_win_rate", "avg_length"};
    Ledger ledger;
    for (const auto &row : test_stats::csvColumns(path, columns)) {
        if (!models.contains(QString::fromStdString(row[0])))
            continue;
        const Json &ours = entryOf(plain, "model", row[0]);
        const Json &length = entryOf(controlled, "model", row[0])["length_control"];
        const auto number = [&](std::size_t column, double value) {
            ledger.number(row[0] + "/" + columns[column], Json(std::stod(row[column])), value);
        };
        number(1, 100 * valueOf(length["raw"]));
        number(2, 100 * length["raw"]["se"].get<double>());
        number(3, ours["wins"]["count"].get<int>());
        number(4, ours["losses"]["count"].get<int>());
        number(5, ours["ties"]["count"].get<int>());
        number(6, ours["n"].get<int>());
        number(7, 100 * valueOf(ours["rating"]));
        number(8, std::floor(length["mean_length"].get<double>()));
    }
    QVERIFY(test::isSettled(ledger, qPrintable(file), 8 * static_cast<int>(models.size())));
}

void AlpacaFigures::controlledRatesFollowFromTheWeights_data()
{
    QTest::addColumn<QString>("difficulty");
    QTest::newRow("by index") << u"expected/golden/alpaca_instruction_difficulty_recovered.csv"_s;
    QTest::newRow("by row") << u"alpaca_eval/derived/instruction_difficulty.csv"_s;
}

/// The weights of all 199 models as a table. gpt4 is judged by another judge here, which its controlled rate
/// does not depend on.
void AlpacaFigures::controlledRatesFollowFromTheWeights()
{
    QFETCH(const QString, difficulty);
    const Json expected = test::expectedFile(u"golden/alpaca_lc_from_weights.json"_s)["models"];
    QByteArray table("model,phi,psi,theta\n");
    for (const auto &[name, model] : expected.items()) {
        table += QByteArray::fromStdString('"' + name + '"');
        for (const char *key : {"phi", "psi", "theta"})
            table += ',' + QByteArray::number(model[key].get<double>(), 'g', 17);
        table += '\n';
    }
    const QStringList options{u"--method"_s,       u"lc"_s,
                              u"--difficulty"_s,   sharedData(difficulty),
                              u"--coefficients"_s, m_folder->write("weights.csv", table)};
    Ledger ledger;
    int withoutData = 0;
    const auto compare = [&](const Json &model, Text name, const Json &board) {
        const Json &ours = entryOf(board, "model", name);
        const Json &length = ours["length_control"];
        const bool isWeighted = name != "gpt4";
        const auto raw = [&](double value) {
            return isWeighted ? near(ledger, value, 1e-9)
                              : ledger.leaving("raw of gpt4", "its weighted annotations are not at hand");
        };
        const Json &given = length["coefficients"];
        ledger.members(model, name,
                       {{"phi", near(ledger, given["length"], 0)},
                        {"psi", near(ledger, given["difficulty"], 0)},
                        {"theta", near(ledger, given["model"], 0)},
                        {"lc_from_weights", near(ledger, 100 * valueOf(ours["rating"]), 1e-6)},
                        {"published_lc", near(ledger, 100 * valueOf(ours["rating"]), 1e-6)},
                        {"sem_from_weights", near(ledger, 100 * length["spread"].get<double>(), 1e-6)},
                        {"published_sem", near(ledger, 100 * length["spread"].get<double>(), 1e-6)},
                        {"published_raw", raw(100 * valueOf(length["raw"]))},
                        {"published_raw_se", raw(100 * length["raw"]["se"].get<double>())},
                        {"avg_length", near(ledger, std::floor(length["mean_length"].get<double>()), 0)}});
    };
    const Json byWeighted = rank(weighted, baseline, options), byThinking = rank(thinking, baseline, options);
    for (const auto &[name, model] : expected.items()) {
        if (name == "alpaca-7b" || name == "gpt4_0613_concise")
            compare(model, name, byWeighted);
        else if (name == "gpt4")
            compare(model, name, byThinking);
        else
            ++withoutData;
    }
    QCOMPARE(withoutData, 196);
    QVERIFY(test::isSettled(ledger, "golden/alpaca_lc_from_weights.json", 9 + 9 + 7));
}

void AlpacaFigures::fitOf(const Json &expected, Text path, Text model, Ledger &ledger) const
{
    const QString c = QString::number(expected["C"].get<double>(), 'g', 17);
    const Json free = entryOf(fits({}), "model", model);
    const Json lasso = entryOf(fits({u"--lasso"_s, c}), "model", model);
    const Json &exactly = free["length_control"], &sparse = lasso["length_control"];
    // liblinear, which made the L1 fits, stops early; the others are exact.
    const auto close = [&](double ours, double tolerance) {
        return near(ledger, ours, tolerance * std::max(1.0, std::abs(ours)));
    };
    constexpr double early = 3e-3, exact = 1e-6;
    const Json &given = sparse["coefficients"], &likely = exactly["coefficients"];
    ledger.members(
        expected, path,
        {{"n", [&](const Json &n, Text at) { ledger.count(at, n, free["rating"]["n"].get<int>()); }},
         {"raw_win_rate", near(ledger, 100 * valueOf(exactly["raw"]), 1e-9)},
         {"C", ledger.leaving("C", "given")},
         {"phi", close(given["length"], early)},
         {"psi", close(given["difficulty"], early)},
         {"theta", close(given["model"], early)},
         {"lc_noreg", close(100 * valueOf(lasso["rating"]), early)},
         {"lc_noreg_sem", close(100 * sparse["spread"].get<double>(), early)},
         {"mle_phi", close(likely["length"], exact)},
         {"mle_psi", close(likely["difficulty"], exact)},
         {"mle_theta", close(likely["model"], exact)},
         {"mle_lc", close(100 * valueOf(free["rating"]), exact)},
         {"published_regularised",
          ledger.leaving("published_regularised", "needs annotations of the gamed baselines")}});
}

/// METHODS A9, at the stored C.
void AlpacaFigures::unregularisedFitsAreMet()
{
    Ledger ledger;
    int withoutData = 0;
    const Json models = test::expectedFile(u"golden/alpaca_lc_noreg.json"_s)["models"];
    for (const auto &[name, model] : models.items()) {
        if (name == "alpaca-7b" || name == "gpt4_0613_concise")
            fitOf(model, name, name, ledger);
        else
            ++withoutData;
    }
    QCOMPARE(withoutData, 10); // their annotations are not at hand
    QVERIFY(test::isSettled(ledger, "golden/alpaca_lc_noreg.json", 22));
}

QTEST_GUILESS_MAIN(AlpacaFigures)
#include "tst_alpaca_figures.moc"
