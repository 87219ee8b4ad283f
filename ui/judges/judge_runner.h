// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/workshop.h"
#include "app/labeling/project_session.h"

#include <QObject>

#include <memory>
#include <optional>
#include <thread>

namespace ui {

/// What a person asked a judge to do.
struct RunRequest
{
    QString judge;
    judge::Spec spec;
    QByteArray key; ///< empty: none is sent
    QString where;
    std::optional<qint64> limit;
    judge::RunOptions options;
};

/// The run of a judge of one open project, one at a time, on a thread of its own. Destroying it abandons the
/// run: what has come is kept, what is on its way counts as interrupted.
class JudgeRunner : public QObject
{
    Q_OBJECT
public:
    JudgeRunner(labeling::ProjectSession &session, const QString &path);
    ~JudgeRunner() override;

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] bool isPaused() const;
    [[nodiscard]] const QString &judge() const { return m_judge; } ///< of the newest run
    [[nodiscard]] const judge::RunProgress &progress() const { return m_progress; }
    /// How the newest run ended; nothing while one runs, or before the first.
    [[nodiscard]] const std::optional<model::Result<judge::RunReport>> &result() const { return m_result; }
    /// Since the newest run began, without what came later than its end.
    [[nodiscard]] qint64 milliseconds() const;

    /// Only while none runs.
    void start(const RunRequest &request);
    void pause();
    void goOn();
    void stop();

Q_SIGNALS:
    void progressed();
    void ended();

private:
    void run(const RunRequest &request);
    void take(const judge::RunProgress &progress);
    void finish(const model::Result<judge::RunReport> &result);

    labeling::ProjectSession &m_session;
    QString m_path, m_judge;
    std::unique_ptr<judge::RunControl> m_control;
    std::thread m_thread;
    bool m_isRunning = false;
    judge::RunProgress m_progress;
    std::optional<model::Result<judge::RunReport>> m_result;
    qint64 m_begun = 0, m_ended = 0; ///< milliseconds since the epoch
};

} // namespace ui
