// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/analysis/made_panels.h"

#include <cmath>

using namespace analysis;

bool close(const std::optional<double> &value, double expected)
{
    return value && std::abs(*value - expected) < 1e-9;
}

std::vector<Panel> panelsOf(const Dataset &dataset, const BiasOptions &options)
{
    Selector selector(dataset, {});
    const auto panels = biasPanels(dataset, selector, options);
    if (!panels)
        qFatal("%s", qPrintable(panels.error().detail));
    return *panels;
}

Panel panelOf(const MadeColumns &made, const QString &kind, const QString &rater)
{
    const Dataset dataset = makeDataset(made.columns());
    const auto panels = panelsOf(dataset, {.rater = rater, .kind = kind});
    if (panels.size() != 1)
        qFatal("%zu panels", panels.size());
    return panels.front();
}

const Cell *cellIn(const Panel &panel, const QString &name)
{
    for (const Detail &detail : panel.detail) {
        if (detail.name == name)
            return std::get_if<Cell>(&detail.value);
    }
    return nullptr;
}

const Figure *figureIn(const Panel &panel, const QString &name)
{
    for (const Detail &detail : panel.detail) {
        if (detail.name == name)
            return std::get_if<Figure>(&detail.value);
    }
    return nullptr;
}
