// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/json_row.h"

#include "app/exchange/json_values.h"
#include "app/exchange/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>

namespace exchange {
namespace {

using simdjson::dom::element;

QByteArray bytesOf(const std::string &text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

/// Where in a file a getter looks.
struct Place
{
    const JsonRow &row;
    const JsonFields &fields;
    std::string_view name;
};

Refusal refused(const Place &place, const QString &expected)
{
    return place.row.refuse(place.name, expected);
}

template <typename T>
Field<T> required(const Place &place, std::optional<T> (*convert)(const element &), const QString &expected)
{
    const FoundJson found = findJson(place.fields, place.name);
    if (found.count == 1) {
        if (auto value = convert(found.first))
            return std::move(*value);
    }
    return tl::unexpected(refused(place, expected));
}

template <typename T>
Field<std::optional<T>> optional(const Place &place, std::optional<T> (*convert)(const element &),
                                 const QString &expected)
{
    const FoundJson found = findJson(place.fields, place.name);
    if (found.count == 0 || (found.count == 1 && found.first.is_null()))
        return std::optional<T>();
    if (found.count == 1) {
        if (auto value = convert(found.first))
            return value;
    }
    return tl::unexpected(refused(place, expected));
}

/// Each value of an array, converted; refused as a whole, naming the value that does not fit.
template <typename List, typename T>
Field<List> each(const Place &place, std::optional<T> (*convert)(const element &), const QString &expected)
{
    const FoundJson found = findJson(place.fields, place.name);
    simdjson::dom::array array;
    if (found.count != 1 || found.first.get_array().get(array))
        return tl::unexpected(refused(place, expected));
    List values;
    values.reserve(static_cast<typename List::size_type>(array.size()));
    for (const element value : array) {
        auto converted = convert(value);
        if (!converted) {
            Refusal refusal = refused(place, expected);
            refusal.field += QStringLiteral("[%1]").arg(values.size());
            refusal.found = describe(value);
            return tl::unexpected(std::move(refusal));
        }
        values.push_back(std::move(*converted));
    }
    return values;
}

void appendField(std::string &object, std::string_view key, const element &value)
{
    object += object.empty() ? '{' : ',';
    object += nlohmann::json(key).dump();
    object += ':';
    object += compact(value);
}

} // namespace

JsonRow::JsonRow(std::shared_ptr<const JsonFields> fields, QString file, qint64 line, QString path)
    : m_fields(std::move(fields))
    , m_file(std::move(file))
    , m_line(line)
    , m_path(std::move(path))
{}

JsonKind JsonRow::kind(std::string_view name) const
{
    const FoundJson found = findJson(*m_fields, name);
    return found.count == 0 ? JsonKind::Absent : kindOf(found.first);
}

bool JsonRow::has(std::string_view name) const
{
    const JsonKind there = kind(name);
    return there != JsonKind::Absent && there != JsonKind::Null;
}

QStringList JsonRow::names() const
{
    QStringList names;
    for (const auto field : m_fields->object)
        names += textFromUtf8(field.key);
    return names;
}

std::vector<JsonMember> JsonRow::members() const
{
    std::vector<JsonMember> members;
    std::unordered_set<std::string_view> seen;
    for (const auto [key, value] : m_fields->object) {
        const QString path = pathOf(key);
        const auto refused = [&](const char *expected, const QString &found) {
            return tl::unexpected(Refusal{m_file, m_line, path, QString::fromLatin1(expected), found});
        };
        JsonMember member{textFromUtf8(key), path, QString(), std::nullopt};
        const bool isNew = seen.insert(key).second;
        const bool isName = key.find('\0') == std::string_view::npos;
        auto label = asLabel(value);
        if (!isNew || !isName)
            member.label = refused("each key once and without U+0000", QStringLiteral("the key ") + path);
        else if (label)
            member.label = std::move(*label);
        else
            member.label = refused("a text or number", describe(value));
        auto inner = std::make_shared<JsonFields>();
        if (isNew && isName && !value.get_object().get(inner->object))
            member.object = JsonRow(std::move(inner), m_file, m_line, path);
        members.push_back(std::move(member));
    }
    return members;
}

Field<QString> JsonRow::text(std::string_view name) const
{
    return required<QString>({*this, *m_fields, name}, asText, QStringLiteral("a text"));
}

Field<QString> JsonRow::textOrNull(std::string_view name) const
{
    return kind(name) == JsonKind::Null ? Field<QString>(QStringLiteral("null")) : text(name);
}

Field<std::optional<QString>> JsonRow::optionalText(std::string_view name) const
{
    return optional<QString>({*this, *m_fields, name}, asText, QStringLiteral("a text or nothing"));
}

Field<QString> JsonRow::label(std::string_view name) const
{
    return required<QString>({*this, *m_fields, name}, asLabel, QStringLiteral("a text or number"));
}

Field<std::optional<QString>> JsonRow::optionalLabel(std::string_view name) const
{
    return optional<QString>({*this, *m_fields, name}, asLabel,
                             QStringLiteral("a text, a number or nothing"));
}

Field<qint64> JsonRow::integer(std::string_view name) const
{
    return required<qint64>({*this, *m_fields, name}, asInteger, QStringLiteral("a whole number"));
}

Field<std::optional<qint64>> JsonRow::optionalInteger(std::string_view name) const
{
    return optional<qint64>({*this, *m_fields, name}, asInteger, QStringLiteral("a whole number or nothing"));
}

Field<double> JsonRow::number(std::string_view name) const
{
    return required<double>({*this, *m_fields, name}, asNumber, QStringLiteral("a number"));
}

Field<std::optional<double>> JsonRow::optionalNumber(std::string_view name) const
{
    return optional<double>({*this, *m_fields, name}, asNumber, QStringLiteral("a number or nothing"));
}

Field<bool> JsonRow::boolean(std::string_view name) const
{
    return required<bool>({*this, *m_fields, name}, asBoolean, QStringLiteral("true or false"));
}

Field<std::optional<bool>> JsonRow::optionalBoolean(std::string_view name) const
{
    return optional<bool>({*this, *m_fields, name}, asBoolean, QStringLiteral("true, false or nothing"));
}

Field<QStringList> JsonRow::strings(std::string_view name) const
{
    return each<QStringList>({*this, *m_fields, name}, asText, QStringLiteral("an array of texts"));
}

Field<QStringList> JsonRow::labels(std::string_view name) const
{
    return each<QStringList>({*this, *m_fields, name}, asLabel,
                             QStringLiteral("an array of texts or numbers"));
}

Field<std::vector<double>> JsonRow::numbers(std::string_view name) const
{
    return each<std::vector<double>>({*this, *m_fields, name}, asNumber,
                                     QStringLiteral("an array of numbers"));
}

Field<JsonRow> JsonRow::object(std::string_view name) const
{
    const FoundJson found = findJson(*m_fields, name);
    auto inner = std::make_shared<JsonFields>();
    if (found.count != 1 || found.first.get_object().get(inner->object))
        return tl::unexpected(refuse(name, QStringLiteral("an object")));
    return JsonRow(std::move(inner), m_file, m_line, pathOf(name));
}

Field<std::vector<JsonRow>> JsonRow::objects(std::string_view name) const
{
    const QString expected = QStringLiteral("an array of objects");
    const FoundJson found = findJson(*m_fields, name);
    simdjson::dom::array array;
    if (found.count != 1 || found.first.get_array().get(array))
        return tl::unexpected(refuse(name, expected));
    std::vector<JsonRow> rows;
    rows.reserve(array.size());
    for (const element value : array) {
        const QString path = pathOf(name) + QStringLiteral("[%1]").arg(rows.size());
        auto inner = std::make_shared<JsonFields>();
        if (value.get_object().get(inner->object))
            return tl::unexpected(Refusal{m_file, m_line, path, expected, describe(value)});
        rows.push_back(JsonRow(std::move(inner), m_file, m_line, path));
    }
    return rows;
}

QByteArray JsonRow::raw(std::string_view name) const
{
    const FoundJson found = findJson(*m_fields, name);
    return found.count == 0 ? QByteArray() : bytesOf(compact(found.first));
}

QByteArray JsonRow::raw() const { return bytesOf(simdjson::minify(m_fields->object)); }

QByteArray JsonRow::rest(std::initializer_list<std::string_view> known) const
{
    std::string object;
    for (const auto [key, value] : m_fields->object) {
        if (std::find(known.begin(), known.end(), key) == known.end())
            appendField(object, key, value);
    }
    if (!object.empty())
        object += '}';
    return bytesOf(object);
}

Refusal JsonRow::refuse(std::string_view name, const QString &expected) const
{
    return {m_file, m_line, pathOf(name), expected, describe(findJson(*m_fields, name))};
}

QString JsonRow::pathOf(std::string_view name) const
{
    const QString field = clipped(name);
    return m_path.isEmpty() ? field : m_path + QLatin1Char('.') + field;
}

} // namespace exchange
