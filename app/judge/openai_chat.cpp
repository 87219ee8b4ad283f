// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/openai_chat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace judge {

namespace {

using Kind = model::Error::Kind;

QJsonObject message(const char *role, const QString &content)
{
    return {{QStringLiteral("role"), QLatin1String(role)}, {QStringLiteral("content"), content}};
}

/// The content of a message: a text, or a list of parts of which the texts count.
QString contentOf(const QJsonValue &content)
{
    if (!content.isArray())
        return content.toString();
    QString text;
    for (const auto &part : content.toArray())
        text += part.toObject().value(u"text").toString();
    return text;
}

std::optional<qint64> tokensOf(const QJsonValue &usage, QStringView name)
{
    const QJsonValue found = usage.toObject().value(name);
    if (!found.isDouble() || found.toDouble() < 0 || found.toDouble() > 1e12)
        return std::nullopt;
    return static_cast<qint64>(found.toDouble());
}

} // namespace

net::Request openAiRequest(const Spec &spec, const Prompt &prompt)
{
    QJsonObject body{{QStringLiteral("model"), spec.model},
                     {QStringLiteral("messages"),
                      QJsonArray{message("system", prompt.system), message("user", prompt.user)}}};
    if (spec.temperature)
        body.insert(u"temperature", *spec.temperature);
    if (spec.topP)
        body.insert(u"top_p", *spec.topP);
    if (spec.maxTokens)
        body.insert(u"max_tokens", *spec.maxTokens);
    if (spec.seed)
        body.insert(u"seed", *spec.seed);
    if (spec.topLogprobs) {
        body.insert(u"logprobs", true);
        body.insert(u"top_logprobs", *spec.topLogprobs);
    }
    net::Request request;
    request.url = spec.baseUrl + QStringLiteral("/chat/completions");
    request.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.timeLimit = std::chrono::milliseconds(static_cast<qint64>(spec.timeoutSeconds * 1000));
    return request;
}

std::pair<QByteArray, QByteArray> openAiKeyHeader(const QByteArray &key)
{
    return {"Authorization", "Bearer " + key};
}

model::Result<Answer> readOpenAi(const net::Response &response)
{
    QJsonParseError error;
    const QJsonObject body = QJsonDocument::fromJson(response.body, &error).object();
    if (error.error != QJsonParseError::NoError)
        return model::fail(
            Kind::Network,
            QStringLiteral(
                "the answer is no JSON (%1 at byte %2, content type %3); expected a chat completion")
                .arg(error.errorString())
                .arg(error.offset)
                .arg(QString::fromUtf8(response.contentType.left(60))));
    const QJsonObject choice = body.value(u"choices").toArray().first().toObject();
    const QJsonObject said = choice.value(u"message").toObject();
    if (said.isEmpty())
        return model::fail(
            Kind::Network,
            QStringLiteral("the answer has no choices[0].message; expected a chat completion"));
    Answer answer;
    answer.text = contentOf(said.value(u"content"));
    answer.refusal = said.value(u"refusal").toString();
    answer.finishReason = choice.value(u"finish_reason").toString();
    answer.isFiltered = answer.finishReason == u"content_filter";
    answer.isCut = answer.finishReason == u"length";
    answer.modelAnswered = body.value(u"model").toString();
    const QJsonArray chances = choice.value(u"logprobs").toObject().value(u"content").toArray();
    answer.logProbabilities = QJsonDocument(chances).toJson(QJsonDocument::Compact);
    answer.tokensIn = tokensOf(body.value(u"usage"), u"prompt_tokens");
    answer.tokensOut = tokensOf(body.value(u"usage"), u"completion_tokens");
    return answer;
}

} // namespace judge
