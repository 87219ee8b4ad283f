// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli.h"

#include <QElapsedTimer>

#include <string>

namespace cli {

/// One line on stderr that says how far long work has come; nothing where nobody watches. Gone when this is.
class Progress
{
public:
    Progress(const Streams &io, std::string what);
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    /// `total` below 1: unknown. Shown at most five times a second.
    void show(qint64 done, qint64 total);

private:
    const Streams &m_io;
    std::string m_what;
    QElapsedTimer m_sinceShown;
    bool m_isShown = false;
};

} // namespace cli
