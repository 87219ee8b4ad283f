// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/pair_model.h"

#include "app/stats/clustered_battles.h"
#include "app/stats/descent.h"
#include "app/stats/items.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <optional>

namespace stats {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

struct Pair
{
    Index a;
    Index b; ///< above a
    PairResults results;
};

/// The loss at a point, with its gradient and the lower half of its second derivatives.
struct Point
{
    double loss = 0;
    VectorXd gradient;
    MatrixXd curvature;
};

class Problem
{
public:
    Problem(const PairModel &model, const HeadToHead &table, double prior)
        : m_model(model)
        , m_prior(prior)
        , m_models(table.models)
    {
        for (int a = 0; a < table.models; ++a) {
            for (int b = a + 1; b < table.models; ++b) {
                if (table.met(a, b) > 0)
                    m_pairs.push_back({a, b, {table.win(a, b), table.win(b, a), table.tie(a, b)}});
            }
        }
    }

    [[nodiscard]] Index models() const { return m_models; }
    [[nodiscard]] Index size() const { return m_models + (m_model.hasTie ? 1 : 0); }

    [[nodiscard]] Point at(const VectorXd &x) const
    {
        Point point{0, VectorXd::Zero(size()), MatrixXd::Zero(size(), size())};
        for (const Pair &pair : m_pairs)
            add(point, pair, x);
        if (m_prior > 0)
            addPrior(point, x);
        return point;
    }

    /// The second derivatives made regular: they say nothing of the mean.
    [[nodiscard]] Eigen::LLT<MatrixXd> solver(const Point &point) const
    {
        MatrixXd regular = point.curvature;
        const double scale =
            regular.diagonal().head(m_models).sum() / static_cast<double>(m_models * m_models);
        regular.topLeftCorner(m_models, m_models).array() += scale;
        return regular.llt();
    }

    [[nodiscard]] bool isFinite(const VectorXd &x) const
    {
        return std::all_of(m_pairs.begin(), m_pairs.end(),
                           [&](const Pair &pair) { return std::abs(x[pair.a] - x[pair.b]) < farthestLogit; });
    }

    [[nodiscard]] double priorLoss(const VectorXd &x) const
    {
        Point point{0, VectorXd::Zero(size()), MatrixXd::Zero(size(), size())};
        if (m_prior > 0)
            addPrior(point, x);
        return point.loss;
    }

private:
    void add(Point &point, const Pair &pair, const VectorXd &x) const
    {
        const PairTerms terms =
            m_model.loss(pair.results, x[pair.a] - x[pair.b], m_model.hasTie ? x[m_models] : 0);
        point.loss += terms.loss;
        point.gradient[pair.a] += terms.slope;
        point.gradient[pair.b] -= terms.slope;
        point.curvature(pair.a, pair.a) += terms.curve;
        point.curvature(pair.b, pair.b) += terms.curve;
        point.curvature(pair.b, pair.a) -= terms.curve;
        if (!m_model.hasTie)
            return;
        point.gradient[m_models] += terms.tieSlope;
        point.curvature(m_models, pair.a) += terms.cross;
        point.curvature(m_models, pair.b) -= terms.cross;
        point.curvature(m_models, m_models) += terms.tieCurve;
    }

    /// The opponent has the mean strength, so that the loss does not know the mean here either.
    void addPrior(Point &point, const VectorXd &x) const
    {
        const auto models = static_cast<double>(m_models);
        const VectorXd p = (1 + (x.head(m_models).mean() - x.head(m_models).array()).exp()).inverse();
        const VectorXd slope = m_prior * (p.array() - 0.5);
        const VectorXd curve = m_prior * p.array() * (1 - p.array());
        point.loss -= m_prior / 2 * (p.array().log() + (1 - p.array()).log()).sum();
        point.gradient.head(m_models).array() += slope.array() - slope.mean();
        auto curvature = point.curvature.topLeftCorner(m_models, m_models);
        curvature.diagonal() += curve;
        curvature.colwise() -= curve / models;
        curvature.rowwise() -= curve.transpose() / models;
        curvature.array() += curve.sum() / (models * models);
    }

    PairModel m_model;
    double m_prior;
    Index m_models;
    std::vector<Pair> m_pairs;
};

VectorXd asVector(const Problem &problem, const Strengths &strengths)
{
    VectorXd x = VectorXd::Zero(problem.size());
    for (std::size_t i = 0; i < strengths.values.size(); ++i)
        x[static_cast<Index>(i)] = strengths.values[i];
    if (problem.size() > problem.models())
        x[problem.models()] = strengths.tie;
    return x;
}

/// One step down; its length, nothing where there is no way down.
std::optional<double> step(const Problem &problem, VectorXd &x, Point &point)
{
    const Eigen::LLT<MatrixXd> solver = problem.solver(point);
    if (solver.info() != Eigen::Success)
        return std::nullopt;
    const VectorXd direction = -solver.solve(point.gradient);
    return descend(x, point, direction, [&](const VectorXd &at) { return problem.at(at); });
}

/// The derivatives of the loss of one battle of weight 1 that falls into a cell of ClusteredBattles.
struct Score
{
    Index a = 0;
    Index b = 0;
    double slope = 0;
    double tieSlope = 0;
};

std::vector<Score> cellScores(const PairModel &model, int models, const Strengths &strengths)
{
    std::vector<Score> scores;
    scores.reserve(2 * static_cast<std::size_t>(models) * static_cast<std::size_t>(models));
    for (const PairResults &one : {PairResults{1, 0, 0}, PairResults{0, 0, 1}}) {
        for (int a = 0; a < models; ++a) {
            for (int b = 0; b < models; ++b) {
                const double difference = strengths.values[static_cast<std::size_t>(a)] -
                                          strengths.values[static_cast<std::size_t>(b)];
                const PairTerms terms = model.loss(one, difference, strengths.tie);
                scores.push_back({a, b, terms.slope, terms.tieSlope});
            }
        }
    }
    return scores;
}

void addScore(ScoreSum &sum, const Score &score, double weight, const Problem &problem)
{
    sum.add(static_cast<std::size_t>(score.a), weight * score.slope);
    sum.add(static_cast<std::size_t>(score.b), -weight * score.slope);
    if (problem.size() > problem.models())
        sum.add(static_cast<std::size_t>(problem.models()), weight * score.tieSlope);
}

MatrixXd meat(const PairModel &model, const Problem &problem, const Battles &battles,
              const Strengths &strengths, RatingErrors errors)
{
    const std::vector<Score> scores = cellScores(model, battles.models, strengths);
    ScoreSum sum(static_cast<std::size_t>(problem.size()));
    if (errors == RatingErrors::Clustered) {
        const ClusteredBattles items(battles);
        for (std::size_t number = 0; number < items.clusters(); ++number) {
            const ClusteredBattles::Item item = items.item(number);
            for (std::size_t battle = 0; battle < item.cells.size(); ++battle)
                addScore(sum, scores[item.cells[battle]], item.weight(battle), problem);
            sum.endItem();
        }
    } else {
        std::vector<double> squares(scores.size());
        for (std::size_t i = 0; i < battles.size(); ++i)
            squares[cellOf(battles, i)] += battles.weightOf(i) * battles.weightOf(i);
        for (std::size_t cell = 0; cell < squares.size(); ++cell) {
            if (squares[cell] == 0)
                continue;
            addScore(sum, scores[cell], std::sqrt(squares[cell]), problem);
            sum.endItem();
        }
    }
    return Eigen::Map<const MatrixXd>(sum.sum().data(), problem.size(), problem.size());
}

} // namespace

Strengths solvePairs(const PairModel &model, const HeadToHead &table, double prior, const Strengths &start)
{
    if (table.models == 0)
        return {};
    const Problem problem(model, table, prior);
    Strengths result = start;
    if (result.values.empty())
        result.tie = model.tieStart;
    VectorXd x = asVector(problem, result);
    Point point = problem.at(x);
    result.solved = false;
    for (result.steps = 1; result.steps <= mostSteps && !result.solved; ++result.steps) {
        const std::optional<double> length = step(problem, x, point);
        if (!length || !problem.isFinite(x))
            break;
        result.solved = *length < settledStep;
    }
    result.loss = point.loss - problem.priorLoss(x);
    const double mean = x.head(problem.models()).mean();
    result.values.resize(static_cast<std::size_t>(problem.models()));
    for (Index i = 0; i < problem.models(); ++i)
        result.values[static_cast<std::size_t>(i)] = x[i] - mean;
    if (model.hasTie)
        result.tie = x[problem.models()];
    return result;
}

std::vector<double> pairCovariance(const PairModel &model, const Battles &battles, const Strengths &strengths,
                                   double prior, RatingErrors errors)
{
    if (errors == RatingErrors::None)
        return {};
    const Problem problem(model, headToHead(battles), prior);
    const Point point = problem.at(asVector(problem, strengths));
    const MatrixXd identity = MatrixXd::Identity(problem.size(), problem.size());
    MatrixXd covariance = problem.solver(point).solve(identity);
    if (errors != RatingErrors::ModelBased)
        covariance = covariance * meat(model, problem, battles, strengths, errors) * covariance;
    MatrixXd centre = identity;
    centre.topLeftCorner(problem.models(), problem.models()).array() -=
        1 / static_cast<double>(problem.models());
    covariance = centre * covariance * centre;
    return {covariance.data(), covariance.data() + covariance.size()};
}

} // namespace stats
