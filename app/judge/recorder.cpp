// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/recorder.h"

#include "db/model/uuids.h"

#include <QDateTime>

namespace judge {

Recorder::Recorder(const model::VoteColumns &columns, const Setup &setup)
    : m_columns(columns)
    , m_setup(setup)
    , m_promptName(QLatin1String(setup.protocol->name))
{
    if (setup.parsed.wording != Wording())
        m_promptName += QStringLiteral(" (own wording)");
}

model::Result<model::AttemptId> Recorder::begin(store::Project &project, const Planned &call) const
{
    return store::addAttempt(project, m_setup.spec.id, {m_columns.comparisons.id[call.index]}, call.order,
                             call.repetition);
}

model::Result<> Recorder::keep(store::Project &project, const Finished &finished) const
{
    const Planned &planned = finished.planned;
    const Reply &reply = finished.reply;
    const bool isAFirst = planned.order == model::Order::AFirst;
    model::Verdict verdict;
    verdict.uuid = model::newUuid();
    verdict.rater = m_setup.rater.id;
    verdict.comparison = {m_columns.comparisons.id[planned.index]};
    verdict.order = planned.order;
    verdict.repetition = planned.repetition;
    verdict.state = reply.state;
    if (reply.preferred)
        verdict.choice = choiceOf(*reply.preferred, planned.order);
    verdict.scoreA = isAFirst ? reply.scoreFirst : reply.scoreSecond;
    verdict.scoreB = isAFirst ? reply.scoreSecond : reply.scoreFirst;
    verdict.promptName = m_promptName;
    verdict.spec = m_setup.spec.id;
    verdict.attempt = finished.attempt;
    verdict.time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    model::VerdictCall call = finished.call;
    call.rationale = reply.rationale;
    call.reply = reply.reply;
    call.finishReason = reply.finishReason;
    if (!reply.request.isEmpty())
        call.request = reply.request;
    const auto stored = store::addVerdict(project, verdict, call, std::nullopt);
    if (!stored)
        return tl::unexpected(stored.error());
    return {};
}

} // namespace judge
