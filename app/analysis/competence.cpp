// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/competence.h"

#include "app/analysis/annotator_columns.h"
#include "app/analysis/figure_maker.h"
#include "app/stats/dawid_skene.h"
#include "app/stats/interval.h"
#include "app/stats/mace.h"

#include <algorithm>

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

Models modelsOf(const AnnotatorColumns &columns, std::uint64_t seed)
{
    const stats::Ratings ratings = columns.ratings();
    return {.pooled = columns.pooled,
            .confusion = stats::dawidSkene(ratings, stats::AnnotatorForm::Confusion),
            .oneCoin = stats::dawidSkene(ratings, stats::AnnotatorForm::OneCoin),
            .mace = stats::mace(ratings, {.seed = seed})};
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

} // namespace

model::Result<CompetenceTable> competenceOf(const Dataset &dataset, Selector &selector, const Filter &where,
                                            std::vector<std::int32_t> raters, Frame frame, std::uint64_t seed)
{
    std::ranges::sort(raters);
    const auto within = selector.select(where);
    if (!within)
        return tl::unexpected(within.error());
    FigureMaker figures(selector, where);
    CompetenceTable table{.why = {}, .frame = frame, .comparisons = {}};
    const AnnotatorColumns columns = annotatorColumns(dataset, *within, raters, FewestVotes, frame);
    table.comparisons = figures.cell(columns.count(), ofAny(dataset, raters));
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
    CompetenceMaker maker(dataset, figures, models, columns.ofRater);
    for (std::size_t place = 0; place < raters.size(); ++place)
        table.raters.push_back(maker.make(raters[place], place));
    if (figures.error())
        return tl::unexpected(*figures.error());
    return table;
}

} // namespace analysis
