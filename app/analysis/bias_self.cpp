// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias_panel.h"
#include "app/analysis/model_treatment.h"
#include "app/stats/clustered_mean.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

using Models = std::vector<std::uint8_t>;

constexpr stats::Bootstrap draws{.seed = 1, .replicates = 2000};

/// The two sides of the models that are meant: a, b.
struct Sides
{
    Filter a, b; ///< just that side's model is meant
};

Sides sidesOf(const QStringList &models)
{
    const Filter a = fieldIsIn(Field::ModelA, models);
    const Filter b = fieldIsIn(Field::ModelB, models);
    return {allOf({a, negated(b)}), allOf({b, negated(a)})};
}

Filter chosen(const BiasQuestion &question, Chosen judge, Chosen people)
{
    return chose(question.rater, question.people, judge, people, SideFrame::Name);
}

// Where the judge chose the model that is meant and people the other one, or the reverse.
Filter opposite(const BiasQuestion &question, const Sides &sides, bool isForIt)
{
    const Filter a = chosen(question, Chosen::A, Chosen::B);
    const Filter b = chosen(question, Chosen::B, Chosen::A);
    return anyOf({allOf({isForIt ? a : b, sides.a}), allOf({isForIt ? b : a, sides.b})});
}

/// What a panel needs of one judge.
struct Judged
{
    const BiasQuestion &question;
    std::vector<JudgedCase> matched;
};

/// How the judge treats some models beside people.
struct Gain
{
    Figure difference, judge, people, opportunity;
    Cell whole, forIt, against;
};

model::Result<Gain> gainOf(const Judged &judged, const Models &isMeant)
{
    const BiasQuestion &question = judged.question;
    const Sides sides = sidesOf(namesOf(question.dataset, isMeant));
    const Filter either = anyOf({sides.a, sides.b});
    const auto cells =
        countCells(question, {allOf({both(question.rater, question.people), either}),
                              opposite(question, sides, true), opposite(question, sides, false),
                              allOf({chosen(question, Chosen::Decided, Chosen::Decided), either})});
    if (!cells)
        return tl::unexpected(cells.error());
    const ModelPoints points = pointsOf(question.dataset, judged.matched, isMeant);
    const auto errors = stats::Errors::Clustered;
    const Cell &whole = cells->front();
    return Gain{figureOf(stats::clusteredDifference(points.difference, points.clusters, errors), whole),
                figureOf(stats::clusteredMean(points.judge, points.clusters, errors), whole),
                figureOf(stats::clusteredMean(points.people, points.clusters, errors), whole),
                figureOf(stats::equalOpportunity(points.picks), cells->at(3)),
                whole,
                cells->at(1),
                cells->at(2)};
}

bool isAny(const Models &models)
{
    return std::find(models.begin(), models.end(), std::uint8_t{1}) != models.end();
}

/// A list of figures, a model or family each.
struct Row
{
    QString name;
    std::vector<Detail> figures;
    void add(const QString &of, Figure figure) { figures.push_back({of, std::move(figure)}); }
    [[nodiscard]] Detail detail() && { return {std::move(name), std::move(figures)}; }
};

// The same figures of every model that is not the judge's: a judge who is more decisive than people moves all
// of them.
model::Result<> addPlacebos(const Judged &judged, const Models &family, const Treatment &treatment,
                            const std::vector<stats::Estimate> &net, Panel &panel)
{
    std::vector<Row> rows{{u"others"_s, {}},
                          {u"others_net"_s, {}},
                          {u"others_judge_score"_s, {}},
                          {u"others_people_score"_s, {}},
                          {u"others_equal_opportunity"_s, {}}};
    for (std::size_t model = 0; model < family.size(); ++model) {
        if (family[model] != 0)
            continue;
        Models alone(family.size());
        alone[model] = 1;
        auto gain = gainOf(judged, alone);
        if (!gain)
            return tl::unexpected(gain.error());
        if (gain->difference.estimate.n == 0)
            continue;
        const QString &name = judged.question.dataset.columns.models[model];
        rows[0].add(name, std::move(gain->difference));
        rows[1].add(name, figureOf(net[static_cast<std::size_t>(treatment.places[model])], gain->whole));
        rows[2].add(name, std::move(gain->judge));
        rows[3].add(name, std::move(gain->people));
        rows[4].add(name, std::move(gain->opportunity));
    }
    for (Row &row : rows)
        panel.detail.push_back(std::move(row).detail());
    return {};
}

// Every family that a label of a model names: the judge's own stands among the others.
model::Result<> addFamilies(const Judged &judged, Panel &panel)
{
    const auto &labels = judged.question.dataset.columns.modelFamilies;
    const std::set<QString> names(labels.begin(), labels.end());
    Row row{u"families"_s, {}};
    for (const QString &name : names) {
        if (name.isEmpty())
            continue;
        Models meant(judged.question.dataset.columns.models.size());
        for (std::size_t model = 0; model < labels.size(); ++model)
            meant[model] = labels[model] == name ? 1 : 0;
        auto gain = gainOf(judged, meant);
        if (!gain)
            return tl::unexpected(gain.error());
        if (gain->difference.estimate.n > 0)
            row.add(name, std::move(gain->difference));
    }
    if (!row.figures.empty())
        panel.detail.push_back(std::move(row).detail());
    return {};
}

model::Result<Panel> panelOfOwn(const Judged &judged, const Models &own, const stats::Estimate &net)
{
    auto gain = gainOf(judged, own);
    if (!gain)
        return tl::unexpected(gain.error());
    Panel panel = panelOf(
        judged.question, "self_preference", EvidenceKind::Observational, figureOf(net, gain->whole),
        gain->forIt, gain->against,
        "%5: it gives its own model %6 where people give it %7, on %4 comparisons; net of how it treats the "
        "other models that is a difference of %1 (%2 to %3)",
        {leaningOf(net, {"favours its own model beyond its decisiveness",
                         "does not favour its own model beyond its decisiveness, as far as this shows",
                         "disfavours its own model beyond its decisiveness"}),
         {.name = "judge", .value = gain->judge.estimate.value.value_or(0), .digits = 3},
         {.name = "people", .value = gain->people.estimate.value.value_or(0), .digits = 3}});
    const Filter either = anyOf({gain->forIt.where, gain->against.where});
    const ExactTest test = exactOf(gain->forIt, gain->against, either);
    panel.detail = {detail("judge_score", gain->judge),
                    detail("people_score", gain->people),
                    detail("difference", gain->difference),
                    detail("equal_opportunity", gain->opportunity),
                    detail("b", gain->forIt),
                    detail("c", gain->against),
                    detail("p", test.byItem),
                    detail("mcnemar_p", test.rowWise)};
    auto split = splitAmong(judged.question, gain->forIt, gain->against);
    if (!split)
        return tl::unexpected(split.error());
    panel.detail.push_back(detail("people_split", std::move(*split)));
    return panel;
}

Panel unknownOwn(const BiasQuestion &question)
{
    return panelOf(question, "self_preference", EvidenceKind::Observational,
                   undefinedFigure("the judge's own model is not known: no set-up names it, and no "
                                   "model here is called as the judge or as its family",
                                   emptyCell()),
                   emptyCell(), emptyCell(), "", {});
}

model::Result<> addFamily(const Judged &judged, const Models &family, Panel &panel)
{
    auto gain = gainOf(judged, family);
    if (!gain)
        return tl::unexpected(gain.error());
    panel.detail.push_back(
        {u"family"_s, std::vector<Detail>{detail("difference", gain->difference), detail("b", gain->forIt),
                                          detail("c", gain->against)}});
    return {};
}

} // namespace

// METHODS 4.8: net of how decisive the judge is, with the raw difference and the placebos beside it.
model::Result<Panel> selfPreferencePanel(const BiasQuestion &question)
{
    const OwnModels models = ownModelsOf(question.dataset, question.judge);
    if (!isAny(models.isFamily))
        return unknownOwn(question);
    const auto base = question.base();
    if (!base)
        return tl::unexpected(base.error());
    const Judged judged{question, matchedCases(question.dataset, question.judge, *base)};
    const Treatment treatment = treatmentOf(question.dataset, judged.matched, models);
    const auto net = stats::netOfDecisiveness(treatment.rows, treatment.models, draws);
    auto panel = isAny(models.isOwn) ? panelOfOwn(judged, models.isOwn, net.front())
                                     : model::Result<Panel>(unknownOwn(question));
    if (!panel)
        return panel;
    if (models.isFamily != models.isOwn) {
        if (const auto added = addFamily(judged, models.isFamily, *panel); !added)
            return tl::unexpected(added.error());
    }
    if (const auto added = addFamilies(judged, *panel); !added)
        return tl::unexpected(added.error());
    if (const auto added = addPlacebos(judged, models.isFamily, treatment, net, *panel); !added)
        return tl::unexpected(added.error());
    return panel;
}

} // namespace analysis
