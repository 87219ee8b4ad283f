// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/planted/sums.h"

#include <cmath>

namespace planted {

namespace {

double sumOfSquares(const Shares &shares)
{
    return shares[0] * shares[0] + shares[1] * shares[1] + shares[2] * shares[2];
}

/// The same with a and b exchanged and the mean taken.
Shares mirrored(const Shares &shares)
{
    const double decided = (shares[0] + shares[2]) / 2;
    return {decided, shares[1], decided};
}

double corrected(double observed, double chance) { return (observed - chance) / (1 - chance); }

/// The chance that two of the voters agree.
double pairAgreement(const std::vector<Shares> &voters)
{
    double sum = 0, pairs = 0;
    for (std::size_t i = 0; i < voters.size(); ++i) {
        for (std::size_t j = i + 1; j < voters.size(); ++j, ++pairs)
            sum += voters[i][0] * voters[j][0] + voters[i][1] * voters[j][1] + voters[i][2] * voters[j][2];
    }
    return sum / pairs;
}

} // namespace

void Treatment::add(int a, int b, double byJudge, double byPeople, double weight)
{
    const auto i = static_cast<std::size_t>(a), j = static_cast<std::size_t>(b);
    m_byJudge[i].add(byJudge, weight);
    m_byJudge[j].add(1 - byJudge, weight);
    m_byPeople[i].add(byPeople, weight);
    m_byPeople[j].add(1 - byPeople, weight);
}

double Treatment::beyondLine(int model) const
{
    const auto own = static_cast<std::size_t>(model);
    double meanX = 0, meanY = 0, products = 0, squares = 0;
    for (std::size_t other = 0; other < modelCount; ++other) {
        meanX += other == own ? 0 : m_byPeople[other].value() / (modelCount - 1);
        meanY += other == own ? 0 : m_byJudge[other].value() / (modelCount - 1);
    }
    for (std::size_t other = 0; other < modelCount; ++other) {
        const double x = other == own ? 0 : m_byPeople[other].value() - meanX;
        products += x * (m_byJudge[other].value() - meanY);
        squares += x * x;
    }
    const double expected = meanY + products / squares * (m_byPeople[own].value() - meanX);
    return m_byJudge[own].value() - expected;
}

void Joint::add(const Shares &row, const Shares &column, double weight)
{
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j)
            m_cells[i][j] += weight * row[i] * column[j];
    }
}

double Joint::share(std::size_t row, std::size_t column) const
{
    double total = 0;
    for (const Shares &cells : m_cells)
        total += cells[0] + cells[1] + cells[2];
    return m_cells[row][column] / total;
}

Coefficients Joint::coefficients() const
{
    double total = 0, equal = 0, oneTie = 0;
    Shares row{}, column{};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) {
            total += m_cells[i][j];
            row[i] += m_cells[i][j];
            column[j] += m_cells[i][j];
            equal += i == j ? m_cells[i][j] : 0;
            oneTie += (i == 1) != (j == 1) ? m_cells[i][j] : 0;
        }
    }
    for (std::size_t i = 0; i < 3; ++i) {
        row[i] /= total;
        column[i] /= total;
    }
    row = mirrored(row);
    column = mirrored(column);
    const Shares mean{(row[0] + column[0]) / 2, (row[1] + column[1]) / 2, (row[2] + column[2]) / 2};
    const double percent = equal / total;
    const double product = row[0] * column[0] + row[1] * column[1] + row[2] * column[2];
    return {.percent = percent,
            .kappa = corrected(percent, product),
            .scott = corrected(percent, sumOfSquares(mean)),
            .ac1 = corrected(percent, (1 - sumOfSquares(mean)) / 2),
            .brennan = corrected(percent, 1.0 / 3),
            .discounted = percent + oneTie / total / 2};
}

void Many::add(const std::vector<Shares> &voters)
{
    if (voters.empty())
        return;
    Shares mean{};
    const auto votes = static_cast<double>(voters.size());
    for (const Shares &voter : voters) {
        for (std::size_t k = 0; k < 3; ++k)
            mean[k] += voter[k] / votes;
    }
    mean = mirrored(mean);
    for (std::size_t k = 0; k < 3; ++k) {
        m_shares[k].add(mean[k], 1);
        if (voters.size() > 1)
            m_withTwo[k].add(mean[k], votes);
    }
    if (voters.size() < 2)
        return;
    const double agreement = pairAgreement(voters);
    m_units.add(agreement, 1);
    m_votes.add(agreement, votes);
}

double Many::fleiss() const
{
    return corrected(percent(),
                     sumOfSquares({m_shares[0].value(), m_shares[1].value(), m_shares[2].value()}));
}

double Many::ac1() const
{
    const double squares = sumOfSquares({m_shares[0].value(), m_shares[1].value(), m_shares[2].value()});
    return corrected(percent(), (1 - squares) / 2);
}

double Many::alpha() const
{
    return corrected(m_votes.value(),
                     sumOfSquares({m_withTwo[0].value(), m_withTwo[1].value(), m_withTwo[2].value()}));
}

void Duels::add(int a, int b, const Shares &said, double weight)
{
    m_credit[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)] += weight * (said[0] + said[1] / 2);
    m_credit[static_cast<std::size_t>(b)][static_cast<std::size_t>(a)] += weight * (said[2] + said[1] / 2);
}

std::array<double, modelCount> Duels::ratings() const
{
    std::array<double, modelCount> worth{};
    worth.fill(1);
    for (int round = 0; round < 2000; ++round) {
        const auto before = worth;
        for (std::size_t i = 0; i < modelCount; ++i) {
            double won = 0, met = 0;
            for (std::size_t j = 0; j < modelCount; ++j) {
                if (i == j)
                    continue;
                won += m_credit[i][j];
                met += (m_credit[i][j] + m_credit[j][i]) / (before[i] + before[j]);
            }
            worth[i] = won / met;
        }
    }
    double mean = 0;
    for (double &each : worth) {
        each = 400 * std::log10(each);
        mean += each / modelCount;
    }
    for (double &each : worth)
        each += 1000 - mean;
    return worth;
}

double Duels::rate(int model, int against) const
{
    const auto i = static_cast<std::size_t>(model), j = static_cast<std::size_t>(against);
    return m_credit[i][j] / (m_credit[i][j] + m_credit[j][i]);
}

} // namespace planted
