// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/record_json.h"

#include "app/exchange/row_result.h"
#include "db/model/words.h"

#include <nlohmann/json.hpp>

namespace exchange {

namespace {

using Kind = store::RecordColumn::Kind;

template <typename Enum>
QString wordOfCode(qint64 code)
{
    return model::wordOf(static_cast<Enum>(code));
}

QString wordOf(Kind kind, qint64 code)
{
    switch (kind) {
    case Kind::Choice: return wordOfCode<model::Choice>(code);
    case Kind::State: return wordOfCode<model::State>(code);
    case Kind::Order: return wordOfCode<model::Order>(code);
    case Kind::Swap: return wordOfCode<model::Swap>(code);
    case Kind::RaterKind: return wordOfCode<model::RaterKind>(code);
    case Kind::Side: return wordOfCode<model::Side>(code);
    case Kind::Origin: return wordOfCode<model::Origin>(code);
    default: return {};
    }
}

bool isWord(Kind kind) { return kind >= Kind::Choice; }

/// The vocabularies are small and their codes count from 1.
std::optional<qint64> codeOf(Kind kind, const QString &word)
{
    for (qint64 code = 1; code <= 9; ++code) {
        if (!word.isEmpty() && wordOf(kind, code) == word)
            return code;
    }
    return std::nullopt;
}

QString wordsOf(Kind kind)
{
    QStringList words;
    for (qint64 code = 1; code <= 9 && !wordOf(kind, code).isEmpty(); ++code)
        words.append(wordOf(kind, code));
    return words.join(QStringLiteral(", "));
}

nlohmann::ordered_json jsonOf(Kind kind, const store::RecordValue &value)
{
    if (const auto *text = std::get_if<QString>(&value)) {
        if (kind != Kind::Json)
            return text->toStdString();
        return nlohmann::ordered_json::parse(text->toStdString(), nullptr, false);
    }
    if (const auto *number = std::get_if<qint64>(&value)) {
        if (kind == Kind::Boolean)
            return *number != 0;
        return isWord(kind) ? nlohmann::ordered_json(wordOf(kind, *number).toStdString())
                            : nlohmann::ordered_json(static_cast<std::int64_t>(*number));
    }
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    if (const auto *uuid = std::get_if<QUuid>(&value))
        return uuidText(*uuid).toStdString();
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return bytes->toHex().toStdString();
    return nullptr;
}

Field<store::RecordValue> wordField(const JsonRow &row, const store::RecordColumn &column)
{
    const auto word = row.text(column.name);
    if (!word)
        return tl::unexpected(word.error());
    if (const auto code = codeOf(column.kind, *word))
        return *code;
    return tl::unexpected(row.refuse(column.name, QStringLiteral("one of ") + wordsOf(column.kind)));
}

template <typename T>
Field<store::RecordValue> widened(Field<T> field)
{
    if (!field)
        return tl::unexpected(field.error());
    return store::RecordValue(std::move(*field));
}

Field<store::RecordValue> valueField(const JsonRow &row, const store::RecordColumn &column)
{
    if (column.isOptional && !row.has(column.name))
        return store::RecordValue();
    switch (column.kind) {
    case Kind::Text: return widened(row.text(column.name));
    case Kind::Integer: return widened(row.integer(column.name));
    case Kind::Real: return widened(row.number(column.name));
    case Kind::Boolean: {
        const auto boolean = row.boolean(column.name);
        if (!boolean)
            return tl::unexpected(boolean.error());
        return store::RecordValue(qint64{*boolean ? 1 : 0});
    }
    case Kind::Uuid: return widened(uuidField(row, column.name));
    case Kind::Bytes: {
        const auto text = row.text(column.name);
        if (!text)
            return tl::unexpected(text.error());
        return store::RecordValue(QByteArray::fromHex(text->toLatin1()));
    }
    case Kind::Json: {
        const JsonKind kind = row.kind(column.name);
        if (kind != JsonKind::Array && kind != JsonKind::Object)
            return tl::unexpected(row.refuse(column.name, QStringLiteral("an array or an object")));
        return store::RecordValue(QString::fromUtf8(row.raw(column.name)));
    }
    default: return wordField(row, column);
    }
}

} // namespace

QString uuidText(const QUuid &uuid) { return uuid.toString(QUuid::WithoutBraces); }

Field<QUuid> uuidField(const JsonRow &row, std::string_view field)
{
    const auto text = row.text(field);
    if (!text)
        return tl::unexpected(text.error());
    const QUuid uuid = text->size() == 36 ? QUuid::fromString(*text) : QUuid();
    if (uuid.isNull())
        return tl::unexpected(row.refuse(field, QStringLiteral("a UUID")));
    return uuid;
}

nlohmann::ordered_json jsonOf(const store::RecordType &type, const store::Record &record)
{
    nlohmann::ordered_json json;
    json["type"] = type.name;
    for (std::size_t i = 0; i < type.columns.size(); ++i)
        json[type.columns[i].name] = jsonOf(type.columns[i].kind, record[i]);
    return json;
}

Field<store::Record> recordField(const store::RecordType &type, const JsonRow &row)
{
    FirstRefusal first;
    store::Record record;
    for (const store::RecordColumn &column : type.columns)
        record.push_back(first.take(valueField(row, column)));
    if (first.isSet())
        return tl::unexpected(first.refusal());
    return record;
}

} // namespace exchange
