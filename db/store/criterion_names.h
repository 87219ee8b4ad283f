// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"
#include "db/store/project.h"

#include <QStringList>

namespace store {

/// The criteria that current votes name, in the order of their bytes.
[[nodiscard]] model::Result<QStringList> criterionNames(Project &project);

} // namespace store
