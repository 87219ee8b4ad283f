// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/estimate.h"
#include "app/judge/run.h"

#include <QString>

namespace ui {

// What the page Judges says of a run, in the language of the window.

[[nodiscard]] QString estimateText(const judge::Estimate &estimate, const judge::Setup &setup);
/// Rate, states, cost, time left.
[[nodiscard]] QString runText(const judge::RunProgress &progress, qint64 milliseconds, bool isPaused);
[[nodiscard]] QString endText(const judge::RunReport &report, qint64 milliseconds);
/// The beginning of a reply, with its state.
[[nodiscard]] QString saidText(const judge::RunProgress::Said &said);

} // namespace ui
