// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"
#include "app/stats/krippendorff.h"

namespace cli {

struct TableArguments
{
    QString file;
    QStringList raters;     ///< columns; empty: all but the first
    QStringList categories; ///< empty: the values seen
    stats::Metric level = stats::Metric::Nominal;
    bool json = false;
};

/// `agreement --table`: the figures of a CSV file, without a project.
Exit runAgreementTable(const Streams &io, const TableArguments &wanted);

} // namespace cli
