// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"
#include "db/model/slice.h"
#include "db/store/project.h"

#include <vector>

namespace store {

/// The saved filters, newest versions, by name.
[[nodiscard]] model::Result<std::vector<model::Slice>> slices(Project &project);

/// Saves a filter under a name; of a name that is there already it becomes the new version, and the earlier
/// one stays in the history. Saving what stands there already changes nothing. Error::InvalidInput for an
/// empty name.
[[nodiscard]] model::Result<> saveSlice(Project &project, const QString &name, const QString &filter,
                                        const QString &author);
/// Takes a slice back, as a row of its own. Error::NotFound if there is none of that name.
[[nodiscard]] model::Result<> removeSlice(Project &project, const QString &name, const QString &author);

} // namespace store
