// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace exchange {
struct ImportFormat;
}

namespace ui {

/// What a format of import holds, in the language of the window; in the words of the command line where the
/// window has none of its own.
[[nodiscard]] QString formatText(const exchange::ImportFormat &format);

} // namespace ui
