// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/planted/logit.h"

#include <cmath>
#include <utility>

namespace planted {

namespace {

/// `equations` has a row an unknown, with the right side last. By Gauss, without exchanging rows: the matrix
/// is positive definite.
std::vector<double> solved(std::vector<std::vector<double>> equations)
{
    const std::size_t count = equations.size();
    for (std::size_t pivot = 0; pivot < count; ++pivot) {
        for (std::size_t row = 0; row < count; ++row) {
            const double factor = row == pivot ? 0 : equations[row][pivot] / equations[pivot][pivot];
            for (std::size_t column = pivot; factor != 0 && column <= count; ++column)
                equations[row][column] -= factor * equations[pivot][column];
        }
    }
    std::vector<double> values;
    for (std::size_t row = 0; row < count; ++row)
        values.push_back(equations[row][count] / equations[row][row]);
    return values;
}

} // namespace

Logit::Logit(std::size_t terms)
    : m_terms(terms)
{}

void Logit::add(const std::vector<double> &row, const Ratio &credit)
{
    if (credit.bottom > 0)
        m_rows.push_back({row, credit});
}

std::vector<double> Logit::coefficients() const
{
    std::vector<double> beta(m_terms);
    for (int round = 0; round < 30; ++round) {
        std::vector<std::vector<double>> equations(m_terms, std::vector<double>(m_terms + 1));
        for (const auto &[terms, credit] : m_rows) {
            double x = 0;
            for (std::size_t i = 0; i < m_terms; ++i)
                x += beta[i] * terms[i];
            const double chance = 1 / (1 + std::exp(-x));
            for (std::size_t i = 0; i < m_terms; ++i) {
                for (std::size_t j = 0; terms[i] != 0 && j < m_terms; ++j)
                    equations[i][j] += credit.bottom * chance * (1 - chance) * terms[i] * terms[j];
                equations[i][m_terms] += (credit.top - credit.bottom * chance) * terms[i];
            }
        }
        const std::vector<double> step = solved(std::move(equations));
        for (std::size_t i = 0; i < m_terms; ++i)
            beta[i] += step[i];
    }
    return beta;
}

std::vector<double> strengthTerms(std::size_t a, std::size_t b, std::size_t more)
{
    std::vector<double> terms(strengthCount + more);
    if (a > 0)
        terms[a - 1] += 1;
    if (b > 0)
        terms[b - 1] -= 1;
    return terms;
}

} // namespace planted
