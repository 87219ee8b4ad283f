// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/analysis/public_data.h"

#include "tests/support/project_builder.h"
#include "tests/support/shared_data.h"

#include <QDir>

using namespace Qt::StringLiterals;
using support::sharedData;

namespace {

exchange::ImportOptions preset(const QString &name)
{
    exchange::ImportOptions options;
    options.mapping = support::must(exchange::presetMapping(name));
    return options;
}

} // namespace

bool importMtbench(ImportProject &project)
{
    const QString folder = sharedData(u"mtbench"_s);
    if (folder.isEmpty())
        return false;
    const QDir answers(folder + u"/model_answer"_s);
    QStringList paths;
    for (const QString &name : answers.entryList({u"*.jsonl"_s}, QDir::Files, QDir::Name))
        paths << answers.filePath(name);
    project.import(u"fastchat-questions"_s, {folder + u"/question.jsonl"_s});
    project.import(u"fastchat-answers"_s, paths);
    project.import(u"fastchat-references"_s, {folder + u"/reference_answer/gpt-4.jsonl"_s});
    project.import(u"fastchat-votes"_s, {folder + u"/human.jsonl"_s, folder + u"/gpt4_pair.jsonl"_s});
    project.import(u"fastchat-judgments"_s,
                   {folder + u"/model_judgment/L40-Llama-2-70b-instruct-v2.jsonl.zip"_s});
    return true;
}

bool importPandalm(ImportProject &project)
{
    const QString file = sharedData(u"pandalm/testset-v1.json"_s);
    if (file.isEmpty())
        return false;
    project.import(u"jsonl"_s, {file}, preset(u"pandalm"_s));
    return true;
}

bool importTulu(ImportProject &project)
{
    const QString file = sharedData(u"tulu_human_eval/eval_annotations_tulu_1.csv"_s);
    if (file.isEmpty())
        return false;
    project.import(u"csv"_s, {file}, preset(u"tulu"_s));
    return true;
}
