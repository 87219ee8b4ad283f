// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"
#include "app/cli/message.h"
#include "app/cli/syntax.h"
#include "app/exchange/export.h"
#include "app/exchange/import.h"

namespace cli {

namespace {

template <typename Formats>
Json toJson(const Formats &formats)
{
    Json list = Json::array();
    for (const auto &format : formats)
        list.push_back({{"name", format.name}, {"summary", format.summary}});
    return list;
}

template <typename Formats>
void print(std::ostream &out, const char *direction, const Formats &formats)
{
    for (const auto &format : formats)
        out << direction << "  " << padded(QString::fromUtf8(format.name), 24) << format.summary << '\n';
}

} // namespace

Exit runFormats(const Call &call)
{
    bool json = false;
    Syntax syntax(call);
    syntax.json(json);
    if (const auto status = syntax.parse())
        return *status;

    const QStringList presets = exchange::presetNames();
    if (json) {
        Json names = Json::array();
        for (const QString &preset : presets)
            names.push_back(utf8(preset));
        printDocument(call.io.out, {{"import", toJson(exchange::importFormats())},
                                    {"export", toJson(exchange::exportFormats())},
                                    {"presets", names}});
        return Exit::Done;
    }
    print(call.io.out, "import", exchange::importFormats());
    print(call.io.out, "export", exchange::exportFormats());
    call.io.out << "presets for csv and jsonl: " << plain(presets.join(QStringLiteral(", "))) << '\n';
    return Exit::Done;
}

} // namespace cli
