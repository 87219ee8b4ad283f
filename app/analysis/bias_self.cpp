// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias_panel.h"
#include "app/analysis/judged_case.h"
#include "app/analysis/own_models.h"
#include "app/stats/clustered_mean.h"

#include <algorithm>

namespace analysis {

namespace {

using Models = std::vector<std::uint8_t>;

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

// Where the judge chose the model that is meant and people the other one, or the reverse.
Filter opposite(const BiasQuestion &question, const Sides &sides, bool isForIt)
{
    const auto chosen = [&](Chosen judge, Chosen people) {
        return chose(question.rater, question.people, judge, people, SideFrame::Name);
    };
    const Filter a = chosen(Chosen::A, Chosen::B);
    const Filter b = chosen(Chosen::B, Chosen::A);
    return anyOf({allOf({isForIt ? a : b, sides.a}), allOf({isForIt ? b : a, sides.b})});
}

/// The points of the models that are meant, with the judge and with people (win 1, tie 1/2, the mean of
/// their votes), on the comparisons where both have any.
struct Points
{
    std::vector<double> judge, people, difference;
    std::vector<std::int32_t> clusters;
};

double pointsOf(int category, model::Side side)
{
    return category == 1 ? 0.5 : (category == 0) == (side == model::Side::A) ? 1 : 0;
}

Points pointsOf(const BiasQuestion &question, const std::vector<JudgedCase> &cases, const Selection &base,
                const Models &isMeant)
{
    const Dataset &dataset = question.dataset;
    std::vector<const JudgedCase *> atRank(dataset.size());
    for (const JudgedCase &judged : cases)
        atRank[static_cast<std::size_t>(dataset.rankOf[static_cast<std::size_t>(judged.comparison)])] =
            &judged;
    Points points;
    for (std::size_t rank = 0; rank < atRank.size(); ++rank) {
        const JudgedCase *judged = atRank[rank];
        if (!judged || base[rank] == 0 || !judged->said || !judged->majority)
            continue;
        const auto side = sideMeant(dataset, judged->comparison, isMeant);
        if (!side)
            continue;
        double people = 0;
        for (int category = 0; category < 3; ++category)
            people += judged->people[static_cast<std::size_t>(category)] * pointsOf(category, *side);
        people /= judged->peopleCounted();
        points.judge.push_back(pointsOf(*judged->said, *side));
        points.people.push_back(people);
        points.difference.push_back(points.judge.back() - people);
        points.clusters.push_back(dataset.itemAt[rank]);
    }
    return points;
}

/// What a panel needs of one judge.
struct Judged
{
    const BiasQuestion &question;
    std::vector<JudgedCase> cases;
    Selection base;
};

struct Gain
{
    Figure difference, judge, people;
    Cell forIt, against;
};

model::Result<Gain> gainOf(const Judged &judged, const Models &isMeant)
{
    const BiasQuestion &question = judged.question;
    const Sides sides = sidesOf(namesOf(question.dataset, isMeant));
    const auto cells =
        countCells(question, {allOf({both(question.rater, question.people), anyOf({sides.a, sides.b})}),
                              opposite(question, sides, true), opposite(question, sides, false)});
    if (!cells)
        return tl::unexpected(cells.error());
    const Points points = pointsOf(question, judged.cases, judged.base, isMeant);
    const auto errors = stats::Errors::Clustered;
    const Cell &whole = cells->front();
    return Gain{figureOf(stats::clusteredDifference(points.difference, points.clusters, errors), whole),
                figureOf(stats::clusteredMean(points.judge, points.clusters, errors), whole),
                figureOf(stats::clusteredMean(points.people, points.clusters, errors), whole), cells->at(1),
                cells->at(2)};
}

bool isAny(const Models &models)
{
    return std::find(models.begin(), models.end(), std::uint8_t{1}) != models.end();
}

// The same figure of every model that is not the judge's: a judge who is more decisive than people moves all
// of them.
model::Result<std::vector<Detail>> placebos(const Judged &judged, const Models &own)
{
    std::vector<Detail> others;
    for (std::size_t model = 0; model < own.size(); ++model) {
        if (own[model] != 0)
            continue;
        Models alone(own.size());
        alone[model] = 1;
        auto gain = gainOf(judged, alone);
        if (!gain)
            return tl::unexpected(gain.error());
        if (gain->difference.estimate.n > 0)
            others.push_back({judged.question.dataset.columns.models[model], std::move(gain->difference)});
    }
    return others;
}

model::Result<Panel> panelOfOwn(const Judged &judged, const Models &own, const char *pattern)
{
    auto gain = gainOf(judged, own);
    if (!gain)
        return tl::unexpected(gain.error());
    Panel panel =
        panelOf(judged.question, "self_preference", EvidenceKind::Observational, gain->difference,
                gain->forIt, gain->against, pattern,
                {{.name = "judge", .value = gain->judge.estimate.value.value_or(0), .digits = 3},
                 {.name = "people", .value = gain->people.estimate.value.value_or(0), .digits = 3}});
    const Filter either = anyOf({gain->forIt.where, gain->against.where});
    panel.detail = {detail("judge_score", gain->judge), detail("people_score", gain->people),
                    detail("b", gain->forIt), detail("c", gain->against),
                    detail("mcnemar_p", exactOf(gain->forIt, gain->against, either))};
    return panel;
}

Panel unknownOwn(const BiasQuestion &question)
{
    Panel panel = panelOf(question, "self_preference", EvidenceKind::Observational,
                          undefinedFigure("the judge's own model is not known: no set-up names it, and no "
                                          "model here is called as the judge or as its family",
                                          emptyCell()),
                          emptyCell(), emptyCell(), "", {});
    return panel;
}

} // namespace

// METHODS 4.8, the raw difference on matched comparisons.
model::Result<Panel> selfPreferencePanel(const BiasQuestion &question)
{
    const OwnModels models = ownModelsOf(question.dataset, question.judge);
    auto base = question.selector.select(question.options.where);
    if (!base)
        return tl::unexpected(base.error());
    if (!isAny(models.isFamily))
        return unknownOwn(question);
    const Judged judged{question,
                        judgedCases(question.dataset, question.judge, peopleVotes(question.dataset)),
                        std::move(*base)};
    auto panel =
        isAny(models.isOwn)
            ? panelOfOwn(judged, models.isOwn,
                         "gives its own model %1 (%2 to %3) more than people do, on %4 comparisons: %5 "
                         "against %6; a judge who decides more often than people moves every model")
            : model::Result<Panel>(unknownOwn(question));
    if (!panel)
        return panel;
    if (models.isFamily != models.isOwn) {
        auto family = gainOf(judged, models.isFamily);
        if (!family)
            return tl::unexpected(family.error());
        panel->detail.push_back(
            {QStringLiteral("family"),
             std::vector<Detail>{detail("difference", family->difference), detail("b", family->forIt),
                                 detail("c", family->against)}});
    }
    auto others = placebos(judged, models.isFamily);
    if (!others)
        return tl::unexpected(others.error());
    panel->detail.push_back({QStringLiteral("others"), std::move(*others)});
    return panel;
}

} // namespace analysis
