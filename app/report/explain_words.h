// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <functional>
#include <string>

namespace report {

/// In whose words explanations are given: a verb's are plain English, the window has those of its language.
struct ExplainWords
{
    std::function<QString(const char *)> text;          ///< a text of the tables or of a sentence, translated
    std::function<QString(const std::string &)> name;   ///< what a figure is called, by its key
    std::function<QString(const std::string &)> reason; ///< a why, a note or how an interval was made
    std::function<QString(std::int64_t)> count;
    std::function<QString(double)> number;
    /// A figure of comparisons, votes, battles or scores with fewer of them is not shown.
    std::int64_t fewest = 0;
};

[[nodiscard]] const ExplainWords &englishWords();

} // namespace report
