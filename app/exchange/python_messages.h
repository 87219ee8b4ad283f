// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace exchange {

struct ChatMessage
{
    QString role, content;

    friend bool operator==(const ChatMessage &, const ChatMessage &) = default;
};

/// A conversation as Python prints it, or as JSON: a list of dictionaries of texts with `role` and `content`
/// (other keys are left out), in single or double quotes. Read as data, never run. Nothing where it is
/// anything else: another type of value, an unknown escape, half a surrogate pair, U+0000, more text behind.
[[nodiscard]] std::optional<std::vector<ChatMessage>> messagesFromPython(const QString &text);

} // namespace exchange
