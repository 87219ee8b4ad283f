// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/voting.h"

#include "app/labeling/presentation.h"
#include "app/labeling/undo_stack.h"
#include "db/model/uuids.h"
#include "db/store/cases.h"
#include "db/store/settings.h"
#include "db/store/votes.h"

#include <QDateTime>

namespace labeling {

namespace {

constexpr int occasion = 1;

QString now() { return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs); }

tl::unexpected<model::Error> passOn(const model::Error &error) { return tl::unexpected<model::Error>(error); }

/// The person's vote that stands now, if any.
model::Result<std::optional<model::Vote>> currentVote(store::Project &project, model::RaterId rater,
                                                      model::ComparisonId comparison)
{
    auto newest = store::newestVote(project, rater, comparison, occasion);
    if (newest && *newest && (*newest)->isRetracted)
        newest->reset();
    return newest;
}

QString lookName(const model::Rater &rater, model::ComparisonId comparison)
{
    return QStringLiteral("seen before the vote: %1, %2")
        .arg(model::uuidOfRater(rater.name).toString(QUuid::WithoutBraces))
        .arg(comparison.value);
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

    model::Vote vote;
    vote.uuid = model::newUuid();
    vote.rater = rater.id;
    vote.comparison = cast.comparison;
    vote.occasion = occasion;
    if (*newest)
        vote.previous = (*newest)->id;
    vote.choice = choiceOf(cast.answer, **left);
    vote.left = **left;
    vote.isRevealed = look->has_value() || (*newest && (*newest)->isRevealed);
    vote.time = now();
    vote.timeShownMs = cast.timeShownMs;
    vote.author = rater.name;
    const auto added = store::addVote(project, vote, std::nullopt);
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
    const auto shown = store::readComparison(project, undone.comparison);
    if (!shown)
        return passOn(shown.error());

    model::Vote row = undoRow(*step, (*newest)->id);
    row.uuid = model::newUuid();
    row.time = now();
    row.author = rater.name;
    const auto added = store::addVote(project, row, std::nullopt);
    if (!added)
        return passOn(added.error());
    const auto left = undone.left.value_or(model::Side::A);
    Undone result{undone.comparison, shown->item.sourceId, shown->turn, answerOf(undone.choice, left), {}};
    if (step->restored)
        result.now = answerOf(step->restored->choice, left);
    return std::optional<Undone>(result);
}

} // namespace

model::Choice choiceOf(Answer answer, model::Side left)
{
    switch (answer) {
    case Answer::LeftBetter: return left == model::Side::A ? model::Choice::A : model::Choice::B;
    case Answer::RightBetter: return left == model::Side::A ? model::Choice::B : model::Choice::A;
    case Answer::BothGood: return model::Choice::BothGood;
    case Answer::BothBad: return model::Choice::BothBad;
    case Answer::CannotJudge: return model::Choice::CannotJudge;
    case Answer::Tie: break;
    }
    return model::Choice::Tie;
}

Answer answerOf(model::Choice choice, model::Side left)
{
    switch (choice) {
    case model::Choice::A: return left == model::Side::A ? Answer::LeftBetter : Answer::RightBetter;
    case model::Choice::B: return left == model::Side::A ? Answer::RightBetter : Answer::LeftBetter;
    case model::Choice::BothGood: return Answer::BothGood;
    case model::Choice::BothBad: return Answer::BothBad;
    case model::Choice::CannotJudge: return Answer::CannotJudge;
    case model::Choice::Tie: break;
    }
    return Answer::Tie;
}

model::Result<ShownPair> showPair(store::Project &project, const model::Rater &rater,
                                  model::ComparisonId comparison)
{
    const auto texts = store::readComparison(project, comparison);
    if (!texts)
        return passOn(texts.error());
    const auto left = leftSideFor(project, rater, *texts);
    if (!left)
        return passOn(left.error());
    const auto vote = currentVote(project, rater.id, comparison);
    if (!vote)
        return passOn(vote.error());

    ShownPair shown;
    shown.comparison = comparison;
    shown.item = texts->item.sourceId;
    shown.turn = texts->turn;
    shown.prompts = texts->item.turns.mid(0, texts->turn);
    const bool isALeft = *left == model::Side::A;
    shown.left = (isALeft ? texts->a : texts->b).turns.mid(0, texts->turn);
    shown.right = (isALeft ? texts->b : texts->a).turns.mid(0, texts->turn);
    if (*vote)
        shown.current = answerOf((*vote)->choice, *left);
    return shown;
}

model::Result<> castVote(store::Project &project, const model::Rater &rater, const CastVote &vote)
{
    return store::inTransaction(project, [&] { return appendVote(project, rater, vote); });
}

model::Result<std::optional<Undone>> undoVote(store::Project &project, const model::Rater &rater)
{
    model::Result<std::optional<Undone>> undone;
    const auto done = store::inTransaction(project, [&]() -> model::Result<> {
        undone = appendUndo(project, rater);
        if (!undone)
            return passOn(undone.error());
        return {};
    });
    if (!done)
        return passOn(done.error());
    return undone;
}

model::Result<bool> noteLook(store::Project &project, const model::Rater &rater,
                             model::ComparisonId comparison)
{
    const auto vote = currentVote(project, rater.id, comparison);
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
