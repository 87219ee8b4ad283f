// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/llm_comparator.h"

#include "app/exchange/row_content.h"
#include "app/exchange/row_judgement.h"

#include <map>

namespace exchange {

namespace {

constexpr double winsBeyond = 0.25;

NamedRater unnamedJudge() { return {QStringLiteral("llm-comparator"), QString(), false}; }

/// A text, or a list of chunks that are texts.
Field<QString> inputField(const JsonRow &row, std::string_view field)
{
    if (row.kind(field) != JsonKind::Array)
        return row.text(field);
    const auto chunks = row.objects(field);
    if (!chunks)
        return tl::unexpected(chunks.error());
    QString text;
    for (const JsonRow &chunk : *chunks) {
        const auto type = chunk.text("type");
        if (!type || *type != QLatin1String("text"))
            return tl::unexpected(chunk.refuse("type", QStringLiteral("text: pictures are not taken")));
        const auto part = chunk.text("data");
        if (!part)
            return tl::unexpected(part.error());
        text += *part;
    }
    return text;
}

struct Example
{
    model::Item item;
    model::Response a, b;
    std::optional<double> score;
    std::vector<JsonRow> ratings;
};

Field<Example> exampleField(const JsonRow &row, const QStringList &models)
{
    FirstRefusal first;
    Example example;
    example.item.turns = {first.take(inputField(row, "input_text"))};
    if (row.has("tags"))
        example.item.tags = first.take(row.strings("tags"));
    example.item.tags.removeAll(QString());
    example.item.metadata = objectText(row.rest({"input_text", "tags", "output_text_a", "output_text_b",
                                                 "score", "individual_rater_scores", "rationale_list"}));
    example.a.model = models[0];
    example.a.turns = {first.take(inputField(row, "output_text_a"))};
    example.b.model = models[1];
    example.b.turns = {first.take(inputField(row, "output_text_b"))};
    example.score = first.take(row.optionalNumber("score"));
    if (row.has("individual_rater_scores"))
        example.ratings = first.take(row.objects("individual_rater_scores"));
    if (!first.isSet() && example.a.model == example.b.model && example.a.turns == example.b.turns)
        first.add(row.refuse("output_text_b", QStringLiteral("another response than the first one")));
    if (first.isSet())
        return tl::unexpected(first.refusal());
    return example;
}

/// What one rating says, and who.
struct Said
{
    RowVerdict verdict;
    NamedRater named = unnamedJudge();
    model::RaterKind kind = model::RaterKind::Judge;
    QString field; ///< of the score
};

Field<Said> ratingField(const JsonRow &row)
{
    FirstRefusal first;
    Said said;
    const auto score = first.take(row.optionalNumber("score"));
    const auto isFlipped = first.take(row.optionalBoolean("is_flipped"));
    said.verdict.call.raw = first.take(row.optionalText("rating_label")).value_or(QString());
    said.verdict.call.rationale = first.take(row.optionalText("rationale")).value_or(QString());
    if (isFlipped)
        said.verdict.shownFirst = *isFlipped ? model::Side::B : model::Side::A;
    if (!score)
        said.verdict.state = model::State::Unparsable;
    else
        said.verdict.choice = *score > 0   ? model::Choice::A
                              : *score < 0 ? model::Choice::B
                                           : model::Choice::Tie;
    if (said.verdict.call.raw.isEmpty() && score)
        said.verdict.call.raw = QString::fromUtf8(row.raw("score"));
    if (const auto custom = row.object("custom_fields")) {
        const QString name = first.take(custom->optionalText("rater")).value_or(QString());
        if (!name.trimmed().isEmpty())
            said.named.name = name;
        if (first.take(custom->optionalText("kind")) == QStringLiteral("human"))
            said.kind = model::RaterKind::Human;
    }
    said.field = row.refuse("score", QString()).field;
    if (said.kind == model::RaterKind::Human && !score)
        first.add(row.refuse("score", QStringLiteral("a number: people cannot fail to answer")));
    if (first.isSet())
        return tl::unexpected(first.refusal());
    return said;
}

RowResult<std::vector<Said>> ratingsOf(ImportRun &run, const Example &example)
{
    std::vector<Said> all;
    for (const JsonRow &row : example.ratings) {
        auto said = ratingField(row);
        if (!said)
            return stop(said.error());
        const auto kind = kindOf(run, said->named, said->kind);
        if (!kind)
            return stop(placed(kind.error(), row, "custom_fields"));
        said->kind = *kind;
        if (said->kind != model::RaterKind::Judge && !said->verdict.choice)
            return stop(row.refuse("score", QStringLiteral("a number: people cannot fail to answer")));
        all.push_back(std::move(*said));
    }
    return all;
}

RowResult<RowOutcome> writeRuling(ImportRun &run, const JsonRow &row, double score,
                                  const KnownComparison &comparison)
{
    const auto judge = resolveJudge(run, row, "score", unnamedJudge());
    if (!judge)
        return stop(judge.error());
    const RowPlace place{row.file(), row.line(), row.refuse("score", QString()).field, comparison.isMirrored};
    model::Ruling ruling;
    ruling.origin = model::Origin::Imported;
    ruling.choice = place.turned(score > winsBeyond    ? model::Choice::A
                                 : score < -winsBeyond ? model::Choice::B
                                                       : model::Choice::Tie);
    ruling.rule = QStringLiteral("mean score beyond 0.25");
    ruling.raw = QString::fromUtf8(row.raw("score"));
    return run.judgements().ruling(**judge, comparison, std::move(ruling), place);
}

RowResult<RowOutcome> writeRatings(ImportRun &run, const JsonRow &row, std::vector<Said> all,
                                   const KnownComparison &comparison)
{
    RowOutcome outcome = RowOutcome::Already;
    const auto add = [&](const RowResult<RowOutcome> &written) {
        if (written && (*written == RowOutcome::Deferred || outcome == RowOutcome::Already))
            outcome = *written;
        return written.has_value();
    };
    std::map<QString, std::vector<ForeignVerdict>> byJudge;
    for (Said &said : all) {
        RowPlace place{row.file(), row.line(), said.field, comparison.isMirrored};
        if (said.kind == model::RaterKind::Judge) {
            byJudge[said.named.name].push_back(canonical(std::move(said.verdict), std::move(place)));
            continue;
        }
        const auto rater = resolveRater(run, said.named, said.kind);
        if (!rater)
            return stop(rater.error());
        const auto written = writeVote(run, **rater, comparison,
                                       {*said.verdict.choice, said.verdict.call.raw, QString()}, place);
        if (!add(written))
            return written;
    }
    for (auto &[name, verdicts] : byJudge) {
        const auto judge = resolveRater(run, {name, QString(), false}, model::RaterKind::Judge);
        if (!judge)
            return stop(judge.error());
        const auto written = run.judgements().verdicts(**judge, comparison, std::move(verdicts));
        if (!add(written))
            return written;
    }
    return outcome;
}

RowResult<RowOutcome> readExample(ImportRun &run, const JsonRow &row, const QStringList &models)
{
    const auto example = exampleField(row, models);
    if (!example)
        return stop(example.error());
    auto ratings = ratingsOf(run, *example);
    if (!ratings)
        return stop(ratings.error());
    RowContent content(run, row);
    const auto item = content.item("input_text", example->item);
    if (!item)
        return stop(item.error());
    const auto a = content.response("output_text_a", **item, example->a);
    if (!a)
        return stop(a.error());
    const auto b = content.response("output_text_b", **item, example->b);
    if (!b)
        return stop(b.error());
    const auto comparison = content.comparison("output_text_b", **item, 1, *a, *b);
    if (!comparison)
        return stop(comparison.error());
    if (!ratings->empty())
        return content.outcome(writeRatings(run, row, std::move(*ratings), *comparison));
    return example->score ? content.outcome(writeRuling(run, row, *example->score, *comparison))
                          : content.outcome();
}

Field<QStringList> modelsField(const JsonRow &row)
{
    const auto models = row.objects("models");
    if (!models)
        return tl::unexpected(models.error());
    if (models->size() != 2)
        return tl::unexpected(row.refuse("models", QStringLiteral("two models")));
    QStringList names;
    for (const JsonRow &model : *models) {
        auto name = modelField(model, "name");
        if (!name)
            return tl::unexpected(name.error());
        names.append(std::move(*name));
    }
    return names;
}

model::Result<> readObject(ImportRun &run, const ByteSource &source, const JsonRow &row)
{
    const auto models = modelsField(row);
    if (!models)
        return run.settle(source, stop(models.error()));
    const auto examples = row.objects("examples");
    if (!examples)
        return run.settle(source, stop(examples.error()));
    for (const JsonRow &example : *examples) {
        if (const auto settled = run.settle(source, readExample(run, example, *models)); !settled)
            return settled;
    }
    return {};
}

} // namespace

std::unique_ptr<FileReader> llmComparator() { return jsonObjectReader(readObject); }

} // namespace exchange
