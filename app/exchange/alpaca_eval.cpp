// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/alpaca_eval.h"

#include "app/exchange/row_content.h"
#include "app/exchange/row_judgement.h"
#include "app/exchange/row_time.h"

#include <cmath>

namespace exchange {

namespace {

constexpr double tie = 1.5, oldTie = 0, mostSeconds = 1e9;

/// Files of later versions put the annotation's key before some names.
std::string_view eitherOf(const JsonRow &row, std::string_view plain, std::string_view prefixed)
{
    return row.kind(plain) == JsonKind::Absent ? prefixed : plain;
}

Field<double> preferenceField(const JsonRow &row)
{
    const auto preference = row.number("preference");
    if (preference && *preference != oldTie && !(*preference >= 1 && *preference <= 2))
        return tl::unexpected(
            row.refuse("preference", QStringLiteral("a number from 1 (output_1) to 2 (output_2), or null")));
    return preference;
}

/// The share of `m` in the chances of the two options at the last token; nothing where neither is among them.
std::optional<double> shareOfShownFirst(const std::vector<JsonRow> &tokens)
{
    if (tokens.empty())
        return std::nullopt;
    const auto top = tokens.back().objects("top_logprobs");
    if (!top)
        return std::nullopt;
    double first = 0, second = 0;
    for (const JsonRow &token : *top) {
        const auto text = token.text("token");
        const auto logarithm = token.number("logprob");
        if (text && logarithm && *text == QLatin1String("m"))
            first += std::exp(*logarithm);
        if (text && logarithm && *text == QLatin1String("M"))
            second += std::exp(*logarithm);
    }
    const double both = first + second;
    return both > 0 && std::isfinite(both) ? std::optional(first / both) : std::nullopt;
}

/// METHODS 1.4: 2 - preference is the share of the first shown where output_1 was, preference - 1 where
/// output_2 was.
std::optional<model::Side> shownFirst(const std::vector<JsonRow> &tokens, double preference)
{
    constexpr double precision = 1e-6; // preferences are written with 10 decimals
    const auto share = shareOfShownFirst(tokens);
    if (!share)
        return std::nullopt;
    const bool isOne = std::abs(2 - preference - *share) <= precision;
    const bool isTwo = std::abs(preference - 1 - *share) <= precision;
    if (isOne == isTwo)
        return std::nullopt;
    return isOne ? model::Side::A : model::Side::B;
}

/// The log-probabilities of the reply by token; empty where the reply has none.
std::vector<JsonRow> tokensOf(const JsonRow &row, std::string_view field)
{
    const auto reply = row.object(field);
    if (!reply)
        return {};
    const auto logarithms = reply->object("logprobs");
    if (!logarithms)
        return {};
    auto tokens = logarithms->objects("content");
    return tokens ? std::move(*tokens) : std::vector<JsonRow>();
}

Field<model::VerdictCall> callField(const JsonRow &row, std::string_view reply)
{
    FirstRefusal first;
    model::VerdictCall call;
    call.raw = row.has("preference") ? first.take(row.label("preference")) : QStringLiteral("null");
    call.costUsd =
        first.take(row.optionalNumber(eitherOf(row, "price_per_example", "preference_price_per_example")));
    const auto time = eitherOf(row, "time_per_example", "preference_time_per_example");
    const auto seconds = first.take(row.optionalNumber(time));
    if (seconds && !(*seconds >= 0 && *seconds <= mostSeconds))
        first.add(row.refuse(time, QStringLiteral("seconds")));
    else if (seconds)
        call.latencyMs = std::llround(*seconds * 1000);
    if (call.costUsd && *call.costUsd < 0)
        first.add(row.refuse("price_per_example", QStringLiteral("a price, not below 0")));
    if (row.kind(reply) == JsonKind::Text) {
        call.reply = first.take(row.text(reply));
        call.rationale = call.reply;
    } else if (row.has(reply)) {
        call.reply = QString::fromUtf8(row.raw(reply));
    }
    if (row.kind(reply) == JsonKind::Object) {
        const JsonRow answer = *row.object(reply);
        call.rationale = first.take(answer.optionalText("concise_explanation")).value_or(QString());
        call.finishReason = first.take(answer.optionalLabel("finish_reason")).value_or(QString());
        const auto logarithms = answer.object("logprobs");
        if (logarithms && logarithms->kind("content") == JsonKind::Array)
            call.logProbabilities = logarithms->raw("content");
    }
    if (first.isSet())
        return tl::unexpected(first.refusal());
    return call;
}

Field<RowVerdict> verdictField(const JsonRow &row)
{
    const auto reply = eitherOf(row, "raw_completion", "preference_raw_completion");
    FirstRefusal first;
    RowVerdict said;
    const bool isRead = row.has("preference");
    const double preference = isRead ? first.take(preferenceField(row)) : 0;
    said.call = first.take(callField(row, reply));
    said.time = first.take(timeField(row, "date"));
    if (first.isSet())
        return tl::unexpected(first.refusal());
    if (!isRead) {
        said.state = model::State::Unparsable;
        return said;
    }
    if (preference == oldTie || preference == tie)
        said.choice = model::Choice::Tie;
    else
        said.choice = preference < tie ? model::Choice::A : model::Choice::B;
    const auto tokens = tokensOf(row, reply);
    const bool isFraction = said.choice != model::Choice::Tie && preference != 1 && preference != 2;
    if (isFraction || (!tokens.empty() && preference != oldTie))
        said.probability = 2 - preference;
    said.shownFirst = shownFirst(tokens, preference);
    return said;
}

Field<NamedRater> annotatorField(const JsonRow &row)
{
    if (row.kind("annotator") != JsonKind::Absent || row.kind("annotator_index") == JsonKind::Absent)
        return raterField(row, "annotator");
    auto named = raterField(row, "annotator_index");
    if (named)
        named->name.prepend(QStringLiteral("annotator_"));
    return named;
}

struct Texts
{
    model::Item item;
    model::Response one, two;
};

Field<model::Item> itemField(const JsonRow &row)
{
    FirstRefusal first;
    model::Item item;
    item.turns = {first.take(row.text("instruction"))};
    item.category = first.take(row.optionalLabel("dataset")).value_or(QString());
    if (first.isSet())
        return tl::unexpected(first.refusal());
    return item;
}

Field<Texts> textsField(const JsonRow &row)
{
    FirstRefusal first;
    Texts texts;
    texts.item = first.take(itemField(row));
    texts.one.model = first.take(modelField(row, "generator_1"));
    texts.one.turns = {first.take(row.text("output_1"))};
    texts.two.model = first.take(modelField(row, "generator_2"));
    texts.two.turns = {first.take(row.text("output_2"))};
    if (!first.isSet() && texts.one.model == texts.two.model && texts.one.turns == texts.two.turns)
        first.add(row.refuse("output_2", QStringLiteral("another response than the first one")));
    if (first.isSet())
        return tl::unexpected(first.refusal());
    return texts;
}

RowResult<RowOutcome> writeAnnotation(ImportRun &run, const JsonRow &row, const NamedRater &named,
                                      model::RaterKind kind, RowVerdict said)
{
    const auto texts = textsField(row);
    if (!texts)
        return stop(texts.error());
    RowContent content(run, row);
    const auto item = content.item("instruction", texts->item);
    if (!item)
        return stop(item.error());
    const auto one = content.response("output_1", **item, texts->one);
    if (!one)
        return stop(one.error());
    const auto two = content.response("output_2", **item, texts->two);
    if (!two)
        return stop(two.error());
    const auto comparison = content.comparison("output_2", **item, 1, *one, *two);
    if (!comparison)
        return stop(comparison.error());
    const auto rater = resolveRater(run, named, kind);
    if (!rater)
        return stop(rater.error());
    const RowPlace place{row.file(), row.line(), QStringLiteral("preference"), comparison->isMirrored};
    if (kind == model::RaterKind::Judge)
        return content.outcome(
            run.judgements().verdicts(**rater, *comparison, {canonical(std::move(said), place)}));
    return content.outcome(
        writeVote(run, **rater, *comparison, {*said.choice, said.call.raw, said.time}, place));
}

RowResult<RowOutcome> readAnnotation(ImportRun &run, const JsonRow &row)
{
    auto said = verdictField(row);
    if (!said)
        return stop(said.error());
    const auto named = annotatorField(row);
    if (!named)
        return stop(named.error());
    const bool isIndex = row.kind("annotator") == JsonKind::Absent;
    const auto kind = kindOf(run, *named, isIndex ? model::RaterKind::Human : model::RaterKind::Judge);
    if (!kind)
        return stop(placed(kind.error(), row, isIndex ? "annotator_index" : "annotator"));
    if (*kind != model::RaterKind::Judge && !said->choice)
        return stop(row.refuse("preference", QStringLiteral("a number: people cannot fail to answer")));
    return writeAnnotation(run, row, *named, *kind, std::move(*said));
}

RowResult<RowOutcome> readOutput(ImportRun &run, const JsonRow &row)
{
    FirstRefusal first;
    const model::Item made = first.take(itemField(row));
    model::Response response;
    response.model = first.take(modelField(row, "generator"));
    response.turns = {first.take(row.text("output"))};
    if (first.isSet())
        return stop(first.refusal());
    RowContent content(run, row);
    const auto item = content.item("instruction", made);
    if (!item)
        return stop(item.error());
    const auto written = content.response("output", **item, std::move(response));
    if (!written)
        return stop(written.error());
    return content.outcome();
}

} // namespace

RowResult<RowOutcome> readAlpacaEval(ImportRun &run, const JsonRow &row)
{
    if (row.kind("preference") != JsonKind::Absent)
        return readAnnotation(run, row);
    if (row.kind("output") != JsonKind::Absent)
        return readOutput(run, row);
    return stop(row.refuse("output", QStringLiteral("an output (instruction, output, generator) or an "
                                                    "annotation (output_1, output_2, preference)")));
}

} // namespace exchange
