// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>
#include <utility>
#include <vector>

namespace net {

struct Request
{
    QString url;
    std::vector<std::pair<QByteArray, QByteArray>> headers; ///< values are secret: they reach no message
    QByteArray body;                                        ///< empty: GET, otherwise POST
    std::chrono::milliseconds timeLimit{300'000};           ///< for the whole transfer
    qint64 bodyLimit = 4 << 20;                             ///< bytes of the answer's body; more is an error
};

/// What a server answered; an HTTP error status too is an answer.
struct Response
{
    int status = 0;
    QByteArray contentType;
    QByteArray retryAfter; ///< the header's text, empty without one
    QByteArray body;
    std::chrono::milliseconds duration{0};
};

/// Whether text may be sent there at all: https, or http to this computer (localhost, 127.0.0.0/8, ::1),
/// without a user name in the address. The Error says what was expected.
[[nodiscard]] model::Result<> requireSafe(const QString &url);
/// Host and, where one is named, port, in lower case: what a person approves.
[[nodiscard]] QString hostOf(const QString &url);
[[nodiscard]] bool isThisComputer(const QString &url);

/// Runs requests side by side on one thread of its own, at most `limit` at a time; the rest wait their turn
/// in the order given. Everything may be called from any thread.
class HttpClient
{
public:
    using Ticket = quint64;

    struct Done
    {
        Ticket ticket = 0;
        model::Result<Response> response; ///< Error::Network when there was no whole answer
    };

    explicit HttpClient(int limit);
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;
    ~HttpClient(); ///< ends what is still running

    void setLimit(int limit);
    void send(Ticket ticket, Request request);
    /// What has finished since the last call, waiting at most `patience` for a first one.
    [[nodiscard]] std::vector<Done> wait(std::chrono::milliseconds patience);
    /// Drops what waits its turn and returns its tickets: these were never sent.
    [[nodiscard]] std::vector<Ticket> dropWaiting();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace net
