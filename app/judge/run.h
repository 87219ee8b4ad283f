// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/setup.h"
#include "db/model/vote_columns.h"

#include <QMap>

#include <functional>
#include <optional>
#include <vector>

namespace judge {

/// One call that a run makes.
struct Planned
{
    std::size_t index = 0; ///< the comparison, in the columns
    model::Order order = model::Order::AFirst;
    int repetition = 1;
};

/// The calls that have no verdict yet, in both orders, a comparison after the other in the order of `among`;
/// at most `limit` comparisons. `judge` may be a rater that is not in the columns.
[[nodiscard]] std::vector<Planned> whatIsMissing(const model::VoteColumns &columns, model::RaterId judge,
                                                 const std::vector<model::ComparisonId> &among,
                                                 std::optional<qint64> limit);

struct RunReport
{
    qint64 calls = 0;             ///< planned
    qint64 done = 0;              ///< with a committed verdict
    QMap<QString, qint64> states; ///< of those done
    bool isStopped = false;       ///< on request, before all were done
};

/// Asked after every group that was committed: false stops the run there.
using Progress = std::function<bool(qint64 done, qint64 calls)>;

/// Makes the calls. The attempts of a group are committed before its verdicts, a group takes at most about
/// 50 ms: whatever ends the program, what is missing afterwards is exactly what has no verdict. `setup` is
/// from ensureSetup(). Error::Usage for a protocol that this version does not know.
[[nodiscard]] model::Result<RunReport> run(store::Project &project, const model::VoteColumns &columns,
                                           const Setup &setup, const std::vector<Planned> &calls,
                                           const Progress &progress);

} // namespace judge
