// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/one_judge.h"

namespace analysis {

model::Result<OneJudge> oneJudge(const Dataset &dataset, const QString &name, const char *verb)
{
    const auto party = partyNamed(dataset, name, {});
    if (!party)
        return tl::unexpected(party.error());
    const auto raters = ratersOf(dataset, party->ref);
    if (!raters)
        return tl::unexpected(raters.error());
    const bool isOne = party->ref.kind == RaterRef::Kind::Name && raters->size() == 1;
    const auto isKind = [&](model::RaterKind kind) {
        return dataset.columns.raters[static_cast<std::size_t>(raters->front())].kind == kind;
    };
    if (!isOne || isKind(model::RaterKind::Human) || isKind(model::RaterKind::Estimate))
        return model::fail(model::Error::Kind::Usage,
                           QStringLiteral("%1: %2 takes one judge").arg(name, QLatin1String(verb)));
    return OneJudge{*party, raters->front()};
}

} // namespace analysis
