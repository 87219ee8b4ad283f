// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/pace.h"

#include <numeric>

namespace labeling {

namespace {

constexpr std::size_t fewest = 5;
constexpr std::size_t most = 50;

} // namespace

void Pace::add(qint64 activeMs)
{
    m_newest.push_back(activeMs);
    if (m_newest.size() > most)
        m_newest.pop_front();
}

std::optional<qint64> Pace::remainingMs(qint64 pairsLeft) const
{
    if (m_newest.size() < fewest)
        return std::nullopt;
    const qint64 sum = std::accumulate(m_newest.begin(), m_newest.end(), qint64{0});
    return sum * pairsLeft / static_cast<qint64>(m_newest.size());
}

} // namespace labeling
