// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/table_row.h"

#include <nlohmann/json.hpp>

namespace exchange {

bool JsonTableRow::has(const QString &column) const { return m_row.has(column.toStdString()); }

Field<QString> JsonTableRow::text(const QString &column) const
{
    auto text = m_row.optionalLabel(column.toStdString());
    if (!text)
        return tl::unexpected(text.error());
    return text->value_or(QString());
}

Field<QStringList> JsonTableRow::list(const QString &column) const
{
    return m_row.strings(column.toStdString());
}

QByteArray JsonTableRow::json(const QString &column) const
{
    return m_row.has(column.toStdString()) ? m_row.raw(column.toStdString()) : QByteArray();
}

bool JsonTableRow::isList(const QString &column) const
{
    return m_row.kind(column.toStdString()) == JsonKind::Array;
}

Refusal JsonTableRow::refuse(const QString &column, const QString &expected) const
{
    return m_row.refuse(column.toStdString(), expected);
}

Field<QString> CsvTableRow::text(const QString &column) const
{
    return m_row.text(m_header.columns.value(column));
}

Field<QStringList> CsvTableRow::list(const QString &column) const
{
    const auto bytes = m_row.utf8(m_header.columns.value(column));
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto json = nlohmann::json::parse(bytes->begin(), bytes->end(), nullptr, false);
    QStringList texts;
    bool isTexts = json.is_array();
    for (const auto &element : json.is_array() ? json : nlohmann::json::array()) {
        isTexts = isTexts && element.is_string();
        if (isTexts)
            texts.append(QString::fromStdString(element.get_ref<const std::string &>()));
    }
    if (!isTexts)
        return tl::unexpected(refuse(column, QStringLiteral("a JSON array of texts")));
    return texts;
}

QByteArray CsvTableRow::json(const QString &column) const
{
    const auto cell = text(column);
    return cell && !cell->isEmpty() ? QByteArray::fromStdString(nlohmann::json(cell->toStdString()).dump())
                                    : QByteArray();
}

Refusal CsvTableRow::refuse(const QString &column, const QString &expected) const
{
    return m_row.refuse(m_header.columns.value(column), expected);
}

namespace {

Field<QString> partOf(const TableRow &row, const ValueSource &source, const QString &cell)
{
    const QStringList parts = cell.split(source.separator);
    if (parts.size() != 2 || parts.value(0).isEmpty() || parts.value(1).isEmpty())
        return tl::unexpected(row.refuse(
            source.column,
            QStringLiteral("two texts with \"%1\" once between them").arg(printable(source.separator))));
    return parts[source.part - 1];
}

} // namespace

Field<QString> valueOf(const TableRow &row, const ValueSource &source)
{
    if (source.value)
        return *source.value;
    if (source.column.isEmpty())
        return QString();
    auto cell = row.text(source.column);
    if (!cell || cell->isEmpty())
        return cell;
    if (!source.separator.isEmpty())
        cell = partOf(row, source, *cell);
    if (!cell || source.words.isEmpty())
        return cell;
    const auto word = source.words.constFind(*cell);
    if (word == source.words.cend()) {
        QStringList known = source.words.keys();
        known.sort();
        return tl::unexpected(
            row.refuse(source.column, QStringLiteral("one of ") + known.join(QStringLiteral(", "))));
    }
    return *word;
}

Field<QStringList> turnsOf(const TableRow &row, const ValueSource &source)
{
    if (!source.column.isEmpty() && !row.has(source.column))
        return tl::unexpected(row.refuse(source.column, QStringLiteral("a text or a list of turns")));
    if (source.isJson ||
        (source.separator.isEmpty() && !source.column.isEmpty() && row.isList(source.column)))
        return row.list(source.column);
    const auto text = valueOf(row, source);
    if (!text)
        return tl::unexpected(text.error());
    return QStringList{*text};
}

} // namespace exchange
