// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import.h"

#include "app/cli/interrupt.h"
#include "app/cli/json.h"
#include "app/cli/message.h"
#include "app/cli/progress.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"

#include <QFile>

namespace cli {

namespace {

struct ImportArguments
{
    QString project, format;
    QStringList paths;
    exchange::ImportOptions options;
    std::optional<QString> collection;
    QString kind, left, mapFile, preset;
    bool json = false;
};

std::optional<Exit> parse(const Call &call, ImportArguments &wanted)
{
    Syntax syntax(call);
    syntax.place(wanted.project, "PROJECT", Syntax::Presence::Required, "the project to fill");
    syntax.place(wanted.format, "FORMAT", Syntax::Presence::Required, "one of `sidejudge formats`");
    syntax.places(wanted.paths, "PATH", "files, read in this order: all of them or nothing");
    syntax.text(wanted.collection, "--collection", "NAME", "the collection of the items; otherwise main");
    syntax.text(wanted.options.raterName, "--as", "RATER", "the rater's name instead of the file's");
    syntax.word(wanted.kind, "--kind",
                {QStringLiteral("human"), QStringLiteral("judge"), QStringLiteral("gold")},
                "what the raters are, whatever their names look like");
    syntax.text(wanted.options.family, "--family", "F", "family of the judge that this import makes");
    syntax.text(wanted.mapFile, "--map", "FILE", "which column is what (csv and jsonl)");
    syntax.text(wanted.preset, "--preset", "NAME", "a mapping that comes with the program");
    syntax.word(wanted.left, "--left", {QStringLiteral("a"), QStringLiteral("unknown")},
                "whether the source's response A stood left");
    syntax.flag(wanted.options.isDryRun, "--dry-run", "reports what would be taken and keeps nothing");
    syntax.flag(wanted.options.updates, "--update",
                "the same source row with another choice becomes a new version (not of what export wrote)");
    syntax.json(wanted.json);
    syntax.footer(QStringLiteral(
        "A row with a time is known by rater, comparison and time: a later one is a new version of the vote, an "
        "earlier one than what is stored is refused, so import files in the order of time. A row without a turn is "
        "about turn 1 in the fastchat formats and about the last turn of its item in csv and jsonl. An empty project "
        "takes over the seed of what export jsonl wrote."));
    return syntax.parse();
}

/// What export wrote says itself how everything in it is called and what it is.
std::optional<QString> whatDoesNotFit(const ImportArguments &wanted)
{
    if (wanted.format != u"jsonl" || !wanted.mapFile.isEmpty() || !wanted.preset.isEmpty())
        return std::nullopt;
    const std::pair<const char *, bool> given[] = {{"--collection", wanted.collection.has_value()},
                                                   {"--as", !wanted.options.raterName.isEmpty()},
                                                   {"--kind", !wanted.kind.isEmpty()},
                                                   {"--family", !wanted.options.family.isEmpty()},
                                                   {"--left", !wanted.left.isEmpty()}};
    for (const auto &[option, isGiven] : given) {
        if (isGiven)
            return QStringLiteral(
                       "%1 goes with --map or --preset: jsonl without them is what export wrote, and "
                       "that names everything itself; leave %1 out")
                .arg(QLatin1String(option));
    }
    return std::nullopt;
}

model::Result<QByteArray> mappingOf(const ImportArguments &wanted)
{
    using Kind = model::Error::Kind;
    if (!wanted.mapFile.isEmpty() && !wanted.preset.isEmpty())
        return model::fail(Kind::Usage, QStringLiteral("--map and --preset exclude each other; give one"));
    if (!wanted.preset.isEmpty())
        return exchange::presetMapping(wanted.preset);
    if (wanted.mapFile.isEmpty())
        return QByteArray();
    QFile file(wanted.mapFile);
    constexpr qint64 limit = 1 << 20;
    if (!file.open(QIODevice::ReadOnly))
        return model::fail(Kind::InvalidInput,
                           QStringLiteral("%1 cannot be read (%2); check the name and the permissions")
                               .arg(wanted.mapFile, file.errorString()));
    const QByteArray text = file.read(limit + 1);
    if (text.isEmpty() || text.size() > limit)
        return model::fail(Kind::InvalidInput,
                           QStringLiteral("%1 is no mapping: it should be a JSON object of at most 1 MB")
                               .arg(wanted.mapFile));
    return text;
}

Json toJson(const exchange::Refusal &refusal)
{
    return {{"file", utf8(refusal.file)},
            {"line", refusal.line},
            {"field", utf8(refusal.field)},
            {"expected", utf8(refusal.expected)},
            {"found", utf8(refusal.found)}};
}

void printJson(std::ostream &out, const exchange::ImportReport &report, bool isDryRun)
{
    JsonWriter writer(out);
    writer.member("dry_run", isDryRun);
    writer.member("read", report.read);
    writer.member("taken", report.taken);
    writer.member("already", report.already);
    writer.member("refused_count", report.refusedCount);
    Json counts = Json::object();
    for (auto count = report.counts.cbegin(); count != report.counts.cend(); ++count)
        counts[utf8(count.key())] = count.value();
    writer.member("counts", counts);
    writer.beginList("noted");
    for (const exchange::Refusal &note : report.noted)
        writer.element(toJson(note));
    writer.endList();
    writer.beginList("refused");
    for (const exchange::Refusal &refusal : report.refused)
        writer.element(toJson(refusal));
    writer.endList();
    writer.end();
}

void printText(const Streams &io, const exchange::ImportReport &report, bool isDryRun)
{
    io.out << (isDryRun ? "dry run, nothing is kept: " : "") << report.read << " rows read, " << report.taken
           << " taken, " << report.already << " already there, " << report.refusedCount << " refused\n";
    for (auto count = report.counts.cbegin(); count != report.counts.cend(); ++count)
        io.out << "  " << padded(count.key(), 28) << paddedLeft(QString::number(count.value()), 10) << '\n';
    for (const exchange::Refusal &note : report.noted)
        io.out << "noted: " << plain(exchange::sentence(note)) << '\n';
}

/// What was refused goes to stderr, whatever the form of the report.
void sayRefused(const Streams &io, const exchange::ImportReport &report, bool json)
{
    if (!json) {
        for (const exchange::Refusal &refusal : report.refused)
            io.err << "refused: " << plain(exchange::sentence(refusal)) << '\n';
    }
    if (report.refusedCount > 0)
        io.err << "sidejudge: " << report.refusedCount << " of " << report.read
               << " rows were refused, the others were taken; correct them and import the file again\n";
}

} // namespace

Exit runImport(const Call &call)
{
    ImportArguments wanted;
    if (const auto status = parse(call, wanted))
        return *status;
    if (const auto sentence = whatDoesNotFit(wanted))
        return usageError(call.io, *sentence);
    wanted.options.collection = wanted.collection.value_or(wanted.options.collection);
    wanted.options.kind = model::raterKindFromWord(wanted.kind);
    if (wanted.left == u"a")
        wanted.options.leftIsA = true;
    model::Result<QByteArray> mapping = mappingOf(wanted);
    if (!mapping)
        return failed(call.io, mapping.error());
    wanted.options.mapping = std::move(*mapping);

    model::Result<store::Project> project =
        openProject(call.io, wanted.project, store::Project::Mode::ReadWrite);
    if (!project)
        return failed(call.io, project.error());
    const Interrupt interrupt;
    model::Result<exchange::ImportReport> report = [&] {
        Progress progress(call.io, "importing");
        return exchange::importFiles(*project, wanted.format, wanted.paths, wanted.options,
                                     [&](qint64 done, qint64 total) {
                                         progress.show(done, total);
                                         return !interrupt.isRequested();
                                     });
    }();
    if (!report)
        return failed(call.io, report.error());
    // What was taken is saved by now, whether or not the log can be tidied away.
    const auto closed = project->close();
    if (wanted.json)
        printJson(call.io.out, *report, wanted.options.isDryRun);
    else
        printText(call.io, *report, wanted.options.isDryRun);
    sayRefused(call.io, *report, wanted.json);
    if (!closed)
        return failed(call.io, closed.error());
    return report->refusedCount > 0 ? Exit::Refused : Exit::Done;
}

} // namespace cli
