// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/attempts.h"

#include "db/store/query.h"

namespace store {

model::Result<std::vector<AttemptRow>> attemptsAfter(Project &project, model::JudgeSpecId spec,
                                                     model::AttemptId after)
{
    return reading(project, [&](Connection &connection) {
        Query query(
            connection,
            "SELECT attempt.id, attempt.comparison_id, attempt.shown_order, attempt.repetition, "
            "coalesce(verdict.id, rating.id), verdict_call.tokens_in, verdict_call.tokens_out, verdict_call.cost_usd "
            "FROM attempt "
            "LEFT JOIN verdict INDEXED BY verdict_comparison "
            "ON verdict.comparison_id = attempt.comparison_id "
            "AND verdict.attempt_id = attempt.id AND verdict.previous_id IS NULL "
            "LEFT JOIN verdict_call ON verdict_call.verdict_id = verdict.id "
            "LEFT JOIN comparison ON comparison.id = attempt.comparison_id "
            "LEFT JOIN rating "
            "ON rating.response_id = CASE attempt.shown_order WHEN 1 THEN comparison.response_a "
            "ELSE comparison.response_b END AND rating.judge_spec_id = attempt.judge_spec_id "
            "AND rating.turn = comparison.turn AND rating.repetition = attempt.repetition "
            "AND rating.previous_id IS NULL "
            "WHERE attempt.judge_spec_id = ? AND attempt.id > ? ORDER BY attempt.id",
            spec, after.value);
        std::vector<AttemptRow> attempts;
        while (query.next())
            attempts.push_back({query.id<model::AttemptId>(0), query.id<model::ComparisonId>(1),
                                query.word<model::Order>(2), query.number(3), !query.isNull(4),
                                query.optionalInteger(5), query.optionalInteger(6), query.optionalReal(7)});
        return attempts;
    });
}

model::Result<model::AttemptId> newestAttempt(Project &project)
{
    return reading(project, [](Connection &connection) {
        Query query(connection, "SELECT coalesce(max(id), 0) FROM attempt ORDER BY 1");
        return query.next() ? query.id<model::AttemptId>(0) : model::AttemptId{};
    });
}

} // namespace store
