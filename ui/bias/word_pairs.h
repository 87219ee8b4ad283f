// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <span>
#include <string_view>

namespace ui {

/// The context of what bias panels say.
struct BiasWords
{
    Q_DECLARE_TR_FUNCTIONS(BiasWords)
};

/// What app/analysis writes, and what the window says for it.
struct Pair
{
    std::string_view written;
    const char *text;
};

/// Null where the table does not have it.
[[nodiscard]] constexpr const char *found(std::span<const Pair> table, std::string_view written)
{
    for (const Pair &pair : table) {
        if (pair.written == written)
            return pair.text;
    }
    return nullptr;
}

/// In the language of the window; as it was written where the table does not have it.
[[nodiscard]] inline QString textOf(std::span<const Pair> table, std::string_view written)
{
    const char *text = found(table, written);
    return text != nullptr ? BiasWords::tr(text)
                           : QString::fromUtf8(written.data(), static_cast<qsizetype>(written.size()));
}

} // namespace ui
