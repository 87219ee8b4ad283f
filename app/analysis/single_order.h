// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias_panel.h"

namespace analysis {

/// What a judge said of the comparisons that it judged in one order alone (METHODS 4.2): the place is told
/// from the response only by comparing many of them. Comparisons with a call whose order the source does not
/// tell are left out.
struct SingleOrder
{
    Cell all;                 ///< with a valid verdict
    Cell decided;             ///< no tie
    Cell first, second;       ///< chose what was shown there
    Cell unknown;             ///< left out: an order is not known
    Figure effect;            ///< in log-odds, with the models' strengths held equal
    Figure effectGivenPeople; ///< in log-odds, with people's points held equal, where people voted
};
[[nodiscard]] model::Result<SingleOrder> singleOrder(const BiasQuestion &question);

} // namespace analysis
