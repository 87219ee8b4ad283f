// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/voting.h"

#include "app/labeling/presentation.h"
#include "app/labeling/undo_stack.h"
#include "db/model/uuids.h"
#include "db/store/blind.h"
#include "db/store/settings.h"
#include "db/store/votes.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace labeling {

namespace {

constexpr int occasion = 1;

QString now() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs); }

tl::unexpected<model::Error> passOn(const model::Error &error) { return tl::unexpected<model::Error>(error); }

QString lookName(const model::Rater &rater, model::ComparisonId comparison)
{
    return QStringLiteral("seen before the vote: %1, %2")
        .arg(model::uuidOfRater(rater.name).toString(QUuid::WithoutBraces))
        .arg(comparison.value);
}

std::optional<double> keptStrength(const CastVote &cast)
{
    const bool isDecided = cast.answer == Answer::LeftBetter || cast.answer == Answer::RightBetter;
    if (!cast.strength || !isDecided)
        return std::nullopt;
    return static_cast<double>(*cast.strength);
}

/// The new version: everything but what the chain and the file say.
model::Vote voteFrom(const CastVote &cast, const model::Rater &rater, model::Side left)
{
    model::Vote vote;
    vote.uuid = model::newUuid();
    vote.rater = rater.id;
    vote.comparison = cast.comparison;
    vote.occasion = occasion;
    vote.choice = choiceOf(cast.answer, left);
    vote.strength = keptStrength(cast);
    vote.left = left;
    vote.time = now();
    vote.timeShownMs = cast.timeShownMs;
    vote.activeMs = cast.activeMs;
    vote.author = rater.name;
    vote.comment = cast.comment;
    vote.seen = QJsonDocument(QJsonArray::fromStringList(cast.seen)).toJson(QJsonDocument::Compact);
    return vote;
}

model::Result<> present(store::Project &project, const model::Rater &rater, model::ComparisonId comparison)
{
    const auto pair = store::readBlind(project, comparison);
    if (!pair)
        return passOn(pair.error());
    const auto left = presentPair(project, rater, *pair);
    if (!left)
        return passOn(left.error());
    return {};
}

model::Result<> appendVote(store::Project &project, const model::Rater &rater, const CastVote &cast)
{
    const auto left = store::presentedLeft(project, rater.id, cast.comparison);
    if (!left)
        return passOn(left.error());
    if (!left->has_value())
        return model::fail(model::Error::Kind::Conflict,
                           QStringLiteral("this pair was never shown to %1").arg(rater.name));
    const auto newest = store::newestVote(project, rater.id, cast.comparison, occasion);
    if (!newest)
        return passOn(newest.error());
    const auto look = store::setting(project, lookName(rater, cast.comparison));
    if (!look)
        return passOn(look.error());

    model::Vote vote = voteFrom(cast, rater, **left);
    if (*newest)
        vote.previous = (*newest)->id;
    vote.isRevealed = look->has_value() || (*newest && (*newest)->isRevealed);
    const auto added = store::addVote(project, vote, std::nullopt);
    if (!added)
        return passOn(added.error());
    return cast.shownNext ? present(project, rater, *cast.shownNext) : model::Result<>();
}

/// Appends a row of history that repeats `row`.
model::Result<> appendCopy(store::Project &project, const model::Rater &rater, model::Vote row)
{
    row.uuid = model::newUuid();
    row.time = now();
    row.author = rater.name;
    const auto added = store::addVote(project, row, std::nullopt);
    if (!added)
        return passOn(added.error());
    return {};
}

model::Result<std::optional<Undone>> appendUndo(store::Project &project, const model::Rater &rater)
{
    const auto history = store::historyOf(project, rater.id);
    if (!history)
        return passOn(history.error());
    const auto step = nextUndo(*history, rater.name);
    if (!step)
        return std::optional<Undone>();
    const model::Vote &undone = step->takenBack;
    const auto newest = store::newestVote(project, rater.id, undone.comparison, undone.occasion);
    if (!newest)
        return passOn(newest.error());
    const auto pair = store::readBlind(project, undone.comparison);
    if (!pair)
        return passOn(pair.error());
    const auto written = appendCopy(project, rater, undoRow(*step, (*newest)->id));
    if (!written)
        return passOn(written.error());
    const auto left = undone.left.value_or(model::Side::A);
    Undone result{undone.comparison, pair->itemSource, pair->turn, answerOf(undone.choice, left), {}};
    if (step->restored)
        result.now = answerOf(step->restored->choice, left);
    return std::optional<Undone>(result);
}

model::Result<std::optional<Redone>> appendRedo(store::Project &project, const model::Rater &rater)
{
    const auto history = store::historyOf(project, rater.id);
    if (!history)
        return passOn(history.error());
    const auto undone = nextRedo(*history, rater.name);
    if (!undone)
        return std::optional<Redone>();
    const auto newest = store::newestVote(project, rater.id, undone->comparison, undone->occasion);
    if (!newest)
        return passOn(newest.error());
    const auto pair = store::readBlind(project, undone->comparison);
    if (!pair)
        return passOn(pair.error());
    const auto written = appendCopy(project, rater, redoRow(*undone, (*newest)->id));
    if (!written)
        return passOn(written.error());
    return std::optional<Redone>({undone->comparison, pair->itemSource, pair->turn,
                                  answerOf(undone->choice, undone->left.value_or(model::Side::A))});
}

/// What `change` says, in one transaction.
template <typename Value, typename Change>
model::Result<Value> changing(store::Project &project, const Change &change)
{
    model::Result<Value> result;
    const auto done = store::inTransaction(project, [&]() -> model::Result<> {
        result = change();
        if (!result)
            return passOn(result.error());
        return {};
    });
    if (!done)
        return passOn(done.error());
    return result;
}

} // namespace

model::Result<> castVote(store::Project &project, const model::Rater &rater, const CastVote &vote)
{
    return store::inTransaction(project, [&] { return appendVote(project, rater, vote); });
}

model::Result<std::optional<Undone>> undoVote(store::Project &project, const model::Rater &rater)
{
    return changing<std::optional<Undone>>(project, [&] { return appendUndo(project, rater); });
}

model::Result<std::optional<Redone>> redoVote(store::Project &project, const model::Rater &rater)
{
    return changing<std::optional<Redone>>(project, [&] { return appendRedo(project, rater); });
}

model::Result<bool> hasVoted(store::Project &project, const model::Rater &rater,
                             model::ComparisonId comparison)
{
    const auto vote = store::currentVote(project, rater.id, comparison, occasion);
    if (!vote)
        return passOn(vote.error());
    return vote->has_value();
}

model::Result<bool> noteLook(store::Project &project, const model::Rater &rater,
                             model::ComparisonId comparison)
{
    const auto vote = store::currentVote(project, rater.id, comparison, occasion);
    if (!vote)
        return passOn(vote.error());
    if (*vote)
        return false;
    const QString name = lookName(rater, comparison);
    const auto noted = store::setting(project, name);
    if (!noted)
        return passOn(noted.error());
    if (!noted->has_value()) {
        const auto changed = store::changeSetting(project, name, now(), rater.name);
        if (!changed)
            return passOn(changed.error());
    }
    return true;
}

} // namespace labeling
