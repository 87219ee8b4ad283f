// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace analysis {

/// A number, a share or a name in a sentence.
struct Fact
{
    const char *name;                                            ///< in JSON
    std::variant<qint64, double, QString, std::monostate> value; ///< the last: it is not there
    int digits = 0; ///< behind the point, where a double is read as text

    /// In the C locale; empty for what is not there.
    [[nodiscard]] QString text() const;
};

/// An end of an interval, called low or high, with three digits behind the point.
[[nodiscard]] Fact endFact(const char *name, const std::optional<double> &end);

/// A plain sentence with the facts that it is built from: `%1` in the pattern is the first of them, and so
/// on. The pattern is English and fixed, so that a screen can translate it and write the facts its own way.
struct Sentence
{
    const char *pattern = "";
    std::vector<Fact> facts; ///< those of the pattern first, in its order; others may follow

    [[nodiscard]] QString text() const;
};

/// A pattern in any language with `words` in place of the interval from low to high, if it is not there.
[[nodiscard]] QString withInterval(QString pattern, const Sentence &sentence, const QString &words);

} // namespace analysis
