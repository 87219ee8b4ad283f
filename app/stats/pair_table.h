// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace stats {

/// The q x q table of two raters, with what the clustered standard errors need.
struct PairTable
{
    int q = 0;
    std::vector<double> counts; ///< q*q, row major, rater a in rows
    /// (q*q)^2: sum over clusters of n_c*n_d for the cells c, d. Empty: every observation is its own cluster.
    std::vector<double> cross;
    std::int64_t n = 0;        ///< observations: the sum of the weights added, rounded
    std::int64_t clusters = 0; ///< clusters with an observation
};

/// Fills a PairTable. All observations of one cluster must be added in a row, a cluster's number is its own.
/// A pool compared with itself adds each unordered vote pair both ways round with the weight 1/2.
class PairTableBuilder
{
public:
    explicit PairTableBuilder(int q);

    /// Rows and columns are 0..q-1.
    void add(std::int32_t cluster, int row, int column, double weight = 1);
    /// The table of what was added; the builder is empty afterwards.
    [[nodiscard]] PairTable finish();

private:
    void flush();

    PairTable m_table;
    std::vector<double> m_current;
    std::vector<int> m_touched;
    std::int32_t m_cluster = 0;
    double m_weight = 0;
};

/// The table with its cell shares averaged over both orientations: as it is and with both raters' categories
/// renamed by `permutation` (an involution: {2, 1, 0} for A, tie, B; {1, 0} without ties). n and clusters are
/// unchanged, since both halves of an observation are one cluster.
[[nodiscard]] PairTable mirrored(const PairTable &table, std::span<const int> permutation);

} // namespace stats
