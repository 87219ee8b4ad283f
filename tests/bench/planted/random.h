// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace planted {

/// xoshiro256** (Blackman and Vigna 2018), seeded by splitmix64: written out here, so that a seed gives the
/// same draws with every compiler and nothing of the program under test has a hand in them.
class Random
{
public:
    explicit Random(std::uint64_t seed);

    [[nodiscard]] std::uint64_t next();
    /// In [0, 1), a multiple of 2^-53.
    [[nodiscard]] double uniform();
    /// 0..count-1; count is small, so that the remainder favours nobody by more than 2^-50.
    [[nodiscard]] int below(int count);
    /// Standard normal (Box and Muller 1958, the cosine alone).
    [[nodiscard]] double normal();
    /// Student's t with two degrees of freedom: heavy tails.
    [[nodiscard]] double heavy();

private:
    std::array<std::uint64_t, 4> m_state{};
};

} // namespace planted
