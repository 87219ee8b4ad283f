// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"
#include "db/store/estimates.h"

#include <ostream>

namespace cli {

/// A line of a rater that is made of others, an estimate or a jury: how many, and the filter of its cases.
void printMadeCell(std::ostream &out, const char *what, const analysis::Cell &cell);
/// What saving its rulings changed.
void printStored(std::ostream &out, const store::EstimateChange &change);

} // namespace cli
