// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/word_test.h"

#include <algorithm>

namespace analysis {

bool compares(Operator op, qint64 value, qint64 bound)
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

WordTest::WordTest(Operator op, std::vector<QString> values)
    : m_op(op)
    , m_values(std::move(values))
{
    if (op == Operator::Matches)
        m_pattern = filterPattern(m_values.front());
}

bool WordTest::holds(const QString &word) const
{
    const QString &value = m_values.front();
    switch (m_op) {
    case Operator::Equal: return word == value;
    case Operator::NotEqual: return word != value;
    case Operator::In: return std::find(m_values.begin(), m_values.end(), word) != m_values.end();
    case Operator::Matches: return m_pattern.match(word).hasMatch();
    default: break;
    }
    bool isNumber = false;
    bool isBound = false;
    const double number = word.toDouble(&isNumber);
    const double bound = value.toDouble(&isBound);
    const int order = isNumber && isBound ? (number < bound   ? -1
                                             : number > bound ? 1
                                                              : 0)
                                          : QString::compare(word, value);
    return compares(m_op, order, 0);
}

} // namespace analysis
