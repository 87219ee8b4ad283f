// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_preview.h"

#include "app/report/visible_text.h"
#include "app/report/words.h"
#include "ui/text/inert_document.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QTextCursor>
#include <QTextTable>

#include <algorithm>

namespace ui {

namespace {

constexpr std::size_t mostRows = 40;

QTextCharFormat formatOf(const QColor &color, QFont::Weight weight)
{
    QTextCharFormat format;
    format.setForeground(color);
    format.setFontWeight(weight);
    return format;
}

void addBlock(QTextCursor &cursor, const QString &text, const QTextCharFormat &format, int marginAbove)
{
    QTextBlockFormat block;
    block.setTopMargin(marginAbove);
    block.setBottomMargin(4);
    cursor.insertBlock(block, format);
    cursor.insertText(report::visibleText(text), format);
}

/// Which case it is and who differs; its texts are for the file.
QString lineOf(const report::Example &example)
{
    const model::Comparison &comparison = example.found.comparison;
    return QStringLiteral("%1 · %2 · turn %3 · %4 and %5; opposite to the majority: %6")
        .arg(comparison.item.collection, comparison.item.sourceId, QString::number(comparison.turn),
             comparison.a.model, comparison.b.model, example.judges.join(QLatin1String(", ")));
}

QTextTableFormat tableFormat(const Theme &theme)
{
    QTextTableFormat format;
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(theme.line);
    format.setBorderCollapse(true);
    format.setCellPadding(4);
    format.setHeaderRowCount(1);
    return format;
}

} // namespace

ReportPreview::ReportPreview(QWidget *parent)
    : QTextBrowser(parent)
    , m_theme(themeOf(Scheme::Light))
{
    setDocument(new InertDocument(this));
    setUndoRedoEnabled(false);
    setOpenLinks(false);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(14);
    connect(this, &QTextBrowser::anchorClicked, this, &ReportPreview::open);
}

void ReportPreview::setReport(const std::shared_ptr<const report::Report> &made)
{
    m_report = made;
    write();
}

void ReportPreview::setTheme(const Theme &theme)
{
    m_theme = theme;
    write();
}

void ReportPreview::write()
{
    const int place = textCursor().position();
    const int scrolled = verticalScrollBar()->value();
    clear();
    m_ways.clear();
    if (!m_report)
        return;
    const QTextCharFormat plain = formatOf(m_theme.text, QFont::Normal);
    const QTextCharFormat muted = formatOf(m_theme.muted, QFont::Normal);
    QTextCharFormat title = formatOf(m_theme.text, QFont::DemiBold);
    title.setFontPointSize(font().pointSizeF() * 1.5);
    QTextCharFormat heading = title;
    heading.setFontPointSize(font().pointSizeF() * 1.2);
    QTextCursor cursor(document());
    cursor.beginEditBlock(); // laid out once
    cursor.insertText(report::visibleText(m_report->title), title);
    addBlock(cursor,
             m_report->where.isEmpty() ? m_report->date
                                       : QStringLiteral("%1 · only %2").arg(m_report->date, m_report->where),
             muted, 0);
    for (const report::Section &section : m_report->sections) {
        addBlock(cursor, section.title, heading, 20);
        for (const report::Block &block : section.blocks) {
            if (const auto *paragraph = std::get_if<report::Paragraph>(&block)) {
                addBlock(cursor, paragraph->text, paragraph->isMuted ? muted : plain, 4);
            } else if (const auto *table = std::get_if<report::Table>(&block)) {
                writeTable(cursor, *table);
            } else if (const auto *facts = std::get_if<report::Facts>(&block)) {
                for (const report::Fact &fact : facts->facts)
                    addBlock(cursor, QStringLiteral("%1: %2").arg(fact.name, fact.value), plain, 0);
            } else {
                const auto &example = std::get<report::Example>(block);
                addBlock(cursor, QString(), plain, 0);
                writeCell(cursor, report::Cell::words(lineOf(example)), example.where,
                          tr("Report › %1").arg(section.title));
            }
        }
    }
    cursor.endEditBlock();
    // Whoever comes back from the cases of a figure goes on from it.
    cursor.setPosition(place < document()->characterCount() ? place : 0);
    setTextCursor(cursor);
    verticalScrollBar()->setValue(scrolled);
}

void ReportPreview::writeTable(QTextCursor &cursor, const report::Table &table)
{
    addBlock(cursor, table.caption, formatOf(m_theme.text, QFont::DemiBold), 12);
    const std::size_t rows = std::min(table.rows.size(), mostRows);
    cursor.insertBlock();
    const QTextTable *shown = cursor.insertTable(
        static_cast<int>(rows) + 1, static_cast<int>(table.columns.size()), tableFormat(m_theme));
    const QTextCharFormat header = formatOf(m_theme.text, QFont::Medium);
    const auto writeHeader = [&](int row, int column, const QString &text) {
        QTextTableCell cell = shown->cellAt(row, column);
        QTextTableCellFormat format;
        format.setBackground(m_theme.raised);
        cell.setFormat(format);
        cell.firstCursorPosition().insertText(report::visibleText(text), header);
    };
    for (int column = 0; column < table.columns.size(); ++column)
        writeHeader(0, column, table.columns.at(column));
    for (std::size_t place = 0; place < rows; ++place) {
        const report::Row &row = table.rows[place];
        const int line = static_cast<int>(place) + 1;
        writeHeader(line, 0, row.header);
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const report::Cell &cell = row.cells[i];
            QTextTableCell target = shown->cellAt(line, static_cast<int>(i) + 1);
            if (cell.heat) {
                QTextTableCellFormat format;
                format.setBackground(m_theme.heat[static_cast<std::size_t>(*cell.heat)]);
                target.setFormat(format);
            }
            const bool isFigure = cell.figure.has_value() || cell.count.has_value();
            writeCell(target.firstCursorPosition(), cell,
                      cell.where.isEmpty() && isFigure ? row.where : cell.where,
                      tr("Report › %1 › %2").arg(table.caption, row.header));
        }
    }
    cursor.movePosition(QTextCursor::End);
    if (rows < table.rows.size())
        addBlock(cursor, tr("%1 more rows stand in the file.").arg(table.rows.size() - rows),
                 formatOf(m_theme.muted, QFont::Normal), 2);
}

void ReportPreview::writeCell(QTextCursor cursor, const report::Cell &cell, const QString &where,
                              const QString &trail)
{
    QString text = cell.text;
    QString small = cell.small;
    if (cell.figure) {
        const report::FigureWords words = report::figureWords(*cell.figure, cell.shared);
        text = words.main;
        small = words.small;
    } else if (cell.count) {
        text = QString::number(*cell.count);
    }
    const QColor ink = cell.heat ? inkOn(m_theme.heat[static_cast<std::size_t>(*cell.heat)]) : m_theme.text;
    QTextCharFormat format = formatOf(ink, QFont::Normal);
    if (!where.isEmpty() && cell.count.value_or(1) > 0) {
        format.setAnchor(true);
        format.setAnchorHref(QStringLiteral("cases:%1").arg(m_ways.size()));
        format.setFontUnderline(true);
        m_ways.push_back({where, trail});
    }
    cursor.insertText(report::visibleText(text), format);
    if (small.isEmpty())
        return;
    QTextCharFormat smaller = formatOf(cell.heat ? ink : m_theme.muted, QFont::Normal);
    smaller.setFontPointSize(font().pointSizeF() * 0.85);
    cursor.insertText(QLatin1Char('\n') + report::visibleText(small), smaller);
}

void ReportPreview::open(const QUrl &link)
{
    const auto place = static_cast<std::size_t>(link.path().toUInt());
    if (link.scheme() != QLatin1String("cases") || place >= m_ways.size())
        return;
    if (const auto filter = analysis::parseFilter(m_ways[place].where))
        Q_EMIT casesRequested({*filter, m_ways[place].trail});
}

void ReportPreview::keyPressEvent(QKeyEvent *event)
{
    const bool isForth = event->key() == Qt::Key_Right;
    if (event->modifiers() == Qt::NoModifier && (isForth || event->key() == Qt::Key_Left)) {
        QTextBrowser::focusNextPrevChild(isForth); // its way to the next link
        return;
    }
    QTextBrowser::keyPressEvent(event);
}

// Tab leaves: a report has hundreds of links.
bool ReportPreview::focusNextPrevChild(bool next) { return QWidget::focusNextPrevChild(next); }

} // namespace ui
