// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/reply_text.h"

#include <algorithm>

namespace judge {

QString withoutFullWidth(QString text)
{
    constexpr char16_t fullWidth = 0xff01 - u'!'; // U+FF01 to U+FF5E are ! to ~
    for (QChar &c : text) {
        if (c >= QChar(0xff01) && c <= QChar(0xff5e))
            c = QChar(c.unicode() - fullWidth);
    }
    return text;
}

QString withoutThinking(QString text)
{
    const QLatin1String open("<think>"), close("</think>");
    const auto blank = [&text](qsizetype from, qsizetype to) {
        for (qsizetype i = from; i < to; ++i)
            text[i] = text[i] == u'\n' ? u'\n' : u' ';
    };
    const qsizetype firstEnd = text.indexOf(close);
    if (firstEnd >= 0 && !QStringView(text).left(firstEnd).contains(open))
        blank(0, firstEnd + close.size());
    for (qsizetype from = text.indexOf(open); from >= 0; from = text.indexOf(open, from)) {
        const qsizetype end = text.indexOf(close, from);
        const qsizetype behind = end < 0 ? text.size() : end + close.size();
        blank(from, behind);
        from = behind;
    }
    return text;
}

QString readable(const QString &reply) { return withoutFullWidth(withoutThinking(reply)); }

QString inSmallLetters(QString text)
{
    for (QChar &c : text) // not QString::toLower(), which makes two letters of some
        c = c.toLower();
    return text;
}

std::vector<Part> linesOf(const QString &text)
{
    std::vector<Part> lines;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype found = text.indexOf(u'\n', from);
        const qsizetype end = found < 0 ? text.size() : found;
        const Part line = withoutFrame(text, {from, end - from}, {});
        if (line.length > 0)
            lines.push_back(line);
        from = end + 1;
    }
    return lines;
}

Part withoutFrame(const QString &text, Part part, QStringView frame)
{
    const auto isFrame = [&](QChar c) { return c.isSpace() || frame.contains(c); };
    while (part.length > 0 && isFrame(text[part.from])) {
        ++part.from;
        --part.length;
    }
    while (part.length > 0 && isFrame(text[part.from + part.length - 1]))
        --part.length;
    return part;
}

bool endsLine(const QString &text, qsizetype from, QStringView frame)
{
    for (qsizetype at = from; at < text.size() && text[at] != u'\n'; ++at) {
        if (!text[at].isSpace() && !frame.contains(text[at]))
            return false;
    }
    return true;
}

bool beginsLine(const QString &text, qsizetype to, QStringView frame)
{
    for (qsizetype at = to - 1; at >= 0 && text[at] != u'\n'; --at) {
        if (!text[at].isSpace() && !frame.contains(text[at]))
            return false;
    }
    return true;
}

QStringView wordsBefore(const QString &text, qsizetype at, QStringView frame)
{
    constexpr qsizetype most = 40;
    qsizetype end = at;
    while (end > 0 && text[end - 1] != u'\n' && (text[end - 1].isSpace() || frame.contains(text[end - 1])))
        --end;
    const QStringView words = QStringView(text).mid(std::max<qsizetype>(0, end - most), std::min(end, most));
    return words.mid(words.lastIndexOf(u'\n') + 1);
}

qsizetype wordIn(const QString &text, QStringView word, qsizetype from)
{
    const auto isBorder = [&](qsizetype at) {
        return at < 0 || at >= text.size() || !text[at].isLetterOrNumber();
    };
    for (qsizetype at = text.indexOf(word, from); at >= 0; at = text.indexOf(word, at + 1)) {
        if (isBorder(at - 1) && isBorder(at + word.size()))
            return at;
    }
    return -1;
}

std::optional<Number> numberAt(const QString &text, qsizetype from)
{
    const auto isDigit = [&](qsizetype at) {
        return at < text.size() && text[at] >= u'0' && text[at] <= u'9';
    };
    qsizetype at = from;
    if (at < text.size() && (text[at] == u'-' || text[at] == u'+'))
        ++at;
    if (!isDigit(at))
        return std::nullopt;
    while (isDigit(at))
        ++at;
    if (at < text.size() && text[at] == u'.' && isDigit(at + 1)) {
        ++at;
        while (isDigit(at))
            ++at;
    }
    const Part part{from, at - from};
    return Number{QStringView(text).mid(part.from, part.length).toDouble(), part};
}

std::vector<Number> numbersAlone(const QString &text, Part part)
{
    std::vector<Number> numbers;
    const auto isBetween = [&](QChar c) { return c.isSpace() || QStringView(u",;()[]*").contains(c); };
    for (qsizetype at = part.from; at < part.from + part.length;) {
        if (isBetween(text[at])) {
            ++at;
            continue;
        }
        const auto number = numberAt(text, at);
        qsizetype behind = number ? at + number->part.length : at;
        if (QStringView(text).mid(behind, 3) == u"/10")
            behind += 3;
        const bool isAlone = number && (behind == part.from + part.length || isBetween(text[behind]));
        if (!isAlone)
            return {};
        numbers.push_back(*number);
        at = behind;
    }
    return numbers;
}

std::vector<Part> bracketedIn(const QString &text, qsizetype depth, qsizetype longest)
{
    const QString open(depth, u'['), close(depth, u']');
    std::vector<Part> parts;
    for (qsizetype at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
        const qsizetype from = at + depth;
        qsizetype end = from;
        while (end < text.size() && end - from <= longest && !QStringView(u"[]\n").contains(text[end]))
            ++end;
        if (end > from && end - from <= longest && QStringView(text).mid(end, depth) == close)
            parts.push_back({from, end - from});
    }
    return parts;
}

} // namespace judge
