// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/random.h"

#include <bit>
#include <cassert>

namespace stats {

namespace {

/// One step of SplitMix64: a well mixed number for each value of a counter.
std::uint64_t splitMix(std::uint64_t &counter)
{
    counter += 0x9e3779b97f4a7c15;
    std::uint64_t mixed = counter;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    return mixed ^ (mixed >> 31);
}

} // namespace

Random::Random(std::uint64_t seed, std::uint64_t stream)
    : m_state{}
{
    std::uint64_t counter = seed;
    counter = splitMix(counter) ^ stream;
    for (std::uint64_t &word : m_state)
        word = splitMix(counter);
}

Random::Random(const std::array<std::uint64_t, 4> &state)
    : m_state(state)
{}

std::uint64_t Random::next()
{
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

std::uint32_t Random::below(std::uint32_t limit)
{
    assert(limit > 0);
    // The upper half of a 32 by 32 bit product, its few unequal lower halves drawn again (Lemire 2019).
    const std::uint32_t unequal = (0U - limit) % limit;
    while (true) {
        const std::uint64_t product = (next() >> 32) * limit;
        if (static_cast<std::uint32_t>(product) >= unequal)
            return static_cast<std::uint32_t>(product >> 32);
    }
}

double Random::unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }

} // namespace stats
