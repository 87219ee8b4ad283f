// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/export.h"

namespace exchange {

/// The project, or the selected part of it, as JSON lines: first
/// {"type":"sidejudge-export","version":1,"whole":true}, then items, responses, comparisons and the records
/// of db/store/records.h, each row after those that it points to.
[[nodiscard]] model::Result<ExportReport> exportJsonLines(store::Project &project, const QString &path,
                                                          const std::vector<model::ComparisonId> &selection,
                                                          bool all);

} // namespace exchange
