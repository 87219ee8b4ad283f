// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import.h"

#include "app/exchange/alpaca_eval.h"
#include "app/exchange/alttest.h"
#include "app/exchange/faireval.h"
#include "app/exchange/fastchat.h"
#include "app/exchange/file_reader.h"
#include "app/exchange/import_run.h"
#include "app/exchange/llm_comparator.h"
#include "app/exchange/qlora.h"
#include "app/exchange/table_reader.h"
#include "app/exchange/vicuna.h"

#include <algorithm>
#include <utility>

namespace exchange {

namespace {

model::Result<std::unique_ptr<FileReader>> unmapped(const ImportOptions &options,
                                                    std::unique_ptr<FileReader> reader)
{
    if (!options.mapping.isEmpty())
        return model::fail(model::Error::Kind::Usage,
                           QStringLiteral("a mapping is for the formats csv and jsonl"));
    return model::Result<std::unique_ptr<FileReader>>(std::move(reader));
}

template <JsonRowHandler handler>
model::Result<std::unique_ptr<FileReader>> openJson(const ImportOptions &options)
{
    return unmapped(options, jsonReader(handler));
}

template <std::unique_ptr<FileReader> (*make)()>
model::Result<std::unique_ptr<FileReader>> open(const ImportOptions &options)
{
    return unmapped(options, make());
}

constexpr ImportFormat formats[] = {
    {"fastchat-questions", "questions of FastChat's LLM judge: question_id, category, turns, reference",
     openJson<readFastchatQuestion>},
    {"fastchat-answers", "answers of a model: question_id, model_id, choices", openJson<readFastchatAnswer>},
    {"fastchat-references", "reference answers, in the same shape as answers",
     openJson<readFastchatReference>},
    {"fastchat-votes",
     "votes of people or rulings of judges: question_id, model_a, model_b, winner, judge, turn",
     openJson<readFastchatVote>},
    {"fastchat-judgments",
     "verdicts of judges: pairs in two games (model_1, model_2, g1_winner, ...) or single answers (model, score)",
     openJson<readFastchatJudgment>},
    {"alpaca-eval",
     "AlpacaEval: outputs of a model (instruction, output, generator) or annotations (output_1, output_2, "
     "annotator, preference)",
     openJson<readAlpacaEval>},
    {"vicuna",
     "Vicuna's evaluation: questions, answers, reviews with two scores (answer1_id, answer2_id, score)",
     openJson<readVicuna>},
    {"qlora",
     "QLoRA's evaluation: questions, answers, generations, three-class reviews and reviews relative to ChatGPT",
     openJson<readQlora>},
    {"alttest",
     "the alternative annotator test on pairs: prompts.json, human_annotations.json, llm_annotations.json",
     open<alttest>},
    {"faireval", "FairEval: questions, answers, people's labels (review_ONE_TWO_human.txt)", open<faireval>},
    {"llm-comparator", "the JSON of LLM Comparator: examples of two models with scores of raters",
     open<llmComparator>},
    {"csv", "any table with a header line; --map FILE or --preset NAME says what its columns hold",
     openCsvTable},
    {"jsonl", "any table of JSON objects, with --map FILE or --preset NAME; without: what export jsonl wrote",
     openJsonTable},
};

struct Attempt
{
    ImportReport report;
    bool mustRunAgain = false;
    bool isUndone = false; ///< rolled back on purpose: a dry run, or nothing new
};

model::Result<ByteSources> openAll(const QStringList &paths)
{
    ByteSources all;
    for (const QString &path : paths) {
        auto sources = openSources(path);
        if (!sources)
            return tl::unexpected(sources.error());
        std::move(sources->begin(), sources->end(), std::back_inserter(all));
    }
    return all;
}

qint64 totalOf(const ByteSources &sources)
{
    qint64 total = 0;
    for (const auto &source : sources) {
        if (source->expectedBytes() < 0)
            return -1;
        total += source->expectedBytes();
    }
    return total;
}

model::Result<> readAll(ImportRun &run, const QString &format, FileReader &reader, const ByteSources &sources)
{
    if (const auto loaded = run.index().load(); !loaded)
        return loaded;
    for (const auto &source : sources) {
        if (const auto begun = run.beginFile(format, *source); !begun)
            return begun;
        if (const auto read = reader.read(run, *source); !read)
            return read;
        if (run.votes().mustRunAgain())
            return {};
        if (const auto ended = run.endFile(*source); !ended)
            return ended;
    }
    return {};
}

model::Result<Attempt> attempt(store::Project &project, const ImportFormat &format, const QStringList &paths,
                               const ImportOptions &options, const Progress &progress, LateRows &lateRows)
{
    const auto reader = format.open(options);
    if (!reader)
        return tl::unexpected(reader.error());
    const auto sources = openAll(paths);
    if (!sources)
        return tl::unexpected(sources.error());
    Attempt result;
    const auto work = [&]() -> model::Result<> {
        ImportRun run(project, options, progress, totalOf(*sources), lateRows);
        if (const auto done = readAll(run, QString::fromLatin1(format.name), **reader, *sources); !done)
            return done;
        result.report = run.report();
        result.mustRunAgain = run.votes().mustRunAgain();
        result.isUndone = result.mustRunAgain || options.isDryRun || result.report.taken == 0;
        if (result.isUndone)
            return model::fail(model::Error::Kind::Cancelled, QStringLiteral("nothing is kept"));
        return {};
    };
    if (const auto done = store::inTransaction(project, work); !done && !result.isUndone)
        return tl::unexpected(done.error());
    return result;
}

} // namespace

std::span<const ImportFormat> importFormats() { return formats; }

model::Result<ImportReport> importFiles(store::Project &project, const QString &format,
                                        const QStringList &paths, const ImportOptions &options,
                                        const Progress &progress)
{
    const auto known = std::find_if(std::begin(formats), std::end(formats), [&](const ImportFormat &entry) {
        return format == QLatin1String(entry.name);
    });
    if (known == std::end(formats))
        return model::fail(
            model::Error::Kind::Usage,
            QStringLiteral("unknown format %1; the verb formats lists them").arg(clipped(format)));
    if (paths.isEmpty())
        return model::fail(model::Error::Kind::Usage, QStringLiteral("no file to import"));
    if (options.collection.trimmed().isEmpty())
        return model::fail(model::Error::Kind::Usage, QStringLiteral("a collection needs a name"));
    LateRows lateRows;
    for (;;) {
        auto result = attempt(project, *known, paths, options, progress, lateRows);
        if (!result)
            return tl::unexpected(result.error());
        if (!result->mustRunAgain)
            return std::move(result->report);
    }
}

} // namespace exchange
