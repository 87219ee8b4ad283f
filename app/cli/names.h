// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace cli {

/// The parts of a list such as `gpt-4@first,majority(expert_*, credit),"a, b"`: parted by commas that stand
/// outside parentheses and quotes, blanks around a part left out, no empty parts.
[[nodiscard]] QStringList splitNames(const QString &list);
/// The same for plain words: the quotes around a part are left out, `\"` and `\\` inside them read.
[[nodiscard]] QStringList splitWords(const QString &list);

} // namespace cli
