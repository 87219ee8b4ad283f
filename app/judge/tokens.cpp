// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/tokens.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace judge {

namespace {

TokenPosition positionOf(const QJsonObject &json)
{
    TokenPosition position{json.value(u"token").toString(), {}};
    for (const auto &one : json.value(u"top_logprobs").toArray()) {
        const QJsonValue chance = one.toObject().value(u"logprob");
        if (chance.isDouble())
            position.top.push_back({one.toObject().value(u"token").toString(), chance.toDouble()});
    }
    return position;
}

TokenPositions positionsOf(const QJsonArray &content)
{
    TokenPositions positions;
    for (const auto &one : content)
        positions.push_back(positionOf(one.toObject()));
    return positions;
}

/// The text of a completion: of its message, or its own.
QString textOf(const QJsonObject &completion)
{
    const QString said = completion.value(u"message").toObject().value(u"content").toString();
    return said.isEmpty() ? completion.value(u"text").toString() : said;
}

} // namespace

ToldReply toldReply(const QString &reply, const QByteArray &logProbabilities)
{
    ToldReply told{reply, positionsOf(QJsonDocument::fromJson(logProbabilities).array())};
    if (!reply.startsWith(u'{'))
        return told;
    const QJsonObject completion = QJsonDocument::fromJson(reply.toUtf8()).object();
    const QJsonArray content = completion.value(u"logprobs").toObject().value(u"content").toArray();
    if (content.isEmpty())
        return told;
    return {textOf(completion), positionsOf(content)};
}

} // namespace judge
