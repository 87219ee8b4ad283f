// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/file_reader.h"
#include "app/exchange/import.h"

#include <memory>

namespace exchange {

/// Tables with a mapping (mapping.h). Usage for a mapping that is missing or wrong.
[[nodiscard]] model::Result<std::unique_ptr<FileReader>> openCsvTable(const ImportOptions &options);
/// The same for rows that are JSON objects. Without a mapping: a project that `export jsonl` wrote.
[[nodiscard]] model::Result<std::unique_ptr<FileReader>> openJsonTable(const ImportOptions &options);

} // namespace exchange
