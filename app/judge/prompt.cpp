// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/prompt.h"

#include "db/model/content.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace judge {

namespace {

using Kind = model::Error::Kind;

/// Walks a text with holes: `text` gets what stands between them, `hole` their names. Returns what is wrong
/// with it, or nothing.
QString walk(const QString &wording, const std::function<void(QStringView)> &text,
             const std::function<void(QStringView)> &hole)
{
    const QStringView all(wording);
    qsizetype from = 0;
    while (true) {
        const qsizetype open = all.indexOf(u'{', from);
        if (open < 0) {
            text(all.mid(from));
            return {};
        }
        text(all.mid(from, open - from));
        if (all.mid(open, 2) == u"{{") {
            text(all.mid(open, 1));
            from = open + 2;
            continue;
        }
        const qsizetype close = all.indexOf(u'}', open);
        if (close < 0)
            return QStringLiteral("a { without its }; write {{ for a brace");
        hole(all.mid(open + 1, close - open - 1));
        from = close + 1;
    }
}

QString fenceMark(const Question &question)
{
    const QStringList texts = question.prompts + question.first + question.second + question.reference;
    return QString::fromLatin1(model::hashOfTurns(texts).toHex().left(12));
}

QString fenced(const QString &title, const QString &mark, const QString &text)
{
    return QStringLiteral("<<<%1 %2\n%3\n%1 %2>>>").arg(title, mark, text);
}

QString conversation(const QString &title, const QString &mark, const QStringList &prompts,
                     const QStringList &answers)
{
    QStringList parts;
    for (qsizetype turn = 0; turn < answers.size() && turn < prompts.size(); ++turn) {
        parts.append(fenced(QStringLiteral("USER, TURN %1").arg(turn + 1), mark, prompts.at(turn)));
        parts.append(fenced(QStringLiteral("%1, TURN %2").arg(title).arg(turn + 1), mark, answers.at(turn)));
    }
    return parts.join(QStringLiteral("\n\n"));
}

QString lastTurn(const QString &title, const QString &mark, const QStringList &turns)
{
    return fenced(title, mark, turns.isEmpty() ? QString() : turns.back());
}

struct Hole
{
    QString name;
    QString (*filling)(const Question &question, const QString &mark);
};

const std::vector<Hole> &allHoles()
{
    static const std::vector<Hole> all{
        {QStringLiteral("prompt"),
         [](const Question &question, const QString &mark) {
             return lastTurn(QStringLiteral("USER"), mark, question.prompts);
         }},
        {QStringLiteral("response_a"),
         [](const Question &question, const QString &mark) {
             return lastTurn(QStringLiteral("RESPONSE A"), mark, question.first);
         }},
        {QStringLiteral("response_b"),
         [](const Question &question, const QString &mark) {
             return lastTurn(QStringLiteral("RESPONSE B"), mark, question.second);
         }},
        {QStringLiteral("response"),
         [](const Question &question, const QString &mark) {
             return lastTurn(QStringLiteral("RESPONSE"), mark, question.first);
         }},
        {QStringLiteral("conversation"),
         [](const Question &question, const QString &mark) {
             return conversation(QStringLiteral("RESPONSE"), mark, question.prompts, question.first);
         }},
        {QStringLiteral("reference"),
         [](const Question &question, const QString &mark) {
             return lastTurn(QStringLiteral("REFERENCE"), mark, question.reference);
         }},
        {QStringLiteral("conversation_a"),
         [](const Question &question, const QString &mark) {
             return conversation(QStringLiteral("RESPONSE A"), mark, question.prompts, question.first);
         }},
        {QStringLiteral("conversation_b"),
         [](const Question &question, const QString &mark) {
             return conversation(QStringLiteral("RESPONSE B"), mark, question.prompts, question.second);
         }},
        {QStringLiteral("reference_conversation"), [](const Question &question, const QString &mark) {
             return conversation(QStringLiteral("REFERENCE"), mark, question.prompts, question.reference);
         }}};
    return all;
}

QString fillingOf(QStringView hole, const Question &question, const QString &mark)
{
    const auto found = std::ranges::find_if(allHoles(), [hole](const Hole &one) { return one.name == hole; });
    return found == allHoles().end() ? QString() : found->filling(question, mark);
}

model::Result<> requireGood(const char *name, const QString &text, const QStringList &wanted)
{
    QStringList found, unknown;
    const QString wrong = walk(
        text, [](QStringView) {},
        [&](QStringView hole) { (holes().contains(hole) ? found : unknown).append(hole.toString()); });
    const QString where = QStringLiteral("the field prompt.%1 of the set-up").arg(QLatin1String(name));
    if (!wrong.isEmpty())
        return model::fail(Kind::InvalidInput, QStringLiteral("%1 has %2").arg(where, wrong));
    if (!unknown.isEmpty())
        return model::fail(Kind::InvalidInput,
                           QStringLiteral("%1 has the hole {%2}; expected one of {%3}")
                               .arg(where, unknown.front(), holes().join(QStringLiteral("}, {"))));
    for (const QString &hole : wanted) {
        if (!found.contains(hole))
            return model::fail(Kind::InvalidInput, QStringLiteral("%1 does not show {%2}").arg(where, hole));
    }
    return {};
}

} // namespace

QStringList holes()
{
    QStringList names;
    for (const Hole &hole : allHoles())
        names.append(hole.name);
    return names;
}

Wording filled(const Wording &wording, const Wording &own)
{
    const auto pick = [](const QString &mine, const QString &theirs) {
        return mine.isEmpty() ? theirs : mine;
    };
    return {pick(wording.system, own.system), pick(wording.plain, own.plain),
            pick(wording.reference, own.reference), pick(wording.turns, own.turns),
            pick(wording.turnsReference, own.turnsReference)};
}

model::Result<> requireGoodWording(const Wording &wording, Asks asks)
{
    const bool isPair = asks == Asks::Pair;
    const QStringList responses =
        isPair ? QStringList{QStringLiteral("response_a"), QStringLiteral("response_b")}
               : QStringList{QStringLiteral("response")};
    const QStringList conversations =
        isPair ? QStringList{QStringLiteral("conversation_a"), QStringLiteral("conversation_b")}
               : QStringList{QStringLiteral("conversation")};
    if (auto good = requireGood("system", wording.system, {}); !good)
        return good;
    if (auto good = requireGood("plain", wording.plain, responses); !good)
        return good;
    if (auto good =
            requireGood("reference", wording.reference, responses + QStringList{QStringLiteral("reference")});
        !good)
        return good;
    if (auto good = requireGood("turns", wording.turns, conversations); !good)
        return good;
    return requireGood("turns_reference", wording.turnsReference,
                       conversations + QStringList{QStringLiteral("reference_conversation")});
}

bool wantsReference(const Spec &spec, const QString &category)
{
    return spec.referenceCategories.contains(category, Qt::CaseInsensitive);
}

Prompt promptFor(const Wording &wording, const Question &question)
{
    const bool hasReference = !question.reference.isEmpty();
    const QString &user = question.turn > 1 ? (hasReference ? wording.turnsReference : wording.turns)
                                            : (hasReference ? wording.reference : wording.plain);
    const QString mark = fenceMark(question);
    const auto fill = [&](const QString &text) {
        QString result;
        walk(
            text, [&result](QStringView part) { result += part; },
            [&](QStringView hole) { result += fillingOf(hole, question, mark); });
        return result;
    };
    return {fill(wording.system), fill(user)};
}

QByteArray hashOf(const Wording &wording)
{
    return model::hashOfTurns(
        {wording.system, wording.plain, wording.reference, wording.turns, wording.turnsReference});
}

} // namespace judge
