// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/vote_rows.h"

namespace store {

namespace {

void readDetails(Connection &connection, model::Vote &vote)
{
    Query criteria(connection,
                   "SELECT criterion, choice, score FROM vote_criterion WHERE vote_id = ? ORDER BY criterion",
                   vote.id);
    while (criteria.next())
        vote.criteria.push_back(
            {criteria.text(0), criteria.optionalWord<model::Choice>(1), criteria.optionalReal(2)});
    Query tags(connection, "SELECT tag FROM vote_tag WHERE vote_id = ? ORDER BY tag", vote.id);
    while (tags.next())
        vote.tags.append(tags.text(0));
    Query spans(
        connection,
        "SELECT side, turn, start, length, label, comment FROM vote_span WHERE vote_id = ? ORDER BY id",
        vote.id);
    while (spans.next())
        vote.spans.push_back({spans.word<model::Side>(0), spans.number(1), spans.number(2), spans.number(3),
                              spans.text(4), spans.text(5)});
}

} // namespace

model::Vote voteOf(Connection &connection, const Query &query)
{
    model::Vote vote;
    vote.id = query.id<model::VoteId>(0);
    vote.uuid = query.uuid(1);
    vote.rater = query.id<model::RaterId>(2);
    vote.comparison = query.id<model::ComparisonId>(3);
    vote.occasion = query.number(4);
    vote.previous = query.id<model::VoteId>(5);
    vote.isRetracted = query.boolean(6);
    vote.choice = query.word<model::Choice>(7);
    vote.strength = query.optionalReal(8);
    vote.confidence = query.optionalReal(9);
    vote.left = query.optionalWord<model::Side>(10);
    vote.isRevealed = query.boolean(11);
    vote.time = query.text(12);
    vote.timeShownMs = query.optionalInteger(13);
    vote.activeMs = query.optionalInteger(14);
    vote.author = query.text(15);
    vote.raw = query.text(16);
    vote.comment = query.text(17);
    vote.seen = query.bytes(18);
    readDetails(connection, vote);
    return vote;
}

} // namespace store
