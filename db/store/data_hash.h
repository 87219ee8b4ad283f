// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"
#include "db/store/project.h"

#include <QByteArray>

namespace store {

/// SHA-256 (32 bytes) over what figures and cases rest on: collections, items, models, responses,
/// comparisons, raters, votes with every version, merge conflicts, judge set-ups, verdicts with what was sent
/// and answered, rulings, ratings, juries, probes and flags. Settings, notes, slices, drafts, assignments and
/// logs are not part of it.
///
/// Copies of a project have the same hash; a project that got its rows another way (an import of an export)
/// has another one, since row numbers are part of it. What is hashed: for each table in the order above its
/// name and a zero byte, then its rows by primary key, each value as a letter for its type and
/// - `n`: nothing more, `i` and `r`: eight bytes, the lowest first,
/// - `t` and `b`: the number of bytes, eight bytes, the lowest first, and the bytes.
/// One scan a table, in one read transaction.
[[nodiscard]] model::Result<QByteArray> dataHash(Project &project);

} // namespace store
