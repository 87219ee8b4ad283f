// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace ui {

/// Calls `done(result)` on the GUI thread when `future` has one; never if `owner` is gone by then, never if
/// the future was cancelled. Destroying `owner` cancels the future. (QFuture::then with a context asserts in
/// Qt 6.4 when the context dies first.)
template <typename T, typename Done>
void whenDone(QFuture<T> future, QObject *owner, Done &&done)
{
    auto *watcher = new QFutureWatcher<T>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner,
                     [watcher, done = std::forward<Done>(done)]() mutable {
                         watcher->deleteLater();
                         if (!watcher->isCanceled() && watcher->future().resultCount() > 0)
                             done(watcher->future().takeResult());
                     });
    QObject::connect(watcher, &QObject::destroyed, watcher, [future]() mutable { future.cancel(); });
    watcher->setFuture(future);
}

/// A question of which only the newest answer counts: asking again cancels the one before. A member of its
/// owner.
class Latest
{
public:
    template <typename T, typename Done>
    void ask(QFuture<T> future, QObject *owner, Done &&done)
    {
        drop();
        m_future = QFuture<void>(future);
        const int mine = m_serial;
        whenDone(future, owner, [this, mine, done = std::forward<Done>(done)](T answer) mutable {
            if (mine == m_serial)
                done(std::move(answer));
        });
    }
    /// The answer to what was asked last does not count any more.
    void drop()
    {
        m_future.cancel();
        ++m_serial;
    }

private:
    QFuture<void> m_future;
    int m_serial = 0;
};

} // namespace ui
