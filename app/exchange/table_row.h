// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/csv_rows.h"
#include "app/exchange/json_row.h"
#include "app/exchange/mapping.h"
#include "app/exchange/refusal.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace exchange {

/// A row of a table, whether CSV or JSON, as mappings see it. Valid as long as the row behind it.
class TableRow
{
public:
    virtual ~TableRow() = default;

    [[nodiscard]] virtual QString file() const = 0;
    [[nodiscard]] virtual qint64 line() const = 0;
    /// The table has the column (of a JSON row: the field is there and not null).
    [[nodiscard]] virtual bool has(const QString &column) const = 0;
    /// The cell as text; numbers and booleans as they would be written; empty where it is absent or null.
    [[nodiscard]] virtual Field<QString> text(const QString &column) const = 0;
    /// A list of texts: a JSON array (in CSV: the text of one).
    [[nodiscard]] virtual Field<QStringList> list(const QString &column) const = 0;
    /// The cell as JSON text: of CSV always a text. Empty where it is absent, null or empty.
    [[nodiscard]] virtual QByteArray json(const QString &column) const = 0;
    /// The cell is a JSON array.
    [[nodiscard]] virtual bool isList(const QString &column) const = 0;
    [[nodiscard]] virtual Refusal refuse(const QString &column, const QString &expected) const = 0;
};

class JsonTableRow : public TableRow
{
public:
    explicit JsonTableRow(const JsonRow &row)
        : m_row(row)
    {}

    QString file() const override { return m_row.file(); }
    qint64 line() const override { return m_row.line(); }
    bool has(const QString &column) const override;
    Field<QString> text(const QString &column) const override;
    Field<QStringList> list(const QString &column) const override;
    QByteArray json(const QString &column) const override;
    bool isList(const QString &column) const override;
    Refusal refuse(const QString &column, const QString &expected) const override;

private:
    const JsonRow &m_row;
};

class CsvTableRow : public TableRow
{
public:
    /// Both outlive this. Every column asked for stands in the header, except by has().
    CsvTableRow(const CsvHeader &header, const CsvRow &row)
        : m_header(header)
        , m_row(row)
    {}

    QString file() const override { return m_row.file(); }
    qint64 line() const override { return m_row.line(); }
    bool has(const QString &column) const override { return m_header.columns.contains(column); }
    Field<QString> text(const QString &column) const override;
    Field<QStringList> list(const QString &column) const override;
    QByteArray json(const QString &column) const override;
    bool isList(const QString &) const override { return false; }
    Refusal refuse(const QString &column, const QString &expected) const override;

private:
    const CsvHeader &m_header;
    const CsvRow &m_row;
};

/// The value that `source` takes from the row; empty where the source is not set or the cell is empty.
[[nodiscard]] Field<QString> valueOf(const TableRow &row, const ValueSource &source);
/// The same as the turns of a response: a list where the cell is one, else one turn, which may be empty; a
/// field that is absent is refused.
[[nodiscard]] Field<QStringList> turnsOf(const TableRow &row, const ValueSource &source);

} // namespace exchange
