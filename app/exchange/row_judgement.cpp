// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/row_judgement.h"

#include <algorithm>

namespace exchange {

ForeignVerdict canonical(RowVerdict said, RowPlace place)
{
    ForeignVerdict foreign;
    model::Verdict &verdict = foreign.verdict;
    verdict.state = said.state;
    if (said.choice == model::Choice::CannotJudge)
        verdict.state = model::State::Abstained;
    else if (said.choice)
        verdict.choice = place.turned(*said.choice);
    verdict.scoreA = said.scoreA;
    verdict.scoreB = said.scoreB;
    verdict.probability = said.probability;
    if (place.isMirrored) {
        std::swap(verdict.scoreA, verdict.scoreB);
        if (verdict.probability)
            verdict.probability = 1 - *verdict.probability;
    }
    if (said.shownFirst)
        verdict.order = (*said.shownFirst == model::Side::A) != place.isMirrored ? model::Order::AFirst
                                                                                 : model::Order::BFirst;
    verdict.promptName = std::move(said.promptName);
    verdict.time = std::move(said.time);
    foreign.call = std::move(said.call);
    foreign.place = std::move(place);
    return foreign;
}

void setScores(RowVerdict &verdict, double scoreA, double scoreB)
{
    constexpr double unread = -1, lowest = 0, highest = 10;
    if (scoreA == unread && scoreB == unread) {
        verdict.state = model::State::Unparsable;
        return;
    }
    verdict.scoreA = scoreA;
    verdict.scoreB = scoreB;
    if (std::min(scoreA, scoreB) < lowest || std::max(scoreA, scoreB) > highest) {
        verdict.state = model::State::OutOfRange;
        return;
    }
    verdict.choice = scoreA > scoreB   ? model::Choice::A
                     : scoreA < scoreB ? model::Choice::B
                                       : model::Choice::Tie;
}

RowResult<RowOutcome> writeVote(ImportRun &run, const KnownRater &rater, const KnownComparison &comparison,
                                const RowVote &said, const RowPlace &place)
{
    model::Vote vote;
    vote.choice = place.turned(said.choice);
    vote.raw = said.raw;
    vote.time = said.time;
    vote.author = QStringLiteral("import");
    if (const auto leftIsA = run.options().leftIsA)
        vote.left = *leftIsA != place.isMirrored ? model::Side::A : model::Side::B;
    return run.votes().write(rater, comparison, std::move(vote), place);
}

RowResult<const KnownRater *> resolveJudge(ImportRun &run, const JsonRow &row, std::string_view field,
                                           const NamedRater &named)
{
    const auto kind = kindOf(run, named, model::RaterKind::Judge);
    if (!kind)
        return stop(placed(kind.error(), row, field));
    if (*kind != model::RaterKind::Judge)
        return stop(row.refuse(field, QStringLiteral("a judge: people give votes, not verdicts")));
    return resolveRater(run, named, *kind);
}

} // namespace exchange
