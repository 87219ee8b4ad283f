// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/json_fields.h"
#include "app/exchange/json_row.h"

#include <optional>
#include <string>
#include <string_view>

namespace exchange {

/// What stands under one key of an object: nothing, one value, or too many.
struct FoundJson
{
    int count = 0;
    simdjson::dom::element first;
};

[[nodiscard]] FoundJson findJson(const JsonFields &fields, std::string_view name);
[[nodiscard]] JsonKind kindOf(const simdjson::dom::element &value);
/// Compact JSON text.
[[nodiscard]] std::string compact(const simdjson::dom::element &value);
/// For the `found` of a refusal.
[[nodiscard]] QString describe(const simdjson::dom::element &value);
[[nodiscard]] QString describe(const FoundJson &found);

/// The conversions of JsonRow's getters; nothing where the value does not fit.
[[nodiscard]] std::optional<QString> asText(const simdjson::dom::element &value);
[[nodiscard]] std::optional<qint64> asInteger(const simdjson::dom::element &value);
[[nodiscard]] std::optional<double> asNumber(const simdjson::dom::element &value);
[[nodiscard]] std::optional<bool> asBoolean(const simdjson::dom::element &value);
[[nodiscard]] std::optional<QString> asLabel(const simdjson::dom::element &value);

} // namespace exchange
