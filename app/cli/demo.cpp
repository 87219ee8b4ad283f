// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demo_files.h"
#include "app/cli/json.h"
#include "app/cli/message.h"
#include "app/cli/syntax.h"
#include "app/exchange/import.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace cli {

namespace {

using Kind = model::Error::Kind;

/// What is read, in this order.
struct Step
{
    const char *format;
    const char *file;
    const char *map; ///< null: none
};
constexpr Step steps[] = {
    {"fastchat-questions", "questions.jsonl", nullptr},   {"fastchat-answers", "answers.jsonl", nullptr},
    {"fastchat-references", "references.jsonl", nullptr}, {"csv", "votes.csv", "votes.map.json"},
    {"fastchat-judgments", "judgments.jsonl", nullptr},
};

QByteArray textOf(const char *name)
{
    for (const DemoFile &file : demoFiles()) {
        if (file.name == name)
            return {file.text.data(), static_cast<qsizetype>(file.text.size())};
    }
    return {};
}

model::Result<> writeFiles(const QDir &folder)
{
    for (const DemoFile &file : demoFiles()) {
        QFile written(
            folder.filePath(QString::fromUtf8(file.name.data(), static_cast<qsizetype>(file.name.size()))));
        const auto size = static_cast<qint64>(file.text.size());
        if (!written.open(QIODevice::WriteOnly) || written.write(file.text.data(), size) != size)
            return model::fail(Kind::Storage,
                               QStringLiteral("%1 cannot be written (%2); make room for temporary files")
                                   .arg(written.fileName(), written.errorString()));
    }
    return {};
}

model::Result<> fill(store::Project &project, const QDir &folder)
{
    for (const Step &step : steps) {
        exchange::ImportOptions options;
        options.collection = QStringLiteral("made-up sample");
        if (step.map)
            options.mapping = textOf(step.map);
        const auto report = exchange::importFiles(project, QLatin1String(step.format),
                                                  {folder.filePath(QLatin1String(step.file))}, options, {});
        if (!report)
            return tl::unexpected(report.error());
    }
    return project.close();
}

/// Made beside its place and then renamed, so that no half-made one is ever found there.
model::Result<> make(const QString &path)
{
    const QTemporaryDir folder(QFileInfo(path).absolutePath() + QStringLiteral("/sidejudge-XXXXXX"));
    if (!folder.isValid())
        return model::fail(
            Kind::Storage,
            QStringLiteral("the sample project cannot be written beside %1 (%2); name another PROJECT")
                .arg(path, folder.errorString()));
    if (auto written = writeFiles(QDir(folder.path())); !written)
        return written;
    const QString made = folder.filePath(QStringLiteral("demo.sidejudge"));
    auto project = store::Project::create(made, 1);
    if (!project)
        return tl::unexpected(project.error());
    if (auto filled = fill(*project, QDir(folder.path())); !filled)
        return filled;
    if (!QFile::rename(made, path))
        return model::fail(Kind::Storage,
                           QStringLiteral("%1 cannot be written; name another PROJECT").arg(path));
    return {};
}

QString defaultPath()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir(data).filePath(QStringLiteral("sidejudge/demo.sidejudge"));
}

} // namespace

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

    if (path.isEmpty()) {
        path = defaultPath();
        QDir().mkpath(QFileInfo(path).absolutePath());
    }
    const bool isNew = !QFileInfo::exists(path);
    if (isNew) {
        if (const auto made = make(path); !made)
            return failed(call.io, made.error());
    }
    if (!isWindowless && call.io.openWindow)
        return static_cast<Exit>(call.io.openWindow(path));
    if (json)
        printDocument(call.io.out, {{"project", utf8(path)}, {"made", isNew}});
    else
        call.io.out << plain(path) << '\n';
    return Exit::Done;
}

} // namespace cli
