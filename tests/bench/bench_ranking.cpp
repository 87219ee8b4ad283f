// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// 1.5 million battles of 100 models on 20,000 items, and 1.5 million votes of 100 people: ratings, their
// bootstrap and Krippendorff's alpha, beside one look at the columns that they are made from.
#include "app/stats/bradley_terry.h"
#include "app/stats/krippendorff.h"
#include "app/stats/random.h"
#include "tests/bench/made_battles.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>

#include <numeric>
#include <thread>

namespace {

using bench::DrawnBattles;

const DrawnBattles &drawn()
{
    static const DrawnBattles made = bench::drawBattles(1'500'000);
    return made;
}

struct Voted
{
    std::vector<std::int32_t> unit, rater;
    std::vector<std::int8_t> category;

    [[nodiscard]] stats::Ratings ratings() const
    {
        return {.raters = 100, .q = 3, .unit = unit, .rater = rater, .cluster = unit, .category = category};
    }
};

/// 15 votes on each of 100,000 units, three of four as the unit has it.
const Voted &voted()
{
    static const Voted made = [] {
        Voted votes;
        stats::Random random(2, 0);
        for (std::int32_t unit = 0; unit < 100'000; ++unit) {
            const auto truth = static_cast<std::int8_t>(random.below(3));
            for (int vote = 0; vote < 15; ++vote) {
                votes.unit.push_back(unit);
                votes.rater.push_back(static_cast<std::int32_t>(random.below(100)));
                votes.category.push_back(random.below(4) < 3 ? truth
                                                             : static_cast<std::int8_t>(random.below(3)));
            }
        }
        return votes;
    }();
    return made;
}

/// One look at each column of the battles: as fast as memory gives them.
void battlePass(benchmark::State &state)
{
    const DrawnBattles &draw = drawn();
    for (auto _ : state) {
        auto sum = std::accumulate(draw.a.begin(), draw.a.end(), std::int64_t{0});
        sum = std::accumulate(draw.b.begin(), draw.b.end(), sum);
        sum = std::accumulate(draw.item.begin(), draw.item.end(), sum);
        for (const stats::Outcome outcome : draw.outcome)
            sum += static_cast<int>(outcome);
        benchmark::DoNotOptimize(sum);
    }
}

/// What other tools' fits give: ratings without errors.
void bradleyTerry(benchmark::State &state)
{
    const stats::Battles battles = drawn().battles();
    for (auto _ : state)
        benchmark::DoNotOptimize(stats::bradleyTerry(battles, {.errors = stats::RatingErrors::None}));
}

void bradleyTerryWithErrorsByItem(benchmark::State &state)
{
    const stats::Battles battles = drawn().battles();
    for (auto _ : state)
        benchmark::DoNotOptimize(stats::bradleyTerry(battles, {}));
}

void hundredBootstraps(benchmark::State &state)
{
    const stats::Battles battles = drawn().battles();
    const stats::Bootstrap bootstrap{.seed = 1, .replicates = 100};
    for (auto _ : state)
        benchmark::DoNotOptimize(
            stats::bootstrapBradleyTerry(battles, {}, bootstrap, std::thread::hardware_concurrency()));
}

void krippendorff(benchmark::State &state)
{
    const stats::Ratings ratings = voted().ratings();
    for (auto _ : state)
        benchmark::DoNotOptimize(
            stats::krippendorffAlpha(stats::coincidences(ratings), 3, stats::Metric::Nominal, {}));
}

constexpr int repetitions = 7;

BENCHMARK(battlePass)->Unit(benchmark::kMillisecond)->UseRealTime()->Repetitions(repetitions);
BENCHMARK(bradleyTerry)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(3)
    ->Repetitions(repetitions);
BENCHMARK(bradleyTerryWithErrorsByItem)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(3)
    ->Repetitions(repetitions);
BENCHMARK(hundredBootstraps)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Iterations(1)
    ->Repetitions(repetitions);
BENCHMARK(krippendorff)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(3)
    ->Repetitions(repetitions);

} // namespace

int main(int argc, char **argv)
{
    return bench::runBenchmarks(argc, argv,
                                {{"bradleyTerry", "", 0.05},
                                 {"bradleyTerry", "battlePass", std::nullopt},
                                 {"bradleyTerryWithErrorsByItem", "bradleyTerry", std::nullopt},
                                 {"hundredBootstraps", "", 0.3},
                                 {"krippendorff", "", 0.02}});
}
