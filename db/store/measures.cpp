// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/measures.h"

#include "db/store/query.h"
#include "db/store/scan.h"

namespace store {

model::Result<std::vector<VoteMeasure>> voteStrengths(Project &project)
{
    return reading(project, [](Connection &connection) {
        std::vector<VoteMeasure> votes;
        Versions versions;
        Scan scan(connection, "SELECT id, previous_id, retracted, comparison_id, rater_id, occasion, choice, "
                              "strength FROM vote ORDER BY id");
        while (scan.next()) {
            versions.add(scan.integer(0), scan.integer(1), scan.number(2) != 0);
            const bool hasNumber = scan.kind(7) != SQLITE_NULL;
            votes.push_back({.comparison = {scan.integer(3)},
                             .rater = {scan.integer(4)},
                             .occasion = scan.number(5),
                             .choice = static_cast<model::Choice>(scan.number(6)),
                             .number = hasNumber ? std::optional(scan.real(7)) : std::nullopt});
        }
        versions.keepCurrent(votes);
        return votes;
    });
}

model::Result<std::vector<VoteMeasure>> voteCriteria(Project &project, const QString &criterion)
{
    return reading(project, [&](Connection &connection) {
        std::vector<VoteMeasure> votes;
        Query query(connection,
                    "SELECT vote.comparison_id, vote.rater_id, vote.occasion, vote_criterion.choice, "
                    "vote_criterion.score FROM vote JOIN vote_criterion ON vote_criterion.vote_id = vote.id "
                    "WHERE vote_criterion.criterion = ?1 AND vote.retracted = 0 AND vote.id NOT IN "
                    "(SELECT previous_id FROM vote WHERE previous_id IS NOT NULL) ORDER BY vote.id",
                    criterion);
        while (query.next())
            votes.push_back({.comparison = query.id<model::ComparisonId>(0),
                             .rater = query.id<model::RaterId>(1),
                             .occasion = query.number(2),
                             .choice = query.optionalWord<model::Choice>(3),
                             .number = query.optionalReal(4)});
        return votes;
    });
}

model::Result<std::vector<ResponseRating>> responseRatings(Project &project, const QString &criterion)
{
    return reading(project, [&](Connection &connection) {
        std::vector<ResponseRating> ratings;
        Query query(connection,
                    "SELECT response_id, turn, rater_id, repetition, number FROM rating "
                    "WHERE criterion = ?1 AND state = 1 AND number IS NOT NULL AND id NOT IN "
                    "(SELECT previous_id FROM rating WHERE previous_id IS NOT NULL) ORDER BY id",
                    criterion);
        while (query.next())
            ratings.push_back({.response = query.id<model::ResponseId>(0),
                               .turn = query.number(1),
                               .rater = query.id<model::RaterId>(2),
                               .repetition = query.number(3),
                               .number = query.optionalReal(4).value_or(0)});
        return ratings;
    });
}

} // namespace store
