// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/prompt.h"
#include "app/judge/spec.h"
#include "app/net/http_client.h"

#include <optional>
#include <span>

namespace judge {

/// What a provider's answer says, whatever its wire format.
struct Answer
{
    QString text;
    QString refusal;         ///< the model's own word that it refuses, empty otherwise
    bool isFiltered = false; ///< held back by the provider's filter
    bool isCut = false;      ///< ended by the limit of tokens
    QString finishReason;    ///< the provider's own word
    QString modelAnswered;
    std::optional<qint64> tokensIn, tokensOut;
    QByteArray logProbabilities = "[]"; ///< a JSON list by token, as OpenAI writes it; empty: not told
};

/// A wire format. Pure functions: sending, retries and keys belong to the run.
struct Provider
{
    const char *name;
    const char *summary; ///< one line, for lists
    /// The call, complete but for the key.
    net::Request (*request)(const Spec &, const Prompt &);
    /// The header that carries the key.
    std::pair<QByteArray, QByteArray> (*keyHeader)(const QByteArray &key);
    /// Reads the body of an answer with status 200. Error::Network for one that is none: it says what was
    /// expected.
    model::Result<Answer> (*read)(const net::Response &);
};

/// Every provider.
[[nodiscard]] std::span<const Provider> providers();
[[nodiscard]] const Provider *providerNamed(const QString &name); ///< null: no such provider

} // namespace judge
