// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/figure_json.h"

namespace report {

namespace {

constexpr std::int64_t fewest = 10;

Json numberOrNull(const std::optional<double> &number) { return number ? Json(*number) : Json(nullptr); }

std::string noteOf(const stats::Estimate &estimate, std::int64_t cases)
{
    const std::string few = "fewer than 10";
    if (cases >= fewest || !estimate.value || estimate.note.starts_with(few))
        return estimate.note;
    return estimate.note.empty() ? few : few + "; " + estimate.note;
}

} // namespace

Json figureJson(const stats::Estimate &estimate, const char *unit, std::int64_t cases)
{
    Json figure{{"value", numberOrNull(estimate.value)}};
    if (!estimate.value)
        figure["why"] = estimate.why;
    if (const std::string note = noteOf(estimate, cases); !note.empty())
        figure["note"] = note;
    figure["low"] = numberOrNull(estimate.low);
    figure["high"] = numberOrNull(estimate.high);
    figure["se"] = numberOrNull(estimate.se);
    figure["method"] = estimate.method;
    figure["n"] = estimate.n;
    figure["unit"] = unit;
    return figure;
}

} // namespace report
