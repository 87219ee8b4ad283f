// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/parts.h"

#include <algorithm>
#include <thread>
#include <vector>

namespace analysis {

unsigned threadCount() { return std::max(1U, std::thread::hardware_concurrency()); }

std::size_t partCount(std::size_t size)
{
    constexpr std::size_t least = 64; // a thread costs more than a little work
    return std::clamp<std::size_t>(size / least, 1, threadCount());
}

void inParts(std::size_t size,
             const std::function<void(std::size_t part, std::size_t from, std::size_t to)> &work)
{
    const std::size_t parts = partCount(size);
    std::vector<std::thread> workers;
    for (std::size_t part = 1; part < parts; ++part)
        workers.emplace_back([&, part] { work(part, size * part / parts, size * (part + 1) / parts); });
    work(0, 0, size / parts);
    for (std::thread &worker : workers)
        worker.join();
}

} // namespace analysis
