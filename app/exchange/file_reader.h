// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/byte_source.h"
#include "app/exchange/import_run.h"
#include "app/exchange/json_row.h"
#include "app/exchange/row_result.h"

#include <memory>

namespace exchange {

/// Reads the files of one import, one after the other, in one format. Lives as long as one attempt at the
/// transaction.
class FileReader
{
public:
    FileReader() = default;
    virtual ~FileReader() = default;
    FileReader(const FileReader &) = delete;
    FileReader &operator=(const FileReader &) = delete;

    /// Reads the source to its end and settles every row of it with `run`.
    [[nodiscard]] virtual model::Result<> read(ImportRun &run, ByteSource &source) = 0;
};

/// The error for a file without a row.
[[nodiscard]] model::Result<> emptyFile(const ByteSource &source);

/// What a format does with one row.
using JsonRowHandler = RowResult<RowOutcome> (*)(ImportRun &run, const JsonRow &row);

/// The reader of a format whose rows are JSON objects and independent of each other.
[[nodiscard]] std::unique_ptr<FileReader> jsonReader(JsonRowHandler handler);

/// What a format does with an object that holds many rows: settles each of them.
using JsonObjectHandler = model::Result<> (*)(ImportRun &run, const ByteSource &source,
                                              const JsonRow &object);

/// The reader of a format whose files are such objects.
[[nodiscard]] std::unique_ptr<FileReader> jsonObjectReader(JsonObjectHandler handler);

} // namespace exchange
