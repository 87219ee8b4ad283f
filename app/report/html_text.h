// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/report.h"

#include <QString>

namespace report {

/// Text between tags or in a quoted attribute: visibleText() with `& < > " '` as entities of XML.
[[nodiscard]] QString html(const QString &text);
/// A name of somebody else's, whose writing direction touches nothing around it.
[[nodiscard]] QString htmlName(const QString &name);

// Pieces of the page; each ends with a line feed.
[[nodiscard]] QString htmlTable(const Table &table);
[[nodiscard]] QString htmlExample(const Example &example, std::size_t number);
[[nodiscard]] QString htmlFacts(const Facts &facts);

} // namespace report
