// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/uuids.h"
#include "db/store/clock.h"
#include "db/store/json_text.h"
#include "db/store/query.h"
#include "db/store/verdicts.h"

#include <QCryptographicHash>

namespace store {

model::Result<model::JudgeSpecId> addJudgeSpec(Project &project, model::RaterId judge, const QByteArray &spec,
                                               const QString &author)
{
    return writing(project, [&](Connection &connection) -> model::JudgeSpecId {
        requireJsonObject(spec, QStringLiteral("a judge set-up"));
        const QByteArray hash = QCryptographicHash::hash(spec, QCryptographicHash::Sha256);
        Query newest(connection,
                     "SELECT id, hash FROM judge_spec WHERE rater_id = ? ORDER BY version DESC LIMIT 1",
                     judge);
        if (newest.next() && newest.bytes(1) == hash)
            return newest.id<model::JudgeSpecId>(0);
        Query insert(
            connection,
            "INSERT INTO judge_spec (uuid, rater_id, version, spec, hash, author, time) VALUES (?, ?, "
            "(SELECT coalesce(max(version), 0) + 1 FROM judge_spec WHERE rater_id = ?), ?, ?, ?, ?)",
            model::newUuid(), judge, judge, Utf8{spec}, hash, author, timeNow());
        return {insert.insert()};
    });
}

model::Result<std::vector<JudgeSpec>> judgeSpecs(Project &project)
{
    return reading(project, [](Connection &connection) {
        Query query(connection, "SELECT id, rater_id, version, spec, hash FROM judge_spec ORDER BY id");
        std::vector<JudgeSpec> specs;
        while (query.next())
            specs.push_back({query.id<model::JudgeSpecId>(0), query.id<model::RaterId>(1), query.number(2),
                             query.bytes(3), query.bytes(4)});
        return specs;
    });
}

model::Result<model::AttemptId> addAttempt(Project &project, model::JudgeSpecId spec,
                                           model::ComparisonId comparison, model::Order order, int repetition)
{
    return writing(project, [&](Connection &connection) {
        Query insert(
            connection,
            "INSERT INTO attempt (uuid, judge_spec_id, comparison_id, shown_order, repetition, time) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            model::newUuid(), spec, comparison, order, repetition, timeNow());
        return model::AttemptId{insert.insert()};
    });
}

} // namespace store
