// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/filter_lexer.h"
#include "app/analysis/filter_table.h"

#include <optional>
#include <vector>

namespace analysis {

/// What may stand at one place of a filter's text: an error names it, completion lists it.
struct Expected
{
    enum class Kind {
        Test,      ///< a field, a predicate, `not` or "("
        PlainTest, ///< behind `not`: the same without `not`
        And,
        Or,
        In,
        Open,
        Close,
        Comma,
        End,
        FieldOperator,  ///< of `field`
        FollowOperator, ///< of `follow`
        FieldValue,     ///< of `field` and `userField`
        FollowValue,    ///< of `follow`
        Argument,       ///< of `argument`
        Globs,          ///< in `group( )`
        MajorityGlobs,  ///< in `majority( )`
        Credit,
        Order,    ///< behind "@" of a name
        All,      ///< behind "@"
        Occasion, ///< behind "#"
        Pattern,  ///< a value behind `~`
    };

    Kind kind = Kind::End;
    Field field = Field::User;
    QString userField{};
    Follow follow = Follow::Nothing;
    ArgumentKind argument = ArgumentKind::Rater;
};

/// `")"`, `a rater`, `"name" or "hash"`: as an error names what was looked for.
[[nodiscard]] QString describe(const std::vector<Expected> &alternatives);
[[nodiscard]] std::vector<Operator> operatorsOf(Field field); ///< without In
[[nodiscard]] std::vector<Operator> operatorsOf(Follow follow);

/// The parser's cursor: one token ahead, remembers what was looked for there, and keeps the first error.
class FilterReader
{
public:
    explicit FilterReader(QStringView text);

    [[nodiscard]] const Token &token() const { return m_token; }
    /// The token stands directly behind the one before.
    [[nodiscard]] bool isAttached() const { return m_token.begin == m_lastEnd; }

    /// The token behind this one is "(".
    [[nodiscard]] bool isCall() const { return tokenAt(m_text, m_token.end).kind == Token::Kind::Open; }

    void note(const Expected &expected);
    Token take();
    [[nodiscard]] bool take(Token::Kind kind, Expected::Kind expected);
    [[nodiscard]] bool takeWord(QStringView word, Expected::Kind expected);
    /// A word or a quoted text that is no logic word.
    [[nodiscard]] std::optional<Token> takeValue(const Expected &expected);

    // Each says nothing, so that it can be returned, and keeps the error unless there is one.
    std::nullopt_t fail(); ///< at the current token, with what was looked for
    std::nullopt_t failAt(qsizetype offset, const QString &problem);

    // Content of a value; false after failAt.
    [[nodiscard]] bool isNumber(const Token &value, const Expected &expected);
    [[nodiscard]] bool isFraction(const Token &value, const Expected &expected);
    [[nodiscard]] bool isPattern(const Token &value);
    [[nodiscard]] bool isOneOf(const QStringList &words, const Token &value, const Expected &expected);

    [[nodiscard]] model::Error error() const;
    /// Where it is, in UTF-16 units; only after a failure.
    [[nodiscard]] qsizetype errorAt() const { return m_problemAt; }
    /// What was looked for at the end of the text; empty if the reading failed before.
    [[nodiscard]] std::vector<Expected> expectedAtEnd() const;

private:
    QStringView m_text;
    Token m_token;
    qsizetype m_lastEnd = -1;
    std::vector<Expected> m_noted; ///< at m_token
    bool m_failed = false;
    qsizetype m_problemAt = 0;
    QString m_problem;
};

} // namespace analysis
