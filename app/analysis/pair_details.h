// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"

#include <QString>

#include <map>
#include <vector>

namespace analysis {

/// A pair of the matrix over the items of one category; a table of its own, so that its filters open its
/// cases.
struct CategoryPair
{
    QString category; ///< empty: items without one
    AgreementTable table;
    PairAgreement pair;
};

/// What stands behind a cell of the matrix besides its figures.
struct PairDetails
{
    std::vector<CategoryPair> categories; ///< by name, those where the two share a comparison
    /// Calls without a verdict on the cases that were left out for want of a ruling, by state.
    std::map<model::State, std::int64_t> failedCalls;
};

/// Details of a pair of `table`. Error::Usage as computeAgreement().
[[nodiscard]] model::Result<PairDetails> pairDetails(const Dataset &dataset, Selector &selector,
                                                     const AgreementTable &table, const PairAgreement &pair);

} // namespace analysis
