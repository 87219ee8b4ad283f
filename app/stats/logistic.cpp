// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/logistic.h"

#include "app/stats/descent.h"
#include "app/stats/items.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace stats {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Below this share of the largest, a direction is one that the columns do not tell apart.
constexpr double dependent = 1e-12;

double softplus(double x) { return std::log1p(std::exp(-std::abs(x))) + std::max(x, 0.0); }

/// The penalised loss at a point, with its gradient and second derivatives (lower half).
struct Point
{
    double loss = 0;
    double furthest = 0; ///< the largest linear predictor, offsets left out
    VectorXd gradient;
    MatrixXd curvature;
};

class Problem
{
public:
    Problem(const LogisticRows &rows, std::span<const double> ridge)
        : m_rows(rows)
        , m_ridge(VectorXd::Zero(static_cast<Index>(rows.design.columns())))
    {
        assert(rows.target.size() == rows.design.rows());
        assert(ridge.empty() || ridge.size() == rows.design.columns());
        for (std::size_t column = 0; column < ridge.size(); ++column)
            m_ridge[static_cast<Index>(column)] = ridge[column];
    }

    [[nodiscard]] const LogisticRows &rows() const { return m_rows; }
    [[nodiscard]] Index columns() const { return m_ridge.size(); }
    [[nodiscard]] bool isPenalised() const { return m_ridge.size() > 0 && m_ridge.minCoeff() > 0; }
    [[nodiscard]] double penalty(const VectorXd &x) const { return m_ridge.dot(x.cwiseAbs2()) / 2; }
    [[nodiscard]] double weight(std::size_t row) const
    {
        return m_rows.weight.empty() ? 1 : m_rows.weight[row];
    }

    [[nodiscard]] double predictor(std::size_t row, const VectorXd &x) const
    {
        double sum = 0;
        for (const Design::Entry &entry : m_rows.design.row(row))
            sum += entry.value * x[static_cast<Index>(entry.column)];
        return sum;
    }

    [[nodiscard]] double offset(std::size_t row) const
    {
        return m_rows.offset.empty() ? 0 : m_rows.offset[row];
    }

    [[nodiscard]] Point at(const VectorXd &x) const
    {
        Point point{penalty(x), 0, m_ridge.cwiseProduct(x), MatrixXd::Zero(columns(), columns())};
        point.curvature.diagonal() = m_ridge;
        for (std::size_t row = 0; row < m_rows.design.rows(); ++row) {
            if (weight(row) > 0)
                add(point, row, x);
        }
        return point;
    }

private:
    void add(Point &point, std::size_t row, const VectorXd &x) const
    {
        const double own = predictor(row, x);
        const double logit = own + offset(row);
        const double p = 1 / (1 + std::exp(-logit));
        const double slope = weight(row) * (p - m_rows.target[row]);
        const double curve = weight(row) * p * (1 - p);
        point.furthest = std::max(point.furthest, std::abs(own));
        point.loss += weight(row) * (softplus(logit) - m_rows.target[row] * logit);
        const std::span<const Design::Entry> entries = m_rows.design.row(row);
        for (const Design::Entry &entry : entries) {
            const auto i = static_cast<Index>(entry.column);
            point.gradient[i] += slope * entry.value;
            for (const Design::Entry &other : entries) {
                if (other.column <= entry.column)
                    point.curvature(i, static_cast<Index>(other.column)) += curve * entry.value * other.value;
            }
        }
    }

    const LogisticRows &m_rows;
    VectorXd m_ridge;
};

/// The second derivatives with a diagonal of 1, and the scale that was taken off each column.
struct Scaled
{
    VectorXd scale;
    Eigen::LLT<MatrixXd> solver;
    bool regular = false;

    explicit Scaled(const Point &point)
        : scale(point.curvature.diagonal().cwiseSqrt())
    {
        if (!(scale.size() > 0 && scale.minCoeff() > 0))
            return;
        const VectorXd inverse = scale.cwiseInverse();
        const MatrixXd scaled = inverse.asDiagonal() * point.curvature * inverse.asDiagonal();
        solver.compute(scaled);
        regular = solver.info() == Eigen::Success && solver.rcond() > dependent;
    }

    [[nodiscard]] VectorXd solve(const VectorXd &right) const
    {
        return solver.solve(right.cwiseQuotient(scale)).cwiseQuotient(scale);
    }

    [[nodiscard]] MatrixXd inverse() const
    {
        const MatrixXd inner = solver.solve(MatrixXd::Identity(scale.size(), scale.size()));
        const VectorXd inverse = scale.cwiseInverse();
        return inverse.asDiagonal() * inner * inverse.asDiagonal();
    }
};

/// The score of each item, added up, with its outer product.
MatrixXd meat(const Problem &problem, const VectorXd &x)
{
    const LogisticRows &rows = problem.rows();
    std::vector<std::int32_t> own(rows.cluster.empty() ? rows.design.rows() : 0);
    std::iota(own.begin(), own.end(), 0);
    const DenseItems items(rows.cluster.empty() ? std::span<const std::int32_t>(own) : rows.cluster, 0);
    std::vector<std::size_t> next = items.starts();
    std::vector<std::size_t> order(rows.design.rows());
    for (std::size_t row = 0; row < order.size(); ++row)
        order[next[items.number[row]]++] = row;
    ScoreSum sum(rows.design.columns());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t row = order[i];
        const double p = 1 / (1 + std::exp(-problem.predictor(row, x) - problem.offset(row)));
        for (const Design::Entry &entry : rows.design.row(row))
            sum.add(entry.column, problem.weight(row) * (p - rows.target[row]) * entry.value);
        if (i + 1 == order.size() || items.number[order[i + 1]] != items.number[row])
            sum.endItem();
    }
    return Eigen::Map<const MatrixXd>(sum.sum().data(), problem.columns(), problem.columns());
}

void addCovariance(LogisticFit &fit, const Problem &problem, const VectorXd &x, const Point &point,
                   LogisticErrors errors)
{
    if (errors == LogisticErrors::None || (errors == LogisticErrors::Clustered && fit.items < 2))
        return;
    MatrixXd covariance = Scaled(point).inverse();
    if (errors == LogisticErrors::Clustered)
        covariance = covariance * meat(problem, x) * covariance;
    fit.covariance.assign(covariance.data(), covariance.data() + covariance.size());
    fit.errors = errors;
}

LogisticFit emptyFit(const LogisticRows &rows)
{
    LogisticFit fit;
    fit.rows = static_cast<std::int64_t>(rows.design.rows());
    fit.items = rows.cluster.empty() ? fit.rows : distinctItems(rows.cluster);
    if (fit.rows == 0)
        fit.why = "no rows";
    else if (rows.design.columns() == 0)
        fit.why = "no columns";
    return fit;
}

double shrunk(double value, double by) { return value > by ? value - by : value < -by ? value + by : 0; }

/// The step that minimises the second-order approximation plus the absolute coefficients, column by column.
VectorXd lassoStep(const VectorXd &x, const VectorXd &gradient, const MatrixXd &curvature)
{
    VectorXd next = x;
    for (int round = 0; round < 1000; ++round) {
        double moved = 0;
        for (Index i = 0; i < x.size(); ++i) {
            const double slope = gradient[i] + curvature.row(i).dot(next - x);
            const double curve = curvature(i, i);
            const double before = next[i];
            next[i] = curve > 0 ? shrunk(curve * before - slope, 1) / curve : 0;
            moved = std::max(moved, std::abs(next[i] - before));
        }
        if (moved < settledStep / 100)
            break;
    }
    return next - x;
}

void store(LogisticFit &fit, const VectorXd &x) { fit.coefficients.assign(x.data(), x.data() + x.size()); }

} // namespace

LogisticFit fitLogistic(const LogisticRows &rows, std::span<const double> ridge, LogisticErrors errors)
{
    LogisticFit fit = emptyFit(rows);
    if (!fit.why.empty())
        return fit;
    const Problem problem(rows, ridge);
    VectorXd x = VectorXd::Zero(problem.columns());
    Point point = problem.at(x);
    bool done = false;
    for (fit.steps = 1; fit.steps <= mostSteps && !done; ++fit.steps) {
        const Scaled scaled(point);
        if (!scaled.regular) {
            fit.why = fit.steps == 1 ? "columns of the model depend on each other"
                                     : "a column separates the outcomes, so that no finite coefficients fit";
            return fit;
        }
        const VectorXd direction = -scaled.solve(point.gradient);
        const auto evaluate = [&](const VectorXd &at) { return problem.at(at); };
        const double length = descend(x, point, direction, evaluate).value_or(0);
        if (!problem.isPenalised() && point.furthest > farthestLogit)
            break;
        done = length < settledStep;
    }
    if (!done) {
        fit.why = "a column separates the outcomes, so that no finite coefficients fit";
        return fit;
    }
    store(fit, x);
    fit.loss = point.loss - problem.penalty(x);
    addCovariance(fit, problem, x, point, errors);
    return fit;
}

LogisticFit fitLasso(const LogisticRows &rows, double c)
{
    LogisticFit fit = emptyFit(rows);
    if (!fit.why.empty())
        return fit;
    const Problem problem(rows, {});
    const auto evaluate = [&](const VectorXd &at) {
        Point point = problem.at(at);
        point.loss = c * point.loss + at.cwiseAbs().sum();
        return point;
    };
    VectorXd x = VectorXd::Zero(problem.columns());
    Point point = evaluate(x);
    bool done = false;
    for (fit.steps = 1; fit.steps <= mostSteps && !done; ++fit.steps) {
        const MatrixXd curvature = c * MatrixXd(point.curvature.selfadjointView<Eigen::Lower>());
        done = descend(x, point, lassoStep(x, c * point.gradient, curvature), evaluate).value_or(0) <
               settledStep;
    }
    if (!done) {
        fit.why = "no coefficients were found in a hundred steps";
        return fit;
    }
    store(fit, x);
    fit.loss = (point.loss - x.cwiseAbs().sum()) / c;
    return fit;
}

} // namespace stats
