// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <string_view>

namespace exchange {

/// How many bytes at the front of `bytes` are whole, valid UTF-8 characters (Unicode 15, table 3-7: no
/// surrogates, no overlong forms).
[[nodiscard]] std::size_t validUtf8Prefix(std::string_view bytes);

/// How many bytes at the end of `bytes` (0 to 3) begin a character whose other bytes are still to come.
[[nodiscard]] std::size_t unfinishedUtf8Suffix(std::string_view bytes);

/// Valid UTF-8 as text, character by character: unlike QString::fromUtf8 it keeps a U+FEFF at the front.
[[nodiscard]] QString textFromUtf8(std::string_view bytes);

} // namespace exchange
