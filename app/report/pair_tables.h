// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/report.h"

namespace report {

// Tables of an AgreementTable for reading. Their ids begin with `id`.

/// The coefficient at place `coefficient` with its interval above the diagonal, n and what was left out below
/// it, a pool among itself on it.
[[nodiscard]] Table matrixTable(const analysis::AgreementTable &table, std::size_t coefficient);
/// A row a pair, a column a coefficient.
[[nodiscard]] Table coefficientTable(const analysis::AgreementTable &table);
/// A row a pair, a column an outcome or a reason to leave out.
[[nodiscard]] Table outcomeTable(const analysis::AgreementTable &table);
/// The coefficients of all raters together.
[[nodiscard]] Table overallTable(const analysis::AgreementTable &table);

[[nodiscard]] QString pairName(const analysis::AgreementTable &table, const analysis::PairAgreement &pair);
/// The cells of coefficientTable().
[[nodiscard]] std::vector<Cell> coefficientCells(const analysis::AgreementTable &table,
                                                 const analysis::PairAgreement &pair);
[[nodiscard]] QStringList coefficientColumns(const QString &first);
/// 0 to 5: which colour of heat a coefficient gets.
[[nodiscard]] int heatOf(double value);

} // namespace report
