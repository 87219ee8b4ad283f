// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/criterion_names.h"

#include "db/store/query.h"
#include "db/store/scan.h"

namespace store {

model::Result<QStringList> criterionNames(Project &project)
{
    return reading(project, [](Connection &connection) {
        QStringList names;
        Query query(connection,
                    "SELECT DISTINCT vote_criterion.criterion FROM vote JOIN vote_criterion ON "
                    "vote_criterion.vote_id = vote.id WHERE vote.retracted = 0 AND vote.id NOT IN "
                    "(SELECT previous_id FROM vote WHERE previous_id IS NOT NULL) "
                    "ORDER BY vote_criterion.criterion");
        while (query.next())
            names << query.text(0);
        return names;
    });
}

} // namespace store
