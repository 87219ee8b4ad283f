// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace stats {

/// The rows of a design matrix, of which only what is not 0 is kept.
class Design
{
public:
    explicit Design(std::size_t columns)
        : m_columns(columns)
    {}

    struct Entry
    {
        std::uint32_t column;
        double value;
    };

    /// Adds to the row at hand; each column at most once a row.
    void add(std::size_t column, double value)
    {
        m_entries.push_back({static_cast<std::uint32_t>(column), value});
    }
    void endRow() { m_first.push_back(m_entries.size()); }

    [[nodiscard]] std::size_t columns() const { return m_columns; }
    [[nodiscard]] std::size_t rows() const { return m_first.size() - 1; }
    [[nodiscard]] std::span<const Entry> row(std::size_t number) const
    {
        return std::span(m_entries).subspan(m_first[number], m_first[number + 1] - m_first[number]);
    }

private:
    std::size_t m_columns;
    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_first{0}; ///< of each row in m_entries, and the end
};

/// Rows of a logistic regression; spans are empty or have an entry a row.
struct LogisticRows
{
    const Design &design;
    std::span<const double> target; ///< in [0, 1]: shares and half-wins count as a part of both outcomes
    std::span<const double> weight; ///< 0 or more; empty = 1 each
    std::span<const double> offset; ///< in logits; empty = 0
    std::span<const std::int32_t> cluster; ///< the item, 0 or more; empty = each row its own
};

enum class LogisticErrors {
    None,
    ModelBased, ///< the inverse of the second derivatives, penalty among them
    Clustered,  ///< the sandwich with scores added up by item, without factors for small samples
};

struct LogisticFit
{
    std::vector<double> coefficients; ///< empty where `why` is set
    std::vector<double> covariance;   ///< columns x columns; empty without errors
    double loss = 0;                  ///< sum of weight times log loss, without the penalty
    int steps = 0;
    std::int64_t rows = 0;
    std::int64_t items = 0;
    LogisticErrors errors = LogisticErrors::None; ///< those in `covariance`
    std::string why; ///< no rows, columns that depend on each other, outcomes that a column separates
};

/// Minimises the loss plus half the sum of ridge times squared coefficients by Newton's method (McCullagh and
/// Nelder 1989, chapter 4) without an intercept of its own. `ridge` has an entry a column, or none: no
/// penalty.
[[nodiscard]] LogisticFit fitLogistic(const LogisticRows &rows, std::span<const double> ridge,
                                      LogisticErrors errors);

/// Minimises c times the loss plus the sum of absolute coefficients, as scikit-learn's penalty "l1" does, by
/// coordinate descent on second-order approximations. For few columns. No errors: they mean little here.
[[nodiscard]] LogisticFit fitLasso(const LogisticRows &rows, double c);

} // namespace stats
