// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace bench {

/// What a run is asked to hold: the time of one benchmark over that of another, or the time itself.
struct Check
{
    std::string name;            ///< of the benchmark
    std::string peer;            ///< of the one beside it; empty: the time itself, in seconds
    std::optional<double> limit; ///< at most this; none: told, not judged
};

/// The whole of a benchmark program's main: runs what is registered as Google Benchmark's options say, then
/// prints each check from the medians of the repetitions that ran: by the clock, which limits are about, and
/// of the processor, which a busy machine disturbs less. 0, or 1 for options that are wrong.
[[nodiscard]] int runBenchmarks(int argc, char **argv, const std::vector<Check> &checks);

} // namespace bench
