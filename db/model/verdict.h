// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/words.h"

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <optional>

namespace model {

/// A judge's answer to one call.
struct Verdict
{
    VerdictId id; ///< set by the store
    QUuid uuid;
    RaterId rater;
    ComparisonId comparison;
    Order order = Order::Unknown;
    int repetition = 1;
    VerdictId previous; ///< the reading of the same reply that this one replaces
    State state = State::Valid;
    std::optional<Choice> choice; ///< in canonical sides; set exactly for Valid and Ambiguous
    std::optional<double> scoreA, scoreB;
    std::optional<double> probability; ///< that side a is better
    QString promptName;
    JudgeSpecId spec;  ///< none for imported ones
    AttemptId attempt; ///< none for imported ones
    QString time;

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// What was sent and what came back.
struct VerdictCall
{
    QString rationale;
    QString request; ///< exactly as sent
    QString reply;   ///< exactly as answered
    QString raw;     ///< the source's own word for the outcome ("model_1", "error"), empty for own calls
    QString modelAnswered;
    QString finishReason;
    std::optional<qint64> tokensIn, tokensOut;
    std::optional<double> costUsd;
    std::optional<qint64> latencyMs;
    QByteArray logProbabilities = "[]";

    friend bool operator==(const VerdictCall &, const VerdictCall &) = default;
};

/// What a judge says of a comparison once its verdicts are combined by a stated rule, or as imported.
struct Ruling
{
    RulingId id;
    QUuid uuid;
    RaterId rater;
    ComparisonId comparison;
    Origin origin = Origin::Imported;
    std::optional<Choice> choice; ///< none: no ruling, see swap
    std::optional<Swap> swap;
    QString rule; ///< how it was combined
    QString raw;  ///< the source's own word
    QString time;

    friend bool operator==(const Ruling &, const Ruling &) = default;
};

/// A rating of a single response: one criterion, a number or a category. Scores of LLM judges and of people.
struct Rating
{
    RatingId id;
    QUuid uuid;
    RaterId rater;
    ResponseId response;
    int turn = 1;
    QString criterion; ///< empty: overall
    int repetition = 1;
    State state = State::Valid;
    std::optional<double> number;
    QString category; ///< empty: none
    QString promptName;
    QString request;
    QString reply;
    QString author;
    QString time;

    friend bool operator==(const Rating &, const Rating &) = default;
};

} // namespace model
