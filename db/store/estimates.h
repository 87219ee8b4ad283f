// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/result.h"
#include "db/model/words.h"
#include "db/store/project.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace store {

/// How the rulings of an estimated truth or of a jury came about: a version of who stands behind the rater.
struct EstimateSource
{
    QByteArray made = "{}";         ///< one JSON object: the method, what it was asked for, the program
    std::vector<model::RaterId> of; ///< whose votes and rulings it was made of, none twice
    QString author;
    QString time; ///< set by the store

    friend bool operator==(const EstimateSource &, const EstimateSource &) = default;
};

/// What an estimated truth or a jury says of a comparison.
struct EstimatedRuling
{
    model::ComparisonId comparison;
    model::Choice choice = model::Choice::Tie; ///< A, B or Tie
    QString method;                            ///< stored as the rule
    QString probability;                       ///< or what else it rests on; stored as the source's own word
};

/// What saving an estimate changed: rulings by what became of them.
struct EstimateChange
{
    bool isNewSource = false; ///< the newest source was another one, or there was none
    qint64 added = 0;         ///< on a comparison without one
    qint64 changed = 0;       ///< a new version: another choice, method or probability
    qint64 unchanged = 0;
    qint64 withdrawn = 0; ///< a new version without a choice: the estimate no longer says anything there
};

/// Makes the rater of `kind`, Estimate or Jury, where there is none, and lets its current rulings be exactly
/// these, in one transaction. History is kept: what differs is a new version that names the row before it.
/// Conflict where the name is a rater of another kind, or one with votes, verdicts or imported rulings of its
/// own.
[[nodiscard]] model::Result<EstimateChange> saveEstimate(Project &project, model::RaterKind kind,
                                                         const QString &name, const EstimateSource &source,
                                                         const std::vector<EstimatedRuling> &rulings);

/// A rater of kind estimate or jury and its newest source.
struct StoredEstimate
{
    model::RaterId rater;
    model::RaterKind kind = model::RaterKind::Estimate;
    QString name;
    EstimateSource source;
};
/// By row number of the rater. Those whose kind was set by hand have no source and are not among them.
[[nodiscard]] model::Result<std::vector<StoredEstimate>> storedEstimates(Project &project);

} // namespace store
