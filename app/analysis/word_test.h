// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/filter.h"
#include "db/model/result.h"

#include <QRegularExpression>
#include <QString>

#include <vector>

namespace analysis {

/// `value op bound`; Matches and In never hold of numbers.
template <typename Number>
[[nodiscard]] bool compares(Operator op, Number value, Number bound)
{
    switch (op) {
    case Operator::Equal: return value == bound;
    case Operator::NotEqual: return value != bound;
    case Operator::Less: return value < bound;
    case Operator::LessEqual: return value <= bound;
    case Operator::Greater: return value > bound;
    case Operator::GreaterEqual: return value >= bound;
    case Operator::Matches:
    case Operator::In: break;
    }
    return false;
}

/// The test of a field or word, with its pattern compiled once. Less and greater go by number where both
/// sides are numbers, else by code unit.
class WordTest
{
public:
    WordTest(Operator op, std::vector<QString> values);

    [[nodiscard]] bool holds(const QString &word);
    /// Error::Usage once the pattern gave up on a word, which neither holds nor does not.
    [[nodiscard]] model::Result<> outcome() const;

private:
    Operator m_op;
    std::vector<QString> m_values;
    QRegularExpression m_pattern;
    bool m_hasGivenUp = false;
};

} // namespace analysis
