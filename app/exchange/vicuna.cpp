// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/vicuna.h"

#include "app/exchange/row_content.h"
#include "app/exchange/row_lookup.h"

namespace exchange {

namespace {

Field<model::Response> answerField(const JsonRow &row)
{
    FirstRefusal first;
    model::Response answer;
    answer.model = first.take(modelField(row, "model_id"));
    answer.turns = {first.take(row.text("text"))};
    answer.sourceId = first.take(row.optionalLabel("answer_id")).value_or(QString());
    answer.metadata = objectText(row.rest({"question_id", "model_id", "answer_id", "text"}));
    if (first.isSet())
        return tl::unexpected(first.refusal());
    return answer;
}

RowResult<RowOutcome> readQuestion(ImportRun &run, const JsonRow &row)
{
    const auto made = vicunaItem(row);
    if (!made)
        return stop(made.error());
    RowContent content(run, row);
    if (const auto item = content.item("text", *made); !item)
        return stop(item.error());
    return content.outcome();
}

RowResult<RowOutcome> readAnswer(ImportRun &run, const JsonRow &row)
{
    auto answer = answerField(row);
    if (!answer)
        return stop(answer.error());
    const auto item = lookUpItem(run, row, "question_id");
    if (!item)
        return stop(item.error());
    RowContent content(run, row);
    if (const auto response = content.response("text", **item, std::move(*answer)); !response)
        return stop(response.error());
    return content.outcome();
}

/// Who wrote the review, and with which prompt.
Field<NamedRater> reviewerField(const JsonRow &row)
{
    const auto reviewer = row.label("reviewer_id");
    if (!reviewer)
        return tl::unexpected(reviewer.error());
    bool isNumber = false;
    (void)reviewer->toInt(&isNumber);
    if (isNumber)
        return NamedRater{QStringLiteral("gpt-4"), *reviewer, false};
    for (const char *prompt : {"generic", "general", "default", "coding", "math"}) {
        const QString name = QString::fromLatin1(prompt);
        if (reviewer->endsWith(QLatin1Char('-') + name))
            return NamedRater{reviewer->chopped(name.size() + 1), name, false};
    }
    return raterField(row, "reviewer_id");
}

RowResult<RowOutcome> readReview(ImportRun &run, const JsonRow &row)
{
    auto said = vicunaScores(row);
    if (!said)
        return stop(said.error());
    const auto named = reviewerField(row);
    if (!named)
        return stop(named.error());
    const auto item = lookUpItem(run, row, "question_id");
    if (!item)
        return stop(item.error());
    const auto one = lookUpCalled(run, row, **item, "answer1_id");
    if (!one)
        return stop(one.error());
    const auto two = lookUpCalled(run, row, **item, "answer2_id");
    if (!two)
        return stop(two.error());
    const auto judge = resolveJudge(run, row, "reviewer_id", *named);
    if (!judge)
        return stop(judge.error());
    RowContent content(run, row);
    const auto comparison = content.comparison("answer2_id", **item, 1, **one, **two);
    if (!comparison)
        return stop(comparison.error());
    said->promptName = named->promptName;
    return run.judgements().verdicts(
        **judge, *comparison,
        {canonical(std::move(*said),
                   {row.file(), row.line(), QStringLiteral("score"), comparison->isMirrored})});
}

} // namespace

Field<model::Item> vicunaItem(const JsonRow &row)
{
    FirstRefusal first;
    model::Item item;
    item.sourceId = first.take(row.label("question_id"));
    item.turns = {first.take(row.text("text"))};
    item.category = first.take(row.optionalLabel("category")).value_or(QString());
    if (!first.isSet() && item.sourceId.isEmpty())
        first.add(row.refuse("question_id", QStringLiteral("an id")));
    if (first.isSet())
        return tl::unexpected(first.refusal());
    return item;
}

Field<RowVerdict> vicunaScores(const JsonRow &row)
{
    FirstRefusal first;
    RowVerdict said;
    const auto scores = first.take(row.numbers("score"));
    said.call.reply = first.take(row.optionalText("text")).value_or(QString());
    if (!first.isSet() && scores.size() != 2)
        first.add(row.refuse("score", QStringLiteral("two numbers")));
    if (first.isSet())
        return tl::unexpected(first.refusal());
    said.call.rationale = said.call.reply;
    said.call.raw = QString::fromUtf8(row.raw("score"));
    said.shownFirst = model::Side::A;
    setScores(said, scores[0], scores[1]);
    return said;
}

RowResult<RowOutcome> readVicunaText(ImportRun &run, const JsonRow &row)
{
    if (row.has("answer_id") || row.has("model_id"))
        return readAnswer(run, row);
    return readQuestion(run, row);
}

RowResult<RowOutcome> readVicuna(ImportRun &run, const JsonRow &row)
{
    return row.has("answer1_id") ? readReview(run, row) : readVicunaText(run, row);
}

} // namespace exchange
