// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"

#include <QStringList>

/// Promise 1, exactly, for one matrix: the filter of every figure and cell, printed and parsed again, selects
/// as many comparisons as the cell says; recounting its units naively over those gives its count, and over
/// the others none.
struct PromiseReport
{
    qint64 checked = 0; ///< figures and cells
    QStringList broken; ///< a sentence each, the first 20
};
[[nodiscard]] PromiseReport checkPromise(const analysis::Dataset &dataset, analysis::Selector &selector,
                                         const analysis::AgreementTable &table);
