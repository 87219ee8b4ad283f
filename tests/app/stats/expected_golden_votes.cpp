// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/expected_golden_votes.h"

#include "app/stats/dawid_skene.h"
#include "app/stats/prediction_powered.h"
#include "tests/app/stats/expected_parts.h"
#include "tests/app/stats/mtbench_votes.h"

#include <algorithm>
#include <numeric>

namespace test_stats {

namespace {

using Text = const std::string &;
using Handler = Ledger::Handler;

/// Both tools stop at the same round, where the bound rises by less than 1e-5 a vote.
constexpr double sameRound = 1e-8;

const std::map<std::string, std::size_t> categories{{"A", 0}, {"B", 1}, {"T", 2}};

/// One number a category.
template <typename Compare>
Handler byCategory(Ledger &ledger, Compare compare)
{
    return [&ledger, compare](const Json &values, Text path) {
        for (const auto &[name, value] : values.items()) {
            const auto category = categories.find(name);
            if (category == categories.end())
                ledger.problem(path + "/" + name, "a key that this test does not know");
            else
                compare(value, path + "/" + name, category->second);
        }
    };
}

} // namespace

void compareDawidSkene(Ledger &ledger, const Json &expected, const std::string &path)
{
    const stats::DawidSkene model =
        stats::dawidSkene(mtBenchRatings().view(), stats::AnnotatorForm::Confusion);
    const auto count = [&](std::int64_t ours) {
        return [&ledger, ours](const Json &value, Text at) { ledger.count(at, value, ours); };
    };
    const auto confusion = byCategory(ledger, [&](const Json &row, Text at, std::size_t said) {
        byCategory(ledger, [&](const Json &value, Text to, std::size_t truth) {
            const std::size_t cell = (std::size_t{65} * 3 + truth) * 3 + said; // GPT-4 is the last rater
            ledger.near(to, value, model.confusion[cell], sameRound);
        })(row, at);
    });
    ledger.members(
        expected, path,
        {{"n_records", count(std::accumulate(model.votes.begin(), model.votes.end(), std::int64_t{0}))},
         {"n_tasks", count(static_cast<std::int64_t>(model.unit.size()))},
         {"n_workers", count(static_cast<std::int64_t>(model.votes.size()))},
         {"iterations", count(model.rounds)},
         {"final_elbo", [&](const Json &value, Text at) { ledger.number(at, value, model.bound); }},
         {"priors",
          byCategory(ledger, [&](const Json &value, Text at,
                                 std::size_t k) { ledger.near(at, value, model.prior[k], sameRound); })},
         {"label_counts", byCategory(ledger,
                                     [&](const Json &value, Text at, std::size_t k) {
                                         const auto &labels = model.truth.label;
                                         ledger.count(at, value,
                                                      std::count(labels.begin(), labels.end(),
                                                                 static_cast<std::int8_t>(k)));
                                     })},
         {"gpt4_confusion_rows_observed_cols_true", confusion}});
}

void compareTieDiscounted(Ledger &ledger, const Json &expected, const std::string &path)
{
    const auto gpt4 = mtBenchBattles("mtbench_gpt4_battles.csv");
    stats::PairTableBuilder withJudge(3);
    stats::PairTableBuilder amongPeople(3);
    int unit = 0;
    for (const auto &[key, votes] : mtBenchBattles("mtbench_human_battles.csv")) {
        ++unit;
        for (std::size_t i = 0; i < votes.size(); ++i) {
            withJudge.add(unit, votes[i].choice, gpt4.at(key).front().choice);
            for (std::size_t j = i + 1; j < votes.size(); ++j) {
                if (votes[i].judge != votes[j].judge)
                    amongPeople.add(unit, votes[i].choice, votes[j].choice);
            }
        }
    }
    const auto mean = [&](stats::PairTableBuilder &builder) -> Handler {
        const stats::Estimate ours =
            pairFigure("tie_discounted", builder.finish(), stats::identityWeights(3));
        return [&ledger, ours](const Json &value, Text at) {
            ledger.members(value, at,
                           {{"mean", [&](const Json &v, Text p) { ledger.figure(p, v, ours); }},
                            {"n", [&](const Json &v, Text p) { ledger.count(p, v, ours.n); }}});
        };
    };
    ledger.members(expected, path,
                   {{"gpt4_vs_any_human_vote", mean(withJudge)},
                    {"human_vs_human_pairs_distinct_judges", mean(amongPeople)}});
}

namespace {

double meanOf(const std::vector<double> &scores)
{
    return std::accumulate(scores.begin(), scores.end(), 0.0) / static_cast<double>(scores.size());
}

void compareModel(Ledger &ledger, const Json &expected, Text path, const OwnedLabels &items)
{
    const auto number = [&](double ours) {
        return [&ledger, ours](const Json &value, Text at) { ledger.number(at, value, ours); };
    };
    const auto interval = [&](const stats::Estimate &ours) -> Handler {
        return [&ledger, ours](const Json &value, Text at) {
            ledger.members(value, at,
                           {{"est", [&](const Json &v, Text p) { ledger.figure(p, v.at(0), ours); }},
                            {"ci95", [&](const Json &v, Text p) {
                                 ledger.number(p + "/low", v.at(0).at(0), ours.low.value_or(-9));
                                 ledger.number(p + "/high", v.at(1).at(0), ours.high.value_or(-9));
                             }}});
        };
    };
    const auto powered = [&](stats::PowerTuning tuning) {
        return stats::predictionPowered(items.view(), tuning);
    };
    const stats::PredictionPowered tuned = powered(stats::PowerTuning::Tuned);
    ledger.members(expected, path,
                   {{"n", number(static_cast<double>(items.people.size()))},
                    {"N", number(static_cast<double>(items.others.size()))},
                    {"human_mean", number(powered(stats::PowerTuning::None).mean.value.value_or(-9))},
                    {"judge_mean_labelled", number(meanOf(items.judge))},
                    {"judge_mean_unlabelled", number(meanOf(items.others))},
                    {"ppi_lam1", interval(powered(stats::PowerTuning::Full).mean)},
                    {"ppi_pp", interval(tuned.mean)},
                    {"lambda_star", number(tuned.lambda)},
                    {"rho", number(tuned.correlation.value_or(-9))}});
}

} // namespace

void comparePredictionPowered(Ledger &ledger, const Json &expected, const std::string &path)
{
    for (const auto &[model, value] : expected.items())
        compareModel(ledger, value, path + "/" + model, mtBenchLabels(model));
}

} // namespace test_stats
