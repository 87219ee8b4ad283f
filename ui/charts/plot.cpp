// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Plot)
};

} // namespace

QString plotSummary(const Plot &plot)
{
    if (const auto *intervals = std::get_if<IntervalPlot>(&plot))
        return Words::tr("%1 of %2 models, with intervals; the table beside it has the same figures")
            .arg(intervals->axis, countText(static_cast<qint64>(intervals->names.size())));
    if (const auto *places = std::get_if<PlacesPlot>(&plot)) {
        const auto moved = std::ranges::count_if(
            places->lines, [](const PlacesPlot::Line &line) { return line.left != line.right; });
        return Words::tr("Places by %1 and by %2: %3 of %4 models differ")
            .arg(places->left, places->right, countText(moved),
                 countText(static_cast<qint64>(places->lines.size())));
    }
    if (const auto *reliability = std::get_if<ReliabilityPlot>(&plot))
        return Words::tr("%1 by %2 in %3 groups, with intervals; the table beside it has the same figures")
            .arg(reliability->up, reliability->across,
                 countText(static_cast<qint64>(reliability->bins.size())));
    if (const auto *scatter = std::get_if<ScatterPlot>(&plot))
        return Words::tr(
                   "%1 against %2 of %3 raters, with intervals; the table beside it has the same figures")
            .arg(scatter->up, scatter->across, countText(static_cast<qint64>(scatter->marks.size())));
    return std::get<NoPlot>(plot).why;
}

} // namespace ui
