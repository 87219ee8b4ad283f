// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/estimated_truth.h"

#include "app/analysis/evaluators.h"
#include "app/analysis/figure_maker.h"
#include "app/stats/dawid_skene.h"
#include "app/stats/mace.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

/// What a model makes of the comparisons.
struct Fitted
{
    std::string why;
    TruthByRank found;
};

template <typename Model>
Fitted fittedBy(Model model, Frame frame)
{
    if (!model.why.empty())
        return {std::move(model.why), {}};
    return {{}, truthByRank(frame, std::move(model.unit), std::move(model.truth))};
}

Fitted fitted(const AnnotatorColumns &columns, const TruthOptions &options)
{
    const stats::Ratings ratings = columns.ratings();
    if (options.by == TruthBy::Mace)
        return fittedBy(stats::mace(ratings, {.seed = options.seed}), columns.frame);
    const bool isOneCoin = options.by == TruthBy::OneCoin;
    return fittedBy(stats::dawidSkene(ratings, isOneCoin ? stats::AnnotatorForm::OneCoin
                                                         : stats::AnnotatorForm::Confusion),
                    columns.frame);
}

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

model::Result<> checkName(const Dataset &dataset, const QString &name)
{
    if (name.trimmed().isEmpty())
        return model::fail(model::Error::Kind::Usage, u"an estimate needs a name"_s);
    for (const model::Rater &rater : dataset.columns.raters) {
        if (rater.name == name && rater.kind != model::RaterKind::Estimate)
            return model::fail(
                model::Error::Kind::Usage,
                u"%1 is a rater of kind %2 in this project; give the estimate another name"_s.arg(
                    name, model::wordOf(rater.kind)));
    }
    return {};
}

} // namespace

QString wordOf(TruthBy by)
{
    switch (by) {
    case TruthBy::DawidSkene: return u"dawid_skene"_s;
    case TruthBy::OneCoin: return u"one_coin"_s;
    case TruthBy::Mace: break;
    }
    return u"mace"_s;
}

std::optional<TruthBy> truthByFromWord(QStringView word)
{
    for (const TruthBy by : {TruthBy::DawidSkene, TruthBy::OneCoin, TruthBy::Mace}) {
        if (wordOf(by) == word)
            return by;
    }
    return std::nullopt;
}

model::Result<EstimatedTruth> estimateTruth(const Dataset &dataset, Selector &selector,
                                            const TruthOptions &options)
{
    if (const auto checked = checkName(dataset, options.name); !checked)
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
    const Fitted fit = fitted(columns, options);
    if (!fit.why.empty())
        return model::fail(model::Error::Kind::Usage,
                           u"no truth can be estimated: %1"_s.arg(QString::fromStdString(fit.why)));
    const auto q = static_cast<std::size_t>(columns.votes.q);
    const auto &[rank, found] = fit.found;
    for (std::size_t i = 0; i < rank.size(); ++i) {
        const auto label = static_cast<std::size_t>(found.label[i]);
        EstimatedTruth::On on{.comparison = dataset.comparisonAt[static_cast<std::size_t>(rank[i])],
                              .choice = choiceOf(static_cast<int>(label)),
                              .probability = found.probability[i * q + label]};
        if (found.isTied[i])
            on.choice.reset();
        truth.on.push_back(on);
    }
    return truth;
}

model::Result<store::EstimateChange> saveTruth(store::Project &project, const Dataset &dataset,
                                               const EstimatedTruth &truth, const QString &program,
                                               const QString &author)
{
    store::EstimateSource source{.made = madeOf(truth, program), .of = {}, .author = author, .time = {}};
    for (const std::int32_t rater : truth.raters)
        source.of.push_back(dataset.columns.raters[static_cast<std::size_t>(rater)].id);
    std::vector<store::EstimatedRuling> rulings;
    for (const EstimatedTruth::On &on : truth.on) {
        if (on.choice)
            rulings.push_back({{dataset.columns.comparisons.id[static_cast<std::size_t>(on.comparison)]},
                               *on.choice,
                               wordOf(truth.options.by),
                               QString::number(on.probability, 'g', 6)});
    }
    auto change = store::saveEstimate(project, truth.options.name, source, rulings);
    if (!change && change.error().kind == model::Error::Kind::Conflict)
        return model::fail(model::Error::Kind::Usage, change.error().detail);
    return change;
}

model::Result<SavedTruth> savedTruth(const Dataset &dataset, Selector &selector, const EstimatedTruth &truth)
{
    const RaterRef ref = RaterRef::named(truth.options.name);
    const Filter judged = ofAny(dataset, truth.raters);
    FigureMaker make(selector, truth.options.where);
    SavedTruth saved;
    saved.votes = make.cell(truth.votes, judged);
    saved.rulings = make.cell(choice(ref, Chosen::Any, SideFrame::Name));
    for (const auto &[place, chosen] :
         {std::pair(0U, Chosen::A), std::pair(1U, Chosen::Tie), std::pair(2U, Chosen::B)})
        saved.choices.at(place) = make.cell(choice(ref, chosen, SideFrame::Name));
    saved.even = make.cell(allOf({judged, negated(choice(ref, Chosen::Any, SideFrame::Name))}));
    if (make.error())
        return tl::unexpected(*make.error());
    return saved;
}

} // namespace analysis
