// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fastchat.h"
#include "app/exchange/rater_names.h"
#include "app/exchange/row_lookup.h"
#include "app/exchange/row_time.h"

namespace exchange {

namespace {

constexpr double lowestScore = 1, highestScore = 10;

struct Game
{
    std::string_view winner, prompt, judgment;
};
constexpr Game games[] = {{"g1_winner", "g1_user_prompt", "g1_judgment"},
                          {"g2_winner", "g2_user_prompt", "g2_judgment"}};

/// `error` and null are a reply that could not be read.
Field<std::optional<model::Choice>> winnerField(const JsonRow &row, std::string_view field)
{
    const auto word = row.textOrNull(field);
    if (!word)
        return tl::unexpected(word.error());
    if (*word == QLatin1String("model_1"))
        return model::Choice::A;
    if (*word == QLatin1String("model_2"))
        return model::Choice::B;
    if (*word == QLatin1String("tie"))
        return model::Choice::Tie;
    if (*word == QLatin1String("error") || *word == QLatin1String("null"))
        return std::nullopt;
    return tl::unexpected(row.refuse(field, QStringLiteral("model_1, model_2, tie, error or null")));
}

Field<ForeignVerdict> readGame(const JsonRow &row, const Game &game)
{
    FirstRefusal first;
    ForeignVerdict foreign;
    foreign.verdict.choice = first.take(winnerField(row, game.winner));
    foreign.verdict.state = foreign.verdict.choice ? model::State::Valid : model::State::Unparsable;
    foreign.call.raw = first.take(row.textOrNull(game.winner));
    foreign.call.request = first.take(row.optionalText(game.prompt)).value_or(QString());
    foreign.call.reply = first.take(row.optionalText(game.judgment)).value_or(QString());
    foreign.call.rationale = foreign.call.reply;
    foreign.place = {row.file(), row.line(), QString::fromLatin1(game.winner.data()), false};
    if (first.isSet())
        return tl::unexpected(first.refusal());
    return foreign;
}

/// The file holds judgments of judges, whatever the name looks like.
RowResult<NamedRater> judgeField(ImportRun &run, const JsonRow &row)
{
    auto named = raterField(row, "judge");
    if (!named)
        return stop(named.error());
    named->isList = true;
    const auto kind = kindOf(run, *named, std::nullopt);
    if (!kind)
        return stop(placed(kind.error(), row, "judge"));
    if (*kind != model::RaterKind::Judge)
        return stop(row.refuse("judge", QStringLiteral("a judge: people give votes, not verdicts")));
    return *named;
}

RowResult<RowOutcome> readPair(ImportRun &run, const JsonRow &row)
{
    FirstRefusal first;
    const QString time = first.take(timeField(row, "tstamp"));
    std::vector<ForeignVerdict> verdicts;
    for (const Game &game : games)
        verdicts.push_back(first.take(readGame(row, game)));
    if (first.isSet())
        return stop(first.refusal());
    const auto named = judgeField(run, row);
    if (!named)
        return stop(named.error());
    const auto found = lookUpComparison(run, row, "model_1", "model_2");
    if (!found)
        return stop(found.error());
    const auto rater = resolveRater(run, *named, model::RaterKind::Judge);
    if (!rater)
        return stop(rater.error());
    bool isFirstGame = true;
    for (ForeignVerdict &foreign : verdicts) {
        foreign.place.isMirrored = found->comparison.isMirrored;
        model::Verdict &verdict = foreign.verdict;
        if (verdict.choice)
            verdict.choice = foreign.place.turned(*verdict.choice);
        verdict.order =
            isFirstGame != found->comparison.isMirrored ? model::Order::AFirst : model::Order::BFirst;
        verdict.promptName = named->promptName;
        verdict.time = time;
        isFirstGame = false;
    }
    return run.judgements().verdicts(**rater, found->comparison, std::move(verdicts));
}

Field<model::Rating> readScore(const JsonRow &row)
{
    FirstRefusal first;
    model::Rating rating;
    const auto score =
        row.kind("score") == JsonKind::Null ? std::nullopt : std::optional(first.take(row.number("score")));
    rating.turn = first.take(turnField(row, "turn"));
    rating.request = first.take(row.optionalText("user_prompt")).value_or(QString());
    rating.reply = first.take(row.optionalText("judgment")).value_or(QString());
    rating.time = first.take(timeField(row, "tstamp"));
    if (first.isSet())
        return tl::unexpected(first.refusal());
    if (!score || *score == -1) {
        rating.state = model::State::Unparsable;
    } else {
        rating.number = score;
        rating.state =
            *score < lowestScore || *score > highestScore ? model::State::OutOfRange : model::State::Valid;
    }
    rating.author = QStringLiteral("import");
    return rating;
}

RowResult<RowOutcome> readSingle(ImportRun &run, const JsonRow &row)
{
    const auto named = judgeField(run, row);
    if (!named)
        return stop(named.error());
    auto rating = readScore(row);
    if (!rating)
        return stop(rating.error());
    const auto item = lookUpItem(run, row, "question_id");
    if (!item)
        return stop(item.error());
    const auto response = lookUpResponse(run, row, **item, "model", rating->turn);
    if (!response)
        return stop(response.error());
    const auto rater = resolveRater(run, *named, model::RaterKind::Judge);
    if (!rater)
        return stop(rater.error());
    rating->promptName = named->promptName;
    return run.judgements().rating(**rater, **response, std::move(*rating),
                                   {row.file(), row.line(), QStringLiteral("score"), false});
}

} // namespace

RowResult<RowOutcome> readFastchatJudgment(ImportRun &run, const JsonRow &row)
{
    if (row.has("model_1") || row.kind("g1_winner") != JsonKind::Absent)
        return readPair(run, row);
    if (row.kind("score") != JsonKind::Absent)
        return readSingle(run, row);
    return stop(row.refuse("g1_winner", QStringLiteral("a pair (model_1, model_2, g1_winner, g2_winner) or a "
                                                       "single answer (model, score)")));
}

} // namespace exchange
