// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/votes.h"

#include "db/store/clock.h"
#include "db/store/json_text.h"
#include "db/store/query.h"
#include "db/store/vote_rows.h"

#include <cmath>
#include <set>

namespace store {

namespace {

using Kind = model::Error::Kind;

[[noreturn]] void refuse(const QString &sentence) { throw Failure(Kind::InvalidInput, sentence); }

bool isFinite(const std::optional<double> &value) { return !value || std::isfinite(*value); }

/// What the tables of details would refuse, before the vote itself is written.
void requireValidDetails(const model::Vote &vote)
{
    if (!isFinite(vote.strength) || !isFinite(vote.confidence))
        refuse(QStringLiteral("the strength or confidence of a vote is not a number"));
    requireJsonArray(vote.seen, QStringLiteral("what was shown before a vote"));
    std::set<QString> names;
    for (const model::CriterionScore &score : vote.criteria) {
        if (score.criterion.isEmpty() || !names.insert(score.criterion).second)
            refuse(QStringLiteral("a criterion of a vote has no name or comes twice"));
        if ((!score.choice && !score.score) || !isFinite(score.score))
            refuse(QStringLiteral("criterion %1 has neither a choice nor a score").arg(score.criterion));
    }
    if (vote.tags.contains(QString()))
        refuse(QStringLiteral("a tag of a vote is empty"));
    for (const model::SpanMark &span : vote.spans) {
        if (span.turn < 1 || span.start < 0 || span.length < 1)
            refuse(QStringLiteral("a marked span of a vote lies outside the text"));
    }
}

/// A version stays with its chain.
void requireSameChain(Connection &connection, const model::Vote &vote)
{
    if (!vote.previous.isValid()) {
        if (vote.isRetracted)
            refuse(QStringLiteral("a retraction names the vote that it takes back"));
        return;
    }
    Query query(connection, "SELECT rater_id, comparison_id, occasion FROM vote WHERE id = ? ORDER BY id",
                vote.previous);
    if (!query.next())
        throw Failure(Kind::NotFound,
                      QStringLiteral("there is no vote %1 to replace").arg(vote.previous.value));
    if (query.id<model::RaterId>(0) != vote.rater || query.id<model::ComparisonId>(1) != vote.comparison ||
        query.number(2) != vote.occasion)
        refuse(QStringLiteral("a vote replaces one of the same rater, comparison and occasion only"));
}

void insertDetails(Connection &connection, model::VoteId id, const model::Vote &vote)
{
    for (const model::CriterionScore &score : vote.criteria) {
        Query insert(connection,
                     "INSERT INTO vote_criterion (vote_id, criterion, choice, score) VALUES (?, ?, ?, ?)", id,
                     score.criterion, score.choice, score.score);
        insert.run();
    }
    for (const QString &tag : vote.tags) {
        Query insert(connection, "INSERT OR IGNORE INTO vote_tag (vote_id, tag) VALUES (?, ?)", id, tag);
        insert.run();
    }
    for (const model::SpanMark &span : vote.spans) {
        Query insert(connection,
                     "INSERT INTO vote_span (vote_id, side, turn, start, length, label, comment) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?)",
                     id, span.side, span.turn, span.start, span.length, span.label, span.comment);
        insert.run();
    }
}

} // namespace

model::Result<model::VoteId> addVote(Project &project, const model::Vote &vote,
                                     std::optional<model::ImportId> import)
{
    return writing(project, [&](Connection &connection) {
        requireValidDetails(vote);
        requireSameChain(connection, vote);
        Query insert(
            connection,
            "INSERT INTO vote (uuid, rater_id, comparison_id, occasion, previous_id, retracted, choice, "
            "strength, confidence, left_side, revealed, time, time_shown_ms, active_ms, author, raw, "
            "comment, seen, scheme_id, import_id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)",
            vote.uuid, vote.rater, vote.comparison, vote.occasion, vote.previous, vote.isRetracted,
            vote.choice, vote.strength, vote.confidence, vote.left, vote.isRevealed, vote.time,
            vote.timeShownMs, vote.activeMs, vote.author, vote.raw, vote.comment, Utf8{vote.seen}, import);
        const model::VoteId id{insert.insert()};
        insertDetails(connection, id, vote);
        return id;
    });
}

model::Result<std::optional<model::Vote>> findVote(Project &project, const QUuid &uuid)
{
    return reading(project, [&](Connection &connection) -> std::optional<model::Vote> {
        Query query(
            connection,
            "SELECT id, uuid, rater_id, comparison_id, occasion, previous_id, retracted, choice, strength, "
            "confidence, left_side, revealed, time, time_shown_ms, active_ms, author, raw, comment, seen "
            "FROM vote WHERE uuid = ? ORDER BY id",
            uuid);
        return query.next() ? std::optional(voteOf(connection, query)) : std::nullopt;
    });
}

model::Result<std::optional<model::Vote>> newestVote(Project &project, model::RaterId rater,
                                                     model::ComparisonId comparison, int occasion)
{
    return reading(project, [&](Connection &connection) -> std::optional<model::Vote> {
        Query query(
            connection,
            "WITH RECURSIVE chain (id) AS ("
            "SELECT id FROM vote WHERE comparison_id = ? AND rater_id = ? AND occasion = ? "
            "AND previous_id IS NULL "
            "UNION SELECT vote.id FROM chain JOIN vote ON vote.previous_id = chain.id) "
            "SELECT id, uuid, rater_id, comparison_id, occasion, previous_id, retracted, choice, strength, "
            "confidence, left_side, revealed, time, time_shown_ms, active_ms, author, raw, comment, seen "
            "FROM vote WHERE id IN chain ORDER BY id DESC LIMIT 1",
            comparison, rater, occasion);
        return query.next() ? std::optional(voteOf(connection, query)) : std::nullopt;
    });
}

model::Result<std::optional<model::Vote>> currentVote(Project &project, model::RaterId rater,
                                                      model::ComparisonId comparison, int occasion)
{
    auto newest = newestVote(project, rater, comparison, occasion);
    if (newest && *newest && (*newest)->isRetracted)
        newest->reset();
    return newest;
}

model::Result<std::vector<model::Vote>> historyOf(Project &project, model::RaterId rater)
{
    return reading(project, [&](Connection &connection) {
        Query query(
            connection,
            "SELECT id, uuid, rater_id, comparison_id, occasion, previous_id, retracted, choice, strength, "
            "confidence, left_side, revealed, time, time_shown_ms, active_ms, author, raw, comment, seen "
            "FROM vote WHERE rater_id = ? ORDER BY id",
            rater);
        std::vector<model::Vote> votes;
        while (query.next())
            votes.push_back(voteOf(connection, query));
        return votes;
    });
}

model::Result<std::optional<model::Side>> presentedLeft(Project &project, model::RaterId rater,
                                                        model::ComparisonId comparison)
{
    return reading(project, [&](Connection &connection) -> std::optional<model::Side> {
        Query query(connection,
                    "SELECT presentation.left_side FROM comparison JOIN presentation "
                    "ON presentation.rater_id = ? AND presentation.item_id = comparison.item_id "
                    "AND presentation.response_a = comparison.response_a "
                    "AND presentation.response_b = comparison.response_b "
                    "WHERE comparison.id = ? ORDER BY comparison.id",
                    rater, comparison);
        return query.next() ? std::optional(query.word<model::Side>(0)) : std::nullopt;
    });
}

model::Result<model::Side> storePresentation(Project &project, model::RaterId rater,
                                             model::ComparisonId comparison, model::Side left)
{
    return writing(project, [&](Connection &connection) -> model::Side {
        if (const auto first = presentedLeft(project, rater, comparison); !first)
            throw Failure(first.error());
        else if (*first)
            return **first;
        Query insert(
            connection,
            "INSERT INTO presentation (rater_id, item_id, response_a, response_b, left_side, time) "
            "SELECT ?, item_id, response_a, response_b, ?, ? FROM comparison WHERE id = ? ORDER BY id",
            rater, left, timeNow(), comparison);
        insert.run();
        if (insert.changes() == 0)
            throw Failure(Kind::NotFound, QStringLiteral("there is no comparison %1").arg(comparison.value));
        return left;
    });
}

} // namespace store
