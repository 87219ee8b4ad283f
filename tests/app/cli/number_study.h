// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/cli/run_cli.h"
#include "tests/support/project_builder.h"

#include <map>
#include <string>
#include <vector>

namespace test {

using Numbers = std::map<std::string, double>; ///< by rater

/// Signed strengths of three people, ann, bo and cy, by item: on some of them one or two are missing.
extern const std::vector<Numbers> numberStrengths;
/// Ratings by these and the judges `judge` and `other`, by item and response; each response of x, y, z stands
/// in two comparisons.
extern const std::vector<std::map<std::string, Numbers>> numberRatings;

/// A new item with the responses of x and y.
model::ComparisonId comparisonOf(support::ProjectBuilder &build, const QString &item);

/// A project of these votes, with a criterion `style` that says what the vote does, and the ratings of
/// `help`.
class NumberStudy
{
public:
    NumberStudy();

    [[nodiscard]] Ran agreement(const QString &of, const QStringList &options) const;
    [[nodiscard]] Json json(const QString &of, const QStringList &options) const;
    [[nodiscard]] QString path() const { return m_file.path(); }
    /// How many cases a filter opens, and these cases.
    [[nodiscard]] int cases(const QString &where) const;
    [[nodiscard]] Json opened(const Json &where) const;

private:
    support::TemporaryProject m_file;
};

/// That of `pairs`; ends the test program where it is not there.
const Json &pairOf(const Json &document, const char *a, const char *b);

} // namespace test
