// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fastchat.h"
#include "app/exchange/row_judgement.h"
#include "app/exchange/row_lookup.h"
#include "app/exchange/row_time.h"

namespace exchange {

namespace {

/// What a winner says, in the row's sides.
struct Winner
{
    std::optional<model::Choice> choice;
    std::optional<model::Swap> swap;
};

std::optional<Winner> winnerOf(const QString &word, bool isJudge)
{
    using model::Choice;
    if (word == QLatin1String("model_a"))
        return Winner{Choice::A, {}};
    if (word == QLatin1String("model_b"))
        return Winner{Choice::B, {}};
    if (word == QLatin1String("tie"))
        return Winner{Choice::Tie, {}};
    if (word == QLatin1String("tie (bothbad)") || word == QLatin1String("both_bad"))
        return Winner{Choice::BothBad, {}};
    if (isJudge && word == QLatin1String("tie (inconsistent)"))
        return Winner{Choice::Tie, model::Swap::Inconsistent};
    if (isJudge && (word == QLatin1String("error") || word == QLatin1String("null")))
        return Winner{std::nullopt, model::Swap::Incomplete};
    return std::nullopt;
}

RowResult<RowOutcome> writeRuling(ImportRun &run, const KnownRater &rater, const KnownComparison &comparison,
                                  const Winner &winner, const QString &raw, const QString &time,
                                  const RowPlace &place)
{
    model::Ruling ruling;
    ruling.origin = model::Origin::Imported;
    if (winner.choice)
        ruling.choice = place.turned(*winner.choice);
    ruling.swap = winner.swap;
    ruling.rule = QStringLiteral("as imported");
    ruling.raw = raw;
    ruling.time = time;
    return run.judgements().ruling(rater, comparison, std::move(ruling), place);
}

} // namespace

RowResult<RowOutcome> readFastchatVote(ImportRun &run, const JsonRow &row)
{
    FirstRefusal first;
    const NamedRater named = first.take(raterField(row, "judge"));
    const QString word = first.take(row.textOrNull("winner"));
    const QString time = first.take(timeField(row, "tstamp"));
    if (first.isSet())
        return stop(first.refusal());
    if (!winnerOf(word, true))
        return stop(
            row.refuse("winner", QStringLiteral("model_a, model_b, tie, tie (bothbad) or both_bad; of "
                                                "judges also tie (inconsistent), error and null")));
    const auto kind = kindOf(run, named, std::nullopt);
    if (!kind)
        return stop(placed(kind.error(), row, "judge"));
    const bool isJudge = *kind == model::RaterKind::Judge;
    const auto winner = winnerOf(word, isJudge);
    if (!winner)
        return stop(row.refuse("winner", QStringLiteral("what a person can say: model_a, model_b, tie, tie "
                                                        "(bothbad) or both_bad")));
    const auto found = lookUpComparison(run, row, "model_a", "model_b");
    if (!found)
        return stop(found.error());
    const auto rater = resolveRater(run, named, *kind);
    if (!rater)
        return stop(rater.error());
    const RowPlace place{row.file(), row.line(), QStringLiteral("winner"), found->comparison.isMirrored};
    return isJudge ? writeRuling(run, **rater, found->comparison, *winner, word, time, place)
                   : writeVote(run, **rater, found->comparison, {*winner->choice, word, time}, place);
}

} // namespace exchange
