// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/byte_source.h"
#include "app/exchange/json_row.h"

#include <cstddef>
#include <memory>

namespace exchange {

/// The rows (objects) of a JSON file, whatever its name: one a line, one after the other, pretty-printed, or
/// as the elements of one array. Byte order mark, CRLF, blank lines and a missing last newline make no
/// difference. Memory is bounded by the largest row, not by the file.
///
/// A malformed file ends the reading with InvalidInput, naming line, what was expected and what was found:
/// broken JSON, an array of something else than objects, text after the array, bytes that are not UTF-8, a
/// NUL byte, a `\u` escape of half a surrogate pair, numbers beyond double, NaN; a row over 256 MiB, of more
/// than 4 million values or nested deeper than 100. A field of the wrong type is not malformed: the getters
/// of JsonRow refuse it.
class JsonRows
{
public:
    /// `source` outlives this. `chunkBytes` is how much is read at a time.
    explicit JsonRows(ByteSource &source, std::size_t chunkBytes = 256 * 1024);
    ~JsonRows();
    JsonRows(const JsonRows &) = delete;
    JsonRows &operator=(const JsonRows &) = delete;

    /// Goes to the next row; false at the end of the file, which has then been read to its last byte.
    model::Result<bool> next();
    /// The current row; only after next() gave true.
    [[nodiscard]] const JsonRow &row() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace exchange
