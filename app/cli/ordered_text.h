// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/ordered_agreement.h"

#include <ostream>

namespace cli {

/// `agreement --of` a number for reading: the text of a table, and what a majority is where there is one.
void printOrderedText(std::ostream &out, const analysis::OrderedAgreement &found);

} // namespace cli
