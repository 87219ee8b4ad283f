// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace ui {

/// A value with its 95 % interval, where it has one.
struct PlotPoint
{
    double value = 0;
    std::optional<double> low, high;
};

/// One line a name, from the top down, and a mark for each series that has a value there.
struct IntervalPlot
{
    struct Series
    {
        QString name;
        std::vector<std::optional<PlotPoint>> points; ///< by the place of the name
    };
    QString axis; ///< what is measured
    std::vector<QString> names;
    std::vector<Series> series; ///< at most two
};

/// Places on two lists, 1 at the top, and a line from the one to the other.
struct PlacesPlot
{
    struct Line
    {
        QString name;
        int left = 0, right = 0; ///< places, from 1
    };
    QString left, right; ///< the names of the lists
    std::vector<Line> lines;
};

/// How often what is claimed with some confidence is so, and on how much that rests. Both are shares; on the
/// diagonal they are alike.
struct ReliabilityPlot
{
    struct Bin
    {
        double confidence = 0;
        std::optional<PlotPoint> correct; ///< none where the bin rests on too little
        double n = 0;
    };
    QString across, up; ///< the names of the axes
    std::vector<Bin> bins;
};

/// How two figures of the same names go together: a mark for each, with its name.
struct ScatterPlot
{
    struct Mark
    {
        QString name;
        double across = 0;
        PlotPoint up;
    };
    /// Somebody who has the figure upwards alone: a line through the plot.
    struct Level
    {
        QString name;
        double up = 0;
    };
    QString across, up; ///< the names of the axes
    std::vector<Mark> marks;
    std::optional<Level> level;
};

/// Nothing to draw, and why.
struct NoPlot
{
    QString why;
};

using Plot = std::variant<NoPlot, IntervalPlot, PlacesPlot, ReliabilityPlot, ScatterPlot>;

/// What a person who cannot see the plot is told it shows.
[[nodiscard]] QString plotSummary(const Plot &plot);

} // namespace ui
