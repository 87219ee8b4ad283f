// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/class_rules.h"

#include "app/judge/readings.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <array>

namespace judge {

namespace {

using model::State;

struct Class
{
    const char16_t *text;
    double grade;
};
constexpr double strong = 3;
constexpr std::array<Class, 5> fiveClasses{
    {{u"A>>B", strong}, {u"A>B", 1}, {u"A=B", 0}, {u"B>A", -1}, {u"B>>A", -strong}}};
constexpr std::array<Class, 5> turnedClasses{
    {{u"B<<A", strong}, {u"B<A", 1}, {u"B=A", 0}, {u"A<B", -1}, {u"A<<B", -strong}}};
constexpr std::array<Class, 7> sevenPoints{{{u"A is much better", 1.5},
                                            {u"A is better", 1},
                                            {u"A is slightly better", .5},
                                            {u"same", 0},
                                            {u"B is slightly better", -.5},
                                            {u"B is better", -1},
                                            {u"B is much better", -1.5}}};

std::optional<double> gradeIn(std::span<const Class> classes, QStringView word, Qt::CaseSensitivity letters)
{
    const auto found =
        std::ranges::find_if(classes, [&](const Class &one) { return word.compare(one.text, letters) == 0; });
    return found == classes.end() ? std::nullopt : std::optional(found->grade);
}

ReadReply gradeAt(Part part, double grade)
{
    ReadReply read = verdictAt(part, grade > 0   ? Preferred::First
                                     : grade < 0 ? Preferred::Second
                                                 : Preferred::Tie);
    read.grade = grade;
    return read;
}

/// In big letters, without blanks, the signs of HTML as what they mean.
QString plainClass(QStringView word)
{
    QString text;
    for (const QChar c : word) {
        if (!c.isSpace())
            text += c.toUpper();
    }
    return text.replace(QLatin1String("&GT;"), QLatin1String(">"))
        .replace(QLatin1String("&LT;"), QLatin1String("<"));
}

/// The labels in double brackets, else those in single ones. With `isExact` everything that is made of their
/// letters is one, and Unparsable where it is none of the five.
std::vector<ReadReply> fiveClassesIn(const QString &text, bool isExact)
{
    constexpr qsizetype longest = 24;
    std::vector<ReadReply> found;
    for (const qsizetype depth : {2, 1}) {
        for (const Part &part : bracketedIn(text, depth, longest)) {
            const QString word = isExact ? text.mid(part.from, part.length)
                                         : plainClass(QStringView(text).mid(part.from, part.length));
            auto grade = gradeIn(fiveClasses, word, Qt::CaseSensitive);
            if (!grade && !isExact)
                grade = gradeIn(turnedClasses, word, Qt::CaseSensitive);
            const Part whole{part.from - depth, part.length + 2 * depth};
            if (grade)
                found.push_back(gradeAt(whole, *grade));
            else if (isExact &&
                     std::ranges::all_of(word, [](QChar c) { return QStringView(u"AB<>=").contains(c); }))
                found.push_back({});
        }
        if (!found.empty())
            break;
    }
    return found;
}

struct Verdict
{
    Part part; ///< with its tags
    QString word;
};

std::vector<Verdict> verdictsIn(const QString &text)
{
    const QStringView open = u"<verdict>", close = u"</verdict>";
    std::vector<Verdict> verdicts;
    for (qsizetype from = text.indexOf(open); from >= 0;) {
        const qsizetype end = text.indexOf(close, from);
        if (end < 0)
            break;
        const Part word = withoutFrame(text, {from + open.size(), end - from - open.size()}, u".");
        verdicts.push_back({{from, end + close.size() - from}, text.mid(word.from, word.length)});
        from = text.indexOf(open, end);
    }
    return verdicts;
}

/// The text of the element `verdict` of a document; nothing where it is no XML or has none.
std::optional<QString> verdictOf(const QString &document)
{
    QXmlStreamReader reader(document);
    std::optional<QString> verdict;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"verdict" && !verdict)
            verdict = reader.readElementText(QXmlStreamReader::SkipChildElements);
    }
    return reader.hasError() ? std::nullopt : verdict;
}

} // namespace

ReadReply readFiveClass(const QString &reply) { return lastOf(fiveClassesIn(readable(reply), false)); }

ReadReply readArenaHardFirst(const QString &reply)
{
    const ReadReply last = lastOf(fiveClassesIn(reply, true));
    return last.state == State::Valid ? last : ReadReply();
}

ReadReply readArenaHard(const QString &reply)
{
    QString text = reply;
    for (QChar &c : text) // as toUpper(), which would move places where one letter becomes two
        c = c.toUpper();
    const auto found = fiveClassesIn(text, true);
    return found.empty() ? ReadReply() : found.back();
}

ReadReply readSevenPoint(const QString &reply)
{
    std::vector<ReadReply> readings;
    for (const Verdict &verdict : verdictsIn(readable(reply))) {
        const auto grade = gradeIn(sevenPoints, verdict.word, Qt::CaseInsensitive);
        readings.push_back(grade ? gradeAt(verdict.part, *grade) : ReadReply());
    }
    return lastOf(readings);
}

ReadReply readComparator(const QString &reply)
{
    const QStringView open = u"<result>", close = u"</result>";
    const qsizetype from = reply.indexOf(open);
    const qsizetype end = from < 0 ? -1 : reply.indexOf(close, from);
    if (end < 0)
        return {};
    const qsizetype length = end + close.size() - from;
    const auto verdict = verdictOf(reply.mid(from, length));
    const auto grade = verdict ? gradeIn(sevenPoints, *verdict, Qt::CaseSensitive) : std::nullopt;
    return grade ? gradeAt({from, length}, *grade) : ReadReply();
}

} // namespace judge
