// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/file_reader.h"

#include "app/exchange/json_rows.h"

#include <type_traits>

namespace exchange {

namespace {

template <typename Handler>
class JsonReader : public FileReader
{
public:
    explicit JsonReader(Handler handler)
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
            if (const auto settled = settle(run, source, rows.row()); !settled)
                return settled;
        }
    }

private:
    model::Result<> settle(ImportRun &run, const ByteSource &source, const JsonRow &row) const
    {
        if constexpr (std::is_same_v<Handler, JsonRowHandler>)
            return run.settle(source, m_handler(run, row));
        else
            return m_handler(run, source, row);
    }

    Handler m_handler;
};

} // namespace

model::Result<> emptyFile(const ByteSource &source)
{
    return malformed({source.name(), 0, QString(), QStringLiteral("rows"), QStringLiteral("an empty file")});
}

std::unique_ptr<FileReader> jsonReader(JsonRowHandler handler)
{
    return std::make_unique<JsonReader<JsonRowHandler>>(handler);
}

std::unique_ptr<FileReader> jsonObjectReader(JsonObjectHandler handler)
{
    return std::make_unique<JsonReader<JsonObjectHandler>>(handler);
}

} // namespace exchange
