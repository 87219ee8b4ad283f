// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/formats.h"
#include "app/analysis/parts.h"
#include "app/analysis/rating_methods.h"
#include "app/stats/items.h"
#include "app/stats/style_draws.h"

#include <algorithm>
#include <array>
#include <utility>

namespace analysis {

namespace {

/// By comparison. One that came after the columns were read is left out.
model::Result<std::vector<ComparedFormats>> formatsOf(const Dataset &dataset, const Lookups &lookups)
{
    const auto found = lookups.formats ? lookups.formats() : model::Result<std::vector<ComparedFormats>>();
    if (!found)
        return tl::unexpected(found.error());
    const auto &ids = dataset.columns.comparisons.id;
    std::vector<ComparedFormats> formats(ids.size());
    for (const ComparedFormats &one : *found) {
        const auto at = std::ranges::lower_bound(ids, one.comparison.value);
        if (at != ids.end() && *at == one.comparison.value)
            formats[static_cast<std::size_t>(at - ids.begin())] = one;
    }
    return formats;
}

struct StyleFeature
{
    const char *name;
    qint64 FormatCounts::*count;
};
constexpr std::array features{
    StyleFeature{"length", &FormatCounts::length}, StyleFeature{"headers", &FormatCounts::headings},
    StyleFeature{"lists", &FormatCounts::lists}, StyleFeature{"bold", &FormatCounts::bold}};

/// Battles by features, scaled so that it does not matter which response is called a.
std::vector<double> styleColumns(const BattleList &list, const std::vector<ComparedFormats> &formats)
{
    std::vector<double> values(list.size() * features.size());
    for (std::size_t feature = 0; feature < features.size(); ++feature) {
        std::vector<double> a, b;
        for (const std::int32_t comparison : list.comparison) {
            const ComparedFormats &sides = formats[static_cast<std::size_t>(comparison)];
            a.push_back(static_cast<double>(sides.a.*features[feature].count));
            b.push_back(static_cast<double>(sides.b.*features[feature].count));
        }
        const std::vector<double> column = stats::standardised(
            stats::styleDifferences(a, b, stats::StyleRatio::PlusOne), stats::Standard::ScaledMirrored);
        for (std::size_t i = 0; i < column.size(); ++i)
            values[i * features.size() + feature] = column[i];
    }
    return values;
}

/// With the draws of a bootstrap, where one is asked for.
stats::StyleControl controlled(const RatingTask &task, const stats::StyleTable &style, Rated &rated)
{
    const stats::Battles battles = task.list.columns();
    const stats::RatingOptions how = ratingOptions(task.options, task.anchor);
    if (!task.options.bootstrap)
        return stats::styleControl(battles, style, stats::StylePenalty(), how);
    stats::DrawnStyle drawn = stats::bootstrapStyle(battles, style, stats::StylePenalty(), how,
                                                    *task.options.bootstrap, threadCount());
    rated.draws = std::move(drawn.draws);
    return std::move(drawn.control);
}

bool isUneven(const std::vector<double> &values, std::size_t feature)
{
    for (std::size_t i = feature; i < values.size(); i += features.size()) {
        if (values[i] != 0)
            return true;
    }
    return false;
}

} // namespace

model::Result<Rated> rateByStyle(const RatingTask &task)
{
    const auto formats = formatsOf(task.dataset, task.selector.lookups());
    if (!formats)
        return tl::unexpected(formats.error());
    const std::vector<double> values = styleColumns(task.list, *formats);
    Rated rated;
    const stats::StyleControl control = controlled(task, {features.size(), values}, rated);
    rated.ratings = control.ratings.ratings;
    rated.fit = control.ratings;
    rated.note = control.ratings.why.empty()
                     ? QStringLiteral("ratings with length (code points), headers, list items and bold text "
                                      "held equal, by FastChat's fit with a penalty of 0.5 on all parameters")
                     : QString::fromStdString(control.ratings.why);
    for (std::size_t feature = 0; feature < features.size(); ++feature)
        rated.style.push_back(
            {features[feature].name,
             {.estimate = isUneven(values, feature)
                              ? control.effects[feature]
                              : stats::undefined("no two responses differ in it", control.effects[feature].n),
              .unit = "battle",
              .cases = stats::distinctItems(task.list.comparison),
              .where = task.filters.fought()}});
    return rated;
}

} // namespace analysis
