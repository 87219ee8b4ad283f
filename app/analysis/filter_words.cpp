// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/filter_words.h"

#include "app/analysis/filter_parser.h"
#include "app/analysis/flags.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

constexpr std::size_t most = 1000;

/// The word at the cursor, as far as it is typed.
struct Started
{
    qsizetype begin = 0;
    qsizetype end = 0;
    QString typed; ///< without the opening quote and the backslashes
    bool isQuoted = false;
};

QString unescaped(QStringView text)
{
    QString plain;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\\' && at + 1 < text.size())
            ++at;
        plain += text[at];
    }
    return plain;
}

Started startedAt(QStringView text, qsizetype cursor)
{
    Token token = tokenAt(text, 0);
    while (token.end < cursor && token.kind != Token::Kind::End && token.kind != Token::Kind::Bad)
        token = tokenAt(text, token.end);
    const bool isOpenQuote =
        token.kind == Token::Kind::Bad && token.begin < cursor && text[token.begin] == u'"';
    const bool isQuoted =
        isOpenQuote || (token.kind == Token::Kind::Quoted && token.begin < cursor && token.end > cursor);
    if (isQuoted) {
        const QStringView typed = text.sliced(token.begin + 1, cursor - token.begin - 1);
        return {token.begin, isOpenQuote ? cursor : token.end, unescaped(typed), true};
    }
    if (token.kind == Token::Kind::Word && token.begin < cursor)
        return {token.begin, token.end, text.sliced(token.begin, cursor - token.begin).toString(), false};
    return {cursor, cursor, {}, false};
}

class Collector
{
public:
    Collector(const Started &started, const ProjectWords &project)
        : m_started(started)
        , m_project(project)
    {}

    void add(const Expected &expected);
    [[nodiscard]] std::vector<Completion> items() && { return std::move(m_items); }

private:
    void offer(Completion::Kind kind, const QString &plain, const QString &text, const QString &description);
    void offerWords(Completion::Kind kind, const QStringList &words);
    void offerSign(const QString &sign) { offer(Completion::Kind::Sign, sign, sign, {}); }
    void addTests();
    void addOperators(const std::vector<Operator> &operators);
    void addRaters();
    void addGlobs();
    void addFieldValues(const Expected &expected);
    void addArgument(ArgumentKind kind);

    const Started &m_started;
    const ProjectWords &m_project;
    std::vector<Completion> m_items;
};

void Collector::offer(Completion::Kind kind, const QString &plain, const QString &text,
                      const QString &description)
{
    if (m_items.size() >= most || !plain.startsWith(m_started.typed, Qt::CaseInsensitive))
        return;
    Completion item{kind, text, description};
    const bool mayBeQuoted = kind == Completion::Kind::Rater || kind == Completion::Kind::Value;
    const bool isKnown = std::any_of(m_items.begin(), m_items.end(),
                                     [&](const Completion &known) { return known.text == item.text; });
    if (!isKnown && (!m_started.isQuoted || mayBeQuoted || kind == Completion::Kind::Field))
        m_items.push_back(std::move(item));
}

void Collector::offerWords(Completion::Kind kind, const QStringList &words)
{
    for (const QString &word : words)
        offer(kind, word, valueText(word), {});
}

void Collector::addTests()
{
    for (const FieldInfo &info : knownFields())
        offer(Completion::Kind::Field, info.name, info.name, info.description);
    offerWords(Completion::Kind::Field, m_project.userFields);
    for (const PredicateForm &form : predicateForms())
        offer(Completion::Kind::Predicate, form.name, form.name + u'(',
              signatureOf(form) + u": "_s + form.description);
    offerSign(u"("_s);
}

void Collector::addOperators(const std::vector<Operator> &operators)
{
    for (const Operator op : operators)
        offer(Completion::Kind::Operator, signOf(op), signOf(op), {});
}

void Collector::addRaters()
{
    if (!m_started.isQuoted) {
        offer(Completion::Kind::Keyword, u"humans"_s, u"humans"_s, u"every person"_s);
        offer(Completion::Kind::Keyword, u"judges"_s, u"judges"_s, u"every judge"_s);
        offer(Completion::Kind::Keyword, u"gold"_s, u"gold"_s, u"every gold rater"_s);
        offer(Completion::Kind::Keyword, u"majority"_s, u"majority"_s, u"the majority of all people"_s);
        offer(Completion::Kind::Keyword, u"group"_s, u"group("_s, u"several raters by name"_s);
    }
    for (const QString &name : m_project.raters)
        offer(Completion::Kind::Rater, name, raterNameText(name), {});
}

void Collector::addGlobs()
{
    for (const QString &name : m_project.raters)
        offer(Completion::Kind::Rater, name, raterNameText(name), {});
}

void Collector::addFieldValues(const Expected &expected)
{
    for (const ProjectWords::FieldValues &known : m_project.values) {
        if (known.field == expected.field && known.userField == expected.userField)
            offerWords(Completion::Kind::Value, known.values);
    }
}

void Collector::addArgument(ArgumentKind kind)
{
    if (kind == ArgumentKind::Rater)
        return addRaters();
    if (kind != ArgumentKind::Flag)
        return offerWords(Completion::Kind::Value, wordsOf(kind));
    offerWords(Completion::Kind::Value, m_project.flags);
    for (const FlagRule &rule : flagRules())
        offer(Completion::Kind::Value, QString::fromLatin1(rule.word), QString::fromLatin1(rule.word),
              QString::fromLatin1(rule.says));
}

void Collector::add(const Expected &expected)
{
    switch (expected.kind) {
    case Expected::Kind::Test: addTests(); return offer(Completion::Kind::Keyword, u"not"_s, u"not"_s, {});
    case Expected::Kind::PlainTest: return addTests();
    case Expected::Kind::And: return offer(Completion::Kind::Keyword, u"and"_s, u"and"_s, {});
    case Expected::Kind::Or: return offer(Completion::Kind::Keyword, u"or"_s, u"or"_s, {});
    case Expected::Kind::In: return offer(Completion::Kind::Operator, u"in"_s, u"in"_s, {});
    case Expected::Kind::Open: return offerSign(u"("_s);
    case Expected::Kind::Close: return offerSign(u")"_s);
    case Expected::Kind::Comma: return offerSign(u","_s);
    case Expected::Kind::FieldOperator: return addOperators(operatorsOf(expected.field));
    case Expected::Kind::FollowOperator: return addOperators(operatorsOf(expected.follow));
    case Expected::Kind::FieldValue: return addFieldValues(expected);
    case Expected::Kind::FollowValue: return offerWords(Completion::Kind::Value, wordsOf(expected.follow));
    case Expected::Kind::Argument: return addArgument(expected.argument);
    case Expected::Kind::MajorityGlobs:
        offer(Completion::Kind::Keyword, u"humans"_s, u"humans"_s, u"every person"_s);
        return addGlobs();
    case Expected::Kind::Globs: return addGlobs();
    case Expected::Kind::Credit: return offer(Completion::Kind::Keyword, u"credit"_s, u"credit"_s, {});
    case Expected::Kind::Order:
        offer(Completion::Kind::Keyword, u"first"_s, u"first"_s, u"only with a shown first"_s);
        offer(Completion::Kind::Keyword, u"second"_s, u"second"_s, u"only with b shown first"_s);
        return offer(Completion::Kind::Keyword, u"unknown"_s, u"unknown"_s,
                     u"only where the source does not tell the order"_s);
    case Expected::Kind::All:
        return offer(Completion::Kind::Keyword, u"all"_s, u"all"_s, u"every occasion"_s);
    case Expected::Kind::End:
    case Expected::Kind::Occasion:
    case Expected::Kind::Pattern: break;
    }
}

} // namespace

Completions completionsAt(QStringView text, qsizetype cursor, const ProjectWords &project)
{
    cursor = std::clamp(cursor, qsizetype(0), text.size());
    const Started started = startedAt(text, cursor);
    FilterParser parser(text.first(started.begin));
    static_cast<void>(parser.filter());
    Collector collector(started, project);
    for (const Expected &expected : parser.expectedAtEnd())
        collector.add(expected);
    return {started.begin, started.end, std::move(collector).items()};
}

} // namespace analysis
