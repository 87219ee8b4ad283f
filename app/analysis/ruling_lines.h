// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/dataset.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// What is said of a case beside the rows of the file: the rulings, derived ones too.
struct RulingLine
{
    QString judge;
    std::optional<model::Choice> choice; ///< cannot judge where the judge abstained; nothing: no ruling
    std::optional<model::Swap> swap;
    model::Origin origin = model::Origin::Derived;
};
/// The derived ones first, then the imported ones. Looks through all rulings: for one case.
[[nodiscard]] std::vector<RulingLine> rulingsOn(const Dataset &dataset, model::ComparisonId comparison);

/// The same for many cases: sorted once, then found. The Dataset must outlive it.
class RulingLists
{
public:
    explicit RulingLists(const Dataset &dataset);
    [[nodiscard]] std::vector<RulingLine> on(model::ComparisonId comparison) const;

private:
    const Dataset &m_dataset;
    std::vector<std::uint32_t> m_derived;  ///< places in Dataset::rulings, by comparison
    std::vector<std::uint32_t> m_imported; ///< places in the imported rulings, by comparison
};

} // namespace analysis
