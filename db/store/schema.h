// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/migrations/migration.h"
#include "db/store/connection.h"

#include <span>

namespace store {

/// Runs the scripts that a file of `version` (user_version; 0: a new file) lacks, one transaction each, and
/// writes them down in schema_migration.
void migrate(Connection &connection, std::span<const migrations::Migration> scripts);

/// Throws Failure unless the schema is exactly what the scripts make (no table, view, trigger or index more),
/// and the scripts that the file was made with are the ones known here. `scripts` may go further than the
/// file.
void requireKnownSchema(Connection &connection, std::span<const migrations::Migration> scripts);

/// The number of the newest script that the file has.
[[nodiscard]] int versionOf(Connection &connection);

} // namespace store
