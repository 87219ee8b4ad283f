// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/json_lines_writer.h"

#include <nlohmann/json.hpp>

namespace exchange {

JsonLinesWriter::JsonLinesWriter(QIODevice &device)
    : m_output(device)
{}

model::Result<> JsonLinesWriter::write(const nlohmann::ordered_json &row)
{
    Q_ASSERT(row.is_object());
    try {
        const std::string line = row.dump();
        m_output.buffer().append(line.data(), static_cast<qsizetype>(line.size()));
    } catch (const nlohmann::json::type_error &error) {
        return model::fail(model::Error::Kind::InvalidInput,
                           QStringLiteral("a text that is not UTF-8 cannot be written as JSON: %1")
                               .arg(QString::fromUtf8(error.what())));
    }
    m_output.endLine();
    return {};
}

model::Result<> JsonLinesWriter::finish() { return m_output.finish(); }

} // namespace exchange
