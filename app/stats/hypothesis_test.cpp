// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/hypothesis_test.h"

#include "app/stats/distributions.h"

#include <cmath>

namespace stats {

HypothesisTest tested(double statistic, double p, double freedom, std::int64_t n)
{
    HypothesisTest test;
    test.statistic.value = statistic;
    test.p.value = p;
    test.statistic.n = test.p.n = n;
    test.statistic.note = test.p.note = "a test has no interval";
    test.freedom = freedom;
    return test;
}

HypothesisTest untested(const std::string &why, std::int64_t n)
{
    return {undefined(why, n), undefined(why, n), 0};
}

HypothesisTest normalTest(double value, double se, std::int64_t n)
{
    if (!(se > 0))
        return untested("no variation under the hypothesis", n);
    return tested(value / se, normalTwoSided(value / se), 0, n);
}

HypothesisTest studentTest(const Estimate &figure, double freedom)
{
    if (!figure.value)
        return untested(figure.why, figure.n);
    if (!figure.se || !(freedom > 0))
        return untested(figure.note.empty() ? "no standard error" : figure.note, figure.n);
    if (!(*figure.se > 0))
        return untested("no variation", figure.n);
    const double t = *figure.value / *figure.se;
    return tested(t, 2 * studentBelow(-std::abs(t), freedom), freedom, figure.n);
}

HypothesisTest chiSquareTest(double statistic, double freedom, std::int64_t n)
{
    if (!(freedom > 0))
        return untested("nothing to compare", n);
    return tested(statistic, chiSquareAbove(statistic, freedom), freedom, n);
}

} // namespace stats
