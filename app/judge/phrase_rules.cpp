// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/phrase_rules.h"

#include "app/judge/readings.h"

#include <array>

namespace judge {

namespace {

constexpr QStringView markup = u"*_`\"'>#";

struct Name
{
    const char16_t *text; ///< in small letters
    Preferred preferred;
};
constexpr std::array<Name, 3> responses{
    {{u"response 1", Preferred::First}, {u"response 2", Preferred::Second}, {u"tie", Preferred::Tie}}};

enum class Border { Wanted, Any };

/// The name that the text goes on with at `from`.
std::optional<ReadReply> nameAt(const QString &small, qsizetype from, Border border)
{
    for (const Name &name : responses) {
        const QStringView word(name.text);
        const qsizetype end = from + word.size();
        if (QStringView(small).mid(from, word.size()) != word)
            continue;
        if (border == Border::Any || end == small.size() || !small[end].isLetterOrNumber())
            return verdictAt({from, word.size()}, name.preferred);
    }
    return std::nullopt;
}

/// "(a)" or "(b)", with "output" before it where it stands there; blanks and markup may be between.
struct OutputName
{
    Part part;
    Preferred preferred = Preferred::First;
    bool isNamed = false; ///< with the word
};

std::vector<OutputName> outputNames(const QString &small)
{
    const QStringView word = u"output";
    std::vector<OutputName> names;
    for (qsizetype at = small.indexOf(u'('); at >= 0; at = small.indexOf(u'(', at + 1)) {
        const QStringView label = QStringView(small).mid(at, 3);
        if (label != u"(a)" && label != u"(b)")
            continue;
        qsizetype end = at;
        while (end > 0 && (small[end - 1] == u' ' || markup.contains(small[end - 1])))
            --end;
        const bool isNamed = QStringView(small).left(end).endsWith(word);
        const qsizetype from = isNamed ? end - word.size() : at;
        names.push_back(
            {{from, at + 3 - from}, label == u"(a)" ? Preferred::First : Preferred::Second, isNamed});
    }
    return names;
}

bool isDenied(const QString &small, const OutputName &name)
{
    return wordsBefore(small, name.part.from, markup).endsWith(u" not");
}

/// Whether the text behind the name says that it is better.
bool isCalledBetter(const QString &small, const OutputName &name)
{
    constexpr qsizetype farEnough = 60;
    const qsizetype behind = name.part.from + name.part.length;
    QString rest = small.mid(behind, farEnough).section(u'\n', 0, 0);
    for (QChar &c : rest)
        c = c.isLetter() ? c : QChar(u' ');
    const QStringList words = rest.split(u' ', Qt::SkipEmptyParts);
    const qsizetype better = words.indexOf(QStringLiteral("better"));
    const bool isWord = !words.isEmpty() && words.front() == u"is";
    return isWord && better >= 1 && better <= 3 && !words.mid(0, better).contains(QStringLiteral("not"));
}

bool isStatement(const QString &small, const OutputName &name)
{
    if (isDenied(small, name))
        return false;
    if (name.isNamed && isCalledBetter(small, name))
        return true;
    const QStringView lead = wordsBefore(small, name.part.from, markup);
    const bool leads = lead.isEmpty() || (name.isNamed && (lead.endsWith(u':') || lead.endsWith(u" is")));
    return leads && endsLine(small, name.part.from + name.part.length, u"*_`\"'.");
}

} // namespace

ReadReply readOutputName(const QString &reply)
{
    const QString small = inSmallLetters(readable(reply));
    const auto names = outputNames(small);
    std::vector<ReadReply> statements, named;
    for (const OutputName &name : names) {
        if (isStatement(small, name))
            statements.push_back(verdictAt(name.part, name.preferred));
        if (name.isNamed && isDenied(small, name))
            named.push_back({});
        else if (name.isNamed)
            named.push_back(verdictAt(name.part, name.preferred));
    }
    if (!statements.empty())
        return lastOf(statements);
    ReadReply only = lastOf(named);
    if (only.state != model::State::Valid)
        return {};
    only.isLoose = true;
    return only;
}

ReadReply readFinalDecision(const QString &reply)
{
    const QString text = inSmallLetters(readable(reply));
    const QStringView mark = u"final decision is";
    std::vector<ReadReply> decisions;
    for (qsizetype found = text.indexOf(mark); found >= 0; found = text.indexOf(mark, found + 1)) {
        qsizetype at = found + mark.size();
        while (at < text.size() && (text[at].isSpace() || text[at] == u'*' || text[at] == u':'))
            ++at;
        if (const auto named = nameAt(text, at, Border::Wanted))
            decisions.push_back(*named);
    }
    return lastOf(decisions);
}

ReadReply readAutoJ(const QString &reply)
{
    const QStringView mark = u"final decision is ";
    const qsizetype found = reply.lastIndexOf(mark);
    if (found < 0)
        return {};
    qsizetype at = found + mark.size();
    while (at < reply.size() && reply[at].isSpace())
        ++at;
    return nameAt(inSmallLetters(reply), at, Border::Any).value_or(ReadReply());
}

} // namespace judge
