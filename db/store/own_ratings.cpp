// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/own_ratings.h"

#include "db/store/query.h"

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
