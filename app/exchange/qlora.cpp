// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/qlora.h"

#include "app/exchange/row_content.h"
#include "app/exchange/row_lookup.h"
#include "app/exchange/vicuna.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace exchange {

namespace {

/// The model that a generation file, or a part of the name of a review file, is named after.
QString modelFrom(const QString &name) { return name.section(QStringLiteral("-vicuna-generations"), 0, 0); }

RowResult<RowOutcome> readGeneration(ImportRun &run, const JsonRow &row)
{
    FirstRefusal first;
    const model::Item made = first.take(vicunaItem(row));
    model::Response response;
    response.model = modelFrom(QFileInfo(row.file()).completeBaseName());
    response.turns = {first.take(row.text("generation"))};
    response.metadata = objectText(row.rest({"question_id", "text", "category", "generation"}));
    if (first.isSet())
        return stop(first.refusal());
    RowContent content(run, row);
    const auto item = content.item("text", made);
    if (!item)
        return stop(item.error());
    if (const auto written = content.response("generation", **item, std::move(response)); !written)
        return stop(written.error());
    return content.outcome();
}

Field<RowVerdict> threeClass(const JsonRow &row)
{
    FirstRefusal first;
    RowVerdict said;
    const qint64 number = first.take(row.integer("score"));
    said.call.reply = first.take(row.optionalText("text")).value_or(QString());
    if (first.isSet())
        return tl::unexpected(first.refusal());
    said.call.rationale = said.call.reply;
    said.call.raw = QString::number(number);
    said.shownFirst = model::Side::A;
    switch (number) {
    case 1: said.choice = model::Choice::A; break;
    case 2: said.choice = model::Choice::B; break;
    case 3: said.choice = model::Choice::Tie; break;
    case -1: said.state = model::State::Unparsable; break;
    default: said.state = model::State::OutOfRange;
    }
    return said;
}

/// The two models in the name of a review file, in its order; empty where it is called otherwise.
QStringList modelsFrom(const QString &file)
{
    static const QRegularExpression form(QStringLiteral("^(.+)-vs-(.+)-gpt-?4-reviewer"));
    const QRegularExpressionMatch match = form.match(QFileInfo(file).fileName());
    if (!match.hasMatch())
        return {};
    return {modelFrom(match.captured(1)), modelFrom(match.captured(2))};
}

Refusal unnamed(const JsonRow &row, std::string_view field)
{
    return row.refuse(field, QStringLiteral("the id of a known answer, or a file named "
                                            "FIRST-vs-SECOND-gpt-4-reviewer after a model with answers "
                                            "(import the answers and generations first)"));
}

/// The answer that the name of the file alone tells: of its two models the one that has answered the item
/// without being the other side.
RowResult<const model::ResponseKey *> otherAnswer(ImportRun &run, const JsonRow &row,
                                                  const store::ItemKey &item, std::string_view field,
                                                  const model::ResponseKey &known)
{
    QString found;
    for (const QString &name : modelsFrom(row.file())) {
        const auto responses = run.index().responses(item, name);
        if (!responses)
            return stop(responses.error());
        if ((*responses)->empty() || name == known.model)
            continue;
        if (!found.isEmpty())
            return stop(unnamed(row, field));
        found = name;
    }
    if (found.isEmpty())
        return stop(unnamed(row, field));
    return lookUpAnswer(run, row, item, field, found, 1);
}

struct Answers
{
    const model::ResponseKey *one = nullptr, *two = nullptr;
};

RowResult<Answers> answersOf(ImportRun &run, const JsonRow &row, const store::ItemKey &item)
{
    constexpr std::string_view fields[] = {"answer1_id", "answer2_id"};
    const model::ResponseKey *answers[] = {nullptr, nullptr};
    for (const int side : {0, 1}) {
        const auto id = row.label(fields[side]);
        if (!id)
            return stop(id.error());
        const auto called = run.index().responseCalled(item, *id);
        if (!called)
            return stop(called.error());
        answers[side] = *called;
    }
    const QStringList names = modelsFrom(row.file());
    for (const int side : {0, 1}) {
        if (answers[side])
            continue;
        const auto *known = answers[1 - side];
        if (!known && names.isEmpty())
            return stop(unnamed(row, fields[side]));
        const auto answer = known ? otherAnswer(run, row, item, fields[side], *known)
                                  : lookUpAnswer(run, row, item, fields[side], names[side], 1);
        if (!answer)
            return stop(answer.error());
        answers[side] = *answer;
    }
    return Answers{answers[0], answers[1]};
}

RowResult<RowOutcome> readReview(ImportRun &run, const JsonRow &row)
{
    const bool isRelative = row.kind("score") == JsonKind::Array;
    auto said = isRelative ? vicunaScores(row) : threeClass(row);
    if (!said)
        return stop(said.error());
    const QString prompt = isRelative ? QStringLiteral("relative") : QStringLiteral("threeclass");
    const auto number = row.optionalLabel("reviewer_id");
    if (!number)
        return stop(number.error());
    const auto item = lookUpItem(run, row, "question_id");
    if (!item)
        return stop(item.error());
    const auto answers = answersOf(run, row, **item);
    if (!answers)
        return stop(answers.error());
    const auto judge =
        resolveJudge(run, row, "reviewer_id", {QStringLiteral("gpt-4-") + prompt, QString(), false});
    if (!judge)
        return stop(judge.error());
    RowContent content(run, row);
    const auto comparison = content.comparison("answer2_id", **item, 1, *answers->one, *answers->two);
    if (!comparison)
        return stop(comparison.error());
    said->promptName = *number ? QStringLiteral("%1-%2").arg(prompt, **number) : prompt;
    return run.judgements().verdicts(
        **judge, *comparison,
        {canonical(std::move(*said),
                   {row.file(), row.line(), QStringLiteral("score"), comparison->isMirrored})});
}

} // namespace

RowResult<RowOutcome> readQlora(ImportRun &run, const JsonRow &row)
{
    if (row.has("answer1_id"))
        return readReview(run, row);
    return row.kind("generation") != JsonKind::Absent ? readGeneration(run, row) : readVicunaText(run, row);
}

} // namespace exchange
