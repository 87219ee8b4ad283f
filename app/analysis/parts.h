// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace analysis {

/// On how many threads a computation runs: one a processor core.
[[nodiscard]] unsigned threadCount();

/// Calls `work(from, to)` for parts that make up [0, size), each on a thread of its own, and returns when all
/// have ended. `work` writes to no place that another part reads or writes, and does not throw.
void inParts(std::size_t size, const std::function<void(std::size_t from, std::size_t to)> &work);

} // namespace analysis
