// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/json_rows.h"

#include "app/exchange/json_cutter.h"
#include "app/exchange/json_fields.h"

namespace exchange {

struct JsonRows::State
{
    State(ByteSource &byteSource, std::size_t chunkBytes)
        : source(byteSource)
        , cutter(byteSource, chunkBytes)
        , fields(std::make_shared<JsonFields>())
        , row(fields, byteSource.name(), 0, QString())
    {}

    ByteSource &source;
    JsonCutter cutter;
    simdjson::dom::parser parser;
    std::shared_ptr<JsonFields> fields;
    JsonRow row;
};

namespace {

/// Python's json writes these words, which JSON does not have.
bool hasWordOfPython(std::string_view row)
{
    bool isInText = false;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i] == '"')
            isInText = !isInText;
        else if (isInText && row[i] == '\\')
            ++i;
        else if (!isInText && (row.substr(i, 3) == "NaN" || row.substr(i, 8) == "Infinity"))
            return true;
    }
    return false;
}

QString reason(simdjson::error_code code, std::string_view row)
{
    if (hasWordOfPython(row))
        return QStringLiteral("NaN or Infinity, which JSON does not have (write null)");
    switch (code) {
    case simdjson::STRING_ERROR:
        return QStringLiteral("a wrong escape in a text (or half of a surrogate pair)");
    case simdjson::NUMBER_ERROR: return QStringLiteral("a malformed number, or one out of range");
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC: return QStringLiteral("a row that does not fit into memory");
    default: return QStringLiteral("a misplaced or missing comma, colon, quote or value");
    }
}

} // namespace

JsonRows::JsonRows(ByteSource &source, std::size_t chunkBytes)
    : m_state(std::make_unique<State>(source, chunkBytes))
{}

JsonRows::~JsonRows() = default;

model::Result<bool> JsonRows::next()
{
    const auto found = m_state->cutter.next();
    if (!found || !*found)
        return found;
    const JsonText text = m_state->cutter.text();
    const auto parsed = m_state->parser.parse(text.bytes.data(), text.bytes.size(), false);
    const auto code = parsed.get_object().get(m_state->fields->object);
    if (code)
        return malformed({m_state->source.name(), text.line, QString(), QStringLiteral("a JSON object"),
                          reason(code, text.bytes)});
    m_state->row = JsonRow(m_state->fields, m_state->source.name(), text.line, QString());
    return true;
}

const JsonRow &JsonRows::row() const { return m_state->row; }

} // namespace exchange
