// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/expected_fits.h"

#include "app/stats/bradley_terry.h"
#include "app/stats/elo.h"
#include "app/stats/tie_models.h"
#include "tests/support/shared_data.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace test_stats {

namespace {

using Text = const std::string &;
using Handler = Ledger::Handler;

constexpr double points = 0.01; ///< what ratings of two tools may differ by

int numberOf(const OwnedBattles &battles, Text name)
{
    const auto found = std::find(battles.names.begin(), battles.names.end(), name);
    if (found == battles.names.end())
        throw std::runtime_error("no model " + name);
    return static_cast<int>(found - battles.names.begin());
}

OwnedBattles peoplesBattles()
{
    return battlesFromCsv(support::sharedData(QStringLiteral("expected/inputs/mtbench_human_battles.csv")));
}

stats::RatingFit fitted(const OwnedBattles &battles, stats::RatingErrors errors)
{
    stats::RatingOptions options;
    options.errors = errors;
    return stats::bradleyTerry(battles.view(), options);
}

/// The strengths of all models less that of one, and the errors of these differences.
struct Differences
{
    Differences(Ledger &ledger, const OwnedBattles &battles, Text reference)
        : m_ledger(ledger)
        , m_battles(battles)
        , m_fit(fitted(battles, stats::RatingErrors::ModelBased))
        , m_reference(numberOf(battles, reference))
    {}

    [[nodiscard]] Handler strengths() const { return each(&stats::Estimate::value); }
    [[nodiscard]] Handler errors() const { return each(&stats::Estimate::se); }
    [[nodiscard]] Handler ratings() const
    {
        return [this](const Json &values, Text path) {
            for (const auto &[name, value] : values.items()) {
                const auto model = static_cast<std::size_t>(numberOf(m_battles, name));
                m_ledger.near(path + "/" + name, value, m_fit.ratings[model].value.value_or(0), points);
            }
        };
    }

private:
    [[nodiscard]] Handler each(std::optional<double> stats::Estimate::*member) const
    {
        return [this, member](const Json &values, Text path) {
            for (const auto &[name, value] : values.items()) {
                const int model = numberOf(m_battles, name);
                if (model == m_reference) {
                    m_ledger.number(path + "/" + name, value, 0);
                    continue;
                }
                const stats::Estimate ours = stats::ratingDifference(m_fit, model, m_reference);
                m_ledger.fit(path + "/" + name, value, (ours.*member).value_or(0) / stats::pointsPerLogit);
            }
        };
    }

    Ledger &m_ledger;
    const OwnedBattles &m_battles;
    stats::RatingFit m_fit;
    int m_reference;
};

/// Ratings and their errors, one a model in the order of the names.
Handler listed(Ledger &ledger, const OwnedBattles &battles, const stats::RatingFit &fit,
               std::optional<double> stats::Estimate::*member, double within)
{
    return [&ledger, &battles, fit, member, within](const Json &values, Text path) {
        std::vector<std::string> names = battles.names;
        std::sort(names.begin(), names.end());
        if (names.size() != values.size())
            return ledger.problem(path, "another number of models");
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto model = static_cast<std::size_t>(numberOf(battles, names[i]));
            const double ours = (fit.ratings[model].*member).value_or(0);
            if (within > 0)
                ledger.near(path + "/" + names[i], values.at(i), ours, within);
            else
                ledger.fit(path + "/" + names[i], values.at(i), ours);
        }
    };
}

/// A tie model: its parameter, ratings and loss.
void compareTies(Ledger &ledger, const Json &expected, Text path, const OwnedBattles &battles,
                 const stats::RatingFit &fit, std::map<std::string, Handler> parameter)
{
    parameter.emplace("rating_mean1000", listed(ledger, battles, fit, &stats::Estimate::value, points));
    parameter.emplace("nll", [&](const Json &value, Text at) { ledger.fit(at, value, fit.loss); });
    ledger.members(expected, path, parameter);
}

} // namespace

void compareAbilities(Ledger &ledger, const Json &expected, const std::string &path,
                      const OwnedBattles &battles)
{
    const std::string reference = *std::min_element(battles.names.begin(), battles.names.end());
    const Differences ours(ledger, battles, reference);
    const auto count = static_cast<std::int64_t>(battles.a.size());
    ledger.members(expected, path,
                   {{"n", [&](const Json &value, Text at) { ledger.count(at, value, count); }},
                    {"log_ability_first_is_0", ours.strengths()},
                    {"elo_scale_mean1000", ours.ratings()},
                    {"se_log", ours.errors()}});
}

void compareCitations(Ledger &ledger, const Json &expected, const std::string &path)
{
    OwnedBattles battles;
    for (const Json &pair : expected.at("wins")) {
        const int a = battles.named(pair.at("a"));
        const int b = battles.named(pair.at("b"));
        for (int i = 0; i < pair.at("win_a").get<int>(); ++i)
            battles.add(a, b, stats::Outcome::AWins, static_cast<int>(battles.a.size()));
        for (int i = 0; i < pair.at("win_b").get<int>(); ++i)
            battles.add(a, b, stats::Outcome::BWins, static_cast<int>(battles.a.size()));
    }
    const Differences ours(ledger, battles, "Biometrika");
    ledger.members(expected, path,
                   {{"wins", ledger.leaving("wins", "what the figures are computed from")},
                    {"abilities_reference_Biometrika", ours.strengths()},
                    {"se", ours.errors()}});
}

void compareBradleyTerry(Ledger &ledger, const Json &expected, const std::string &path)
{
    const OwnedBattles battles = peoplesBattles();
    const stats::RatingFit fit = fitted(battles, stats::RatingErrors::Clustered);
    const auto errors = [&](stats::RatingErrors kind) {
        return listed(ledger, battles, fitted(battles, kind), &stats::Estimate::se, 0);
    };
    const auto words = ledger.leaving("models, note", "names and words");
    ledger.members(
        expected, path,
        {{"models", words},
         {"note", words},
         {"n", [&](const Json &value,
                   Text at) { ledger.count(at, value, static_cast<std::int64_t>(battles.a.size())); }},
         {"rating_mean1000", listed(ledger, battles, fit, &stats::Estimate::value, points)},
         {"nll", [&](const Json &value, Text at) { ledger.fit(at, value, fit.loss); }},
         {"se_model_based_x400", errors(stats::RatingErrors::ModelBased)},
         {"se_sandwich", errors(stats::RatingErrors::Sandwich)},
         {"se_sandwich_cluster_by_question", errors(stats::RatingErrors::Clustered)}});
}

void compareDavidson(Ledger &ledger, const Json &expected, const std::string &path)
{
    const OwnedBattles battles = peoplesBattles();
    const stats::RatingFit fit = stats::davidson(battles.view(), {});
    compareTies(ledger, expected, path, battles, fit,
                {{"nu", [&](const Json &value, Text at) { ledger.fit(at, value, fit.tie.value_or(0)); }}});
}

void compareRaoKupper(Ledger &ledger, const Json &expected, const std::string &path)
{
    const OwnedBattles battles = peoplesBattles();
    const stats::RatingFit fit = stats::raoKupper(battles.view(), {});
    const double eta = fit.tie.value_or(0);
    compareTies(ledger, expected, path, battles, fit,
                {{"eta", [&](const Json &value, Text at) { ledger.fit(at, value, eta); }},
                 {"theta_tie", [&](const Json &value, Text at) { ledger.fit(at, value, std::exp(eta)); }}});
}

void compareElo(Ledger &ledger, const Json &expected, const std::string &path)
{
    OwnedBattles battles;
    for (const Json &battle : expected.at("battles")) {
        const int a = battles.named(battle.at(0));
        const int b = battles.named(battle.at(1));
        battles.add(a, b, battle.at(2) == "a" ? stats::Outcome::AWins : stats::Outcome::Tie, 0);
    }
    const auto online = [&](double k) {
        return [&, ratings = stats::onlineElo(battles.view(), {k})](const Json &values, Text at) {
            for (const auto &[name, value] : values.items())
                ledger.figure(at + "/" + name, value,
                              ratings[static_cast<std::size_t>(numberOf(battles, name))]);
        };
    };
    ledger.members(expected, path,
                   {{"battles", ledger.leaving("battles", "what the figures are computed from")},
                    {"K32", online(32)},
                    {"K4", online(4)}});
}

} // namespace test_stats
