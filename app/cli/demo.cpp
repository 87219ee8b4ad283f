// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"
#include "app/cli/message.h"
#include "app/cli/syntax.h"
#include "app/sample/sample_project.h"

namespace cli {

Exit runDemo(const Call &call)
{
    QString path;
    bool isWindowless = false;
    bool json = false;
    Syntax syntax(call);
    syntax.place(path, "PROJECT", Syntax::Presence::Optional,
                 "where to make it; otherwise in your data folder");
    syntax.flag(isWindowless, "--no-window", "makes it and prints where it is");
    syntax.json(json);
    syntax.footer(QStringLiteral("Everything in it is made up: questions, answers, votes and verdicts."));
    if (const auto status = syntax.parse())
        return *status;

    if (path.isEmpty())
        path = sample::defaultPath();
    const auto isNew = sample::makeOnce(path);
    if (!isNew)
        return failed(call.io, isNew.error());
    if (!isWindowless && call.io.openWindow)
        return static_cast<Exit>(call.io.openWindow(path));
    if (json)
        printDocument(call.io.out, {{"project", utf8(path)}, {"made", *isNew}});
    else
        call.io.out << plain(path) << '\n';
    return Exit::Done;
}

} // namespace cli
