// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"

namespace cli {

JsonWriter::JsonWriter(std::ostream &out)
    : m_out(out)
{
    m_out << '{';
}

void JsonWriter::startMember(const char *key)
{
    m_out << (m_isFirst ? "\n " : ",\n ") << printed(key) << ": ";
    m_isFirst = false;
}

void JsonWriter::member(const char *key, const Json &value)
{
    startMember(key);
    m_out << printed(value);
}

void JsonWriter::beginList(const char *key)
{
    startMember(key);
    m_out << '[';
    m_isFirstElement = true;
}

void JsonWriter::element(const Json &value)
{
    m_out << (m_isFirstElement ? "\n  " : ",\n  ") << printed(value);
    m_isFirstElement = false;
}

void JsonWriter::endList() { m_out << (m_isFirstElement ? "]" : "\n ]"); }

void JsonWriter::end() { m_out << "\n}\n"; }

void printDocument(std::ostream &out, const Json &object)
{
    JsonWriter writer(out);
    for (const auto &[key, value] : object.items()) {
        if (!value.is_array() || value.empty() || !value.front().is_object()) {
            writer.member(key.c_str(), value);
            continue;
        }
        writer.beginList(key.c_str());
        for (const Json &element : value)
            writer.element(element);
        writer.endList();
    }
    writer.end();
}

} // namespace cli
