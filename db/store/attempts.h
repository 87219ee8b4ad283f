// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/result.h"
#include "db/model/words.h"
#include "db/store/project.h"

#include <optional>
#include <vector>

namespace store {

/// A call that was about to be sent, and what is known of it since.
struct AttemptRow
{
    model::AttemptId id;
    model::ComparisonId comparison;
    model::Order order = model::Order::Unknown;
    int repetition = 1;
    bool hasVerdict = false; ///< a verdict came of this very attempt, or a rating of such a call
    std::optional<qint64> tokensIn, tokensOut;
    std::optional<double> costUsd;
};

/// The attempts of a set-up after the one named, by row number.
[[nodiscard]] model::Result<std::vector<AttemptRow>> attemptsAfter(Project &project, model::JudgeSpecId spec,
                                                                   model::AttemptId after);
/// The newest attempt of the project; invalid where there is none.
[[nodiscard]] model::Result<model::AttemptId> newestAttempt(Project &project);

} // namespace store
