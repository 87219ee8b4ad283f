// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judges/judge_runner.h"

#include <QDateTime>

#include <algorithm>

namespace ui {

namespace {

constexpr std::size_t keptSaid = 20;

} // namespace

JudgeRunner::JudgeRunner(labeling::ProjectSession &session, const QString &path)
    : m_session(session)
    , m_path(path)
{}

JudgeRunner::~JudgeRunner()
{
    if (m_control)
        m_control->wish(judge::RunControl::Wish::Abandon);
    if (m_thread.joinable())
        m_thread.join();
}

bool JudgeRunner::isPaused() const
{
    return m_isRunning && m_control->wish() == judge::RunControl::Wish::Pause;
}

qint64 JudgeRunner::milliseconds() const
{
    return (m_isRunning ? QDateTime::currentMSecsSinceEpoch() : m_ended) - m_begun;
}

void JudgeRunner::start(const RunRequest &request)
{
    Q_ASSERT(!m_isRunning);
    if (m_thread.joinable())
        m_thread.join();
    m_judge = request.judge;
    m_progress = {};
    m_result.reset();
    m_begun = QDateTime::currentMSecsSinceEpoch();
    m_isRunning = true;
    m_control = std::make_unique<judge::RunControl>();
    m_thread = std::thread([this, request] { run(request); });
    Q_EMIT progressed();
}

void JudgeRunner::pause() { m_control->wish(judge::RunControl::Wish::Pause); }

void JudgeRunner::goOn() { m_control->wish(judge::RunControl::Wish::Go); }

void JudgeRunner::stop() { m_control->wish(judge::RunControl::Wish::Stop); }

void JudgeRunner::run(const RunRequest &request)
{
    const judge::Writer write = [this](const judge::Work &work) {
        return m_session.write([&work](auto &project) { return judge::writerOn(project)(work); }).result();
    };
    const auto observe = [this](const judge::RunProgress &progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { take(progress); }, Qt::QueuedConnection);
    };
    const auto result = judge::runIn({{m_path, request.where, request.limit},
                                      request.judge,
                                      write,
                                      request.spec,
                                      request.key,
                                      request.options,
                                      *m_control,
                                      observe});
    QMetaObject::invokeMethod(
        this, [this, result] { finish(result); }, Qt::QueuedConnection);
}

void JudgeRunner::take(const judge::RunProgress &progress)
{
    std::vector<judge::RunProgress::Said> said = std::move(m_progress.said);
    m_progress = progress;
    said.insert(said.end(), progress.said.begin(), progress.said.end());
    if (said.size() > keptSaid)
        said.erase(said.begin(), said.end() - static_cast<std::ptrdiff_t>(keptSaid));
    m_progress.said = std::move(said);
    Q_EMIT progressed();
}

void JudgeRunner::finish(const model::Result<judge::RunReport> &result)
{
    m_ended = QDateTime::currentMSecsSinceEpoch();
    m_isRunning = false;
    m_result = result;
    if (result)
        m_progress.report = *result;
    Q_EMIT ended();
}

} // namespace ui
