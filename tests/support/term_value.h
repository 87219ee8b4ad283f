// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace support {

/// What a term of numbers, + - * / and parentheses comes to; nothing for one with other words, or with no
/// sign in it.
[[nodiscard]] std::optional<double> termValue(const std::string &term);

} // namespace support
