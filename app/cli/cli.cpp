// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "app/cli/message.h"
#include "app/cli/verb.h"

#include <QFileInfo>

#include <algorithm>
#include <exception>

namespace cli {

namespace {

void printHelp(std::ostream &out)
{
    out << "SideJudge compares LLM judges with people on pairs of responses.\n\n"
           "Usage: sidejudge [PROJECT]           opens the window\n"
           "       sidejudge VERB [ARGUMENT...]  works without a display\n\n"
           "Verbs (sidejudge VERB --help says more):\n";
    for (const Verb &verb : verbs()) {
        out << "  " << verb.name << QString(13 - static_cast<int>(qstrlen(verb.name)), u' ').toStdString()
            << verb.summary << (verb.run ? "\n" : " (not there yet)\n");
    }
    out << "\nResults go to stdout, messages to stderr; --json prints one JSON document.\n"
           "Exit status: 0 done, 1 done but something was refused, 2 usage, 3 input unreadable,\n"
           "4 project not usable, 5 network or judge failed.\n";
}

Exit notThereYet(const Call &call)
{
    const bool asksForHelp = std::ranges::any_of(
        call.arguments, [](const QString &argument) { return argument == u"--help" || argument == u"-h"; });
    if (asksForHelp) {
        call.io.out << "sidejudge " << call.verb.name << ": " << call.verb.summary
                    << "\n\nNot there yet: this version does not do it.\n";
        return Exit::Done;
    }
    return usageError(call.io, QStringLiteral("%1 is not there yet; `sidejudge --help` lists what is")
                                   .arg(QLatin1String(call.verb.name)));
}

Exit runVerb(const Call &call)
{
    try {
        return call.verb.run ? call.verb.run(call) : notThereYet(call);
    } catch (const std::exception &exception) {
        call.io.err << "sidejudge: stopped by an error inside the program (" << plain(exception.what())
                    << "); please report it\n";
        return Exit::Project;
    }
}

Exit openWindow(const Streams &streams, const QString &path)
{
    if (!streams.openWindow)
        return usageError(streams,
                          QStringLiteral("no window can be opened here; `sidejudge --help` lists the verbs"));
    return static_cast<Exit>(streams.openWindow(path));
}

Exit dispatch(const QStringList &arguments, const Streams &streams)
{
    if (arguments.isEmpty())
        return openWindow(streams, {});
    const QString &first = arguments.front();
    if (const Verb *verb = verbNamed(first))
        return runVerb({*verb, arguments.mid(1), streams});
    if (first == u"--help" || first == u"-h" || first == u"help") {
        printHelp(streams.out);
        return Exit::Done;
    }
    if (first == u"--version") {
        streams.out << "sidejudge " SIDEJUDGE_VERSION "\n";
        return Exit::Done;
    }
    if (first.startsWith(u'-'))
        return usageError(streams, QStringLiteral("unknown option %1; see `sidejudge --help`").arg(first));
    if (arguments.size() > 1)
        return usageError(streams,
                          QStringLiteral("unknown verb %1; `sidejudge --help` lists the verbs").arg(first));
    if (!QFileInfo::exists(first))
        return usageError(streams, QStringLiteral("there is no verb %1 and no such project file; `sidejudge "
                                                  "--help` lists the verbs, `sidejudge new` makes a project")
                                       .arg(first));
    return openWindow(streams, first);
}

} // namespace

int run(const QStringList &arguments, const Streams &streams)
{
    const Exit status = dispatch(arguments, streams);
    streams.out.flush();
    if (!streams.out) {
        streams.err << "sidejudge: the output could not be written; see whether the disk is full\n";
        return static_cast<int>(Exit::Refused);
    }
    return static_cast<int>(status);
}

} // namespace cli
