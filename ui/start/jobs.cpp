// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/jobs.h"

#include "app/analysis/project_data.h"
#include "app/judge/setup.h"
#include "app/sample/sample_project.h"

#include <QPromise>
#include <QThreadPool>

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

template <typename Project>
model::Result<judge::RunReport> runJudge(Project &project, const QString &name,
                                         const judge::Progress &progress)
{
    const auto setup = judge::ensureSetup(project, name);
    if (!setup)
        return tl::unexpected<model::Error>(setup.error());
    const auto dataset = analysis::readDataset(project);
    if (!dataset)
        return tl::unexpected<model::Error>(dataset.error());
    const analysis::Selection everything(dataset->size(), 1);
    const auto among = analysis::sortedCases(*dataset, everything, analysis::CaseOrder::Item);
    const auto missing = judge::whatIsMissing(dataset->columns, setup->rater.id, among, std::nullopt);
    return judge::run(project, dataset->columns, *setup, missing, progress);
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

QFuture<model::Result<judge::RunReport>> startJudge(labeling::ProjectSession &session, const QString &name,
                                                    const std::shared_ptr<JobState> &state)
{
    return session.write([name, state](auto &project) { return runJudge(project, name, reportTo(state)); });
}

QFuture<model::Result<QString>> startSample()
{
    auto promise = std::make_shared<QPromise<model::Result<QString>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise] {
        const QString path = sample::defaultPath();
        const auto made = sample::makeOnce(path);
        promise->addResult(made ? model::Result<QString>(path) : tl::unexpected<model::Error>(made.error()));
        promise->finish();
    });
    return promise->future();
}

} // namespace ui
