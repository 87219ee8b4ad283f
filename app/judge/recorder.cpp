// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/recorder.h"

#include "db/model/uuids.h"
#include "db/store/own_ratings.h"

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

/// What was said of one response. A reply's finish reason, tokens and cost have no place in a rating's row.
model::Result<> Recorder::keepRating(store::Project &project, const Finished &finished) const
{
    const Planned &planned = finished.planned;
    const Reply &reply = finished.reply;
    model::Rating rating;
    rating.uuid = model::newUuid();
    rating.rater = m_setup.rater.id;
    rating.response = planned.rated;
    rating.turn = m_columns.comparisons.turn[planned.index];
    rating.repetition = planned.repetition;
    rating.state = reply.state;
    rating.number = reply.scoreFirst;
    rating.promptName = m_promptName;
    rating.request = finished.call.request;
    rating.reply = reply.reply;
    rating.author = QStringLiteral("SideJudge");
    rating.time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const auto stored = store::addOwnRating(project, rating, m_setup.spec.id);
    if (!stored)
        return tl::unexpected(stored.error());
    return {};
}

model::Result<> Recorder::keep(store::Project &project, const Finished &finished) const
{
    if (m_setup.protocol->asks == Asks::Response)
        return keepRating(project, finished);
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
    if (reply.probabilityFirst)
        verdict.probability = isAFirst ? *reply.probabilityFirst : 1 - *reply.probabilityFirst;
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
