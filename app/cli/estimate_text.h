// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/estimate.h"

#include <ostream>

namespace cli {

/// For a terminal: the answer, what it is made of, what more labels would give, and the judge's mistakes.
void printEstimate(std::ostream &out, const analysis::WinRateEstimate &result);

} // namespace cli
