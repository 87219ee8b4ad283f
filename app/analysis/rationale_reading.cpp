// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/rationale_reading.h"

#include "app/analysis/stated_preference.h"

namespace analysis {

namespace {

model::Choice inSides(Stated stated, model::Order order)
{
    if (stated == Stated::Tie)
        return model::Choice::Tie;
    return (stated == Stated::First) == (order == model::Order::AFirst) ? model::Choice::A : model::Choice::B;
}

} // namespace

void RationaleReading::add(const QString &text, model::Order order, model::Choice choice)
{
    const auto said = statedPreference(text);
    const auto isSame = said ? analysis::agrees(*said, order, choice) : std::nullopt;
    if (!isSame) {
        ++silent;
        return;
    }
    if (*isSame) {
        ++agrees;
        return;
    }
    if (contradicts++ == 0) {
        stated = inSides(*said, order);
        verdict = choice;
    }
}

bool RationaleReading::has(RationaleSaying saying) const
{
    switch (saying) {
    case RationaleSaying::Agrees: return agrees > 0;
    case RationaleSaying::Contradicts: return contradicts > 0;
    case RationaleSaying::Silent: break;
    }
    return silent > 0;
}

RationaleReading rationaleReading(const model::Case &content, const QString &judge)
{
    RationaleReading reading;
    for (const model::Case::NamedVerdict &one : content.verdicts) {
        if (one.judge == judge && one.verdict.state == model::State::Valid && one.verdict.choice &&
            !one.call.rationale.isEmpty())
            reading.add(one.call.rationale, one.verdict.order, *one.verdict.choice);
    }
    return reading;
}

} // namespace analysis
