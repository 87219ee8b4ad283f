// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace labeling {

/// How long a person was at work on a pair, told from keys, wheel and mouse. A pause counts as reading up to
/// a limit that grows with the text, and no further: a long answer may be read without a touch. Times are
/// milliseconds of a clock that never runs back; the caller brings them.
class ActiveTime
{
public:
    /// The pair is on the screen. `textLength`: characters of everything that is there to read.
    void start(qint64 now, qint64 textLength);
    /// The person did something.
    void touch(qint64 now);
    /// The window lost or regained the person: nothing counts in between.
    void pause(qint64 now);
    void resume(qint64 now);

    /// Up to `now`, which counts as a touch unless it is paused.
    [[nodiscard]] qint64 activeMs(qint64 now) const;
    /// The longest pause that counts in full: 20 s and 40 ms for a character (some 300 words a minute).
    [[nodiscard]] qint64 idleLimitMs() const { return m_idleLimitMs; }

private:
    [[nodiscard]] qint64 counted(qint64 now) const;

    qint64 m_idleLimitMs = 20'000;
    qint64 m_sum = 0;
    std::optional<qint64> m_lastTouch; ///< nothing: paused
};

} // namespace labeling
