// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/cases.h"

#include "db/store/content.h"
#include "db/store/notes.h"
#include "db/store/query.h"
#include "db/store/verdict_rows.h"
#include "db/store/vote_rows.h"

namespace store {

namespace {

model::Comparison comparisonOf(Project &project, Connection &connection, model::ComparisonId id)
{
    Query query(connection,
                "SELECT uuid, item_id, turn, response_a, response_b FROM comparison WHERE id = ? ORDER BY id",
                id);
    if (!query.next())
        throw Failure(model::Error::Kind::NotFound,
                      QStringLiteral("there is no comparison %1").arg(id.value));
    model::Comparison comparison;
    comparison.id = id;
    comparison.uuid = query.uuid(0);
    comparison.itemId = query.id<model::ItemId>(1);
    comparison.turn = query.number(2);
    comparison.responseA = query.id<model::ResponseId>(3);
    comparison.responseB = query.id<model::ResponseId>(4);
    comparison.item = valueOf(readItem(project, comparison.itemId));
    comparison.a = valueOf(readResponse(project, comparison.responseA));
    comparison.b = valueOf(readResponse(project, comparison.responseB));
    comparison.references = valueOf(referencesOf(project, comparison.itemId));
    return comparison;
}

std::vector<model::Case::NamedVote> votesOf(Connection &connection, model::ComparisonId comparison)
{
    Query query(
        connection,
        "WITH RECURSIVE chain (id) AS ("
        // Named, since the planner takes the index of previous_id and walks through every first vote.
        "SELECT id FROM vote INDEXED BY vote_chain WHERE comparison_id = ? AND previous_id IS NULL "
        "UNION SELECT vote.id FROM chain JOIN vote ON vote.previous_id = chain.id) "
        "SELECT vote.id, vote.uuid, vote.rater_id, vote.comparison_id, vote.occasion, vote.previous_id, "
        "vote.retracted, vote.choice, vote.strength, vote.confidence, vote.left_side, vote.revealed, "
        "vote.time, vote.time_shown_ms, vote.active_ms, vote.author, vote.raw, vote.comment, vote.seen, "
        "rater.name FROM vote JOIN rater ON rater.id = vote.rater_id "
        "WHERE vote.id IN chain AND vote.retracted = 0 "
        "AND NOT EXISTS (SELECT 1 FROM vote AS newer WHERE newer.previous_id = vote.id) "
        "ORDER BY rater.name, vote.occasion, vote.id",
        comparison);
    std::vector<model::Case::NamedVote> votes;
    while (query.next())
        votes.push_back({query.text(19), voteOf(connection, query)});
    return votes;
}

std::vector<model::Case::NamedVerdict> verdictsOf(Connection &connection, model::ComparisonId comparison)
{
    Query query(
        connection,
        "SELECT verdict.id, verdict.uuid, verdict.rater_id, verdict.comparison_id, verdict.shown_order, "
        "verdict.repetition, verdict.previous_id, verdict.state, verdict.choice, verdict.score_a, "
        "verdict.score_b, verdict.probability, verdict.prompt_name, verdict.judge_spec_id, "
        "verdict.attempt_id, verdict.time, verdict_call.rationale, verdict_call.request, "
        "verdict_call.reply, verdict_call.raw, verdict_call.model_answered, verdict_call.finish_reason, "
        "verdict_call.tokens_in, verdict_call.tokens_out, verdict_call.cost_usd, verdict_call.latency_ms, "
        "verdict_call.log_probabilities, rater.name "
        "FROM verdict JOIN rater ON rater.id = verdict.rater_id "
        "LEFT JOIN verdict_call ON verdict_call.verdict_id = verdict.id WHERE verdict.comparison_id = ? "
        "AND NOT EXISTS (SELECT 1 FROM verdict AS newer WHERE newer.previous_id = verdict.id) "
        "ORDER BY rater.name, verdict.shown_order, verdict.repetition, verdict.id",
        comparison);
    std::vector<model::Case::NamedVerdict> verdicts;
    while (query.next())
        verdicts.push_back({query.text(27), verdictOf(query), callOf(query, 16)});
    return verdicts;
}

std::vector<model::Case::NamedRuling> rulingsOf(Connection &connection, model::ComparisonId comparison)
{
    Query query(
        connection,
        "SELECT ruling.id, ruling.uuid, ruling.rater_id, ruling.comparison_id, ruling.origin, ruling.choice, "
        "ruling.swap, ruling.rule, ruling.raw, ruling.time, rater.name "
        "FROM ruling JOIN rater ON rater.id = ruling.rater_id WHERE ruling.comparison_id = ? "
        "AND NOT EXISTS (SELECT 1 FROM ruling AS newer WHERE newer.previous_id = ruling.id) "
        "AND NOT (ruling.origin = 1 AND ruling.choice IS NULL) "
        "ORDER BY rater.name, ruling.id",
        comparison);
    std::vector<model::Case::NamedRuling> rulings;
    while (query.next())
        rulings.push_back({query.text(10), rulingOf(query)});
    return rulings;
}

void readRatings(Connection &connection, const model::Comparison &comparison, model::Side side,
                 std::vector<model::Case::NamedRating> &ratings)
{
    const bool isA = side == model::Side::A;
    Query query(
        connection,
        "SELECT rating.id, rating.uuid, rating.rater_id, rating.response_id, rating.turn, rating.criterion, "
        "rating.repetition, rating.state, rating.number, rating.category, rating.prompt_name, "
        "rating.request, rating.reply, rating.author, rating.time, rater.name "
        "FROM rating JOIN rater ON rater.id = rating.rater_id "
        "WHERE rating.response_id = ? AND rating.turn = ? "
        "AND NOT EXISTS (SELECT 1 FROM rating AS newer WHERE newer.previous_id = rating.id) "
        "ORDER BY rater.name, rating.criterion, rating.repetition, rating.id",
        isA ? comparison.responseA : comparison.responseB, comparison.turn);
    while (query.next())
        ratings.push_back(
            {query.text(15), isA ? comparison.a.model : comparison.b.model, side, ratingOf(query)});
}

std::vector<model::Case::Flag> flagsOf(Connection &connection, model::ComparisonId comparison)
{
    Query query(connection,
                "SELECT flag.kind, coalesce(rater.name, ''), flag.evidence FROM flag "
                "LEFT JOIN rater ON rater.id = flag.rater_id WHERE flag.comparison_id = ? "
                "AND NOT EXISTS (SELECT 1 FROM flag AS last WHERE last.comparison_id = flag.comparison_id "
                "AND last.kind = flag.kind AND last.rater_id IS flag.rater_id AND last.id >= flag.id "
                "AND last.evidence = '{\"withdrawn\":true}') ORDER BY flag.kind, rater.name, flag.id",
                comparison);
    std::vector<model::Case::Flag> flags;
    while (query.next())
        flags.push_back({query.text(0), query.text(1), query.bytes(2)});
    return flags;
}

} // namespace

model::Result<model::Comparison> readComparison(Project &project, model::ComparisonId comparison)
{
    return reading(project,
                   [&](Connection &connection) { return comparisonOf(project, connection, comparison); });
}

model::Result<model::Case> readCase(Project &project, model::ComparisonId comparison)
{
    return reading(project, [&](Connection &connection) {
        model::Case read;
        read.comparison = comparisonOf(project, connection, comparison);
        read.votes = votesOf(connection, comparison);
        read.verdicts = verdictsOf(connection, comparison);
        read.rulings = rulingsOf(connection, comparison);
        readRatings(connection, read.comparison, model::Side::A, read.ratings);
        readRatings(connection, read.comparison, model::Side::B, read.ratings);
        read.flags = flagsOf(connection, comparison);
        read.notes = valueOf(notesOn(project, comparison));
        return read;
    });
}

} // namespace store
