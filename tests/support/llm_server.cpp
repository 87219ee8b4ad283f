// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/llm_server.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <httplib.h>

#include <mutex>
#include <thread>

namespace support {

namespace {

constexpr std::size_t threads = 256;

QByteArray completion(const ServerAnswer &answer)
{
    QJsonObject message{{QStringLiteral("role"), QStringLiteral("assistant")},
                        {QStringLiteral("content"), QString::fromUtf8(answer.text)}};
    if (!answer.refusal.isEmpty())
        message.insert(u"refusal", QString::fromUtf8(answer.refusal));
    const QJsonObject choice{{QStringLiteral("index"), 0},
                             {QStringLiteral("message"), message},
                             {QStringLiteral("finish_reason"), QString::fromUtf8(answer.finishReason)}};
    const QJsonObject usage{{QStringLiteral("prompt_tokens"), answer.tokensIn},
                            {QStringLiteral("completion_tokens"), answer.tokensOut}};
    return QJsonDocument(QJsonObject{{QStringLiteral("model"), QStringLiteral("made-up-1")},
                                     {QStringLiteral("choices"), QJsonArray{choice}},
                                     {QStringLiteral("usage"), usage}})
        .toJson(QJsonDocument::Compact);
}

void cutOff(httplib::Response &response)
{
    response.set_content_provider(1000, "application/json",
                                  [](std::size_t, std::size_t, httplib::DataSink &sink) {
                                      sink.write("{\"choices\":", 11);
                                      return false;
                                  });
}

void drip(httplib::Response &response)
{
    response.set_content_provider(1000, "application/json",
                                  [](std::size_t, std::size_t, httplib::DataSink &sink) {
                                      sink.write(" ", 1);
                                      for (int i = 0; i < 10 && sink.is_writable(); ++i)
                                          std::this_thread::sleep_for(std::chrono::milliseconds(100));
                                      return sink.is_writable();
                                  });
}

} // namespace

struct LlmServer::Private
{
    void serve(std::unique_ptr<httplib::Server> made)
    {
        server = std::move(made);
        server->new_task_queue = [] { return new httplib::ThreadPool(threads); };
        server->set_keep_alive_max_count(1'000'000);
        server->set_keep_alive_timeout(1); // seconds, and how long stopping may take
        server->set_tcp_nodelay(true);
        server->Post("/v1/chat/completions",
                     [this](const httplib::Request &request, httplib::Response &response) {
                         answer(request, response);
                     });
        port = server->bind_to_any_port("127.0.0.1");
        listener = std::thread([this] { server->listen_after_bind(); });
        while (!server->is_running())
            std::this_thread::yield();
    }

    void answer(const httplib::Request &request, httplib::Response &response)
    {
        AskedCall call{QByteArray::fromStdString(request.body),
                       QByteArray::fromStdString(request.get_header_value("Authorization")),
                       QByteArray::fromStdString(request.get_header_value("X-Client-Request-Id")), 1};
        {
            const std::scoped_lock lock(mutex);
            call.trial = ++trials[call.body];
            most = std::max(most, ++underWay);
        }
        const ServerAnswer said = script(call);
        if (said.delay.count() > 0)
            std::this_thread::sleep_for(said.delay);
        {
            const std::scoped_lock lock(mutex);
            journal.push_back({call, said});
            --underWay;
        }
        response.status = said.status;
        if (!said.retryAfter.isEmpty())
            response.set_header("Retry-After", said.retryAfter.toStdString());
        switch (said.manner) {
        case ServerAnswer::Manner::Complete:
            response.set_content(completion(said).toStdString(), said.contentType.toStdString());
            break;
        case ServerAnswer::Manner::Body:
            response.set_content(said.text.toStdString(), said.contentType.toStdString());
            break;
        case ServerAnswer::Manner::CutOff: cutOff(response); break;
        case ServerAnswer::Manner::ByteASecond: drip(response); break;
        }
    }

    Script script;
    QString scheme = QStringLiteral("http");
    int port = 0;
    std::unique_ptr<httplib::Server> server;
    std::thread listener;
    mutable std::mutex mutex; ///< for all below
    QHash<QByteArray, int> trials;
    std::vector<Entry> journal;
    int underWay = 0, most = 0;
};

LlmServer::LlmServer(Script script)
    : d(std::make_unique<Private>())
{
    d->script = std::move(script);
    d->serve(std::make_unique<httplib::Server>());
}

LlmServer::LlmServer(Script script, const QString &certificate, const QString &key)
    : d(std::make_unique<Private>())
{
    d->script = std::move(script);
    d->scheme = QStringLiteral("https");
    d->serve(
        std::make_unique<httplib::SSLServer>(certificate.toUtf8().constData(), key.toUtf8().constData()));
}

LlmServer::~LlmServer()
{
    d->server->stop();
    d->listener.join();
}

QString LlmServer::baseUrl() const
{
    return QStringLiteral("%1://127.0.0.1:%2/v1").arg(d->scheme).arg(d->port);
}

std::vector<LlmServer::Entry> LlmServer::journal() const
{
    const std::scoped_lock lock(d->mutex);
    return d->journal;
}

int LlmServer::mostAtOnce() const
{
    const std::scoped_lock lock(d->mutex);
    return d->most;
}

ServerAnswer saying(const QByteArray &text)
{
    ServerAnswer answer;
    answer.text = text;
    return answer;
}

} // namespace support
