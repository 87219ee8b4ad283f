// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/history_check.h"

#include "db/model/content.h"
#include "db/model/uuids.h"
#include "db/store/check_report.h"
#include "db/store/scan.h"

namespace store {

namespace {

constexpr qsizetype limit = 100;

/// Collects sentences up to the limit, and then says how many more there are.
class Findings
{
public:
    void add(const QString &sentence)
    {
        if (m_sentences.size() < limit)
            m_sentences.append(sentence);
        else
            ++m_more;
    }
    [[nodiscard]] CheckReport report() const { return {m_sentences, m_sentences.size() + m_more}; }

private:
    QStringList m_sentences;
    qint64 m_more = 0;
};

void checkPages(Connection &connection, Findings &findings)
{
    Scan pages(connection, "PRAGMA integrity_check(100)");
    while (pages.next()) {
        if (const QString line = pages.text(0); line != u"ok")
            findings.add(QStringLiteral("the file is damaged: %1").arg(line));
    }
    Scan keys(connection, "PRAGMA foreign_key_check");
    while (keys.next())
        findings.add(QStringLiteral("row %1 of %2 names a row of %3 that is not there")
                         .arg(keys.integer(1))
                         .arg(keys.text(0), keys.text(2)));
}

/// Rows of `sql` are the numbers of versions that break their chain.
void checkChain(Connection &connection, const char *sql, const QString &thing, Findings &findings)
{
    Scan scan(connection, sql);
    while (scan.next())
        findings.add(
            QStringLiteral("%1 %2 replaces one that is newer or of another rater, target or occasion")
                .arg(thing)
                .arg(scan.integer(0)));
}

void checkChains(Connection &connection, Findings &findings)
{
    checkChain(
        connection,
        "SELECT vote.id FROM vote JOIN vote AS older ON older.id = vote.previous_id "
        "WHERE older.id >= vote.id OR older.rater_id <> vote.rater_id "
        "OR older.comparison_id <> vote.comparison_id OR older.occasion <> vote.occasion ORDER BY vote.id",
        QStringLiteral("vote"), findings);
    checkChain(
        connection,
        "SELECT verdict.id FROM verdict JOIN verdict AS older ON older.id = verdict.previous_id "
        "WHERE older.id >= verdict.id OR older.rater_id <> verdict.rater_id "
        "OR older.comparison_id <> verdict.comparison_id OR older.shown_order IS NOT verdict.shown_order "
        "OR older.repetition <> verdict.repetition ORDER BY verdict.id",
        QStringLiteral("verdict"), findings);
    checkChain(connection,
               "SELECT ruling.id FROM ruling JOIN ruling AS older ON older.id = ruling.previous_id "
               "WHERE older.id >= ruling.id OR older.rater_id <> ruling.rater_id "
               "OR older.comparison_id <> ruling.comparison_id ORDER BY ruling.id",
               QStringLiteral("ruling"), findings);
    checkChain(connection,
               "SELECT rating.id FROM rating JOIN rating AS older ON older.id = rating.previous_id "
               "WHERE older.id >= rating.id OR older.rater_id <> rating.rater_id "
               "OR older.response_id <> rating.response_id OR older.turn <> rating.turn "
               "OR older.criterion <> rating.criterion ORDER BY rating.id",
               QStringLiteral("rating"), findings);
}

/// Calls visit(owner, turns) for rows (owner, text) that come ordered by owner and turn.
template <typename Visit>
void visitTurns(Scan &scan, const Visit &visit)
{
    qint64 owner = 0;
    QStringList turns;
    while (scan.next()) {
        if (scan.integer(0) != owner && !turns.isEmpty()) {
            visit(owner, turns);
            turns.clear();
        }
        owner = scan.integer(0);
        turns.append(scan.text(1));
    }
    if (!turns.isEmpty())
        visit(owner, turns);
}

struct ItemRow
{
    QUuid uuid;
    QByteArray hash;
};

std::unordered_map<qint64, ItemRow> checkItems(Connection &connection, Findings &findings)
{
    std::unordered_map<qint64, ItemRow> items;
    Scan scan(connection, "SELECT item.id, item.uuid, item.turns_hash, collection.name, item.source_id "
                          "FROM item JOIN collection ON collection.id = item.collection_id ORDER BY item.id");
    while (scan.next()) {
        const ItemRow row{QUuid::fromRfc4122(scan.bytes(1)), scan.bytes(2)};
        if (model::uuidOfItem(scan.text(3), scan.text(4), row.hash) != row.uuid)
            findings.add(
                QStringLiteral("the UUID of item %1 does not follow from its content").arg(scan.text(4)));
        items.emplace(scan.integer(0), row);
    }
    Scan texts(connection, "SELECT item_id, prompt FROM item_turn ORDER BY item_id, turn");
    visitTurns(texts, [&](qint64 item, const QStringList &turns) {
        if (const auto row = items.find(item);
            row != items.end() && row->second.hash != model::hashOfTurns(turns))
            findings.add(
                QStringLiteral("the prompt of item row %1 was changed after it was stored").arg(item));
    });
    return items;
}

using Responses = std::unordered_map<qint64, model::ResponseKey>;

Responses checkResponses(Connection &connection, const std::unordered_map<qint64, ItemRow> &items,
                         Findings &findings)
{
    Responses responses;
    Scan scan(connection, "SELECT response.id, response.uuid, response.item_id, model.name, response.sample, "
                          "response.text_hash FROM response JOIN model ON model.id = response.model_id "
                          "ORDER BY response.id");
    while (scan.next()) {
        const model::ResponseKey key{{scan.integer(0)},
                                     {scan.integer(2)},
                                     scan.text(3),
                                     scan.number(4),
                                     scan.bytes(5),
                                     QUuid::fromRfc4122(scan.bytes(1)),
                                     {},
                                     {}};
        const auto item = items.find(key.item.value);
        if (item == items.end() ||
            model::uuidOfResponse(item->second.uuid, key.model, key.sample, key.textHash) != key.uuid)
            findings.add(QStringLiteral("the UUID of response row %1 does not follow from its content")
                             .arg(key.id.value));
        responses.emplace(key.id.value, key);
    }
    Scan texts(connection, "SELECT response_id, answer FROM response_turn ORDER BY response_id, turn");
    visitTurns(texts, [&](qint64 response, const QStringList &turns) {
        const auto row = responses.find(response);
        if (row == responses.end())
            return;
        if (row->second.textHash != model::hashOfTurns(turns))
            findings.add(
                QStringLiteral("the text of response row %1 was changed after it was stored").arg(response));
        for (const QString &turn : turns)
            row->second.lengths.push_back(model::codePoints(turn));
    });
    return responses;
}

void checkComparisons(Connection &connection, Findings &findings)
{
    const auto items = checkItems(connection, findings);
    const Responses responses = checkResponses(connection, items, findings);
    Scan scan(connection,
              "SELECT id, uuid, item_id, turn, response_a, response_b, length_a, length_b, hash_swapped "
              "FROM comparison ORDER BY id");
    while (scan.next()) {
        const auto item = items.find(scan.integer(2));
        const auto a = responses.find(scan.integer(4)), b = responses.find(scan.integer(5));
        if (item == items.end() || a == responses.end() || b == responses.end())
            continue; // named by checkPages
        const int turn = scan.number(3);
        const bool isSound = a->second.item.value == item->first && b->second.item.value == item->first &&
                             model::standsFirst(a->second, b->second) &&
                             model::uuidOfComparison(item->second.uuid, turn, a->second.uuid,
                                                     b->second.uuid) == QUuid::fromRfc4122(scan.bytes(1)) &&
                             model::lengthUpTo(a->second, turn) == scan.integer(6) &&
                             model::lengthUpTo(b->second, turn) == scan.integer(7) &&
                             model::isHashSwapped(item->second.hash, turn, a->second.model,
                                                  b->second.model) == (scan.number(8) != 0);
        if (!isSound)
            findings.add(
                QStringLiteral("comparison row %1 does not follow from its responses").arg(scan.integer(0)));
    }
}

void checkRaters(Connection &connection, Findings &findings)
{
    Scan scan(connection, "SELECT uuid, name FROM rater ORDER BY id");
    while (scan.next()) {
        if (model::uuidOfRater(scan.text(1)) != QUuid::fromRfc4122(scan.bytes(0)))
            findings.add(QStringLiteral("rater %1 was renamed after it was stored").arg(scan.text(1)));
    }
    Scan bare(connection, "SELECT name FROM rater WHERE NOT EXISTS "
                          "(SELECT 1 FROM rater_version WHERE rater_id = rater.id) ORDER BY id");
    while (bare.next())
        findings.add(QStringLiteral("rater %1 has no kind").arg(bare.text(0)));
}

/// An imported row may have no time; date() brings a day that is none to another one.
void checkTimes(Connection &connection, Findings &findings)
{
    Scan scan(
        connection,
        "SELECT place, id FROM (SELECT 'vote' AS place, id, time FROM vote "
        "UNION ALL SELECT 'verdict', id, time FROM verdict "
        "UNION ALL SELECT 'ruling', id, time FROM ruling "
        "UNION ALL SELECT 'rating', id, time FROM rating) "
        "WHERE time <> '' AND (time NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T*Z' "
        "OR date(substr(time, 1, 10), '+0 days') IS NOT substr(time, 1, 10) OR julianday(time) IS NULL) "
        "ORDER BY place, id");
    while (scan.next())
        findings.add(
            QStringLiteral("the time of row %1 of %2 is no moment in UTC such as 2026-01-02T03:04:05.678Z")
                .arg(scan.integer(1))
                .arg(scan.text(0)));
}

void checkNumbers(Connection &connection, Findings &findings)
{
    Scan scan(connection,
              "SELECT DISTINCT place, id FROM (SELECT 'vote' AS place, id, strength AS number FROM vote "
              "UNION ALL SELECT 'vote', vote_id, score FROM vote_criterion "
              "UNION ALL SELECT 'verdict', id, score_a FROM verdict "
              "UNION ALL SELECT 'verdict', id, score_b FROM verdict "
              "UNION ALL SELECT 'verdict', verdict_id, cost_usd FROM verdict_call "
              "UNION ALL SELECT 'rating', id, number FROM rating) "
              "WHERE abs(number) > 1.7976931348623157e308 ORDER BY place, id");
    while (scan.next())
        findings.add(QStringLiteral("row %1 of %2 holds a number that is not finite")
                         .arg(scan.integer(1))
                         .arg(scan.text(0)));
}

CheckReport reportOf(Connection &connection)
{
    Findings all;
    checkPages(connection, all);
    checkChains(connection, all);
    checkTimes(connection, all);
    checkNumbers(connection, all);
    checkRaters(connection, all);
    checkComparisons(connection, all);
    return all.report();
}

} // namespace

QStringList findings(Connection &connection)
{
    CheckReport report = reportOf(connection);
    if (const qint64 more = report.count - report.findings.size(); more > 0)
        report.findings.append(QStringLiteral("%1 more findings are not listed").arg(more));
    return report.findings;
}

model::Result<CheckReport> checkReport(Project &project)
{
    return reading(project, [](Connection &connection) { return reportOf(connection); });
}

} // namespace store
