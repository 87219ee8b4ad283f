// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"
#include "app/analysis/truth_models.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

struct TruthOptions
{
    QString name;              ///< of the rater of kind estimate
    std::vector<Party> raters; ///< whose votes and rulings count; empty: people and judges, as for evaluators
    TruthBy by = TruthBy::DawidSkene;
    Frame frame = Frame::Mirror;       ///< or Name; see AnnotatorColumns
    std::uint64_t seed = 0;            ///< of MACE's starts
    std::int64_t fewest = FewestVotes; ///< raters with fewer votes are taken for one
    Filter where;
};

/// What is likeliest to be true of each comparison that one of the raters judged.
struct EstimatedTruth
{
    TruthOptions options;
    std::vector<std::int32_t> raters; ///< in the order of the file
    std::int64_t votes = 0;           ///< and rulings of theirs that count
    int pooled = 0;                   ///< raters with few votes
    std::vector<MadeRuling> on;
};

/// Estimates among the raters are left out: a truth is not made of another one. Error::Usage where there is
/// no vote, and for raters or filters that are not there.
[[nodiscard]] model::Result<EstimatedTruth> estimateTruth(const Dataset &dataset, Selector &selector,
                                                          const TruthOptions &options);

/// Stores it as the current rulings of the rater `options.name`, in one transaction (store::saveEstimate).
/// Error::Usage where that is a rater of another kind. `program` is kept with the source.
[[nodiscard]] model::Result<store::EstimateChange> saveTruth(store::Project &project, const Dataset &dataset,
                                                             const EstimatedTruth &truth,
                                                             const QString &program, const QString &author);

/// What stands in the file after saving, with the cases.
struct SavedTruth
{
    Cell votes;                  ///< counted: votes and rulings it was made of
    Cell rulings;                ///< comparisons with an estimated truth
    std::array<Cell, 3> choices; ///< a, tie, b
    Cell even;                   ///< comparisons judged by a rater and without one
};
/// `dataset` and `selector` were read after saving.
[[nodiscard]] model::Result<SavedTruth> savedTruth(const Dataset &dataset, Selector &selector,
                                                   const EstimatedTruth &truth);

} // namespace analysis
