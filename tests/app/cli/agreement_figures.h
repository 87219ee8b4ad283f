// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/many_raters.h"
#include "tests/app/stats/ledger.h"

#include <QString>
#include <QStringList>

#include <string>

namespace test {

/// One table of items by raters, as `agreement` prints it: every row for itself, as the other tools do. Of
/// choices there are the figures of unlike and of half-right categories (irrCAC's linear weights of A, tie,
/// B); of numbers and of `--level` those of ordered ones.
struct Printed
{
    test_stats::Json keep, half;
    bool isOrdered = false;
    bool isReversed = false; ///< the file has b, tie, a
};

/// Of a project, with sides as stored; `of` are options for what is compared.
[[nodiscard]] Printed printedFor(const QString &project, const test_stats::Json &table,
                                 const QStringList &of);

/// Compares a value of the file with a figure of a document.
[[nodiscard]] test_stats::Ledger::Handler figureOf(test_stats::Ledger &ledger, const test_stats::Json &ours);
/// Leaves out what the verb does not print.
[[nodiscard]] test_stats::Ledger::Handler notPrinted(test_stats::Ledger &ledger);

/// All that other tools have of two raters.
void comparePair(test_stats::Ledger &ledger, const test_stats::Json &expected, const std::string &path,
                 const Printed &verbs);

/// A document's figures of all raters together.
[[nodiscard]] stats::ManyRaters overallOf(const test_stats::Json &document);

} // namespace test
