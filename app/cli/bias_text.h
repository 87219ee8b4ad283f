// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"

#include <ostream>

namespace cli {

/// The panels for reading: what was found, in a sentence and in numbers, and the filters that open the cases.
void printBiasText(std::ostream &out, const std::vector<analysis::Panel> &panels);

} // namespace cli
