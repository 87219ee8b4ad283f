// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/csv_writer.h"

#include <QLocale>

#include <cmath>

namespace exchange {
namespace {

/// What a spreadsheet takes for the start of a formula, or skips before one.
bool startsFormula(const QString &text)
{
    constexpr QStringView starts = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    return !text.isEmpty() && starts.contains(text.front());
}

} // namespace

CsvWriter::CsvWriter(QIODevice &device)
    : m_output(device)
{}

QString CsvWriter::defused(const QString &cell)
{
    return startsFormula(cell) ? QLatin1Char('\'') + cell : cell;
}

void CsvWriter::text(const QString &cell)
{
    QByteArray bytes = defused(cell).toUtf8();
    const bool quote =
        bytes.contains(',') || bytes.contains('"') || bytes.contains('\n') || bytes.contains('\r');
    if (quote)
        bytes = '"' + bytes.replace('"', "\"\"") + '"';
    append(bytes);
}

void CsvWriter::number(qint64 cell) { append(QByteArray::number(cell)); }

void CsvWriter::number(double cell)
{
    Q_ASSERT(std::isfinite(cell));
    append(std::isfinite(cell) ? QByteArray::number(cell, 'g', QLocale::FloatingPointShortest)
                               : QByteArray());
}

void CsvWriter::empty() { append(QByteArray()); }

void CsvWriter::append(const QByteArray &cell)
{
    if (m_cells++ > 0)
        m_output.buffer() += ',';
    m_output.buffer() += cell;
    m_rowIsEmpty = m_rowIsEmpty && cell.isEmpty();
}

void CsvWriter::endRow()
{
    // A row of one empty cell would read back as an empty line, which is no row.
    if (m_cells == 1 && m_rowIsEmpty)
        m_output.buffer() += "\"\"";
    m_output.endLine();
    m_cells = 0;
    m_rowIsEmpty = true;
}

model::Result<> CsvWriter::finish()
{
    Q_ASSERT(m_cells == 0);
    return m_output.finish();
}

} // namespace exchange
