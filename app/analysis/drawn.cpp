// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/drawn.h"

#include <algorithm>

namespace analysis {

namespace {

bool isPerson(const Dataset &dataset, const RaterRef &ref)
{
    const auto raters = ratersOf(dataset, ref);
    return raters && std::ranges::any_of(*raters, [&dataset](std::int32_t rater) {
               return dataset.columns.raters[static_cast<std::size_t>(rater)].kind == model::RaterKind::Human;
           });
}

bool looksAtVotes(const Dataset &dataset, const PredicateTest &test)
{
    if (test.predicate == Predicate::Flag)
        return true;
    if (test.predicate == Predicate::Match)
        return test.words.size() < 2 || test.words.front() == u"comments";
    return std::ranges::any_of(test.raters,
                               [&dataset](const RaterRef &ref) { return isPerson(dataset, ref); });
}

} // namespace

bool looksAtVotes(const Dataset &dataset, const Filter &filter)
{
    if (const auto *test = std::get_if<FieldTest>(&filter.node))
        return test->field == Field::Tag;
    if (const auto *test = std::get_if<PredicateTest>(&filter.node))
        return looksAtVotes(dataset, *test);
    if (const auto *junction = std::get_if<Junction>(&filter.node))
        return std::ranges::any_of(junction->parts,
                                   [&dataset](const Filter &part) { return looksAtVotes(dataset, part); });
    return false;
}

model::Result<DrawnHow> howDrawn(const Dataset &dataset, Selector &selector, const Filter &where,
                                 const Selection &labelled, bool isSaidRandom)
{
    if (looksAtVotes(dataset, where))
        return DrawnHow{Drawn::ByVotes, "the filter chooses by what people said, so that the labelled "
                                        "comparisons that it leaves do not stand for the others"};
    const auto draws = selector.draws();
    if (!draws)
        return tl::unexpected(draws.error());
    const std::int64_t all = countOf(labelled);
    if (all == 0)
        return DrawnHow{Drawn::Unknown, "no comparison has both a vote of people and a ruling of the judge"};
    std::int64_t random = 0, priority = 0;
    for (std::size_t rank = 0; rank < labelled.size(); ++rank) {
        if (labelled[rank] == 0)
            continue;
        const Draw &draw = (*draws)[static_cast<std::size_t>(dataset.comparisonAt[rank])];
        priority += draw.byPriority ? 1 : 0;
        random += draw.atRandom && !draw.byPriority ? 1 : 0;
    }
    if (priority > 0)
        return DrawnHow{Drawn::ByPriority, std::to_string(priority) + " of " + std::to_string(all) +
                                               " labelled comparisons were chosen by priority, so that "
                                               "they do not stand for the others"};
    if (random == all && all > 0)
        return DrawnHow{Drawn::AtRandom, {}};
    if (isSaidRandom)
        return DrawnHow{Drawn::Stated, {}};
    return DrawnHow{Drawn::Unknown,
                    "the project does not say that the labelled comparisons were drawn at random, and only "
                    "then do they stand for the others; --drawn random vouches for it"};
}

} // namespace analysis
