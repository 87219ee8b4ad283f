// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/answer.h"
#include "db/model/ids.h"
#include "db/model/rater.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <QStringList>

#include <optional>

namespace labeling {

/// A pair as the person who labels it may see it: texts and sides, no names, lengths, votes of others or
/// verdicts. None of these is read from the file on the way.
struct ShownPair
{
    model::ComparisonId comparison;
    QString item;     ///< the source's own name of the item
    QString category; ///< of the item, may be empty
    int turn = 1;
    int turns = 1;              ///< of the item
    QStringList prompts;        ///< user turns 1 to `turn`
    QStringList left, right;    ///< answers to them
    bool hasReference = false;  ///< there is one and the study lets annotators see it
    std::optional<OwnVote> own; ///< the person's own current vote
};

/// Reads a pair for labelling. Stores its presentation when this is the first time.
[[nodiscard]] model::Result<ShownPair> showPair(store::Project &project, const model::Rater &rater,
                                                model::ComparisonId comparison);
/// The same ahead of time: the presentation is what it will be, and nothing is stored.
[[nodiscard]] model::Result<ShownPair> peekPair(store::Project &project, const model::Rater &rater,
                                                model::ComparisonId comparison);

/// Whether annotators may look at reference answers while they label: yes, unless a researcher said no.
[[nodiscard]] model::Result<bool> mayShowReference(store::Project &project);
[[nodiscard]] model::Result<> allowReference(store::Project &project, bool isAllowed, const QString &author);
/// One text a turn; Conflict where the study does not allow it.
[[nodiscard]] model::Result<QStringList> referenceFor(store::Project &project,
                                                      model::ComparisonId comparison);

} // namespace labeling
