// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/json_values.h"

#include "app/exchange/number_text.h"
#include "app/exchange/utf8.h"

namespace exchange {

using simdjson::dom::element;
using simdjson::dom::element_type;

FoundJson findJson(const JsonFields &fields, std::string_view name)
{
    FoundJson found;
    for (const auto [key, value] : fields.object) {
        if (key != name)
            continue;
        if (found.count++ == 0)
            found.first = value;
    }
    return found;
}

JsonKind kindOf(const element &value)
{
    switch (value.type()) {
    case element_type::ARRAY: return JsonKind::Array;
    case element_type::OBJECT: return JsonKind::Object;
    case element_type::INT64:
    case element_type::UINT64:
    case element_type::DOUBLE: return JsonKind::Number;
    case element_type::STRING: return JsonKind::Text;
    case element_type::BOOL: return JsonKind::Boolean;
    case element_type::NULL_VALUE: return JsonKind::Null;
    }
    return JsonKind::Null;
}

std::string compact(const element &value) { return simdjson::minify(value); }

QString describe(const element &value)
{
    switch (kindOf(value)) {
    case JsonKind::Text: {
        const std::string_view text = value.get_string().value_unsafe();
        const QString start = clipped(text);
        return text.find('\0') == std::string_view::npos ? QLatin1Char('"') + start + QLatin1Char('"')
                                                         : QStringLiteral("a text with U+0000: ") + start;
    }
    case JsonKind::Array: {
        const std::size_t size = value.get_array().value_unsafe().size();
        return size == 0 ? QStringLiteral("an empty array") : QStringLiteral("an array of %1").arg(size);
    }
    case JsonKind::Object: return QStringLiteral("an object");
    default: return clipped(std::string_view(compact(value)));
    }
}

QString describe(const FoundJson &found)
{
    if (found.count == 0)
        return QStringLiteral("nothing");
    return found.count == 1 ? describe(found.first) : QStringLiteral("the key %1 times").arg(found.count);
}

std::optional<QString> asText(const element &value)
{
    std::string_view text;
    if (value.get_string().get(text) || text.find('\0') != std::string_view::npos)
        return std::nullopt;
    return textFromUtf8(text);
}

std::optional<qint64> asInteger(const element &value)
{
    if (value.is_string())
        return integerFrom(value.get_string().value_unsafe());
    if (value.type() == element_type::DOUBLE)
        return integerFrom(value.get_double().value_unsafe());
    std::int64_t integer = 0;
    if (value.get_int64().get(integer))
        return std::nullopt;
    return integer;
}

std::optional<double> asNumber(const element &value)
{
    if (value.is_string())
        return numberFrom(value.get_string().value_unsafe());
    double number = 0;
    if (value.get_double().get(number))
        return std::nullopt;
    return number;
}

std::optional<bool> asBoolean(const element &value)
{
    bool truth = false;
    if (value.get_bool().get(truth))
        return std::nullopt;
    return truth;
}

std::optional<QString> asLabel(const element &value)
{
    switch (kindOf(value)) {
    case JsonKind::Text: return asText(value);
    case JsonKind::Number:
        if (const auto integer = asInteger(value))
            return QString::number(*integer);
        return textFromUtf8(compact(value));
    case JsonKind::Boolean: return textFromUtf8(compact(value));
    default: return std::nullopt;
    }
}

} // namespace exchange
