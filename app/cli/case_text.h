// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/flags.h"
#include "app/analysis/project_data.h"
#include "db/model/case.h"

#include <ostream>
#include <span>

namespace cli {

/// A case for reading: what is compared, then a line for each vote, verdict, ruling and flag on it;
/// `flags` are the derived ones.
void printCase(std::ostream &out, const model::Case &found, const std::vector<analysis::RulingLine> &rulings,
               const analysis::Dataset &dataset, std::span<const analysis::Flag> flags, bool texts);

} // namespace cli
