// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/fill.h"

#include "app/exchange/import.h"
#include "db/store/settings.h"

#include <QDir>
#include <QFile>

namespace sample {

namespace {

/// What is read, in this order.
struct Step
{
    const char *format;
    const char *file;
    const char *map;    ///< null: none
    const char *family; ///< of the judge; null: none
};
constexpr Step steps[] = {
    {"fastchat-questions", "questions.jsonl", nullptr, nullptr},
    {"fastchat-answers", "answers-one.jsonl", nullptr, nullptr},
    {"fastchat-answers", "answers-two.jsonl", nullptr, nullptr},
    {"fastchat-answers", "answers-three.jsonl", nullptr, nullptr},
    {"fastchat-references", "references.jsonl", nullptr, nullptr},
    {"csv", "votes.csv", "votes.map.json", nullptr},
    {"fastchat-judgments", "judgments-large.jsonl", nullptr, "cedar"},
    {"fastchat-judgments", "judgments-small.jsonl", nullptr, "hazel"},
};
/// Model three comes from the same house as judge large.
constexpr const char *families[][2] = {
    {"model one", "birch"}, {"model two", "rowan"}, {"model three", "cedar"}};

model::Result<> import(store::Project &project, const QDir &folder, const Step &step)
{
    exchange::ImportOptions options;
    options.collection = QStringLiteral("made-up sample");
    if (step.family)
        options.family = QLatin1String(step.family);
    if (step.map) {
        QFile map(folder.filePath(QLatin1String(step.map)));
        if (!map.open(QIODevice::ReadOnly))
            return model::fail(model::Error::Kind::InvalidInput,
                               QStringLiteral("%1 cannot be read").arg(map.fileName()));
        options.mapping = map.readAll();
    }
    const auto report = exchange::importFiles(project, QLatin1String(step.format),
                                              {folder.filePath(QLatin1String(step.file))}, options, {});
    if (!report)
        return tl::unexpected<model::Error>(report.error());
    if (report->refusedCount > 0)
        return model::fail(model::Error::Kind::InvalidInput,
                           QStringLiteral("%1: line %2, %3: %4 expected, %5 found")
                               .arg(QLatin1String(step.file))
                               .arg(report->refused.front().line)
                               .arg(report->refused.front().field, report->refused.front().expected,
                                    report->refused.front().found));
    return {};
}

} // namespace

model::Result<> fill(store::Project &project, const QString &folder)
{
    for (const Step &step : steps) {
        if (const auto done = import(project, QDir(folder), step); !done)
            return done;
    }
    for (const auto &[name, family] : families) {
        const auto labelled = store::changeModelLabel(
            project, {QLatin1String(name), QLatin1String(name), QLatin1String(family)},
            QStringLiteral("sample"));
        if (!labelled)
            return labelled;
    }
    return {};
}

} // namespace sample
