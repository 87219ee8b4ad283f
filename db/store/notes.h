// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/note.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <vector>

namespace store {

/// The notes on a comparison, newest versions, by author.
[[nodiscard]] model::Result<std::vector<model::Note>> notesOn(Project &project,
                                                              model::ComparisonId comparison);

/// Writes the note of an author: a new version of the one that this author has on the comparison, else a
/// first one. An empty content takes it back. The same content again changes nothing.
[[nodiscard]] model::Result<> writeNote(Project &project, model::ComparisonId comparison,
                                        const QString &author, const QString &content);

} // namespace store
