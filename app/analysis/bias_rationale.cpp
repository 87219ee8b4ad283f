// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias_panel.h"

namespace analysis {

// METHODS 4.1, RATIONALE_MISMATCH: a rationale that states another preference than its own verdict. What
// words state is read with care, so that the others say nothing either way.
model::Result<Panel> rationalePanel(const BiasQuestion &question)
{
    const auto says = [&](RationaleSaying saying) { return rationaleSays(question.rater, saying); };
    const Filter contradicts = says(RationaleSaying::Contradicts);
    const Filter agrees = says(RationaleSaying::Agrees);
    const Filter silent = says(RationaleSaying::Silent);
    const auto cells =
        countCells(question, {contradicts, allOf({agrees, negated(contradicts)}),
                              anyOf({contradicts, agrees}), anyOf({contradicts, agrees, silent}),
                              allOf({silent, negated(anyOf({contradicts, agrees}))})});
    if (!cells)
        return tl::unexpected(cells.error());
    const Cell &stating = cells->at(2);
    const char *why = cells->at(3).count.count == 0
                          ? "no rationales are stored"
                          : "no rationale states a preference in words that are known for one";
    Panel panel =
        panelOf(question, "rationale", EvidenceKind::Observational,
                stating.count.count == 0 ? undefinedFigure(why, stating) : shareOf(cells->at(0), stating),
                cells->at(0), cells->at(1),
                "a rationale states another preference than its verdict on a share of %1 (%2 to %3) "
                "of %4 comparisons whose rationales state one: %5; %6 state none in words that are "
                "known for one",
                {{.name = "contradicts", .value = qint64{cells->at(0).count.count}},
                 {.name = "silent", .value = qint64{cells->at(4).count.count}}});
    panel.detail = {detail("contradicts", cells->at(0)), detail("agrees", cells->at(1)),
                    detail("silent", cells->at(4)), detail("states_share", shareOf(stating, cells->at(3)))};
    return panel;
}

} // namespace analysis
