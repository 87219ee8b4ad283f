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

QStringList sharedFiles(const QString &folder, const QString &pattern)
{
    const QString path = sharedData(folder);
    QStringList files;
    if (path.isEmpty())
        return files;
    const QDir directory(path);
    for (const QString &name : directory.entryList({pattern}, QDir::Files, QDir::Name))
        files.append(directory.filePath(name));
    return files;
}

std::vector<DataFiles> mtBench(Judges judges)
{
    const auto file = [](const char *name) {
        return sharedData(QStringLiteral("mtbench/") + QLatin1String(name));
    };
    if (file("question.jsonl").isEmpty())
        return {};
    std::vector<DataFiles> files{
        {QStringLiteral("fastchat-questions"), {file("question.jsonl")}},
        {QStringLiteral("fastchat-answers"), sharedFiles(QStringLiteral("mtbench/model_answer"))},
        {QStringLiteral("fastchat-references"), {file("reference_answer/gpt-4.jsonl")}},
        {QStringLiteral("fastchat-votes"), {file("human.jsonl")}}};
    if (judges == Judges::With) {
        files.push_back({QStringLiteral("fastchat-votes"), {file("gpt4_pair.jsonl")}});
        files.push_back({QStringLiteral("fastchat-judgments"),
                         {file("model_judgment/L40-Llama-2-70b-instruct-v2.jsonl.zip")}});
    }
    return files;
}

std::vector<DataFiles> alpacaEval()
{
    const QString format = QStringLiteral("alpaca-eval"), results = QStringLiteral("alpaca_eval/results/");
    DataFiles outputs{format, {}}, annotations{format, {}};
    for (const char *model : {"alpaca-7b", "gpt4", "gpt4_0613_concise"}) {
        const QString folder = results + QLatin1String(model);
        outputs.paths += sharedFiles(folder, QStringLiteral("model_outputs.json"));
        for (const char *judge :
             {"weighted_alpaca_eval_gpt4_turbo", "alpaca_eval_cot_gpt4_turbo_fn", "alpaca_eval_gpt4"})
            annotations.paths += sharedFiles(folder + QLatin1Char('/') + QLatin1String(judge),
                                             QStringLiteral("annotations.json"));
    }
    if (outputs.paths.empty())
        return {};
    return {outputs, annotations};
}

std::vector<DataFiles> vicuna()
{
    const QString format = QStringLiteral("vicuna"), folder = QStringLiteral("vicuna_blog_eval/");
    const QString questions = sharedData(folder + QStringLiteral("question.jsonl"));
    if (questions.isEmpty())
        return {};
    DataFiles reviews{format, {}};
    for (const char *tested : {"vicuna-13b_20230322-clean-lang", "vicuna-13b_20230322-new-hp-fp16",
                               "vicuna-7b_20230322-fp16", "others"})
        reviews.paths += sharedFiles(folder + QStringLiteral("review/") + QLatin1String(tested));
    return {{format, {questions}}, {format, sharedFiles(folder + QStringLiteral("answer"))}, reviews};
}

std::vector<DataFiles> qlora()
{
    const QString format = QStringLiteral("qlora"), folder = QStringLiteral("qlora/");
    const QString questions = sharedData(folder + QStringLiteral("prompts/vicuna_questions.jsonl"));
    if (questions.isEmpty())
        return {};
    const auto files = [&](const char *inside) {
        return DataFiles{format, sharedFiles(folder + QLatin1String(inside))};
    };
    return {{format, {questions}},
            files("generations/vicuna"),
            files("ratings-gpt4/vicuna/pairwise"),
            files("ratings-gpt4/vicuna/relative-gpt-3.5")};
}

std::vector<DataFiles> faireval()
{
    const QString format = QStringLiteral("faireval"), folder = QStringLiteral("faireval/");
    const QString questions = sharedData(folder + QStringLiteral("question.jsonl"));
    if (questions.isEmpty())
        return {};
    return {{format, {questions}},
            {format, sharedFiles(folder + QStringLiteral("answer"))},
            {format, sharedFiles(folder + QStringLiteral("review"), QStringLiteral("*.txt"))}};
}

std::vector<DataFiles> pandalm(Judges judges)
{
    const auto file = [](const char *name) {
        return sharedData(QStringLiteral("pandalm/") + QLatin1String(name));
    };
    if (file("testset-v1.json").isEmpty())
        return {};
    DataFiles files{QStringLiteral("jsonl"), {file("testset-v1.json")}, QStringLiteral("pandalm")};
    if (judges == Judges::With)
        files.paths += {file("gpt-3.5-turbo-testset-v1.json"), file("pandalm-7b-testset-v1.json")};
    return {files};
}

std::vector<DataFiles> tulu()
{
    const QString votes = sharedData(QStringLiteral("tulu_human_eval/eval_annotations_tulu_1.csv"));
    if (votes.isEmpty())
        return {};
    return {{QStringLiteral("csv"), {votes}, QStringLiteral("tulu")}};
}

QString testData(const QString &relative)
{
    return QDir::cleanPath(QStringLiteral(SIDEJUDGE_SOURCE_DIR) + QStringLiteral("/tests/data/") + relative);
}

} // namespace support
