// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/estimated_truth.h"
#include "app/cli/cli.h"

namespace cli {

struct TruthRequest
{
    QString project;
    QString raters; ///< as --raters names them
    bool json = false;
};

/// `evaluators --estimate`: stores an estimated truth and prints what was stored, with its cases.
Exit storeTruth(const Streams &io, const TruthRequest &request, analysis::TruthOptions options);

} // namespace cli
