// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace stats {

/// xoshiro256** (Blackman and Vigna 2018): the same numbers on every platform. A stream of its own for each
/// replicate of a seed, its state filled by SplitMix64.
class Random
{
public:
    Random(std::uint64_t seed, std::uint64_t stream);
    explicit Random(const std::array<std::uint64_t, 4> &state);

    [[nodiscard]] std::uint64_t next();
    /// 0..limit-1, each as likely; limit >= 1.
    [[nodiscard]] std::uint32_t below(std::uint32_t limit);
    /// One of the 2^53 multiples of 2^-53 from 0 to below 1.
    [[nodiscard]] double unit();

private:
    std::array<std::uint64_t, 4> m_state;
};

} // namespace stats
