// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/run.h"

namespace judge {

/// A reply with what surrounds it, ready to be kept.
struct Finished
{
    Planned planned;
    model::AttemptId attempt;
    Reply reply;
    model::VerdictCall call; ///< without what the reply holds
};

/// Writes the rows of a run. Its functions run inside a transaction, on the connection that may write.
class Recorder
{
public:
    Recorder(const model::VoteColumns &columns, const Setup &setup);

    [[nodiscard]] model::Result<model::AttemptId> begin(store::Project &project, const Planned &call) const;
    [[nodiscard]] model::Result<> keep(store::Project &project, const Finished &finished) const;

private:
    [[nodiscard]] model::Result<> keepRating(store::Project &project, const Finished &finished) const;

    const model::VoteColumns &m_columns;
    const Setup &m_setup;
    QString m_promptName;
};

} // namespace judge
