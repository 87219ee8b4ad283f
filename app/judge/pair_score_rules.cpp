// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/pair_score_rules.h"

#include "app/judge/readings.h"

#include <array>

namespace judge {

namespace {

constexpr Scale toTen{1, 10};
constexpr double equalPoints = 0;

Part over(const Number &first, const Number &second)
{
    return {first.part.from, second.part.from + second.part.length - first.part.from};
}

std::optional<ReadReply> pairIn(const QString &text, Part line)
{
    const auto numbers = numbersAlone(text, line);
    if (numbers.size() != 2)
        return std::nullopt;
    return pairAt(over(numbers[0], numbers[1]), PointPair{numbers[0].value, numbers[1].value}, toTen);
}

/// A whole text as a number, blanks around it apart.
std::optional<double> numberIn(QStringView words)
{
    const QString text = words.trimmed().toString();
    const auto number = numberAt(text, 0);
    return number && number->part.length == text.size() ? std::optional(number->value) : std::nullopt;
}

/// The points at `from`, blanks and stars apart, where they do not go on with a decimal comma or into a word.
std::optional<Number> pointsBehind(const QString &text, qsizetype from)
{
    while (from < text.size() && (text[from] == u' ' || text[from] == u'*'))
        ++from;
    const auto number = numberAt(text, from);
    if (!number)
        return std::nullopt;
    const qsizetype behind = from + number->part.length;
    const bool goesOn = behind + 1 < text.size() && text[behind] == u',' && text[behind + 1].isDigit();
    const bool isWord = behind < text.size() && text[behind].isLetter();
    return goesOn || isWord ? std::nullopt : number;
}

/// Behind the last colon of a line, where nothing else follows but "/10".
std::optional<Number> pointsOf(const QString &text, Part line)
{
    const QStringView words = QStringView(text).mid(line.from, line.length);
    const qsizetype colon = words.lastIndexOf(u':');
    if (colon < 0)
        return std::nullopt;
    const Part rest = withoutFrame(text, {line.from + colon + 1, line.length - colon - 1}, u"*.");
    const auto number = rest.length > 0 ? numberAt(text, rest.from) : std::nullopt;
    if (!number)
        return std::nullopt;
    const QStringView after =
        QStringView(text).mid(number->part.from + number->part.length, rest.length - number->part.length);
    return after.isEmpty() || after == u"/10" ? number : std::nullopt;
}

/// The points that are given to one of them, left to right.
std::vector<Number> namedPoints(const QString &small, QStringView name)
{
    std::vector<Number> points;
    for (qsizetype at = wordIn(small, name, 0); at >= 0; at = wordIn(small, name, at + 1)) {
        qsizetype from = at + name.size();
        while (from < small.size() && (small[from] == u' ' || small[from] == u'*'))
            ++from;
        if (from == small.size() || small[from] != u':')
            continue;
        if (const auto number = pointsBehind(small, from + 1))
            points.push_back(*number);
    }
    return points;
}

bool areSame(const std::vector<Number> &points)
{
    for (const Number &one : points) {
        if (one.value != points.back().value)
            return false;
    }
    return true;
}

/// "(8, 6)" at `open`, the place of its bracket.
std::optional<ReadReply> tupleAt(const QString &text, qsizetype open)
{
    constexpr qsizetype longest = 40;
    qsizetype close = open + 1;
    while (close < text.size() && close - open <= longest && !QStringView(u"()\n").contains(text[close]))
        ++close;
    if (close == text.size() || text[close] != u')')
        return std::nullopt;
    auto read = pairIn(text, {open, close + 1 - open});
    if (read) {
        read->from = open;
        read->length = close + 1 - open;
    }
    return read;
}

bool isScoring(const QString &text, qsizetype open)
{
    const QString words = inSmallLetters(wordsBefore(text, open, u"*:").toString());
    for (const QStringView word : {u"give", u"score", u"scores", u"points"}) {
        if (words.endsWith(word))
            return true;
    }
    return false;
}

} // namespace

ReadReply readScorePair(const QString &reply)
{
    const QString text = readable(reply);
    const auto lines = linesOf(text);
    const auto first = lines.empty() ? std::nullopt : pairIn(text, lines.front());
    if (!first)
        return {};
    std::vector<ReadReply> pairs{*first};
    if (const auto last = pairIn(text, lines.back()))
        pairs.push_back(*last);
    return lastOf(pairs);
}

ReadReply readVicuna(const QString &reply)
{
    QString line = reply.left(reply.indexOf(u'\n') < 0 ? reply.size() : reply.indexOf(u'\n'));
    line.replace(u',', u' ');
    const qsizetype blank = line.indexOf(u' ');
    if (blank < 0 || blank != line.lastIndexOf(u' '))
        return {};
    const auto first = numberIn(QStringView(line).left(blank)),
               second = numberIn(QStringView(line).mid(blank + 1));
    constexpr double none = -1;
    if (!first || !second || (*first == none && *second == none))
        return {};
    return pairAt({0, line.size()}, PointPair{*first, *second}, equalPoints);
}

ReadReply readScoreTuple(const QString &reply)
{
    const QString text = readable(reply);
    std::vector<ReadReply> tuples;
    for (qsizetype open = text.indexOf(u'('); open >= 0; open = text.indexOf(u'(', open + 1)) {
        const auto read = tupleAt(text, open);
        const bool isAlone =
            read && beginsLine(text, open, u"*") && endsLine(text, open + read->length, u"*.");
        if (read && (isAlone || isScoring(text, open)))
            tuples.push_back(*read);
    }
    return tuples.empty() ? readScorePair(reply) : lastOf(tuples);
}

ReadReply readNamedScores(const QString &reply)
{
    const QString text = inSmallLetters(readable(reply));
    const auto first = namedPoints(text, u"score of the assistant 1");
    const auto second = namedPoints(text, u"score of the assistant 2");
    if (!first.empty() && !second.empty()) {
        const bool isInOrder = first.back().part.from < second.back().part.from;
        ReadReply read =
            pairAt(isInOrder ? over(first.back(), second.back()) : over(second.back(), first.back()),
                   PointPair{first.back().value, second.back().value}, toTen);
        if (read.state == model::State::Valid && !(areSame(first) && areSame(second)))
            read.state = model::State::Ambiguous;
        return read;
    }
    const auto lines = linesOf(text);
    if (!first.empty() || !second.empty() || lines.size() < 2)
        return {};
    const auto one = pointsOf(text, lines[lines.size() - 2]), two = pointsOf(text, lines.back());
    if (!one || !two)
        return {};
    ReadReply read = pairAt(over(*one, *two), PointPair{one->value, two->value}, toTen);
    read.isLoose = true;
    return read;
}

ReadReply readFairEval(const QString &reply)
{
    const Part whole = withoutFrame(reply, {0, reply.size()}, {});
    const QStringView text = QStringView(reply).mid(whole.from, whole.length);
    const qsizetype last = text.lastIndexOf(u'\n');
    if (last <= 0)
        return {};
    const qsizetype before = text.lastIndexOf(u'\n', last - 1);
    std::array<std::optional<double>, 2> points;
    const std::array<QStringView, 2> lines{text.mid(before + 1, last - before - 1), text.mid(last + 1)};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(u':');
        if (colon >= 0)
            points[i] = numberIn(lines[i].mid(colon + 1));
    }
    if (!points[0] || !points[1])
        return {};
    return pairAt({whole.from + before + 1, text.size() - before - 1}, PointPair{*points[0], *points[1]},
                  equalPoints);
}

ReadReply readFastChatPair(const QString &reply)
{
    constexpr double tie = 0.1;
    constexpr qsizetype longest = 40;
    for (const qsizetype depth : {2, 1}) {
        for (const Part &part : bracketedIn(reply, depth, longest)) {
            const QStringView words = QStringView(reply).mid(part.from, part.length);
            const qsizetype comma = words.indexOf(u',');
            const auto first = comma < 0 ? std::nullopt : numberIn(words.left(comma));
            const auto second = comma < 0 ? std::nullopt : numberIn(words.mid(comma + 1));
            if (first && second)
                return pairAt({part.from - depth, part.length + 2 * depth}, PointPair{*first, *second}, tie);
        }
    }
    return {};
}

} // namespace judge
