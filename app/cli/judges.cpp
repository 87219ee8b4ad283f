// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json.h"
#include "app/cli/message.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"
#include "app/judge/setup.h"

#include <QFile>

namespace cli {

namespace {

struct JudgesArguments
{
    QString project, action, name, specFile;
    bool json = false;
};

Json toJson(const judge::Setup &setup)
{
    Json spec = Json::parse(setup.spec.spec.toStdString(), nullptr, false);
    return {{"name", utf8(setup.rater.name)},
            {"version", setup.spec.version},
            {"hash", textOrNull(QString::fromLatin1(setup.spec.hash.toHex()))},
            {"runs_here", setup.protocol != nullptr},
            {"spec", spec.is_discarded() ? Json(nullptr) : spec}};
}

Exit list(const Call &call, store::Project &project, bool json)
{
    const auto setups = judge::setups(project);
    if (!setups)
        return failed(call.io, setups.error());
    if (json) {
        JsonWriter writer(call.io.out);
        writer.beginList("judges");
        for (const judge::Setup &setup : *setups)
            writer.element(toJson(setup));
        writer.endList();
        writer.end();
        return Exit::Done;
    }
    for (const judge::Setup &setup : *setups) {
        call.io.out << padded(setup.rater.name, 32);
        if (setup.spec.version > 0)
            call.io.out << padded(QStringLiteral("version %1").arg(setup.spec.version), 14);
        else
            call.io.out << padded(QStringLiteral("built in"), 14);
        call.io.out << (setup.protocol ? setup.protocol->summary : "needs a newer version of SideJudge")
                    << '\n';
    }
    return Exit::Done;
}

Exit show(const Call &call, store::Project &project, const JudgesArguments &wanted)
{
    const auto setup = judge::findSetup(project, wanted.name);
    if (!setup)
        return failed(call.io, setup.error());
    if (wanted.json)
        printDocument(call.io.out, toJson(*setup));
    else
        call.io.out << plain(setup->rater.name) << ", version " << setup->spec.version << ", hash "
                    << setup->spec.hash.toHex().toStdString() << '\n'
                    << plain(QString::fromUtf8(setup->spec.spec)) << '\n';
    return Exit::Done;
}

model::Result<QByteArray> specIn(const QString &path)
{
    QFile file(path);
    constexpr qint64 limit = 1 << 20;
    if (!file.open(QIODevice::ReadOnly))
        return model::fail(model::Error::Kind::InvalidInput,
                           QStringLiteral("%1 cannot be read (%2); check the name and the permissions")
                               .arg(path, file.errorString()));
    QByteArray text = file.read(limit + 1);
    if (text.size() > limit)
        return model::fail(model::Error::Kind::InvalidInput,
                           QStringLiteral("%1 is over 1 MB, which is no set-up of a judge").arg(path));
    return text;
}

Exit add(const Call &call, store::Project &project, const JudgesArguments &wanted)
{
    const auto spec = specIn(wanted.specFile);
    if (!spec)
        return failed(call.io, spec.error());
    if (const auto added = judge::addSetup(project, wanted.name, judge::withDefaults(*spec)); !added)
        return failed(call.io, added.error());
    return show(call, project, wanted);
}

QString protocolsInWords()
{
    QString words = QStringLiteral("Protocols:");
    for (const judge::Protocol &protocol : judge::protocols())
        words += QStringLiteral("\n  %1  %2")
                     .arg(QLatin1String(protocol.name), -15)
                     .arg(QLatin1String(protocol.summary));
    return words;
}

} // namespace

Exit runJudges(const Call &call)
{
    JudgesArguments wanted;
    Syntax syntax(call);
    syntax.place(wanted.project, "PROJECT", Syntax::Presence::Required, "the project");
    syntax.place(wanted.action, "ACTION", Syntax::Presence::Optional,
                 "`add` or `show`; without one: the list");
    syntax.place(wanted.name, "NAME", Syntax::Presence::Optional, "of the judge");
    syntax.text(wanted.specFile, "--spec", "FILE", "the set-up, as JSON: {\"protocol\": \"longest\"}");
    syntax.json(wanted.json);
    syntax.footer(
        QStringLiteral(
            "A set-up is one JSON object. {\"protocol\": \"longest\"} asks nobody. One that asks a server:\n"
            "{\"protocol\": \"pair_tie\", \"provider\": \"openai_chat\", \"base_url\": \"https://HOST/v1\", \"model\": \"NAME\",\n"
            " \"key\": \"OPENAI_API_KEY\", \"temperature\": 0, \"max_tokens\": 2048, \"repetitions\": 1,\n"
            " \"reference_categories\": [\"math\"], \"usd_per_million_tokens\": {\"input\": 2.5, \"output\": 10}}\n"
            "The key is the name of an environment variable; its value is never written anywhere.\n"
            "What is left out of orders, repetitions, temperature, top_p, max_tokens and top_logprobs is as the\n"
            "protocol has it; null leaves it to the server.\n") +
        protocolsInWords());
    if (const auto status = syntax.parse())
        return *status;
    const bool isKnown = wanted.action.isEmpty() || wanted.action == u"add" || wanted.action == u"show";
    if (!isKnown)
        return usageError(
            call.io,
            QStringLiteral("judges knows no %1; the actions are `add` and `show`").arg(wanted.action));
    if (!wanted.action.isEmpty() && wanted.name.isEmpty())
        return usageError(call.io, QStringLiteral("judges %1 needs the NAME of a judge").arg(wanted.action));

    if (wanted.action == u"add" && wanted.specFile.isEmpty())
        return usageError(call.io, QStringLiteral("judges add needs --spec FILE, a set-up as JSON"));

    const auto mode =
        wanted.action == u"add" ? store::Project::Mode::ReadWrite : store::Project::Mode::ReadOnly;
    model::Result<store::Project> project = openProject(call.io, wanted.project, mode);
    if (!project)
        return failed(call.io, project.error());
    const Exit status = wanted.action == u"add"    ? add(call, *project, wanted)
                        : wanted.action == u"show" ? show(call, *project, wanted)
                                                   : list(call, *project, wanted.json);
    if (const auto closed = project->close(); !closed)
        return failed(call.io, closed.error());
    return status;
}

} // namespace cli
