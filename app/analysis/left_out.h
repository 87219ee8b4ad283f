// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"

#include <vector>

namespace analysis {

/// The raters whom the parties of `table` would hold, were they not left out of figures; with the default
/// parties, everybody left out. Only those with a vote or ruling among the selected comparisons. Reads the
/// options and the parties.
[[nodiscard]] std::vector<LeftOutRater> leftOutRaters(const Dataset &dataset, const Selection &selection,
                                                      const AgreementTable &table);

} // namespace analysis
