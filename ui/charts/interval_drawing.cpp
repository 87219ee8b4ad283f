// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/drawing.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double between = 0.34; ///< from one series to the other, of the distance of two lines

/// The places of the names on the vertical axis, from the top down.
void nameLines(QCustomPlot &canvas, const std::vector<QString> &names)
{
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (std::size_t i = 0; i < names.size(); ++i)
        ticker->addTick(static_cast<double>(i), names[i]);
    canvas.yAxis->setTicker(ticker);
    canvas.yAxis->setRangeReversed(true);
    canvas.yAxis->setRange(-0.7, static_cast<double>(names.size()) - 0.3);
    canvas.yAxis->setTickPen(Qt::NoPen);
}

/// The marks of a series, `shift` below the lines of the names.
void addSeries(QCustomPlot &canvas, const IntervalPlot::Series &series, double shift, const QColor &colour,
               QCPScatterStyle::ScatterShape mark)
{
    QVector<double> lines, values, below, above;
    for (std::size_t i = 0; i < series.points.size(); ++i) {
        const auto &point = series.points[i];
        if (!point)
            continue;
        lines.append(static_cast<double>(i) + shift);
        values.append(point->value);
        below.append(point->low ? point->value - *point->low : std::nan(""));
        above.append(point->high ? *point->high - point->value : std::nan(""));
    }
    QCPGraph *marks = canvas.addGraph(canvas.yAxis, canvas.xAxis);
    marks->setData(lines, values, true);
    marks->setLineStyle(QCPGraph::lsNone);
    marks->setScatterStyle(QCPScatterStyle(mark, colour, colour, 8));
    auto *bars = new QCPErrorBars(canvas.yAxis, canvas.xAxis); // the canvas owns it
    bars->setDataPlottable(marks);
    bars->setErrorType(QCPErrorBars::etValueError);
    bars->setData(below, above);
    bars->setPen(QPen(colour, 1.6));
    bars->setWhiskerWidth(6);
    bars->setSymbolGap(0);
}

} // namespace

void drawIntervals(QCustomPlot &canvas, const IntervalPlot &plot, const PlotStyle &style)
{
    nameLines(canvas, plot.names);
    const bool areTwo = plot.series.size() > 1;
    canvas.xAxis->setLabel(
        areTwo
            ? QStringLiteral("%1     ● %2     ■ %3").arg(plot.axis, plot.series[0].name, plot.series[1].name)
            : plot.axis);
    for (std::size_t i = 0; i < std::min<std::size_t>(plot.series.size(), 2); ++i) {
        const double shift = areTwo ? (i == 0 ? -between / 2 : between / 2) : 0;
        addSeries(canvas, plot.series[i], shift, i == 0 ? style.theme.sideA : style.theme.sideB,
                  i == 0 ? QCPScatterStyle::ssDisc : QCPScatterStyle::ssSquare);
    }
    std::optional<double> low, high;
    for (const IntervalPlot::Series &series : plot.series) {
        for (const auto &point : series.points) {
            if (!point)
                continue;
            const double from = point->low.value_or(point->value), to = point->high.value_or(point->value);
            low = std::min(low.value_or(from), from);
            high = std::max(high.value_or(to), to);
        }
    }
    if (low)
        canvas.xAxis->setRange(*low - 0.06 * std::max(*high - *low, 0.01),
                               *high + 0.06 * std::max(*high - *low, 0.01));
}

} // namespace ui
