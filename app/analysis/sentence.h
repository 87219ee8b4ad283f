// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <variant>
#include <vector>

namespace analysis {

/// A number, a share or a name in a sentence.
struct Fact
{
    const char *name; ///< in JSON
    std::variant<qint64, double, QString> value;
    int digits = 0; ///< behind the point, where a double is read as text

    /// In the C locale.
    [[nodiscard]] QString text() const;
};

/// A plain sentence with the facts that it is built from: `%1` in the pattern is the first of them, and so
/// on. The pattern is English and fixed, so that a screen can translate it and write the facts its own way.
struct Sentence
{
    const char *pattern = "";
    std::vector<Fact> facts; ///< those of the pattern first, in its order; others may follow

    [[nodiscard]] QString text() const;
};

} // namespace analysis
