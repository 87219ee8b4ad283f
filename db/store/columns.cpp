// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/columns.h"

#include "db/store/connection.h"
#include "db/store/raters.h"
#include "db/store/scan.h"

#include <algorithm>
#include <unordered_set>

namespace store {

namespace {

using model::VoteColumns;

struct Rows
{
    RowIndex collections, models, items, comparisons, raters;
};

void readNames(Connection &connection, const char *sql, RowIndex &index, std::vector<QString> &names)
{
    Scan scan(connection, sql);
    while (scan.next()) {
        index.add(scan.integer(0));
        names.push_back(scan.text(1));
    }
}

void readItems(Connection &connection, Rows &rows, VoteColumns &columns)
{
    Scan scan(connection, "SELECT id, collection_id, category, source_id FROM item ORDER BY id");
    std::unordered_map<std::string, std::int32_t> categories;
    while (scan.next()) {
        rows.items.add(scan.integer(0));
        columns.items.id.push_back(scan.integer(0));
        columns.items.collection.push_back(rows.collections.of(scan.integer(1)));
        const auto next = static_cast<std::int32_t>(categories.size());
        const auto [entry, isNew] = categories.try_emplace(std::string(scan.utf8(2)), next);
        if (isNew)
            columns.categories.push_back(scan.text(2));
        columns.items.category.push_back(entry->second);
        columns.items.sourceId.push_back(scan.text(3));
    }
}

void readFamilies(Connection &connection, const Rows &rows, VoteColumns &columns)
{
    columns.modelFamilies.resize(columns.models.size());
    Scan scan(connection, "SELECT model_id, family FROM model_label ORDER BY id");
    while (scan.next())
        columns.modelFamilies[static_cast<std::size_t>(rows.models.of(scan.integer(0)))] = scan.text(1);
}

void readRaters(Connection &connection, Project &project, Rows &rows, VoteColumns &columns)
{
    columns.raters = valueOf(raters(project));
    for (const model::Rater &rater : columns.raters)
        rows.raters.add(rater.id.value);
    columns.raterModels.resize(columns.raters.size());
    Scan scan(
        connection,
        "SELECT rater_id, CASE WHEN NOT json_valid(spec) THEN '' WHEN json_type(spec, '$.model') = 'text' "
        "THEN json_extract(spec, '$.model') ELSE '' END FROM judge_spec ORDER BY rater_id, version");
    while (scan.next())
        columns.raterModels[static_cast<std::size_t>(rows.raters.of(scan.integer(0)))] = scan.text(1);
}

struct Responses
{
    RowIndex rows;
    std::vector<std::int32_t> model, sample;
};

Responses readResponses(Connection &connection, const Rows &rows)
{
    Responses responses;
    Scan scan(connection, "SELECT id, model_id, sample FROM response ORDER BY id");
    while (scan.next()) {
        responses.rows.add(scan.integer(0));
        responses.model.push_back(rows.models.of(scan.integer(1)));
        responses.sample.push_back(scan.number(2));
    }
    return responses;
}

void readComparisons(Connection &connection, Rows &rows, VoteColumns &columns)
{
    const Responses responses = readResponses(connection, rows);
    Scan scan(connection,
              "SELECT id, item_id, turn, response_a, response_b, length_a, length_b, hash_swapped "
              "FROM comparison ORDER BY id");
    VoteColumns::Comparisons &into = columns.comparisons;
    while (scan.next()) {
        const auto a = static_cast<std::size_t>(responses.rows.of(scan.integer(3)));
        const auto b = static_cast<std::size_t>(responses.rows.of(scan.integer(4)));
        rows.comparisons.add(scan.integer(0));
        into.id.push_back(scan.integer(0));
        into.item.push_back(rows.items.of(scan.integer(1)));
        into.turn.push_back(scan.number(2));
        into.modelA.push_back(responses.model[a]);
        into.modelB.push_back(responses.model[b]);
        into.sampleA.push_back(responses.sample[a]);
        into.sampleB.push_back(responses.sample[b]);
        into.lengthA.push_back(scan.number(5));
        into.lengthB.push_back(scan.number(6));
        into.isHashSwapped.push_back(static_cast<std::uint8_t>(scan.number(7)));
    }
}

/// Row numbers of the votes whose merge conflict is undecided.
std::unordered_set<qint64> readConflicts(Connection &connection)
{
    Scan scan(connection, "SELECT vote_conflict.ours_id FROM vote_conflict LEFT JOIN vote_conflict_decision "
                          "ON vote_conflict_decision.conflict_id = vote_conflict.id "
                          "WHERE vote_conflict_decision.conflict_id IS NULL ORDER BY vote_conflict.id");
    std::unordered_set<qint64> conflicted;
    while (scan.next())
        conflicted.insert(scan.integer(0));
    return conflicted;
}

/// Room for every vote at once. Row numbers are dense unless somebody else wrote the file.
void reserveVotes(Connection &connection, VoteColumns::Votes &into)
{
    constexpr qint64 most = qint64{1} << 24;
    Scan scan(connection, "SELECT max(id) FROM vote ORDER BY 1");
    const auto rows =
        static_cast<std::size_t>(scan.next() ? std::clamp<qint64>(scan.integer(0), 0, most) : 0);
    into.comparison.reserve(rows);
    into.rater.reserve(rows);
    into.occasion.reserve(rows);
    into.choice.reserve(rows);
    into.left.reserve(rows);
    into.isConflicted.reserve(rows);
}

void readVotes(Connection &connection, const Rows &rows, VoteColumns &columns)
{
    std::unordered_set<qint64> conflicted = readConflicts(connection);
    VoteColumns::Votes &into = columns.votes;
    reserveVotes(connection, into);
    Versions versions;
    Scan scan(connection,
              "SELECT id, rater_id, comparison_id, occasion, previous_id, retracted, choice, left_side "
              "FROM vote ORDER BY id");
    while (scan.next()) {
        const qint64 id = scan.integer(0), previous = scan.integer(4);
        versions.add(id, previous, scan.number(5) != 0);
        // A newer version of a conflicted vote is conflicted too.
        if (!conflicted.empty() && previous != 0 && conflicted.count(previous) != 0)
            conflicted.insert(id);
        into.rater.push_back(rows.raters.of(scan.integer(1)));
        into.comparison.push_back(rows.comparisons.of(scan.integer(2)));
        into.occasion.push_back(scan.number(3));
        into.choice.push_back(static_cast<model::Choice>(scan.number(6)));
        into.left.push_back(static_cast<std::int8_t>(scan.number(7)));
        into.isConflicted.push_back(!conflicted.empty() && conflicted.count(id) != 0 ? 1 : 0);
    }
    versions.keepCurrent(into.rater, into.comparison, into.occasion, into.choice, into.left,
                         into.isConflicted);
}

void readVerdicts(Connection &connection, const Rows &rows, VoteColumns &columns)
{
    VoteColumns::Verdicts &into = columns.verdicts;
    Versions versions;
    Scan scan(connection,
              "SELECT id, rater_id, comparison_id, shown_order, repetition, previous_id, state, choice, "
              "probability, score_a, score_b FROM verdict ORDER BY id");
    while (scan.next()) {
        versions.add(scan.integer(0), scan.integer(5), false);
        into.rater.push_back(rows.raters.of(scan.integer(1)));
        into.comparison.push_back(rows.comparisons.of(scan.integer(2)));
        into.order.push_back(static_cast<model::Order>(scan.number(3)));
        into.repetition.push_back(scan.number(4));
        into.state.push_back(static_cast<model::State>(scan.number(6)));
        into.choice.push_back(static_cast<std::int8_t>(scan.number(7)));
        into.probability.push_back(scan.optionalReal(8));
        into.scoreA.push_back(scan.optionalReal(9));
        into.scoreB.push_back(scan.optionalReal(10));
    }
    versions.keepCurrent(into.rater, into.comparison, into.order, into.repetition, into.state, into.choice,
                         into.probability, into.scoreA, into.scoreB);
}

/// Derived ones are those of estimates: where they no longer have a choice they were withdrawn.
void readRulings(Connection &connection, const Rows &rows, VoteColumns &columns)
{
    VoteColumns::Rulings &into = columns.rulings;
    Versions versions;
    Scan scan(connection, "SELECT id, rater_id, comparison_id, previous_id, choice, swap, "
                          "origin = 1 AND choice IS NULL FROM ruling ORDER BY id");
    while (scan.next()) {
        versions.add(scan.integer(0), scan.integer(3), scan.number(6) != 0);
        into.rater.push_back(rows.raters.of(scan.integer(1)));
        into.comparison.push_back(rows.comparisons.of(scan.integer(2)));
        into.choice.push_back(static_cast<std::int8_t>(scan.number(4)));
        into.swap.push_back(static_cast<std::int8_t>(scan.number(5)));
    }
    versions.keepCurrent(into.rater, into.comparison, into.choice, into.swap);
}

} // namespace

model::Result<VoteColumns> readColumns(Project &project)
{
    return reading(project, [&](Connection &connection) {
        VoteColumns columns;
        Rows rows;
        columns.revision = valueOf(project.revision());
        readNames(connection, "SELECT id, name FROM collection ORDER BY id", rows.collections,
                  columns.collections);
        readNames(connection, "SELECT id, name FROM model ORDER BY id", rows.models, columns.models);
        readItems(connection, rows, columns);
        readFamilies(connection, rows, columns);
        readRaters(connection, project, rows, columns);
        readComparisons(connection, rows, columns);
        readVotes(connection, rows, columns);
        readVerdicts(connection, rows, columns);
        readRulings(connection, rows, columns);
        return columns;
    });
}

} // namespace store
