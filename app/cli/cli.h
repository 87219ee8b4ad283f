// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>
#include <ostream>

namespace cli {

/// Where a run writes, and what only the program around it can do. Both streams take UTF-8 bytes.
struct Streams
{
    std::ostream &out; ///< results, nothing else
    std::ostream &err; ///< messages and progress
    /// Whether somebody watches `err`: progress is shown only then.
    bool showsProgress = false;
    /// Opens the window on a project, or without one for an empty path; returns the exit status. Empty where
    /// there is no window: what would open one is then a usage error.
    std::function<int(const QString &path)> openWindow{};
};

/// The exit statuses of CLI.md.
enum class Exit {
    Done = 0,
    Refused = 1,    ///< done, but input rows, calls or merges were refused, or it was stopped
    Usage = 2,      ///< wrong arguments, unknown names
    Unreadable = 3, ///< input could not be read; nothing was changed
    Project = 4,    ///< the project file is not usable
    Judge = 5,      ///< the network or a judge failed
};

/// Runs the program on its arguments, without the program's name: a verb of verbs(), a project to open in the
/// window, or nothing. Returns the exit status. Creates no widget and needs no application object; never
/// throws.
[[nodiscard]] int run(const QStringList &arguments, const Streams &streams);

} // namespace cli
