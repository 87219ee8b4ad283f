// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace support {

/// A call as a server of chat completions gets it.
struct AskedCall
{
    QByteArray body;
    QByteArray authorization; ///< the header, empty without one
    QByteArray client;        ///< X-Client-Request-Id
    int trial = 1;            ///< how often this very body has come, this time included
};

/// What it answers.
struct ServerAnswer
{
    enum class Manner {
        Complete,    ///< a chat completion with `text`
        Body,        ///< `text` as the whole body, with `status` and `contentType`
        CutOff,      ///< half of a body, then the connection is gone
        ByteASecond, ///< a body that comes too slowly
    };
    Manner manner = Manner::Complete;
    int status = 200;
    QByteArray text;
    QByteArray finishReason = "stop";
    QByteArray refusal;
    QByteArray contentType = "application/json";
    QByteArray retryAfter; ///< empty: no header
    int tokensIn = 100, tokensOut = 20;
    std::chrono::milliseconds delay{0};
};

/// A language model's server on this computer, for tests: real sockets, an answer by script, and a journal.
/// The script is called from many threads.
class LlmServer
{
public:
    using Script = std::function<ServerAnswer(const AskedCall &)>;

    struct Entry
    {
        AskedCall call;
        ServerAnswer answer;
    };

    /// Plain http, or https with a certificate that nobody signed: both files are PEM.
    explicit LlmServer(Script script);
    LlmServer(Script script, const QString &certificate, const QString &key);
    ~LlmServer();

    [[nodiscard]] QString baseUrl() const; ///< up to /v1
    /// Every call that has come, in the order of coming.
    [[nodiscard]] std::vector<Entry> journal() const;
    [[nodiscard]] int mostAtOnce() const; ///< calls under way at one moment, at most

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// A completion whose text ends with a label: "[[A]]".
[[nodiscard]] ServerAnswer saying(const QByteArray &text);

} // namespace support
