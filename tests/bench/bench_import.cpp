// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/import.h"
#include "tests/bench/made_project.h"
#include "tests/bench/made_study.h"
#include "tests/bench/ratios.h"
#include "tests/bench/raw_sqlite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QUuid>

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <array>

namespace {

const model::VoteColumns &study()
{
    static const model::VoteColumns columns = [] {
        model::VoteColumns made = bench::madeStudy({});
        for (model::Rater &rater : made.raters)
            rater.name.replace(QLatin1String("person-"), QLatin1String("expert_"));
        return made;
    }();
    return columns;
}

const QTemporaryDir &folder()
{
    static const QTemporaryDir made;
    return made;
}

QByteArray winnerOf(model::Choice choice)
{
    return choice == model::Choice::A ? "model_a" : choice == model::Choice::B ? "model_b" : "tie";
}

/// The votes as FastChat writes them, one object a line.
QString writeVotes()
{
    const QString path = folder().filePath(QStringLiteral("votes.jsonl"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        std::exit(1);
    const auto &columns = study();
    const auto &comparisons = columns.comparisons;
    for (std::size_t i = 0; i < columns.votes.size(); ++i) {
        const auto comparison = static_cast<std::size_t>(columns.votes.comparison[i]);
        const auto item = static_cast<std::size_t>(comparisons.item[comparison]);
        const auto name = [&](std::int32_t model) { return columns.models[static_cast<std::size_t>(model)]; };
        file.write("{\"judge\":\"" +
                   columns.raters[static_cast<std::size_t>(columns.votes.rater[i])].name.toUtf8() +
                   "\",\"model_a\":\"" + name(comparisons.modelA[comparison]).toUtf8() + "\",\"model_b\":\"" +
                   name(comparisons.modelB[comparison]).toUtf8() + "\",\"question_id\":\"" +
                   columns.items.sourceId[item].toUtf8() + "\",\"turn\":1,\"winner\":\"" +
                   winnerOf(columns.votes.choice[i]) + "\"}\n");
    }
    return path;
}

const QString &votesFile()
{
    static const QString path = writeVotes();
    return path;
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

void importVotes(benchmark::State &state)
{
    for (auto _ : state) {
        state.PauseTiming();
        bench::MadeProject made(study());
        const double before = peakMegabytes();
        state.ResumeTiming();
        const auto report = bench::must(exchange::importFiles(
            made.project(), QStringLiteral("fastchat-votes"), {votesFile()}, exchange::ImportOptions{}, {}));
        state.PauseTiming();
        if (report.taken != static_cast<qint64>(study().votes.size()))
            state.SkipWithError("rows are missing");
        state.counters["peak_MB_before"] = before;
        state.counters["peak_MB"] = peakMegabytes();
        made.close();
        state.ResumeTiming();
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(study().votes.size()));
}

/// The same rows into a table with the same columns, checks and indexes, from memory: what SQLite itself
/// takes. UUIDs are random here as they are there.
void rawInserts(benchmark::State &state)
{
    for (auto _ : state) {
        state.PauseTiming();
        const QString path = folder().filePath(QStringLiteral("raw.db"));
        for (const char *end : {"", "-wal", "-shm"})
            QFile::remove(path + QLatin1String(end));
        bench::RawSqlite raw(path);
        raw.run("PRAGMA journal_mode = WAL");
        raw.run("CREATE TABLE vote (id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE "
                "CHECK (length(uuid) = 16), rater_id INTEGER NOT NULL, comparison_id INTEGER NOT NULL, "
                "occasion INTEGER NOT NULL CHECK (occasion >= 1), previous_id INTEGER UNIQUE, "
                "retracted INTEGER NOT NULL CHECK (retracted IN (0, 1)), "
                "choice INTEGER NOT NULL CHECK (choice BETWEEN 1 AND 6), strength REAL, confidence REAL, "
                "left_side INTEGER, revealed INTEGER NOT NULL, time TEXT NOT NULL, time_shown_ms INTEGER, "
                "active_ms INTEGER, author TEXT NOT NULL, raw TEXT NOT NULL, comment TEXT NOT NULL, "
                "seen TEXT NOT NULL, scheme_id INTEGER, import_id INTEGER) STRICT");
        raw.run("CREATE UNIQUE INDEX vote_chain ON vote (comparison_id, rater_id, occasion) "
                "WHERE previous_id IS NULL");
        raw.run("CREATE INDEX vote_rater ON vote (rater_id, id)");
        state.ResumeTiming();
        raw.run("BEGIN IMMEDIATE");
        sqlite3_stmt *insert = raw.prepare(
            "INSERT INTO vote (uuid, rater_id, comparison_id, occasion, previous_id, retracted, choice, "
            "revealed, time, author, raw, comment, seen, import_id) "
            "VALUES (randomblob(16), ?, ?, 1, NULL, 0, ?, 0, '', 'import', ?, '', '[]', 1)");
        const auto &votes = study().votes;
        for (std::size_t i = 0; i < votes.size(); ++i) {
            const QByteArray word = winnerOf(votes.choice[i]);
            sqlite3_bind_int64(insert, 1, votes.rater[i] + 1);
            sqlite3_bind_int64(insert, 2, votes.comparison[i] + 1);
            sqlite3_bind_int64(insert, 3, static_cast<int>(votes.choice[i]));
            sqlite3_bind_text(insert, 4, word.constData(), static_cast<int>(word.size()), SQLITE_TRANSIENT);
            raw.step(insert);
        }
        raw.run("COMMIT");
        sqlite3_finalize(insert);
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(study().votes.size()));
}

BENCHMARK(importVotes)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);
BENCHMARK(rawInserts)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

} // namespace

int main(int argc, char **argv)
{
    std::printf("votes: %.1f MB as jsonl\n", static_cast<double>(QFile(votesFile()).size()) / 1e6);
    return bench::runBenchmarks(
        argc, argv, {{"importVotes", "", {}}, {"rawInserts", "", {}}, {"importVotes", "rawInserts", {}}});
}
