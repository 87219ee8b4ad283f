// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/import.h"
#include "app/labeling/project_session.h"
#include "ui/async/job_state.h"

#include <memory>

namespace ui {

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
