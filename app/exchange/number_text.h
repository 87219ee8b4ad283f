// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

namespace exchange {

/// A finite number written the C way (81, -1.5, 2e-3), blanks around it ignored; nothing for anything else.
[[nodiscard]] std::optional<double> numberFrom(std::string_view text);

/// A whole number: 81, or 81.0 and 8.1e1 up to 2^53.
[[nodiscard]] std::optional<qint64> integerFrom(std::string_view text);
[[nodiscard]] std::optional<qint64> integerFrom(double number);

} // namespace exchange
