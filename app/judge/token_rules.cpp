// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/token_rules.h"

#include "app/judge/readings.h"

#include <algorithm>
#include <cmath>

namespace judge {

namespace {

constexpr QStringView firstName = u"m", secondName = u"M";
enum class Tokens { Merged, Bare };

QString plain(const QString &token) { return withoutFullWidth(token).trimmed(); }

/// The chances of a name at a place, times e to the power of -`scale`.
double chanceOf(const TokenPosition &position, QStringView name, Tokens tokens, double scale)
{
    double chance = 0;
    for (const TokenChance &one : position.top) {
        if ((tokens == Tokens::Merged ? plain(one.token) : one.token) == name)
            chance += std::exp(one.logProbability - scale);
    }
    return chance;
}

/// The largest logarithm among both names, so that very small chances still have a ratio; 0 without one.
double scaleOf(const TokenPosition &position)
{
    double largest = 0;
    bool isFound = false;
    for (const TokenChance &one : position.top) {
        const QString token = plain(one.token);
        if (token != firstName && token != secondName)
            continue;
        largest = isFound ? std::max(largest, one.logProbability) : one.logProbability;
        isFound = true;
    }
    return largest;
}

ReadReply readAt(const TokenPosition &position, Part part, Tokens tokens)
{
    const double scale = tokens == Tokens::Merged ? scaleOf(position) : 0;
    const double first = chanceOf(position, firstName, tokens, scale);
    const double second = chanceOf(position, secondName, tokens, scale);
    const double all = first + second;
    if (!(all > 0) || !std::isfinite(all))
        return {};
    ReadReply read = verdictAt(part, first > second   ? Preferred::First
                                     : first < second ? Preferred::Second
                                                      : Preferred::Tie);
    read.probabilityFirst = first / all;
    return read;
}

Part wholeOf(const QString &reply) { return {0, reply.size()}; }

/// The token of a place that the text in front of `end` ends with; empty where none does.
QString tokenBefore(const QString &reply, qsizetype end, const TokenPosition &position)
{
    const QStringView text = QStringView(reply).left(end);
    if (!position.token.isEmpty())
        return text.endsWith(position.token) ? position.token : QString();
    QString longest;
    for (const TokenChance &one : position.top) {
        if (text.endsWith(one.token) && one.token.size() > longest.size())
            longest = one.token;
    }
    return longest;
}

bool isName(const QString &token) { return plain(token) == firstName || plain(token) == secondName; }

bool isSigns(const QString &token)
{
    return std::ranges::none_of(token, [](QChar c) { return c.isLetterOrNumber(); });
}

} // namespace

ReadReply readFirstToken(const QString &reply, const TokenPositions &positions)
{
    const bool isThought = !reply.trimmed().isEmpty() && withoutThinking(reply).trimmed().isEmpty();
    return isThought ? ReadReply() : readAt(positions.front(), wholeOf(reply), Tokens::Merged);
}

ReadReply readLastToken(const QString &reply, const TokenPositions &positions)
{
    qsizetype end = reply.size();
    for (auto position = positions.rbegin(); position != positions.rend(); ++position) {
        const QString token = tokenBefore(reply, end, *position);
        end -= token.size();
        if (isName(token))
            return readAt(*position, {end, token.size()}, Tokens::Merged);
        if (!isSigns(token))
            return {};
    }
    return {};
}

ReadReply readToken(const QString &reply)
{
    const QString text = readable(reply);
    const auto lines = linesOf(text);
    if (lines.empty())
        return {};
    const Part word = withoutFrame(text, lines.back(), u"*.");
    const QStringView name = QStringView(text).mid(word.from, word.length);
    if (name != firstName && name != secondName)
        return {};
    return verdictAt(word, name == firstName ? Preferred::First : Preferred::Second);
}

ReadReply readAlpacaFirstToken(const QString &reply, const TokenPositions &positions)
{
    return readAt(positions.front(), wholeOf(reply), Tokens::Bare);
}

ReadReply readAlpacaLastToken(const QString &reply, const TokenPositions &positions)
{
    return readAt(positions.back(), wholeOf(reply), Tokens::Bare);
}

ReadReply readNoToken(const QString &) { return {}; }

} // namespace judge
