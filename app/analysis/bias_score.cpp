// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias_panel.h"
#include "app/analysis/measures.h"
#include "app/analysis/scores.h"
#include "app/stats/clustered_mean.h"
#include "app/stats/rank_correlation.h"
#include "app/stats/score_habits.h"

#include <algorithm>
#include <optional>

namespace analysis {

namespace {

/// Values with the item of each, items in a row.
struct ByItem
{
    std::vector<double> values;
    std::vector<std::int32_t> items;

    [[nodiscard]] stats::Estimate mean() const
    {
        return stats::clusteredScore(values, items, stats::Errors::Clustered);
    }
};

/// The scores of some raters whose comparisons are among those asked for.
struct ScoreColumns
{
    ByItem scores;
    std::vector<double> lengths; ///< of the responses, one a score
    ByItem surplus;              ///< over what people gave the same response, where they did
    ByItem anchoring;            ///< in pairs less alone, of responses that one rater scored both ways
};

/// What one response got alone and in pairs.
struct Anchor
{
    double sums[2] = {0, 0};
    int counts[2] = {0, 0};
};

bool isAsked(const Dataset &dataset, const ScoreTable &table, const Score &score, const Selection &base)
{
    return std::any_of(table.begin(score), table.end(score), [&](std::int32_t comparison) {
        return base[static_cast<std::size_t>(dataset.rankOf[static_cast<std::size_t>(comparison)])] != 0;
    });
}

void addAnchoring(const ScoreTable &table, const std::vector<Anchor> &anchors, ScoreColumns &columns)
{
    std::vector<std::pair<std::int32_t, double>> found;
    for (std::size_t place = 0; place < anchors.size(); ++place) {
        const Anchor &anchor = anchors[place];
        if (anchor.counts[0] > 0 && anchor.counts[1] > 0)
            found.emplace_back(table.places[place].item,
                               anchor.sums[1] / anchor.counts[1] - anchor.sums[0] / anchor.counts[0]);
    }
    std::sort(found.begin(), found.end());
    for (const auto &[item, difference] : found) {
        columns.anchoring.items.push_back(item);
        columns.anchoring.values.push_back(difference);
    }
}

/// A pool has no surplus and no anchoring: who scored what differs from response to response.
ScoreColumns columnsOf(const Dataset &dataset, const ScoreTable &table, const Selection &base,
                       const std::vector<std::int32_t> &raters)
{
    ScoreColumns columns;
    const bool isOne = raters.size() == 1;
    const auto means =
        isOne ? table.peopleMeans(dataset, raters.front()) : std::vector<std::optional<double>>();
    std::vector<Anchor> anchors(isOne ? table.places.size() : 0);
    for (const Score &score : table.scores) {
        if (std::find(raters.begin(), raters.end(), score.rater) == raters.end() ||
            !isAsked(dataset, table, score, base))
            continue;
        const auto at = static_cast<std::size_t>(score.place);
        columns.scores.values.push_back(score.value);
        columns.scores.items.push_back(table.places[at].item);
        columns.lengths.push_back(static_cast<double>(table.places[at].length));
        if (!isOne)
            continue;
        if (means[at]) {
            columns.surplus.values.push_back(score.value - *means[at]);
            columns.surplus.items.push_back(table.places[at].item);
        }
        const std::size_t kind = score.comparison < 0 ? 0 : 1;
        anchors[at].sums[kind] += score.value;
        ++anchors[at].counts[kind];
    }
    addAnchoring(table, anchors, columns);
    return columns;
}

Figure ratingFigure(stats::Estimate estimate, const Cell &whole)
{
    Figure figure = figureOf(std::move(estimate), whole);
    figure.unit = "rating";
    return figure;
}

stats::Estimate lengthCorrelation(const ScoreColumns &columns)
{
    stats::Estimate rho = stats::spearman(columns.scores.values, columns.lengths);
    if (rho.value && rho.note.empty())
        rho.note = "a rank correlation, without an interval";
    return rho;
}

void addHabits(const ScoreColumns &columns, const stats::ScoreHabits &habits, const Cell &scored,
               Panel &panel)
{
    panel.detail = {detail("mean", ratingFigure(habits.mean, scored)),
                    detail("deviation", ratingFigure(habits.deviation, scored)),
                    detail("top_share", ratingFigure(habits.top, scored)),
                    detail("three_values_share", ratingFigure(habits.heaping, scored)),
                    detail("entropy", ratingFigure(habits.entropy, scored)),
                    detail("length_correlation", ratingFigure(lengthCorrelation(columns), scored))};
}

// A call on a pair scores both responses, so that the cases are those of the calls.
model::Result<> addPairsLessAlone(const BiasQuestion &question, const ScoreColumns &columns, Panel &panel)
{
    if (columns.anchoring.values.empty())
        return {};
    const auto both =
        countCells(question, {allOf({gave(question.rater, wordOf(Measure{Measure::Kind::Rating, {}}), 1),
                                     about(Predicate::ScoredPair, question.rater)})});
    if (!both)
        return tl::unexpected(both.error());
    panel.detail.push_back(detail("pair_less_alone", ratingFigure(columns.anchoring.mean(), both->front())));
    return {};
}

/// Both scored one response, not each another one of a comparison.
Filter scoredBy(const RaterRef &rater, const RaterRef &too)
{
    return {PredicateTest{Predicate::Scored, {rater, too}, {}, std::nullopt, {}}};
}

const char *whyNoSeverity(const ScoreColumns &columns, bool isPool)
{
    if (columns.scores.values.empty())
        return "no scores: neither ratings of single responses nor scores in pairs";
    return isPool ? "people are what the scores of others are set beside"
                  : "no response has both a score of this rater and one of people";
}

// Without people's scores the habits still say something.
void sayHabits(const stats::ScoreHabits &habits, const char *why, Panel &panel)
{
    if (!habits.mean.value)
        return;
    panel.sentence = {"severity is not defined: %1; %2 scores average %3, take %4 different values, and the "
                      "three most used of them have a share of %5",
                      {{.name = "why", .value = QString::fromLatin1(why)},
                       {.name = "scores", .value = qint64{habits.mean.n}},
                       {.name = "mean", .value = *habits.mean.value, .digits = 2},
                       {.name = "values", .value = qint64{habits.values}},
                       {.name = "three_values_share", .value = *habits.heaping.value, .digits = 3}}};
}

model::Result<> addPeople(const BiasQuestion &question, const ScoreTable &table, const Selection &base,
                          Panel &panel)
{
    const RaterRef people = RaterRef::of(RaterRef::Kind::Humans);
    const auto persons = ratersOf(question.dataset, people);
    const auto scored = countCells(question, {about(Predicate::Scored, people)});
    if (!persons || !scored)
        return {};
    const ScoreColumns columns = columnsOf(question.dataset, table, base, *persons);
    if (columns.scores.values.empty())
        return {};
    const stats::ScoreHabits habits = stats::scoreHabits(columns.scores.values, columns.scores.items);
    panel.detail.push_back(detail("people_mean", ratingFigure(habits.mean, scored->front())));
    panel.detail.push_back(detail("people_entropy", ratingFigure(habits.entropy, scored->front())));
    panel.detail.push_back(
        detail("people_length_correlation", ratingFigure(lengthCorrelation(columns), scored->front())));
    return {};
}

/// What has a score, what is mild or harsh beside people, and what people scored too; a pool stands beside
/// nobody.
model::Result<std::vector<Cell>> scoreCells(const BiasQuestion &question)
{
    const Filter scored = about(Predicate::Scored, question.rater);
    if (question.rater.isPool())
        return countCells(question, {scored, anyOf({}), anyOf({}), scored});
    return countCells(question, {scored, about(Predicate::Milder, question.rater),
                                 about(Predicate::Harsher, question.rater),
                                 scoredBy(question.rater, RaterRef::of(RaterRef::Kind::Humans))});
}

} // namespace

// METHODS 4.10: how a scale is used, and how mild the rater is beside people on the same responses.
model::Result<Panel> scorePanel(const BiasQuestion &question)
{
    const auto table = question.selector.scores();
    if (!table)
        return tl::unexpected(table.error());
    const auto raters = ratersOf(question.dataset, question.rater);
    if (!raters)
        return tl::unexpected(raters.error());
    const auto base = question.base();
    if (!base)
        return tl::unexpected(base.error());
    const bool isPool = question.rater.isPool();
    auto cells = scoreCells(question);
    if (!cells)
        return tl::unexpected(cells.error());
    const ScoreColumns columns = columnsOf(question.dataset, **table, *base, *raters);
    const char *why = whyNoSeverity(columns, isPool);
    Figure severity = columns.surplus.values.empty() ? ratingFigure(stats::undefined(why, 0), cells->at(3))
                                                     : ratingFigure(columns.surplus.mean(), cells->at(3));
    const Fact leaning = leaningOf(severity.estimate, {"scores higher than people do",
                                                       "scores as high as people do, as far as this shows",
                                                       "scores lower than people do"});
    Panel panel = panelOf(
        question, "score", EvidenceKind::Observational, std::move(severity), cells->at(1), cells->at(2),
        "%5: on the responses that people scored too, its %4 scores differ from people's mean "
        "by %1 (%2 to %3) points",
        {leaning});
    const stats::ScoreHabits habits = stats::scoreHabits(columns.scores.values, columns.scores.items);
    if (!panel.estimate.estimate.value)
        sayHabits(habits, why, panel);
    addHabits(columns, habits, cells->at(0), panel);
    if (const auto added = addPairsLessAlone(question, columns, panel); !added)
        return tl::unexpected(added.error());
    if (!isPool) {
        if (const auto added = addPeople(question, **table, *base, panel); !added)
            return tl::unexpected(added.error());
    }
    return panel;
}

} // namespace analysis
