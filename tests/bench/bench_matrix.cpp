// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/agreement.h"
#include "tests/bench/made_study.h"
#include "tests/bench/plain_kappa.h"
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <numeric>

namespace {

using analysis::AgreementOptions;
using analysis::AgreementTable;
using analysis::Dataset;

const model::VoteColumns &study()
{
    static const model::VoteColumns columns = bench::madeStudy({});
    return columns;
}

const Dataset &dataset()
{
    static const Dataset made = analysis::makeDataset(study());
    return made;
}

AgreementTable matrixOf(const Dataset &data, const AgreementOptions &options)
{
    analysis::Selector selector(data, {});
    auto table = analysis::computeAgreement(data, selector, options);
    if (!table) {
        std::fprintf(stderr, "%s\n", qPrintable(table.error().detail));
        std::exit(1);
    }
    return *std::move(table);
}

/// A fast figure that is wrong is no figure: without mirror, Cohen's kappas are those of the plain way.
void requireEqualKappas()
{
    const AgreementTable table = matrixOf(dataset(), {.frame = analysis::Frame::Name});
    const std::vector<double> plain = bench::plainKappas(study());
    const int people = static_cast<int>(study().raters.size());
    std::size_t next = 0;
    for (const analysis::PairAgreement &pair : table.pairs) {
        if (pair.b >= people)
            continue;
        const auto kappa = pair.figures[1].value;
        if (!kappa || next >= plain.size() || std::abs(*kappa - plain[next++]) > 1e-12) {
            std::fprintf(stderr, "the matrix differs from the plain computation\n");
            std::exit(1);
        }
    }
}

/// One look at each of the three columns that the matrix is made of: as fast as memory gives them.
void columnPass(benchmark::State &state)
{
    const auto &votes = study().votes;
    for (auto _ : state) {
        auto sum = std::accumulate(votes.comparison.begin(), votes.comparison.end(), std::int64_t{0});
        sum = std::accumulate(votes.rater.begin(), votes.rater.end(), sum);
        for (const model::Choice choice : votes.choice)
            sum += static_cast<int>(choice);
        benchmark::DoNotOptimize(sum);
    }
}

void plainKappas(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(bench::plainKappas(study()));
}

void makeDataset(benchmark::State &state)
{
    for (auto _ : state) {
        state.PauseTiming();
        model::VoteColumns columns = study();
        state.ResumeTiming();
        Dataset data = analysis::makeDataset(std::move(columns));
        state.PauseTiming();
        benchmark::DoNotOptimize(data);
        data = {}; // nobody waits for its end
        state.ResumeTiming();
    }
}

void matrix(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(matrixOf(dataset(), {}));
}

void matrixTiesDropped(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(matrixOf(dataset(), {.ties = analysis::Ties::Drop}));
}

/// What a person waits for once the columns are read.
void columnsToMatrix(benchmark::State &state)
{
    for (auto _ : state) {
        state.PauseTiming();
        model::VoteColumns columns = study();
        state.ResumeTiming();
        Dataset data = analysis::makeDataset(std::move(columns));
        AgreementTable table = matrixOf(data, {});
        state.PauseTiming();
        benchmark::DoNotOptimize(table);
        data = {}; // nobody waits for their end
        table = {};
        state.ResumeTiming();
    }
}

constexpr int Repetitions = 7;

BENCHMARK(columnPass)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Repetitions(Repetitions);
BENCHMARK(plainKappas)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Iterations(1)
    ->Repetitions(3);
BENCHMARK(makeDataset)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Repetitions(Repetitions);
BENCHMARK(matrix)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Repetitions(Repetitions);
BENCHMARK(matrixTiesDropped)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Repetitions(Repetitions);
BENCHMARK(columnsToMatrix)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Repetitions(Repetitions);

} // namespace

int main(int argc, char **argv)
{
    requireEqualKappas();
    return bench::runBenchmarks(argc, argv,
                                {{"columnsToMatrix", "", 0.15},
                                 {"makeDataset", "", {}},
                                 {"matrix", "", {}},
                                 {"matrixTiesDropped", "", {}},
                                 {"columnsToMatrix", "plainKappas", {}},
                                 {"columnsToMatrix", "columnPass", {}}});
}
