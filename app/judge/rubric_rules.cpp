// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/rubric_rules.h"

#include "app/judge/readings.h"

#include <array>

namespace judge {

namespace {

using model::State;

constexpr Scale toFive{1, 5};
constexpr QStringView resultMark = u"[result]";

QStringView in(const QString &text, Part part) { return QStringView(text).mid(part.from, part.length); }

Part withoutEnd(Part part, qsizetype length) { return {part.from, part.length - length}; }

/// The whole number with which `part` ends; a digit, letter, point or sign before it makes it none.
std::optional<Number> lastNumber(const QString &text, Part part)
{
    qsizetype from = part.from + part.length;
    while (from > part.from && text[from - 1] >= u'0' && text[from - 1] <= u'9')
        --from;
    const bool isGlued = from > part.from &&
                         (text[from - 1].isLetterOrNumber() || QStringView(u".,-").contains(text[from - 1]));
    return isGlued || from == part.from + part.length ? std::nullopt : numberAt(text, from);
}

/// The number before " out of 5" or "/5" at the end.
std::optional<Number> numberOfFive(const QString &text, Part rest)
{
    for (const QStringView scale : {QStringView(u" out of 5"), QStringView(u"/5")}) {
        if (in(text, rest).endsWith(scale))
            return lastNumber(text, withoutFrame(text, withoutEnd(rest, scale.size()), {}));
    }
    return std::nullopt;
}

/// The number in (4) or [4] at the end.
std::optional<Number> numberInBrackets(const QString &text, Part rest)
{
    for (const auto &[open, close] : {std::pair(u'(', u')'), std::pair(u'[', u']')}) {
        if (rest.length == 0 || text[rest.from + rest.length - 1] != close)
            continue;
        const auto number = lastNumber(text, withoutEnd(rest, 1));
        if (number && number->part.from > 0 && text[number->part.from - 1] == open)
            return number;
    }
    return std::nullopt;
}

/// The number at the end behind a word that says what it is.
std::optional<Number> numberBehindMark(const QString &text, Part rest, QStringView frame)
{
    const auto number = lastNumber(text, rest);
    if (!number)
        return std::nullopt;
    const Part before = withoutFrame(text, {0, number->part.from}, frame);
    for (const QStringView mark : {resultMark, QStringView(u"[score]"), QStringView(u"score:"),
                                   QStringView(u"result:"), QStringView(u"score of")}) {
        if (in(text, before).endsWith(mark))
            return number;
    }
    return std::nullopt;
}

ReadReply pointsAtEnd(const QString &small, QStringView frame)
{
    const Part rest = withoutFrame(small, {0, small.size()}, frame);
    for (const auto &number :
         {numberOfFive(small, rest), numberInBrackets(small, rest), numberBehindMark(small, rest, frame)}) {
        if (number)
            return pointsAt(number->part, number->value, toFive);
    }
    return {};
}

/// Behind `at`, without blanks, line ends and stars.
qsizetype skipFrame(const QString &text, qsizetype at)
{
    while (at < text.size() && (text[at].isSpace() || text[at] == u'*'))
        ++at;
    return at;
}

std::optional<ReadReply> pointsBehind(const QString &small, qsizetype mark)
{
    const auto number = numberAt(small, skipFrame(small, mark));
    if (!number)
        return std::nullopt;
    qsizetype end = number->part.from + number->part.length;
    for (const QStringView scale : {QStringView(u" out of 5"), QStringView(u"/5")}) {
        if (QStringView(small).mid(end, scale.size()) == scale)
            end += scale.size();
    }
    if (in(small, number->part).contains(u'.') || !endsLine(small, end, u"*."))
        return std::nullopt;
    return pointsAt(number->part, number->value, toFive);
}

std::optional<ReadReply> choiceBehind(const QString &small, qsizetype mark)
{
    const QStringView word = u"response";
    qsizetype at = skipFrame(small, mark);
    if (QStringView(small).mid(at, word.size()) == word)
        at = skipFrame(small, at + word.size());
    const bool isLetter = at < small.size() && (small[at] == u'a' || small[at] == u'b');
    if (!isLetter || !endsLine(small, at + 1, u"*."))
        return std::nullopt;
    return verdictAt({at, 1}, small[at] == u'a' ? Preferred::First : Preferred::Second);
}

/// What stands behind every one of the marks, left to right.
template <typename Marks>
std::vector<ReadReply> behindMarks(const QString &small, const Marks &marks,
                                   std::optional<ReadReply> (*read)(const QString &, qsizetype))
{
    std::vector<ReadReply> readings;
    for (qsizetype at = small.indexOf(u'['); at >= 0; at = small.indexOf(u'[', at + 1)) {
        for (const QStringView mark : marks) {
            const auto found = QStringView(small).mid(at, mark.size()) == mark ? read(small, at + mark.size())
                                                                               : std::nullopt;
            if (found)
                readings.push_back(*found);
        }
    }
    return readings;
}

/// A letter at the very end behind one of the marks.
ReadReply choiceAtEnd(const QString &small, QStringView frame, std::span<const QStringView> marks)
{
    const Part rest = withoutFrame(small, {0, small.size()}, frame);
    const qsizetype at = rest.from + rest.length - 1;
    if (rest.length == 0 || (small[at] != u'a' && small[at] != u'b'))
        return {};
    const Part before = withoutFrame(small, {0, at}, frame);
    for (const QStringView mark : marks) {
        if (in(small, before).endsWith(mark) && before.from + before.length < at)
            return verdictAt({at, 1}, small[at] == u'a' ? Preferred::First : Preferred::Second);
    }
    return {};
}

} // namespace

ReadReply readRubricPoints(const QString &reply)
{
    const QString small = inSmallLetters(readable(reply));
    constexpr std::array<QStringView, 2> marks{resultMark, u"[score]"};
    const auto readings = behindMarks(small, marks, pointsBehind);
    return readings.empty() ? pointsAtEnd(small, u"*.") : lastOf(readings);
}

ReadReply readPrometheusPoints(const QString &reply)
{
    const ReadReply read = pointsAtEnd(inSmallLetters(reply), {});
    return read.state == State::Valid ? read : ReadReply();
}

ReadReply readRubricChoice(const QString &reply)
{
    const QString small = inSmallLetters(readable(reply));
    constexpr std::array<QStringView, 1> marks{resultMark};
    const auto readings = behindMarks(small, marks, choiceBehind);
    if (!readings.empty())
        return lastOf(readings);
    constexpr std::array<QStringView, 1> words{u"response"};
    ReadReply read = choiceAtEnd(small, u"*.", words);
    const QStringView word = words.front();
    const qsizetype begin = small.lastIndexOf(word, read.from);
    if (!read.preferred || wordsBefore(small, begin, u"*").endsWith(u"than"))
        return {};
    read.isLoose = true;
    return read;
}

ReadReply readPrometheusChoice(const QString &reply)
{
    constexpr std::array<QStringView, 3> marks{resultMark, u"result:", u"response"};
    return choiceAtEnd(inSmallLetters(reply), {}, marks);
}

} // namespace judge
