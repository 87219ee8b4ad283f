// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace support {

/// The absolute path of `relative` inside the folder of public data sets (the environment variable
/// SIDEJUDGE_DATA, else
/// ../shared/data beside the source folder), or an empty string where it is not at hand: the test then skips.
[[nodiscard]] QString sharedData(const QString &relative);

/// The absolute path of `relative` inside tests/data, the made-up files of the project's own.
[[nodiscard]] QString testData(const QString &relative);

} // namespace support
