// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/analysis/stability.h"
#include "app/stats/table_levels.h"

#include <optional>
#include <ostream>

namespace cli {

/// The matrix for reading: Cohen's kappa above the diagonal, n below it; for two raters every figure.
void printAgreementText(std::ostream &out, const analysis::AgreementTable &table, bool explains);
/// Raters beside themselves; nothing where nobody judged anything twice.
void printStability(std::ostream &out, const analysis::Stability &stability);
void printTableAgreementText(std::ostream &out, const stats::Table &table,
                             const stats::TableAgreement &agreement,
                             const std::optional<stats::TableLevels> &levels);

} // namespace cli
