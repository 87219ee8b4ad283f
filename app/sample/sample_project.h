// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"

#include <QString>

namespace sample {

/// Where the sample project lies for this user: in the user's data folder.
[[nodiscard]] QString defaultPath();

/// Writes the sample project to `path` unless a file is there already, so that votes on it stay. True: it was
/// made now. Made beside its place and then renamed: no half-made one is ever found there. Any thread.
[[nodiscard]] model::Result<bool> makeOnce(const QString &path);

} // namespace sample
