// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/ordered_agreement.h"
#include "app/cli/json.h"

#include <QString>

namespace cli {

/// The JSON of `agreement --of` a number: the keys of CLI.md, `of`, `level` and `categories`, and `frame`
/// where the numbers have a side, else null.
[[nodiscard]] Json orderedJson(const QString &project, const analysis::OrderedAgreement &found);

} // namespace cli
