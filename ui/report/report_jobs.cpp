// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_jobs.h"

#include "app/exchange/output_file.h"
#include "ui/async/background.h"

namespace ui {

QFuture<model::Result<MadeReport>> startReport(const QString &path, const report::Options &options,
                                               const std::shared_ptr<JobState> &state)
{
    return inBackground([path, options, state]() -> model::Result<MadeReport> {
        auto made = report::make(path, options, [&state](std::size_t done, std::size_t total) {
            state->done = static_cast<qint64>(done);
            state->all = static_cast<qint64>(total);
            return !state->isCancelled;
        });
        if (!made)
            return tl::unexpected<model::Error>(made.error());
        return std::make_shared<const report::Report>(std::move(*made));
    });
}

QFuture<model::Result<>> startSaving(const MadeReport &made, const report::Format &format,
                                     const QString &path)
{
    return inBackground([made, write = format.write, path]() -> model::Result<> {
        const QByteArray bytes = write(*made);
        auto file = exchange::OutputFile::open(path);
        if (!file)
            return tl::unexpected<model::Error>(file.error());
        if (file->device().write(bytes) != bytes.size())
            return exchange::notWritten(path, file->device().errorString());
        return file->commit();
    });
}

} // namespace ui
