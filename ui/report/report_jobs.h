// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/formats.h"
#include "app/report/report.h"
#include "ui/async/job_state.h"

#include <QFuture>

#include <memory>

namespace ui {

using MadeReport = std::shared_ptr<const report::Report>;

/// Makes what the verb `report` makes, on the pool and over a connection of its own.
[[nodiscard]] QFuture<model::Result<MadeReport>> startReport(const QString &path,
                                                             const report::Options &options,
                                                             const std::shared_ptr<JobState> &state);
/// Writes it; the file appears whole or not at all.
[[nodiscard]] QFuture<model::Result<>> startSaving(const MadeReport &made, const report::Format &format,
                                                   const QString &path);

} // namespace ui
