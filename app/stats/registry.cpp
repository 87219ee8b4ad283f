// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/registry.h"

#include "app/stats/pair_coefficients.h"

#include <array>

namespace stats {

std::span<const PairCoefficient> pairCoefficients()
{
    static constexpr std::array<PairCoefficient, 7> coefficients{{
        {"percent", &percentAgreement},
        {"cohen_kappa", &cohenKappa},
        {"scott_pi", &scottPi},
        {"gwet_ac1", &gwetAc},
        {"brennan_prediger", &brennanPrediger},
        {"krippendorff_alpha", &krippendorffAlpha},
        {"tie_discounted", &tieDiscounted},
    }};
    return coefficients;
}

} // namespace stats
