// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/coefficient_interval.h"

#include "app/stats/interval.h"
#include "app/stats/needed.h"

namespace stats {

Estimate coefficientInterval(const Estimate &value, std::span<const std::optional<double>> replicates,
                             const Bootstrap &bootstrap)
{
    if (!value.value)
        return value;
    Estimate result = percentileInterval(value, replicates, bootstrap);
    if (replicates.empty())
        result.note = tooFewToDraw(1);
    if (result.se && isNoSpread(*result.se))
        withdrawInterval(result);
    return result;
}

} // namespace stats
