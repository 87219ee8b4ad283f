// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/filter_parser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

constexpr qsizetype longest = 1'000'000;
constexpr int deepest = 200;

model::Error tooLong()
{
    return {model::Error::Kind::Usage, u"the filter is longer than %1 characters; shorten it"_s.arg(longest)};
}

} // namespace

FilterParser::FilterParser(QStringView text)
    : m_reader(text.size() > longest ? QStringView() : text)
    , m_isTooLong(text.size() > longest)
{}

model::Result<Filter> FilterParser::filter()
{
    if (m_isTooLong)
        return tl::unexpected(tooLong());
    if (m_reader.token().kind == Token::Kind::End) {
        m_reader.note({.kind = Expected::Kind::Test});
        return Filter{};
    }
    std::optional<Filter> filter = disjunction();
    m_reader.note({.kind = Expected::Kind::End});
    if (filter && m_reader.token().kind != Token::Kind::End)
        filter = m_reader.fail();
    if (!filter)
        return tl::unexpected(m_reader.error());
    return std::move(*filter);
}

std::optional<Filter> FilterParser::disjunction()
{
    std::vector<Filter> parts;
    do {
        std::optional<Filter> part = conjunction();
        if (!part)
            return std::nullopt;
        parts.push_back(std::move(*part));
    } while (m_reader.takeWord(u"or", Expected::Kind::Or));
    return anyOf(std::move(parts));
}

std::optional<Filter> FilterParser::conjunction()
{
    std::vector<Filter> parts;
    do {
        std::optional<Filter> part = negation();
        if (!part)
            return std::nullopt;
        parts.push_back(std::move(*part));
    } while (m_reader.takeWord(u"and", Expected::Kind::And));
    return allOf(std::move(parts));
}

std::optional<Filter> FilterParser::negation()
{
    if (m_reader.token().kind != Token::Kind::Word || m_reader.token().text != u"not")
        return operand(Expected::Kind::Test);
    m_reader.take();
    std::optional<Filter> part = operand(Expected::Kind::PlainTest);
    if (!part)
        return std::nullopt;
    return negated(std::move(*part));
}

std::optional<Filter> FilterParser::operand(Expected::Kind expected)
{
    m_reader.note({.kind = expected});
    const Token &token = m_reader.token();
    if (token.kind == Token::Kind::Open)
        return parenthesis();
    const bool isWord = token.kind == Token::Kind::Word && !isLogicWord(token.text);
    if (!isWord && token.kind != Token::Kind::Quoted)
        return m_reader.fail();
    return isWord && m_reader.isCall() ? predicate() : fieldTest();
}

std::optional<Filter> FilterParser::parenthesis()
{
    const Token open = m_reader.take();
    if (++m_depth > deepest)
        return m_reader.failAt(open.begin, u"more than %1 levels of parentheses"_s.arg(deepest));
    std::optional<Filter> inner = disjunction();
    if (inner && !m_reader.take(Token::Kind::Close, Expected::Kind::Close))
        return m_reader.fail();
    --m_depth;
    return inner;
}

std::optional<Filter> FilterParser::fieldTest()
{
    const Token name = m_reader.take();
    if (name.text.isEmpty())
        return m_reader.failAt(name.begin, u"expected the name of a field"_s);
    FieldTest test;
    const std::optional<Field> known = fieldNamed(name.text);
    test.field = known.value_or(Field::User);
    test.userField = known ? QString() : name.text;
    if (name.kind == Token::Kind::Word && !formsNamed(name.text).empty())
        m_reader.note({.kind = Expected::Kind::Open});
    m_reader.note({.kind = Expected::Kind::FieldOperator, .field = test.field});
    if (m_reader.takeWord(u"in", Expected::Kind::In))
        return fieldList(std::move(test));
    const auto operators = operatorsOf(test.field);
    if (m_reader.token().kind != Token::Kind::Operator ||
        std::find(operators.begin(), operators.end(), m_reader.token().op) == operators.end())
        return m_reader.fail();
    test.op = m_reader.take().op;
    std::optional<QString> value = fieldValue(test);
    if (!value)
        return std::nullopt;
    test.values.push_back(std::move(*value));
    return Filter{std::move(test)};
}

std::optional<Filter> FilterParser::fieldList(FieldTest test)
{
    test.op = Operator::In;
    if (!m_reader.take(Token::Kind::Open, Expected::Kind::Open))
        return m_reader.fail();
    do {
        std::optional<QString> value = fieldValue(test);
        if (!value)
            return std::nullopt;
        test.values.push_back(std::move(*value));
    } while (m_reader.take(Token::Kind::Comma, Expected::Kind::Comma));
    if (!m_reader.take(Token::Kind::Close, Expected::Kind::Close))
        return m_reader.fail();
    return Filter{std::move(test)};
}

std::optional<QString> FilterParser::fieldValue(const FieldTest &test)
{
    const Expected expected{.kind = test.op == Operator::Matches ? Expected::Kind::Pattern
                                                                 : Expected::Kind::FieldValue,
                            .field = test.field,
                            .userField = test.userField};
    std::optional<Token> value = m_reader.takeValue(expected);
    if (!value)
        return std::nullopt;
    if (isNumber(test.field) && !m_reader.isNumber(*value, expected))
        return std::nullopt;
    if (test.op == Operator::Matches && !m_reader.isPattern(*value))
        return std::nullopt;
    return std::move(value->text);
}

std::optional<Filter> FilterParser::predicate()
{
    const Token name = m_reader.take();
    const auto forms = formsNamed(name.text);
    if (forms.empty())
        return m_reader.failAt(name.begin, u"there is no predicate \"%1\""_s.arg(name.text.left(40)));
    m_reader.take();
    PredicateTest test{forms.front()->predicate, {}, {}, std::nullopt, {}};
    const PredicateForm *form = arguments(test, forms);
    if (!form)
        return std::nullopt;
    return follow(std::move(test), form->follow);
}

/// The form that fits the number of arguments; null after an error.
const PredicateForm *FilterParser::arguments(PredicateTest &test, std::vector<const PredicateForm *> forms)
{
    for (std::size_t at = 0;; ++at) {
        const auto done = std::find_if(forms.begin(), forms.end(),
                                       [at](const auto *form) { return form->arguments.size() == at; });
        const PredicateForm *complete = done == forms.end() ? nullptr : *done;
        std::erase_if(forms, [at](const auto *form) { return form->arguments.size() <= at; });
        const bool closes = complete && m_reader.take(Token::Kind::Close, Expected::Kind::Close);
        const bool goesOn = !closes && !forms.empty() &&
                            (at == 0 || m_reader.take(Token::Kind::Comma, Expected::Kind::Comma));
        if (!closes && !goesOn) {
            m_reader.fail();
            return nullptr;
        }
        if (at > 0 && !isWordOf((closes ? complete : forms.front())->arguments[at - 1], m_word))
            return nullptr;
        if (closes)
            return complete;
        if (!argument(test, forms, at))
            return nullptr;
    }
}

bool FilterParser::argument(PredicateTest &test, const std::vector<const PredicateForm *> &forms,
                            std::size_t at)
{
    const ArgumentKind kind = forms.front()->arguments[at];
    if (kind == ArgumentKind::Rater) {
        std::optional<RaterRef> rater = raterRef();
        if (rater)
            test.raters.push_back(std::move(*rater));
        return rater.has_value();
    }
    for (std::size_t other = 1; other < forms.size(); ++other)
        m_reader.note({.kind = Expected::Kind::Argument, .argument = forms[other]->arguments[at]});
    std::optional<Token> word = m_reader.takeValue({.kind = Expected::Kind::Argument, .argument = kind});
    if (!word)
        return false;
    test.words.push_back(word->text);
    m_word = std::move(*word);
    return true;
}

bool FilterParser::isWordOf(ArgumentKind kind, const Token &word)
{
    if (kind == ArgumentKind::Rater || kind == ArgumentKind::Flag || kind == ArgumentKind::Measure ||
        kind == ArgumentKind::Value)
        return true;
    if (kind == ArgumentKind::Pattern)
        return m_reader.isPattern(word);
    return m_reader.isOneOf(wordsOf(kind), word, {.kind = Expected::Kind::Argument, .argument = kind});
}

std::optional<Filter> FilterParser::follow(PredicateTest test, Follow follow)
{
    if (follow == Follow::Nothing)
        return Filter{std::move(test)};
    m_reader.note({.kind = Expected::Kind::FollowOperator, .follow = follow});
    const auto operators = operatorsOf(follow);
    if (m_reader.token().kind != Token::Kind::Operator ||
        std::find(operators.begin(), operators.end(), m_reader.token().op) == operators.end())
        return m_reader.fail();
    test.op = m_reader.take().op;
    const bool isPattern = test.op == Operator::Matches;
    const Expected expected{.kind = isPattern ? Expected::Kind::Pattern : Expected::Kind::FollowValue,
                            .follow = follow};
    const std::optional<Token> value = m_reader.takeValue(expected);
    if (!value)
        return std::nullopt;
    const bool fits = isPattern                    ? m_reader.isPattern(*value)
                      : follow == Follow::Number   ? m_reader.isNumber(*value, expected)
                      : follow == Follow::Fraction ? m_reader.isFraction(*value, expected)
                                                   : m_reader.isOneOf(wordsOf(follow), *value, expected);
    if (!fits)
        return std::nullopt;
    test.value = value->text;
    return Filter{std::move(test)};
}

model::Result<Filter> parseFilter(QStringView text) { return FilterParser(text).filter(); }

std::optional<qsizetype> filterErrorAt(QStringView text)
{
    FilterParser parser(text);
    return parser.filter() ? std::nullopt : std::optional(parser.errorAt());
}

model::Result<RaterRef> parseRater(QStringView text)
{
    return text.size() > longest ? tl::unexpected(tooLong()) : FilterParser(text).rater();
}

} // namespace analysis
