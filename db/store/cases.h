// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/case.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <QRegularExpression>

#include <functional>
#include <vector>

namespace store {

/// A comparison with its texts and their models, nothing else. What labelling may read is in blind.h.
[[nodiscard]] model::Result<model::Comparison> readComparison(Project &project,
                                                              model::ComparisonId comparison);

/// A comparison with everything on it.
[[nodiscard]] model::Result<model::Case> readCase(Project &project, model::ComparisonId comparison);

/// Where a text search looks.
enum class TextField { Prompt, Response, Rationale, Comment };

/// Calls `found` with the row number of every comparison that has a text of `field` that `pattern` matches; a
/// comparison may come more than once. Prompts and responses count up to the comparison's turn. `goesOn` is
/// asked before each text; once it says no the search ends with Error::Cancelled.
[[nodiscard]] model::Result<> searchTexts(Project &project, TextField field,
                                          const QRegularExpression &pattern,
                                          const std::function<void(model::ComparisonId)> &found,
                                          const std::function<bool()> &goesOn);

/// Calls `found` for every comparison and side whose response, up to the comparison's turn, has a text that
/// `pattern` matches; a side may come more than once.
[[nodiscard]] model::Result<> searchSides(Project &project, const QRegularExpression &pattern,
                                          const std::function<void(model::ComparisonId, model::Side)> &found);

/// (comparison row, word) for filters on what columns do not hold. Tags are the items' and the votes'; flags
/// come as "kind" with the rater's name or an empty one, unless taken back; probes by kind.
struct Mark
{
    model::ComparisonId comparison;
    QString word;
    QString rater;
};
[[nodiscard]] model::Result<std::vector<Mark>> tagMarks(Project &project);
[[nodiscard]] model::Result<std::vector<Mark>> flagMarks(Project &project);
[[nodiscard]] model::Result<std::vector<Mark>> probeMarks(Project &project);
/// The code points of both responses on the comparison's own turn.
struct TurnLengths
{
    model::ComparisonId comparison;
    int a = 0, b = 0;
};
/// Of every comparison whose turn is not the first, where they differ from the lengths of the columns.
[[nodiscard]] model::Result<std::vector<TurnLengths>> laterTurnLengths(Project &project);
/// The value of a user field (a key of the items' metadata) for every item that has it: strings as they are,
/// numbers and booleans as JSON prints them. By item row number.
[[nodiscard]] model::Result<std::vector<std::pair<model::ItemId, QString>>> userField(Project &project,
                                                                                      const QString &field);
/// The names of the user fields in use, sorted.
[[nodiscard]] model::Result<QStringList> userFields(Project &project);

} // namespace store
