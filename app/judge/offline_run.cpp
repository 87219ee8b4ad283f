// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/offline_run.h"

#include "app/judge/recorder.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <span>

namespace judge {

namespace {

/// How many calls a group holds, so that it takes at most 50 ms: grows while groups are quick.
class GroupSize
{
public:
    [[nodiscard]] std::size_t value() const { return m_value; }
    void learn(qint64 milliseconds)
    {
        if (milliseconds < 15)
            m_value = std::min<std::size_t>(2 * m_value, 2048);
        else if (milliseconds > 35)
            m_value = std::max<std::size_t>(m_value / 2, 1);
    }

private:
    std::size_t m_value = 8;
};

class OfflineRun
{
public:
    explicit OfflineRun(const RunJob &job)
        : m_job(job)
        , m_recorder(job.columns, job.setup)
        , m_questions(job.reading, job.columns, job.setup)
    {}

    /// The attempts of a group are committed before its verdicts, as where a server is asked.
    model::Result<> finishGroup(std::span<const Planned> calls, RunReport &report)
    {
        std::vector<model::AttemptId> attempts;
        auto begun = m_job.write([&](store::Project &project) -> model::Result<> {
            for (const Planned &call : calls) {
                const auto attempt = m_recorder.begin(project, call);
                if (!attempt)
                    return tl::unexpected(attempt.error());
                attempts.push_back(*attempt);
            }
            return {};
        });
        if (!begun)
            return begun;
        auto answers = answersTo(calls, attempts);
        if (!answers)
            return tl::unexpected(answers.error());
        auto kept = m_job.write([&](store::Project &project) -> model::Result<> {
            for (const Finished &finished : *answers) {
                if (auto done = m_recorder.keep(project, finished); !done)
                    return done;
            }
            return {};
        });
        if (!kept)
            return kept;
        report.done += static_cast<qint64>(calls.size());
        for (const Finished &finished : *answers)
            ++report.states[model::wordOf(finished.reply.state)];
        return {};
    }

private:
    model::Result<std::vector<Finished>> answersTo(std::span<const Planned> calls,
                                                   const std::vector<model::AttemptId> &attempts)
    {
        std::vector<Finished> answers;
        for (std::size_t i = 0; i < calls.size(); ++i) {
            const auto question = m_questions.question(calls[i]);
            if (!question)
                return tl::unexpected(question.error());
            QElapsedTimer timer;
            timer.start();
            Finished finished{calls[i], attempts[i], m_job.setup.protocol->answer(*question), {}};
            finished.call.modelAnswered = QLatin1String(m_job.setup.protocol->name);
            finished.call.latencyMs = timer.elapsed();
            answers.push_back(std::move(finished));
        }
        return answers;
    }

    const RunJob &m_job;
    Recorder m_recorder;
    Questions m_questions;
};

} // namespace

model::Result<RunReport> runOffline(const RunJob &job, const std::vector<Planned> &calls)
{
    using Wish = RunControl::Wish;
    OfflineRun all(job);
    RunProgress progress;
    progress.report.calls = static_cast<qint64>(calls.size());
    GroupSize size;
    for (std::size_t next = 0; next < calls.size();) {
        while (job.control.wish() == Wish::Pause)
            QThread::msleep(20);
        if (job.control.wish() != Wish::Go) {
            progress.report.end = RunEnd::Stopped;
            break;
        }
        const std::size_t count = std::min(size.value(), calls.size() - next);
        QElapsedTimer timer;
        timer.start();
        const auto kept = all.finishGroup(std::span(calls).subspan(next, count), progress.report);
        if (!kept)
            return tl::unexpected(kept.error());
        size.learn(timer.elapsed());
        next += count;
        if (job.observe)
            job.observe(progress);
    }
    return progress.report;
}

} // namespace judge
