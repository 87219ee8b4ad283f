// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"
#include "app/cli/message.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"
#include "db/store/check_report.h"

namespace cli {

Exit runCheck(const Call &call)
{
    QString path;
    bool json = false;
    Syntax syntax(call);
    syntax.place(path, "PROJECT", Syntax::Presence::Required, "the project; nothing in it is changed");
    syntax.json(json);
    if (const auto status = syntax.parse())
        return *status;

    model::Result<store::Project> project = openProject(call.io, path, store::Project::Mode::ReadOnly);
    if (!project)
        return failed(call.io, project.error());
    const model::Result<store::CheckReport> report = store::checkReport(*project);
    if (!report)
        return failed(call.io, report.error());
    const QStringList &findings = report->findings;
    if (json) {
        Json list = Json::array();
        for (const QString &finding : findings)
            list.push_back(utf8(finding));
        printDocument(call.io.out,
                      {{"sound", findings.isEmpty()}, {"findings_count", report->count}, {"findings", list}});
    } else if (findings.isEmpty()) {
        call.io.out << "sound: the file and its history are whole\n";
    } else {
        for (const QString &finding : findings)
            call.io.out << plain(finding) << '\n';
        if (const qint64 more = report->count - findings.size(); more > 0)
            call.io.out << "and " << more << " more\n";
    }
    if (findings.isEmpty())
        return Exit::Done;
    call.io.err << "sidejudge: " << report->count << " findings in " << plain(path)
                << "; nothing was changed, go back to a copy made before\n";
    return Exit::Project;
}

} // namespace cli
