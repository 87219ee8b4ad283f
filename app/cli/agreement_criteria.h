// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/cli/answer.h"
#include "app/cli/reading.h"
#include "app/cli/verb.h"

namespace cli {

/// `agreement --of criteria`: where the criteria of votes part. Of the options parties, turn, where and
/// errors count.
Exit runAgreementOfCriteria(const Streams &io, const QString &project, Reading &reading,
                            const analysis::AgreementOptions &options, const AnswerForm &form);

} // namespace cli
