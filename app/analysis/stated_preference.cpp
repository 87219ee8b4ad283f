// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/stated_preference.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

/// `@N@` names a response, its letter or number being the group; `@V@` what may weaken or strengthen; `@E@`
/// what may stand behind "better" where all of the response is meant.
QRegularExpression compiled(QString pattern)
{
    pattern.replace(
        u"@N@"_s,
        u"(?<![\\w-])(?:(?:assistants?|responses?|answers?|models?|outputs?|repl(?:y|ies)|candidates?|completions?|"
        "chatbots?)[ _]?[#(]?)(?-i:([AB12]))\\)?(?![\\w+-])(?:['’]s (?:\\w+ ){0,1}(?:response|answer|reply|output|"
        "solution))?"_s);
    pattern.replace(u"@V@"_s,
                    u"(?:(?:slightly|much|clearly|far|marginally|overall|somewhat|the|a|an|a bit|still|"
                    "simply|generally|significantly|considerably|definitely|indeed|ultimately) )*"_s);
    pattern.replace(
        u"@E@"_s,
        u"(?= *(?:[.,;:!)]|$|than\\b|to (?:assistant|response|answer|model|output)|overall\\b|because\\b|"
        "as it\\b|since\\b|due\\b|here\\b|in this\\b|in general\\b|of the two\\b|(?:overall )?(?:choice|"
        "response|answer|option|one|assistant|solution|reply|model|output)\\b(?! (?:in|to|at|for) )))"_s);
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::MultilineOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
}

/// A way to state a preference: the group says for which, and none for a tie.
const std::vector<QRegularExpression> &patterns()
{
    static const std::vector<QRegularExpression> all{
        compiled(
            u"@N@ (?:is|was|seems|appears|seems to be|appears to be|did|does|performs|performed|comes out) "
            "@V@(?:better|superior|best|preferable|preferred|stronger)\\b@E@"_s),
        compiled(u"@N@ (?:is|was|seems|appears to be) @V@(?:winner|better of the two)\\b"_s),
        compiled(
            u"@N@ (?:provides|provided|gives|gave|offers|offered|delivers|delivered|presents|presented|wrote) "
            "@V@(?:better|superior|best)\\b(?= (?:overall )?(?:response|answer|solution|reply|output)\\b)"_s),
        compiled(u"@N@ @V@(?:wins|won|outperforms|outperformed|beats|surpasses|surpassed)\\b"_s),
        compiled(
            u"\\b(?:i|we) (?:would |will |'d )?@V@(?:prefer|choose|chose|favou?r|pick|select|go with) (?:the )?"
            "@N@"_s),
        compiled(
            u"\\b(?:better|best|superior|stronger|winning) (?:assistant|response|answer|one|choice|model|"
            "solution|option|output) (?:is|was) (?:the )?(?:that of |from |by )?@N@"_s),
        compiled(u"\\b(?:winner) (?:is|was):? (?:the )?@N@"_s),
        compiled(u"\\b(?:it|this|result|comparison|outcome|verdict) (?:is|was|ends in|ends as) (?:clearly )?"
                 "(?:a |therefore a |thus a )?(?:tie|draw)\\b"_s),
        compiled(u"\\b(?:call|declare|consider|rate) (?:it|this|them) (?:as )?(?:a )?(?:tie|draw|tied)\\b"_s),
        compiled(
            u"\\b(?:both|the two) (?:assistants|responses|answers|models|outputs)(?:['’] \\w+)? "
            "(?:are|were|performed|perform|did|is) (?:overall )?(?:equally (?:good|bad|well|helpful|poor|strong)"
            "(?=[.,;:!)]|$| overall| and)|of (?:equal|comparable|similar) quality|tied\\b)"_s),
        compiled(
            u"(?:응답|답변|대답|모델|어시스턴트|비서|답안) ?([AB12])(?:가|이|은|는|의 (?:응답|답변|대답)(?:이|"
            "가|은|는)) ?(?:\\S+ )?더 (?:낫다|낫습니다|좋다|좋습니다|우수하다|우수합니다|뛰어나다|뛰어납니다|"
            "훌륭하다|훌륭합니다|(?:나은|좋은|우수한|뛰어난|훌륭한) (?:답|응답|답변|대답|선택))"_s),
        compiled(
            u"(?:응답|답변|대답|모델|어시스턴트|비서|답안) ?([AB12])(?:를|을) (?:더 )?(?:선택|선호|고르|고릅)"_s),
        compiled(
            u"무승부|동점|두 (?:응답|답변|대답)(?:은|이|의 (?:수준|품질)(?:은|이)) ?(?:모두 )?(?:동등|비슷한 "
            "수준)"_s),
    };
    return all;
}

/// A sentence with one of these says less than it seems to.
const QRegularExpression &doubts()
{
    static const QRegularExpression pattern(
        u"\\b(?:not|neither|nor|never|cannot|if|unless|could|might|may|should|whether|would (?:be|have)|hard to say|"
        "difficult to)\\b|n['’]t\\b|않|아니|못|라면|다면|수도 있|어렵"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

bool endsSentence(const QString &text, qsizetype at)
{
    const QChar one = text[at];
    if (one == u'\n')
        return true;
    const bool isEnd = one == u'.' || one == u'!' || one == u'?' || one == u'。';
    return isEnd && (at + 1 == text.size() || text[at + 1].isSpace());
}

constexpr qsizetype longestSentence = 400; ///< on each side of a match

// A doubt in another clause of the sentence may be about something else, but no statement is better than a
// wrong one.
bool isDoubted(const QString &text, qsizetype begin, qsizetype end)
{
    qsizetype from = begin;
    while (from > std::max(begin - longestSentence, qsizetype(0)) && !endsSentence(text, from - 1))
        --from;
    qsizetype to = end;
    while (to < std::min(end + longestSentence, text.size()) && !endsSentence(text, to))
        ++to;
    return doubts().match(text.mid(from, to - from)).hasMatch();
}

QString prepared(const QString &text)
{
    static const QRegularExpression labels(u"\\[\\[[^\\]\\n]{0,20}\\]\\]"_s);
    static const QRegularExpression marks(u"[*_`\"“”]"_s);
    static const QRegularExpression blanks(u"[ \\t\\x{00A0}]+"_s);
    QString plain = text;
    return plain.remove(labels).remove(marks).replace(blanks, u" "_s);
}

Stated statedBy(const QRegularExpressionMatch &match)
{
    const QString name = match.lastCapturedIndex() >= 1 ? match.captured(1) : QString();
    if (name.isEmpty())
        return Stated::Tie;
    return name == u"A" || name == u"a" || name == u"1" ? Stated::First : Stated::Second;
}

} // namespace

std::optional<Stated> statedPreference(const QString &text)
{
    const QString plain = prepared(text);
    std::optional<Stated> last;
    qsizetype at = -1;
    for (const QRegularExpression &pattern : patterns()) {
        for (auto all = pattern.globalMatch(plain); all.hasNext();) {
            const QRegularExpressionMatch match = all.next();
            if (match.capturedStart() <= at || isDoubted(plain, match.capturedStart(), match.capturedEnd()))
                continue;
            at = match.capturedStart();
            last = statedBy(match);
        }
    }
    return last;
}

std::optional<bool> agrees(Stated stated, model::Order order, model::Choice verdict)
{
    if (order == model::Order::Unknown)
        return std::nullopt;
    if (stated == Stated::Tie || model::isTie(verdict))
        return stated == Stated::Tie && model::isTie(verdict);
    const bool isFirstA = order == model::Order::AFirst;
    return (verdict == model::Choice::A) == ((stated == Stated::First) == isFirstA);
}

} // namespace analysis
