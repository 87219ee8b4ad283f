// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/rater.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <optional>
#include <vector>

namespace store {

/// The rater of that name, made with this kind and family if there is none. An existing one keeps what it
/// has; if its kind differs the Error is a Conflict that names both kinds.
[[nodiscard]] model::Result<model::Rater> ensureRater(Project &project, const QString &name,
                                                      model::RaterKind kind, const QString &family);
/// Every rater, by row number, with its newest kind, family and exclusion.
[[nodiscard]] model::Result<std::vector<model::Rater>> raters(Project &project);
[[nodiscard]] model::Result<std::optional<model::Rater>> findRater(Project &project, const QString &name);
/// Appends a new version of the rater's kind, family and exclusion; the name cannot change.
[[nodiscard]] model::Result<> changeRater(Project &project, const model::Rater &rater, const QString &author);

} // namespace store
