// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/feature_taste.h"

#include "app/analysis/met_models.h"
#include "app/stats/clustered_mean.h"

#include <algorithm>
#include <array>

namespace analysis {

namespace {

/// Votes or rulings that count, by rank.
struct Voted
{
    std::vector<std::int32_t> comparison;
    std::vector<int> category;
};

model::Result<Voted> votedBy(const BiasQuestion &question, const RaterRef &rater, const Selection &base)
{
    const auto sheet = question.selector.sheetOf(rater);
    if (!sheet)
        return tl::unexpected(sheet.error());
    Voted voted;
    for (const Ballot &ballot : (*sheet)->ballots) {
        if (base[static_cast<std::size_t>(ballot.rank)] == 0 || ballot.standing != Standing::Counted)
            continue;
        voted.comparison.push_back(question.dataset.comparisonAt[static_cast<std::size_t>(ballot.rank)]);
        voted.category.push_back(categoryOf(ballot.choice));
    }
    return voted;
}

/// Votes as battles with the feature of each.
struct FeatureBattles
{
    std::vector<std::int32_t> a, b, item;
    std::vector<stats::Outcome> outcome;
    std::vector<double> z;
    std::vector<std::int8_t> byJudge;

    void add(const Dataset &dataset, const Voted &voted, const Feature &feature, bool isJudge)
    {
        constexpr std::array outcomes{stats::Outcome::AWins, stats::Outcome::Tie, stats::Outcome::BWins};
        const auto &comparisons = dataset.columns.comparisons;
        for (std::size_t i = 0; i < voted.comparison.size(); ++i) {
            const auto at = static_cast<std::size_t>(voted.comparison[i]);
            if (comparisons.modelA[at] == comparisons.modelB[at])
                continue;
            a.push_back(comparisons.modelA[at]);
            b.push_back(comparisons.modelB[at]);
            item.push_back(comparisons.item[at]);
            outcome.push_back(outcomes.at(static_cast<std::size_t>(voted.category[i])));
            z.push_back(feature.difference[at]);
            byJudge.push_back(isJudge ? 1 : 0);
        }
    }

    /// Models that never met are not among them.
    [[nodiscard]] stats::Battles battles()
    {
        const int models = numberMet(a, b);
        z = stats::standardised(std::move(z), stats::Standard::ScaledMirrored);
        return {.models = models, .a = a, .b = b, .outcome = outcome, .cluster = item, .weight = {}};
    }
    [[nodiscard]] bool isConstant() const
    {
        return std::all_of(z.begin(), z.end(), [](double value) { return value == 0; });
    }
};

stats::Estimate withoutDifference(const FeatureBattles &battles)
{
    return stats::undefined(battles.z.empty() ? "no shared comparisons"
                                              : "the responses never differ in this",
                            static_cast<std::int64_t>(battles.z.size()));
}

} // namespace

Filter counts(const RaterRef &rater) { return count(Predicate::Votes, rater, Operator::GreaterEqual, 1); }

model::Result<Taste> tasteOf(const BiasQuestion &question, const RaterRef &rater, const Feature &feature)
{
    const auto base = question.base();
    if (!base)
        return tl::unexpected(base.error());
    const auto voted = votedBy(question, rater, *base);
    if (!voted)
        return tl::unexpected(voted.error());
    std::vector<double> took, score;
    std::vector<std::int32_t> tookItems, scoreItems;
    for (std::size_t i = 0; i < voted->comparison.size(); ++i) {
        const auto at = static_cast<std::size_t>(voted->comparison[i]);
        if (feature.more(at) == 0)
            continue;
        const std::int32_t item = question.dataset.columns.comparisons.item[at];
        const bool isTie = voted->category[i] == 1;
        const double credit = isTie ? 0.5 : (voted->category[i] == 0) == (feature.more(at) > 0) ? 1 : 0;
        score.push_back(credit);
        scoreItems.push_back(item);
        if (isTie)
            continue;
        took.push_back(credit);
        tookItems.push_back(item);
    }
    FeatureBattles battles;
    battles.add(question.dataset, *voted, feature, false);
    Taste taste{stats::clusteredMean(took, tookItems, stats::Errors::Clustered),
                stats::clusteredMean(score, scoreItems, stats::Errors::Clustered),
                {}};
    const bool isConstant = battles.isConstant();
    const stats::Battles columns = battles.battles();
    taste.effect = isConstant ? withoutDifference(battles) : stats::featureEffectAlone(columns, battles.z);
    return taste;
}

model::Result<stats::FeatureEffect> effectBesidePeople(const BiasQuestion &question, const Feature &feature)
{
    const RaterRef people = RaterRef::of(RaterRef::Kind::Humans);
    const auto base = question.selector.select(question.within(both(question.rater, people)));
    if (!base)
        return tl::unexpected(base.error());
    const auto judge = votedBy(question, question.rater, *base);
    if (!judge)
        return tl::unexpected(judge.error());
    const auto persons = votedBy(question, people, *base);
    if (!persons)
        return tl::unexpected(persons.error());
    FeatureBattles battles;
    battles.add(question.dataset, *judge, feature, true);
    battles.add(question.dataset, *persons, feature, false);
    if (battles.isConstant()) {
        const stats::Estimate none = withoutDifference(battles);
        return stats::FeatureEffect{none, none, none};
    }
    const stats::Battles columns = battles.battles();
    return stats::featureEffect(columns, battles.z, battles.byJudge);
}

model::Result<std::vector<Detail>> effectDetails(const BiasQuestion &question, const Feature &feature)
{
    const auto effect = effectBesidePeople(question, feature);
    if (!effect)
        return tl::unexpected(effect.error());
    const auto cells =
        countCells(question, {allOf({both(question.rater, RaterRef::of(RaterRef::Kind::Humans)),
                                     differentModels(question.dataset)})});
    if (!cells)
        return tl::unexpected(cells.error());
    const auto figure = [&](const stats::Estimate &estimate) {
        Figure made = figureOf(estimate, cells->front());
        made.unit = "vote";
        return made;
    };
    return std::vector<Detail>{detail("people_effect", figure(effect->people)),
                               detail("judge_effect", figure(effect->judge)),
                               detail("extra_effect", figure(effect->extra))};
}

} // namespace analysis
