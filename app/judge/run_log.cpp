// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/run_log.h"

#include "db/store/attempts.h"
#include "db/store/settings.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <tuple>

namespace judge {

namespace {

QString nameOf(const QString &judge) { return QStringLiteral("judge_run:") + judge; }

template <typename Number>
QJsonValue numberOrNull(const std::optional<Number> &number)
{
    return number ? QJsonValue(static_cast<double>(*number)) : QJsonValue();
}

template <typename Number>
std::optional<Number> numberIn(const QJsonValue &value)
{
    constexpr double most = 1e15; // the file may be somebody else's
    const double number = value.toDouble(-1);
    return number >= 0 && number <= most ? std::optional(static_cast<Number>(number)) : std::nullopt;
}

} // namespace

QString wordOf(RunEnd end)
{
    switch (end) {
    case RunEnd::Done: return QStringLiteral("done");
    case RunEnd::Stopped: return QStringLiteral("stopped");
    case RunEnd::Capped: return QStringLiteral("capped");
    case RunEnd::Barred: break;
    }
    return QStringLiteral("barred");
}

model::Result<std::optional<RunRecord>> newestRun(store::Project &project, const QString &judge)
{
    const auto kept = store::setting(project, nameOf(judge));
    if (!kept)
        return tl::unexpected(kept.error());
    const QJsonObject json = QJsonDocument::fromJson(kept->value_or(QString()).toUtf8()).object();
    if (json.isEmpty())
        return std::optional<RunRecord>();
    RunRecord record;
    record.judge = judge;
    record.version = json.value(u"version").toInt();
    record.after.value = numberIn<qint64>(json.value(u"after")).value_or(0);
    record.where = json.value(u"where").toString();
    record.caps = {numberIn<qint64>(json.value(u"cap_calls")), numberIn<qint64>(json.value(u"cap_tokens")),
                   numberIn<double>(json.value(u"cap_usd"))};
    record.begun = json.value(u"begun").toString();
    record.end = json.value(u"end").toString();
    return std::optional(record);
}

model::Result<> keepRun(store::Project &project, const RunRecord &record)
{
    const QJsonObject json{{QStringLiteral("version"), record.version},
                           {QStringLiteral("after"), static_cast<double>(record.after.value)},
                           {QStringLiteral("where"), record.where},
                           {QStringLiteral("cap_calls"), numberOrNull(record.caps.calls)},
                           {QStringLiteral("cap_tokens"), numberOrNull(record.caps.tokens)},
                           {QStringLiteral("cap_usd"), numberOrNull(record.caps.costUsd)},
                           {QStringLiteral("begun"), record.begun},
                           {QStringLiteral("end"), record.end}};
    return store::changeSetting(project, nameOf(record.judge),
                                QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)),
                                QStringLiteral("SideJudge"));
}

model::Result<Leftover> leftoverOf(store::Project &project, model::JudgeSpecId spec, model::AttemptId after)
{
    const auto attempts = store::attemptsAfter(project, spec, after);
    if (!attempts)
        return tl::unexpected(attempts.error());
    Leftover left;
    qint64 answered = 0;
    std::map<std::tuple<qint64, model::Order, int>, bool> isOpen;
    for (const store::AttemptRow &attempt : *attempts) {
        isOpen[{attempt.comparison.value, attempt.order, attempt.repetition}] = !attempt.hasVerdict;
        ++left.used.calls;
        left.used.tokensIn += attempt.tokensIn.value_or(0);
        left.used.tokensOut += attempt.tokensOut.value_or(0);
        left.used.costUsd += attempt.costUsd.value_or(0);
        answered += attempt.hasVerdict ? 1 : 0;
    }
    for (const auto &call : isOpen)
        left.inFlight += call.second ? 1 : 0;
    if (answered > 0) {
        left.used.tokensIn += left.inFlight * (left.used.tokensIn / answered);
        left.used.tokensOut += left.inFlight * (left.used.tokensOut / answered);
        left.used.costUsd +=
            static_cast<double>(left.inFlight) * left.used.costUsd / static_cast<double>(answered);
    }
    return left;
}

} // namespace judge
