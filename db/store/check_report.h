// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"
#include "db/store/project.h"

#include <QStringList>

namespace store {

/// What Project::check finds, with how much it is in all.
struct CheckReport
{
    QStringList findings; ///< one sentence each, at most 100
    qint64 count = 0;     ///< of all findings, the unlisted ones too
};

[[nodiscard]] model::Result<CheckReport> checkReport(Project &project);

} // namespace store
