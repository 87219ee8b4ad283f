// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/icc.h"

#include "app/stats/distributions.h"
#include "app/stats/needed.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>
#include <vector>

namespace stats {

namespace {

constexpr double rounding = 1e-12; ///< of the whole variation, which counts as none

/// The analysis of variance of a complete table.
struct Table
{
    double n = 0; ///< items
    double k = 0; ///< raters
    double rows = 0;
    double columns = 0;
    double residual = 0;
    double within = 0;
};

std::vector<double> completeRows(std::span<const std::optional<double>> scores, std::size_t raters)
{
    std::vector<double> complete;
    for (std::size_t row = 0; row + raters <= scores.size(); row += raters) {
        const auto cells = scores.subspan(row, raters);
        if (std::any_of(cells.begin(), cells.end(), [](const auto &cell) { return !cell; }))
            continue;
        for (const std::optional<double> &cell : cells)
            complete.push_back(*cell);
    }
    return complete;
}

/// The sums of squares divided by their degrees of freedom.
Table analysed(const std::vector<double> &scores, std::size_t raters)
{
    const std::size_t items = scores.size() / raters;
    Table table{static_cast<double>(items), static_cast<double>(raters), 0, 0, 0, 0};
    std::vector<double> row(items);
    std::vector<double> column(raters);
    double mean = 0;
    for (std::size_t at = 0; at < scores.size(); ++at) {
        row[at / raters] += scores[at] / table.k;
        column[at % raters] += scores[at] / table.n;
        mean += scores[at] / (table.n * table.k);
    }
    for (std::size_t at = 0; at < scores.size(); ++at) {
        const double fromRow = scores[at] - row[at / raters];
        const double left = fromRow - column[at % raters] + mean;
        table.within += fromRow * fromRow / (table.n * (table.k - 1));
        table.residual += left * left / ((table.n - 1) * (table.k - 1));
    }
    for (const double value : row)
        table.rows += table.k * (value - mean) * (value - mean) / (table.n - 1);
    for (const double value : column)
        table.columns += table.n * (value - mean) * (value - mean) / (table.k - 1);
    return table;
}

struct Limits
{
    double low = 0;
    double high = 0;
};

/// A share of the variation, without an interval yet.
Estimate shareOf(double numerator, double denominator, const Table &table)
{
    const auto n = static_cast<std::int64_t>(table.n);
    const double all = table.rows + table.columns + table.within;
    if (denominator <= rounding * all)
        return undefined("the items do not differ", n);
    Estimate estimate;
    estimate.value = numerator / denominator;
    estimate.n = n;
    estimate.note = "no residual variation, so no interval";
    return estimate;
}

void setLimits(Estimate &estimate, const Limits &limits)
{
    if (!estimate.value)
        return;
    estimate.low = limits.low;
    estimate.high = std::min(limits.high, 1.0);
    estimate.method = "F";
    estimate.note.clear();
}

/// Sets the interval of one rater and of the mean of all, whose F0 = MSR / `error` has the freedom given.
void setRatioLimits(Estimate &single, Estimate &mean, const Table &table, double error, double freedom)
{
    if (error == 0)
        return;
    const double ratio = table.rows / error;
    const double low = ratio / fisherQuantile(table.n - 1, freedom);
    const double high = ratio * fisherQuantile(freedom, table.n - 1);
    setLimits(single, {(low - 1) / (low + table.k - 1), (high - 1) / (high + table.k - 1)});
    setLimits(mean, {1 - 1 / low, 1 - 1 / high});
}

void setAbsoluteLimits(Estimate &single, Estimate &mean, const Table &t)
{
    if (!single.value || 1 - *single.value < rounding)
        return;
    const double odds = t.k * *single.value / (t.n * (1 - *single.value));
    const double raters = odds * t.columns;
    const double rest = (1 + odds * (t.n - 1)) * t.residual;
    const double freedom = (raters + rest) * (raters + rest) /
                           (raters * raters / (t.k - 1) + rest * rest / ((t.n - 1) * (t.k - 1)));
    if (!(freedom > 0) || !std::isfinite(freedom))
        return;
    const double above = fisherQuantile(t.n - 1, freedom);
    const double below = fisherQuantile(freedom, t.n - 1);
    const double other = t.k * t.columns + (t.k * t.n - t.k - t.n) * t.residual;
    const Limits limits{t.n * (t.rows - above * t.residual) / (above * other + t.n * t.rows),
                        t.n * (below * t.rows - t.residual) / (other + t.n * below * t.rows)};
    setLimits(single, limits);
    const auto ofMean = [&t](double limit) { return t.k * limit / (1 + (t.k - 1) * limit); };
    if (1 + (t.k - 1) * limits.low > rounding)
        setLimits(mean, {ofMean(limits.low), ofMean(limits.high)});
    else if (mean.value)
        mean.note = "the interval of one rater has no counterpart for the mean";
}

IntraclassCorrelations noForms(const std::string &why, std::int64_t n)
{
    const Estimate none = undefined(why, n);
    return {none, none, none, none, none, none, 0, 0, 0, 0, n, 0};
}

IntraclassCorrelations formsOf(const Table &t)
{
    IntraclassCorrelations forms;
    const double between = t.columns - t.residual;
    forms.oneWay = shareOf(t.rows - t.within, t.rows + (t.k - 1) * t.within, t);
    forms.absolute = shareOf(t.rows - t.residual, t.rows + (t.k - 1) * t.residual + t.k * between / t.n, t);
    forms.consistency = shareOf(t.rows - t.residual, t.rows + (t.k - 1) * t.residual, t);
    forms.oneWayMean = shareOf(t.rows - t.within, t.rows, t);
    forms.absoluteMean = shareOf(t.rows - t.residual, t.rows + between / t.n, t);
    forms.consistencyMean = shareOf(t.rows - t.residual, t.rows, t);
    setRatioLimits(forms.oneWay, forms.oneWayMean, t, t.within, t.n * (t.k - 1));
    setRatioLimits(forms.consistency, forms.consistencyMean, t, t.residual, (t.n - 1) * (t.k - 1));
    setAbsoluteLimits(forms.absolute, forms.absoluteMean, t);
    forms.rows = t.rows;
    forms.columns = t.columns;
    forms.residual = t.residual;
    forms.within = t.within;
    forms.items = static_cast<std::int64_t>(t.n);
    return forms;
}

} // namespace

IntraclassCorrelations intraclassCorrelations(std::span<const std::optional<double>> scores, int raters)
{
    assert(raters >= 0);
    if (raters < 2)
        return noForms(tooFew({raters, "rater", "raters"}, "a correlation", 2), 0);
    const auto width = static_cast<std::size_t>(raters);
    assert(scores.size() % width == 0);
    const std::vector<double> complete = completeRows(scores, width);
    const auto items = static_cast<std::int64_t>(complete.size() / width);
    const std::int64_t leftOut = static_cast<std::int64_t>(scores.size() / width) - items;
    IntraclassCorrelations forms = noForms(
        tooFew({items, "item that every rater scored", "items that every rater scored"}, "a correlation", 2),
        items);
    if (items >= 2) {
        Table table = analysed(complete, width);
        const double all = table.rows + table.columns + table.within;
        for (double *square : {&table.rows, &table.columns, &table.residual, &table.within})
            *square = *square <= rounding * all ? 0 : *square;
        const auto [least, most] = std::minmax_element(complete.begin(), complete.end());
        forms = *least == *most ? noForms("all scores are alike", items) : formsOf(table);
    }
    forms.leftOut = leftOut;
    return forms;
}

} // namespace stats
