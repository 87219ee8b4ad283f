// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli.h"
#include "app/judge/estimate.h"
#include "app/judge/run.h"

namespace cli {

/// What a run would do; `selected` is the number of comparisons under its filter.
void printEstimate(const Streams &io, const judge::Setup &setup, qint64 selected,
                   const judge::Estimate &estimate, bool json);
/// What a run did. What ended it early goes to stderr.
void printReport(const Streams &io, const QString &name, const judge::RunReport &report, double seconds,
                 bool json);

} // namespace cli
