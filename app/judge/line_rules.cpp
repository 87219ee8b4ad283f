// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/line_rules.h"

#include "app/judge/readings.h"

namespace judge {

namespace {

std::optional<Preferred> preferredOf(double number)
{
    if (number == 1)
        return Preferred::First;
    if (number == 2)
        return Preferred::Second;
    if (number == 3)
        return Preferred::Tie;
    return std::nullopt;
}

/// A whole number, maybe written with a point, that is all of `part`.
std::optional<Number> wholeNumber(const QString &text, Part part)
{
    const auto number = numberAt(text, part.from);
    const bool isAll = number && number->part == part;
    return isAll && number->value == static_cast<double>(static_cast<qint64>(number->value)) ? number
                                                                                             : std::nullopt;
}

ReadReply classOf(const Number &number)
{
    if (const auto preferred = preferredOf(number.value))
        return verdictAt(number.part, *preferred);
    return {model::State::OutOfRange, std::nullopt, number.part.from, number.part.length};
}

/// Digits of every script as those of ASCII, as Python's int() and float() read them.
QString withPlainDigits(QString text)
{
    for (QChar &c : text) {
        if (c.isDigit())
            c = QChar(u'0' + c.digitValue());
    }
    return text;
}

} // namespace

ReadReply readThreeClass(const QString &reply)
{
    const QString text = readable(reply);
    const auto lines = linesOf(text);
    std::vector<ReadReply> classes;
    for (const Part &line : lines) {
        const Part word = withoutFrame(text, line, u"*.[]");
        const auto number = wholeNumber(text, word);
        if (!number)
            continue;
        ReadReply read = classOf(*number);
        read.isLoose = word != line;
        if (line == lines.back())
            classes.push_back(read);
        else if (read.preferred && word == line)
            classes.push_back(read);
        if (line == lines.back())
            return lastOf(classes);
    }
    return {};
}

ReadReply readQlora(const QString &reply)
{
    const QString text = withPlainDigits(reply);
    const auto lines = linesOf(text);
    if (lines.empty() || QStringView(text).mid(lines.back().from, lines.back().length).contains(u'.'))
        return {};
    const auto number = wholeNumber(text, lines.back());
    return number ? classOf(*number) : ReadReply();
}

ReadReply readFirstLine(const QString &reply)
{
    const QString text = readable(reply);
    for (const Part &line : linesOf(text)) {
        if (QStringView(text).mid(line.from, 3) == u"```")
            continue;
        const Part word = withoutFrame(text, line, u"*.");
        if (QStringView(text).mid(word.from, word.length).compare(u"tie", Qt::CaseInsensitive) == 0)
            return verdictAt(word, Preferred::Tie);
        const auto number = wholeNumber(text, word);
        if (!number || number->value <= 0)
            return {};
        if (number->value > 2)
            return {model::State::OutOfRange, std::nullopt, word.from, word.length};
        return classOf(*number);
    }
    return {};
}

ReadReply readPandaLm(const QString &reply)
{
    const qsizetype end = reply.indexOf(u'\n');
    const Part first = withoutFrame(reply, {0, end < 0 ? reply.size() : end}, {});
    const QStringView word = QStringView(reply).mid(first.from, first.length);
    return verdictAt(first, word == u"1"   ? Preferred::First
                            : word == u"2" ? Preferred::Second
                                           : Preferred::Tie);
}

} // namespace judge
