// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <QStringList>

#include <utility>
#include <vector>

namespace store {

/// Who is shown reference answers, and where there are any.
struct ReferenceFacts
{
    /// The categories whose items a judge is shown the reference answer of, as its newest set-up says; every
    /// judge with a set-up, by row number.
    std::vector<std::pair<model::RaterId, QStringList>> categories;
    std::vector<model::ItemId> items; ///< with a reference answer, by row number
};
[[nodiscard]] model::Result<ReferenceFacts> referenceFacts(Project &project);

} // namespace store
