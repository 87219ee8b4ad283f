// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/mace.h"

#include "app/stats/distributions.h"
#include "app/stats/random.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
#include <utility>

namespace stats {

namespace {

/// Rows of one length that are shares, or counts on their way to become shares.
struct Rows
{
    std::size_t width = 0;
    std::vector<double> cells;

    Rows(std::size_t rows, std::size_t columns)
        : width(columns)
        , cells(rows * columns)
    {}
    [[nodiscard]] double &at(std::size_t row, std::size_t column) { return cells[row * width + column]; }
    [[nodiscard]] double at(std::size_t row, std::size_t column) const { return cells[row * width + column]; }
};

void draw(Rows &rows, Random &random)
{
    for (double &cell : rows.cells)
        cell = 1 + random.unit() / 2;
    for (std::size_t first = 0; first < rows.cells.size(); first += rows.width) {
        const std::span<double> row(rows.cells.data() + first, rows.width);
        const double total = std::accumulate(row.begin(), row.end(), 0.0);
        std::transform(row.begin(), row.end(), row.begin(), [total](double cell) { return cell / total; });
    }
}

/// What a round makes of expected counts, `added` to each of them.
void normalise(Rows &rows, double added, MaceForm form)
{
    const bool isVariational = form == MaceForm::VariationalBayes;
    for (std::size_t first = 0; first < rows.cells.size(); first += rows.width) {
        const std::span<double> row(rows.cells.data() + first, rows.width);
        const double total = std::accumulate(row.begin(), row.end(), added * static_cast<double>(rows.width));
        const double whole = isVariational ? digamma(total) : total;
        std::transform(row.begin(), row.end(), row.begin(), [=](double count) {
            return isVariational ? std::exp(digamma(count + added) - whole) : (count + added) / whole;
        });
    }
}

class Model
{
public:
    Model(const AnnotatorVotes &votes, MaceForm form)
        : m_votes(votes)
        , m_form(form)
        , m_truth(votes.units(), votes.q)
        , m_knowing(votes.raters, 2)
        , m_strategy(votes.raters, votes.q)
    {}

    void run(Random random, int rounds);
    [[nodiscard]] double logLikelihood() const { return m_logLikelihood; }
    [[nodiscard]] Mace result() const;

private:
    void expect(Rows &knowing, Rows &strategy);
    void expectTruth(std::size_t unit);

    const AnnotatorVotes &m_votes;
    MaceForm m_form;
    Rows m_truth;
    Rows m_knowing;  ///< of each rater: does not know, knows
    Rows m_strategy; ///< of each rater by category
    double m_logLikelihood = 0;
};

void Model::run(Random random, int rounds)
{
    draw(m_knowing, random);
    draw(m_strategy, random);
    const bool isVariational = m_form == MaceForm::VariationalBayes;
    const double smoothing = 0.01 / static_cast<double>(m_votes.q);
    for (int round = 0; round < rounds; ++round) {
        Rows knowing(m_votes.raters, 2);
        Rows strategy(m_votes.raters, m_votes.q);
        expect(knowing, strategy);
        normalise(knowing, isVariational ? 0.5 : smoothing, m_form);
        normalise(strategy, isVariational ? 10 : smoothing, m_form);
        m_knowing = std::move(knowing);
        m_strategy = std::move(strategy);
    }
    Rows knowing(m_votes.raters, 2);
    Rows strategy(m_votes.raters, m_votes.q);
    expect(knowing, strategy);
}

/// The probabilities of a unit's true category, in logarithms until they are normalised.
void Model::expectTruth(std::size_t unit)
{
    const std::size_t q = m_votes.q;
    double *row = m_truth.cells.data() + unit * q;
    std::fill(row, row + q, -std::log(static_cast<double>(q)));
    for (std::size_t at = m_votes.first[unit]; at < m_votes.first[unit + 1]; ++at) {
        const AnnotatorVotes::Vote &vote = m_votes.votes[at];
        const double guessed = m_knowing.at(vote.rater, 0) * m_strategy.at(vote.rater, vote.category);
        for (std::size_t k = 0; k < q; ++k)
            row[k] += std::log(guessed + (k == vote.category ? m_knowing.at(vote.rater, 1) : 0));
    }
    const double most = *std::max_element(row, row + q);
    std::transform(row, row + q, row, [most](double value) { return std::exp(value - most); });
    const double total = std::accumulate(row, row + q, 0.0);
    std::transform(row, row + q, row, [total](double value) { return value / total; });
    m_logLikelihood += most + std::log(total);
}

void Model::expect(Rows &knowing, Rows &strategy)
{
    m_logLikelihood = 0;
    for (std::size_t unit = 0; unit < m_votes.units(); ++unit) {
        expectTruth(unit);
        for (std::size_t at = m_votes.first[unit]; at < m_votes.first[unit + 1]; ++at) {
            const auto [rater, category] = m_votes.votes[at];
            const double guessed = m_knowing.at(rater, 0) * m_strategy.at(rater, category);
            const double known = m_knowing.at(rater, 1);
            const double right = m_truth.at(unit, category);
            // A vote that is wrong was guessed; a right one was known or guessed.
            const double byGuess = 1 - right + right * guessed / (guessed + known);
            knowing.at(rater, 0) += byGuess;
            knowing.at(rater, 1) += right * known / (guessed + known);
            strategy.at(rater, category) += byGuess;
        }
    }
}

Mace Model::result() const
{
    Mace mace;
    mace.unit = m_votes.unit;
    mace.truth = labelled(m_truth.cells, m_votes.q);
    for (std::size_t unit = 0; unit < m_votes.units(); ++unit) {
        double entropy = 0;
        for (std::size_t k = 0; k < m_votes.q; ++k) {
            const double p = m_truth.at(unit, k);
            entropy -= p > 0 ? p * std::log(p) : 0;
        }
        mace.entropy.push_back(entropy);
    }
    mace.votes.resize(m_votes.raters);
    for (const AnnotatorVotes::Vote &vote : m_votes.votes)
        ++mace.votes[vote.rater];
    for (std::size_t rater = 0; rater < m_votes.raters; ++rater)
        mace.competence.push_back(mace.votes[rater] > 0 ? m_knowing.at(rater, 1) : 0);
    mace.strategy = m_strategy.cells;
    mace.logLikelihood = m_logLikelihood;
    return mace;
}

} // namespace

Mace mace(const Ratings &ratings, const MaceRules &rules)
{
    assert(rules.restarts >= 1);
    const AnnotatorVotes votes = annotatorVotes(ratings);
    Mace best;
    if (votes.votes.empty()) {
        best.why = "no votes";
        return best;
    }
    best.logLikelihood = -std::numeric_limits<double>::infinity();
    for (int restart = 0; restart < rules.restarts; ++restart) {
        Model model(votes, rules.form);
        model.run(Random(rules.seed, static_cast<std::uint64_t>(restart)), rules.rounds);
        if (!(model.logLikelihood() > best.logLikelihood))
            continue;
        best = model.result();
        best.restart = restart;
    }
    return best;
}

} // namespace stats
