// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/html_text.h"
#include "app/report/words.h"

namespace report {

namespace {

struct CellText
{
    QString main, small;
    bool isNumber = false;
};

CellText textOf(const Cell &cell)
{
    if (cell.figure) {
        const FigureWords words = figureWords(*cell.figure, cell.shared);
        return {words.main, words.small, true};
    }
    if (cell.count)
        return {QString::number(*cell.count), cell.small, true};
    return {cell.text, cell.small, false};
}

QString cellHtml(const Cell &cell, bool isMatrix, bool isDiagonal)
{
    const CellText text = textOf(cell);
    QStringList classes;
    if (text.isNumber || isMatrix || text.main == u"–")
        classes << QStringLiteral("n");
    if (isMatrix && cell.heat)
        classes << QStringLiteral("h%1").arg(*cell.heat);
    else if (isDiagonal)
        classes << QStringLiteral("self");
    QString out = classes.isEmpty() ? QStringLiteral("<td>")
                                    : QStringLiteral("<td class=\"%1\">").arg(classes.join(u' '));
    out += text.isNumber || isMatrix ? html(text.main) : htmlName(text.main);
    if (!text.small.isEmpty())
        out += QStringLiteral(" <small>%1</small>").arg(html(text.small));
    return out + QStringLiteral("</td>");
}

bool isNumeric(const Table &table, qsizetype column)
{
    const auto place = static_cast<std::size_t>(column) - 1;
    return column > 0 && !table.rows.empty() && textOf(table.rows.front().cells[place]).isNumber;
}

QString headHtml(const Table &table)
{
    QString out = QStringLiteral("<thead><tr>");
    for (qsizetype column = 0; column < table.columns.size(); ++column)
        out += QStringLiteral("<th scope=\"col\"%1>%2</th>")
                   .arg(isNumeric(table, column) ? QStringLiteral(" class=\"n\"") : QString(),
                        htmlName(table.columns.at(column)));
    return out + QStringLiteral("</tr></thead>\n");
}

QString rowHtml(const Table &table, std::size_t place)
{
    const Row &row = table.rows[place];
    QString out = QStringLiteral("<tr><th scope=\"row\">%1</th>").arg(htmlName(row.header));
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        out += cellHtml(row.cells[i], table.isMatrix, table.isMatrix && i == place);
    return out + QStringLiteral("</tr>\n");
}

QString filterLine(const QString &what, const QString &where)
{
    return QStringLiteral("<li>%1: <code>%2</code></li>\n").arg(htmlName(what), html(where));
}

/// The filters of a table, folded away: what they open, a line each.
QString filtersHtml(const Table &table)
{
    QString lines;
    for (const Row &row : table.rows) {
        QString header = row.header;
        // Rows of one category differ by the pair that stands beside it.
        if (!row.cells.empty() && !row.cells.front().count && !row.cells.front().figure && !table.isMatrix &&
            !row.cells.front().text.isEmpty())
            header += QStringLiteral(", ") + row.cells.front().text;
        if (!row.where.isEmpty())
            lines += filterLine(header, row.where);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const Cell &cell = row.cells[i];
            if (!cell.where.isEmpty() && cell.count.value_or(1) > 0)
                lines += filterLine(header + QStringLiteral(", ") +
                                        table.columns.value(static_cast<qsizetype>(i) + 1),
                                    cell.where);
        }
    }
    if (lines.isEmpty())
        return {};
    return QStringLiteral(
               "<details class=\"filters\"><summary>Filters that open the cases</summary>\n<ul>\n%1"
               "</ul></details>\n")
        .arg(lines);
}

} // namespace

QString htmlTable(const Table &table)
{
    QString out =
        QStringLiteral("<div class=\"scroll%4\" tabindex=\"0\" role=\"region\" aria-labelledby=\"%1\">\n"
                       "<table%2><caption id=\"%1\">%3</caption>\n")
            .arg(html(QStringLiteral("t-") + table.id),
                 table.isMatrix ? QStringLiteral(" class=\"matrix\"") : QString(), html(table.caption),
                 table.isLong ? QStringLiteral(" long") : QString());
    out += headHtml(table) + QStringLiteral("<tbody>\n");
    for (std::size_t place = 0; place < table.rows.size(); ++place)
        out += rowHtml(table, place);
    return out + QStringLiteral("</tbody></table></div>\n") + filtersHtml(table);
}

} // namespace report
