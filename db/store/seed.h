// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"
#include "db/store/project.h"

namespace store {

/// Gives a project that has no items another seed; true if it did. With items the seed stays: presentations
/// are drawn from it.
[[nodiscard]] model::Result<bool> takeOverSeed(Project &project, qint64 seed);

} // namespace store
