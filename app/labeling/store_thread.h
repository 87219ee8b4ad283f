// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"
#include "db/store/project.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>

namespace labeling {

/// Whether work whose future was cancelled before its turn came is still done. Votes and imports are: what a
/// person asked for is not lost because a page was closed.
enum class WhenCancelled { Skip, DoAnyway };

/// A thread with one connection to a project file and a queue of work for it, done one after the other in the
/// order asked for. Everything may be called from any thread. A future resolves when the work has returned:
/// with work that writes, after its commit.
class StoreThread
{
public:
    using Connection = model::Result<store::Project>;

    StoreThread();
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;
    /// Does what is queued with DoAnyway, drops the rest (those futures are cancelled), closes the file.
    ~StoreThread();

    /// `work(store::Project &)` returns a model::Result. Without an open project the answer is the error of
    /// the last attempt to open one.
    template <typename Work>
    [[nodiscard]] auto submit(Work work, WhenCancelled whenCancelled)
        -> QFuture<std::invoke_result_t<Work &, store::Project &>>
    {
        using Returned = std::invoke_result_t<Work &, store::Project &>;
        return ask<Returned>(
            [work = std::move(work)](Connection &connection) mutable -> Returned {
                if (!connection)
                    return tl::unexpected<model::Error>(connection.error());
                return work(*connection);
            },
            whenCancelled);
    }

    /// For work that may stop half way: `work(store::Project &, goesOn)`, where `goesOn()` is false once the
    /// future was cancelled.
    template <typename Work>
    [[nodiscard]] auto submitStoppable(Work work)
        -> QFuture<std::invoke_result_t<Work &, store::Project &, const std::function<bool()> &>>
    {
        using Returned = std::invoke_result_t<Work &, store::Project &, const std::function<bool()> &>;
        auto promise = std::make_shared<QPromise<Returned>>();
        promise->start();
        QFuture<Returned> future = promise->future();
        enqueue(
            [promise, work = std::move(work)](Connection &connection) mutable {
                const std::function<bool()> goesOn = [&promise] { return !promise->isCanceled(); };
                if (!connection)
                    promise->addResult(Returned(tl::unexpected<model::Error>(connection.error())));
                else if (goesOn())
                    promise->addResult(work(*connection, goesOn));
                promise->finish();
            },
            WhenCancelled::Skip);
        return future;
    }

    /// The same for work that opens or closes the connection itself.
    template <typename Returned, typename Work>
    [[nodiscard]] QFuture<Returned> ask(Work work, WhenCancelled whenCancelled)
    {
        auto promise = std::make_shared<QPromise<Returned>>();
        promise->start();
        QFuture<Returned> future = promise->future();
        enqueue(
            [promise, work = std::move(work), whenCancelled](Connection &connection) mutable {
                if (whenCancelled == WhenCancelled::DoAnyway || !promise->isCanceled())
                    promise->addResult(work(connection));
                promise->finish();
            },
            whenCancelled);
        return future;
    }

private:
    struct Job
    {
        std::function<void(Connection &)> work;
        WhenCancelled whenCancelled = WhenCancelled::Skip;
    };

    void enqueue(std::function<void(Connection &)> work, WhenCancelled whenCancelled);
    void runQueue();

    std::mutex m_mutex;
    std::condition_variable m_hasWork;
    std::deque<Job> m_jobs;
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace labeling
