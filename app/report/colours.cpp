// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/colours.h"

namespace report {

namespace {

constexpr Colour table[] = {
    {"ground", "#f6f5f2", "#15171a"}, {"surface", "#ffffff", "#1d2024"}, {"raised", "#efede8", "#262a30"},
    {"text", "#1f2328", "#e7e6e2"},   {"muted", "#5c636d", "#a0a7b1"},   {"line", "#dcd9d2", "#363b42"},
    {"accent", "#2b5c8a", "#7fb4e0"}, {"focus", "#1765a0", "#67b0ea"},   {"side-a", "#1765a0", "#67b0ea"},
    {"side-b", "#a85200", "#f0a657"}, {"heat-0", "#fbfbfa", "#1d2024"},  {"heat-1", "#e3edf5", "#20303e"},
    {"heat-2", "#bcd5e8", "#244560"}, {"heat-3", "#86b3d4", "#2c628c"},  {"heat-4", "#4c8bba", "#3f86bc"},
    {"heat-5", "#1765a0", "#67b0ea"}, {"ink-0", "#10161c", "#ffffff"},   {"ink-1", "#10161c", "#ffffff"},
    {"ink-2", "#10161c", "#ffffff"},  {"ink-3", "#10161c", "#ffffff"},   {"ink-4", "#10161c", "#10161c"},
    {"ink-5", "#ffffff", "#10161c"},
};

} // namespace

std::span<const Colour> colours() { return table; }

} // namespace report
