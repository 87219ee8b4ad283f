// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/expected_canonical.h"

#include "tests/app/stats/expected_fits.h"
#include "tests/app/stats/expected_parts.h"
#include "tests/app/stats/owned_ratings.h"
#include "tests/app/stats/qlora_files.h"
#include "tests/app/stats/textbook_votes.h"

#include <QRegularExpression>

namespace test_stats {

namespace {

using Text = const std::string &;
using Words = std::vector<std::string>;

class Canonical
{
public:
    explicit Canonical(Ledger &ledger)
        : m_ledger(ledger)
        , m_input(ledger.leaving("tables and data", "what the figures are computed from"))
        , m_about(ledger.leaving("tool, tools, source, note", "where a figure comes from"))
    {}

    void alphas(const Json &expected, Text path);
    void fleiss(const Json &expected, Text path);
    void twoByTwo(const Json &expected, Text path);
    void degenerate(const Json &expected, Text path);
    void raw(const Json &expected, Text path);
    void contingency(const Json &expected, Text path);
    void distribution(const Json &expected, Text path);

private:
    [[nodiscard]] Ledger::Handler figure(stats::Estimate ours)
    {
        return
            [this, ours = std::move(ours)](const Json &value, Text at) { m_ledger.figure(at, value, ours); };
    }
    [[nodiscard]] Ledger::Handler printed(stats::Estimate ours)
    {
        return [this, ours = std::move(ours)](const Json &value, Text at) {
            m_ledger.printed(at, value.dump(), ours);
        };
    }
    /// {"source": ..., key: value}
    [[nodiscard]] Ledger::Handler published(std::map<std::string, Ledger::Handler> handlers)
    {
        handlers.emplace("source", m_about);
        return [this, handlers](const Json &value, Text at) { m_ledger.members(value, at, handlers); };
    }
    void publishedSentence(const Json &expected, Text path, const stats::ManyRaters &ours);

    Ledger &m_ledger;
    Ledger::Handler m_input;
    Ledger::Handler m_about;
};

void Canonical::alphas(const Json &expected, Text path)
{
    const TextbookVotes votes(turned(expected.at("rows_are_raters")));
    const std::map<std::string, stats::Metric> metrics{{"nominal", stats::Metric::Nominal},
                                                       {"ordinal", stats::Metric::Ordinal},
                                                       {"interval", stats::Metric::Interval},
                                                       {"ratio", stats::Metric::Ratio}};
    std::map<std::string, Ledger::Handler> exact;
    std::map<std::string, Ledger::Handler> rounded;
    for (const auto &[name, metric] : metrics) {
        exact.emplace(name, figure(votes.alpha(metric)));
        rounded.emplace(name, printed(votes.alpha(metric)));
    }
    m_ledger.members(expected, path,
                     {{"rows_are_raters", m_input},
                      {"alpha", [&](const Json &value, Text at) { m_ledger.members(value, at, exact); }},
                      {"tool", m_about},
                      {"published", published(rounded)}});
}

void Canonical::fleiss(const Json &expected, Text path)
{
    const OwnedRatings votes =
        fromCounts(expected.at("rows_items_cols_category_counts").get<std::vector<std::vector<int>>>());
    const stats::ManyRaters ours =
        stats::manyRaters(votes.view(), stats::identityWeights(votes.q), {}, stats::Errors::RowWise);
    m_ledger.members(expected, path,
                     {{"rows_items_cols_category_counts", m_input},
                      {"fleiss_kappa", figure(ours.fleissKappa)},
                      {"randolph", figure(ours.brennanPrediger)},
                      {"tool", m_about},
                      {"published", published({{"value", printed(ours.fleissKappa)}})}});
}

void Canonical::twoByTwo(const Json &expected, Text path)
{
    const stats::PairTable table = expanded(expected.at("table_rows_A_cols_B"));
    const stats::Weights weights = stats::identityWeights(table.q);
    m_ledger.members(
        expected, path,
        {{"table_rows_A_cols_B", m_input},
         {"cohen_kappa", figure(pairFigure("cohen_kappa", table, weights))},
         {"scott_pi", figure(pairFigure("scott_pi", table, weights))},
         {"percent_agreement", figure(pairFigure("percent", table, weights))},
         {"tool", m_about},
         {"published", published({{"value", printed(pairFigure("cohen_kappa", table, weights))}})}});
}

void Canonical::degenerate(const Json &expected, Text path)
{
    const auto cohen = [](const Json &table) {
        return pairFigure("cohen_kappa", expanded(table), stats::identityWeights(2));
    };
    const auto alpha = [](const std::vector<Words> &rows) {
        return TextbookVotes(rows).alpha(stats::Metric::Nominal);
    };
    const auto undefinedFor = [this](stats::Estimate ours) -> Ledger::Handler {
        return [this, ours = std::move(ours)](const Json &, Text at) { m_ledger.figure(at, Json(), ours); };
    };
    const std::map<std::string, Ledger::Handler> results{
        {"cohen all items same single category (sklearn)", figure(cohen({{4, 0}, {0, 0}}))},
        {"cohen constant vs varying (sklearn)", figure(cohen({{2, 2}, {0, 0}}))},
        {"cohen total disagreement 2 cats (sklearn)", figure(cohen({{0, 2}, {2, 0}}))},
        {"krippendorff all same category", undefinedFor(alpha({{"1", "1"}, {"1", "1"}}))},
        {"krippendorff perfect agreement two categories", figure(alpha({{"1", "1"}, {"2", "2"}}))},
        {"krippendorff no overlapping item", undefinedFor(alpha({{"1", ""}, {"", "2"}}))},
        {"fleiss all same category (statsmodels)",
         figure(TextbookVotes({{"1", "1"}, {"1", "1"}}).coefficients("identity").fleissKappa)}};
    m_ledger.members(expected, path,
                     {{"note", m_about}, {"tools", m_about}, {"results", [&](const Json &value, Text at) {
                                                                  m_ledger.members(value, at, results);
                                                              }}});
}

void Canonical::raw(const Json &expected, Text path)
{
    const TextbookVotes votes(rowsOf(expected.at("data")));
    std::map<std::string, Ledger::Handler> handlers{{"columns", m_input}, {"data", m_input}};
    for (const char *weights : {"unweighted", "linear", "quadratic", "ordinal", "radical"})
        handlers.emplace(weights, [&, weights](const Json &value, Text at) {
            compareManyRaters(m_ledger, value, at, votes.coefficients(weights));
        });
    handlers.emplace("published", [&](const Json &value, Text at) {
        publishedSentence(value.at("source"), at, votes.coefficients("unweighted"));
    });
    m_ledger.members(expected, path, handlers);
}

void Canonical::publishedSentence(const Json &expected, Text path, const stats::ManyRaters &ours)
{
    const std::map<QString, const stats::Estimate *> figures{
        {QStringLiteral("AC1"), &ours.gwetAc1},
        {QStringLiteral("Fleiss"), &ours.fleissKappa},
        {QStringLiteral("Krippendorff"), &ours.krippendorffAlpha},
        {QStringLiteral("Conger"), &ours.congerKappa},
        {QStringLiteral("Brennan-Prediger"), &ours.brennanPrediger}};
    static const QRegularExpression form(QStringLiteral("([A-Z][A-Za-z0-9-]+) (\\.\\d+) \\(se (\\.\\d+)\\)"));
    auto matches = form.globalMatch(QString::fromStdString(expected.get<std::string>()));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const auto figure = figures.find(match.captured(1));
        if (figure == figures.end()) {
            m_ledger.problem(path, "no figure " + match.captured(1).toStdString());
            continue;
        }
        m_ledger.printed(path, match.captured(2).toStdString(), *figure->second);
        stats::Estimate error;
        error.value = figure->second->se;
        if (match.captured(1) == QLatin1String("Conger"))
            m_ledger.left("conger se", "conger has no analytic interval");
        else if (match.captured(1) == QLatin1String("Krippendorff"))
            m_ledger.left("published alpha se",
                          "printed for the Python port, where p_a stands in place of p_a'");
        else
            m_ledger.printed(path + " se", match.captured(3).toStdString(), error);
    }
}

void Canonical::contingency(const Json &expected, Text path)
{
    const stats::PairTable table = expanded(expected.at("table"));
    std::map<std::string, Ledger::Handler> handlers{{"table", m_input}};
    for (const char *name : {"identity", "linear", "quadratic"}) {
        const stats::Weights weights = weightsNamed(name, table.q);
        const auto irrcac = [this, &table, weights](Text id) -> Ledger::Handler {
            const IrrcacFigure figure{pairFigure(id, table, weights), static_cast<double>(table.n - 1)};
            return [this, figure](const Json &value, Text at) { compareIrrcac(m_ledger, value, at, figure); };
        };
        const std::map<std::string, Ledger::Handler> coefficients{
            {"kappa2.table", irrcac("cohen_kappa")},          {"scott2.table", irrcac("scott_pi")},
            {"gwet.ac1.table", irrcac("gwet_ac1")},           {"bp2.table", irrcac("brennan_prediger")},
            {"krippen2.table", irrcac("krippendorff_alpha")}, {"pa2.table", irrcac("percent")}};
        handlers.emplace(name, [this, coefficients](const Json &value, Text at) {
            m_ledger.members(value, at, coefficients);
        });
    }
    handlers.emplace("vcd_Kappa", [&](const Json &value, Text at) {
        const stats::Estimate plain = pairFigure("cohen_kappa", table, weightsNamed("identity", table.q));
        const stats::Estimate linear = pairFigure("cohen_kappa", table, weightsNamed("linear", table.q));
        const stats::Estimate quadratic =
            pairFigure("cohen_kappa", table, weightsNamed("quadratic", table.q));
        m_ledger.members(value, at,
                         {{"unweighted", figure(plain)},
                          {"ase", [&](const Json &v, Text p) { m_ledger.error(p, v, plain); }},
                          {"equal_spacing", figure(linear)},
                          {"equal_spacing_ase", [&](const Json &v, Text p) { m_ledger.error(p, v, linear); }},
                          {"fleiss_cohen", figure(quadratic)}});
    });
    m_ledger.members(expected, path, handlers);
}

void Canonical::distribution(const Json &expected, Text path)
{
    Json coefficients = expected;
    coefficients.erase("counts");
    const OwnedRatings votes = fromCounts(expected.at("counts").get<std::vector<std::vector<int>>>());
    compareManyRaters(
        m_ledger, coefficients, path,
        stats::manyRaters(votes.view(), stats::identityWeights(votes.q), {}, stats::Errors::RowWise));
}

} // namespace

void compareCanonical(Ledger &ledger, const Json &file, const QString &folder)
{
    Canonical canonical(ledger);
    const auto with = [&](void (Canonical::*check)(const Json &, Text)) -> Ledger::Handler {
        return [&canonical, check](const Json &value, Text at) { (canonical.*check)(value, at); };
    };
    const auto citations = [&](const Json &value, Text at) { compareCitations(ledger, value, at); };
    const auto rated = [&ledger](OwnedBattles battles) {
        return [&ledger, battles = std::move(battles)](const Json &value, Text at) {
            compareAbilities(ledger, value, at, battles);
        };
    };
    const QString inputs = folder + QStringLiteral("/inputs/");
    ledger.members(
        file, "",
        {{"krippendorff_wikipedia_3x15", with(&Canonical::alphas)},
         {"krippendorff_2011_4x12", with(&Canonical::alphas)},
         {"fleiss_wikipedia_10x14", with(&Canonical::fleiss)},
         {"cohen_wikipedia_50_grants", with(&Canonical::twoByTwo)},
         {"cohen_paradox_45_15", with(&Canonical::twoByTwo)},
         {"cohen_paradox_25_35", with(&Canonical::twoByTwo)},
         {"degenerate_cases", with(&Canonical::degenerate)},
         {"R:irrCAC_cac.raw4raters", with(&Canonical::raw)},
         {"R:irrCAC_cac.raw5obser", with(&Canonical::raw)},
         {"R:irrCAC_cac.raw.g1g2", with(&Canonical::raw)},
         {"R:irrCAC_cont3x3abstractors", with(&Canonical::contingency)},
         {"R:irrCAC_cont4x4diagnosis", with(&Canonical::contingency)},
         {"R:vcd_SexualFun", with(&Canonical::contingency)},
         {"R:vcd_MSPatients_Winnipeg", with(&Canonical::contingency)},
         {"R:irrCAC_distrib.6raters", with(&Canonical::distribution)},
         {"R:BradleyTerry2_citations", citations},
         {"R:BT_mtbench_human", rated(battlesFromCsv(inputs + QStringLiteral("mtbench_human_battles.csv")))},
         {"R:BT_mtbench_gpt4", rated(battlesFromCsv(inputs + QStringLiteral("mtbench_gpt4_battles.csv")))},
         {"R:BT_qlora_vicuna", rated(qloraBattles(folder + QStringLiteral("/../qlora")))},
         {"_tools", ledger.leaving("tool, tools, source, note", "where a figure comes from")}});
}

} // namespace test_stats
