// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace ui {

/// Runs `work` on the pool. Its future resolves with what it returns; a cancelled one is not begun.
template <typename Work>
[[nodiscard]] auto inBackground(Work work) -> QFuture<std::invoke_result_t<Work &>>
{
    using Returned = std::invoke_result_t<Work &>;
    auto promise = std::make_shared<QPromise<Returned>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        if (!promise->isCanceled())
            promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace ui
