// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_copy.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TableCopy)
};

/// A cell of a spreadsheet: no tab or line break, and nothing that a spreadsheet would compute.
QString cellText(QString text)
{
    text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (text.startsWith(QLatin1Char('=')) || text.startsWith(QLatin1Char('@')) ||
        text.startsWith(QLatin1Char('+')))
        text.prepend(QLatin1Char('\''));
    return text;
}

} // namespace

void copyAll(const QTableView &view)
{
    const QAbstractItemModel &model = *view.model();
    const bool hasRowNames = !view.verticalHeader()->isHidden();
    QStringList lines, head;
    if (hasRowNames)
        head << QString();
    for (int column = 0; column < model.columnCount(); ++column)
        head << cellText(model.headerData(column, Qt::Horizontal).toString());
    lines << head.join(QLatin1Char('\t'));
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        if (hasRowNames)
            cells << cellText(model.headerData(row, Qt::Vertical).toString());
        for (int column = 0; column < model.columnCount(); ++column)
            cells << cellText(model.index(row, column).data().toString());
        lines << cells.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

void letCopy(QTableView &view)
{
    auto *copy = new QAction(Words::tr("Copy the table"), &view);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    view.addAction(copy);
    QObject::connect(copy, &QAction::triggered, &view, [&view] { copyAll(view); });
}

} // namespace ui
