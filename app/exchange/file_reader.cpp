// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/file_reader.h"

#include "app/exchange/json_rows.h"

namespace exchange {

namespace {

class JsonReader : public FileReader
{
public:
    explicit JsonReader(JsonRowHandler handler)
        : m_handler(handler)
    {}

    model::Result<> read(ImportRun &run, ByteSource &source) override
    {
        JsonRows rows(source);
        for (bool isFirst = true;; isFirst = false) {
            const auto hasRow = rows.next();
            if (!hasRow)
                return tl::unexpected(hasRow.error());
            if (!*hasRow)
                return isFirst ? emptyFile(source) : model::Result<>();
            if (const auto settled = run.settle(source, m_handler(run, rows.row())); !settled)
                return settled;
        }
    }

private:
    JsonRowHandler m_handler;
};

} // namespace

model::Result<> emptyFile(const ByteSource &source)
{
    return malformed({source.name(), 0, QString(), QStringLiteral("rows"), QStringLiteral("an empty file")});
}

std::unique_ptr<FileReader> jsonReader(JsonRowHandler handler)
{
    return std::make_unique<JsonReader>(handler);
}

} // namespace exchange
