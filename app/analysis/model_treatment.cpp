// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/model_treatment.h"

namespace analysis {

namespace {

double creditOf(int category, model::Side side)
{
    return category == 1 ? 0.5 : (category == 0) == (side == model::Side::A) ? 1 : 0;
}

double peopleCredit(const JudgedCase &judged, model::Side side)
{
    double credit = 0;
    for (int category = 0; category < 3; ++category)
        credit += judged.people[static_cast<std::size_t>(category)] * creditOf(category, side);
    return credit / judged.peopleCounted();
}

std::int32_t itemOf(const Dataset &dataset, const JudgedCase &judged)
{
    return dataset.columns.comparisons.item[static_cast<std::size_t>(judged.comparison)];
}

} // namespace

std::vector<JudgedCase> matchedCases(const Dataset &dataset, std::int32_t judge, const Selection &base)
{
    const std::vector<JudgedCase> cases = judgedCases(dataset, judge, peopleVotes(dataset));
    std::vector<const JudgedCase *> atRank(dataset.size());
    for (const JudgedCase &judged : cases) {
        if (judged.said && judged.majority)
            atRank[static_cast<std::size_t>(dataset.rankOf[static_cast<std::size_t>(judged.comparison)])] =
                &judged;
    }
    std::vector<JudgedCase> matched;
    for (std::size_t rank = 0; rank < atRank.size(); ++rank) {
        if (atRank[rank] != nullptr && base[rank] != 0)
            matched.push_back(*atRank[rank]);
    }
    return matched;
}

ModelPoints pointsOf(const Dataset &dataset, std::span<const JudgedCase> matched,
                     const std::vector<std::uint8_t> &isMeant)
{
    ModelPoints points;
    for (const JudgedCase &judged : matched) {
        const auto side = sideMeant(dataset, judged.comparison, isMeant);
        if (!side)
            continue;
        points.judge.push_back(creditOf(*judged.said, *side));
        points.people.push_back(peopleCredit(judged, *side));
        points.difference.push_back(points.judge.back() - points.people.back());
        points.clusters.push_back(itemOf(dataset, judged));
        if (*judged.said != 1 && *judged.majority != 1)
            points.picks.push_back({.cluster = points.clusters.back(),
                                    .byJudge = creditOf(*judged.said, *side) > 0,
                                    .byPeople = creditOf(*judged.majority, *side) > 0});
    }
    return points;
}

Treatment treatmentOf(const Dataset &dataset, std::span<const JudgedCase> matched, const OwnModels &own)
{
    Treatment treatment;
    for (std::size_t model = 0; model < own.isOwn.size(); ++model) {
        if (own.isOwn[model] != 0)
            treatment.places.push_back(0);
        else
            treatment.places.push_back(own.isFamily[model] != 0 ? -1 : treatment.models++);
    }
    const auto &comparisons = dataset.columns.comparisons;
    for (const JudgedCase &judged : matched) {
        const auto at = static_cast<std::size_t>(judged.comparison);
        const std::int32_t a = treatment.places[static_cast<std::size_t>(comparisons.modelA[at])];
        const std::int32_t b = treatment.places[static_cast<std::size_t>(comparisons.modelB[at])];
        if (a == b && (a >= 0 || comparisons.modelA[at] == comparisons.modelB[at]))
            continue;
        const auto add = [&](std::int32_t place, model::Side side) {
            if (place >= 0)
                treatment.rows.push_back({.cluster = itemOf(dataset, judged),
                                          .model = place,
                                          .judge = creditOf(*judged.said, side),
                                          .people = peopleCredit(judged, side)});
        };
        add(a, model::Side::A);
        add(b, model::Side::B);
    }
    return treatment;
}

} // namespace analysis
