// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/figure_maker.h"

namespace analysis {

std::int64_t FigureMaker::casesOf(const Filter &where)
{
    const auto selection = m_selector.select(where);
    if (selection)
        return countOf(*selection);
    if (!m_error)
        m_error = selection.error();
    return 0;
}

Figure FigureMaker::figure(stats::Estimate estimate, const Filter &filter, const char *unit)
{
    Filter where = allOf({m_within, filter});
    const std::int64_t cases = casesOf(where);
    return {.estimate = std::move(estimate), .unit = unit, .cases = cases, .where = std::move(where)};
}

Figure FigureMaker::figure(stats::Estimate estimate, const Filter &filter)
{
    return figure(std::move(estimate), filter, "comparison");
}

Cell FigureMaker::cell(std::int64_t count, const Filter &filter)
{
    Filter where = allOf({m_within, filter});
    const std::int64_t cases = casesOf(where);
    return {{count, cases}, std::move(where)};
}

Cell FigureMaker::cell(const Filter &filter)
{
    Cell made = cell(0, filter);
    made.count.count = made.count.cases;
    return made;
}

} // namespace analysis
