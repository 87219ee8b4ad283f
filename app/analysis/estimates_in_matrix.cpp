// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/estimates_in_matrix.h"

#include "db/store/estimates.h"

#include <algorithm>

namespace analysis {

namespace {

using Kind = RaterRef::Kind;

const Party &partyOf(const AgreementTable &table, int party)
{
    return table.parties[static_cast<std::size_t>(party)].party;
}

/// By party: whether the estimate was made of somebody behind it.
std::vector<bool> partOf(const Dataset &dataset, const AgreementTable &table,
                         const store::StoredEstimate &estimate)
{
    std::vector<bool> isPart;
    for (const PartyVotes &row : table.parties) {
        const auto raters = ratersOf(dataset, row.party.ref);
        const bool isAsked = raters && row.party.ref.kind != Kind::Majority;
        isPart.push_back(isAsked && std::ranges::any_of(*raters, [&](std::int32_t rater) {
                             const model::RaterId id =
                                 dataset.columns.raters[static_cast<std::size_t>(rater)].id;
                             return std::ranges::find(estimate.source.of, id) != estimate.source.of.end();
                         }));
    }
    return isPart;
}

} // namespace

bool isBesideMajority(const AgreementTable &table, const PairAgreement &pair)
{
    return pair.includesSelf && (partyOf(table, pair.a).ref.kind == Kind::Majority ||
                                 partyOf(table, pair.b).ref.kind == Kind::Majority);
}

model::Result<> markEstimates(store::Project &project, const Dataset &dataset, AgreementTable &table)
{
    const auto isEstimate = [](const PartyVotes &row) {
        return row.kind == u"estimate" || row.kind == u"jury";
    };
    if (std::ranges::none_of(table.parties, isEstimate))
        return {};
    const auto estimates = store::storedEstimates(project);
    if (!estimates)
        return tl::unexpected(estimates.error());
    for (const store::StoredEstimate &estimate : *estimates) {
        const std::vector<bool> isPart = partOf(dataset, table, estimate);
        const auto is = [&](int party) {
            const RaterRef &ref = partyOf(table, party).ref;
            return ref.kind == Kind::Name && ref.value == estimate.name;
        };
        for (PairAgreement &pair : table.pairs) {
            if ((is(pair.a) && isPart[static_cast<std::size_t>(pair.b)]) ||
                (is(pair.b) && isPart[static_cast<std::size_t>(pair.a)]))
                pair.includesSelf = true;
        }
    }
    return {};
}

} // namespace analysis
