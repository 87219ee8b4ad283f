// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/filter.h"
#include "db/model/case.h"
#include "db/model/words.h"

#include <QString>

namespace analysis {

/// What the rationales of a judge on one comparison state beside their own verdicts.
struct RationaleReading
{
    int agrees = 0, contradicts = 0, silent = 0;
    model::Choice stated = model::Choice::Tie;  ///< by the first that contradicts, told in canonical sides
    model::Choice verdict = model::Choice::Tie; ///< its own

    /// Of a valid call.
    void add(const QString &text, model::Order order, model::Choice choice);
    [[nodiscard]] bool has(RationaleSaying saying) const;
};

/// The same from a case that was read: as store::visitRationales counts, valid calls with a text.
[[nodiscard]] RationaleReading rationaleReading(const model::Case &content, const QString &judge);

} // namespace analysis
