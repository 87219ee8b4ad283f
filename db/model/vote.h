// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/words.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>
#include <vector>

namespace model {

struct CriterionScore
{
    QString criterion;
    std::optional<Choice> choice;
    std::optional<double> score;

    friend bool operator==(const CriterionScore &, const CriterionScore &) = default;
};

struct SpanMark
{
    Side side = Side::A;
    int turn = 1;
    int start = 0;  ///< code points
    int length = 0; ///< code points
    QString label;
    QString comment;

    friend bool operator==(const SpanMark &, const SpanMark &) = default;
};

/// A person's answer on a comparison. Undo and edit are new rows of the same occasion that name the row
/// before them.
struct Vote
{
    VoteId id; ///< set by the store
    QUuid uuid;
    RaterId rater;
    ComparisonId comparison;
    int occasion = 1;
    VoteId previous;          ///< the version that this one replaces
    bool isRetracted = false; ///< this row takes the vote back; its choice repeats the one taken back
    Choice choice = Choice::CannotJudge;
    std::optional<double> strength;
    std::optional<double> confidence; ///< 0 to 1
    std::optional<Side> left;         ///< which response stood left
    bool isRevealed = false;          ///< the rater had seen the case before
    QString time;                     ///< ISO 8601 UTC, or empty where the source has none
    std::optional<qint64> timeShownMs;
    std::optional<qint64> activeMs;
    QString author; ///< who wrote the row: the rater, or the importer
    QString raw;    ///< the source's own word, empty for own votes
    QString comment;
    QByteArray seen =
        "[]"; ///< what was shown before the vote (reference, raw text ...), a JSON array of words
    std::vector<CriterionScore> criteria;
    QStringList tags;
    std::vector<SpanMark> spans;

    friend bool operator==(const Vote &, const Vote &) = default;
};

} // namespace model
