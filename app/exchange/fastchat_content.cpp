// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/fastchat.h"
#include "app/exchange/row_content.h"
#include "app/exchange/row_lookup.h"
#include "app/exchange/row_time.h"

#include <nlohmann/json.hpp>

#include <set>

namespace exchange {

namespace {

/// A list of texts, or one text.
Field<QStringList> textOrTexts(const JsonRow &row, std::string_view field)
{
    if (!row.has(field))
        return QStringList();
    if (row.kind(field) == JsonKind::Array)
        return row.strings(field);
    auto text = row.text(field);
    if (!text)
        return tl::unexpected(text.error());
    return QStringList{*text};
}

struct Answer
{
    QString model;
    std::vector<model::Response> samples;
};

Field<model::Response> readChoice(const JsonRow &choice, qint64 position)
{
    FirstRefusal first;
    model::Response response;
    const auto index = first.take(choice.optionalInteger("index"));
    response.turns = first.take(choice.strings("turns"));
    if (!first.isSet() && response.turns.isEmpty())
        first.add(choice.refuse("turns", QStringLiteral("at least one turn")));
    const qint64 sample = index.value_or(position);
    if (sample < 0 || sample > 1'000'000)
        first.add(choice.refuse("index", QStringLiteral("a number from 0 to 1000000")));
    if (first.isSet())
        return tl::unexpected(first.refusal());
    response.sample = static_cast<int>(sample);
    return response;
}

Field<Answer> readAnswer(const JsonRow &row)
{
    FirstRefusal first;
    Answer answer;
    answer.model = first.take(row.label("model_id"));
    const auto answerId = first.take(row.optionalLabel("answer_id"));
    const auto choices = first.take(row.objects("choices"));
    if (!first.isSet() && answer.model.trimmed().isEmpty())
        first.add(row.refuse("model_id", QStringLiteral("the name of a model")));
    if (!first.isSet() && choices.empty())
        first.add(row.refuse("choices", QStringLiteral("at least one answer")));
    std::set<int> samples;
    for (const JsonRow &choice : choices) {
        auto response = first.take(readChoice(choice, static_cast<qint64>(answer.samples.size())));
        if (!first.isSet() && !samples.insert(response.sample).second)
            first.add(choice.refuse("index", QStringLiteral("each number once")));
        response.model = answer.model;
        response.sourceId = answerId.value_or(QString());
        response.metadata = objectText(row.rest({"question_id", "model_id", "answer_id", "choices"}));
        answer.samples.push_back(std::move(response));
    }
    if (first.isSet())
        return tl::unexpected(first.refusal());
    return answer;
}

/// Before anything is written: each sample is new or has the stored text, and no more turns than the item.
RowResult<bool> fits(ImportRun &run, const JsonRow &row, const store::ItemKey &item, const Answer &answer)
{
    const auto known = run.index().responses(item, answer.model);
    if (!known)
        return stop(known.error());
    for (const model::Response &sample : answer.samples) {
        if (sample.turns.size() > item.turnCount)
            return stop(row.refuse("choices",
                                   QStringLiteral("at most %1 turns, as the item has").arg(item.turnCount)));
        const QByteArray hash = model::hashOfTurns(sample.turns);
        for (const model::ResponseKey &key : **known) {
            if (key.sample == sample.sample && key.textHash != hash)
                return stop(
                    row.refuse("choices", QStringLiteral("the text of %1 that is stored for item %2")
                                              .arg(printable(answer.model), printable(item.sourceId))));
        }
    }
    return true;
}

} // namespace

RowResult<RowOutcome> readFastchatQuestion(ImportRun &run, const JsonRow &row)
{
    FirstRefusal first;
    model::Item item;
    item.collection = run.options().collection;
    item.sourceId = first.take(row.label("question_id"));
    item.turns = first.take(row.strings("turns"));
    item.category = first.take(row.optionalLabel("category")).value_or(QString());
    const QStringList reference = first.take(textOrTexts(row, "reference"));
    if (!first.isSet() && item.sourceId.isEmpty())
        first.add(row.refuse("question_id", QStringLiteral("an id")));
    if (!first.isSet() && item.turns.isEmpty())
        first.add(row.refuse("turns", QStringLiteral("at least one turn")));
    if (!first.isSet() && reference.size() > item.turns.size())
        first.add(row.refuse("reference", QStringLiteral("at most one answer a turn")));
    if (first.isSet())
        return stop(first.refusal());
    item.metadata = objectText(row.rest({"question_id", "turns", "category", "reference"}));

    auto isNew = run.index().addItem(item);
    if (!isNew)
        return stop(failureOf(isNew.error(), row, "question_id"));
    if (!reference.isEmpty()) {
        const auto added = run.index().addReference(run.index().item(item.sourceId)->id,
                                                    {QStringLiteral("reference"), reference});
        if (!added)
            return stop(failureOf(added.error(), row, "reference"));
        *isNew = *isNew || *added;
    }
    return *isNew ? RowOutcome::Taken : RowOutcome::Already;
}

RowResult<RowOutcome> readFastchatAnswer(ImportRun &run, const JsonRow &row)
{
    const auto item = lookUpItem(run, row, "question_id");
    if (!item)
        return stop(item.error());
    const auto answer = readAnswer(row);
    if (!answer)
        return stop(answer.error());
    if (const auto fit = fits(run, row, **item, *answer); !fit)
        return stop(fit.error());
    RowOutcome outcome = RowOutcome::Already;
    for (const model::Response &sample : answer->samples) {
        const auto isNew = run.index().addResponse(**item, sample);
        if (!isNew)
            return stop(failureOf(isNew.error(), row, "choices"));
        if (*isNew)
            outcome = RowOutcome::Taken;
    }
    return outcome;
}

RowResult<RowOutcome> readFastchatReference(ImportRun &run, const JsonRow &row)
{
    const auto item = lookUpItem(run, row, "question_id");
    if (!item)
        return stop(item.error());
    const auto answer = readAnswer(row);
    if (!answer)
        return stop(answer.error());
    const QStringList &turns = answer->samples.front().turns;
    if (turns.size() > (*item)->turnCount)
        return stop(row.refuse("choices",
                               QStringLiteral("at most %1 turns, as the item has").arg((*item)->turnCount)));
    const auto isNew = run.index().addReference((*item)->id, {answer->model, turns});
    if (!isNew)
        return stop(failureOf(isNew.error(), row, "choices"));
    return *isNew ? RowOutcome::Taken : RowOutcome::Already;
}

} // namespace exchange
