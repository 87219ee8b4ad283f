// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_cli.h"

#include "app/cli/cli.h"

#include <QFile>

#include <sstream>

namespace test {

Json Ran::json() const
{
    Json parsed = Json::parse(out, nullptr, false);
    if (parsed.is_discarded())
        qFatal("not JSON: %s%s", out.c_str(), err.c_str());
    return parsed;
}

bool Ran::hasOneErrorLine() const
{
    return err.starts_with("sidejudge: ") && err.find('\n') == err.size() - 1;
}

Ran sidejudge(const QStringList &arguments)
{
    std::ostringstream out, err;
    Ran ran;
    ran.status = cli::run(arguments, {out, err});
    ran.out = out.str();
    ran.err = err.str();
    return ran;
}

Ran sidejudge(const char *line) { return sidejudge(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts)); }

QString Folder::path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

QString Folder::write(const char *name, const QByteArray &text) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", name);
    return file.fileName();
}

QByteArray Folder::read(const char *name) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", name);
    return file.readAll();
}

int casesBehind(const QString &project, const QString &where)
{
    const Ran ran = sidejudge({QStringLiteral("cases"), project, QStringLiteral("--where"), where,
                               QStringLiteral("--limit"), QStringLiteral("0"), QStringLiteral("--json")});
    if (ran.status != 0)
        qFatal("cases --where '%s': %s", qPrintable(where), ran.err.c_str());
    return ran.json()["total"].get<int>();
}

QString importData(const Folder &folder, const char *name, const std::vector<support::DataFiles> &imports)
{
    if (imports.empty())
        return {};
    QString project = folder.path(name);
    if (const Ran made = sidejudge({QStringLiteral("new"), project}); made.status != 0)
        qFatal("%s", made.err.c_str());
    for (const support::DataFiles &files : imports) {
        QStringList arguments{QStringLiteral("import"), project, files.format};
        if (!files.preset.isEmpty())
            arguments << QStringLiteral("--preset") << files.preset;
        const Ran ran = sidejudge(arguments + files.paths);
        if (ran.status != 0 && ran.status != 1)
            qFatal("%s: %s", qPrintable(files.format), ran.err.c_str());
    }
    return project;
}

QString importMtBench(const Folder &folder, support::Judges judges)
{
    return importData(folder, "mtbench.sidejudge", support::mtBench(judges));
}

QString makeStudy(const Folder &folder)
{
    const QString project = folder.path("made.sidejudge");
    const QString questions =
        folder.write("questions.jsonl", R"({"question_id":1,"category":"x","turns":["p1"]}
{"question_id":2,"category":"y","turns":["p2","q2"]}
)");
    const QString answers = folder.write(
        "answers.jsonl", R"({"question_id":1,"model_id":"alpha","choices":[{"index":0,"turns":["short"]}]}
{"question_id":1,"model_id":"beta","choices":[{"index":0,"turns":["much longer"]}]}
{"question_id":2,"model_id":"alpha","choices":[{"index":0,"turns":["aaaa","bb"]}]}
{"question_id":2,"model_id":"beta","choices":[{"index":0,"turns":["cc","dddd"]}]}
)");
    const QString votes = folder.write(
        "votes.jsonl",
        R"({"judge":"expert_1","model_a":"alpha","model_b":"beta","question_id":1,"turn":1,"winner":"model_a"}
{"judge":"expert_2","model_a":"alpha","model_b":"beta","question_id":1,"turn":1,"winner":"model_b"}
{"judge":"expert_3","model_a":"beta","model_b":"alpha","question_id":1,"turn":1,"winner":"model_b"}
{"judge":"expert_1","model_a":"alpha","model_b":"beta","question_id":2,"turn":1,"winner":"tie"}
{"judge":"expert_2","model_a":"alpha","model_b":"beta","question_id":2,"turn":1,"winner":"tie"}
{"judge":"expert_1","model_a":"alpha","model_b":"beta","question_id":2,"turn":2,"winner":"model_b"}
)");
    const QStringList steps[] = {
        {QStringLiteral("new"), project, QStringLiteral("--seed"), QStringLiteral("7")},
        {QStringLiteral("import"), project, QStringLiteral("fastchat-questions"), questions},
        {QStringLiteral("import"), project, QStringLiteral("fastchat-answers"), answers},
        {QStringLiteral("import"), project, QStringLiteral("fastchat-votes"), votes}};
    for (const QStringList &step : steps) {
        if (const Ran ran = sidejudge(step); ran.status != 0)
            qFatal("%s: %s", qPrintable(step.join(u' ')), ran.err.c_str());
    }
    return project;
}

} // namespace test
