// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/migrations/migration.h"
#include "db/store/connection.h"

#include <memory>
#include <span>

namespace store {

// What Project::create, open and saveCopy do, for any list of scripts (tests bring their own). They throw.

[[nodiscard]] std::unique_ptr<Connection> createFile(const QString &path, qint64 seed,
                                                     std::span<const migrations::Migration> scripts);
[[nodiscard]] std::unique_ptr<Connection> openFile(const QString &path, Project::Mode mode,
                                                   std::span<const migrations::Migration> scripts);
/// Copies the whole database into a new file; refuses an existing target, and leaves none behind when it
/// fails.
void copyTo(Connection &connection, const QString &target);

} // namespace store
