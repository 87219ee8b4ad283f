// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two letters, then the file. The first letter chooses the format (and the mapping), the second the options;
// with the option for it the file is preceded by a mapping and a line of three dashes. The file is imported
// into a small study or an empty project, twice. Beyond not crashing: an import that fails leaves the project
// as it was, byte for byte; otherwise the project stays sound, and the second time takes nothing.
#include "app/exchange/import.h"
#include "db/store/project.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <iostream>

using namespace exchange;

namespace {

constexpr std::array<std::pair<const char *, const char *>, 4> study{{
    {"fastchat-questions", R"({"question_id": 7, "category": "c", "turns": ["t1", "t2"]}
{"question_id": "z", "turns": ["t"]})"},
    {"fastchat-answers", R"({"question_id": 7, "model_id": "m1", "choices": [{"turns": ["a", "b"]}]}
{"question_id": 7, "model_id": "m2", "choices": [{"turns": ["c", "d"]}]}
{"question_id": "z", "model_id": "m1", "choices": [{"turns": ["e"]}]}
{"question_id": "z", "model_id": "m2", "choices": [{"turns": ["f"]}]})"},
    {"fastchat-votes",
     R"({"question_id": 7, "model_a": "m1", "model_b": "m2", "winner": "model_a", "judge": "expert_1", "turn": 1})"},
    {"fastchat-judgments",
     R"({"question_id": 7, "model": "m1", "judge": ["j", "s"], "user_prompt": "u", "judgment": "r", "score": 8, "turn": 1})"},
}};

struct Job
{
    QString format;
    QByteArray mapping;
};

[[noreturn]] void stop(const QString &why)
{
    std::cerr << qPrintable(why) << '\n';
    std::abort();
}

std::vector<Job> makeJobs()
{
    std::vector<Job> jobs;
    for (const ImportFormat &format : importFormats())
        jobs.push_back({QString::fromLatin1(format.name), {}});
    for (const QString &preset : presetNames()) {
        for (const char *format : {"csv", "jsonl"})
            jobs.push_back({QString::fromLatin1(format), presetMapping(preset).value_or(QByteArray())});
    }
    return jobs;
}

model::Result<ImportReport> import(store::Project &project, const Job &job, ImportOptions options,
                                   const QString &path)
{
    options.mapping = job.mapping;
    return importFiles(project, job.format, {path}, options, {});
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        stop(file.errorString());
    return file.readAll();
}

void place(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        stop(file.errorString());
}

store::Project opened(const QString &path)
{
    auto project = store::Project::open(path, store::Project::Mode::ReadWrite);
    if (!project)
        stop(project.error().detail);
    return std::move(*project);
}

void close(store::Project &project)
{
    if (const auto closed = project.close(); !closed)
        stop(closed.error().detail);
}

/// A project that is as it was made: opened again, which takes longest, only after an import has changed it.
class FreshProject
{
public:
    FreshProject(const QString &folder, const QString &name, bool isEmpty)
        : m_path(folder + QLatin1Char('/') + name)
    {
        auto project = store::Project::create(m_path, 1);
        if (!project)
            stop(project.error().detail);
        const QString input = m_path + QStringLiteral(".input");
        for (const auto &[format, text] : study) {
            if (isEmpty)
                break;
            place(input, text);
            const auto report = import(*project, {QString::fromLatin1(format), {}}, {}, input);
            if (!report || report->taken == 0 || report->refusedCount != 0)
                stop(report ? QStringLiteral("the study is refused") : report.error().detail);
        }
        close(*project);
        m_content = contentOf(m_path);
    }

    store::Project &ready()
    {
        if (!m_project) {
            place(m_path, m_content);
            m_project.emplace(opened(m_path));
        }
        return *m_project;
    }

    void discard()
    {
        close(*m_project);
        m_project.reset();
    }

    [[nodiscard]] bool isUnchanged()
    {
        discard();
        return contentOf(m_path) == m_content;
    }

private:
    QString m_path;
    QByteArray m_content;
    std::optional<store::Project> m_project;
};

void importTwice(FreshProject &fresh, const Job &job, const ImportOptions &options, const QString &file)
{
    store::Project &project = fresh.ready();
    const auto first = import(project, job, options, file);
    if (!first) {
        // Closing and opening again takes long: one in sixteen.
        if (QFileInfo(file).size() % 16 == 0 && !fresh.isUnchanged())
            stop(QStringLiteral("an import that failed has changed the project"));
        return;
    }
    const auto findings = project.check();
    if (!findings || !findings->isEmpty())
        stop(findings ? findings->join(QLatin1Char('\n')) : findings.error().detail);
    const auto second = import(project, job, options, file);
    if (!second)
        stop(QStringLiteral("the second time fails: ") + second.error().detail);
    if (!options.updates && second->taken != 0)
        stop(QStringLiteral("the second time takes %1 of %2").arg(second->taken).arg(second->read));
    fresh.discard();
}

ImportOptions optionsOf(unsigned letter)
{
    ImportOptions options;
    options.updates = (letter & 1U) != 0;
    if ((letter & 2U) != 0)
        options.leftIsA = true;
    if ((letter & 4U) != 0)
        options.kind = model::RaterKind::Judge;
    if ((letter & 8U) != 0)
        options.raterName = QStringLiteral("someone");
    return options;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QTemporaryDir folder;
    static FreshProject emptyProject(folder.path(), QStringLiteral("empty.sidejudge"), true);
    static FreshProject smallStudy(folder.path(), QStringLiteral("study.sidejudge"), false);
    static const QString file = folder.filePath(QStringLiteral("input"));
    static const std::vector<Job> jobs = makeJobs();
    if (size < 2)
        return 0;
    Job job = jobs[(data[0] - '0') % jobs.size()];
    const unsigned letter = data[1];
    QByteArray bytes(reinterpret_cast<const char *>(data) + 2, static_cast<qsizetype>(size - 2));
    const QByteArray dashes("\n---\n");
    const qsizetype end = bytes.indexOf(dashes);
    if ((letter & 16U) != 0 && end >= 0) {
        job.mapping = bytes.left(end);
        bytes.remove(0, end + dashes.size());
    }
    place(file, bytes);
    importTwice((letter & 32U) != 0 ? emptyProject : smallStudy, job, optionsOf(letter), file);
    return 0;
}
