// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/annotator_columns.h"

#include <numeric>

namespace analysis {

std::int64_t AnnotatorColumns::count() const
{
    return std::accumulate(ofRater.begin(), ofRater.end(), std::int64_t{0});
}

stats::Ratings AnnotatorColumns::ratings() const
{
    stats::Ratings ratings = asRatings(votes);
    ratings.raters = pooled.workers;
    ratings.rater = worker;
    return ratings;
}

AnnotatorColumns annotatorColumns(const Dataset &dataset, const Selection &selection,
                                  const std::vector<std::int32_t> &raters, std::int64_t fewest)
{
    AnnotatorColumns columns;
    if (raters.empty())
        return columns;
    columns.votes = overallVotes(dataset, selection, AgreementOptions{.frame = Frame::Name}, raters);
    columns.ofRater.resize(raters.size());
    for (std::size_t i = 0; i < columns.votes.category.size(); ++i) {
        if (columns.votes.category[i] >= 0)
            ++columns.ofRater[static_cast<std::size_t>(columns.votes.rater[i])];
    }
    const stats::Ratings ratings = asRatings(columns.votes);
    columns.pooled = stats::pooledRaters(ratings, fewest);
    columns.worker = stats::workerColumn(ratings, columns.pooled);
    return columns;
}

Filter ofAny(const Dataset &dataset, const std::vector<std::int32_t> &raters)
{
    if (raters.empty())
        return anyOf({});
    QStringList globs;
    for (const std::int32_t rater : raters)
        globs << globOf(dataset.columns.raters[static_cast<std::size_t>(rater)].name);
    return choice(RaterRef::group(globs.join(u',')), Chosen::Any, SideFrame::Name);
}

} // namespace analysis
