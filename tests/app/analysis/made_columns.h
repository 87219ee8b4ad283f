// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/vote_columns.h"

#include <QString>

#include <cstdint>
#include <initializer_list>

/// Columns made by hand, without a file: for tests of figures. Comparisons are "models one and two" on an
/// item each, unless said otherwise.
class MadeColumns
{
public:
    /// Adds a person, or another kind of rater; the index is the order of the calls.
    int rater(const QString &name, model::RaterKind kind = model::RaterKind::Human);
    /// Adds a comparison to a new item.
    int comparison(int turn = 1);
    /// Adds a comparison to the item of another.
    int sibling(int comparison, int turn);
    void lengths(int comparison, int a, int b);
    void vote(int rater, int comparison, model::Choice choice, int occasion = 1);
    /// With the side that was shown left.
    void seen(int rater, int comparison, model::Choice choice, model::Side left, int occasion = 1);
    void conflicted(int rater, int comparison, model::Choice choice);
    void verdict(int judge, int comparison, model::Order order, model::State state, model::Choice choice,
                 int repetition = 1);
    void ruling(int judge, int comparison, model::Choice choice);
    /// An imported judge that has no ruling on the comparison.
    void noRuling(int judge, int comparison);

    void ruling(int judge, int comparison, model::Choice choice, model::Swap swap);
    void family(int rater, const QString &family);

    [[nodiscard]] model::VoteColumns &edit() { return m_columns; }
    [[nodiscard]] model::VoteColumns columns() const { return m_columns; }

private:
    int addComparison(int item, int turn);

    model::VoteColumns m_columns;
};

/// What a made-up study is drawn from.
struct StudyShape
{
    std::uint64_t seed = 1;
    int items = 30;
    int people = 9;
    int judges = 3;
    double voteShare = 0.4;    ///< of (person, comparison)
    double abstainShare = 0.1; ///< of votes
    double repeatShare = 0.2;  ///< of votes that have a second occasion
    double conflictShare = 0.05;
    double invalidShare = 0.2; ///< of verdicts, spread over all states
};

/// A random study: people `p0`, `p1` ..., judges `j0` with two repetitions of both orders, `single` with one
/// order, `imported` with rulings, `truth` (gold). The same for the same shape.
[[nodiscard]] model::VoteColumns madeStudy(const StudyShape &shape);
