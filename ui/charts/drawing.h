// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot.h"
#include "ui/widgets/theme.h"

#include <QFont>

class QCPAxis;
class QCustomPlot;

namespace ui {

/// How a plot looks, on screen or on paper.
struct PlotStyle
{
    Theme theme;
    QFont font;
};

/// Draws onto an empty canvas.
void draw(QCustomPlot &canvas, const Plot &plot, const PlotStyle &style);

void drawIntervals(QCustomPlot &canvas, const IntervalPlot &plot, const PlotStyle &style);
void drawPlaces(QCustomPlot &canvas, const PlacesPlot &plot, const PlotStyle &style);
void drawReliability(QCustomPlot &canvas, const ReliabilityPlot &plot, const PlotStyle &style);
void drawScatter(QCustomPlot &canvas, const ScatterPlot &plot, const PlotStyle &style);

/// Hairlines, text and no frame, as everywhere.
void styleAxis(QCPAxis &axis, const PlotStyle &style);

} // namespace ui
