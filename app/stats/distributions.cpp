// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/distributions.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/digamma.hpp>

#include <cassert>
#include <cmath>
#include <numbers>

namespace stats {

double normalTwoSided(double z) { return std::erfc(std::abs(z) / std::numbers::sqrt2); }

double chiSquareAbove(double x, double freedom)
{
    assert(x >= 0 && freedom > 0);
    return boost::math::cdf(boost::math::complement(boost::math::chi_squared(freedom), x));
}

double studentBelow(double t, double freedom)
{
    assert(freedom > 0);
    return boost::math::cdf(boost::math::students_t(freedom), t);
}

double fisherQuantile(double numerator, double denominator)
{
    assert(numerator > 0 && denominator > 0);
    return boost::math::quantile(boost::math::fisher_f(numerator, denominator), 0.975);
}

double digamma(double x)
{
    assert(x > 0);
    return boost::math::digamma(x);
}

} // namespace stats
