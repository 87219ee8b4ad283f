// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias_panel.h"
#include "app/analysis/feature_taste.h"

#include <cmath>

namespace analysis {

namespace {

/// The cells of METHODS 4.5's paired count.
struct LengthCells
{
    Cell judgeLonger, judgeShorter, bothLonger, bothShorter, all, either, judgeTook, peopleTook;
};

model::Result<LengthCells> lengthCells(const BiasQuestion &question)
{
    const LengthOver over = question.options.length;
    const Filter apart = gapAbove(over, LengthMargin);
    const auto chose = [&](Predicate judge, Predicate people) {
        return allOf(
            {choseLength(judge, question.rater, over), choseLength(people, question.people, over), apart});
    };
    const Filter judgeDecided = about(Predicate::Decided, question.rater);
    const Filter peopleDecided = about(Predicate::Decided, question.people);
    const Filter judgeLonger = chose(Predicate::Longer, Predicate::Shorter);
    const Filter judgeShorter = chose(Predicate::Shorter, Predicate::Longer);
    auto cells = countCells(
        question, {judgeLonger, judgeShorter, chose(Predicate::Longer, Predicate::Longer),
                   chose(Predicate::Shorter, Predicate::Shorter), allOf({judgeDecided, peopleDecided, apart}),
                   anyOf({judgeLonger, judgeShorter}),
                   allOf({choseLength(Predicate::Longer, question.rater, over), peopleDecided, apart}),
                   allOf({choseLength(Predicate::Longer, question.people, over), judgeDecided, apart})});
    if (!cells)
        return tl::unexpected(cells.error());
    auto &all = *cells;
    return LengthCells{all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]};
}

std::vector<Detail> fourWays(const LengthCells &cells, const ExactTest &test)
{
    return {detail("b", cells.judgeLonger),
            detail("c", cells.judgeShorter),
            detail("both_longer", cells.bothLonger),
            detail("both_shorter", cells.bothShorter),
            detail("p", test.byItem),
            detail("mcnemar_p", test.rowWise),
            detail("judge_prefers_longer", shareOf(cells.judgeTook, cells.all)),
            detail("people_prefer_longer", shareOf(cells.peopleTook, cells.all))};
}

/// What a rater, or people as individuals, does with length wherever it judged.
struct LengthTaste
{
    Figure share;    ///< apart by more than the margin
    Figure shareAny; ///< of any unlike lengths
    Figure score, effect;
};

model::Result<LengthTaste> lengthTaste(const BiasQuestion &question, const char *unit)
{
    const RaterRef &rater = question.rater;
    const LengthOver over = question.options.length;
    const auto lengths = question.selector.lengthsOver(over);
    if (!lengths)
        return tl::unexpected(lengths.error());
    const auto apart = tasteOf(question, rater, lengthFeature(*lengths, LengthMargin));
    if (!apart)
        return tl::unexpected(apart.error());
    const auto any = tasteOf(question, rater, lengthFeature(*lengths, 0));
    if (!any)
        return tl::unexpected(any.error());
    const Filter decided = about(Predicate::Decided, rater);
    const Filter said = counts(rater);
    const auto cells = countCells(question, {allOf({decided, gapAbove(over, LengthMargin)}),
                                             allOf({decided, gapAbove(over, 0)}),
                                             allOf({said, gapAbove(over, LengthMargin)}),
                                             allOf({said, differentModels(question.dataset)})});
    if (!cells)
        return tl::unexpected(cells.error());
    LengthTaste taste{figureOf(apart->share, cells->at(0)), figureOf(any->share, cells->at(1)),
                      figureOf(apart->score, cells->at(2)), figureOf(any->effect, cells->at(3))};
    for (Figure *figure : {&taste.share, &taste.shareAny, &taste.score, &taste.effect})
        figure->unit = unit;
    return taste;
}

// METHODS 4.1, LEN_COUNTERFACTUAL: all rulings of the judge are fitted, whatever cases were asked for.
model::Result<Detail> counterfactual(const BiasQuestion &question)
{
    const Filter toward = hasFlag(FlagKind::LenCounterfactual, question);
    const Filter away = hasFlag(FlagKind::LenCounterfactualMirror, question);
    auto cells = countCells(question, {toward, away, anyOf({toward, away})});
    if (!cells)
        return tl::unexpected(cells.error());
    Filter all = allOf({counts(question.rater), differentModels(question.dataset)});
    const auto selection = question.selector.select(all);
    if (!selection)
        return tl::unexpected(selection.error());
    const stats::Estimate &effect = question.selector.lengthsOf(question.judge).effect;
    const Cell &turned = cells->at(2);
    const char *why = effect.value ? "the length term turns the model nowhere" : "there is no fit";
    return Detail{
        QStringLiteral("counterfactual"),
        std::vector<Detail>{
            detail("fit_effect",
                   Figure{.estimate = effect, .cases = countOf(*selection), .where = std::move(all)}),
            detail("toward", cells->at(0)), detail("away", cells->at(1)),
            detail("toward_share",
                   turned.count.count == 0 ? undefinedFigure(why, turned) : shareOf(cells->at(0), turned))}};
}

model::Result<> addFlags(const BiasQuestion &question, Panel &panel)
{
    auto split = splitAmong(question, panel.flagged, panel.mirrored);
    if (!split)
        return tl::unexpected(split.error());
    panel.detail.push_back(detail("people_split", std::move(*split)));
    auto fit = counterfactual(question);
    if (!fit)
        return tl::unexpected(fit.error());
    panel.detail.push_back(std::move(*fit));
    return {};
}

model::Result<> addBesidePeople(const BiasQuestion &question, Panel &panel)
{
    const auto lengths = question.selector.lengthsOver(question.options.length);
    if (!lengths)
        return tl::unexpected(lengths.error());
    auto effects = effectDetails(question, lengthFeature(*lengths, LengthMargin));
    if (!effects)
        return tl::unexpected(effects.error());
    panel.detail.push_back({QStringLiteral("beside_people"), std::move(*effects)});
    return addFlags(question, panel);
}

void addTaste(LengthTaste taste, Panel &panel)
{
    panel.detail.push_back(detail("longer_share", std::move(taste.share)));
    panel.detail.push_back(detail("longer_share_any", std::move(taste.shareAny)));
    panel.detail.push_back(detail("longer_score", std::move(taste.score)));
    panel.detail.push_back(detail("length_effect", std::move(taste.effect)));
}

} // namespace

// METHODS 4.5, paired count: a raw preference for length is no bias, so the judge stands beside people on the
// same comparisons, where both decided and the lengths differ by more than the margin.
model::Result<Panel> lengthOfJudge(const BiasQuestion &question)
{
    const auto counted = lengthCells(question);
    if (!counted)
        return tl::unexpected(counted.error());
    const LengthCells &cells = *counted;
    Figure surplus = cells.all.count.count == 0
                         ? undefinedFigure("no comparison of unlike lengths on which both the judge and the "
                                           "people decided",
                                           cells.all)
                         : differenceOf(cells.judgeLonger, cells.judgeShorter, cells.all);
    const Fact leaning =
        leaningOf(surplus.estimate, {"likes long responses more than people do",
                                     "likes long responses as people do, as far as this shows",
                                     "likes long responses less than people do"});
    const ExactTest test = exactOf(cells.judgeLonger, cells.judgeShorter, cells.either.where);
    Panel panel =
        panelOf(question, "length", EvidenceKind::Observational, std::move(surplus), cells.judgeLonger,
                cells.judgeShorter,
                "%5: against people it took the longer response in %6 and the shorter one in %7 of "
                "%4 comparisons of unlike lengths, a difference of %1 (%2 to %3), exact p by item %8",
                {leaning,
                 {.name = "judge_longer", .value = qint64{cells.judgeLonger.count.count}},
                 {.name = "judge_shorter", .value = qint64{cells.judgeShorter.count.count}},
                 pFact(test)});
    panel.detail = fourWays(cells, test);
    auto taste = lengthTaste(question, "comparison");
    if (!taste)
        return tl::unexpected(taste.error());
    addTaste(std::move(*taste), panel);
    if (const auto added = addBesidePeople(question, panel); !added)
        return tl::unexpected(added.error());
    return panel;
}

// What people do is no bias but what judges are measured against; the unit is the vote.
model::Result<Panel> lengthOfPeople(const BiasQuestion &question)
{
    auto taste = lengthTaste(question, "vote");
    if (!taste)
        return tl::unexpected(taste.error());
    const LengthOver over = question.options.length;
    const Filter apart = gapAbove(over, LengthMargin);
    const auto chosen = [&](Predicate predicate) {
        return allOf({choseLength(predicate, question.rater, over), apart});
    };
    auto cells = countCells(question, {chosen(Predicate::Longer), chosen(Predicate::Shorter)});
    if (!cells)
        return tl::unexpected(cells.error());
    const stats::Estimate &share = taste->share.estimate;
    const auto longer = std::llround(share.value.value_or(0) * static_cast<double>(share.n));
    cells->at(0).count.count = longer;
    cells->at(1).count.count = share.n - longer;
    Figure figure = taste->share;
    if (!share.value)
        figure.estimate = stats::undefined("no vote decided between responses of unlike lengths", 0);
    Panel panel = panelOf(question, "length", EvidenceKind::Observational, std::move(figure), cells->at(0),
                          cells->at(1),
                          "took the longer response in a share of %1 (%2 to %3) of %4 votes that decided "
                          "between unlike lengths, %5 against %6; what judges are set beside, and no bias by "
                          "itself",
                          {{.name = "longer", .value = qint64{longer}},
                           {.name = "shorter", .value = qint64{share.n - longer}}});
    addTaste(std::move(*taste), panel);
    return panel;
}

} // namespace analysis
