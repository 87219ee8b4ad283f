// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/reparse.h"

#include "db/model/uuids.h"
#include "db/store/verdicts.h"

#include <QDateTime>

#include <unordered_set>

namespace judge {

namespace {

bool isReading(model::State state)
{
    return state == model::State::Valid || state == model::State::Ambiguous ||
           state == model::State::Unparsable;
}

} // namespace

model::Result<Reparse> reparse(store::Project &project, model::RaterId judge, const ReplyRule &rule)
{
    Reparse result;
    std::unordered_set<qint64> unreadable;
    const auto read = store::readVerdicts(project, judge, [&](const auto &verdict, const auto &call) {
        ++result.verdicts;
        if (call.reply.isEmpty() || verdict.order == model::Order::Unknown || !isReading(verdict.state)) {
            ++result.leftOut;
            return;
        }
        ++result.read;
        result.severalLabels += labelCount(call.reply) > 1 ? 1 : 0;
        ChangedVerdict changed{verdict, call, {}, {}, rule.read(call.reply)};
        changed.state = changed.read.state;
        if (changed.read.preferred)
            changed.choice = choiceOf(*changed.read.preferred, verdict.order);
        if (changed.state == model::State::Unparsable) {
            ++result.unreadable;
            unreadable.insert(verdict.comparison.value);
        }
        if (changed.state != verdict.state || changed.choice != verdict.choice)
            result.changed.push_back(std::move(changed));
    });
    if (!read)
        return tl::unexpected(read.error());
    result.unreadableComparisons = static_cast<qint64>(unreadable.size());
    return result;
}

model::Result<> apply(store::Project &project, const Reparse &reparse)
{
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    return store::inTransaction(project, [&]() -> model::Result<> {
        for (const ChangedVerdict &changed : reparse.changed) {
            model::Verdict verdict = changed.verdict;
            verdict.id = {};
            verdict.uuid = model::newUuid();
            verdict.previous = changed.verdict.id;
            verdict.state = changed.state;
            verdict.choice = changed.choice;
            verdict.time = now;
            const auto added = store::addVerdict(project, verdict, changed.call, std::nullopt);
            if (!added)
                return tl::unexpected(added.error());
        }
        return {};
    });
}

} // namespace judge
