// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/dataset.h"
#include "app/analysis/formats.h"
#include "app/analysis/length_fit.h"
#include "app/analysis/rationale_reading.h"
#include "app/analysis/reference_twins.h"

#include <span>

namespace analysis {

/// What a rule of flags reads of one case beside what was said of it; null: not read, or not there.
struct CaseEvidence
{
    const Dataset &dataset;
    const ComparedFormats *formats = nullptr;
    const RationaleReading *rationales = nullptr;
    const LengthFit *lengths = nullptr;
    const ReferenceTwin *twin = nullptr;
};

/// The same of all cases of one judge, by comparison; empty: not read, or not there.
struct JudgeEvidence
{
    const Dataset &dataset;
    std::span<const ComparedFormats> formats{};
    std::span<const RationaleReading> rationales{};
    const LengthFit *lengths = nullptr;
    std::span<const ReferenceTwin> twins{};

    [[nodiscard]] CaseEvidence on(std::int32_t comparison) const
    {
        const auto at = static_cast<std::size_t>(comparison);
        return {dataset, formats.empty() ? nullptr : &formats[at],
                rationales.empty() ? nullptr : &rationales[at], lengths,
                twins.empty() ? nullptr : &twins[at]};
    }
};

} // namespace analysis
