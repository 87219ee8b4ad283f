// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/planted/sums.h"

#include <vector>

namespace planted {

/// What a logistic regression on expected credits comes to, whether or not it is the law that they follow:
/// the coefficients that make them most likely (Newton's method).
class Logit
{
public:
    explicit Logit(std::size_t terms);
    /// A row with what it says on average and how much it weighs; nothing where it weighs nothing.
    void add(const std::vector<double> &row, const Ratio &credit);
    [[nodiscard]] std::vector<double> coefficients() const;

private:
    struct Row
    {
        std::vector<double> terms;
        Ratio credit;
    };

    std::size_t m_terms;
    std::vector<Row> m_rows;
};

/// The terms of two models: their strengths, that of the first model being 0.
constexpr std::size_t strengthCount = modelCount - 1;
/// 1 for a, -1 for b, then `more` zeros.
[[nodiscard]] std::vector<double> strengthTerms(std::size_t a, std::size_t b, std::size_t more);

} // namespace planted
