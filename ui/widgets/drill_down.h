// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/filter.h"

#include <QMetaType>
#include <QString>

namespace ui {

/// Where a figure leads: the filter of its cases, and the way there in words ("Agreement › x and y").
struct DrillDown
{
    analysis::Filter filter;
    QString trail;
};

} // namespace ui

Q_DECLARE_METATYPE(ui::DrillDown)
