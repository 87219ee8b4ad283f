// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/budget.h"
#include "app/judge/plan.h"
#include "app/judge/run_lease.h"
#include "app/judge/setup.h"

#include <QMap>

#include <atomic>
#include <chrono>
#include <functional>

namespace judge {

/// What a person wishes of a run that is under way. From any thread.
class RunControl
{
public:
    enum class Wish {
        Go,
        Pause,  ///< send nothing new
        Stop,   ///< wait for what is on its way, keep it, end
        Abandon ///< end now: what is on its way counts as interrupted
    };
    /// Once a run is to end, it is not taken back.
    void wish(Wish wish)
    {
        Wish before = m_wish;
        while ((before < Wish::Stop || wish > before) && !m_wish.compare_exchange_weak(before, wish)) {
        }
    }
    [[nodiscard]] Wish wish() const { return m_wish; }

private:
    std::atomic<Wish> m_wish = Wish::Go;
};

/// Why a run ended.
enum class RunEnd {
    Done,    ///< nothing is missing
    Stopped, ///< on request
    Capped,  ///< a cap was reached
    Barred   ///< no call of this set-up can succeed: the key or the address is wrong; see `why`
};

[[nodiscard]] QString wordOf(RunEnd end); ///< done, stopped, capped, barred

struct RunReport
{
    qint64 calls = 0;             ///< planned
    qint64 done = 0;              ///< with a committed verdict
    QMap<QString, qint64> states; ///< of those done
    RunEnd end = RunEnd::Done;
    QString why;            ///< for Barred, for people
    Spending used;          ///< since the run began, before it was interrupted too
    qint64 unpriced = 0;    ///< verdicts whose cost is not known
    qint64 tries = 0;       ///< calls sent now
    qint64 interrupted = 0; ///< calls that were in flight when this run was killed; they are sent again
};

/// How far a run has come; sent about ten times a second.
struct RunProgress
{
    RunReport report;
    qint64 inFlight = 0;
    std::chrono::milliseconds waits{0}; ///< the server asked to wait this long
    QString lastTrouble;                ///< the newest thing that went wrong, for people
    struct Said
    {
        model::ComparisonId comparison;
        model::Order order = model::Order::AFirst;
        model::State state = model::State::Valid;
        QString reply;
    };
    std::vector<Said> said; ///< since the last time, at most a few
};

struct RunOptions
{
    int concurrency = 8;
    Caps caps;
    QString where;                            ///< the filter of its comparisons, for the record
    std::chrono::milliseconds pauseUnit{500}; ///< the first wait before a call is tried again
};

/// Does `work` in one transaction on the connection that may write, in the thread that owns it, and returns
/// when it is on the disk.
using Work = std::function<model::Result<>(store::Project &)>;
using Writer = std::function<model::Result<>(const Work &)>;

/// What a run needs. `reading` is the connection of the thread that calls run().
struct RunJob
{
    const RunLease &lease; ///< taken before `columns` were read
    store::Project &reading;
    Writer write;
    const model::VoteColumns &columns;
    const Setup &setup; ///< from ensureSetup()
    QByteArray key;
    RunOptions options;
    const RunControl &control;
    std::function<void(const RunProgress &)> observe;
};

/// Makes the calls. The attempt of a call is committed before it is sent, verdicts in groups of at most about
/// 50 ms: whatever ends the program, what is missing afterwards is exactly what has no verdict. A run that
/// was killed goes on: what it used counts against the caps. When it is stopped, calls in flight are waited
/// for and kept. Error::Usage for a protocol that this version does not know.
[[nodiscard]] model::Result<RunReport> run(const RunJob &job, const std::vector<Planned> &calls);

/// A writer for a program with one connection.
[[nodiscard]] Writer writerOn(store::Project &project);

} // namespace judge
