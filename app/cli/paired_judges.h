// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/paired_judges.h"

#include <ostream>

namespace cli {

/// What `standin --against` prints for people.
void printPairedJudges(std::ostream &out, const analysis::PairedJudges &result);

} // namespace cli
