// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/own_ratings.h"

#include "db/store/query.h"
#include "db/store/verdict_rows.h"

namespace store {

model::Result<model::RatingId> addOwnRating(Project &project, const model::Rating &rating,
                                            model::JudgeSpecId spec)
{
    return writing(project, [&](Connection &connection) {
        Query insert(connection,
                     "INSERT INTO rating (uuid, rater_id, response_id, turn, criterion, repetition, "
                     "previous_id, state, number, category, prompt_name, request, reply, judge_spec_id, "
                     "import_id, author, time) "
                     "VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?, NULL, ?, ?, ?, ?, NULL, ?, ?)",
                     rating.uuid, rating.rater, rating.response, rating.turn, rating.criterion,
                     rating.repetition, rating.state, rating.number, rating.promptName, rating.request,
                     rating.reply, spec, rating.author, rating.time);
        return model::RatingId{insert.insert()};
    });
}

model::Result<> readRatings(Project &project, model::RaterId rater, const RatingReader &reader)
{
    return reading(project, [&](Connection &connection) {
        Query query(connection,
                    "SELECT rating.id, rating.uuid, rating.rater_id, rating.response_id, rating.turn, "
                    "rating.criterion, rating.repetition, rating.state, rating.number, rating.category, "
                    "rating.prompt_name, rating.request, rating.reply, rating.author, rating.time, "
                    "item.source_id, model.name "
                    "FROM rating "
                    "JOIN response ON response.id = rating.response_id "
                    "JOIN item ON item.id = response.item_id "
                    "JOIN model ON model.id = response.model_id "
                    "WHERE rating.rater_id = ? "
                    "AND NOT EXISTS (SELECT 1 FROM rating AS newer WHERE newer.previous_id = rating.id) "
                    "ORDER BY rating.id",
                    rater);
        while (query.next())
            reader({ratingOf(query), query.text(15), query.text(16)});
    });
}

model::Result<model::RatingId> addReading(Project &project, const model::Rating &rating,
                                          model::RatingId previous)
{
    return writing(project, [&](Connection &connection) {
        Query insert(connection,
                     "INSERT INTO rating (uuid, rater_id, response_id, turn, criterion, repetition, "
                     "previous_id, state, number, category, prompt_name, request, reply, judge_spec_id, "
                     "import_id, author, time) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, "
                     "(SELECT judge_spec_id FROM rating WHERE id = ?), NULL, ?, ?)",
                     rating.uuid, rating.rater, rating.response, rating.turn, rating.criterion,
                     rating.repetition, previous, rating.state, rating.number, rating.promptName,
                     rating.request, rating.reply, previous, rating.author, rating.time);
        return model::RatingId{insert.insert()};
    });
}

model::Result<std::vector<RatedSide>> ratedSides(Project &project, model::RaterId rater)
{
    return reading(project, [&](Connection &connection) {
        Query query(
            connection,
            "SELECT comparison.id, comparison.response_a = rating.response_id, rating.repetition "
            "FROM rating "
            "JOIN response ON response.id = rating.response_id "
            "JOIN comparison ON comparison.item_id = response.item_id AND comparison.turn = rating.turn "
            "AND rating.response_id IN (comparison.response_a, comparison.response_b) "
            "WHERE rating.rater_id = ? AND rating.criterion = '' ORDER BY rating.id, comparison.id",
            rater);
        std::vector<RatedSide> sides;
        while (query.next())
            sides.push_back({query.id<model::ComparisonId>(0),
                             query.boolean(1) ? model::Side::A : model::Side::B, query.number(2)});
        return sides;
    });
}

} // namespace store
