// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/project_data.h"
#include "db/model/case.h"

#include <ostream>

namespace cli {

/// A case for reading: what is compared, then a line for each vote, verdict and ruling on it.
void printCase(std::ostream &out, const model::Case &found, const std::vector<analysis::RulingLine> &rulings,
               bool texts);

} // namespace cli
