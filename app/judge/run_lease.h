// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"

#include <QLockFile>

#include <memory>

namespace judge {

/// Holds a judge of a project for one run, against every other program (the window, the command line): two
/// runs at once would both make the calls that are missing. Taken before the calls are planned, let go when
/// the run has ended; that of a program that was killed is taken over.
class RunLease
{
public:
    /// Error::Storage while another run of this judge is under way, and where no file can be made beside the
    /// project; Error::NotFound where the project has gone.
    [[nodiscard]] static model::Result<RunLease> take(const QString &projectPath, const QString &judge);

private:
    explicit RunLease(std::unique_ptr<QLockFile> file);

    std::unique_ptr<QLockFile> m_file;
};

} // namespace judge
