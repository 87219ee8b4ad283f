// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/run.h"

namespace judge {

/// The record of a judge's newest run, kept in the project when it begins and when it ends. A run without an
/// end was killed.
struct RunRecord
{
    QString judge;
    int version = 0;        ///< of the set-up
    model::AttemptId after; ///< the newest attempt before it
    QString where;
    Caps caps;
    QString begun; ///< ISO 8601, UTC
    QString end;   ///< "done", "stopped", "capped", "barred"; empty: not ended
};

[[nodiscard]] model::Result<std::optional<RunRecord>> newestRun(store::Project &project,
                                                                const QString &judge);
[[nodiscard]] model::Result<> keepRun(store::Project &project, const RunRecord &record);

/// What a run that was killed had used, and the calls of it that were in flight.
struct Leftover
{
    Spending used; ///< calls in flight count with what the others used on average
    qint64 inFlight = 0;
};
[[nodiscard]] model::Result<Leftover> leftoverOf(store::Project &project, model::JudgeSpecId spec,
                                                 model::AttemptId after);

} // namespace judge
