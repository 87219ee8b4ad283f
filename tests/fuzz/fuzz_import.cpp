// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first byte chooses the format, the rest is the file, imported as a dry run into a project that holds a
// small study. Beyond not crashing: an error is of one of the kinds that importFiles() names, no row is lost
// between taken, already, refused and skipped, and nothing is committed.
#include "app/exchange/import.h"
#include "app/exchange/mapping.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>
#include <optional>

using namespace exchange;

namespace {

constexpr auto questions = R"json({"question_id": 1, "category": "maths", "turns": ["2+2?", "And 3+3?"]}
{"question_id": "zwei", "turns": ["Hm?"]})json";
constexpr auto answers = R"json({"question_id": 1, "model_id": "m2", "choices": [{"turns": ["4", "6"]}]}
{"question_id": 1, "model_id": "m1", "choices": [{"turns": ["5", "7"]}]}
{"question_id": "zwei", "model_id": "m1", "choices": [{"turns": ["+1"]}]})json";
constexpr auto votes =
    R"json({"question_id":1,"model_a":"m1","model_b":"m2","winner":"tie","judge":"expert_1"})json";
constexpr auto mapping = R"json({"tables": [
 {"when": "p", "id": "id", "prompt": ["p", "q"], "model_a": {"column": "m", "separator": "_", "part": 1},
  "model_b": {"column": "m", "separator": "_", "part": 2}, "response_a": "r", "response_b": "s", "vote": "v",
  "rater": "who", "kind": "human", "time": "t", "left": "l", "confidence": "c", "metadata": ["x"], "join": "j"},
 {"when": "w", "join": "j", "raters": {"w": "A", "v": "B"}, "kind": "judge", "judges_give": "verdicts",
  "words": {"1": "a", "2": {"state": "refused"}}, "order": "o", "rationale": "y"},
 {"turns": "u", "model_a": "a", "model_b": "b", "response_a": {"column": "r", "json": true}, "response_b": "s",
  "turn": "n", "vote": "v", "rater": {"value": "R"}}]})json";

constexpr const char *formats[] = {"fastchat-questions",
                                   "fastchat-answers",
                                   "fastchat-references",
                                   "fastchat-votes",
                                   "fastchat-judgments",
                                   "csv",
                                   "jsonl",
                                   "jsonl"};

class Target
{
public:
    Target()
        : m_project(store::Project::create(m_folder.filePath(QStringLiteral("fuzz.sidejudge")), 1).value())
    {
        keep("fastchat-questions", questions);
        keep("fastchat-answers", answers);
        keep("fastchat-votes", votes);
        m_watcher = store::Project::open(m_project.path(), store::Project::Mode::ReadOnly).value();
        m_revision = m_watcher->revision().value();
    }

    void feed(std::size_t kind, const QByteArray &content)
    {
        ImportOptions options;
        options.isDryRun = true;
        options.updates = kind % 2 == 1;
        if (kind == 5 || kind == 6)
            options.mapping = mapping;
        const auto report = import(formats[kind], content, options);
        if (report) {
            const qint64 skipped = report->counts.value(QStringLiteral("skipped"));
            if (report->read != report->taken + report->already + report->refusedCount + skipped)
                std::abort();
        } else if (report.error().kind != model::Error::Kind::InvalidInput &&
                   report.error().kind != model::Error::Kind::Usage) {
            qFatal("%s", qPrintable(report.error().detail));
        }
        if (m_watcher->revision().value() != m_revision)
            std::abort();
    }

private:
    model::Result<ImportReport> import(const char *format, const QByteArray &content,
                                       const ImportOptions &options)
    {
        const QString path = m_folder.filePath(QStringLiteral("input"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        file.close();
        return importFiles(m_project, QString::fromLatin1(format), {path}, options, {});
    }
    void keep(const char *format, const char *content)
    {
        const auto report = import(format, content, {});
        if (!report || report->refusedCount != 0)
            std::abort();
    }

    QTemporaryDir m_folder;
    store::Project m_project;
    std::optional<store::Project> m_watcher; ///< sees what is committed, and only that
    qint64 m_revision = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static Target target;
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1));
    const std::size_t kind = data[0] % 9;
    if (kind == std::size(formats))
        static_cast<void>(parseMapping(bytes));
    else
        target.feed(kind, bytes);
    return 0;
}
