// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"

#include <QStringList>

namespace cli {

/// How each figure of a pair came about, in plain words and with its own numbers, a sentence a line.
[[nodiscard]] QStringList explained(const analysis::AgreementTable &table,
                                    const analysis::PairAgreement &pair);
/// What the ties, the frame and the interval of the whole matrix mean.
[[nodiscard]] QStringList explainedOptions(const analysis::AgreementOptions &options);

} // namespace cli
