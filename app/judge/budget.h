// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/prompt.h"

#include <optional>

namespace judge {

/// What a run may use at most; none: no cap.
struct Caps
{
    std::optional<qint64> calls;
    std::optional<qint64> tokens;
    std::optional<double> costUsd;
};

struct Spending
{
    qint64 calls = 0; ///< tries included: each was sent
    qint64 tokensIn = 0, tokensOut = 0;
    double costUsd = 0; ///< of calls whose price is known

    Spending &operator+=(const Spending &other);
    Spending &operator-=(const Spending &other);
};

/// Tokens of a text by rule of thumb: one for every four bytes of UTF-8, rounded up. Servers count otherwise;
/// what they answer replaces it.
[[nodiscard]] qint64 estimatedTokens(const QString &text);

/// What a call will use: the prompt by the rule above, the reply as stated.
[[nodiscard]] Spending estimateOf(const Spec &spec, const Prompt &prompt, qint64 tokensOut);
[[nodiscard]] std::optional<double> costOf(const Spec &spec, std::optional<qint64> tokensIn,
                                           std::optional<qint64> tokensOut);

/// What has been used and what is on its way, against the caps.
class Budget
{
public:
    Budget(const Caps &caps, const Spending &before);

    /// Whether another call may be sent: nothing used and under way has reached a cap.
    [[nodiscard]] bool hasRoom() const;
    void reserve(const Spending &estimate) { m_underWay += estimate; }
    void settle(const Spending &estimate, const Spending &used);
    /// Something that was reserved was never sent.
    void release(const Spending &estimate) { m_underWay -= estimate; }

    [[nodiscard]] const Spending &used() const { return m_used; }

private:
    Caps m_caps;
    Spending m_used, m_underWay;
};

} // namespace judge
