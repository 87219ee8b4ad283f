// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/filter_reader.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

QString listed(QStringList alternatives)
{
    alternatives.removeDuplicates();
    if (alternatives.size() < 2)
        return alternatives.join(QString());
    const QString last = alternatives.takeLast();
    return alternatives.join(u", ") + u" or "_s + last;
}

QStringList quoted(QStringList words)
{
    for (QString &word : words)
        word = u'"' + word + u'"';
    return words;
}

QStringList signsOf(const std::vector<Operator> &operators)
{
    QStringList signs;
    for (const Operator op : operators)
        signs << signOf(op);
    return quoted(signs);
}

QStringList namesOf(ArgumentKind kind)
{
    switch (kind) {
    case ArgumentKind::Rater: return {u"a rater"_s};
    case ArgumentKind::Flag: return {u"a kind of flag"_s};
    case ArgumentKind::Measure: return {u"strength, \"criterion:N\" or \"rating:N\""_s};
    case ArgumentKind::Value: return {u"a number"_s};
    case ArgumentKind::Pattern: return {u"a regular expression in quotes"_s};
    case ArgumentKind::Chosen:
    case ArgumentKind::Frame:
    case ArgumentKind::Length:
    case ArgumentKind::Place:
    case ArgumentKind::Format:
    case ArgumentKind::Saying:
    case ArgumentKind::Where: break;
    }
    return quoted(wordsOf(kind));
}

QStringList namesOf(const Expected &expected)
{
    switch (expected.kind) {
    case Expected::Kind::Test: return {u"a field"_s, u"a predicate"_s, u"\"not\""_s, u"\"(\""_s};
    case Expected::Kind::PlainTest: return {u"a field"_s, u"a predicate"_s, u"\"(\""_s};
    case Expected::Kind::And: return {u"\"and\""_s};
    case Expected::Kind::Or: return {u"\"or\""_s};
    case Expected::Kind::In: return {u"\"in\""_s};
    case Expected::Kind::Open: return {u"\"(\""_s};
    case Expected::Kind::Close: return {u"\")\""_s};
    case Expected::Kind::Comma: return {u"\",\""_s};
    case Expected::Kind::End: return {u"the end"_s};
    case Expected::Kind::FieldOperator: return signsOf(operatorsOf(expected.field));
    case Expected::Kind::FollowOperator: return signsOf(operatorsOf(expected.follow));
    case Expected::Kind::FieldValue: return {isNumber(expected.field) ? u"a whole number"_s : u"a value"_s};
    case Expected::Kind::FollowValue:
        return expected.follow == Follow::Number     ? QStringList(u"a whole number"_s)
               : expected.follow == Follow::Fraction ? QStringList(u"a number"_s)
                                                     : quoted(wordsOf(expected.follow));
    case Expected::Kind::Argument: return namesOf(expected.argument);
    case Expected::Kind::Globs: return {u"names as in \"expert_*,author_*\""_s};
    case Expected::Kind::MajorityGlobs: return {u"\"humans\""_s, u"names as in \"expert_*,author_*\""_s};
    case Expected::Kind::Credit: return {u"\"credit\""_s};
    case Expected::Kind::Order: return {u"\"first\""_s, u"\"second\""_s, u"\"unknown\""_s};
    case Expected::Kind::All: return {u"\"all\""_s};
    case Expected::Kind::Occasion: return {u"a number from 1"_s};
    case Expected::Kind::Pattern: return {u"a regular expression"_s};
    }
    return {};
}

/// People count characters, not UTF-16 units.
qsizetype codePoints(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isPair =
            text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        at += isPair ? 1 : 0;
        ++count;
    }
    return count;
}

} // namespace

std::vector<Operator> operatorsOf(Field field)
{
    std::vector<Operator> operators{Operator::Equal,     Operator::NotEqual, Operator::Less,
                                    Operator::LessEqual, Operator::Greater,  Operator::GreaterEqual};
    if (!isNumber(field))
        operators.push_back(Operator::Matches);
    return operators;
}

std::vector<Operator> operatorsOf(Follow follow)
{
    switch (follow) {
    case Follow::Nothing: return {};
    case Follow::Number:
    case Follow::Fraction: return operatorsOf(Field::Turn);
    case Follow::Swap:
    case Follow::State: break;
    }
    return {Operator::Equal, Operator::NotEqual, Operator::Matches};
}

QString describe(const std::vector<Expected> &alternatives)
{
    QStringList names;
    for (const Expected &expected : alternatives)
        names << namesOf(expected);
    return listed(names);
}

FilterReader::FilterReader(QStringView text)
    : m_text(text)
    , m_token(tokenAt(text, 0))
{}

void FilterReader::note(const Expected &expected) { m_noted.push_back(expected); }

Token FilterReader::take()
{
    Token taken = std::move(m_token);
    m_lastEnd = taken.end;
    m_token = tokenAt(m_text, taken.end);
    m_noted.clear();
    return taken;
}

bool FilterReader::take(Token::Kind kind, Expected::Kind expected)
{
    note({.kind = expected});
    if (m_token.kind != kind)
        return false;
    take();
    return true;
}

bool FilterReader::takeWord(QStringView word, Expected::Kind expected)
{
    note({.kind = expected});
    if (m_token.kind != Token::Kind::Word || m_token.text != word)
        return false;
    take();
    return true;
}

std::optional<Token> FilterReader::takeValue(const Expected &expected)
{
    note(expected);
    const bool isWord = m_token.kind == Token::Kind::Word && !isLogicWord(m_token.text);
    if (!isWord && m_token.kind != Token::Kind::Quoted)
        return fail();
    return take();
}

std::nullopt_t FilterReader::fail()
{
    if (m_token.kind == Token::Kind::Bad)
        return failAt(m_token.begin, m_token.text);
    return failAt(m_token.begin, u"expected "_s + describe(m_noted));
}

std::nullopt_t FilterReader::failAt(qsizetype offset, const QString &problem)
{
    if (!m_failed) {
        m_failed = true;
        m_problemAt = offset;
        m_problem = problem;
    }
    return std::nullopt;
}

bool FilterReader::isNumber(const Token &value, const Expected &expected)
{
    bool isWhole = false;
    value.text.toLongLong(&isWhole);
    if (!isWhole)
        failAt(value.begin, u"expected "_s + describe({expected}));
    return isWhole;
}

bool FilterReader::isFraction(const Token &value, const Expected &expected)
{
    bool isOne = false;
    isOne = std::isfinite(value.text.toDouble(&isOne)) && isOne;
    if (!isOne)
        failAt(value.begin, u"expected "_s + describe({expected}));
    return isOne;
}

bool FilterReader::isPattern(const Token &value)
{
    const QRegularExpression pattern = filterPattern(value.text);
    if (pattern.isValid())
        return true;
    failAt(value.begin, u"the regular expression is not valid at its character %1: %2"_s
                            .arg(codePoints(QStringView(value.text)
                                                .first(std::clamp(pattern.patternErrorOffset(), qsizetype(0),
                                                                  value.text.size()))) +
                                 1)
                            .arg(pattern.errorString()));
    return false;
}

bool FilterReader::isOneOf(const QStringList &words, const Token &value, const Expected &expected)
{
    if (words.contains(value.text))
        return true;
    failAt(value.begin, u"expected "_s + describe({expected}));
    return false;
}

model::Error FilterReader::error() const
{
    Q_ASSERT(m_failed);
    const qsizetype position = codePoints(m_text.first(m_problemAt)) + 1;
    return {model::Error::Kind::Usage, u"the filter, character %1: %2"_s.arg(position).arg(m_problem)};
}

std::vector<Expected> FilterReader::expectedAtEnd() const
{
    const bool isAtEnd = m_token.kind == Token::Kind::End && (!m_failed || m_problemAt == m_token.begin);
    return isAtEnd ? m_noted : std::vector<Expected>{};
}

} // namespace analysis
