// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/drawing.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace ui {

namespace {

constexpr double wide = 30; ///< from this ratio of most to least on, the axis is logarithmic
constexpr double edge = 0.08, edgeOfNames = 0.3;       ///< of the range, beside the outermost marks
constexpr double nameLength = 0.3, nameHeight = 0.075; ///< about, of the range

struct Range
{
    double least = 0, most = 0;

    [[nodiscard]] double length() const { return most - least; }
};

Range across(const ScatterPlot &plot)
{
    const auto [least, most] = std::minmax_element(
        plot.marks.begin(), plot.marks.end(),
        [](const ScatterPlot::Mark &one, const ScatterPlot::Mark &two) { return one.across < two.across; });
    return {least->across, most->across};
}

Range up(const ScatterPlot &plot)
{
    Range range{plot.marks.front().up.value, plot.marks.front().up.value};
    for (const ScatterPlot::Mark &mark : plot.marks) {
        range.least = std::min(range.least, mark.up.low.value_or(mark.up.value));
        range.most = std::max(range.most, mark.up.high.value_or(mark.up.value));
    }
    if (plot.level) {
        range.least = std::min(range.least, plot.level->up);
        range.most = std::max(range.most, plot.level->up);
    }
    if (range.length() == 0)
        return {range.least - 0.05, range.most + 0.05};
    return {range.least - edge * range.length(), range.most + edge * range.length()};
}

/// Gives the axis its scale; what it returns tells how far along it a value stands, 0 to 1.
std::function<double(double)> layOut(QCPAxis &axis, const Range &range)
{
    if (range.least > 0 && range.most / range.least >= wide) {
        axis.setScaleType(QCPAxis::stLogarithmic);
        axis.setTicker(QSharedPointer<QCPAxisTickerLog>::create());
        axis.setNumberFormat(QStringLiteral("g"));
        const double ratio = range.most / range.least;
        axis.setRange(range.least / std::pow(ratio, edge), range.most * std::pow(ratio, edgeOfNames));
    } else {
        const double length = range.length() > 0 ? range.length() : std::max(std::abs(range.most), 1.0) / 2;
        axis.setRange(range.least - edge * length, range.most + edgeOfNames * length);
    }
    const bool isLogarithmic = axis.scaleType() == QCPAxis::stLogarithmic;
    return [isLogarithmic, shown = axis.range()](double value) {
        return isLogarithmic ? std::log(value / shown.lower) / std::log(shown.upper / shown.lower)
                             : (value - shown.lower) / shown.size();
    };
}

void addText(QCustomPlot &canvas, const QPointF &at, const QString &text, Qt::Alignment alignment,
             const PlotStyle &style)
{
    auto *item = new QCPItemText(&canvas); // the canvas owns it
    item->position->setType(QCPItemPosition::ptAxisRectRatio);
    item->position->setCoords(at.x(), 1 - at.y());
    item->setPositionAlignment(alignment);
    item->setText(text);
    item->setFont(style.font);
    item->setColor(style.theme.text);
}

/// Names stand right of their marks; one that would lie on another moves up.
void addNames(QCustomPlot &canvas, const ScatterPlot &plot, const std::function<double(double)> &placeAcross,
              const PlotStyle &style)
{
    const QCPRange shown = canvas.yAxis->range();
    std::vector<std::pair<QPointF, QString>> names;
    for (const ScatterPlot::Mark &mark : plot.marks)
        names.emplace_back(
            QPointF(placeAcross(mark.across) + 0.012, (mark.up.value - shown.lower) / shown.size()),
            mark.name);
    std::ranges::stable_sort(names, {}, [](const auto &name) { return name.first.y(); });
    for (std::size_t i = 0; i < names.size(); ++i) {
        QPointF &at = names[i].first;
        for (std::size_t j = 0; j < i; ++j) {
            const QPointF &other = names[j].first;
            if (std::abs(at.x() - other.x()) < nameLength && std::abs(at.y() - other.y()) < nameHeight)
                at.setY(other.y() + nameHeight);
        }
        addText(canvas, at, names[i].second, Qt::AlignLeft | Qt::AlignVCenter, style);
    }
}

void addLevel(QCustomPlot &canvas, const ScatterPlot::Level &level, const PlotStyle &style)
{
    const QCPRange across = canvas.xAxis->range(), up = canvas.yAxis->range();
    QCPGraph *line = canvas.addGraph();
    line->setData({across.lower, across.upper}, {level.up, level.up}, true);
    line->setPen(QPen(style.theme.sideB, 1.4, Qt::DashLine));
    addText(canvas, {0.99, (level.up - up.lower) / up.size()}, level.name, Qt::AlignRight | Qt::AlignBottom,
            style);
}

} // namespace

void drawScatter(QCustomPlot &canvas, const ScatterPlot &plot, const PlotStyle &style)
{
    const Range upRange = up(plot);
    canvas.yAxis->setLabel(plot.up);
    canvas.yAxis->setRange(upRange.least, upRange.most);
    canvas.xAxis->setLabel(plot.across);
    const auto placeAcross = layOut(*canvas.xAxis, across(plot));
    std::vector<ScatterPlot::Mark> sorted = plot.marks;
    std::ranges::stable_sort(sorted, {}, &ScatterPlot::Mark::across);
    QVector<double> at, values, below, above;
    for (const ScatterPlot::Mark &mark : sorted) {
        at.append(mark.across);
        values.append(mark.up.value);
        below.append(mark.up.low ? mark.up.value - *mark.up.low : std::nan(""));
        above.append(mark.up.high ? *mark.up.high - mark.up.value : std::nan(""));
    }
    if (plot.level)
        addLevel(canvas, *plot.level, style);
    QCPGraph *marks = canvas.addGraph();
    marks->setData(at, values, true);
    marks->setLineStyle(QCPGraph::lsNone);
    marks->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, style.theme.sideA, style.theme.sideA, 8));
    auto *bars = new QCPErrorBars(canvas.xAxis, canvas.yAxis); // the canvas owns it
    bars->setDataPlottable(marks);
    bars->setErrorType(QCPErrorBars::etValueError);
    bars->setData(below, above);
    bars->setPen(QPen(style.theme.sideA, 1.6));
    bars->setWhiskerWidth(6);
    bars->setSymbolGap(0);
    addNames(canvas, plot, placeAcross, style);
}

} // namespace ui
