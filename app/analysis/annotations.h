// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/analysis/selection.h"
#include "db/model/result.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// What an annotation is.
enum class ToldBy {
    Votes,   ///< the first vote of a person
    Calls,   ///< a valid call of a judge
    Rulings, ///< the ruling of a judge that has no calls
};

/// One opinion of one comparison on AlpacaEval's scale: 1 side a, 2 side b, 1.5 a tie.
struct Annotation
{
    std::int32_t rank = 0;
    std::int32_t rater = 0;
    double preference = 1.5;
    std::optional<double>
        ofFirst; ///< 1 what was shown first (to people: left); nothing where it is not known
};

/// All that a rater, or people as individuals, say of comparisons, and the filters that select them.
struct Annotator
{
    Party party;
    ToldBy toldBy = ToldBy::Votes;
    std::vector<Annotation> annotations; ///< by rank

    [[nodiscard]] bool isPeople() const { return party.ref.kind == RaterRef::Kind::Humans; }
    /// "vote", "verdict" or "comparison".
    [[nodiscard]] const char *unit() const;
    /// Comparisons with at least `least` (1 or 2) annotations; with one whose preference is no tie; with one
    /// whose display order is known.
    [[nodiscard]] Filter having(int least) const;
    [[nodiscard]] Filter decided() const;
    [[nodiscard]] Filter shown() const;
};

/// The annotations of a rater or of `humans` on the selected comparisons. A judge that has calls is told by
/// those, whatever its rulings say.
[[nodiscard]] model::Result<Annotator> annotatorOf(const Dataset &dataset, Selector &selector,
                                                   const Party &party, const Selection &selection);

} // namespace analysis
