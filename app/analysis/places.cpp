// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/places.h"

#include "app/analysis/sheets.h"

namespace analysis {

std::optional<Place> placeOf(const model::VoteColumns &columns, std::size_t vote)
{
    const auto &votes = columns.votes;
    const model::Choice choice = votes.choice[vote];
    if (votes.left[vote] == 0 || votes.isConflicted[vote] != 0 || choice == model::Choice::CannotJudge)
        return std::nullopt;
    if (model::isTie(choice))
        return Place::Tie;
    const bool isLeftA = static_cast<model::Side>(votes.left[vote]) == model::Side::A;
    return (choice == model::Choice::A) == isLeftA ? Place::Left : Place::Right;
}

model::Result<std::vector<std::size_t>> votesAt(const Dataset &dataset, const RaterRef &ref, Place place)
{
    const auto members = ratersOf(dataset, ref);
    if (!members)
        return tl::unexpected(members.error());
    std::vector<std::uint8_t> isMember(dataset.columns.raters.size());
    for (const std::int32_t member : *members)
        isMember[static_cast<std::size_t>(member)] = 1;
    const auto &votes = dataset.columns.votes;
    std::vector<std::size_t> found;
    for (std::size_t vote = 0; vote < votes.size(); ++vote) {
        if (isMember[static_cast<std::size_t>(votes.rater[vote])] == 0 ||
            (!ref.allOccasions && votes.occasion[vote] != ref.occasion.value_or(1)))
            continue;
        if (const auto at = placeOf(dataset.columns, vote); at && (place == Place::Any || *at == place))
            found.push_back(vote);
    }
    return found;
}

} // namespace analysis
