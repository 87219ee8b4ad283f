// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/word_test.h"

#include <algorithm>

namespace analysis {

WordTest::WordTest(Operator op, std::vector<QString> values)
    : m_op(op)
    , m_values(std::move(values))
{
    if (op == Operator::Matches)
        m_pattern = filterPattern(m_values.front());
}

bool WordTest::holds(const QString &word)
{
    const QString &value = m_values.front();
    switch (m_op) {
    case Operator::Equal: return word == value;
    case Operator::NotEqual: return word != value;
    case Operator::In: return std::find(m_values.begin(), m_values.end(), word) != m_values.end();
    case Operator::Matches: {
        if (m_hasGivenUp)
            return false;
        const QRegularExpressionMatch match = m_pattern.match(word);
        m_hasGivenUp = !match.isValid();
        return match.hasMatch();
    }
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

model::Result<> WordTest::outcome() const
{
    if (!m_hasGivenUp)
        return {};
    return model::fail(
        model::Error::Kind::Usage,
        QStringLiteral("the regular expression \"%1\" gave up: it tries too many ways; write it "
                       "without repetitions inside repetitions")
            .arg(m_values.front()));
}

} // namespace analysis
