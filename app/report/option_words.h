// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"

#include <QStringList>

namespace report {

/// The words of the options, as they are given on the command line.
[[nodiscard]] const char *wordOf(analysis::Ties ties);
[[nodiscard]] const char *wordOf(analysis::Frame frame);
/// What the ties, the frame and the interval of a matrix mean, a sentence each, without capital and full
/// stop.
[[nodiscard]] QStringList explainedOptions(const analysis::AgreementOptions &options);

} // namespace report
