// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/uuids.h"
#include "db/store/raters.h"
#include "tests/support/project_builder.h"

namespace support {

/// A pair and a person who can vote on it, any number of times.
struct VotedPair
{
    model::ComparisonId comparison;
    model::RaterId rater;
};

/// A new project with one of each, closed.
[[nodiscard]] inline VotedPair makeVotedPair(const QString &path)
{
    store::Project project = must(store::Project::create(path, 1));
    const QString ann = QStringLiteral("ann");
    const VotedPair pair{
        ProjectBuilder(project).comparison(QStringLiteral("1"), QStringLiteral("x"), QStringLiteral("y")),
        must(store::ensureRater(project, ann, model::RaterKind::Human, QString())).id};
    must(project.close());
    return pair;
}

[[nodiscard]] inline model::Vote voteOn(const VotedPair &pair, int occasion)
{
    model::Vote vote;
    vote.uuid = model::newUuid();
    vote.rater = pair.rater;
    vote.comparison = pair.comparison;
    vote.occasion = occasion;
    vote.choice = model::Choice::A;
    return vote;
}

} // namespace support
