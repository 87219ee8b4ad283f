// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/provider.h"
#include "app/judge/reply_rule.h"

namespace judge {

/// What one try of a call came to.
enum class Trouble {
    None,        ///< an answer that can be read
    RateLimited, ///< 429: the server wants to be asked later
    Server,      ///< 5xx, or no whole answer: cut off, too slow, too large, a certificate that does not hold
    NoAnswer,    ///< 200, but not what a provider answers: no JSON, no choices
    Refused,     ///< another 4xx: this call will not succeed
    Barred,      ///< 403, 404: this call will not succeed, nor any other if none has yet
    Setup,       ///< 401, 402, 3xx: no call of this set-up will succeed
};

struct Try
{
    Trouble trouble = Trouble::None;
    QString sentence;                                    ///< what went wrong, for people; empty for None
    std::optional<std::chrono::milliseconds> retryAfter; ///< as the server asked
    Answer answer;                                       ///< for None
};

[[nodiscard]] Try tryOf(const Provider &provider, const model::Result<net::Response> &response,
                        qint64 secondsSinceEpoch);

/// What is kept and shown must not hold the key, should a server repeat it. Keys of fewer than 8 characters
/// are no secrets but stand-ins for servers that want one.
void removeKey(Try &result, const QByteArray &key);
[[nodiscard]] QString withoutKey(QString text, const QByteArray &key);

/// The verdict that an answer holds, in shown order, with the state that PRODUCT gives it. A reply that was
/// cut by its limit of tokens is Truncated unless its verdict begins or ends a line of it and was not read by
/// a looser pattern; one without a verdict is Refused where the provider or the text says so. A grade is kept
/// as a pair of scores, one the other's negative. Source: METHODS 0.2, 0.4, A2.
[[nodiscard]] Reply replyOf(const Answer &answer, const ReplyRule &rule);

/// Whether a reply without a verdict declines to judge, by how it begins.
[[nodiscard]] bool soundsLikeRefusal(const QString &text);

/// How often a call is tried, and how long a run waits in between: exponential from `unit`, with jitter from
/// `draw` (any number), never shorter than the server asked. Nothing: the call is given up.
[[nodiscard]] std::optional<std::chrono::milliseconds> waitBefore(int nextTry, const Try &failed,
                                                                  std::chrono::milliseconds unit,
                                                                  quint32 draw);

} // namespace judge
