// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/report.h"

namespace report {

/// What the sections of one report are made from.
struct Work
{
    store::Project &project;
    const analysis::Dataset &dataset;
    analysis::Selector &selector;
    const Options &options;
    std::function<bool()> goesOn;        ///< asked between steps that take long; false: end with stopped()
    analysis::ProjectInfo info;          ///< of the whole project
    analysis::Selection selected;        ///< the slice
    std::vector<analysis::Party> rows;   ///< of the matrix
    std::vector<analysis::Party> judges; ///< one by one: those with a ruling that figures take
    bool hasPeople = false;              ///< a vote of a person that figures take

    /// A filter within the slice.
    [[nodiscard]] analysis::Filter within(analysis::Filter filter) const;
    /// How many comparisons it selects within the slice; the cell's filter opens them.
    [[nodiscard]] model::Result<Cell> countOf(const analysis::Filter &filter);
    /// The matrix of some parties within `filter` and the slice, with the options of the report.
    [[nodiscard]] model::Result<analysis::AgreementTable> agreementOf(
        const std::vector<analysis::Party> &parties, const analysis::Filter &filter);
};

/// Error::Usage where the slice names what is not there.
[[nodiscard]] model::Result<Work> startWork(store::Project &project, const analysis::Dataset &dataset,
                                            analysis::Selector &selector, const Options &options,
                                            std::function<bool()> goesOn);
/// Error::Cancelled.
[[nodiscard]] tl::unexpected<model::Error> stopped();

/// The JSON of a count whose cases are its units.
[[nodiscard]] Json cellJson(const Cell &cell);
/// `1 item`, `2 items`.
[[nodiscard]] QString counted(std::int64_t count, const char *one, const char *many);

} // namespace report
