// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/import.h"
#include "app/labeling/project_session.h"

#include <atomic>
#include <memory>

namespace ui {

/// How far a long job on the writing thread is, and the wish to stop it. Shared with that thread.
struct JobState
{
    std::atomic<qint64> done = 0;
    std::atomic<qint64> all = -1; ///< -1: unknown
    std::atomic<bool> isCancelled = false;
};

struct ImportRequest
{
    QString format;
    QStringList paths;
    QString preset; ///< for tables: a mapping that comes with the program, or empty
    exchange::ImportOptions options;
};

/// What the verb `import` does.
[[nodiscard]] QFuture<model::Result<exchange::ImportReport>> startImport(
    labeling::ProjectSession &session, const ImportRequest &request, const std::shared_ptr<JobState> &state);
/// Makes the sample project if it is not there yet; its path.
[[nodiscard]] QFuture<model::Result<QString>> startSample();

} // namespace ui
