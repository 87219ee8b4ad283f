// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shared_data.h"

#include <QDir>
#include <QFileInfo>

namespace support {

QString sharedData(const QString &relative)
{
    const QString source = QStringLiteral(SIDEJUDGE_SOURCE_DIR);
    const QString root = qEnvironmentVariable("SIDEJUDGE_DATA", source + QStringLiteral("/../shared/data"));
    const QFileInfo file(QDir::cleanPath(root + QLatin1Char('/') + relative));
    return file.exists() ? file.absoluteFilePath() : QString();
}

std::vector<DataFiles> mtBench(Judges judges)
{
    const auto file = [](const char *name) {
        return sharedData(QStringLiteral("mtbench/") + QLatin1String(name));
    };
    if (file("question.jsonl").isEmpty())
        return {};
    QStringList answers;
    const QDir models(file("model_answer"));
    for (const QString &name : models.entryList({QStringLiteral("*.jsonl")}, QDir::Files, QDir::Name))
        answers.append(models.filePath(name));
    std::vector<DataFiles> files{
        {QStringLiteral("fastchat-questions"), {file("question.jsonl")}},
        {QStringLiteral("fastchat-answers"), answers},
        {QStringLiteral("fastchat-references"), {file("reference_answer/gpt-4.jsonl")}},
        {QStringLiteral("fastchat-votes"), {file("human.jsonl")}}};
    if (judges == Judges::With) {
        files.push_back({QStringLiteral("fastchat-votes"), {file("gpt4_pair.jsonl")}});
        files.push_back({QStringLiteral("fastchat-judgments"),
                         {file("model_judgment/L40-Llama-2-70b-instruct-v2.jsonl.zip")}});
    }
    return files;
}

QString testData(const QString &relative)
{
    return QDir::cleanPath(QStringLiteral(SIDEJUDGE_SOURCE_DIR) + QStringLiteral("/tests/data/") + relative);
}

} // namespace support
