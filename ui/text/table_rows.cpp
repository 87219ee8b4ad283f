// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/table_rows.h"

#include "ui/text/source_lines.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace ui {

namespace {

/// Cells that a table may have beyond what its text accounts for.
constexpr qsizetype freeCells = 10'000;

/// The places of borders that no backslash escapes, ascending.
std::vector<qsizetype> bordersIn(QStringView row)
{
    std::vector<qsizetype> borders;
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (row[i] == u'\\')
            ++i;
        else if (row[i] == u'|')
            borders.push_back(i);
    }
    return borders;
}

qsizetype cellsIn(QStringView row)
{
    const QStringView trimmed = row.trimmed();
    const std::vector<qsizetype> borders = bordersIn(trimmed);
    if (borders.empty())
        return 1;
    const qsizetype atEnds = (borders.front() == 0 ? 1 : 0) + (borders.back() + 1 == trimmed.size() ? 1 : 0);
    return std::max<qsizetype>(1, static_cast<qsizetype>(borders.size()) + 1 - atEnds);
}

bool isDelimiterRow(QStringView row)
{
    return row.contains(u'|') && row.contains(u'-') &&
           std::all_of(row.begin(), row.end(), [](QChar c) { return QStringView(u"|-: \t").contains(c); });
}

/// Blanks and tabs that follow each other nowhere in `text` like this.
QString unseenBlanks(const QString &text)
{
    for (quint32 number = 0x2a6b35;; ++number) {
        QString blanks;
        for (int bit = 0; bit < 24; ++bit)
            blanks += (number >> bit) & 1U ? u' ' : u'\t';
        if (!text.contains(blanks))
            return blanks;
    }
}

/// Whether the parser takes `cell` of a delimiter row as it is.
bool isCompleteDelimiter(QStringView cell)
{
    return cell.size() >= 3 && !cell.mid(1, cell.size() - 2).contains(u':') && !cell.contains(u' ') &&
           !cell.contains(u'\t');
}

QString completed(QStringView cell)
{
    if (isCompleteDelimiter(cell))
        return cell.toString();
    return QString(cell.startsWith(u':') ? u':' : u'-') + u'-' +
           QString(cell.size() > 1 && cell.endsWith(u':') ? u':' : u'-');
}

/// The delimiter row with `columns` columns, each as the source aligns it, marked by `blanks`.
QString rewritten(QStringView row, qsizetype columns, const QString &blanks)
{
    QStringView inner = row.trimmed();
    inner = inner.mid(inner.startsWith(u'|') ? 1 : 0);
    inner.chop(inner.endsWith(u'|') ? 1 : 0);
    QString result = QStringLiteral("|");
    const QList<QStringView> cells = inner.split(u'|');
    for (qsizetype i = 0; i < std::max(columns, cells.size()); ++i) {
        result += completed(i < cells.size() ? cells[i].trimmed() : QStringView());
        if (i == 0)
            result += blanks;
        result += u'|';
    }
    return result;
}

bool isComplete(QStringView row)
{
    const QList<QStringView> cells = row.split(u'|', Qt::SkipEmptyParts);
    return std::all_of(cells.begin(), cells.end(), [](QStringView cell) {
        return cell.trimmed().isEmpty() || isCompleteDelimiter(cell.trimmed());
    });
}

/// What may be rows of one table: a line and all behind it up to a blank one. Where the parser ends a table
/// before, it takes fewer of them.
struct Rows
{
    qsizetype count = 0;
    qsizetype columns = 0; ///< of the widest
    qsizetype size = 0;    ///< characters
};

class Writer
{
public:
    Writer(const QString &markdown, QChar gap)
        : m_source(markdown)
        , m_gap(gap)
        , m_lines(sourceLines(markdown))
        , m_blanks(unseenBlanks(markdown))
    {}

    PreparedTables write()
    {
        measureRows();
        m_result.blanks = m_blanks;
        m_result.text.reserve(m_source.size() + m_source.size() / 8);
        bool isBelowDelimiter = false;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const SourceLine &line = m_lines[i];
            isBelowDelimiter = isBelowDelimiter && !line.isBlank;
            if (isDelimiter(i)) {
                writeDelimiter(line, m_rows[i - 1]);
                isBelowDelimiter = true;
            } else if (!isBelowDelimiter && i + 1 < m_lines.size() && isDelimiter(i + 1)) {
                writeHeader(i);
            } else if (isBelowDelimiter) {
                writeLine(line, headOf(line) + spaced(bodyOf(line)));
            } else {
                writeLine(line, QStringView(m_source).mid(line.start, line.end - line.start));
            }
        }
        return std::move(m_result);
    }

private:
    /// From the end, so that each line needs only the one behind it.
    void measureRows()
    {
        m_rows.resize(m_lines.size() + 1);
        for (std::size_t i = m_lines.size(); i > 0; --i) {
            const SourceLine &line = m_lines[i - 1];
            if (line.isBlank)
                continue;
            const Rows &below = m_rows[i];
            m_rows[i - 1] = {below.count + 1, std::max(below.columns, cellsIn(bodyOf(line))),
                             below.size + line.end - line.start};
        }
    }

    [[nodiscard]] QStringView bodyOf(const SourceLine &line) const
    {
        return QStringView(m_source).mid(line.body, line.end - line.body);
    }

    [[nodiscard]] bool isDelimiter(std::size_t at) const
    {
        return at > 0 && !m_lines[at - 1].isBlank && isDelimiterRow(bodyOf(m_lines[at]));
    }

    [[nodiscard]] static bool isWasteful(const Rows &rows)
    {
        return rows.count * rows.columns > freeCells + 4 * rows.size;
    }

    void writeHeader(std::size_t header)
    {
        const SourceLine &line = m_lines[header];
        const bool isBehindText =
            header > 0 && !m_lines[header - 1].isBlank && m_lines[header - 1].quotes == line.quotes &&
            (!line.opensBlock || line.closesBlock); // a list item begins a paragraph by itself
        const QStringView row = bodyOf(line);
        if (isBehindText && !isWasteful(m_rows[header]) && row.contains(u'|') &&
            cellsIn(row) == cellsIn(bodyOf(m_lines[header + 1])))
            // Without it the parser takes the table for more lines of the paragraph above.
            m_result.text += headOf(line) + QStringLiteral("<!--") + m_gap + QStringLiteral("-->\n");
        writeLine(line, headOf(line) + spaced(row));
    }

    void writeDelimiter(const SourceLine &line, const Rows &rows)
    {
        const QString row = bodyOf(line).toString();
        if (isWasteful(rows)) {
            writeLine(line, headOf(line) + m_gap + row);
        } else if (cellsIn(row) >= rows.columns && isComplete(row)) {
            writeLine(line, headOf(line) + row);
        } else {
            const QString wide = rewritten(row, rows.columns, m_blanks);
            m_result.rewrittenRows.insert(wide, row);
            writeLine(line, headOf(line) + wide);
        }
    }

    [[nodiscard]] QString headOf(const SourceLine &line) const
    {
        return m_source.mid(line.start, line.body - line.start);
    }

    /// With the gap between borders that touch.
    [[nodiscard]] QString spaced(QStringView row) const
    {
        QString result;
        qsizetype done = 0;
        const std::vector<qsizetype> borders = bordersIn(row);
        for (std::size_t i = 1; i < borders.size(); ++i) {
            if (borders[i] != borders[i - 1] + 1)
                continue;
            result += row.mid(done, borders[i] - done);
            result += m_gap;
            done = borders[i];
        }
        result += row.mid(done);
        return result;
    }

    void writeLine(const SourceLine &line, QStringView text)
    {
        m_result.text += text;
        if (line.end < m_source.size())
            m_result.text += u'\n';
    }

    const QString &m_source;
    QChar m_gap;
    std::vector<SourceLine> m_lines;
    std::vector<Rows> m_rows; ///< from each line on
    QString m_blanks;
    PreparedTables m_result;
};

} // namespace

PreparedTables prepareTables(const QString &markdown, QChar gap)
{
    if (!markdown.contains(u'|'))
        return {markdown, {}, {}};
    return Writer(markdown, gap).write();
}

} // namespace ui
