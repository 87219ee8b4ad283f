// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/answers.h"

#include "db/store/query.h"
#include "db/store/scan.h"

namespace store {

model::Result<> visitAnswers(Project &project, const std::function<void(const Answer &)> &visit)
{
    return reading(project, [&](Connection &connection) {
        Scan scan(connection, "SELECT response_id, turn, length, answer FROM response_turn "
                              "ORDER BY response_id, turn");
        while (scan.next()) {
            const QString text = scan.text(3);
            visit({{scan.integer(0)}, scan.number(1), scan.number(2), text});
        }
    });
}

model::Result<std::vector<ComparedResponses>> comparedResponses(Project &project)
{
    return reading(project, [](Connection &connection) {
        std::vector<ComparedResponses> compared;
        Scan scan(connection, "SELECT id, response_a, response_b, turn FROM comparison ORDER BY id");
        while (scan.next())
            compared.push_back({{scan.integer(0)}, {scan.integer(1)}, {scan.integer(2)}, scan.number(3)});
        return compared;
    });
}

model::Result<std::vector<AnswerLength>> answerLengths(Project &project)
{
    return reading(project, [](Connection &connection) {
        std::vector<AnswerLength> lengths;
        Scan scan(connection,
                  "SELECT response_id, turn, length FROM response_turn ORDER BY response_id, turn");
        while (scan.next())
            lengths.push_back({{scan.integer(0)}, scan.number(1), scan.number(2)});
        return lengths;
    });
}

model::Result<> visitRationales(Project &project, model::RaterId judge,
                                const std::function<void(const Rationale &)> &visit)
{
    return reading(project, [&](Connection &connection) {
        Query query(connection,
                    "SELECT verdict.comparison_id, coalesce(verdict.shown_order, 0), verdict.choice, "
                    "verdict_call.rationale FROM verdict "
                    "JOIN verdict_call ON verdict_call.verdict_id = verdict.id "
                    "WHERE verdict.rater_id = ? AND verdict.state = 1 AND verdict_call.rationale <> '' "
                    "AND NOT EXISTS (SELECT 1 FROM verdict AS newer WHERE newer.previous_id = verdict.id) "
                    "ORDER BY verdict.id",
                    judge);
        while (query.next()) {
            const QString text = query.text(3);
            visit({query.id<model::ComparisonId>(0), static_cast<model::Order>(query.number(1)),
                   static_cast<model::Choice>(query.number(2)), text});
        }
    });
}

namespace {

void addRatings(Connection &connection, std::vector<ScoreRow> &rows)
{
    Query query(connection,
                "SELECT rater_id, response_id, turn, number FROM rating WHERE state = 1 AND criterion = '' "
                "AND number IS NOT NULL "
                "AND NOT EXISTS (SELECT 1 FROM rating AS newer WHERE newer.previous_id = rating.id) "
                "ORDER BY id");
    while (query.next())
        rows.push_back({.rater = query.id<model::RaterId>(0),
                        .response = query.id<model::ResponseId>(1),
                        .turn = query.number(2),
                        .comparison = {},
                        .a = query.real(3)});
}

void addPairs(Connection &connection, std::vector<ScoreRow> &rows)
{
    Query query(connection,
                "SELECT rater_id, comparison_id, score_a, score_b FROM verdict WHERE state = 1 "
                "AND score_a IS NOT NULL AND score_b IS NOT NULL "
                "AND NOT EXISTS (SELECT 1 FROM verdict AS newer WHERE newer.previous_id = verdict.id) "
                "ORDER BY id");
    while (query.next())
        rows.push_back({.rater = query.id<model::RaterId>(0),
                        .response = {},
                        .turn = 0,
                        .comparison = query.id<model::ComparisonId>(1),
                        .a = query.real(2),
                        .b = query.real(3)});
}

} // namespace

model::Result<std::vector<ScoreRow>> scoreRows(Project &project)
{
    return reading(project, [](Connection &connection) {
        std::vector<ScoreRow> rows;
        addRatings(connection, rows);
        addPairs(connection, rows);
        return rows;
    });
}

} // namespace store
