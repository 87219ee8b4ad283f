// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first byte chooses the size of the chunks, the rest is the file. Beyond not crashing: the chunks make
// no difference, every row that is given is JSON to another parser too, and getters on any key only refuse.
#include "app/exchange/json_rows.h"
#include "tests/support/memory_source.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdlib>

using namespace exchange;

namespace {

struct Read
{
    std::vector<std::pair<qint64, QByteArray>> rows;
    QString error;

    friend bool operator==(const Read &, const Read &) = default;
};

void askEverything(const JsonRow &row, int depth)
{
    for (const QString &key : row.names()) {
        const std::string name = key.toStdString();
        static_cast<void>(row.kind(name));
        static_cast<void>(row.optionalText(name));
        static_cast<void>(row.label(name));
        static_cast<void>(row.integer(name));
        static_cast<void>(row.optionalNumber(name));
        static_cast<void>(row.boolean(name));
        static_cast<void>(row.strings(name));
        static_cast<void>(row.labels(name));
        static_cast<void>(row.numbers(name));
        static_cast<void>(sentence(row.refuse(name, QStringLiteral("anything"))));
        if (depth == 3)
            continue;
        if (const auto inner = row.object(name))
            askEverything(*inner, depth + 1);
        if (const auto inner = row.objects(name)) {
            for (const JsonRow &element : *inner)
                askEverything(element, depth + 1);
        }
    }
}

/// What the error says, without what was found: that names as many characters as there are in the chunk.
QString withoutFound(const QString &detail) { return detail.section(QStringLiteral(", found "), 0, 0); }

Read readRows(const QByteArray &bytes, std::size_t chunkBytes, bool ask)
{
    support::MemorySource source(bytes);
    JsonRows rows(source, chunkBytes);
    Read read;
    for (;;) {
        const auto next = rows.next();
        if (!next)
            read.error = withoutFound(next.error().detail);
        if (!next || !*next)
            return read;
        read.rows.emplace_back(rows.row().line(), rows.row().raw());
        if (!ask)
            continue;
        askEverything(rows.row(), 0);
        const QByteArray rest = rows.row().rest({"a"});
        if (!nlohmann::json::accept(read.rows.back().second) ||
            (!rest.isEmpty() && !nlohmann::json::accept(rest)))
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1));
    const std::size_t chunkBytes = 1 + data[0] % 16;
    if (readRows(bytes, 64 + size, true) != readRows(bytes, chunkBytes, false))
        std::abort();
    return 0;
}
