// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <nlohmann/json.hpp>

#include <string>

namespace report {

/// Keeps the order of its keys, so that output reads as CLI.md lists it.
using Json = nlohmann::ordered_json;

[[nodiscard]] inline std::string utf8(const QString &text) { return text.toStdString(); }
/// A text that may be absent: null where it is empty.
[[nodiscard]] Json textOrNull(const QString &text);
/// One line; numbers in their shortest form that reads back equal.
[[nodiscard]] std::string printed(const Json &json);

} // namespace report
