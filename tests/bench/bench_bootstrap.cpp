// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// MT-bench's agreement matrix with 1,000 draws of items for every interval: what the draws cost, and the verb
// as a whole, beside the matrix without them. The data set is read from its own files; without it nothing is
// run.
#include "app/analysis/resampling.h"
#include "app/cli/cli.h"
#include "app/cli/reading.h"
#include "tests/bench/planted/programs.h"
#include "tests/bench/ratios.h"
#include "tests/support/shared_data.h"

#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <iostream>

namespace {

constexpr stats::Bootstrap thousand{.seed = 1, .replicates = 1000};
constexpr int repetitions = 7;

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::exit(1);
}

/// The project with everybody's votes and the two judges, imported as a user does; empty without the data.
QString projectIn(const QTemporaryDir &folder)
{
    const planted::Program sidejudge = planted::inThisProcess();
    const QString project = folder.filePath(QStringLiteral("mtbench.sjp"));
    const std::vector<support::DataFiles> files = support::mtBench(support::Judges::With);
    if (files.empty())
        return {};
    sidejudge({QStringLiteral("new"), project, QStringLiteral("--seed"), QStringLiteral("1")});
    for (const support::DataFiles &data : files)
        sidejudge(QStringList{QStringLiteral("import"), project, data.format} + data.paths);
    return project;
}

analysis::AgreementTable matrixOf(cli::Reading &reading)
{
    auto table = analysis::computeAgreement(reading.dataset, reading.selector, {});
    if (!table)
        fail(table.error().detail);
    return *std::move(table);
}

void matrix(benchmark::State &state, cli::Reading &reading)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(matrixOf(reading));
}

/// The draws and the figures of each, once the matrix is there.
void resampling(benchmark::State &state, cli::Reading &reading)
{
    for (auto _ : state) {
        state.PauseTiming();
        analysis::AgreementTable table = matrixOf(reading);
        state.ResumeTiming();
        if (!analysis::resampleIntervals(reading.dataset, reading.selector, table, thousand, {}))
            fail(QStringLiteral("the intervals cannot be drawn"));
        benchmark::DoNotOptimize(table);
    }
}

/// All that the verb does: opening, columns, matrix, draws, JSON.
void verb(benchmark::State &state, const QString &project)
{
    const planted::Program sidejudge = planted::inThisProcess();
    for (auto _ : state)
        benchmark::DoNotOptimize(sidejudge(
            {QStringLiteral("agreement"), project, QStringLiteral("--bootstrap"), QStringLiteral("1000"),
             QStringLiteral("--seed"), QStringLiteral("1"), QStringLiteral("--json")}));
}

template <typename... Arguments>
void add(const char *name, Arguments &&...arguments)
{
    benchmark::RegisterBenchmark(name, std::forward<Arguments>(arguments)...)
        ->Unit(benchmark::kMillisecond)
        ->MeasureProcessCPUTime()
        ->UseRealTime()
        ->Iterations(1)
        ->Repetitions(repetitions);
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir folder;
    const QString project = projectIn(folder);
    if (project.isEmpty()) {
        std::printf("skipped: MT-bench is not at hand, name its folder in SIDEJUDGE_DATA\n");
        return 0;
    }
    const auto reading = cli::readProject({std::cout, std::cerr}, project);
    if (!reading)
        fail(reading.error().detail);
    std::printf("%zu pairs of raters\n", matrixOf(**reading).pairs.size());
    add("matrix", matrix, std::ref(**reading));
    add("resampling", resampling, std::ref(**reading));
    add("verb", verb, project);
    return bench::runBenchmarks(
        argc, argv,
        {{"matrix", "", {}}, {"resampling", "", 1.0}, {"verb", "", 1.0}, {"resampling", "matrix", {}}});
}
