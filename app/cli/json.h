// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <nlohmann/json.hpp>

#include <ostream>

namespace cli {

/// Keeps the order of its keys, so that output reads as CLI.md lists it.
using Json = nlohmann::ordered_json;

[[nodiscard]] inline std::string utf8(const QString &text) { return text.toStdString(); }
/// A text that may be absent: null where it is empty.
[[nodiscard]] Json textOrNull(const QString &text);
/// One line; numbers in their shortest form that reads back equal.
[[nodiscard]] std::string printed(const Json &json);

/// One JSON object written piece by piece, so that a long list is never held as a whole. Each member, and
/// each element of a list, takes a line.
class JsonWriter
{
public:
    explicit JsonWriter(std::ostream &out);

    void member(const char *key, const Json &value);
    void beginList(const char *key);
    void element(const Json &value);
    void endList();
    /// Closes the object; nothing may follow.
    void end();

private:
    void startMember(const char *key);

    std::ostream &m_out;
    bool m_isFirst = true;
    bool m_isFirstElement = true;
};

/// A whole object at once.
void printDocument(std::ostream &out, const Json &object);

} // namespace cli
