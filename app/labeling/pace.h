// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>
#include <optional>

namespace labeling {

/// How long the rest will take at the speed of the last votes: the mean active time of the newest 50, times
/// what is left. Nothing before there are 5 of them: a guess from one pair would be no honest one.
class Pace
{
public:
    void add(qint64 activeMs);
    [[nodiscard]] std::optional<qint64> remainingMs(qint64 pairsLeft) const;

private:
    std::deque<qint64> m_newest;
};

} // namespace labeling
