// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/marginal_tests.h"

#include <Eigen/Eigenvalues>

#include <cmath>

namespace stats {

namespace {

/// n_ij + n_ji and n_ij - n_ji of each pair i < j.
template <typename Visit>
void visitPairs(const PairTable &table, Visit visit)
{
    const auto q = static_cast<std::size_t>(table.q);
    for (std::size_t i = 0; i < q; ++i) {
        for (std::size_t j = i + 1; j < q; ++j) {
            const double forth = table.counts[i * q + j];
            const double back = table.counts[j * q + i];
            if (forth + back > 0)
                visit(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j), forth, back);
        }
    }
}

} // namespace

HypothesisTest stuartMaxwell(const PairTable &table)
{
    // V of all q categories is the Laplacian of the votes beside the diagonal. Its rank is q less the number
    // of connected groups, and its generalised inverse gives what leaving one category of each group out
    // does.
    Eigen::MatrixXd v = Eigen::MatrixXd::Zero(table.q, table.q);
    Eigen::VectorXd d = Eigen::VectorXd::Zero(table.q);
    visitPairs(table, [&](Eigen::Index i, Eigen::Index j, double forth, double back) {
        v(i, j) = v(j, i) = -(forth + back);
        v(i, i) += forth + back;
        v(j, j) += forth + back;
        d(i) += forth - back;
        d(j) -= forth - back;
    });
    if (v.isZero(0))
        return untested("no disagreement to compare", table.n);
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(v);
    const Eigen::VectorXd &values = solver.eigenvalues();
    double statistic = 0;
    double freedom = 0;
    for (Eigen::Index k = 0; k < values.size(); ++k) {
        if (values(k) <= 1e-10 * values(values.size() - 1))
            continue;
        const double part = solver.eigenvectors().col(k).dot(d);
        statistic += part * part / values(k);
        ++freedom;
    }
    return chiSquareTest(statistic, freedom, table.n);
}

HypothesisTest bowker(const PairTable &table)
{
    double statistic = 0;
    double freedom = 0;
    visitPairs(table, [&](Eigen::Index, Eigen::Index, double forth, double back) {
        statistic += (forth - back) * (forth - back) / (forth + back);
        ++freedom;
    });
    if (freedom == 0)
        return untested("no disagreement to compare", table.n);
    return chiSquareTest(statistic, freedom, table.n);
}

} // namespace stats
