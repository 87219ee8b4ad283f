// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/registry.h"

#include "app/stats/pair_coefficients.h"

#include <array>

namespace stats {

std::span<const PairCoefficient> pairCoefficients()
{
    static constexpr std::array<PairCoefficient, 7> coefficients{{
        {"percent", &percentAgreement, &percentValue},
        {"cohen_kappa", &cohenKappa, &cohenValue},
        {"scott_pi", &scottPi, &scottValue},
        {"gwet_ac1", &gwetAc, &gwetValue},
        {"brennan_prediger", &brennanPrediger, &brennanPredigerValue},
        {"krippendorff_alpha", &krippendorffAlpha, &krippendorffValue},
        {"tie_discounted", &tieDiscounted, &tieDiscountedValue},
    }};
    return coefficients;
}

} // namespace stats
