// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/pair_details.h"

#include <algorithm>

namespace analysis {

namespace {

QStringList categoriesOf(const Dataset &dataset)
{
    QStringList names(dataset.columns.categories.begin(), dataset.columns.categories.end());
    names.removeDuplicates();
    std::ranges::sort(names);
    return names;
}

/// The two alone, within a category; none where they share nothing there.
model::Result<std::optional<CategoryPair>> pairIn(const Dataset &dataset, Selector &selector,
                                                  const AgreementTable &table, const PairAgreement &pair,
                                                  const QString &category)
{
    AgreementOptions options = table.options;
    options.parties = {table.parties[static_cast<std::size_t>(pair.a)].party};
    if (pair.a != pair.b)
        options.parties.push_back(table.parties[static_cast<std::size_t>(pair.b)].party);
    options.where = allOf({table.options.where, fieldIs(Field::Category, category)});
    auto part = computeAgreement(dataset, selector, std::move(options));
    if (!part)
        return tl::unexpected(part.error());
    const auto found = std::ranges::find_if(
        part->pairs, [&pair](const PairAgreement &one) { return (one.a == one.b) == (pair.a == pair.b); });
    if (found == part->pairs.end())
        return std::optional<CategoryPair>();
    const PairAgreement alone = *found;
    return std::optional(CategoryPair{category, std::move(*part), alone});
}

model::Result<std::map<model::State, std::int64_t>> failedCalls(const Dataset &dataset, Selector &selector,
                                                                const AgreementTable &table,
                                                                const PairAgreement &pair)
{
    std::map<model::State, std::int64_t> failed;
    if (pair.noVerdict.cases == 0)
        return failed;
    const auto left = selector.select(table.where(pair, PairPart::NoVerdict));
    if (!left)
        return tl::unexpected(left.error());
    const auto &raters = dataset.columns.raters;
    const auto isOfPair = [&](std::int32_t rater) {
        const QString &name = raters[static_cast<std::size_t>(rater)].name;
        return name == table.parties[static_cast<std::size_t>(pair.a)].party.ref.value ||
               name == table.parties[static_cast<std::size_t>(pair.b)].party.ref.value;
    };
    const model::VoteColumns::Verdicts &verdicts = dataset.columns.verdicts;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        const bool counts = verdicts.state[i] != model::State::Valid && isOfPair(verdicts.rater[i]) &&
                            (*left)[static_cast<std::size_t>(
                                dataset.rankOf[static_cast<std::size_t>(verdicts.comparison[i])])] != 0;
        if (counts)
            ++failed[verdicts.state[i]];
    }
    return failed;
}

} // namespace

model::Result<PairDetails> pairDetails(const Dataset &dataset, Selector &selector,
                                       const AgreementTable &table, const PairAgreement &pair)
{
    PairDetails details;
    for (const QString &category : categoriesOf(dataset)) {
        auto part = pairIn(dataset, selector, table, pair, category);
        if (!part)
            return tl::unexpected(part.error());
        if (*part && (*part)->pair.kept.cases > 0)
            details.categories.push_back(std::move(**part));
    }
    auto failed = failedCalls(dataset, selector, table, pair);
    if (!failed)
        return tl::unexpected(failed.error());
    details.failedCalls = std::move(*failed);
    return details;
}

} // namespace analysis
