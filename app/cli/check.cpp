// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"
#include "app/cli/message.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"

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
    const model::Result<QStringList> findings = project->check();
    if (!findings)
        return failed(call.io, findings.error());
    if (json) {
        Json list = Json::array();
        for (const QString &finding : *findings)
            list.push_back(utf8(finding));
        printDocument(
            call.io.out,
            {{"sound", findings->isEmpty()}, {"findings_count", findings->size()}, {"findings", list}});
    } else if (findings->isEmpty()) {
        call.io.out << "sound: the file and its history are whole\n";
    } else {
        for (const QString &finding : *findings)
            call.io.out << plain(finding) << '\n';
    }
    if (findings->isEmpty())
        return Exit::Done;
    call.io.err << "sidejudge: " << findings->size() << " findings in " << plain(path)
                << "; nothing was changed, go back to a copy made before\n";
    return Exit::Project;
}

} // namespace cli
