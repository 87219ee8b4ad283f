// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/jobs.h"

#include "app/sample/sample_project.h"
#include "ui/async/background.h"

namespace ui {

namespace {

/// Keeps the state up to date; answers false once the job is to stop.
auto reportTo(const std::shared_ptr<JobState> &state)
{
    return [state](qint64 done, qint64 all) {
        state->done = done;
        state->all = all;
        return !state->isCancelled;
    };
}

} // namespace

QFuture<model::Result<exchange::ImportReport>> startImport(labeling::ProjectSession &session,
                                                           const ImportRequest &request,
                                                           const std::shared_ptr<JobState> &state)
{
    return session.write([request, state](auto &project) -> model::Result<exchange::ImportReport> {
        exchange::ImportOptions options = request.options;
        if (!request.preset.isEmpty()) {
            const auto mapping = exchange::presetMapping(request.preset);
            if (!mapping)
                return tl::unexpected<model::Error>(mapping.error());
            options.mapping = *mapping;
        }
        return exchange::importFiles(project, request.format, request.paths, options, reportTo(state));
    });
}

QFuture<model::Result<QString>> startSample()
{
    return inBackground([]() -> model::Result<QString> {
        const QString path = sample::defaultPath();
        if (const auto made = sample::makeOnce(path); !made)
            return tl::unexpected<model::Error>(made.error());
        return path;
    });
}

} // namespace ui
