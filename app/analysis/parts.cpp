// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/parts.h"

#include "app/stats/workers.h"

#include <algorithm>
#include <thread>

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
    stats::onWorkers(parts,
                     [&](std::size_t part) { work(part, size * part / parts, size * (part + 1) / parts); });
}

} // namespace analysis
