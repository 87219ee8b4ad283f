// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace analysis {

/// On how many threads a computation runs: one a processor core.
[[nodiscard]] unsigned threadCount();

/// Into how many parts inParts divides something.
[[nodiscard]] std::size_t partCount(std::size_t size);

/// Calls `work(part, from, to)` for the parts 0, 1, ... that make up [0, size), each on a thread of its own,
/// and returns when all have ended. `work` writes to no place that another part reads or writes, and does not
/// throw.
void inParts(std::size_t size,
             const std::function<void(std::size_t part, std::size_t from, std::size_t to)> &work);

} // namespace analysis
