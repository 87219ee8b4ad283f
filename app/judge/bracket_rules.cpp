// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/bracket_rules.h"

#include "app/judge/readings.h"

#include <array>

namespace judge {

namespace {

enum class Ties { Allowed, Forbidden };

std::optional<Preferred> preferredOf(QChar letter, Ties ties)
{
    switch (letter.unicode()) {
    case u'A': return Preferred::First;
    case u'B': return Preferred::Second;
    case u'C': return ties == Ties::Allowed ? std::optional(Preferred::Tie) : std::nullopt;
    default: return std::nullopt;
    }
}

/// Letters between brackets of this depth: [A] for 1, [[A]], [[ a ]] for 2. A small letter in single ones is
/// an index of some program.
std::vector<ReadReply> labelsIn(const QString &text, qsizetype depth, Ties ties)
{
    constexpr qsizetype longest = 5;
    std::vector<ReadReply> labels;
    for (const Part &part : bracketedIn(text, depth, longest)) {
        const Part word = depth == 2 ? withoutFrame(text, part, {}) : part;
        if (word.length != 1)
            continue;
        const QChar letter = depth == 2 ? text[word.from].toUpper() : text[word.from];
        if (const auto preferred = preferredOf(letter, ties))
            labels.push_back(verdictAt({part.from - depth, part.length + 2 * depth}, *preferred));
    }
    return labels;
}

std::vector<ReadReply> labelsIn(const QString &text, Ties ties)
{
    auto labels = labelsIn(text, 2, ties);
    return labels.empty() ? labelsIn(text, 1, ties) : labels;
}

/// A last line, blanks and stars apart, that is only a letter.
ReadReply labelInLastLine(const QString &text, Ties ties)
{
    constexpr QStringView frame = u"*.";
    const Part whole = withoutFrame(text, {0, text.size()}, frame);
    if (whole.length == 0)
        return {};
    const qsizetype at = whole.from + whole.length - 1;
    const auto preferred = preferredOf(text[at], ties);
    if (!preferred || !beginsLine(text, at, frame))
        return {};
    ReadReply read = verdictAt({at, 1}, *preferred);
    read.isLoose = true;
    return read;
}

ReadReply labelIn(const QString &reply, Ties ties)
{
    const QString text = readable(reply);
    const auto labels = labelsIn(text, ties);
    return labels.empty() ? labelInLastLine(text, ties) : lastOf(labels);
}

struct Words
{
    const char16_t *text;
    Preferred preferred;
};
constexpr std::array<Words, 3> fastChatLabels{
    {{u"[[A]]", Preferred::First}, {u"[[B]]", Preferred::Second}, {u"[[C]]", Preferred::Tie}}};
constexpr std::array<Words, 3> significantly{{{u"answer a is significantly better", Preferred::First},
                                              {u"answer b is significantly better", Preferred::Second},
                                              {u"neither is significantly better", Preferred::Tie}}};

} // namespace

ReadReply readBracketed(const QString &reply) { return labelIn(reply, Ties::Allowed); }

ReadReply readForced(const QString &reply) { return labelIn(reply, Ties::Forbidden); }

ReadReply readSignificantly(const QString &reply)
{
    const QString text = readable(reply);
    auto readings = labelsIn(text, Ties::Allowed);
    if (!readings.empty())
        return lastOf(readings);
    const QString small = inSmallLetters(text);
    ReadReply last;
    for (const Words &one : significantly) {
        const QStringView words(one.text);
        for (qsizetype at = wordIn(small, words, 0); at >= 0; at = wordIn(small, words, at + 1)) {
            readings.push_back(verdictAt({at, words.size()}, one.preferred));
            if (last.length == 0 || at > last.from)
                last = readings.back();
        }
    }
    if (readings.empty())
        return labelInLastLine(text, Ties::Allowed);
    readings.push_back(last);
    return lastOf(readings);
}

ReadReply readFastChat(const QString &reply)
{
    for (const Words &label : fastChatLabels) {
        const QStringView text(label.text);
        if (const qsizetype at = reply.indexOf(text); at >= 0)
            return verdictAt({at, text.size()}, label.preferred);
    }
    return {};
}

int labelCount(const QString &reply)
{
    int count = 0;
    for (const Words &label : fastChatLabels)
        count += reply.contains(QStringView(label.text)) ? 1 : 0;
    return count;
}

} // namespace judge
