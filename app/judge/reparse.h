// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/reply_rule.h"
#include "db/model/result.h"
#include "db/model/verdict.h"
#include "db/store/own_ratings.h"
#include "db/store/project.h"

#include <vector>

namespace judge {

/// A verdict that a rule reads otherwise than it is stored: another state, choice, score, or a probability
/// that differs by more than a millionth.
struct ChangedVerdict
{
    model::Verdict verdict; ///< as it is
    model::VerdictCall call;
    model::State state = model::State::Valid; ///< as the rule reads it, with the choice in canonical sides
    std::optional<model::Choice> choice;
    std::optional<double> scoreA, scoreB, probability; ///< as stored where the rule reads none
    ReadReply read;
};

/// The same of a rating.
struct ChangedRating
{
    store::NamedRating kept; ///< as it is
    model::State state = model::State::Valid;
    std::optional<double> number;
    ReadReply read;
};

/// What a rule reads in the stored replies of a judge: in those of its verdicts, or, by a rule for one
/// response, in those of its overall ratings.
struct Reparse
{
    qint64 verdicts = 0; ///< or ratings: all that stand
    qint64 read = 0;     ///< of these, read again
    qint64 leftOut = 0;  ///< the others: no reply is kept, the order is not known, or the call itself failed
    qint64 unreadable = 0;               ///< of those read
    qint64 unreadableComparisons = 0;    ///< with one of these or more, judged up to a turn
    qint64 severalLabels = 0;            ///< replies that name two different verdicts or more
    std::vector<ChangedVerdict> changed; ///< by row number
    std::vector<ChangedRating> changedRatings;
};

/// Reads the replies of a judge again; sends nothing and changes nothing. Only verdicts that come from a
/// reading are read again: valid, ambiguous and unparsable ones.
[[nodiscard]] model::Result<Reparse> reparse(store::Project &project, model::RaterId judge,
                                             const ReplyRule &rule);

/// Appends the new readings, each to the one that it replaces, in one transaction. The earlier readings stay
/// in the history.
[[nodiscard]] model::Result<> apply(store::Project &project, const Reparse &reparse);

} // namespace judge
