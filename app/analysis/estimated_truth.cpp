// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/estimated_truth.h"

#include "app/analysis/evaluators.h"
#include "app/analysis/figure_maker.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

QByteArray madeOf(const EstimatedTruth &truth, const QString &program)
{
    const TruthOptions &options = truth.options;
    QJsonObject made{{u"by"_s, wordOf(options.by)},
                     {u"frame"_s, options.frame == Frame::Name ? u"name"_s : u"mirror"_s},
                     {u"where"_s, printFilter(options.where)},
                     {u"fewest_votes"_s, qint64{options.fewest}},
                     {u"votes"_s, qint64{truth.votes}},
                     {u"program"_s, program}};
    if (options.by == TruthBy::Mace)
        made[u"seed"_s] = static_cast<qint64>(options.seed);
    return QJsonDocument(made).toJson(QJsonDocument::Compact);
}

} // namespace

model::Result<EstimatedTruth> estimateTruth(const Dataset &dataset, Selector &selector,
                                            const TruthOptions &options)
{
    if (const auto checked = checkMadeName(dataset, options.name, model::RaterKind::Estimate); !checked)
        return tl::unexpected(checked.error());
    const auto raters = annotatorsOf(dataset, options.raters);
    if (!raters)
        return tl::unexpected(raters.error());
    const auto within = selector.select(options.where);
    if (!within)
        return tl::unexpected(within.error());
    const AnnotatorColumns columns =
        annotatorColumns(dataset, *within, *raters, options.fewest, options.frame);
    EstimatedTruth truth{.options = options,
                         .raters = *raters,
                         .votes = columns.count(),
                         .pooled = columns.pooled.pooled,
                         .on = {}};
    const auto fit = fittedTruth(columns, options.by, options.seed);
    if (!fit)
        return tl::unexpected(fit.error());
    truth.on = likeliest(dataset, *fit);
    return truth;
}

model::Result<store::EstimateChange> saveTruth(store::Project &project, const Dataset &dataset,
                                               const EstimatedTruth &truth, const QString &program,
                                               const QString &author)
{
    store::EstimateSource source{.made = madeOf(truth, program), .of = {}, .author = author, .time = {}};
    for (const std::int32_t rater : truth.raters)
        source.of.push_back(dataset.columns.raters[static_cast<std::size_t>(rater)].id);
    return saveMade(project, dataset, model::RaterKind::Estimate, truth.options.name, source,
                    {wordOf(truth.options.by), truth.on});
}

model::Result<SavedTruth> savedTruth(const Dataset &dataset, Selector &selector, const EstimatedTruth &truth)
{
    const RaterRef ref = RaterRef::named(truth.options.name);
    const Filter judged = ofAny(dataset, truth.raters);
    FigureMaker make(selector, truth.options.where);
    SavedTruth saved;
    saved.votes = make.cell(truth.votes, judged);
    saved.rulings = make.cell(choice(ref, Chosen::Any, SideFrame::Name));
    saved.choices = choicesOf(make, truth.options.name);
    saved.even = make.cell(allOf({judged, negated(choice(ref, Chosen::Any, SideFrame::Name))}));
    if (make.error())
        return tl::unexpected(*make.error());
    return saved;
}

} // namespace analysis
