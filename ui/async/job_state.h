// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace ui {

/// How far a long job on another thread is, and the wish to stop it. Shared with that thread.
struct JobState
{
    std::atomic<qint64> done = 0;
    std::atomic<qint64> all = -1; ///< -1: unknown
    std::atomic<bool> isCancelled = false;
};

} // namespace ui
