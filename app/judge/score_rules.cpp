// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/score_rules.h"

#include "app/judge/readings.h"

#include <cmath>

namespace judge {

namespace {

constexpr Scale toTen{1, 10}, toFive{1, 5};

bool isDigitAt(const QString &text, qsizetype at) { return at < text.size() && text[at].isDigit(); }

/// A number that goes on behind a comma may be a decimal of another country, or a pair.
bool goesOn(const QString &text, const Number &number)
{
    const qsizetype behind = number.part.from + number.part.length;
    return behind < text.size() && text[behind] == u',' && isDigitAt(text, behind + 1);
}

/// The numbers that stand between brackets of this depth: [8] for 1, [[8]] for 2, blanks apart.
std::vector<ReadReply> bracketed(const QString &text, qsizetype depth)
{
    constexpr qsizetype longest = 16;
    std::vector<ReadReply> points;
    for (const Part &part : bracketedIn(text, depth, longest)) {
        const Part word = withoutFrame(text, part, {});
        const auto number = numberAt(text, word.from);
        if (number && number->part == word)
            points.push_back(pointsAt({part.from - depth, part.length + 2 * depth}, number->value, toTen));
    }
    return points;
}

/// Numbers behind "rating:", blanks, stars and a bracket apart.
std::vector<ReadReply> called(const QString &text)
{
    const QStringView mark = u"rating:";
    std::vector<ReadReply> points;
    for (qsizetype at = text.indexOf(mark, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(mark, at + 1, Qt::CaseInsensitive)) {
        qsizetype from = at + mark.size();
        while (from < text.size() && QStringView(u" *[").contains(text[from]))
            ++from;
        const auto number = numberAt(text, from);
        if (number && !goesOn(text, *number))
            points.push_back(pointsAt(number->part, number->value, toTen));
    }
    return points;
}

/// Whether a sentence begins behind `from`.
bool saysMore(const QString &text, qsizetype from)
{
    bool hasEnded = false;
    for (qsizetype at = from; at < text.size(); ++at) {
        if (hasEnded && text[at].isLetterOrNumber())
            return true;
        hasEnded = hasEnded || QStringView(u".!?\n").contains(text[at]);
    }
    return false;
}

/// A number before "/10" in the last sentence. One that stands earlier may be of the task: 7/10 is a
/// probability too.
std::vector<ReadReply> ofTen(const QString &text)
{
    const QStringView mark = u"/10";
    const qsizetype slash = text.lastIndexOf(mark);
    if (slash <= 0 || isDigitAt(text, slash + mark.size()) || saysMore(text, slash + mark.size()))
        return {};
    qsizetype from = slash;
    while (from > 0 && (text[from - 1].isDigit() || text[from - 1] == u'.' || text[from - 1] == u'-'))
        --from;
    while (from < slash && text[from] == u'.')
        ++from;
    const auto number = numberAt(text, from);
    if (!number || number->part.from + number->part.length != slash)
        return {};
    return {pointsAt({from, slash + mark.size() - from}, number->value, toTen)};
}

/// The numbers of the line behind `from` that are no part of a word: "3 points" has none, "or 3" has one.
std::vector<ReadReply> furtherNumbers(const QString &text, qsizetype from)
{
    std::vector<ReadReply> points;
    for (qsizetype at = from; at < text.size() && text[at] != u'\n';) {
        const bool isGlued = at > 0 && (text[at - 1].isLetterOrNumber() || text[at - 1] == u'.');
        const auto number = isGlued || !isDigitAt(text, at) ? std::nullopt : numberAt(text, at);
        if (!number) {
            ++at;
            continue;
        }
        at += number->part.length;
        if (at == text.size() || !text[at].isLetter())
            points.push_back(pointsAt(number->part, number->value, toFive));
    }
    return points;
}

/// Where the leading number would stand: behind markup, or behind "name:" on the only line.
qsizetype beginOf(const QString &text)
{
    Part whole = withoutFrame(text, {0, text.size()}, u"*`");
    const QStringView words = QStringView(text).mid(whole.from, whole.length);
    const qsizetype colon = words.indexOf(u':');
    if (colon <= 0 || words.contains(u'\n') || words.left(colon).contains(u' '))
        return whole.from;
    return withoutFrame(text, {whole.from + colon + 1, whole.length - colon - 1}, u"*").from;
}

} // namespace

ReadReply readRating(const QString &reply)
{
    const QString text = readable(reply);
    for (const auto &points : {bracketed(text, 2), called(text), ofTen(text)}) {
        if (!points.empty())
            return lastOf(points);
    }
    return {};
}

ReadReply readFastChatRating(const QString &reply)
{
    constexpr qsizetype longest = 400;
    for (const qsizetype depth : {2, 1}) {
        for (const Part &part : bracketedIn(reply, depth, longest)) {
            QString word = reply.mid(part.from, part.length);
            for (QChar &c : word) // digits of every script, as \d and float() of Python take them
                c = c.isDigit() ? QChar(u'0' + c.digitValue()) : c;
            const auto number = word.front().isDigit() ? numberAt(word, 0) : std::nullopt;
            if (number && number->part.length == word.size())
                return {model::State::Valid, {},          part.from - depth, part.length + 2 * depth,
                        number->value,       std::nullopt};
        }
    }
    return {};
}

ReadReply readLeadingNumber(const QString &reply)
{
    const QString text = readable(reply);
    const qsizetype from = beginOf(text);
    const auto number = numberAt(text, from);
    if (!number || goesOn(text, *number))
        return {};
    qsizetype behind = from + number->part.length;
    if (behind < text.size() && text[behind] == u'/') {
        const auto scale = numberAt(text, behind + 1);
        if (!scale || scale->value != toFive.highest)
            return {model::State::OutOfRange, std::nullopt, from, number->part.length};
        behind += 1 + scale->part.length;
    }
    std::vector<ReadReply> points{pointsAt(number->part, number->value, toFive)};
    const auto further = furtherNumbers(text, behind);
    points.insert(points.end(), further.begin(), further.end());
    return lastOf(points);
}

ReadReply readWeightedNumber(const QString &reply, const TokenPositions &positions)
{
    double sum = 0, all = 0;
    for (const TokenChance &chance : positions.front().top) {
        bool isNumber = false;
        const int points = withoutFullWidth(chance.token).trimmed().toInt(&isNumber);
        const double share = std::exp(chance.logProbability);
        if (!isNumber || !toFive.holds(points) || !std::isfinite(share))
            continue;
        sum += share * points;
        all += share;
    }
    ReadReply read = readLeadingNumber(reply);
    if (all <= 0)
        return read;
    return {model::State::Valid, std::nullopt, read.from, read.length, sum / all, {}};
}

} // namespace judge
