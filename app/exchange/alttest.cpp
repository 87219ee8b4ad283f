// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/alttest.h"

#include "app/exchange/python_messages.h"
#include "app/exchange/row_content.h"
#include "app/exchange/row_judgement.h"

namespace exchange {

namespace {

constexpr int mostTurns = 1000;

/// What the name of an item says.
struct PairName
{
    QString question, modelA, modelB;
    int turn = 1;
};

std::optional<PairName> pairFrom(const QString &name)
{
    const QStringList parts = name.split(QStringLiteral("__"));
    if (parts.size() != 4 || parts.contains(QString()))
        return std::nullopt;
    bool isNumber = false;
    const int turn = parts[3].toInt(&isNumber);
    if (!isNumber || turn < 1 || turn > mostTurns || parts[1] == parts[2])
        return std::nullopt;
    return PairName{parts[0], parts[1], parts[2], turn};
}

QString pairForm() { return QStringLiteral("an item named question__modelA__modelB__turn"); }

struct Conversation
{
    QStringList prompts, answers;
};

Field<Conversation> conversationField(const JsonRow &row, std::string_view field)
{
    const auto text = row.text(field);
    if (!text)
        return tl::unexpected(text.error());
    Conversation read;
    const auto messages = messagesFromPython(*text);
    bool isDialogue = messages && !messages->empty() && messages->size() % 2 == 0;
    for (std::size_t i = 0; isDialogue && i < messages->size(); ++i) {
        const bool isPrompt = i % 2 == 0;
        isDialogue = (*messages)[i].role == (isPrompt ? QLatin1String("user") : QLatin1String("assistant"));
        (isPrompt ? read.prompts : read.answers).append((*messages)[i].content);
    }
    if (!isDialogue)
        return tl::unexpected(
            row.refuse(field, QStringLiteral("a list of messages, user and assistant in turn")));
    return read;
}

RowResult<RowOutcome> writePrompt(ImportRun &run, const JsonRow &row, const QString &name)
{
    const auto pair = pairFrom(name);
    if (!pair)
        return stop(Refusal{row.file(), row.line(), clipped(name), pairForm(), clipped(name)});
    FirstRefusal first;
    const Conversation a = first.take(conversationField(row, "conversation_a"));
    const Conversation b = first.take(conversationField(row, "conversation_b"));
    if (!first.isSet() && a.prompts != b.prompts)
        first.add(row.refuse("conversation_b", QStringLiteral("the prompts of conversation_a")));
    if (!first.isSet() && pair->turn > a.prompts.size())
        first.add(row.refuse("conversation_a", QStringLiteral("%1 turns").arg(pair->turn)));
    if (first.isSet())
        return stop(first.refusal());
    RowContent content(run, row);
    model::Item made;
    made.sourceId = pair->question;
    made.turns = a.prompts;
    const auto item = content.item("conversation_a", made);
    if (!item)
        return stop(item.error());
    model::Response answer;
    answer.model = pair->modelA;
    answer.turns = a.answers;
    const auto one = content.response("conversation_a", **item, answer);
    if (!one)
        return stop(one.error());
    answer.model = pair->modelB;
    answer.turns = b.answers;
    const auto two = content.response("conversation_b", **item, answer);
    if (!two)
        return stop(two.error());
    const auto comparison = content.comparison("conversation_b", **item, pair->turn, *one, *two);
    if (!comparison)
        return stop(comparison.error());
    return content.outcome();
}

std::optional<model::Choice> choiceFrom(const QString &word)
{
    if (word == QLatin1String("model_a"))
        return model::Choice::A;
    if (word == QLatin1String("model_b"))
        return model::Choice::B;
    return word == QLatin1String("tie") ? std::optional(model::Choice::Tie) : std::nullopt;
}

/// What one annotator says of one item; the row is the annotator's object.
struct Annotation
{
    const JsonRow &row;
    const JsonMember &member;

    [[nodiscard]] Refusal refuse(const QString &expected, const QString &found) const
    {
        return {row.file(), row.line(), member.path, expected, clipped(found)};
    }
};

RowResult<KnownComparison> lookUp(ImportRun &run, const Annotation &said)
{
    const auto pair = pairFrom(said.member.name);
    if (!pair)
        return stop(said.refuse(pairForm(), said.member.name));
    const store::ItemKey *item = run.index().item(pair->question);
    if (!item || pair->turn > item->turnCount)
        return stop(said.refuse(
            QStringLiteral("a question of the collection %1 with %2 turns (import prompts.json first)")
                .arg(printable(run.options().collection))
                .arg(pair->turn),
            said.member.name));
    const model::ResponseKey *answers[] = {nullptr, nullptr};
    for (const int side : {0, 1}) {
        const QString &name = side == 0 ? pair->modelA : pair->modelB;
        const auto answer = run.index().firstAnswer(*item, name);
        if (!answer)
            return stop(answer.error());
        if (!*answer || static_cast<int>((*answer)->lengths.size()) < pair->turn)
            return stop(said.refuse(
                QStringLiteral("a model whose answer to that question has %1 turns").arg(pair->turn), name));
        answers[side] = *answer;
    }
    const auto comparison = run.index().comparison(*item, pair->turn, *answers[0], *answers[1]);
    if (!comparison)
        return stop(comparison.error());
    return *comparison;
}

RowResult<RowOutcome> writeLabel(ImportRun &run, const Annotation &said, const NamedRater &named,
                                 model::RaterKind kind)
{
    const Field<QString> &word = said.member.label;
    if (!word)
        return stop(word.error());
    const auto choice = choiceFrom(*word);
    if (!choice)
        return stop(said.refuse(QStringLiteral("model_a, model_b or tie"), *word));
    const auto comparison = lookUp(run, said);
    if (!comparison)
        return stop(comparison.error());
    const auto rater = resolveRater(run, named, kind);
    if (!rater)
        return stop(rater.error());
    const RowPlace place{said.row.file(), said.row.line(), said.member.path, comparison->isMirrored};
    if (kind != model::RaterKind::Judge)
        return writeVote(run, **rater, *comparison, {*choice, *word, QString()}, place);
    RowVerdict verdict;
    verdict.choice = *choice;
    verdict.call.raw = *word;
    return run.judgements().verdicts(**rater, *comparison, {canonical(std::move(verdict), place)});
}

std::optional<model::RaterKind> kindFromFile(const QString &file)
{
    if (file.contains(QLatin1String("human_annotations")))
        return model::RaterKind::Human;
    return file.contains(QLatin1String("llm_annotations")) ? std::optional(model::RaterKind::Judge)
                                                           : std::nullopt;
}

model::Result<> readMember(ImportRun &run, const ByteSource &source, const JsonRow &row,
                           const JsonMember &member)
{
    if (!member.object || member.name.trimmed().isEmpty())
        return run.settle(source,
                          stop(Refusal{row.file(), row.line(), member.path,
                                       QStringLiteral("an annotator with labels by item, or an item "
                                                      "with conversations"),
                                       member.label ? clipped(*member.label) : member.label.error().found}));
    if (member.object->kind("conversation_a") != JsonKind::Absent)
        return run.settle(source, writePrompt(run, *member.object, member.name));
    const NamedRater named{member.name, QString(), false};
    const auto kind = kindOf(run, named, kindFromFile(source.fileName()));
    if (const auto *refusal = kind ? nullptr : std::get_if<Refusal>(&kind.error()))
        return run.settle(
            source, stop(Refusal{row.file(), row.line(), member.path, refusal->expected, refusal->found}));
    if (!kind)
        return run.settle(source, stop(kind.error()));
    for (const JsonMember &label : member.object->members()) {
        const auto written = writeLabel(run, {*member.object, label}, named, *kind);
        if (const auto settled = run.settle(source, written); !settled)
            return settled;
    }
    return {};
}

model::Result<> readObject(ImportRun &run, const ByteSource &source, const JsonRow &row)
{
    for (const JsonMember &member : row.members()) {
        if (const auto settled = readMember(run, source, row, member); !settled)
            return settled;
    }
    return {};
}

} // namespace

std::unique_ptr<FileReader> alttest() { return jsonObjectReader(readObject); }

} // namespace exchange
