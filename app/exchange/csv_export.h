// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/export.h"

namespace exchange {

/// Tables for people and their spreadsheets; choices are in stored sides (frame `name`).
///
/// Into a folder: votes.csv, verdicts.csv, rulings.csv (imported and derived) and cases.csv (texts and
/// counts). Into one .csv file: a row a comparison and a column a rater, with the choice of occasion 1 or the
/// ruling: what `agreement --table` reads.
[[nodiscard]] model::Result<ExportReport> exportCsv(store::Project &project, const QString &path,
                                                    const std::vector<model::ComparisonId> &selection);

} // namespace exchange
