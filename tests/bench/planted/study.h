// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/planted/world.h"

#include <cstdint>
#include <string>

namespace planted {

/// A study as the files that FastChat's tools would leave behind (METHODS 8.1, 8.3, 8.6), whole lines of
/// JSON.
struct StudyFiles
{
    std::string questions, answers;
    std::string votes;         ///< of people; model_a stood left
    std::string judgments;     ///< two games a row, of every judge
    bool hasFewLabels = false; ///< people voted on some comparisons, drawn at random
};

/// The same design and seed give the same bytes.
[[nodiscard]] StudyFiles drawStudy(const Design &design, std::uint64_t seed);

[[nodiscard]] std::string modelName(int model);
[[nodiscard]] std::string personName(int person);

} // namespace planted
