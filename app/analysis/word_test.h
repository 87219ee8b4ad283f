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
[[nodiscard]] bool compares(Operator op, qint64 value, qint64 bound);

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
