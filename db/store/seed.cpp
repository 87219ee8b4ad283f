// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/seed.h"

#include "db/store/query.h"

namespace store {

model::Result<bool> takeOverSeed(Project &project, qint64 seed)
{
    return writing(project, [&](Connection &connection) {
        Query update(
            connection,
            "UPDATE project SET seed = ? WHERE id = 1 AND NOT EXISTS (SELECT id FROM item ORDER BY id)",
            seed);
        update.run();
        const bool isChanged = update.changes() > 0;
        if (isChanged)
            connection.seed = seed;
        return isChanged;
    });
}

} // namespace store
