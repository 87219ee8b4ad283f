// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/rater.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <QStringList>
#include <QUuid>

#include <optional>
#include <vector>

namespace store {

// What labelling reads. None of these statements touches a model's name, a length, a vote of somebody else, a
// verdict, a ruling or a rating: what is not read cannot be shown by mistake.

/// A comparison with its texts, known by UUIDs alone.
struct BlindComparison
{
    model::ComparisonId id;
    QUuid item;
    QUuid responseA, responseB;
    QString itemSource; ///< the source's own name of the item
    QString category;
    int turn = 1;              ///< the pair is judged up to this turn
    int turns = 1;             ///< of the item
    QStringList prompts;       ///< of turns 1 to `turn`
    QStringList a, b;          ///< the responses' texts of these turns
    bool hasReference = false; ///< there is a reference answer for one of these turns
};

[[nodiscard]] model::Result<BlindComparison> readBlind(Project &project, model::ComparisonId comparison);

/// The reference answers of turns 1 to the comparison's own, one text a turn; an empty one where there is
/// none. With several sources the first by name.
[[nodiscard]] model::Result<QStringList> blindReference(Project &project, model::ComparisonId comparison);

/// A comparison in the queue of one person.
struct BlindPlace
{
    model::ComparisonId comparison;
    model::ItemId item;
    model::ResponseId a, b;
    int turn = 1;
    bool isLabelled = false; ///< this person has a current vote on it, of whatever occasion
};

/// Every comparison that is no probe, by row number.
[[nodiscard]] model::Result<std::vector<BlindPlace>> blindPlaces(Project &project, model::RaterId rater);

/// A row that this person wrote in SideJudge.
struct OwnRow
{
    model::ComparisonId comparison;
    bool isRetracted = false;
    std::optional<qint64> activeMs; ///< or the time on the screen where that is all there is
};

/// The newest rows of the rater's history that the rater wrote, oldest first, at most `limit`.
[[nodiscard]] model::Result<std::vector<OwnRow>> newestOwnRows(Project &project, const model::Rater &rater,
                                                               int limit);

} // namespace store
