// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/json_row.h"
#include "db/store/records.h"

#include <nlohmann/json_fwd.hpp>

namespace exchange {

// Records of a project as JSON objects and back: `type` and the columns by name; words and UUIDs as text,
// bytes in hexadecimal.

[[nodiscard]] nlohmann::ordered_json jsonOf(const store::RecordType &type, const store::Record &record);
[[nodiscard]] Field<store::Record> recordField(const store::RecordType &type, const JsonRow &row);

/// A UUID as exports write it, without braces.
[[nodiscard]] QString uuidText(const QUuid &uuid);
[[nodiscard]] Field<QUuid> uuidField(const JsonRow &row, std::string_view field);

} // namespace exchange
