// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/letters.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace judge {

namespace {

using namespace Qt::StringLiterals;

/// Where a pattern may count.
enum class Trust {
    Alone,     ///< unmistakable by itself
    WithNouns, ///< only in a text that elsewhere says "Assistant A" or [[A]] or the like
};

struct Rule
{
    QRegularExpression pattern; ///< its groups are the letters
    Trust trust = Trust::Alone;
};

/// Of a pattern: `@L@` is a lone letter, `@Q@` what may stand between a noun and its letter.
QRegularExpression compiled(QString pattern)
{
    pattern.replace(u"@L@"_s, u"(?<![\\p{L}\\p{N}_\\-])([ABＡＢ])(?![A-Za-z0-9_+#])(?!-[A-Za-z0-9])"_s);
    pattern.replace(u"@Q@"_s, u"[*_\"'“‘`(\\[]{1,3}"_s);
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption |
                                           QRegularExpression::MultilineOption);
}

const std::array<QRegularExpression, 2> &nounPatterns()
{
    static const std::array<QRegularExpression, 2> patterns{
        compiled(u"\\b(?:(?i:responses?|assistants?|answers?|models?|outputs?|repl(?:y|ies)|completions?|"
                 "chatbots?|essays?|stor(?:y|ies)))(?:[ \\t]+(?:@Q@)?|[ \\t]*@Q@|_)"
                 "([ABＡＢ])(?![A-Za-z0-9_+#])(?!-[A-Za-z0-9])"_s),
        compiled(u"(?:응답|답변|대답|모델|어시스턴트|비서|챗봇|출력|답안)[ \\t]*(?:@Q@)?"
                 "([ABＡＢ])(?![A-Za-z0-9_+#])(?!-[A-Za-z0-9])"_s)};
    return patterns;
}

constexpr qsizetype longestGap = 40;
/// What may stand between the letters of a list: "Assistants A and B", "답변 A와 B".
const QRegularExpression &listPattern()
{
    static const QRegularExpression pattern = compiled(
        u"['’\"”*_)`\\]]{0,3}(?:와|과|랑|하고)?[ \\t]*(?:,[ \\t]*(?:and|or)|,|/|&|and|n?or|vs\\.?|versus|"
        "및|또는|이나)?[ \\t]*[\"'“‘*_(`]{0,3}@L@"_s);
    return pattern;
}

constexpr auto adverbs =
    "(?:(?:slightly|much|clearly|also|far|more|marginally|generally|overall|somewhat|the|a bit|still|simply) )*";
constexpr auto comparatives =
    "(?:better|best|worse|worst|clearer|superior|inferior|preferable|preferred|stronger|weaker|winner|"
    "more|less|shorter|longer|correct|incorrect|wrong|right)\\b";
constexpr auto verbs =
    "(?:is|was|has|had|does|did|provides|gives|offers|explains|includes|contains|follows|uses|makes|fails|"
    "overshoots|covers|answers|shows|presents|lacks|misses|misreads|states|ignores|addresses|goes|reads|feels|"
    "wins|loses|got|gets|went|wrote|says|keeps|stays|names|repeats|handles|adds|takes|deserves|misunderstands|"
    "correctly|incorrectly|only|also|clearly)\\b";

const std::vector<Rule> &rules()
{
    const auto of = [](const char *pattern) { return QString::fromUtf8(pattern); };
    static const std::vector<Rule> all{
        // Labels.
        {compiled(u"[\\[［]{2}\\s*([ABＡＢ])\\s*[\\]］]{2}"_s), Trust::Alone},
        {compiled(u"\\[\\[\\s*([AB])\\s*[<>=]{1,3}\\s*([AB])\\s*\\]\\]"_s), Trust::Alone},
        {compiled(u"^[\\s*]*\\[([AB])\\][\\s*.]*$"_s), Trust::Alone},
        {compiled(u"\\b(?i:winner|verdict|preference)\\b(?: is:?|:| =)[ \\t]*[*\"'“\\[]{0,3}@L@(?! [a-z])"_s),
         Trust::Alone},
        // Comparisons.
        {compiled(
             u"@L@ (?:is|was|seems|looks|does|did|performs|reads) %1%2"_s.arg(of(adverbs), of(comparatives))),
         Trust::Alone},
        {compiled(
             u"\\b(?:better|worse|clearer|stronger|weaker|superior|inferior) (?:than|to) @L@(?! [a-z])"_s),
         Trust::Alone},
        {compiled(
             u"\\b(?i:prefer|preferred|choose|chose|pick|picked|favou?r) @L@(?! (?!over|because|for|as|since|"
             "here|in|on|by|and)[a-z])"_s),
         Trust::Alone},
        {compiled(u"@L@['’]s (?:response|answer|reply|output|explanation|code|version)\\b"_s), Trust::Alone},
        // Lone letters in a text that names its responses elsewhere.
        {compiled(u"@L@ %1"_s.arg(of(verbs))), Trust::WithNouns},
        {compiled(u"\\b(?i:still|so|hence|thus|therefore|overall),? @L@(?= for| it| wins|[.,;:!])"_s),
         Trust::WithNouns},
        {compiled(u"\\b(?i:both|between) @L@ and @L@"_s), Trust::WithNouns},
        {compiled(u"\\b(?:than|while|whereas|but|unlike|of|with|to) ([ABＡＢ])(?=[.,;:)])"_s),
         Trust::WithNouns},
        // Korean.
        {compiled(u"(?:^|[.!?,;:(“\"'‘。]|그리고|하지만|그러나|반면|반면에|따라서|결국|즉|또한|다만|한편)\\s*"
                  "([ABＡＢ])(?:가|이|는|은|를|을|의|와|과|도|보다)(?!\\p{L})"_s),
         Trust::Alone},
        {compiled(u"@L@보다(?!\\p{L})"_s), Trust::Alone},
        {compiled(u"@L@(?:가|이|는|은|도)\\s+(?:더|훨씬|약간|조금|가장)(?!\\p{L})"_s), Trust::Alone},
        {compiled(u"@L@의\\s+(?:응답|답변|대답|설명|답)"_s), Trust::Alone},
        {compiled(u"@L@(?:를|을)\\s+(?:선택|선호|택|고르|골)"_s), Trust::Alone},
        {compiled(u"@L@(?:와|과|랑|하고)\\s*@L@"_s), Trust::WithNouns},
        {compiled(u"@L@(?:가|는|은|이)(?!\\p{L})"_s), Trust::WithNouns},
    };
    return all;
}

/// Words behind which a lone letter is something of the subject.
const QSet<QString> &subjectWords()
{
    static const QSet<QString> words{
        u"if"_s,        u"let"_s,      u"where"_s,   u"suppose"_s, u"assume"_s, u"when"_s,  u"that"_s,
        u"matrix"_s,    u"set"_s,      u"sets"_s,    u"event"_s,   u"events"_s, u"point"_s, u"points"_s,
        u"vector"_s,    u"variable"_s, u"vitamin"_s, u"plan"_s,    u"grade"_s,  u"part"_s,  u"type"_s,
        u"team"_s,      u"group"_s,    u"class"_s,   u"section"_s, u"node"_s,   u"city"_s,  u"town"_s,
        u"hepatitis"_s, u"option"_s,   u"choice"_s,  u"side"_s,    u"angle"_s,  u"train"_s, u"person"_s,
        u"비타민"_s,    u"계획"_s,     u"행렬"_s,    u"집합"_s,    u"점"_s,     u"등급"_s,  u"선택지"_s,
        u"보기"_s,      u"팀"_s,       u"사건"_s,    u"도시"_s,    u"변수"_s,   u"유형"_s,  u"벡터"_s};
    return words;
}

bool isOfSubject(const QString &text, qsizetype at)
{
    qsizetype end = at;
    while (end > 0 && (text[end - 1] == u' ' || text[end - 1] == u'\t'))
        --end;
    qsizetype from = end;
    while (from > 0 && text[from - 1].isLetter())
        --from;
    return subjectWords().contains(text.mid(from, end - from).toLower());
}

/// Every letter of the list that begins with the one at `at`.
void addList(const QString &text, qsizetype at, std::vector<qsizetype> &places)
{
    places.push_back(at);
    for (;;) {
        // A piece of its own, since each match begins by checking all of its text.
        const QString behind = text.mid(at, longestGap);
        const auto next = listPattern().match(behind, 1, QRegularExpression::NormalMatch,
                                              QRegularExpression::AnchorAtOffsetMatchOption);
        if (!next.hasMatch())
            return;
        at += next.capturedStart(1);
        places.push_back(at);
    }
}

void addMatches(const QString &text, const QRegularExpression &pattern, std::vector<qsizetype> &places)
{
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        for (int group = 1; group <= match.lastCapturedIndex(); ++group) {
            if (match.capturedStart(group) >= 0 && !isOfSubject(text, match.capturedStart(group)))
                places.push_back(match.capturedStart(group));
        }
    }
}

std::vector<qsizetype> placesIn(const QString &text)
{
    std::vector<qsizetype> places;
    for (const QRegularExpression &noun : nounPatterns()) {
        for (auto matches = noun.globalMatch(text); matches.hasNext();)
            addList(text, matches.next().capturedStart(1), places);
    }
    for (const Trust trust : {Trust::Alone, Trust::WithNouns}) {
        if (trust == Trust::WithNouns && places.empty())
            break;
        for (const Rule &rule : rules()) {
            if (rule.trust == trust)
                addMatches(text, rule.pattern, places);
        }
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

bool isA(QChar letter) { return letter == u'A' || letter == u'Ａ'; }

QChar letterOf(model::Side side) { return side == model::Side::A ? u'A' : u'B'; }

bool endsSentence(const QString &text, qsizetype at)
{
    const QChar c = text[at];
    if (c == u'\n' || c == u'。')
        return true;
    return (c == u'.' || c == u'!' || c == u'?') && (at + 1 == text.size() || text[at + 1].isSpace());
}

} // namespace

bool LetterMention::isTranslated() const { return isA(written) != (pane == model::Side::A); }

std::vector<LetterMention> lettersIn(const QString &text, model::Order order)
{
    std::vector<LetterMention> mentions;
    if (order == model::Order::Unknown)
        return mentions;
    for (const qsizetype at : placesIn(text)) {
        const bool isFirst = isA(text[at]);
        const bool isPaneA = isFirst == (order == model::Order::AFirst);
        mentions.push_back({at, text[at], isPaneA ? model::Side::A : model::Side::B});
    }
    return mentions;
}

QString inPanes(QString text, const std::vector<LetterMention> &mentions)
{
    for (const LetterMention &mention : mentions)
        text[mention.at] = letterOf(mention.pane);
    return text;
}

Stretch sentenceAround(const QString &text, Stretch verdict)
{
    constexpr qsizetype longest = 400;
    qsizetype from = verdict.from;
    while (from > 0 && !endsSentence(text, from - 1))
        --from;
    qsizetype end = verdict.from + verdict.length;
    while (end < text.size() && !endsSentence(text, end))
        ++end;
    if (end < text.size() && text[end] != u'\n')
        ++end;
    while (from < verdict.from && text[from].isSpace())
        ++from;
    while (end > verdict.from + verdict.length && text[end - 1].isSpace())
        --end;
    return end - from > longest ? verdict : Stretch{from, end - from};
}

} // namespace judge
