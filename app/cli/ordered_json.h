// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/ordered_agreement.h"
#include "app/cli/json.h"

#include <QString>

namespace cli {

/// The JSON of `agreement --of` a number: the keys of CLI.md, `of`, `level` and `categories`, `frame` where
/// the numbers have a side, else null, and `majority`, the rule that makes one number of several. A pool
/// beside itself has the figures of its members as `among`, with the keys of `overall`.
[[nodiscard]] Json orderedJson(const QString &project, const analysis::OrderedAgreement &found);

} // namespace cli
