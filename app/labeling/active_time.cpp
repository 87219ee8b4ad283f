// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/active_time.h"

#include <algorithm>

namespace labeling {

namespace {

constexpr qint64 shortestLimitMs = 20'000;
constexpr qint64 msACharacter = 40;

} // namespace

void ActiveTime::start(qint64 now, qint64 textLength)
{
    m_idleLimitMs = shortestLimitMs + msACharacter * textLength;
    m_sum = 0;
    m_lastTouch = now;
}

qint64 ActiveTime::counted(qint64 now) const
{
    return m_lastTouch ? std::clamp<qint64>(now - *m_lastTouch, 0, m_idleLimitMs) : 0;
}

void ActiveTime::touch(qint64 now)
{
    if (!m_lastTouch)
        return;
    m_sum += counted(now);
    m_lastTouch = now;
}

void ActiveTime::pause(qint64 now)
{
    m_sum += counted(now);
    m_lastTouch.reset();
}

void ActiveTime::resume(qint64 now)
{
    if (!m_lastTouch)
        m_lastTouch = now;
}

qint64 ActiveTime::activeMs(qint64 now) const { return m_sum + counted(now); }

} // namespace labeling
