// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/drawing.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double highestBar = 0.2; ///< of the height of the plot

/// What the bins rest on: bars along the foot, on an axis of their own.
void addBars(QCustomPlot &canvas, const ReliabilityPlot &plot, const PlotStyle &style)
{
    QVector<double> at, counts;
    double most = 1;
    for (const ReliabilityPlot::Bin &bin : plot.bins) {
        at.append(bin.confidence);
        counts.append(bin.n);
        most = std::max(most, bin.n);
    }
    canvas.yAxis2->setRange(0, most / highestBar);
    auto *bars = new QCPBars(canvas.xAxis, canvas.yAxis2); // the canvas owns it
    bars->setWidthType(QCPBars::wtAbsolute);
    bars->setWidth(8);
    bars->setPen(QPen(style.theme.tie, 1));
    bars->setBrush(style.theme.raised);
    bars->setData(at, counts, true);
}

} // namespace

void drawReliability(QCustomPlot &canvas, const ReliabilityPlot &plot, const PlotStyle &style)
{
    canvas.xAxis->setLabel(plot.across);
    canvas.yAxis->setLabel(plot.up);
    addBars(canvas, plot, style);
    QCPGraph *diagonal = canvas.addGraph();
    diagonal->setData({0, 1}, {0, 1}, true);
    diagonal->setPen(QPen(style.theme.muted, 1.2, Qt::DashLine));
    QVector<double> at, values, below, above;
    double least = 0.5;
    for (const ReliabilityPlot::Bin &bin : plot.bins) {
        least = std::min(least, bin.confidence);
        if (!bin.correct)
            continue;
        at.append(bin.confidence);
        values.append(bin.correct->value);
        below.append(bin.correct->low ? bin.correct->value - *bin.correct->low : std::nan(""));
        above.append(bin.correct->high ? *bin.correct->high - bin.correct->value : std::nan(""));
    }
    QCPGraph *marks = canvas.addGraph();
    marks->setData(at, values, true);
    marks->setPen(QPen(style.theme.sideA, 1.4));
    marks->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, style.theme.sideA, style.theme.sideA, 8));
    auto *bars = new QCPErrorBars(canvas.xAxis, canvas.yAxis); // the canvas owns it
    bars->setDataPlottable(marks);
    bars->setErrorType(QCPErrorBars::etValueError);
    bars->setData(below, above);
    bars->setPen(QPen(style.theme.sideA, 1.6));
    bars->setWhiskerWidth(6);
    bars->setSymbolGap(0);
    canvas.xAxis->setRange(least - 0.02, 1.02);
    canvas.yAxis->setRange(0, 1.02);
}

} // namespace ui
