// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/length_control.h"
#include "tests/app/stats/csv_columns.h"
#include "tests/app/stats/ledger.h"
#include "tests/support/shared_data.h"

#include <QDebug>
#include <QFile>
#include <QTest>

#include <cmath>

using namespace test_stats;

namespace {

Json golden(const char *name)
{
    QFile file(support::sharedData(QStringLiteral("expected/golden/") + QLatin1String(name)));
    return !file.fileName().isEmpty() && file.open(QIODevice::ReadOnly)
               ? Json::parse(file.readAll().toStdString())
               : Json();
}

std::vector<double> recoveredDifficulty()
{
    const QString path =
        support::sharedData(QStringLiteral("expected/golden/alpaca_instruction_difficulty_recovered.csv"));
    std::vector<double> difficulty;
    for (const std::vector<std::string> &row : csvColumns(path, {"instruction_difficulty"}))
        difficulty.push_back(std::stod(row[0]));
    return difficulty;
}

/// Leaderboard rows that are older than the weights beside them (METHODS 4.4), and how far off they are.
double staleness(const std::string &model)
{
    if (model == "dbrx-instruct" || model == "NullModel")
        return 0.2;
    for (const char *slightly : {"llama-2-70b-chat-hf", "platolm-7b", "gpt35_turbo_instruct", "minotaur-13b",
                                 "text_davinci_001", "alpaca-7b_concise", "phi-2", "alpaca-7b_verbose"}) {
        if (model == slightly)
            return 0.02;
    }
    return 1e-6;
}

void compareWeights(Ledger &ledger, const Json &model, const std::string &path, const std::string &name,
                    const std::vector<double> &difficulty)
{
    const stats::LengthCoefficients coefficients{model.at("phi"), model.at("psi"), model.at("theta")};
    const stats::ControlledRate rate = stats::controlledWinRate(coefficients, difficulty);
    const auto percent = [&](double ours, double tolerance) {
        return [&ledger, ours, tolerance](const Json &value, const std::string &at) {
            if (value.is_null())
                ledger.left("null", "the leaderboard has none");
            else
                ledger.near(at, value, 100 * ours, tolerance);
        };
    };
    const auto input = [&](const char *key) { return ledger.leaving(key, "given"); };
    ledger.members(model, path,
                   {{"phi", input("phi")},
                    {"psi", input("psi")},
                    {"theta", input("theta")},
                    {"lc_from_weights", percent(rate.rate, 1e-6)},
                    {"sem_from_weights", percent(rate.spread, 1e-6)},
                    {"published_lc", percent(rate.rate, staleness(name))},
                    {"published_sem", percent(rate.spread, staleness(name))},
                    {"published_raw", ledger.leaving("published_raw", "not controlled")},
                    {"published_raw_se", ledger.leaving("published_raw_se", "not controlled")},
                    {"avg_length", ledger.leaving("avg_length", "not controlled")}});
}

/// A model's annotations against the baseline.
struct Annotations
{
    std::vector<std::optional<double>> wins;
    std::vector<double> terms;
};

Annotations annotations(const std::string &model)
{
    QFile file(support::sharedData(
        QStringLiteral("alpaca_eval/results/%1/weighted_alpaca_eval_gpt4_turbo/annotations.json")
            .arg(QString::fromStdString(model))));
    Annotations result;
    std::vector<double> differences;
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return result;
    const auto length = [](const Json &text) {
        return static_cast<double>(QString::fromStdString(text.get<std::string>()).toUcs4().size());
    };
    for (const Json &row : Json::parse(file.readAll().toStdString())) {
        result.wins.emplace_back();
        if (row.at("preference").is_number())
            result.wins.back() = row.at("preference").get<double>() - 1;
        differences.push_back(length(row.at("output_1")) - length(row.at("output_2")));
    }
    result.terms = stats::lengthTerms(differences);
    return result;
}

void compareFits(Ledger &ledger, const Json &model, const std::string &path, const Annotations &found,
                 const std::vector<double> &difficulty)
{
    const stats::LengthControlRows rows{found.wins, found.terms, difficulty};
    stats::LengthControlOptions options;
    options.ridge = 0;
    options.oneSided = stats::OneSided::Fit; // both answer shorter nine times in ten
    const stats::LengthControlFit free = stats::fitLengthControl(rows, {}, options);
    options.lassoC = model.at("C").get<double>();
    const stats::LengthControlFit lasso = stats::fitLengthControl(rows, {}, options);
    if (!free.coefficients || !lasso.coefficients)
        return ledger.problem(path, free.why + lasso.why);
    const stats::ControlledRate controlled = stats::controlledWinRate(*lasso.coefficients, difficulty);
    const auto near = [&](double ours, double tolerance) {
        return [&ledger, ours, tolerance](const Json &value, const std::string &at) {
            ledger.near(at, value, ours, tolerance * std::max(1.0, std::abs(ours)));
        };
    };
    // liblinear, which made the L1 fits, stops early; both others are exact.
    constexpr double early = 3e-3;
    constexpr double exact = 1e-6;
    ledger.members(
        model, path,
        {{"n", [&](const Json &value, const std::string &at) { ledger.count(at, value, free.n); }},
         {"raw_win_rate", near(100 * *stats::rawWinRate(rows).value, 1e-9)},
         {"C", ledger.leaving("C", "given")},
         {"phi", near(lasso.coefficients->length, early)},
         {"psi", near(lasso.coefficients->difficulty, early)},
         {"theta", near(lasso.coefficients->model, early)},
         {"lc_noreg", near(100 * controlled.rate, early)},
         {"lc_noreg_sem", near(100 * controlled.spread, early)},
         {"mle_phi", near(free.coefficients->length, exact)},
         {"mle_psi", near(free.coefficients->difficulty, exact)},
         {"mle_theta", near(free.coefficients->model, exact)},
         {"mle_lc", near(100 * stats::controlledWinRate(*free.coefficients, difficulty).rate, exact)},
         {"published_regularised",
          ledger.leaving("published_regularised", "needs annotations of the gamed baselines")}});
}

} // namespace

/// The length-controlled win rates of AlpacaEval's leaderboard.
class TestExpectedAlpaca : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRateFollowsFromItsWeights();
    void unregularisedFitsAreMet();
    void twoModelsOfTheDocumentation();
};

void TestExpectedAlpaca::everyRateFollowsFromItsWeights()
{
    const Json expected = golden("alpaca_lc_from_weights.json");
    if (expected.is_null())
        QSKIP("skipped: no ../shared/data");
    const std::vector<double> difficulty = recoveredDifficulty();
    QCOMPARE(difficulty.size(), std::size_t{805});
    Ledger ledger;
    ledger.members(expected, {},
                   {{"note", ledger.leaving("note", "words")},
                    {"models", [&](const Json &models, const std::string &at) {
                         for (const auto &[name, model] : models.items())
                             compareWeights(ledger, model, at + "/" + name, name, difficulty);
                     }}});
    qInfo().noquote() << "rates compared" << ledger.compared() << "values";
    QVERIFY2(ledger.problems().isEmpty(), qPrintable(ledger.problems().mid(0, 40).join(QLatin1Char('\n'))));
    QCOMPARE(ledger.compared(), 634);
}

void TestExpectedAlpaca::unregularisedFitsAreMet()
{
    const Json expected = golden("alpaca_lc_noreg.json");
    if (expected.is_null())
        QSKIP("skipped: no ../shared/data");
    const std::vector<double> difficulty = recoveredDifficulty();
    Ledger ledger;
    int withoutData = 0;
    ledger.members(expected, {},
                   {{"note", ledger.leaving("note", "words")},
                    {"models", [&](const Json &models, const std::string &at) {
                         for (const auto &[name, model] : models.items()) {
                             const Annotations found = annotations(name);
                             if (found.wins.empty())
                                 ++withoutData;
                             else
                                 compareFits(ledger, model, at + "/" + name, found, difficulty);
                         }
                     }}});
    qInfo().noquote() << "fits compared" << ledger.compared() << "values," << withoutData
                      << "models skipped for want of annotations";
    QVERIFY2(ledger.problems().isEmpty(), qPrintable(ledger.problems().mid(0, 40).join(QLatin1Char('\n'))));
    QCOMPARE(withoutData, 10);
    QCOMPARE(ledger.compared(), 22);
}

void TestExpectedAlpaca::twoModelsOfTheDocumentation()
{
    const Json expected = golden("alpaca_lc_from_weights.json");
    if (expected.is_null())
        QSKIP("skipped: no ../shared/data");
    const auto coefficients = [&](const char *name) {
        const Json &model = expected.at("models").at(name);
        return stats::LengthCoefficients{model.at("phi"), model.at("psi"), model.at("theta")};
    };
    const stats::ControlledRate rate = stats::controlledBetween(
        coefficients("claude-2"), coefficients("mistral-medium"), recoveredDifficulty());
    QVERIFY(std::abs(rate.rate - 0.4972910) < 1e-6);
}

QTEST_APPLESS_MAIN(TestExpectedAlpaca)
#include "tst_expected_alpaca.moc"
