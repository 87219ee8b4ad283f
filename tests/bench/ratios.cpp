// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ratios.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <map>

namespace bench {

namespace {

/// Seconds an iteration: by the clock, and of the processor.
struct Seconds
{
    double clock = 0;
    double processor = 0;
};

/// The usual table, and the times of every repetition.
class Times : public benchmark::ConsoleReporter
{
public:
    void ReportRuns(const std::vector<Run> &runs) override
    {
        for (const Run &run : runs) {
            if (run.run_type == Run::RT_Iteration && !run.error_occurred)
                note(run);
        }
        ConsoleReporter::ReportRuns(runs);
    }

    [[nodiscard]] std::optional<Seconds> median(const std::string &name) const
    {
        const auto found = m_times.find(name);
        if (found == m_times.end())
            return std::nullopt;
        return Seconds{middle(found->second.clock), middle(found->second.processor)};
    }

private:
    struct Repetitions
    {
        std::vector<double> clock, processor;
    };

    void note(const Run &run)
    {
        const auto iterations = static_cast<double>(run.iterations);
        Repetitions &times = m_times[run.run_name.function_name];
        times.clock.push_back(run.real_accumulated_time / iterations);
        times.processor.push_back(run.cpu_accumulated_time / iterations);
    }

    static double middle(std::vector<double> values)
    {
        const auto at = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
        std::nth_element(values.begin(), at, values.end());
        return *at;
    }

    std::map<std::string, Repetitions> m_times;
};

void print(const Check &check, const Times &times)
{
    const auto own = times.median(check.name);
    const auto other = check.peer.empty() ? std::optional(Seconds{1, 1}) : times.median(check.peer);
    if (!own || !other)
        return;
    const double value = own->clock / other->clock;
    std::printf("%-18s %s %-12s %10.4g%s   processor %10.4g%s", check.name.c_str(),
                check.peer.empty() ? " " : "/", check.peer.c_str(), value, check.peer.empty() ? " s" : "  ",
                own->processor / other->processor, check.peer.empty() ? " s" : "  ");
    if (check.limit)
        std::printf("   limit %.4g: %s", *check.limit, value <= *check.limit ? "held" : "MISSED");
    std::printf("\n");
}

} // namespace

int runBenchmarks(int argc, char **argv, const std::vector<Check> &checks)
{
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    Times times;
    benchmark::RunSpecifiedBenchmarks(&times);
    std::printf("\nMedians of the repetitions:\n");
    for (const Check &check : checks)
        print(check, times);
    benchmark::Shutdown();
    return 0;
}

} // namespace bench
