// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/drawing.h"

#include <qcustomplot.h>

namespace ui {

namespace {

void drawNothing(QCustomPlot &canvas, const NoPlot &plot, const PlotStyle &style)
{
    auto *item = new QCPItemText(&canvas); // the canvas owns it
    item->position->setType(QCPItemPosition::ptAxisRectRatio);
    item->position->setCoords(0.5, 0.5);
    item->setText(plot.why);
    item->setFont(style.font);
    item->setColor(style.theme.muted);
}

} // namespace

void draw(QCustomPlot &canvas, const Plot &plot, const PlotStyle &style)
{
    canvas.clearItems();
    canvas.clearPlottables();
    canvas.setBackground(style.theme.surface);
    for (QCPAxis *axis : {canvas.xAxis, canvas.yAxis, canvas.xAxis2, canvas.yAxis2})
        styleAxis(*axis, style);
    const bool isEmpty = std::holds_alternative<NoPlot>(plot);
    canvas.xAxis->setVisible(!isEmpty);
    canvas.yAxis->setVisible(!isEmpty);
    canvas.yAxis2->setVisible(false);
    if (const auto *intervals = std::get_if<IntervalPlot>(&plot))
        drawIntervals(canvas, *intervals, style);
    else if (const auto *places = std::get_if<PlacesPlot>(&plot))
        drawPlaces(canvas, *places, style);
    else if (const auto *reliability = std::get_if<ReliabilityPlot>(&plot))
        drawReliability(canvas, *reliability, style);
    else if (const auto *scatter = std::get_if<ScatterPlot>(&plot))
        drawScatter(canvas, *scatter, style);
    else
        drawNothing(canvas, std::get<NoPlot>(plot), style);
}

void styleAxis(QCPAxis &axis, const PlotStyle &style)
{
    const QPen hairline(style.theme.line, 1);
    axis.setBasePen(hairline);
    axis.setTickPen(hairline);
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLabelColor(style.theme.text);
    axis.setLabelColor(style.theme.muted);
    axis.setTickLabelFont(style.font);
    axis.setLabelFont(style.font);
    axis.setTickLabels(true);
    axis.setTicks(true);
    axis.setLabel(QString());
    axis.setRangeReversed(false);
    axis.setScaleType(QCPAxis::stLinear);
    axis.setNumberFormat(QStringLiteral("gb"));
    axis.setTicker(QSharedPointer<QCPAxisTicker>::create());
    axis.grid()->setPen(hairline);
    axis.grid()->setZeroLinePen(hairline);
    axis.grid()->setVisible(true);
}

} // namespace ui
