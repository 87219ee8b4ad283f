// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"
#include "app/cli/message.h"
#include "app/cli/syntax.h"
#include "db/store/project.h"

#include <QRandomGenerator>

namespace cli {

namespace {

/// At most 53 bits, so that every reader of JSON keeps it exactly.
qint64 drawnSeed() { return static_cast<qint64>(QRandomGenerator::system()->generate64() >> 11); }

} // namespace

Exit runNew(const Call &call)
{
    QString path;
    std::optional<qint64> seed;
    bool json = false;
    Syntax syntax(call);
    syntax.place(path, "PROJECT", Syntax::Presence::Required, "the file to make; an existing one is refused");
    syntax.number(seed, "--seed", 0, "draws presentation orders and samples; without it one is drawn");
    syntax.json(json);
    if (const auto status = syntax.parse())
        return *status;

    model::Result<store::Project> project = store::Project::create(path, seed ? *seed : drawnSeed());
    if (!project)
        return failed(call.io, project.error());
    const qint64 used = project->seed();
    if (const auto closed = project->close(); !closed)
        return failed(call.io, closed.error());
    if (json)
        printDocument(call.io.out, {{"project", utf8(path)}, {"seed", used}});
    else
        call.io.out << "made " << plain(path) << ", seed " << used << '\n';
    return Exit::Done;
}

} // namespace cli
