// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace migrations {

/// One numbered script of db/migrations, embedded at build time.
struct Migration
{
    int number = 0;            ///< counts from 1 without gaps; user_version of a file that has it
    std::string_view name;     ///< the file's name without number and ending
    std::string_view sql;      ///< the script, NUL-terminated
    std::string_view checksum; ///< SHA-256 of the script, lower-case hexadecimal
};

/// Every script, in the order of their numbers.
[[nodiscard]] std::span<const Migration> all();

} // namespace migrations
