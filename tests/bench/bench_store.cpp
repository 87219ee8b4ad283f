// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/uuids.h"
#include "db/store/columns.h"
#include "db/store/votes.h"
#include "tests/bench/made_project.h"
#include "tests/bench/made_study.h"
#include "tests/bench/ratios.h"
#include "tests/bench/raw_sqlite.h"

#include <QFile>

#include <benchmark/benchmark.h>

#include <memory>

namespace {

const model::VoteColumns &study()
{
    static const model::VoteColumns columns = bench::madeStudy({});
    return columns;
}

/// 1.5 million votes and 100,000 rulings, made once; ended before main is left.
std::unique_ptr<bench::MadeProject> made;

/// What readColumns asks of the file.
struct ColumnQuery
{
    const char *sql;
    std::vector<int> texts;
};

const ColumnQuery columnQueries[] = {
    {"SELECT id, name FROM collection ORDER BY id", {1}},
    {"SELECT id, name FROM model ORDER BY id", {1}},
    {"SELECT id, collection_id, category, source_id FROM item ORDER BY id", {2, 3}},
    {"SELECT id, model_id, sample FROM response ORDER BY id", {}},
    {"SELECT id, item_id, turn, response_a, response_b, length_a, length_b, hash_swapped FROM comparison "
     "ORDER BY id",
     {}},
    {"SELECT id, rater_id, comparison_id, occasion, previous_id, retracted, choice, left_side FROM vote "
     "ORDER BY id",
     {}},
    {"SELECT id, rater_id, comparison_id, shown_order, repetition, previous_id, state, choice FROM verdict "
     "ORDER BY id",
     {}},
    {"SELECT id, rater_id, comparison_id, previous_id, choice, swap FROM ruling WHERE origin = 2 ORDER BY id",
     {}}};

void rawScan(benchmark::State &state)
{
    bench::RawSqlite raw(made->path());
    for (auto _ : state) {
        for (const ColumnQuery &query : columnQueries)
            benchmark::DoNotOptimize(raw.scan(query.sql, query.texts));
    }
}

void readColumns(benchmark::State &state)
{
    for (auto _ : state) {
        const auto columns = bench::must(store::readColumns(made->project()));
        if (columns.votes.size() != study().votes.size())
            state.SkipWithError("votes are missing");
    }
}

void openAndClose(benchmark::State &state)
{
    for (auto _ : state) {
        auto project = bench::must(store::Project::open(made->path(), store::Project::Mode::ReadWrite));
        bench::must(project.close());
    }
}

/// A row that has no more to it than a vote must have, in a file with the journal that a project has.
void rawCommit(benchmark::State &state)
{
    bench::RawSqlite raw(made->folder() + QStringLiteral("/raw.db"));
    raw.run("PRAGMA journal_mode = WAL");
    raw.run("CREATE TABLE IF NOT EXISTS vote (id INTEGER PRIMARY KEY, uuid BLOB NOT NULL UNIQUE, "
            "rater_id INTEGER NOT NULL, comparison_id INTEGER NOT NULL, choice INTEGER NOT NULL)");
    sqlite3_stmt *insert = raw.prepare(
        "INSERT INTO vote (uuid, rater_id, comparison_id, choice) VALUES (randomblob(16), 1, 2, 3)");
    sqlite3_stmt *begin = raw.prepare("BEGIN IMMEDIATE");
    sqlite3_stmt *commit = raw.prepare("COMMIT");
    for (auto _ : state) {
        raw.step(begin);
        raw.step(insert);
        raw.step(commit);
    }
    for (sqlite3_stmt *statement : {insert, begin, commit})
        sqlite3_finalize(statement);
}

void commitVote(benchmark::State &state)
{
    static int voters = 0;
    model::Vote vote;
    vote.rater = made->newRater(QStringLiteral("voter-%1").arg(++voters));
    vote.choice = model::Choice::A;
    vote.time = QStringLiteral("2024-06-07T08:09:10.123Z");
    vote.author = QStringLiteral("voter");
    std::size_t next = 0;
    for (auto _ : state) {
        vote.uuid = model::newUuid();
        vote.comparison = made->comparison(next++);
        benchmark::DoNotOptimize(bench::must(store::addVote(made->project(), vote, std::nullopt)));
    }
}

constexpr int Repetitions = 5;

BENCHMARK(rawScan)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Repetitions(Repetitions);
BENCHMARK(readColumns)
    ->Unit(benchmark::kMillisecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Repetitions(Repetitions);
BENCHMARK(openAndClose)->Unit(benchmark::kMillisecond)->UseRealTime()->Repetitions(Repetitions);
BENCHMARK(rawCommit)->Unit(benchmark::kMicrosecond)->UseRealTime()->Iterations(500)->Repetitions(Repetitions);
BENCHMARK(commitVote)
    ->Unit(benchmark::kMicrosecond)
    ->UseRealTime()
    ->Iterations(500)
    ->Repetitions(Repetitions);

} // namespace

int main(int argc, char **argv)
{
    made = std::make_unique<bench::MadeProject>(study());
    made->addVotes();
    made->addRulings();
    made->close();
    made->open(store::Project::Mode::ReadWrite);
    std::printf("project file: %.1f MB\n", static_cast<double>(QFile(made->path()).size()) / 1e6);
    const int status = bench::runBenchmarks(argc, argv,
                                            {{"readColumns", "", {}},
                                             {"readColumns", "rawScan", 1.2},
                                             {"openAndClose", "", {}},
                                             {"commitVote", "", {}},
                                             {"commitVote", "rawCommit", {}}});
    made.reset();
    return status;
}
