// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/dawid_skene.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace stats {

namespace {

constexpr double leastChance = 1e-10;
constexpr double leastRise = 1e-5;
constexpr int mostRounds = 100;

class Fit
{
public:
    Fit(AnnotatorVotes votes, AnnotatorForm form)
        : m_votes(std::move(votes))
        , m_form(form)
        , m_q(m_votes.q)
        , m_truth(voteShares(m_votes))
    {
        maximise();
    }

    DawidSkene run();

private:
    [[nodiscard]] double &error(std::size_t rater, std::size_t truth, std::size_t said)
    {
        return m_errors[(rater * m_q + truth) * m_q + said];
    }
    template <typename Visit>
    void visitVotes(Visit visit) const
    {
        for (std::size_t unit = 0; unit < m_votes.units(); ++unit) {
            for (std::size_t at = m_votes.first[unit]; at < m_votes.first[unit + 1]; ++at)
                visit(unit, m_votes.votes[at]);
        }
    }
    void maximise();
    void countConfusions();
    void countCoins();
    void expect();
    [[nodiscard]] double bound() const;

    AnnotatorVotes m_votes;
    AnnotatorForm m_form;
    std::size_t m_q;
    std::vector<double> m_truth;
    std::vector<double> m_prior;
    std::vector<double> m_errors;
    std::vector<double> m_accuracy;
};

void Fit::maximise()
{
    m_prior.assign(m_q, 0);
    for (std::size_t at = 0; at < m_truth.size(); ++at)
        m_prior[at % m_q] += m_truth[at] / static_cast<double>(m_votes.units());
    m_errors.assign(m_votes.raters * m_q * m_q, 0);
    if (m_form == AnnotatorForm::OneCoin)
        countCoins();
    else
        countConfusions();
}

void Fit::countConfusions()
{
    std::vector<bool> isSaid(m_votes.raters * m_q);
    visitVotes([&](std::size_t unit, const AnnotatorVotes::Vote &vote) {
        isSaid[vote.rater * m_q + vote.category] = true;
        for (std::size_t k = 0; k < m_q; ++k)
            error(vote.rater, k, vote.category) += m_truth[unit * m_q + k];
    });
    for (std::size_t row = 0; row < m_votes.raters * m_q; ++row) {
        double total = 0;
        for (std::size_t said = 0; said < m_q; ++said) {
            double &chance = m_errors[row * m_q + said];
            if (isSaid[row / m_q * m_q + said])
                chance = std::max(chance, leastChance);
            total += chance;
        }
        for (std::size_t said = 0; said < m_q && total > 0; ++said)
            m_errors[row * m_q + said] /= total;
    }
}

void Fit::countCoins()
{
    std::vector<double> given(m_votes.raters);
    m_accuracy.assign(m_votes.raters, 0);
    visitVotes([&](std::size_t unit, const AnnotatorVotes::Vote &vote) {
        given[vote.rater] += 1;
        m_accuracy[vote.rater] += m_truth[unit * m_q + vote.category];
    });
    for (std::size_t rater = 0; rater < m_votes.raters; ++rater) {
        if (given[rater] == 0)
            continue;
        m_accuracy[rater] /= given[rater];
        const double other = m_q > 1 ? (1 - m_accuracy[rater]) / static_cast<double>(m_q - 1) : 0;
        for (std::size_t cell = 0; cell < m_q * m_q; ++cell)
            error(rater, cell / m_q, cell % m_q) =
                std::max(cell / m_q == cell % m_q ? m_accuracy[rater] : other, leastChance);
    }
}

void Fit::expect()
{
    std::vector<double> logs(m_errors.size());
    std::transform(m_errors.begin(), m_errors.end(), logs.begin(), [](double p) { return std::log(p); });
    for (std::size_t unit = 0; unit < m_votes.units(); ++unit) {
        double *row = m_truth.data() + unit * m_q;
        for (std::size_t k = 0; k < m_q; ++k)
            row[k] = std::log(m_prior[k]);
        for (std::size_t at = m_votes.first[unit]; at < m_votes.first[unit + 1]; ++at) {
            const AnnotatorVotes::Vote &vote = m_votes.votes[at];
            for (std::size_t k = 0; k < m_q; ++k)
                row[k] += logs[(vote.rater * m_q + k) * m_q + vote.category];
        }
        // A category that nobody chose has the prior 0, whose logarithm falls out of the sum below.
        const double most = *std::max_element(row, row + m_q);
        std::transform(row, row + m_q, row, [most](double value) { return std::exp(value - most); });
        const double total = std::accumulate(row, row + m_q, 0.0);
        std::transform(row, row + m_q, row, [total](double value) { return value / total; });
    }
}

double Fit::bound() const
{
    double sum = 0;
    visitVotes([&](std::size_t unit, const AnnotatorVotes::Vote &vote) {
        for (std::size_t k = 0; k < m_q; ++k) {
            const double truth = m_truth[unit * m_q + k];
            if (truth > 0)
                sum += truth * (std::log(m_errors[(vote.rater * m_q + k) * m_q + vote.category]) +
                                std::log(m_prior[k]));
        }
    });
    for (const double truth : m_truth)
        sum -= truth > 0 ? truth * std::log(truth) : 0;
    return sum / static_cast<double>(m_votes.votes.size());
}

DawidSkene Fit::run()
{
    DawidSkene result;
    result.bound = -std::numeric_limits<double>::infinity();
    while (!result.isConverged && result.rounds < mostRounds) {
        expect();
        maximise();
        const double before = std::exchange(result.bound, bound());
        result.isConverged = result.bound - before < leastRise;
        ++result.rounds;
    }
    result.votes.resize(m_votes.raters);
    for (const AnnotatorVotes::Vote &vote : m_votes.votes)
        ++result.votes[vote.rater];
    result.unit = m_votes.unit;
    result.truth = labelled(std::move(m_truth), m_q);
    result.prior = std::move(m_prior);
    result.confusion = std::move(m_errors);
    result.accuracy = std::move(m_accuracy);
    return result;
}

} // namespace

DawidSkene dawidSkene(const Ratings &ratings, AnnotatorForm form)
{
    AnnotatorVotes votes = annotatorVotes(ratings);
    if (votes.votes.empty()) {
        DawidSkene none;
        none.why = "no votes";
        return none;
    }
    return Fit(std::move(votes), form).run();
}

} // namespace stats
