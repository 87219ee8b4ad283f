// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/hypothesis_test.h"

#include "app/stats/distributions.h"

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

HypothesisTest chiSquareTest(double statistic, double freedom, std::int64_t n)
{
    if (!(freedom > 0))
        return untested("nothing to compare", n);
    return tested(statistic, chiSquareAbove(statistic, freedom), freedom, n);
}

} // namespace stats
