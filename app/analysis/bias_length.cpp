// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias_panel.h"
#include "app/analysis/flags.h"

namespace analysis {

// METHODS 4.5, paired count: a raw preference for length is no bias, so the judge stands beside people on the
// same comparisons, where both decided and the lengths differ by more than the margin.
model::Result<Panel> lengthPanel(const BiasQuestion &question)
{
    const LengthOver over = question.options.length;
    const Filter apart = gapAbove(over, LengthMargin);
    const auto chose = [&](Predicate judge, Predicate people) {
        return allOf(
            {choseLength(judge, question.rater, over), choseLength(people, question.people, over), apart});
    };
    const Filter judgeLonger = chose(Predicate::Longer, Predicate::Shorter);
    const Filter judgeShorter = chose(Predicate::Shorter, Predicate::Longer);
    auto counted =
        countCells(question, {judgeLonger, judgeShorter, chose(Predicate::Longer, Predicate::Longer),
                              chose(Predicate::Shorter, Predicate::Shorter),
                              allOf({about(Predicate::Decided, question.rater),
                                     about(Predicate::Decided, question.people), apart})});
    if (!counted)
        return tl::unexpected(counted.error());
    const std::vector<Cell> &cells = *counted;
    const Cell &all = cells[4];
    Figure surplus = all.count.count == 0
                         ? undefinedFigure("no comparison of unlike lengths on which both the judge and the "
                                           "people decided",
                                           all)
                         : differenceOf(cells[0], cells[1], all);
    Panel panel =
        panelOf(question, "length", EvidenceKind::Observational, std::move(surplus), cells[0], cells[1],
                "took the longer response against people more often than the shorter, by %1 (%2 to "
                "%3) of %4 comparisons: %5 against %6",
                {{.name = "judge_longer", .value = qint64{cells[0].count.count}},
                 {.name = "judge_shorter", .value = qint64{cells[1].count.count}}});
    const auto either = countCells(question, {anyOf({judgeLonger, judgeShorter}),
                                              allOf({choseLength(Predicate::Longer, question.rater, over),
                                                     about(Predicate::Decided, question.people), apart}),
                                              allOf({choseLength(Predicate::Longer, question.people, over),
                                                     about(Predicate::Decided, question.rater), apart})});
    if (!either)
        return tl::unexpected(either.error());
    panel.detail = {detail("b", cells[0]),
                    detail("c", cells[1]),
                    detail("both_longer", cells[2]),
                    detail("both_shorter", cells[3]),
                    detail("mcnemar_p", exactOf(cells[0], cells[1], either->at(0).where)),
                    detail("judge_prefers_longer", shareOf(either->at(1), all)),
                    detail("people_prefer_longer", shareOf(either->at(2), all))};
    return panel;
}

} // namespace analysis
