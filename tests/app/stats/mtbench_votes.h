// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/prediction_powered.h"
#include "tests/app/stats/owned_ratings.h"

#include <map>
#include <string>
#include <vector>

namespace test_stats {

/// A vote as A, tie or B = 0, 1, 2, told from the model that is first by name.
struct MtBenchVote
{
    std::string judge;
    int choice = 1;
    std::string winner; ///< as the file says it
};
/// A comparison: question, turn and the two models by name.
using MtBenchKey = std::vector<std::string>;
/// The votes of a file of battles in expected/inputs.
[[nodiscard]] std::map<MtBenchKey, std::vector<MtBenchVote>> mtBenchBattles(const char *file);

/// 65 people and GPT-4 as the last rater; A, B, tie.
[[nodiscard]] OwnedRatings mtBenchRatings();

/// Scores of a judge, and of people on some of the same items.
struct OwnedLabels
{
    std::vector<double> people;
    std::vector<double> judge;
    std::vector<double> others;

    [[nodiscard]] stats::PartlyLabelled view() const
    {
        return {people, judge, others, stats::Labelled::AtRandom};
    }
};
/// GPT-4's scores of a model and those that people gave, votes averaged and ties half.
[[nodiscard]] OwnedLabels mtBenchLabels(const std::string &model);

} // namespace test_stats
