// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"
#include "db/store/project.h"

#include <QString>

namespace sample {

/// Imports the texts of `folder` (resources/sample) into an empty project, as anybody would import their own.
/// A refused row is an error.
[[nodiscard]] model::Result<> fill(store::Project &project, const QString &folder);

} // namespace sample
