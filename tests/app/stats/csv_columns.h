// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace test_stats {

/// The named columns of a CSV file without quotes, one row of cells a line. Throws where there is no such
/// file.
[[nodiscard]] std::vector<std::vector<std::string>> csvColumns(const QString &path,
                                                               const std::vector<std::string> &names);

} // namespace test_stats
