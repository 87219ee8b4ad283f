// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/analysis/bias.h"
#include "db/model/result.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace analysis {

/// A person beside himself: the first two occasions of one comparison (METHODS 3.13).
struct Retest
{
    QString name;     ///< or `humans`: all persons together, where several have one
    Figure agreement; ///< the share alike, under --ties half a tie beside a choice by half
    Figure kappa;     ///< Cohen's, in the frame of the table
    Cell alike, different;
    /// The share alike of those decided both times whose responses are known to have stood on the same sides,
    /// or exchanged. Where the second is lower, the side counts.
    Figure sameSides, swappedSides;
};

/// A judge beside itself: the valid repetitions of one order of one comparison, a prompt each.
struct Repetition
{
    QString name;
    Figure modalShare;           ///< RC: of runs with the commonest choice, averaged over prompts
    Figure allAlike;             ///< of prompts whose runs all gave the same choice
    std::int64_t runs = 0;       ///< of the prompts that count
    std::int64_t unrepeated = 0; ///< prompts with one valid run
};

/// What a coefficient between raters is to be read beside.
struct Stability
{
    std::vector<Retest> people;     ///< those with a second occasion, in the order of the file
    std::vector<Repetition> judges; ///< those with a repetition
};

/// Of the individuals behind the parties of the table, on its cases and with its ties, frame and errors.
[[nodiscard]] model::Result<Stability> stabilityOf(const Dataset &dataset, Selector &selector,
                                                   const AgreementTable &table);

} // namespace analysis
