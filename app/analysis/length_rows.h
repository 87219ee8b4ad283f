// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/rating_methods.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// A model beside the baseline, a row for each comparison of the two that the party looked at, by item.
struct LengthRows
{
    std::vector<std::optional<double>>
        wins;                     ///< the mean of its ballots, told from the model; empty: no ruling
    std::vector<double> discrete; ///< the same by choice alone, of those with a win
    std::vector<double> lengthTerms;
    std::vector<std::int32_t> instruction; ///< into LengthTable::instructions
    std::vector<std::int32_t> item;
    double meanLength = 0; ///< of the model's responses

    [[nodiscard]] stats::LengthControlRows view(const std::vector<double> &difficulty) const
    {
        return {wins, lengthTerms, difficulty, item};
    }
};

/// All of them. An instruction is an item up to a turn.
struct LengthTable
{
    struct Instruction
    {
        std::int32_t item = 0;
        std::int32_t turn = 1;
        friend auto operator<=>(const Instruction &, const Instruction &) = default;
    };
    std::vector<Instruction> instructions; ///< sorted
    std::vector<LengthRows> models;        ///< as BattleList::models; the baseline's are empty
};

/// A judge that gave probabilities is taken at its word: the mean of them over the valid calls of a
/// comparison stands in place of its choice.
[[nodiscard]] model::Result<LengthTable> lengthTable(const RatingTask &task);

} // namespace analysis
