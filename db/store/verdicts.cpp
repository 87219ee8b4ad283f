// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/verdicts.h"

#include "db/store/json_text.h"
#include "db/store/query.h"
#include "db/store/verdict_rows.h"

#include <cmath>

namespace store {

namespace {

using Kind = model::Error::Kind;

[[noreturn]] void refuse(const QString &sentence) { throw Failure(Kind::InvalidInput, sentence); }

void requireValid(const model::Verdict &verdict, const model::VerdictCall &call)
{
    for (const auto &value : {verdict.scoreA, verdict.scoreB, verdict.probability, call.costUsd}) {
        if (value && !std::isfinite(*value))
            refuse(QStringLiteral("a figure of a verdict is not a number"));
    }
    requireJsonArray(call.logProbabilities, QStringLiteral("log-probabilities of a verdict"));
    const bool needsChoice = verdict.state == model::State::Valid || verdict.state == model::State::Ambiguous;
    if (needsChoice != verdict.choice.has_value())
        refuse(QStringLiteral("a verdict has a choice exactly when it is valid or ambiguous, this one is %1")
                   .arg(model::wordOf(verdict.state)));
    const bool isNegative = call.tokensIn.value_or(0) < 0 || call.tokensOut.value_or(0) < 0 ||
                            call.costUsd.value_or(0) < 0 || call.latencyMs.value_or(0) < 0;
    if (isNegative)
        refuse(QStringLiteral("a verdict's tokens, cost and latency cannot be negative"));
}

void requireSameReply(Connection &connection, const model::Verdict &verdict)
{
    if (!verdict.previous.isValid())
        return;
    Query query(
        connection,
        "SELECT rater_id, comparison_id, coalesce(shown_order, 0), repetition FROM verdict WHERE id = ? "
        "ORDER BY id",
        verdict.previous);
    if (!query.next())
        throw Failure(Kind::NotFound,
                      QStringLiteral("there is no verdict %1 to replace").arg(verdict.previous.value));
    if (query.id<model::RaterId>(0) != verdict.rater ||
        query.id<model::ComparisonId>(1) != verdict.comparison ||
        query.word<model::Order>(2) != verdict.order || query.number(3) != verdict.repetition)
        refuse(QStringLiteral(
            "a reading replaces one of the same judge, comparison, order and repetition only"));
}

void insertCall(Connection &connection, model::VerdictId id, const model::VerdictCall &call)
{
    if (call == model::VerdictCall())
        return;
    Query insert(connection,
                 "INSERT INTO verdict_call (verdict_id, rationale, request, reply, raw, model_answered, "
                 "finish_reason, tokens_in, tokens_out, cost_usd, latency_ms, log_probabilities) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 id, call.rationale, call.request, call.reply, call.raw, call.modelAnswered,
                 call.finishReason, call.tokensIn, call.tokensOut, call.costUsd, call.latencyMs,
                 Utf8{call.logProbabilities});
    insert.run();
}

} // namespace

model::Result<model::VerdictId> addVerdict(Project &project, const model::Verdict &verdict,
                                           const model::VerdictCall &call,
                                           std::optional<model::ImportId> import)
{
    return writing(project, [&](Connection &connection) {
        requireValid(verdict, call);
        requireSameReply(connection, verdict);
        const auto order =
            verdict.order == model::Order::Unknown ? std::nullopt : std::optional(verdict.order);
        Query insert(
            connection,
            "INSERT INTO verdict (uuid, rater_id, comparison_id, shown_order, repetition, previous_id, "
            "state, choice, score_a, score_b, probability, prompt_name, judge_spec_id, attempt_id, "
            "import_id, time) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            verdict.uuid, verdict.rater, verdict.comparison, order, verdict.repetition, verdict.previous,
            verdict.state, verdict.choice, verdict.scoreA, verdict.scoreB, verdict.probability,
            verdict.promptName, verdict.spec, verdict.attempt, import, verdict.time);
        const model::VerdictId id{insert.insert()};
        insertCall(connection, id, call);
        return id;
    });
}

model::Result<model::RulingId> addRuling(Project &project, const model::Ruling &ruling,
                                         std::optional<model::ImportId> import)
{
    return writing(project, [&](Connection &connection) {
        Query insert(
            connection,
            "INSERT INTO ruling (uuid, rater_id, comparison_id, previous_id, origin, choice, swap, rule, "
            "raw, import_id, time) VALUES (?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?)",
            ruling.uuid, ruling.rater, ruling.comparison, ruling.origin, ruling.choice, ruling.swap,
            ruling.rule, ruling.raw, import, ruling.time);
        return model::RulingId{insert.insert()};
    });
}

model::Result<model::RatingId> addRating(Project &project, const model::Rating &rating,
                                         std::optional<model::ImportId> import)
{
    return writing(project, [&](Connection &connection) {
        if (rating.number && !std::isfinite(*rating.number))
            refuse(QStringLiteral("a rating is not a number"));
        const auto category = rating.category.isEmpty() ? std::nullopt : std::optional(rating.category);
        Query insert(
            connection,
            "INSERT INTO rating (uuid, rater_id, response_id, turn, criterion, repetition, previous_id, "
            "state, number, category, prompt_name, request, reply, judge_spec_id, import_id, author, time) "
            "VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?)",
            rating.uuid, rating.rater, rating.response, rating.turn, rating.criterion, rating.repetition,
            rating.state, rating.number, category, rating.promptName, rating.request, rating.reply, import,
            rating.author, rating.time);
        return model::RatingId{insert.insert()};
    });
}

model::Result<> readVerdicts(Project &project, model::RaterId judge, const VerdictReader &reader)
{
    return reading(project, [&](Connection &connection) {
        Query query(
            connection,
            "SELECT verdict.id, verdict.uuid, verdict.rater_id, verdict.comparison_id, verdict.shown_order, "
            "verdict.repetition, verdict.previous_id, verdict.state, verdict.choice, verdict.score_a, "
            "verdict.score_b, verdict.probability, verdict.prompt_name, verdict.judge_spec_id, "
            "verdict.attempt_id, verdict.time, verdict_call.rationale, verdict_call.request, "
            "verdict_call.reply, verdict_call.raw, verdict_call.model_answered, verdict_call.finish_reason, "
            "verdict_call.tokens_in, verdict_call.tokens_out, verdict_call.cost_usd, "
            "verdict_call.latency_ms, verdict_call.log_probabilities "
            "FROM verdict LEFT JOIN verdict_call ON verdict_call.verdict_id = verdict.id "
            "WHERE verdict.rater_id = ? "
            "AND NOT EXISTS (SELECT 1 FROM verdict AS newer WHERE newer.previous_id = verdict.id) "
            "ORDER BY verdict.id",
            judge);
        while (query.next())
            reader(verdictOf(query), callOf(query, 16));
    });
}

model::Result<std::optional<model::Verdict>> findVerdict(Project &project, const QUuid &uuid)
{
    return reading(project, [&](Connection &connection) -> std::optional<model::Verdict> {
        Query query(
            connection,
            "SELECT id, uuid, rater_id, comparison_id, shown_order, repetition, previous_id, state, choice, "
            "score_a, score_b, probability, prompt_name, judge_spec_id, attempt_id, time "
            "FROM verdict WHERE uuid = ? ORDER BY id",
            uuid);
        return query.next() ? std::optional(verdictOf(query)) : std::nullopt;
    });
}

model::Result<std::optional<model::Ruling>> findRuling(Project &project, const QUuid &uuid)
{
    return reading(project, [&](Connection &connection) -> std::optional<model::Ruling> {
        Query query(connection,
                    "SELECT id, uuid, rater_id, comparison_id, origin, choice, swap, rule, raw, time "
                    "FROM ruling WHERE uuid = ? ORDER BY id",
                    uuid);
        return query.next() ? std::optional(rulingOf(query)) : std::nullopt;
    });
}

model::Result<std::optional<model::Rating>> findRating(Project &project, const QUuid &uuid)
{
    return reading(project, [&](Connection &connection) -> std::optional<model::Rating> {
        Query query(
            connection,
            "SELECT id, uuid, rater_id, response_id, turn, criterion, repetition, state, number, category, "
            "prompt_name, request, reply, author, time FROM rating WHERE uuid = ? ORDER BY id",
            uuid);
        return query.next() ? std::optional(ratingOf(query)) : std::nullopt;
    });
}

} // namespace store
