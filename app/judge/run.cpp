// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/run.h"

#include "app/judge/network_run.h"
#include "app/judge/offline_run.h"
#include "app/judge/run_log.h"
#include "db/store/attempts.h"

#include <QDateTime>

namespace judge {

namespace {

/// A run that was killed goes on under its record, and under its caps where none are given; otherwise a new
/// one begins.
model::Result<RunRecord> recordFor(const RunJob &job)
{
    const auto before = newestRun(job.reading, job.setup.rater.name);
    if (!before)
        return tl::unexpected(before.error());
    const bool goesOn = *before && (*before)->end.isEmpty() && (*before)->version == job.setup.spec.version;
    const auto newest = store::newestAttempt(job.reading);
    if (!newest)
        return tl::unexpected(newest.error());
    const Caps &asked = job.options.caps;
    const bool hasCaps = asked.calls || asked.tokens || asked.costUsd;
    return RunRecord{job.setup.rater.name,
                     job.setup.spec.version,
                     goesOn ? (*before)->after : *newest,
                     job.options.where,
                     goesOn && !hasCaps ? (*before)->caps : asked,
                     QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                     QString()};
}

model::Result<> keep(const RunJob &job, const RunRecord &record)
{
    return job.write([&](store::Project &project) { return keepRun(project, record); });
}

} // namespace

model::Result<RunReport> run(const RunJob &job, const std::vector<Planned> &calls)
{
    if (!job.setup.protocol)
        return model::fail(
            model::Error::Kind::Usage,
            QStringLiteral("the set-up of %1 needs a newer version of SideJudge").arg(job.setup.rater.name));
    if (!job.setup.protocol->asksModel())
        return runOffline(job, calls);
    if (const auto runnable = requireRunnable(job.setup.parsed); !runnable)
        return tl::unexpected(runnable.error());
    auto record = recordFor(job);
    if (!record)
        return tl::unexpected(record.error());
    const auto left = leftoverOf(job.reading, job.setup.spec.id, record->after);
    if (!left)
        return tl::unexpected(left.error());
    if (const auto begun = keep(job, *record); !begun)
        return tl::unexpected(begun.error());
    RunJob capped = job;
    capped.options.caps = record->caps;
    auto report = NetworkRun(capped, calls, left->used).run();
    if (!report)
        return report;
    report->interrupted = left->inFlight;
    if (job.control.wish() == RunControl::Wish::Abandon && report->end == RunEnd::Stopped)
        return report; // without an end, so that the next run knows of the calls that were on their way
    record->end = wordOf(report->end);
    if (const auto ended = keep(job, *record); !ended)
        return tl::unexpected(ended.error());
    return report;
}

Writer writerOn(store::Project &project)
{
    return
        [&project](const Work &work) { return store::inTransaction(project, [&] { return work(project); }); };
}

} // namespace judge
