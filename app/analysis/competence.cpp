// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/competence.h"

#include "app/analysis/figure_maker.h"
#include "app/analysis/single_pairs.h"
#include "app/stats/dawid_skene.h"
#include "app/stats/interval.h"
#include "app/stats/mace.h"

#include <algorithm>
#include <numeric>

namespace analysis {

namespace {

constexpr std::size_t q = 3;

/// The three models of the same votes.
struct Models
{
    stats::PooledRaters pooled;
    stats::DawidSkene confusion, oneCoin;
    stats::Mace mace;
};

Models modelsOf(const OverallVotes &votes, std::uint64_t seed)
{
    stats::Ratings ratings{.raters = votes.raters,
                           .q = votes.q,
                           .unit = votes.unit,
                           .rater = votes.rater,
                           .cluster = votes.cluster,
                           .category = votes.category};
    Models models;
    models.pooled = stats::pooledRaters(ratings, FewestVotes);
    const std::vector<std::int32_t> workers = stats::workerColumn(ratings, models.pooled);
    ratings.raters = models.pooled.workers;
    ratings.rater = workers;
    models.confusion = stats::dawidSkene(ratings, stats::AnnotatorForm::Confusion);
    models.oneCoin = stats::dawidSkene(ratings, stats::AnnotatorForm::OneCoin);
    models.mace = stats::mace(ratings, {.seed = seed});
    return models;
}

class CompetenceMaker
{
public:
    CompetenceMaker(const Dataset &dataset, FigureMaker &figures, const Models &models,
                    std::vector<std::int64_t> votes)
        : m_dataset(dataset)
        , m_make(figures)
        , m_models(models)
        , m_votes(std::move(votes))
    {}

    [[nodiscard]] Competence make(std::int32_t rater, std::size_t place);

private:
    [[nodiscard]] bool isPooled(std::size_t worker) const
    {
        return m_models.pooled.pooled > 0 && worker + 1 == static_cast<std::size_t>(m_models.pooled.workers);
    }
    void addConfusion(Competence &made, std::size_t worker, double &accuracy) const;

    const Dataset &m_dataset;
    FigureMaker &m_make;
    const Models &m_models;
    std::vector<std::int64_t> m_votes;
};

void CompetenceMaker::addConfusion(Competence &made, std::size_t worker, double &accuracy) const
{
    for (std::size_t truth = 0; truth < q; ++truth) {
        for (std::size_t said = 0; said < q; ++said)
            made.confusion.at(truth).at(said) = m_models.confusion.confusion[(worker * q + truth) * q + said];
        accuracy += m_models.confusion.prior[truth] * made.confusion.at(truth).at(truth);
    }
}

Competence CompetenceMaker::make(std::int32_t rater, std::size_t place)
{
    const model::Rater &who = m_dataset.columns.raters[static_cast<std::size_t>(rater)];
    const auto worker = static_cast<std::size_t>(m_models.pooled.worker[place]);
    Competence made;
    made.name = who.name;
    made.kind = model::wordOf(who.kind);
    made.isPooled = isPooled(worker);
    const std::int64_t n = m_votes[place];
    const char *note =
        made.isPooled ? "of all raters with few votes together; no interval" : "fitted; no interval";
    const auto figure = [&](double value) {
        return m_make.figure(n > 0 ? stats::withoutInterval(value, n, note)
                                   : stats::undefined("no vote or ruling", 0),
                             choice(RaterRef::named(who.name), Chosen::Any, SideFrame::Name));
    };
    double accuracy = 0;
    addConfusion(made, worker, accuracy);
    made.accuracy = figure(accuracy);
    made.oneCoin = figure(m_models.oneCoin.accuracy[worker]);
    made.mace = figure(m_models.mace.competence[worker]);
    return made;
}

/// Comparisons with a vote or ruling of one of them.
Filter ofAny(const Dataset &dataset, const std::vector<std::int32_t> &raters)
{
    QStringList globs;
    for (const std::int32_t rater : raters)
        globs << globOf(dataset.columns.raters[static_cast<std::size_t>(rater)].name);
    return choice(RaterRef::group(globs.join(u',')), Chosen::Any, SideFrame::Name);
}

} // namespace

model::Result<CompetenceTable> competenceOf(const Dataset &dataset, Selector &selector, const Filter &where,
                                            std::vector<std::int32_t> raters, std::uint64_t seed)
{
    std::ranges::sort(raters);
    const auto within = selector.select(where);
    if (!within)
        return tl::unexpected(within.error());
    FigureMaker figures(selector, where);
    CompetenceTable table;
    const OverallVotes columns =
        overallVotes(dataset, *within, AgreementOptions{.frame = Frame::Name}, raters);
    std::vector<std::int64_t> votes(raters.size());
    for (std::size_t i = 0; i < columns.category.size(); ++i) {
        if (columns.category[i] >= 0)
            ++votes[static_cast<std::size_t>(columns.rater[i])];
    }
    table.comparisons = figures.cell(std::accumulate(votes.begin(), votes.end(), std::int64_t{0}),
                                     raters.empty() ? anyOf({}) : ofAny(dataset, raters));
    if (table.comparisons.count.count == 0) {
        table.why = "no votes or rulings";
        return table;
    }
    const Models models = modelsOf(columns, seed);
    table.why = models.confusion.why;
    if (!table.why.empty())
        return table;
    std::ranges::copy(models.confusion.prior, table.prior.begin());
    table.rounds = models.confusion.rounds;
    table.isConverged = models.confusion.isConverged;
    table.pooled = models.pooled.pooled;
    CompetenceMaker maker(dataset, figures, models, std::move(votes));
    for (std::size_t place = 0; place < raters.size(); ++place)
        table.raters.push_back(maker.make(raters[place], place));
    if (figures.error())
        return tl::unexpected(*figures.error());
    return table;
}

} // namespace analysis
