// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace report {

/// A colour of the report in light and dark, `#rrggbb`: those of the window (ui/widgets/theme), which this
/// floor cannot see; a test holds the two tables together.
struct Colour
{
    const char *name; ///< of the CSS variable
    const char *light;
    const char *dark;
};
[[nodiscard]] std::span<const Colour> colours();

} // namespace report
