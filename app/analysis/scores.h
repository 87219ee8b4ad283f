// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/dataset.h"
#include "app/analysis/selection.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// A point on a scale that a rater gave a response up to a turn, by itself or in a call on a pair.
struct Score
{
    std::int32_t rater = 0;
    std::int32_t place = 0; ///< of the response and turn in ScoreTable::places
    double value = 0;
    std::int32_t comparison = -1; ///< of a pair's scores; -1 for a rating, which every comparison shows
};

/// A response up to a turn, as comparisons show it.
struct ScoredPlace
{
    std::int32_t item = 0;
    std::int64_t length = 0;                 ///< code points over turns 1 to the turn
    std::vector<std::int32_t> comparisons{}; ///< that show it, up to that turn
};

/// Every valid overall score of the project whose response some comparison shows. Empty for a dataset without
/// a project.
struct ScoreTable
{
    std::vector<ScoredPlace> places;
    std::vector<Score> scores; ///< by item
    /// What people (not left out, but for `rater`) gave a place on average; nothing where none did.
    [[nodiscard]] std::vector<std::optional<double>> peopleMeans(const Dataset &dataset,
                                                                 std::int32_t rater) const;
    /// The comparisons that show a score.
    [[nodiscard]] const std::int32_t *begin(const Score &score) const;
    [[nodiscard]] const std::int32_t *end(const Score &score) const;
};
[[nodiscard]] model::Result<ScoreTable> readScoreTable(store::Project &project, const Dataset &dataset);

/// Which scores of some raters a comparison is asked for.
enum class ScoreTest {
    Any,
    Milder,  ///< above what people gave the same response
    Harsher, ///< below it
};
[[nodiscard]] Selection selectScores(const Dataset &dataset, const ScoreTable &table,
                                     const std::vector<std::int32_t> &raters, ScoreTest test);
/// The comparisons that show a score of one of `raters` on a response that another one of `others` scored.
[[nodiscard]] Selection selectScoredByBoth(const Dataset &dataset, const ScoreTable &table,
                                           const std::vector<std::int32_t> &raters,
                                           const std::vector<std::int32_t> &others);

} // namespace analysis
