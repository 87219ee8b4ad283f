// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/result.h"
#include "db/model/words.h"
#include "db/store/project.h"

#include <QString>

#include <functional>
#include <vector>

namespace store {

/// The answer of a response on one turn, valid while the visitor looks at it.
struct Answer
{
    model::ResponseId response;
    int turn = 1;
    int length = 0; ///< code points
    const QString &text;
};
/// Every answer of the project, by response, then turn.
[[nodiscard]] model::Result<> visitAnswers(Project &project,
                                           const std::function<void(const Answer &)> &visit);

/// Which responses a comparison sets side by side.
struct ComparedResponses
{
    model::ComparisonId comparison;
    model::ResponseId a, b;
    int turn = 1;
};
/// Of every comparison, by row number.
[[nodiscard]] model::Result<std::vector<ComparedResponses>> comparedResponses(Project &project);

} // namespace store
