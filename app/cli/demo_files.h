// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace cli {

/// A file of resources/demo, embedded at build time.
struct DemoFile
{
    std::string_view name;
    std::string_view text;
};

[[nodiscard]] std::span<const DemoFile> demoFiles();

} // namespace cli
