// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"
#include "app/analysis/selection.h"
#include "db/model/result.h"

#include <cstdint>
#include <optional>

namespace analysis {

/// Gives figures and counts the filter that opens their cases, within those that were asked for, and the
/// number of these cases.
class FigureMaker
{
public:
    FigureMaker(Selector &selector, Filter within)
        : m_selector(selector)
        , m_within(std::move(within))
    {}

    [[nodiscard]] Figure figure(stats::Estimate estimate, const Filter &filter, const char *unit);
    /// Of comparisons.
    [[nodiscard]] Figure figure(stats::Estimate estimate, const Filter &filter);
    /// Of `count` units other than comparisons.
    [[nodiscard]] Cell cell(std::int64_t count, const Filter &filter);
    /// Of comparisons: count and cases are the same.
    [[nodiscard]] Cell cell(const Filter &filter);

    /// The first filter that failed; what it belongs to has no cases.
    [[nodiscard]] const std::optional<model::Error> &error() const { return m_error; }

private:
    [[nodiscard]] std::int64_t casesOf(const Filter &where);

    Selector &m_selector;
    Filter m_within;
    std::optional<model::Error> m_error;
};

} // namespace analysis
