// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/analysis/bias.h"
#include "app/analysis/measures.h"
#include "app/stats/table_draws.h"
#include "app/stats/table_levels.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// How far raters agree on a number: strength, a criterion, ratings (METHODS 3.5 to 3.8).
struct OrderedOptions
{
    Measure of;
    stats::Metric level = stats::Metric::Ordinal; ///< not Nominal
    std::vector<Party> parties;                   ///< individuals; empty: all that gave it
    Frame frame = Frame::Mirror;                  ///< of numbers whose sign is a side
    std::optional<int> turn;
    Filter where;
    stats::Errors errors = stats::Errors::Clustered;
    std::optional<stats::Bootstrap> bootstrap{}; ///< intervals of every figure from draws of items
    stats::DrawProgress progress{};              ///< of these draws
};

/// The figures of stats::Table, with the cases behind them.
struct OrderedAgreement
{
    struct Rater
    {
        Party party;
        QString kind;
        Cell values; ///< how many it gave
    };
    OrderedOptions options;
    bool isSided = false; ///< only then the frame matters
    std::vector<Rater> raters;
    stats::Table table; ///< a row is a comparison, or a rated response
    stats::TableAgreement agreement;
    stats::TableLevels levels;
    std::vector<std::int64_t> pairCases; ///< of agreement.pairs
    /// Cases of units with at least 0 (unused), 1, 2, ... up to all raters.
    std::vector<std::int64_t> casesWith;

    /// A pair's cases, and those of a cell of its confusion, which for ratings no filter can open: both may
    /// have rated other responses of a comparison so.
    [[nodiscard]] Filter where(const stats::TablePair &pair) const;
    [[nodiscard]] std::optional<Filter> whereCell(const stats::TablePair &pair, int row, int column) const;
    [[nodiscard]] std::int64_t casesOf(int least) const
    {
        const auto place = static_cast<std::size_t>(least);
        return place < casesWith.size() ? casesWith[place] : 0;
    }
    /// The cases of units with numbers of at least so many of the raters.
    [[nodiscard]] Filter whereWith(int least) const;
    [[nodiscard]] const char *unit() const
    {
        return options.of.kind == Measure::Kind::Rating ? "rating" : "comparison";
    }
};

/// Error::Usage for raters and fields that are not there, for pools, which have no single number, and for
/// values that are no table (more than 127 different ones, below 0 at the level ratio). Error::Cancelled
/// where the draws were stopped.
[[nodiscard]] model::Result<OrderedAgreement> computeOrdered(const Dataset &dataset, Selector &selector,
                                                             OrderedOptions options);

} // namespace analysis
