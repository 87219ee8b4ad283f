// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/estimates.h"

#include "db/model/uuids.h"
#include "db/store/clock.h"
#include "db/store/json_text.h"
#include "db/store/query.h"
#include "db/store/raters.h"

#include <algorithm>
#include <map>
#include <optional>

namespace store {

namespace {

using Kind = model::Error::Kind;

/// The newest version of an estimated ruling. Without a choice it was withdrawn.
struct Current
{
    model::RulingId id;
    std::optional<model::Choice> choice;
    QString method, probability;
    bool isSaidAgain = false;
};

std::vector<model::RaterId> membersOf(Connection &connection, qint64 version)
{
    Query query(connection, "SELECT rater_id FROM jury_member WHERE jury_version_id = ? ORDER BY rater_id",
                version);
    std::vector<model::RaterId> members;
    while (query.next())
        members.push_back(query.id<model::RaterId>(0));
    return members;
}

std::optional<EstimateSource> newestSource(Connection &connection, model::RaterId rater)
{
    Query query(connection,
                "SELECT id, rule, author, time FROM jury_version WHERE rater_id = ? ORDER BY id DESC LIMIT 1",
                rater);
    if (!query.next())
        return std::nullopt;
    return EstimateSource{query.bytes(1), membersOf(connection, query.integer(0)), query.text(2),
                          query.text(3)};
}

/// Whether the source is another than the newest one, and then its new version.
bool appendSource(Connection &connection, model::RaterId rater, const EstimateSource &source)
{
    requireJsonObject(source.made, QStringLiteral("the source of an estimate"));
    std::vector<model::RaterId> members = source.of;
    std::ranges::sort(members, {}, &model::RaterId::value);
    const auto newest = newestSource(connection, rater);
    if (newest && isSameJson(newest->made, source.made) && newest->of == members)
        return false;
    Query version(connection, "INSERT INTO jury_version (rater_id, rule, author, time) VALUES (?, ?, ?, ?)",
                  rater, Utf8{source.made}, source.author, timeNow());
    const qint64 id = version.insert();
    for (const model::RaterId member : members) {
        Query insert(connection,
                     "INSERT INTO jury_member (jury_version_id, rater_id, weight) VALUES (?, ?, 1)", id,
                     member);
        insert.run();
    }
    return true;
}

void requireNothingElse(Connection &connection, const model::Rater &rater)
{
    Query query(connection,
                "SELECT EXISTS (SELECT 1 FROM vote WHERE rater_id = ?1) "
                "OR EXISTS (SELECT 1 FROM verdict WHERE rater_id = ?1) "
                "OR EXISTS (SELECT 1 FROM ruling WHERE rater_id = ?1 AND origin = 2) ORDER BY 1",
                rater.id);
    if (query.next() && query.boolean(0))
        throw Failure(Kind::Conflict,
                      QStringLiteral("%1 has votes, verdicts or imported rulings of its own; give the "
                                     "%2 another name")
                          .arg(rater.name, model::wordOf(rater.kind)));
}

std::map<qint64, Current> currentRulings(Connection &connection, model::RaterId rater)
{
    Query query(connection,
                "SELECT id, comparison_id, choice, rule, raw FROM ruling WHERE rater_id = ? "
                "AND NOT EXISTS (SELECT 1 FROM ruling AS newer WHERE newer.previous_id = ruling.id) "
                "ORDER BY id",
                rater);
    std::map<qint64, Current> rulings;
    while (query.next())
        rulings[query.integer(1)] = {query.id<model::RulingId>(0), query.optionalWord<model::Choice>(2),
                                     query.text(3), query.text(4)};
    return rulings;
}

class Rulings
{
public:
    Rulings(Connection &connection, model::RaterId rater)
        : m_connection(connection)
        , m_rater(rater)
        , m_current(currentRulings(connection, rater))
    {}

    void say(const EstimatedRuling &ruling, EstimateChange &change)
    {
        const auto [at, isNew] = m_current.try_emplace(ruling.comparison.value);
        Current &current = at->second;
        if (current.isSaidAgain)
            throw Failure(Kind::InvalidInput,
                          QStringLiteral("an estimate says two things of comparison %1").arg(at->first));
        current.isSaidAgain = true;
        const bool isThere = !isNew && current.choice.has_value();
        if (isThere && *current.choice == ruling.choice && current.method == ruling.method &&
            current.probability == ruling.probability) {
            ++change.unchanged;
            return;
        }
        ++(isThere ? change.changed : change.added);
        append(at->first, current.id, ruling.choice, ruling.method, ruling.probability);
    }

    void withdrawTheRest(EstimateChange &change)
    {
        for (const auto &[comparison, current] : m_current) {
            if (current.isSaidAgain || !current.choice)
                continue;
            append(comparison, current.id, std::nullopt, current.method, QString());
            ++change.withdrawn;
        }
    }

private:
    void append(qint64 comparison, model::RulingId previous, std::optional<model::Choice> choice,
                const QString &method, const QString &probability)
    {
        Query insert(m_connection,
                     "INSERT INTO ruling (uuid, rater_id, comparison_id, previous_id, origin, choice, swap, "
                     "rule, raw, import_id, time) VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?, NULL, ?)",
                     model::newUuid(), m_rater, comparison, previous, model::Origin::Derived, choice, method,
                     probability, m_time);
        insert.run();
    }

    Connection &m_connection;
    model::RaterId m_rater;
    std::map<qint64, Current> m_current; ///< by comparison
    QString m_time = timeNow();
};

} // namespace

model::Result<EstimateChange> saveEstimate(Project &project, model::RaterKind kind, const QString &name,
                                           const EstimateSource &source,
                                           const std::vector<EstimatedRuling> &rulings)
{
    return writing(project, [&](Connection &connection) {
        const model::Rater rater = valueOf(ensureRater(project, name, kind, QString()));
        requireNothingElse(connection, rater);
        EstimateChange change;
        change.isNewSource = appendSource(connection, rater.id, source);
        Rulings stored(connection, rater.id);
        for (const EstimatedRuling &ruling : rulings)
            stored.say(ruling, change);
        stored.withdrawTheRest(change);
        return change;
    });
}

model::Result<std::vector<StoredEstimate>> storedEstimates(Project &project)
{
    return reading(project, [&](Connection &connection) {
        std::vector<StoredEstimate> estimates;
        for (const model::Rater &rater : valueOf(raters(project))) {
            if (rater.kind != model::RaterKind::Estimate && rater.kind != model::RaterKind::Jury)
                continue;
            if (auto source = newestSource(connection, rater.id))
                estimates.push_back({rater.id, rater.kind, rater.name, std::move(*source)});
        }
        return estimates;
    });
}

} // namespace store
