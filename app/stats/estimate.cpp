// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/estimate.h"

#include <utility>

namespace stats {

Estimate undefined(std::string why, std::int64_t n)
{
    Estimate estimate;
    estimate.why = std::move(why);
    estimate.n = n;
    return estimate;
}

} // namespace stats
