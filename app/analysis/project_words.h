// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/dataset.h"
#include "app/analysis/filter_words.h"
#include "db/model/result.h"
#include "db/store/project.h"

namespace analysis {

/// What a filter of this project may name: raters, user fields, kinds of flags and probes, and the values of
/// item, collection, category, model and tag. Each once; in the order of the file, tags and kinds sorted.
[[nodiscard]] model::Result<ProjectWords> projectWords(store::Project &project, const Dataset &dataset);

} // namespace analysis
