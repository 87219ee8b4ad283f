// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/filter.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <vector>

namespace analysis {

/// What a project adds to the language's own words.
struct ProjectWords
{
    struct FieldValues
    {
        Field field = Field::User;
        QString userField; ///< Field::User only
        QStringList values{};
    };

    QStringList raters; ///< names as stored
    QStringList userFields;
    QStringList flags; ///< kinds
    std::vector<FieldValues> values;
};

struct Completion
{
    enum class Kind { Field, Predicate, Rater, Value, Operator, Keyword, Sign };

    Kind kind = Kind::Value;
    QString text;        ///< as the language writes it, in quotes where it needs them; a predicate with "("
    QString description; ///< one line, English; empty where the text says it all

    friend bool operator==(const Completion &, const Completion &) = default;
};

/// `items` may replace the text from `begin` to `end` (UTF-16 units): the started word at the cursor.
struct Completions
{
    qsizetype begin = 0;
    qsizetype end = 0;
    std::vector<Completion> items; ///< in the order of the language's tables, then as the project has them
};

/// What may stand at the cursor (0 to the text's length), given the text before it; what is already typed of
/// a word narrows the list by its start, without regard to case. Empty where the text before is wrong, and
/// where anything may stand, as in a number or a pattern. Offers no more than 1,000 items.
[[nodiscard]] Completions completionsAt(QStringView text, qsizetype cursor, const ProjectWords &project);

} // namespace analysis
