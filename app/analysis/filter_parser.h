// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/filter_reader.h"

#include <optional>
#include <vector>

namespace analysis {

/// Reads one text once, by recursive descent; parseFilter and parseRater state the bounds.
class FilterParser
{
public:
    explicit FilterParser(QStringView text);

    [[nodiscard]] model::Result<Filter> filter();
    [[nodiscard]] model::Result<RaterRef> rater();
    /// After filter(): what might have stood at the end of the text; empty if the text fails before its end.
    [[nodiscard]] std::vector<Expected> expectedAtEnd() const { return m_reader.expectedAtEnd(); }
    /// After a filter() that failed: where, in UTF-16 units.
    [[nodiscard]] qsizetype errorAt() const { return m_reader.errorAt(); }

private:
    // Each says nothing, and the reader has the error, where the text does not fit.
    std::optional<Filter> disjunction();
    std::optional<Filter> conjunction();
    std::optional<Filter> negation();
    std::optional<Filter> operand(Expected::Kind expected);
    std::optional<Filter> parenthesis();
    std::optional<Filter> fieldTest();
    std::optional<Filter> fieldList(FieldTest test);
    std::optional<QString> fieldValue(const FieldTest &test);
    std::optional<Filter> predicate();
    const PredicateForm *arguments(PredicateTest &test, std::vector<const PredicateForm *> forms);
    bool argument(PredicateTest &test, const std::vector<const PredicateForm *> &forms, std::size_t at);
    bool isWordOf(ArgumentKind kind, const Token &word);
    std::optional<Filter> follow(PredicateTest test, Follow follow);
    std::optional<RaterRef> raterRef();
    std::optional<RaterRef> who();
    std::optional<RaterRef> pool(RaterRef::Kind kind);
    bool suffixes(RaterRef &rater);
    bool orderOrAll(RaterRef &rater);
    bool occasion(RaterRef &rater);

    FilterReader m_reader;
    bool m_isTooLong;
    int m_depth = 0;
    Token m_word; ///< the last argument that is no rater
};

} // namespace analysis
