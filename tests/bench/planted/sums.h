// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/planted/world.h"

namespace planted {

/// A ratio of two sums: what estimators of shares and means come to.
struct Ratio
{
    double top = 0, bottom = 0;

    void add(double value, double weight)
    {
        top += value * weight;
        bottom += weight;
    }
    [[nodiscard]] double value() const { return top / bottom; }
};

/// The points of every model (a win 1, a tie 1/2) by a judge and by people on the same comparisons.
class Treatment
{
public:
    /// What each gives a, as a chance.
    void add(int a, int b, double byJudge, double byPeople, double weight);
    /// What a judge gives a model more than the line through the mean points of the others says.
    [[nodiscard]] double beyondLine(int model) const;

private:
    std::array<Ratio, modelCount> m_byJudge, m_byPeople;
};

/// The coefficients of agreement of two raters.
struct Coefficients
{
    double percent, kappa, scott, ac1, brennan, discounted;
};

/// What two raters say of one comparison, given the item independently of each other, summed.
class Joint
{
public:
    void add(const Shares &row, const Shares &column, double weight);
    /// Of all, those where the row says the one and the column the other.
    [[nodiscard]] double share(std::size_t row, std::size_t column) const;
    /// Of the mean over both orientations (a and b exchanged).
    [[nodiscard]] Coefficients coefficients() const;

private:
    std::array<Shares, 3> m_cells{};
};

/// Votes of any number of people.
class Many
{
public:
    /// The shares of everybody who voted on one comparison.
    void add(const std::vector<Shares> &voters);

    [[nodiscard]] double percent() const { return m_units.value(); }
    [[nodiscard]] double fleiss() const;
    [[nodiscard]] double ac1() const;
    [[nodiscard]] double brennan() const { return (percent() - 1.0 / 3) / (2.0 / 3); }
    [[nodiscard]] double alpha() const;

private:
    Ratio m_units;                    ///< agreement of two votes, each comparison alike
    Ratio m_votes;                    ///< the same, each vote alike
    std::array<Ratio, 3> m_shares;    ///< of categories, each comparison alike, of all comparisons
    std::array<Ratio, 3> m_withTwo{}; ///< the same, each vote alike, of comparisons with two votes
};

/// The ratings of Bradley and Terry for expected credits of row against column, mean 1000, 400 points a
/// factor of ten; by Hunter's iteration (2004).
class Duels
{
public:
    void add(int a, int b, const Shares &said, double weight);
    [[nodiscard]] std::array<double, modelCount> ratings() const;
    [[nodiscard]] double rate(int model, int against) const;

private:
    std::array<std::array<double, modelCount>, modelCount> m_credit{};
};

} // namespace planted
