// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/slices.h"

#include "app/analysis/filter_table.h"
#include "app/cli/json.h"
#include "app/cli/message.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"

namespace cli {

namespace {

struct SlicesArguments
{
    QString project, action, name;
    std::optional<QString> where;
    bool json = false;
};

QString author() { return QStringLiteral("command line"); }

/// How many cases a slice has now, or why that cannot be said.
model::Result<std::size_t> casesOf(Reading &reading, const model::Slice &slice)
{
    const auto cases = selectCases(reading, slice.filter, analysis::CaseOrder::Item);
    if (!cases)
        return tl::unexpected(cases.error());
    return cases->size();
}

void printLine(std::ostream &out, const model::Slice &slice, const model::Result<std::size_t> &cases)
{
    out << padded(slice.name, 28) << ' '
        << (cases ? paddedLeft(QString::number(*cases), 8) : padded(QStringLiteral("  unknown"), 8)) << "  "
        << plain(slice.filter) << '\n';
    if (!cases)
        out << "    " << plain(cases.error().detail) << '\n';
}

Json sliceJson(const model::Slice &slice, const model::Result<std::size_t> &cases)
{
    Json json{{"name", utf8(slice.name)},
              {"where", utf8(slice.filter)},
              {"cases", cases ? Json(*cases) : Json(nullptr)}};
    if (!cases)
        json["why"] = utf8(cases.error().detail);
    json["author"] = textOrNull(slice.author);
    json["time"] = textOrNull(slice.time);
    return json;
}

Exit list(const Call &call, const SlicesArguments &wanted)
{
    const auto reading = readProject(call.io, wanted.project);
    if (!reading)
        return failed(call.io, reading.error());
    const auto slices = store::slices((*reading)->project);
    if (!slices)
        return failed(call.io, slices.error());
    if (!wanted.json) {
        if (slices->empty())
            call.io.out << "no slices\n";
        for (const model::Slice &slice : *slices)
            printLine(call.io.out, slice, casesOf(**reading, slice));
        return Exit::Done;
    }
    JsonWriter writer(call.io.out);
    writer.beginList("slices");
    for (const model::Slice &slice : *slices)
        writer.element(sliceJson(slice, casesOf(**reading, slice)));
    writer.endList();
    writer.end();
    return Exit::Done;
}

/// Opens the project for writing, lets `change` do it, and lists what is there then.
template <typename Change>
Exit changed(const Call &call, const SlicesArguments &wanted, const Change &change)
{
    model::Result<store::Project> project =
        openProject(call.io, wanted.project, store::Project::Mode::ReadWrite);
    if (!project)
        return failed(call.io, project.error());
    if (const model::Result<> done = change(*project); !done) {
        if (done.error().kind == model::Error::Kind::NotFound)
            return usageError(
                call.io,
                QStringLiteral("%1; `sidejudge slices PROJECT` lists them").arg(done.error().detail));
        return failed(call.io, done.error());
    }
    if (const auto closed = project->close(); !closed)
        return failed(call.io, closed.error());
    return list(call, wanted);
}

Exit add(const Call &call, const SlicesArguments &wanted)
{
    if (wanted.name.trimmed().isEmpty() || !wanted.where)
        return usageError(call.io, QStringLiteral("slices add needs a NAME and --where F"));
    const auto filter = analysis::parseFilter(*wanted.where);
    if (!filter)
        return failed(call.io, filter.error());
    return changed(call, wanted, [&](store::Project &project) {
        return store::saveSlice(project, wanted.name, analysis::printFilter(*filter), author());
    });
}

Exit remove(const Call &call, const SlicesArguments &wanted)
{
    if (wanted.name.isEmpty() || wanted.where)
        return usageError(call.io, QStringLiteral("slices remove needs a NAME and nothing else"));
    return changed(call, wanted, [&](store::Project &project) {
        return store::removeSlice(project, wanted.name, author());
    });
}

} // namespace

Exit runSlices(const Call &call)
{
    SlicesArguments wanted;
    Syntax syntax(call);
    syntax.place(wanted.project, "PROJECT", Syntax::Presence::Required, "the project");
    syntax.place(wanted.action, "ACTION", Syntax::Presence::Optional,
                 "`add` saves a filter, a new version where the name is there; `remove` takes one back");
    syntax.place(wanted.name, "NAME", Syntax::Presence::Optional, "of the slice");
    syntax.text(wanted.where, "--where", "F", "which cases; an empty filter is all of them");
    syntax.json(wanted.json);
    syntax.footer(QStringLiteral("The filter of --where:\n") + analysis::filterHelp());
    if (const auto status = syntax.parse())
        return *status;
    if (wanted.action == u"add")
        return add(call, wanted);
    if (wanted.action == u"remove")
        return remove(call, wanted);
    if (!wanted.action.isEmpty())
        return usageError(
            call.io,
            QStringLiteral("slices knows no %1; the actions are `add` and `remove`").arg(wanted.action));
    if (wanted.where)
        return usageError(call.io,
                          QStringLiteral("--where goes with `add NAME`: sidejudge slices PROJECT add "
                                         "NAME --where F"));
    return list(call, wanted);
}

} // namespace cli
