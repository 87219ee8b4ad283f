// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/budget.h"

namespace judge {

Spending &Spending::operator+=(const Spending &other)
{
    calls += other.calls;
    tokensIn += other.tokensIn;
    tokensOut += other.tokensOut;
    costUsd += other.costUsd;
    return *this;
}

Spending &Spending::operator-=(const Spending &other)
{
    calls -= other.calls;
    tokensIn -= other.tokensIn;
    tokensOut -= other.tokensOut;
    costUsd -= other.costUsd;
    return *this;
}

qint64 estimatedTokens(const QString &text) { return (text.toUtf8().size() + 3) / 4; }

std::optional<double> costOf(const Spec &spec, std::optional<qint64> tokensIn,
                             std::optional<qint64> tokensOut)
{
    if (!spec.price || !tokensIn || !tokensOut)
        return std::nullopt;
    return (static_cast<double>(*tokensIn) * spec.price->input +
            static_cast<double>(*tokensOut) * spec.price->output) /
           1e6;
}

Spending estimateOf(const Spec &spec, const Prompt &prompt, qint64 tokensOut)
{
    Spending estimate;
    estimate.calls = 1;
    estimate.tokensIn = estimatedTokens(prompt.system) + estimatedTokens(prompt.user);
    estimate.tokensOut = tokensOut;
    estimate.costUsd = costOf(spec, estimate.tokensIn, estimate.tokensOut).value_or(0);
    return estimate;
}

Budget::Budget(const Caps &caps, const Spending &before)
    : m_caps(caps)
    , m_used(before)
{}

bool Budget::hasRoom() const
{
    Spending all = m_used;
    all += m_underWay;
    if (m_caps.calls && all.calls >= *m_caps.calls)
        return false;
    if (m_caps.tokens && all.tokensIn + all.tokensOut >= *m_caps.tokens)
        return false;
    return !m_caps.costUsd || all.costUsd < *m_caps.costUsd;
}

void Budget::settle(const Spending &estimate, const Spending &used)
{
    m_underWay -= estimate;
    m_used += used;
}

} // namespace judge
