// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/annotator_columns.h"

#include <array>
#include <numeric>
#include <utility>

namespace analysis {

namespace {

constexpr std::array<std::int8_t, 3> exchanged{2, 1, 0}; // a, tie, b seen from the other side

// Where the votes on the comparison of the vote at `from` end.
std::size_t endOfUnit(const OverallVotes &votes, std::size_t from)
{
    std::size_t end = from;
    while (end < votes.unit.size() && votes.unit[end] == votes.unit[from])
        ++end;
    return end;
}

OverallVotes bothWaysRound(const OverallVotes &votes)
{
    OverallVotes both{.unit = {}, .rater = {}, .cluster = {}, .category = {}, .raters = votes.raters};
    for (std::size_t from = 0; from < votes.unit.size();) {
        const std::size_t end = endOfUnit(votes, from);
        for (const bool isExchanged : {false, true}) {
            for (std::size_t at = from; at < end; ++at) {
                const std::int8_t said = votes.category[at];
                both.unit.push_back(2 * votes.unit[at] + (isExchanged ? 1 : 0));
                both.rater.push_back(votes.rater[at]);
                both.cluster.push_back(votes.cluster[at]);
                both.category.push_back(
                    isExchanged && said >= 0 ? exchanged.at(static_cast<std::size_t>(said)) : said);
            }
        }
        from = end;
    }
    return both;
}

} // namespace

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
                                  const std::vector<std::int32_t> &raters, std::int64_t fewest, Frame frame)
{
    if (raters.empty()) {
        AnnotatorColumns none;
        none.frame = frame;
        return none;
    }
    return annotatorColumns(overallVotes(dataset, selection, AgreementOptions{.frame = Frame::Name}, raters),
                            fewest, frame);
}

AnnotatorColumns annotatorColumns(OverallVotes votes, std::int64_t fewest, Frame frame)
{
    AnnotatorColumns columns;
    columns.frame = frame;
    columns.votes = std::move(votes);
    columns.ofRater.resize(static_cast<std::size_t>(columns.votes.raters));
    for (std::size_t i = 0; i < columns.votes.category.size(); ++i) {
        if (columns.votes.category[i] >= 0)
            ++columns.ofRater[static_cast<std::size_t>(columns.votes.rater[i])];
    }
    columns.pooled = stats::pooledRaters(asRatings(columns.votes), fewest);
    if (frame == Frame::Mirror)
        columns.votes = bothWaysRound(columns.votes);
    columns.worker = stats::workerColumn(asRatings(columns.votes), columns.pooled);
    return columns;
}

TruthByRank truthByRank(Frame frame, std::vector<std::int32_t> units, stats::TrueCategories truth)
{
    if (frame != Frame::Mirror)
        return {std::move(units), std::move(truth)};
    constexpr std::size_t q = exchanged.size();
    TruthByRank folded;
    std::vector<double> probability;
    for (std::size_t i = 0; i + 1 < units.size(); i += 2) {
        folded.rank.push_back(units[i] / 2);
        for (std::size_t k = 0; k < q; ++k) {
            const auto there = static_cast<std::size_t>(exchanged.at(k));
            probability.push_back((truth.probability[i * q + k] + truth.probability[(i + 1) * q + there]) /
                                  2);
        }
    }
    folded.truth = stats::labelled(std::move(probability), q);
    return folded;
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
