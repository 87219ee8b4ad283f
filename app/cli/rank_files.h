// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/length_control.h"
#include "db/model/result.h"

#include <QString>

#include <utility>
#include <vector>

namespace cli {

/// `rank --difficulty`: a CSV file whose first column is an item and whose column instruction_difficulty (or
/// the second of two) is a number. Error::InvalidInput that names file, line and column.
[[nodiscard]] model::Result<std::vector<std::pair<QString, double>>> readDifficulty(const QString &path);

/// `rank --coefficients`: a CSV file whose first column is a model; length, difficulty and model (or phi, psi
/// and theta, or AlpacaEval's names of the terms) are numbers.
[[nodiscard]] model::Result<std::vector<std::pair<QString, stats::LengthCoefficients>>> readCoefficients(
    const QString &path);

} // namespace cli
