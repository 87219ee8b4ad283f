// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"

#include <QStringList>

namespace cli {

/// `--pool NAME=GROUP` (each an element) and `--raters R,...` as rows of a matrix. Error::Usage for what is
/// not there, and for a pool that hides somebody.
[[nodiscard]] model::Result<> addParties(const QStringList &pools, const QString &raters,
                                         const analysis::Dataset &dataset,
                                         analysis::AgreementOptions &options);

} // namespace cli
