// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/call_facts.h"

#include "db/store/query.h"

namespace store {

namespace {

constexpr double milliseconds = 1000;

} // namespace

model::Result<std::vector<Effort>> efforts(Project &project)
{
    return reading(project, [](Connection &connection) {
        std::vector<Effort> found;
        Query calls(connection,
                    "SELECT verdict.comparison_id, verdict.rater_id, verdict_call.cost_usd, "
                    "verdict_call.latency_ms FROM verdict "
                    "LEFT JOIN verdict_call ON verdict_call.verdict_id = verdict.id "
                    "WHERE NOT EXISTS (SELECT 1 FROM verdict AS newer WHERE newer.previous_id = verdict.id) "
                    "ORDER BY verdict.id");
        while (calls.next()) {
            Effort effort{calls.id<model::ComparisonId>(0), calls.id<model::RaterId>(1),
                          calls.optionalReal(2), calls.optionalReal(3)};
            if (effort.seconds)
                *effort.seconds /= milliseconds;
            found.push_back(effort);
        }
        Query votes(connection,
                    "SELECT comparison_id, rater_id, coalesce(active_ms, time_shown_ms) FROM vote "
                    "WHERE occasion = 1 AND retracted = 0 "
                    "AND NOT EXISTS (SELECT 1 FROM vote AS newer WHERE newer.previous_id = vote.id) "
                    "ORDER BY id");
        while (votes.next()) {
            Effort effort{votes.id<model::ComparisonId>(0), votes.id<model::RaterId>(1), std::nullopt,
                          votes.optionalReal(2)};
            if (effort.seconds)
                *effort.seconds /= milliseconds;
            found.push_back(effort);
        }
        return found;
    });
}

model::Result<std::vector<Forecast>> forecasts(Project &project)
{
    return reading(project, [](Connection &connection) {
        Query query(connection,
                    "SELECT comparison_id, rater_id, shown_order, probability FROM verdict "
                    "WHERE state = 1 AND probability IS NOT NULL "
                    "AND NOT EXISTS (SELECT 1 FROM verdict AS newer WHERE newer.previous_id = verdict.id) "
                    "ORDER BY id");
        std::vector<Forecast> found;
        while (query.next())
            found.push_back({query.id<model::ComparisonId>(0), query.id<model::RaterId>(1),
                             query.word<model::Order>(2), query.real(3)});
        return found;
    });
}

model::Result<std::vector<Assigned>> assignments(Project &project)
{
    return reading(project, [](Connection &connection) {
        Query query(connection, "SELECT comparison_id, drawn = 'random' FROM assignment WHERE withdrawn = 0 "
                                "AND NOT EXISTS (SELECT 1 FROM assignment AS newer "
                                "WHERE newer.previous_id = assignment.id) ORDER BY id");
        std::vector<Assigned> found;
        while (query.next())
            found.push_back({query.id<model::ComparisonId>(0), query.boolean(1)});
        return found;
    });
}

} // namespace store
