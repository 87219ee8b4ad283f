// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/flag_rules.h"

#include <algorithm>

namespace analysis::rules {

namespace {

using model::Side;

int sideCategory(Side side) { return side == Side::A ? 0 : 2; }

// The judge took the side that most people did not take, and people are not split.
bool isAgainst(const JudgedCase &judged) { return judged.isOpposite() && !areSplit(judged.people); }

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
    if (!isAgainst(judged))
        return 0;
    const int gap = judged.lengthA - judged.lengthB;
    return *judged.said == 0 ? gap : -gap;
}

// The response of the side that is meant won with the judge, the other one with the people.
Found favoured(const JudgedCase &judged, const Dataset &dataset, std::optional<Side> meant,
               const char *pattern)
{
    if (!meant || !isAgainst(judged) || *judged.said != sideCategory(*meant))
        return std::nullopt;
    const Side other = model::other(*meant);
    return Sentence{pattern,
                    {word("chosen", modelOf(judged, dataset, *meant)),
                     word("other", modelOf(judged, dataset, other)),
                     number("people_other", judged.people[static_cast<std::size_t>(sideCategory(other))]),
                     number("people_chosen", judged.people[static_cast<std::size_t>(sideCategory(*meant))])}};
}

/// A format of Markdown, what of it is counted, and what the judge did with it.
struct FormatWords
{
    qint64 FormatCounts::*count;
    const char *more, *fewer;
};

// The judge's choice has more of the format than the people's, or fewer.
Found formatAgainst(const JudgedCase &judged, const CaseEvidence &evidence, const FormatWords &format,
                    bool isMore)
{
    if (!isAgainst(judged) || evidence.formats == nullptr)
        return std::nullopt;
    const bool choseA = *judged.said == 0;
    const qint64 chosen = (choseA ? evidence.formats->a : evidence.formats->b).*format.count;
    const qint64 other = (choseA ? evidence.formats->b : evidence.formats->a).*format.count;
    if (isMore ? chosen <= other : chosen >= other)
        return std::nullopt;
    return Sentence{isMore ? format.more : format.fewer,
                    {number("chosen", chosen), number("other", other),
                     number("people_other", judged.people[static_cast<std::size_t>(*judged.majority)]),
                     number("people", judged.peopleCounted())}};
}

constexpr FormatWords lists{&FormatCounts::lists,
                            "took the one with %1 list items over %2; %3 of %4 people took the other",
                            "took the one with %1 list items, not %2; %3 of %4 people took the other"};
constexpr FormatWords headings{&FormatCounts::headings,
                               "took the one with %1 headings over %2; %3 of %4 people took the other",
                               "took the one with %1 headings, not %2; %3 of %4 people took the other"};
constexpr FormatWords bold{&FormatCounts::bold,
                           "took the one with %1 bold passages over %2; %3 of %4 people took the other",
                           "took the one with %1 bold passages, not %2; %3 of %4 people took the other"};

} // namespace

Found lenVsHuman(const JudgedCase &judged, const CaseEvidence &)
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

Found shortVsHuman(const JudgedCase &judged, const CaseEvidence &)
{
    if (-surplus(judged) <= LengthMargin)
        return std::nullopt;
    return Sentence{"took the response that is %1 characters shorter; %2 of %3 people took the other",
                    lengthFacts(judged, number("shorter_by", -surplus(judged)))};
}

Found self(const JudgedCase &judged, const CaseEvidence &evidence)
{
    return favoured(judged, evidence.dataset, judged.own,
                    "chose %1, the judge's own model; people chose %2 (%3 to %4)");
}

Found family(const JudgedCase &judged, const CaseEvidence &evidence)
{
    return favoured(judged, evidence.dataset, judged.family,
                    "chose %1, of the judge's family; people chose %2 (%3 to %4)");
}

Found moreLists(const JudgedCase &judged, const CaseEvidence &evidence)
{
    return formatAgainst(judged, evidence, lists, true);
}

Found fewerLists(const JudgedCase &judged, const CaseEvidence &evidence)
{
    return formatAgainst(judged, evidence, lists, false);
}

Found moreHeadings(const JudgedCase &judged, const CaseEvidence &evidence)
{
    return formatAgainst(judged, evidence, headings, true);
}

Found fewerHeadings(const JudgedCase &judged, const CaseEvidence &evidence)
{
    return formatAgainst(judged, evidence, headings, false);
}

Found moreBold(const JudgedCase &judged, const CaseEvidence &evidence)
{
    return formatAgainst(judged, evidence, bold, true);
}

Found fewerBold(const JudgedCase &judged, const CaseEvidence &evidence)
{
    return formatAgainst(judged, evidence, bold, false);
}

Found tieSplit(const JudgedCase &judged, const CaseEvidence &)
{
    if (!judged.said || !judged.majority || areSplit(judged.people))
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

Found hard(const JudgedCase &judged, const CaseEvidence &)
{
    if (!areSplit(judged.people))
        return std::nullopt;
    return Sentence{"people are split: %1 for a, %2 for a tie, %3 for b",
                    {number("people_a", judged.people[0]), number("people_tie", judged.people[1]),
                     number("people_b", judged.people[2])}};
}

} // namespace analysis::rules
