// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/verdict_rows.h"

namespace store {

model::Verdict verdictOf(const Query &query)
{
    model::Verdict verdict;
    verdict.id = query.id<model::VerdictId>(0);
    verdict.uuid = query.uuid(1);
    verdict.rater = query.id<model::RaterId>(2);
    verdict.comparison = query.id<model::ComparisonId>(3);
    verdict.order = query.word<model::Order>(4); // NULL reads as 0, which is Unknown
    verdict.repetition = query.number(5);
    verdict.previous = query.id<model::VerdictId>(6);
    verdict.state = query.word<model::State>(7);
    verdict.choice = query.optionalWord<model::Choice>(8);
    verdict.scoreA = query.optionalReal(9);
    verdict.scoreB = query.optionalReal(10);
    verdict.probability = query.optionalReal(11);
    verdict.promptName = query.text(12);
    verdict.spec = query.id<model::JudgeSpecId>(13);
    verdict.attempt = query.id<model::AttemptId>(14);
    verdict.time = query.text(15);
    return verdict;
}

model::VerdictCall callOf(const Query &query, int first)
{
    model::VerdictCall call;
    if (query.isNull(first))
        return call;
    call.rationale = query.text(first);
    call.request = query.text(first + 1);
    call.reply = query.text(first + 2);
    call.raw = query.text(first + 3);
    call.modelAnswered = query.text(first + 4);
    call.finishReason = query.text(first + 5);
    call.tokensIn = query.optionalInteger(first + 6);
    call.tokensOut = query.optionalInteger(first + 7);
    call.costUsd = query.optionalReal(first + 8);
    call.latencyMs = query.optionalInteger(first + 9);
    call.logProbabilities = query.bytes(first + 10);
    return call;
}

model::Ruling rulingOf(const Query &query)
{
    return {query.id<model::RulingId>(0),
            query.uuid(1),
            query.id<model::RaterId>(2),
            query.id<model::ComparisonId>(3),
            query.word<model::Origin>(4),
            query.optionalWord<model::Choice>(5),
            query.optionalWord<model::Swap>(6),
            query.text(7),
            query.text(8),
            query.text(9)};
}

model::Rating ratingOf(const Query &query)
{
    return {query.id<model::RatingId>(0),
            query.uuid(1),
            query.id<model::RaterId>(2),
            query.id<model::ResponseId>(3),
            query.number(4),
            query.text(5),
            query.number(6),
            query.word<model::State>(7),
            query.optionalReal(8),
            query.text(9),
            query.text(10),
            query.text(11),
            query.text(12),
            query.text(13),
            query.text(14)};
}

} // namespace store
