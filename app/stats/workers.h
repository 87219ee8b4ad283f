// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <thread>
#include <vector>

namespace stats {

/// Calls `work(0)` to `work(workers - 1)` at the same time, the first on this thread, and waits for all.
/// `workers` is 1 or more; `work` may not throw.
template <typename Work>
void onWorkers(std::size_t workers, const Work &work)
{
    std::vector<std::thread> others;
    for (std::size_t worker = 1; worker < workers; ++worker)
        others.emplace_back([&work, worker] { work(worker); });
    work(std::size_t{0});
    for (std::thread &other : others)
        other.join();
}

} // namespace stats
