// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/analysis/bias.h"
#include "app/analysis/measures.h"
#include "app/analysis/number_tables.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// How far raters agree on a number: strength, a criterion, ratings (METHODS 3.5 to 3.8).
struct OrderedOptions
{
    Measure of;
    stats::Metric level = stats::Metric::Ordinal; ///< not Nominal
    std::vector<Party>
        parties; ///< the rows asked for; empty: all that gave it, humans, judges, majority, pools
    std::vector<Party> pools;    ///< pools by name
    Frame frame = Frame::Mirror; ///< of numbers whose sign is a side
    std::optional<int> turn;
    Filter where;
    stats::Errors errors = stats::Errors::Clustered;
    std::optional<stats::Bootstrap> bootstrap{}; ///< intervals of every figure from draws of items
    stats::DrawProgress progress{};              ///< of the draws of all pairs and groups
};

/// Figures of numbers with the cases behind them. A unit is a comparison, or a rated response. Pools are
/// compared by pairs of numbers, as pools of voters are; a majority is one number a unit, see MajorityNumber,
/// and may lie between the steps of the scale, which is then finer in its pairs.
struct OrderedAgreement
{
    struct Rater
    {
        Party party;
        QString kind; ///< human, judge, gold, jury, estimate, pool
        Cell values;  ///< how many it gave
    };
    struct Pair
    {
        int a = 0;
        int b = 0;                 ///< index into raters; a == b: a pool among itself
        bool includesSelf = false; ///< a member beside its majority: units with at least two numbers
        bool isVotePair = false;   ///< a pair of numbers is the unit
        std::int64_t cases = 0;
        NumberPairFigures figures;
    };
    /// Several individuals at once.
    struct Group
    {
        std::optional<int> pool; ///< index into raters; nothing for all individuals
        std::vector<RaterRef> members;
        stats::ManyRaters overall;
        stats::TableLevels levels; ///< without pairs
        /// Cases of units with at least 0 (unused), 1, 2, ... up to all members.
        std::vector<std::int64_t> casesWith;

        [[nodiscard]] std::int64_t casesOf(int least) const
        {
            const auto place = static_cast<std::size_t>(least);
            return place < casesWith.size() ? casesWith[place] : 0;
        }
    };
    OrderedOptions options;
    bool isSided = false; ///< only then the frame matters
    std::vector<Rater> raters;
    NumberScale scale;        ///< of the individuals
    std::vector<Pair> pairs;  ///< a <= b, by a, then b; only those that share a unit
    Group everybody;          ///< the individuals among the raters, pools expanded, majorities left out
    std::vector<Group> pools; ///< each pool among itself, with two members or more

    [[nodiscard]] Filter where(const Pair &pair) const;
    /// The cases of a cell of its confusion.
    [[nodiscard]] Filter whereCell(const Pair &pair, int row, int column) const;
    /// The cases of units with numbers of at least so many of the group.
    [[nodiscard]] Filter whereWith(const Group &group, int least) const;
    /// Null where no pool is behind the pair, or it has no group.
    [[nodiscard]] const Group *amongItself(const Pair &pair) const;
    [[nodiscard]] const char *unit() const
    {
        return options.of.kind == Measure::Kind::Rating ? "rating" : "comparison";
    }
    [[nodiscard]] const char *unitOf(const Pair &pair) const
    {
        return pair.isVotePair ? "vote_pair" : unit();
    }
    [[nodiscard]] MajorityNumber majorityNumber() const { return majorityNumberOf(options.of, isSided); }
    [[nodiscard]] bool isMajority(int rater) const
    {
        return raters[static_cast<std::size_t>(rater)].party.ref.kind == RaterRef::Kind::Majority;
    }
};

/// In plain words, without a full stop: what a majority of numbers is.
[[nodiscard]] QString majoritySentence(const OrderedAgreement &found);

/// Error::Usage for raters and fields that are not there, for parts of a rater, which have no single number,
/// and for values that are no table (more than 127 different ones, below 0 at the level ratio).
/// Error::Cancelled where the draws were stopped.
[[nodiscard]] model::Result<OrderedAgreement> computeOrdered(const Dataset &dataset, Selector &selector,
                                                             OrderedOptions options);

} // namespace analysis
