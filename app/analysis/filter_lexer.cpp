// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/filter_lexer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

bool isWordUnit(QChar unit)
{
    const char16_t u = unit.unicode();
    return (u >= u'A' && u <= u'Z') || (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') || u == u'_' ||
           u == u'.' || u == u'*' || u == u'-';
}

Token bad(qsizetype begin, qsizetype end, const QString &problem)
{
    return {Token::Kind::Bad, begin, end, problem, Operator::Equal};
}

Token quotedAt(QStringView text, qsizetype begin)
{
    Token token{Token::Kind::Quoted, begin, begin, {}, Operator::Equal};
    for (qsizetype at = begin + 1; at < text.size(); ++at) {
        if (text[at] == u'"') {
            token.end = at + 1;
            return token;
        }
        if (text[at] == u'\\') {
            ++at;
            if (at < text.size() && text[at] != u'"' && text[at] != u'\\')
                return bad(at, text.size(), u"expected \\ or \" behind the backslash"_s);
        }
        if (at < text.size())
            token.text += text[at];
    }
    return bad(begin, text.size(), u"expected a closing \" for the quote that opens here"_s);
}

Token operatorAt(QStringView text, qsizetype begin)
{
    for (const Operator op : {Operator::NotEqual, Operator::LessEqual, Operator::GreaterEqual,
                              Operator::Equal, Operator::Less, Operator::Greater, Operator::Matches}) {
        const QString sign = signOf(op);
        if (text.sliced(begin).startsWith(sign))
            return {Token::Kind::Operator, begin, begin + sign.size(), sign, op};
    }
    if (text[begin].unicode() < 0x80 && text[begin].isPrint())
        return bad(begin, begin + 1, u"\"%1\" has no meaning here"_s.arg(text[begin]));
    return bad(begin, begin + 1,
               u"names and values of other characters than A-Z a-z 0-9 _ . * - are written in \"quotes\""_s);
}

QString quoted(const QString &value)
{
    QString text = value;
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + text + u'"';
}

bool isWord(const QString &value)
{
    return !value.isEmpty() && std::all_of(value.begin(), value.end(), isWordUnit);
}

} // namespace

Token tokenAt(QStringView text, qsizetype from)
{
    qsizetype begin = from;
    while (begin < text.size() && text[begin].isSpace())
        ++begin;
    if (begin >= text.size())
        return {Token::Kind::End, begin, begin, {}, Operator::Equal};
    switch (text[begin].unicode()) {
    case u'(': return {Token::Kind::Open, begin, begin + 1, {}, Operator::Equal};
    case u')': return {Token::Kind::Close, begin, begin + 1, {}, Operator::Equal};
    case u',': return {Token::Kind::Comma, begin, begin + 1, {}, Operator::Equal};
    case u'@': return {Token::Kind::At, begin, begin + 1, {}, Operator::Equal};
    case u'#': return {Token::Kind::Hash, begin, begin + 1, {}, Operator::Equal};
    case u'"': return quotedAt(text, begin);
    default: break;
    }
    qsizetype end = begin;
    while (end < text.size() && isWordUnit(text[end]))
        ++end;
    if (end == begin)
        return operatorAt(text, begin);
    return {Token::Kind::Word, begin, end, text.sliced(begin, end - begin).toString(), Operator::Equal};
}

QString signOf(Operator op)
{
    switch (op) {
    case Operator::Equal: return u"="_s;
    case Operator::NotEqual: return u"!="_s;
    case Operator::Less: return u"<"_s;
    case Operator::LessEqual: return u"<="_s;
    case Operator::Greater: return u">"_s;
    case Operator::GreaterEqual: return u">="_s;
    case Operator::Matches: return u"~"_s;
    case Operator::In: return u"in"_s;
    }
    return {};
}

bool isLogicWord(QStringView word)
{
    return word == u"and" || word == u"or" || word == u"not" || word == u"in";
}

bool isRaterWord(QStringView word)
{
    return word == u"humans" || word == u"judges" || word == u"gold" || word == u"majority" ||
           word == u"group";
}

QString valueText(const QString &value)
{
    return isWord(value) && !isLogicWord(value) ? value : quoted(value);
}

QString raterNameText(const QString &name) { return isRaterWord(name) ? quoted(name) : valueText(name); }

} // namespace analysis
