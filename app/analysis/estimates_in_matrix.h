// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "db/model/result.h"
#include "db/store/project.h"

namespace analysis {

/// Whether the pair is a member beside its own majority: then only comparisons with two votes or more count,
/// which a rater beside an estimate that was made of its votes does not ask for.
[[nodiscard]] bool isBesideMajority(const AgreementTable &table, const PairAgreement &pair);

/// Marks the pairs of an estimate and a rater or pool whose votes or rulings it was made of, as `project`
/// tells: PairAgreement::includesSelf. Majorities are left as they are.
[[nodiscard]] model::Result<> markEstimates(store::Project &project, const Dataset &dataset,
                                            AgreementTable &table);

} // namespace analysis
