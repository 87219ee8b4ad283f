// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/flags.h"

#include <algorithm>
#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

using model::Side;
using model::Swap;

Fact number(const char *name, qint64 value) { return {.name = name, .value = value}; }
Fact word(const char *name, const QString &value) { return {.name = name, .value = value}; }

int sideCategory(Side side) { return side == Side::A ? 0 : 2; }

QString modelOf(const JudgedCase &judged, const Dataset &dataset, Side side)
{
    const auto &comparisons = dataset.columns.comparisons;
    const auto at = static_cast<std::size_t>(judged.comparison);
    return dataset.columns
        .models[static_cast<std::size_t>(side == Side::A ? comparisons.modelA[at] : comparisons.modelB[at])];
}

// The judge and the people's majority chose opposite sides.
bool isOpposite(const JudgedCase &judged)
{
    return judged.said && judged.majority && *judged.said != 1 && *judged.majority != 1 &&
           *judged.said != *judged.majority;
}

std::optional<Sentence> posFirst(const JudgedCase &judged, const Dataset &)
{
    if (judged.swap != Swap::FlipsToFirst)
        return std::nullopt;
    return Sentence{"chose the response shown first in both orders", {}};
}

std::optional<Sentence> posSecond(const JudgedCase &judged, const Dataset &)
{
    if (judged.swap != Swap::FlipsToSecond)
        return std::nullopt;
    return Sentence{"chose the response shown second in both orders", {}};
}

std::optional<Sentence> posMix(const JudgedCase &judged, const Dataset &)
{
    if (judged.swap != Swap::HalfTieFirst && judged.swap != Swap::HalfTieSecond)
        return std::nullopt;
    return Sentence{"tie in one order, the response shown %1 in the other",
                    {word("shown", judged.swap == Swap::HalfTieFirst ? u"first"_s : u"second"_s)}};
}

// What both kinds of length say: how the judge's choice and the other response compare, and the people.
std::vector<Fact> lengthFacts(const JudgedCase &judged, Fact first)
{
    const auto other = static_cast<std::size_t>(*judged.majority);
    const bool choseA = *judged.said == 0;
    return {std::move(first), number("people_other", judged.people[other]),
            number("people", judged.peopleCounted()),
            number("length_chosen", choseA ? judged.lengthA : judged.lengthB),
            number("length_other", choseA ? judged.lengthB : judged.lengthA)};
}

/// By how many code points the judge's choice is longer than the people's, where they are opposite.
int surplus(const JudgedCase &judged)
{
    if (!isOpposite(judged))
        return 0;
    const int gap = judged.lengthA - judged.lengthB;
    return *judged.said == 0 ? gap : -gap;
}

std::optional<Sentence> lenVsHuman(const JudgedCase &judged, const Dataset &)
{
    if (surplus(judged) <= LengthMargin)
        return std::nullopt;
    const int shorter = std::min(judged.lengthA, judged.lengthB);
    if (shorter == 0)
        return Sentence{"took the response that is %1 characters longer; %2 of %3 people took the other",
                        lengthFacts(judged, number("longer_by", surplus(judged)))};
    const double ratio = static_cast<double>(std::max(judged.lengthA, judged.lengthB)) / shorter;
    return Sentence{"took the response that is %1 times as long; %2 of %3 people took the other",
                    lengthFacts(judged, {.name = "times", .value = ratio, .digits = ratio < 1.095 ? 2 : 1})};
}

std::optional<Sentence> shortVsHuman(const JudgedCase &judged, const Dataset &)
{
    if (-surplus(judged) <= LengthMargin)
        return std::nullopt;
    return Sentence{"took the response that is %1 characters shorter; %2 of %3 people took the other",
                    lengthFacts(judged, number("shorter_by", -surplus(judged)))};
}

// The response of the side that is meant won with the judge, the other one with the people.
std::optional<Sentence> favoured(const JudgedCase &judged, const Dataset &dataset, std::optional<Side> meant,
                                 const char *pattern)
{
    if (!meant || !isOpposite(judged) || *judged.said != sideCategory(*meant))
        return std::nullopt;
    const Side other = model::other(*meant);
    return Sentence{pattern,
                    {word("chosen", modelOf(judged, dataset, *meant)),
                     word("other", modelOf(judged, dataset, other)),
                     number("people_other", judged.people[static_cast<std::size_t>(sideCategory(other))]),
                     number("people_chosen", judged.people[static_cast<std::size_t>(sideCategory(*meant))])}};
}

std::optional<Sentence> self(const JudgedCase &judged, const Dataset &dataset)
{
    return favoured(judged, dataset, judged.own,
                    "chose %1, the judge's own model; people chose %2 (%3 to %4)");
}

std::optional<Sentence> family(const JudgedCase &judged, const Dataset &dataset)
{
    return favoured(judged, dataset, judged.family,
                    "chose %1, of the judge's family; people chose %2 (%3 to %4)");
}

std::optional<Sentence> unstable(const JudgedCase &judged, const Dataset &)
{
    for (const Votes3 &calls : judged.valid) {
        const int all = calls[0] + calls[1] + calls[2];
        const auto most = std::max_element(calls.begin(), calls.end());
        if (*most == all)
            continue;
        const auto category = static_cast<int>(most - calls.begin());
        return Sentence{"%1 of %2 runs of one order say %3",
                        {number("runs_most", *most), number("runs", all),
                         word("choice", model::wordOf(choiceOf(category)))}};
    }
    return std::nullopt;
}

std::optional<Sentence> tieSplit(const JudgedCase &judged, const Dataset &)
{
    if (!judged.said || !judged.majority)
        return std::nullopt;
    const int all = judged.peopleCounted();
    if (*judged.said == 1 && *judged.majority != 1) {
        const int decided = judged.people[0] + judged.people[2];
        const int most = judged.people[static_cast<std::size_t>(*judged.majority)];
        if (most * 100 >= OneMind * decided)
            return Sentence{"tie; %1 of the %2 people who decided took one response",
                            {number("people_most", most), number("people_decided", decided)}};
    }
    if (*judged.said != 1 && judged.people[1] * 100 >= OneMind * all)
        return Sentence{"decided; %1 of %2 people called it a tie",
                        {number("people_tie", judged.people[1]), number("people", all)}};
    return std::nullopt;
}

std::optional<Sentence> parse(const JudgedCase &judged, const Dataset &)
{
    if (judged.invalid == 0)
        return std::nullopt;
    return Sentence{"%1 of %2 calls gave no valid verdict, the first: %3",
                    {number("calls_invalid", judged.invalid), number("calls", judged.calls),
                     word("state", model::wordOf(judged.firstInvalid))}};
}

} // namespace

std::span<const FlagRule> flagRules()
{
    static constexpr std::array<FlagRule, 10> rules{{
        {FlagKind::PosFirst, "pos_first", "the judge chose what was shown first in both orders", &posFirst},
        {FlagKind::PosSecond, "pos_second", "the judge chose what was shown second in both orders",
         &posSecond},
        {FlagKind::PosMix, "pos_mix", "the judge decided in one order and called the other a tie", &posMix},
        {FlagKind::LenVsHuman, "len_vs_human", "the judge took the longer response, people the shorter",
         &lenVsHuman},
        {FlagKind::ShortVsHuman, "short_vs_human", "the judge took the shorter response, people the longer",
         &shortVsHuman},
        {FlagKind::Self, "self", "the judge chose its own model, people the other", &self},
        {FlagKind::Family, "family", "the judge chose its own family, people the other", &family},
        {FlagKind::Unstable, "unstable", "the judge's repetitions of one order disagree", &unstable},
        {FlagKind::TieSplit, "tie_split", "a tie for the judge and not for people, or the reverse",
         &tieSplit},
        {FlagKind::Parse, "parse", "a call of the judge gave no valid verdict", &parse},
    }};
    return rules;
}

} // namespace analysis
