// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/refusal.h"

#include <QByteArray>
#include <QStringList>

#include <initializer_list>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace exchange {

struct JsonFields;
struct JsonMember;

enum class JsonKind { Absent, Null, Boolean, Number, Text, Array, Object };

/// One JSON object of a file: a row, or an object inside one. Valid until the next call of JsonRows::next();
/// cheap to copy. Each getter names what it wanted and what it found in the Refusal; a key that stands twice
/// in the object is refused by every getter that asks for it, because readers disagree on which one counts.
/// Texts are UTF-8 without U+0000 (refused: no text column can keep it).
class JsonRow
{
public:
    JsonRow(std::shared_ptr<const JsonFields> fields, QString file, qint64 line, QString path);

    [[nodiscard]] const QString &file() const { return m_file; }
    /// The line on which the row starts, from 1 (for a nested object: that of its row).
    [[nodiscard]] qint64 line() const { return m_line; }

    [[nodiscard]] JsonKind kind(std::string_view name) const;
    /// The field is there and not null.
    [[nodiscard]] bool has(std::string_view name) const;
    /// The keys in the order of the file.
    [[nodiscard]] QStringList names() const;
    /// Every field in the order of the file, for objects whose keys are names of the source's own. A key that
    /// stands there a second time, or has a U+0000, is refused.
    [[nodiscard]] std::vector<JsonMember> members() const;

    /// A string. The optional getters give nothing for a field that is absent or null, and refuse wrong
    /// types.
    [[nodiscard]] Field<QString> text(std::string_view name) const;
    [[nodiscard]] Field<std::optional<QString>> optionalText(std::string_view name) const;
    /// A string, or a number or boolean as it would be written: for ids that are 81 in one file and "81" in
    /// another.
    [[nodiscard]] Field<QString> label(std::string_view name) const;
    [[nodiscard]] Field<std::optional<QString>> optionalLabel(std::string_view name) const;
    /// A string, or null for what a source could not say: then the text `null`.
    [[nodiscard]] Field<QString> textOrNull(std::string_view name) const;
    /// 81, 81.0 or "81".
    [[nodiscard]] Field<qint64> integer(std::string_view name) const;
    [[nodiscard]] Field<std::optional<qint64>> optionalInteger(std::string_view name) const;
    /// Always finite; 1.5 or "1.5".
    [[nodiscard]] Field<double> number(std::string_view name) const;
    [[nodiscard]] Field<std::optional<double>> optionalNumber(std::string_view name) const;
    /// true, false.
    [[nodiscard]] Field<bool> boolean(std::string_view name) const;
    [[nodiscard]] Field<std::optional<bool>> optionalBoolean(std::string_view name) const;
    /// An array of strings; absent is refused, empty is not.
    [[nodiscard]] Field<QStringList> strings(std::string_view name) const;
    /// An array of strings, numbers or booleans, each as label() gives it.
    [[nodiscard]] Field<QStringList> labels(std::string_view name) const;
    /// An array of numbers (or numbers as strings).
    [[nodiscard]] Field<std::vector<double>> numbers(std::string_view name) const;
    [[nodiscard]] Field<JsonRow> object(std::string_view name) const;
    /// An array of objects.
    [[nodiscard]] Field<std::vector<JsonRow>> objects(std::string_view name) const;

    /// The field as compact JSON text; empty where it is absent. Numbers keep their value, not their
    /// spelling.
    [[nodiscard]] QByteArray raw(std::string_view name) const;
    /// The whole object as compact JSON text.
    [[nodiscard]] QByteArray raw() const;
    /// A compact JSON object of the fields that are not `known`, in the order of the file; empty where there
    /// are none.
    [[nodiscard]] QByteArray rest(std::initializer_list<std::string_view> known) const;

    /// A refusal of this row because of what stands in `name`.
    [[nodiscard]] Refusal refuse(std::string_view name, const QString &expected) const;

private:
    [[nodiscard]] QString pathOf(std::string_view name) const;

    std::shared_ptr<const JsonFields> m_fields;
    QString m_file;
    qint64 m_line = 0;
    QString m_path;
};

/// One field of an object, looked at once.
struct JsonMember
{
    QString name;
    QString path;                  ///< for the `field` of a refusal
    Field<QString> label;          ///< as JsonRow::label() gives it
    std::optional<JsonRow> object; ///< set where the value is one and the key stands there once
};

} // namespace exchange
