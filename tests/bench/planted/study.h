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
    std::string votes;     ///< of people; model_a stood left
    std::string judgments; ///< two games a row, of every judge who is asked in both orders
    std::string single;    ///< one call a row, of those who are asked once; the columns of mappingOfSingle()
    std::string ratings;   ///< scores of single responses, of judges and of readers
    bool hasFewLabels = false; ///< people voted on some comparisons, drawn at random
};

/// The same design and seed give the same bytes.
[[nodiscard]] StudyFiles drawStudy(const Design &design, std::uint64_t seed);

[[nodiscard]] std::string modelName(int model);
[[nodiscard]] std::string personName(int person);
[[nodiscard]] std::string readerName(int reader);
/// How the calls of judges who are asked once are to be read: a mapping of `import jsonl`.
[[nodiscard]] std::string mappingOfSingle();

} // namespace planted
