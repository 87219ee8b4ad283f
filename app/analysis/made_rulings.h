// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/dataset.h"
#include "app/analysis/figure_maker.h"
#include "db/model/result.h"
#include "db/store/estimates.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// A ruling that is made of what others say: of an estimated truth, of a jury.
struct MadeRuling
{
    std::int32_t comparison = 0;         ///< index into the columns
    std::optional<model::Choice> choice; ///< nothing where they do not come to one
    double said = 0; ///< what it rests on: of an estimate, the probability of the likeliest choice
};
struct MadeRulings
{
    QString method; ///< the word that is stored as the rule
    const std::vector<MadeRuling> &rulings;
};

/// Whether the rulings of a rater so made are made of others' rulings: of kind estimate or jury.
[[nodiscard]] constexpr bool isMadeOfOthers(model::RaterKind kind)
{
    return kind == model::RaterKind::Estimate || kind == model::RaterKind::Jury;
}

/// Error::Usage for an empty name and for that of a rater of another kind.
[[nodiscard]] model::Result<> checkMadeName(const Dataset &dataset, const QString &name,
                                            model::RaterKind kind);

/// Lets the rater's current rulings be exactly these (store::saveEstimate). Error::Usage where it has others
/// of its own.
[[nodiscard]] model::Result<store::EstimateChange> saveMade(store::Project &project, const Dataset &dataset,
                                                            model::RaterKind kind, const QString &name,
                                                            const store::EstimateSource &source,
                                                            const MadeRulings &made);

/// The comparisons where the rater says a, tie and b, sides as stored.
[[nodiscard]] std::array<Cell, 3> choicesOf(FigureMaker &make, const QString &rater);

} // namespace analysis
