// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias_panel.h"
#include "app/analysis/feature_taste.h"

namespace analysis {

namespace {

/// One format, as METHODS 4.5 counts length.
struct FormatCells
{
    Cell judgeMore, judgeFewer, bothMore, bothFewer, all, either, judgeTook, peopleTook;

    [[nodiscard]] Figure difference() const
    {
        return all.count.count == 0
                   ? undefinedFigure("no comparison of responses that differ in this on which "
                                     "both the judge and the people decided",
                                     all)
                   : differenceOf(judgeMore, judgeFewer, all);
    }
    [[nodiscard]] ExactTest test() const { return exactOf(judgeMore, judgeFewer, either.where); }
};

model::Result<FormatCells> formatCells(const BiasQuestion &question, Format format)
{
    const auto chose = [&](Predicate judge, Predicate people) {
        return allOf(
            {choseFormat(judge, question.rater, format), choseFormat(people, question.people, format)});
    };
    const Filter judgeMore = chose(Predicate::More, Predicate::Fewer);
    const Filter judgeFewer = chose(Predicate::Fewer, Predicate::More);
    const Filter bothMore = chose(Predicate::More, Predicate::More);
    auto cells =
        countCells(question, {judgeMore, judgeFewer, bothMore, chose(Predicate::Fewer, Predicate::Fewer),
                              allOf({about(Predicate::Decided, question.rater),
                                     about(Predicate::Decided, question.people), unevenIn(format)}),
                              anyOf({judgeMore, judgeFewer}), anyOf({judgeMore, bothMore}),
                              anyOf({judgeFewer, bothMore})});
    if (!cells)
        return tl::unexpected(cells.error());
    auto &all = *cells;
    return FormatCells{all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]};
}

model::Result<Detail> formatDetail(const BiasQuestion &question, Format format, const FormatCells &cells)
{
    const ExactTest test = cells.test();
    std::vector<Detail> parts{detail("difference", cells.difference()),
                              detail("b", cells.judgeMore),
                              detail("c", cells.judgeFewer),
                              detail("both_more", cells.bothMore),
                              detail("both_fewer", cells.bothFewer),
                              detail("p", test.byItem),
                              detail("mcnemar_p", test.rowWise),
                              detail("judge_prefers_more", shareOf(cells.judgeTook, cells.all)),
                              detail("people_prefer_more", shareOf(cells.peopleTook, cells.all))};
    auto split = splitAmong(question, cells.judgeMore, cells.judgeFewer);
    if (!split)
        return tl::unexpected(split.error());
    parts.push_back(detail("people_split", std::move(*split)));
    const auto feature = question.selector.featureOf(format);
    if (!feature)
        return tl::unexpected(feature.error());
    auto effects = effectDetails(question, **feature);
    if (!effects)
        return tl::unexpected(effects.error());
    for (Detail &effect : *effects)
        parts.push_back(std::move(effect));
    return Detail{wordOf(format), std::move(parts)};
}

} // namespace

// Lists speak for the panel, as in AlpacaEval's table of evaluators; the other formats stand beside them.
model::Result<Panel> formatPanel(const BiasQuestion &question)
{
    const auto lists = formatCells(question, Format::Lists);
    if (!lists)
        return tl::unexpected(lists.error());
    Figure surplus = lists->difference();
    const Fact leaning = leaningOf(surplus.estimate, {"likes lists more than people do",
                                                      "likes lists as people do, as far as this shows",
                                                      "likes lists less than people do"});
    Panel panel = panelOf(question, "format", EvidenceKind::Observational, std::move(surplus),
                          lists->judgeMore, lists->judgeFewer,
                          "%5: against people it took the response with more list items in %6 and the one "
                          "with fewer in %7 of %4 comparisons that differ in them, a difference of %1 (%2 to "
                          "%3), exact p by item %8",
                          {leaning,
                           {.name = "judge_more", .value = qint64{lists->judgeMore.count.count}},
                           {.name = "judge_fewer", .value = qint64{lists->judgeFewer.count.count}},
                           pFact(lists->test())});
    for (const Format format : {Format::Lists, Format::Bold, Format::Headings, Format::Code}) {
        const auto cells =
            format == Format::Lists ? model::Result<FormatCells>(*lists) : formatCells(question, format);
        if (!cells)
            return tl::unexpected(cells.error());
        auto part = formatDetail(question, format, *cells);
        if (!part)
            return tl::unexpected(part.error());
        panel.detail.push_back(std::move(*part));
    }
    return panel;
}

} // namespace analysis
