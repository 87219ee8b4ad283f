// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/rulings.h"
#include "app/exchange/csv_writer.h"
#include "db/model/case.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace exchange {

/// A ruling as tables show it, whether imported or derived from verdicts.
struct ShownRuling
{
    QString judge;
    std::optional<model::Choice> choice;
    std::optional<model::Swap> swap;
    model::Origin origin = model::Origin::Imported;
    QString raw;
};
/// The imported rulings of the case and the derived ones.
[[nodiscard]] std::vector<ShownRuling> shownRulings(const model::Case &shown,
                                                    const model::VoteColumns &columns,
                                                    const std::vector<analysis::DerivedRuling> &derived);

/// A CSV table of which each case gives rows; returns how many.
struct CaseTable
{
    const char *name; ///< of the file, without .csv
    void (*header)(CsvWriter &csv);
    int (*rows)(CsvWriter &csv, const model::Case &shown, const std::vector<ShownRuling> &rulings);
};
[[nodiscard]] std::span<const CaseTable> caseTables();

} // namespace exchange
