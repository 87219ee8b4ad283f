// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/filter_parser.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace analysis {

model::Result<RaterRef> FilterParser::rater()
{
    std::optional<RaterRef> rater = raterRef();
    m_reader.note({.kind = Expected::Kind::End});
    if (rater && m_reader.token().kind != Token::Kind::End)
        rater = m_reader.fail();
    if (!rater)
        return tl::unexpected(m_reader.error());
    return std::move(*rater);
}

std::optional<RaterRef> FilterParser::raterRef()
{
    std::optional<RaterRef> rater = who();
    if (rater && !suffixes(*rater))
        return std::nullopt;
    return rater;
}

std::optional<RaterRef> FilterParser::who()
{
    std::optional<Token> token =
        m_reader.takeValue({.kind = Expected::Kind::Argument, .argument = ArgumentKind::Rater});
    if (!token)
        return std::nullopt;
    if (token->kind == Token::Kind::Word) {
        if (token->text == u"humans")
            return RaterRef::of(RaterRef::Kind::Humans);
        if (token->text == u"judges")
            return RaterRef::of(RaterRef::Kind::Judges);
        if (token->text == u"gold")
            return RaterRef::of(RaterRef::Kind::Gold);
        if (token->text == u"majority" && m_reader.token().kind != Token::Kind::Open)
            return RaterRef::of(RaterRef::Kind::Majority);
        if (token->text == u"majority")
            return pool(RaterRef::Kind::Majority);
        if (token->text == u"group")
            return pool(RaterRef::Kind::Group);
    }
    return RaterRef::named(token->text);
}

std::optional<RaterRef> FilterParser::pool(RaterRef::Kind kind)
{
    const bool isMajority = kind == RaterRef::Kind::Majority;
    if (!m_reader.take(Token::Kind::Open, Expected::Kind::Open))
        return m_reader.fail();
    const Expected expected{.kind = isMajority ? Expected::Kind::MajorityGlobs : Expected::Kind::Globs};
    std::optional<Token> globs = m_reader.takeValue(expected);
    if (!globs)
        return std::nullopt;
    const bool isReserved = globs->kind == Token::Kind::Word && isRaterWord(globs->text);
    const bool isAllHumans = isMajority && isReserved && globs->text == u"humans";
    if ((isReserved && !isAllHumans) || (isMajority && globs->text.isEmpty()))
        return m_reader.failAt(globs->begin, u"expected "_s + describe({expected}));
    RaterRef rater{.kind = kind, .value = isAllHumans ? QString() : globs->text};
    if (isMajority && m_reader.take(Token::Kind::Comma, Expected::Kind::Comma)) {
        rater.credit = m_reader.takeWord(u"credit", Expected::Kind::Credit);
        if (!rater.credit)
            return m_reader.fail();
    }
    if (!m_reader.take(Token::Kind::Close, Expected::Kind::Close))
        return m_reader.fail();
    return rater;
}

bool FilterParser::suffixes(RaterRef &rater)
{
    while (m_reader.isAttached() && !rater.allOccasions) {
        const Token::Kind kind = m_reader.token().kind;
        const bool mayCount = rater.kind == RaterRef::Kind::Name && !rater.occasion;
        if (kind != Token::Kind::At && (kind != Token::Kind::Hash || !mayCount))
            break;
        if (!(kind == Token::Kind::At ? orderOrAll(rater) : occasion(rater)))
            return false;
    }
    return true;
}

bool FilterParser::orderOrAll(RaterRef &rater)
{
    m_reader.take();
    const bool mayOrder = rater.kind == RaterRef::Kind::Name && !rater.order && !rater.occasion;
    if (mayOrder)
        m_reader.note({.kind = Expected::Kind::Order});
    m_reader.note({.kind = Expected::Kind::All});
    const bool isWord = m_reader.token().kind == Token::Kind::Word && m_reader.isAttached();
    const QString word = isWord ? m_reader.token().text : QString();
    const bool isOrder = mayOrder && (word == u"first" || word == u"second" || word == u"unknown");
    if (word != u"all" && !isOrder) {
        m_reader.fail();
        return false;
    }
    m_reader.take();
    rater.allOccasions = !isOrder;
    if (isOrder)
        rater.order = word == u"first"    ? model::Order::AFirst
                      : word == u"second" ? model::Order::BFirst
                                          : model::Order::Unknown;
    return true;
}

bool FilterParser::occasion(RaterRef &rater)
{
    m_reader.take();
    m_reader.note({.kind = Expected::Kind::Occasion});
    bool isNumber = false;
    const int number = m_reader.token().text.toInt(&isNumber);
    if (m_reader.token().kind != Token::Kind::Word || !m_reader.isAttached() || !isNumber || number < 1) {
        m_reader.fail();
        return false;
    }
    m_reader.take();
    rater.occasion = number;
    return true;
}

} // namespace analysis
