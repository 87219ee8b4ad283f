// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/export.h"

#include "app/cli/json.h"
#include "app/cli/message.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"

namespace cli {

Exit runExport(const Call &call)
{
    QString path, format, file, where;
    bool json = false;
    Syntax syntax(call);
    syntax.place(path, "PROJECT", Syntax::Presence::Required, "the project");
    syntax.place(format, "FORMAT", Syntax::Presence::Required, "csv or jsonl; see `sidejudge formats`");
    syntax.place(file, "FILE", Syntax::Presence::Required,
                 "what to write; for csv a folder, or a name in .csv for the cases alone");
    syntax.text(where, "--where", "F", "only the cases that this filter selects");
    syntax.json(json);
    syntax.footer(
        QStringLiteral("A project or another SQLite file is never replaced. A FILE that cannot be written "
                       "is status 2: name another one."));
    if (const auto status = syntax.parse())
        return *status;

    const auto reading = readProject(call.io, path);
    if (!reading)
        return failed(call.io, reading.error());
    const auto cases = selectCases(**reading, where, analysis::CaseOrder::Item);
    if (!cases)
        return failed(call.io, cases.error());
    const auto report =
        exchange::exportProject((*reading)->project, format, file, *cases, where.trimmed().isEmpty());
    if (!report)
        return failed(call.io, report.error());

    Json counts = Json::object();
    for (auto count = report->counts.cbegin(); count != report->counts.cend(); ++count) {
        counts[utf8(count.key())] = count.value();
        if (!json)
            call.io.out << paddedLeft(QString::number(count.value()), 10) << ' ' << plain(count.key())
                        << '\n';
    }
    if (json)
        printDocument(call.io.out, {{"file", utf8(file)}, {"written", counts}});
    return Exit::Done;
}

} // namespace cli
