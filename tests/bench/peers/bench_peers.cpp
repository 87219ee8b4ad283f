// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_peers FOLDER: writes made-up votes, battles and scores as columns that other tools read, and
// ours.tsv: a line for each figure with its times here and its values.
#include "app/analysis/agreement.h"
#include "app/stats/bradley_terry.h"
#include "app/stats/icc.h"
#include "app/stats/krippendorff.h"
#include "app/stats/many_raters.h"
#include "app/stats/random.h"
#include "tests/bench/made_battles.h"
#include "tests/bench/made_study.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <numeric>
#include <string>

namespace {

constexpr int repetitions = 5;
constexpr std::size_t battleCount = 150'000;
constexpr int scoredItems = 300;
constexpr int scorers = 6;

using Values = std::vector<double>;

[[noreturn]] void fail(const std::string &why)
{
    std::fprintf(stderr, "%s\n", why.c_str());
    std::exit(1);
}

template <typename Value>
void writeColumn(const std::string &path, const std::vector<Value> &column)
{
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char *>(column.data()),
               static_cast<std::streamsize>(column.size() * sizeof(Value)));
    if (!file.flush())
        fail("cannot write " + path);
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

/// A line of ours.tsv: the figure, its median times in seconds, its values. `figure` is run several times.
void note(std::ofstream &into, const char *name, const std::function<Values()> &figure)
{
    std::vector<double> clock, processor;
    Values values;
    for (int run = 0; run < repetitions; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        const std::clock_t used = std::clock();
        values = figure();
        processor.push_back(static_cast<double>(std::clock() - used) / CLOCKS_PER_SEC);
        clock.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
    into << name << '\t' << median(clock) << '\t' << median(processor);
    for (const double value : values)
        into << '\t' << value;
    into << '\n';
}

double valueOf(const stats::Estimate &estimate)
{
    if (!estimate.value)
        fail("a figure is undefined: " + estimate.why);
    return *estimate.value;
}

/// Votes in the order of their units, as other tools get them.
struct Votes
{
    std::vector<std::int32_t> unit, rater, item;
    std::vector<std::int8_t> category;

    [[nodiscard]] stats::Ratings ratings() const
    {
        return {.raters = 100, .q = 3, .unit = unit, .rater = rater, .cluster = item, .category = category};
    }
};

Votes votesOf(const model::VoteColumns &study)
{
    std::vector<std::size_t> order(study.votes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return study.votes.comparison[one] < study.votes.comparison[other];
    });
    Votes votes;
    for (const std::size_t at : order) {
        const std::int32_t comparison = study.votes.comparison[at];
        const model::Choice choice = study.votes.choice[at];
        votes.unit.push_back(comparison);
        votes.rater.push_back(study.votes.rater[at]);
        votes.item.push_back(study.comparisons.item[static_cast<std::size_t>(comparison)]);
        votes.category.push_back(choice == model::Choice::A ? 0 : choice == model::Choice::B ? 2 : 1);
    }
    return votes;
}

/// Cohen's kappa of every two people, of the matrix of all coefficients that is made for it.
Values kappas(const model::VoteColumns &study)
{
    const analysis::Dataset dataset = analysis::makeDataset(study);
    analysis::Selector selector(dataset, {});
    const auto table = analysis::computeAgreement(dataset, selector, {.frame = analysis::Frame::Name});
    if (!table)
        fail(table.error().detail.toStdString());
    Values values;
    for (const analysis::PairAgreement &pair : table->pairs) {
        if (pair.b < static_cast<int>(study.raters.size()))
            values.push_back(valueOf(pair.figures[1]));
    }
    return values;
}

/// Strengths of models 1, 2, ... less that of model 0 in logits, then their errors.
Values strengths(const stats::Battles &battles)
{
    const stats::RatingFit fit =
        stats::bradleyTerry(battles, {.errors = stats::RatingErrors::ModelBased, .level = 0, .anchor = 0});
    Values values, errors;
    for (std::size_t model = 1; model < fit.ratings.size(); ++model) {
        values.push_back(valueOf(fit.ratings[model]) / stats::pointsPerLogit);
        errors.push_back(*fit.ratings[model].se / stats::pointsPerLogit);
    }
    values.insert(values.end(), errors.begin(), errors.end());
    return values;
}

/// Whole points of `scorers` people on items of different quality; one of them is a point more generous.
std::vector<double> drawScores()
{
    stats::Random random(3, 0);
    std::vector<double> scores;
    for (int item = 0; item < scoredItems; ++item) {
        const auto quality = static_cast<double>(random.below(6));
        for (int scorer = 0; scorer < scorers; ++scorer)
            scores.push_back(1 + quality + random.below(4) + (scorer == 0 ? 1 : 0));
    }
    return scores;
}

Values intraclass(const std::vector<double> &scores)
{
    const std::vector<std::optional<double>> cells(scores.begin(), scores.end());
    const auto icc = stats::intraclassCorrelations(cells, scorers);
    return {valueOf(icc.oneWay),     valueOf(icc.absolute),     valueOf(icc.consistency),
            valueOf(icc.oneWayMean), valueOf(icc.absoluteMean), valueOf(icc.consistencyMean)};
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        fail("usage: bench_peers FOLDER");
    const std::string folder = std::string(argv[1]) + "/";
    const model::VoteColumns study = bench::madeStudy({});
    const Votes votes = votesOf(study);
    writeColumn(folder + "votes.unit", votes.unit);
    writeColumn(folder + "votes.rater", votes.rater);
    writeColumn(folder + "votes.category", votes.category);
    const bench::DrawnBattles battles = bench::drawBattles(battleCount);
    writeColumn(folder + "battles.a", battles.a);
    writeColumn(folder + "battles.b", battles.b);
    writeColumn(folder + "battles.outcome", battles.outcome);
    const std::vector<double> scores = drawScores();
    writeColumn(folder + "scores", scores);

    std::ofstream ours(folder + "ours.tsv");
    ours.precision(17);
    const stats::Ratings ratings = votes.ratings();
    note(ours, "cohen_kappa", [&] { return kappas(study); });
    note(ours, "fleiss_kappa", [&] {
        const auto all = stats::manyRaters(ratings, stats::identityWeights(3), {}, stats::Errors::Clustered);
        return Values{valueOf(all.fleissKappa)};
    });
    note(ours, "krippendorff_alpha", [&] {
        return Values{
            valueOf(stats::krippendorffAlpha(stats::coincidences(ratings), 3, stats::Metric::Nominal, {}))};
    });
    note(ours, "bradley_terry", [&] { return strengths(battles.battles()); });
    note(ours, "icc", [&] { return intraclass(scores); });
    if (!ours.flush())
        fail("cannot write ours.tsv");
    return 0;
}
