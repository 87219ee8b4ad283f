// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/shown_pair.h"

#include "app/labeling/presentation.h"
#include "db/store/settings.h"
#include "db/store/votes.h"

#include <utility>

namespace labeling {

namespace {

constexpr int occasion = 1;

tl::unexpected<model::Error> passOn(const model::Error &error) { return tl::unexpected<model::Error>(error); }

model::Result<ShownPair> shown(store::Project &project, const model::Rater &rater,
                               store::BlindComparison &&pair, model::Side left)
{
    const auto vote = store::currentVote(project, rater.id, pair.id, occasion);
    if (!vote)
        return passOn(vote.error());
    const auto mayReference = mayShowReference(project);
    if (!mayReference)
        return passOn(mayReference.error());
    ShownPair shown;
    shown.comparison = pair.id;
    shown.item = pair.itemSource;
    shown.category = pair.category;
    shown.turn = pair.turn;
    shown.turns = pair.turns;
    shown.prompts = std::move(pair.prompts);
    shown.left = std::move(left == model::Side::A ? pair.a : pair.b);
    shown.right = std::move(left == model::Side::A ? pair.b : pair.a);
    shown.hasReference = pair.hasReference && *mayReference;
    if (*vote)
        shown.own = OwnVote{answerOf((*vote)->choice, left), strengthOf(**vote), (*vote)->comment};
    return shown;
}

QString referenceSetting() { return QStringLiteral("annotators may see references"); }

} // namespace

model::Result<ShownPair> showPair(store::Project &project, const model::Rater &rater,
                                  model::ComparisonId comparison)
{
    auto pair = store::readBlind(project, comparison);
    if (!pair)
        return passOn(pair.error());
    const auto left = presentPair(project, rater, *pair);
    if (!left)
        return passOn(left.error());
    return shown(project, rater, std::move(*pair), *left);
}

model::Result<ShownPair> peekPair(store::Project &project, const model::Rater &rater,
                                  model::ComparisonId comparison)
{
    auto pair = store::readBlind(project, comparison);
    if (!pair)
        return passOn(pair.error());
    const auto left = leftSideFor(project, rater, *pair);
    if (!left)
        return passOn(left.error());
    return shown(project, rater, std::move(*pair), *left);
}

model::Result<bool> mayShowReference(store::Project &project)
{
    const auto value = store::setting(project, referenceSetting());
    if (!value)
        return passOn(value.error());
    return *value != QStringLiteral("no");
}

model::Result<> allowReference(store::Project &project, bool isAllowed, const QString &author)
{
    return store::changeSetting(project, referenceSetting(),
                                isAllowed ? QStringLiteral("yes") : QStringLiteral("no"), author);
}

model::Result<QStringList> referenceFor(store::Project &project, model::ComparisonId comparison)
{
    const auto mayShow = mayShowReference(project);
    if (!mayShow)
        return passOn(mayShow.error());
    if (!*mayShow)
        return model::fail(model::Error::Kind::Conflict,
                           QStringLiteral("this study does not show reference answers to annotators"));
    return store::blindReference(project, comparison);
}

} // namespace labeling
