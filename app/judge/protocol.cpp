// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/protocol.h"

#include "app/judge/longest.h"
#include "app/judge/pair_tie.h"

#include <algorithm>

namespace judge {

namespace {

constexpr Protocol table[] = {
    {"longest", "takes the longer response; equal length is a tie", longestSetup, longestAnswer, nullptr,
     nullptr},
    {"pair_tie", "asks a language model which response is better, or tie; explanation first", pairTieSetup,
     nullptr, pairTieWording, "bracketed"},
};

} // namespace

std::span<const Protocol> protocols() { return table; }

const Protocol *protocolNamed(const QString &name)
{
    const auto found = std::ranges::find_if(
        table, [&name](const Protocol &protocol) { return name == QLatin1String(protocol.name); });
    return found == std::end(table) ? nullptr : found;
}

model::Choice choiceOf(Preferred preferred, model::Order order)
{
    Q_ASSERT(order != model::Order::Unknown);
    if (preferred == Preferred::Tie)
        return model::Choice::Tie;
    const bool isA = (preferred == Preferred::First) == (order == model::Order::AFirst);
    return isA ? model::Choice::A : model::Choice::B;
}

} // namespace judge
