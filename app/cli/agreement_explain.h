// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/report/option_words.h"

#include <QStringList>

namespace cli {

/// How each figure of a pair came about, in plain words and with its own numbers, a sentence a line.
[[nodiscard]] QStringList explained(const analysis::AgreementTable &table,
                                    const analysis::PairAgreement &pair);
using report::explainedOptions;

} // namespace cli
