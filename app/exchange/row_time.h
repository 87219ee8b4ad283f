// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/json_row.h"

#include <QString>

#include <optional>

namespace exchange {

/// A moment as projects store it: ISO 8601 UTC with milliseconds, `2023-08-12T07:14:32.100Z`. Nothing where
/// the number is no moment between the years 1 and 9999. Seconds since 1970; beyond 1e11, milliseconds.
[[nodiscard]] std::optional<QString> timeFromEpoch(double epoch);
/// From ISO 8601 text (a blank may stand for the T; without an offset it is UTC), a number as text, or a date
/// YYYYMMDD from 1900 to 2099.
[[nodiscard]] std::optional<QString> timeFromText(const QString &text);
/// Milliseconds since 1970 of a stored time; nothing for an empty or unreadable one.
[[nodiscard]] std::optional<qint64> millisecondsOf(const QString &time);

/// The time in the field `name`, a number or a text; empty where the field is absent, null or empty.
[[nodiscard]] Field<QString> timeField(const JsonRow &row, std::string_view name);

} // namespace exchange
