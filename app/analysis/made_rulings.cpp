// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/made_rulings.h"

using namespace Qt::StringLiterals;

namespace analysis {

model::Result<> checkMadeName(const Dataset &dataset, const QString &name, model::RaterKind kind)
{
    const QString word = model::wordOf(kind);
    if (name.trimmed().isEmpty())
        return model::fail(model::Error::Kind::Usage, u"the %1 needs a name"_s.arg(word));
    for (const model::Rater &rater : dataset.columns.raters) {
        if (rater.name == name && rater.kind != kind)
            return model::fail(model::Error::Kind::Usage,
                               u"%1 is a rater of kind %2 in this project; give the %3 another name"_s.arg(
                                   name, model::wordOf(rater.kind), word));
    }
    return {};
}

model::Result<store::EstimateChange> saveMade(store::Project &project, const Dataset &dataset,
                                              model::RaterKind kind, const QString &name,
                                              const store::EstimateSource &source, const MadeRulings &made)
{
    std::vector<store::EstimatedRuling> rulings;
    for (const MadeRuling &ruling : made.rulings) {
        if (ruling.choice)
            rulings.push_back({{dataset.columns.comparisons.id[static_cast<std::size_t>(ruling.comparison)]},
                               *ruling.choice,
                               made.method,
                               QString::number(ruling.said, 'g', 6)});
    }
    auto change = store::saveEstimate(project, kind, name, source, rulings);
    if (!change && change.error().kind == model::Error::Kind::Conflict)
        return model::fail(model::Error::Kind::Usage, change.error().detail);
    return change;
}

std::array<Cell, 3> choicesOf(FigureMaker &make, const QString &rater)
{
    std::array<Cell, 3> cells;
    for (const auto &[place, chosen] :
         {std::pair(0U, Chosen::A), std::pair(1U, Chosen::Tie), std::pair(2U, Chosen::B)})
        cells.at(place) = make.cell(choice(RaterRef::named(rater), chosen, SideFrame::Name));
    return cells;
}

} // namespace analysis
