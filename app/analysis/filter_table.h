// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/filter.h"

#include <QStringList>

#include <span>
#include <vector>

namespace analysis {

// The words of the Filter language, once: parser, printer, completion and help read these tables.

enum class ArgumentKind {
    Rater,
    Chosen,  ///< a choice or a set of choices
    Frame,   ///< name or hash
    Length,  ///< over what lengths are counted
    Place,   ///< where a response was shown
    Format,  ///< lists, bold, headings, code
    Saying,  ///< what a rationale says beside its verdict
    Flag,    ///< the kind of a flag; any word
    Measure, ///< strength, criterion:NAME or rating:NAME; any word
    Value,   ///< a number; any word
    Where,   ///< which text `match` looks at
    Pattern, ///< a regular expression
};

/// What stands behind the closing parenthesis.
enum class Follow {
    Nothing,
    Number,   ///< an operator and a whole number
    Fraction, ///< an operator and a number
    Swap,     ///< `=` or `!=` and a swap word, or `~` and a pattern
    State,    ///< the same with a state word
};

/// One way to write a predicate. Several rows of one name are its forms; they differ in the number of
/// arguments, and no two of them have a rater and a word at the same place.
struct PredicateForm
{
    Predicate predicate;
    QString name;
    std::vector<ArgumentKind> arguments;
    Follow follow = Follow::Nothing;
    QString description; ///< one line, English
};

struct FieldInfo
{
    Field field;
    QString name;
    bool isNumber = false; ///< takes whole numbers and no `~`
    QString description;
};

[[nodiscard]] std::span<const PredicateForm> predicateForms();
[[nodiscard]] std::span<const FieldInfo> knownFields();

[[nodiscard]] std::vector<const PredicateForm *> formsNamed(QStringView name);
[[nodiscard]] const PredicateForm &formOf(const PredicateTest &test);
[[nodiscard]] std::optional<Field> fieldNamed(QStringView name); ///< nothing: a user field
[[nodiscard]] QString nameOf(const FieldTest &test);
[[nodiscard]] bool isNumber(Field field);

[[nodiscard]] QStringList wordsOf(ArgumentKind kind); ///< empty where any word may stand
[[nodiscard]] QStringList wordsOf(Follow follow);
[[nodiscard]] QStringList whereWords(); ///< prompt, responses, rationales, comments

/// `chose(R, S, X, Y, frame)`, `votes(R) >= n`.
[[nodiscard]] QString signatureOf(const PredicateForm &form);
/// Fields and predicates, a line each, for `--help`.
[[nodiscard]] QString filterHelp();

} // namespace analysis
