// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/drawing.h"

#include <qcustomplot.h>

#include <algorithm>

namespace ui {

namespace {

/// "+2" for a name that stands two places further up on the right.
QString moveOf(const PlacesPlot::Line &line)
{
    const int up = line.left - line.right;
    if (up == 0)
        return {};
    return up > 0 ? QStringLiteral(" (+%1)").arg(up) : QStringLiteral(" (−%1)").arg(-up);
}

void addText(QCustomPlot &canvas, double x, double y, const QString &text, Qt::Alignment alignment,
             const PlotStyle &style)
{
    auto *item = new QCPItemText(&canvas); // the canvas owns it
    item->setClipToAxisRect(false);
    item->position->setCoords(x, y);
    item->setPositionAlignment(alignment);
    item->setText(text);
    item->setFont(style.font);
    item->setColor(style.theme.text);
}

} // namespace

void drawPlaces(QCustomPlot &canvas, const PlacesPlot &plot, const PlotStyle &style)
{
    canvas.xAxis->setVisible(false);
    canvas.yAxis->setVisible(false);
    canvas.xAxis->setRange(-1.3, 2.3);
    canvas.yAxis->setRangeReversed(true);
    int last = 1;
    for (const PlacesPlot::Line &line : plot.lines)
        last = std::max({last, line.left, line.right});
    canvas.yAxis->setRange(-0.4, last + 0.7);
    addText(canvas, -0.04, 0, plot.left, Qt::AlignRight | Qt::AlignVCenter, style);
    addText(canvas, 1.04, 0, plot.right, Qt::AlignLeft | Qt::AlignVCenter, style);
    for (const PlacesPlot::Line &line : plot.lines) {
        const bool hasMoved = line.left != line.right;
        const QColor colour = hasMoved ? style.theme.sideB : style.theme.sideA;
        QCPGraph *graph = canvas.addGraph();
        graph->setData({0, 1}, {static_cast<double>(line.left), static_cast<double>(line.right)});
        graph->setPen(QPen(colour, hasMoved ? 2.4 : 1.4, hasMoved ? Qt::SolidLine : Qt::DashLine));
        graph->setScatterStyle(QCPScatterStyle(hasMoved ? QCPScatterStyle::ssSquare : QCPScatterStyle::ssDisc,
                                               colour, colour, 7));
        addText(canvas, -0.06, line.left, QStringLiteral("%1  %2").arg(line.name).arg(line.left),
                Qt::AlignRight | Qt::AlignVCenter, style);
        addText(canvas, 1.06, line.right,
                QStringLiteral("%1  %2%3").arg(line.right).arg(line.name, moveOf(line)),
                Qt::AlignLeft | Qt::AlignVCenter, style);
    }
}

} // namespace ui
