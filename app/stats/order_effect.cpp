// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/order_effect.h"

#include "app/stats/coefficients.h"
#include "app/stats/logistic.h"
#include "app/stats/style_control.h"

#include <algorithm>
#include <cassert>
#include <set>
#include <utility>
#include <vector>

namespace stats {

namespace {

bool hasBothOrders(std::span<const Shown> shown)
{
    return std::find(shown.begin(), shown.end(), Shown::AFirst) != shown.end() &&
           std::find(shown.begin(), shown.end(), Shown::BFirst) != shown.end();
}

/// Otherwise the effect would rest on how strong models are by way of others alone.
bool showsSomePairBothWays(const Battles &battles, std::span<const Shown> shown)
{
    std::set<std::pair<std::int32_t, std::int32_t>> met; // the model shown first, the other
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const bool isAFirst = shown[i] == Shown::AFirst;
        met.emplace(isAFirst ? battles.a[i] : battles.b[i], isAFirst ? battles.b[i] : battles.a[i]);
    }
    return std::any_of(met.begin(), met.end(), [&](const auto &pair) {
        return met.contains({pair.second, pair.first});
    });
}

Estimate oneOrderOnly(std::size_t n)
{
    return undefined(n == 0 ? "nothing was judged in one order" : "the same side was always shown first",
                     static_cast<std::int64_t>(n));
}

double placeOf(Shown shown) { return shown == Shown::AFirst ? 0.5 : -0.5; }

} // namespace

Estimate orderEffect(const Battles &battles, std::span<const Shown> shown)
{
    assert(shown.size() == battles.size());
    if (!hasBothOrders(shown))
        return oneOrderOnly(shown.size());
    if (!showsSomePairBothWays(battles, shown))
        return undefined("no two models were shown both ways round", static_cast<std::int64_t>(shown.size()));
    std::vector<double> places;
    places.reserve(shown.size());
    for (const Shown one : shown)
        places.push_back(placeOf(one));
    return featureEffectAlone(battles, places);
}

Estimate orderEffectGivenPeople(const ShownChoices &choices)
{
    assert(choices.credit.size() == choices.shown.size() && choices.people.size() == choices.shown.size());
    if (!hasBothOrders(choices.shown))
        return oneOrderOnly(choices.shown.size());
    Design design(3);
    for (std::size_t row = 0; row < choices.shown.size(); ++row) {
        design.add(0, 1);
        design.add(1, choices.people[row] - 0.5);
        design.add(2, placeOf(choices.shown[row]));
        design.endRow();
    }
    return coefficient(
        fitLogistic({design, choices.credit, {}, {}, choices.cluster}, {}, LogisticErrors::Clustered), 2);
}

} // namespace stats
