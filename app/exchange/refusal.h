// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"

#include <QString>

#include <tl/expected.hpp>

#include <string_view>

namespace exchange {

/// One row of a foreign file that is not taken, while the others are: the row is well-formed, but a field is
/// missing, of the wrong type or not among the allowed values. Refusals are collected in the import's report.
struct Refusal
{
    QString file;     ///< as the person named it; for a member of a zip `archive.zip/member`
    qint64 line = 0;  ///< where the row starts, from 1; 0 where there is no line
    QString field;    ///< the key or column, `turns[1].content` for a nested one; empty = the whole row
    QString expected; ///< what may stand there, in words: "a whole number"
    QString found;    ///< what stands there, made by clipped()

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

/// The value of one field, or why its row is refused.
template <typename T>
using Field = tl::expected<T, Refusal>;

/// Foreign text made fit for a message: at most 80 characters (then `…`), on one line; control, format and
/// unassigned characters are escaped (`\n`, `\u0000`), bytes that are not UTF-8 as `\xff`.
[[nodiscard]] QString clipped(std::string_view bytes);
[[nodiscard]] QString clipped(const QString &text);

/// The same without the limit, for names.
[[nodiscard]] QString printable(const QString &text);

/// `file, line 3, field x: expected a, found b` in one line; the parts that are empty are left out.
[[nodiscard]] QString sentence(const Refusal &refusal);

/// The error for a file that cannot be read to its end: kind InvalidInput, the sentence as detail.
[[nodiscard]] tl::unexpected<model::Error> malformed(const Refusal &refusal);

} // namespace exchange
