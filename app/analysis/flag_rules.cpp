// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/flag_rules.h"

#include "app/stats/entropy.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace analysis {

namespace rules {

QString modelOf(const JudgedCase &judged, const Dataset &dataset, model::Side side)
{
    const auto &comparisons = dataset.columns.comparisons;
    const auto at = static_cast<std::size_t>(judged.comparison);
    return dataset.columns.models[static_cast<std::size_t>(side == model::Side::A ? comparisons.modelA[at]
                                                                                  : comparisons.modelB[at])];
}

} // namespace rules

namespace {

using namespace Qt::StringLiterals;
using namespace rules;
using model::Side;
using model::Swap;

Found posFirst(const JudgedCase &judged, const CaseEvidence &)
{
    if (judged.swap != Swap::FlipsToFirst)
        return std::nullopt;
    return Sentence{"chose the response shown first in both orders", {}};
}

Found posSecond(const JudgedCase &judged, const CaseEvidence &)
{
    if (judged.swap != Swap::FlipsToSecond)
        return std::nullopt;
    return Sentence{"chose the response shown second in both orders", {}};
}

Found posMix(const JudgedCase &judged, const CaseEvidence &)
{
    if (judged.swap != Swap::HalfTieFirst && judged.swap != Swap::HalfTieSecond)
        return std::nullopt;
    return Sentence{"tie in one order, the response shown %1 in the other",
                    {word("shown", judged.swap == Swap::HalfTieFirst ? u"first"_s : u"second"_s)}};
}

/// FairEval's balanced position diversity entropy: of the shares of a, tie and b, where both orders weigh
/// alike. Nothing where an order was not repeated.
std::optional<double> positionEntropy(const JudgedCase &judged)
{
    std::array<double, 3> shares{};
    for (const std::size_t order : {std::size_t{0}, std::size_t{1}}) {
        const Votes3 &calls = judged.valid.at(order);
        const int all = calls[0] + calls[1] + calls[2];
        if (all < 2)
            return std::nullopt;
        for (std::size_t i = 0; i < shares.size(); ++i)
            shares.at(i) += calls.at(i) / (2.0 * all);
    }
    return stats::entropyOf(shares).nats.value;
}

// As undecided as two choices that are even, or a probability next to a half.
Found posEntropy(const JudgedCase &judged, const CaseEvidence &)
{
    const auto entropy = positionEntropy(judged);
    if (entropy && *entropy > std::numbers::ln2 - 1e-12) {
        const auto sum = [&](std::size_t i) { return judged.valid[0].at(i) + judged.valid[1].at(i); };
        return Sentence{"%1 runs in both orders: %2 for a, %3 for a tie, %4 for b",
                        {number("runs", sum(0) + sum(1) + sum(2)),
                         number("runs_a", sum(0)),
                         number("runs_tie", sum(1)),
                         number("runs_b", sum(2)),
                         {.name = "entropy", .value = *entropy, .digits = 4}}};
    }
    if (!judged.chance[0] || !judged.chance[1])
        return std::nullopt;
    const double mean = (*judged.chance[0] + *judged.chance[1]) / 2;
    if (std::abs(2 * mean - 1) >= UndecidedMargin)
        return std::nullopt;
    return Sentence{"over both orders a is better with a mean probability of %1",
                    {{.name = "probability", .value = mean, .digits = 3}}};
}

/// Whether the length term turns the fitted model to the side that the judge chose, or away from it.
Found lengthTurns(const JudgedCase &judged, const CaseEvidence &evidence, bool isToward)
{
    if (evidence.lengths == nullptr || !judged.said || *judged.said == 1)
        return std::nullopt;
    const auto at = static_cast<std::size_t>(judged.comparison);
    const auto ofChosen = [&](double a) { return *judged.said == 0 ? a : 1 - a; };
    const double with = ofChosen(evidence.lengths->with[at]);
    const double without = ofChosen(evidence.lengths->without[at]);
    if (isToward ? with <= 0.5 || without >= 0.5 : with >= 0.5 || without <= 0.5)
        return std::nullopt;
    const bool isClose = std::min(std::abs(with - 0.5), std::abs(without - 0.5)) < 0.005;
    const auto percent = [&](const char *name, double chance) {
        return Fact{.name = name, .value = 100 * chance, .digits = isClose ? 1 : 0};
    };
    return Sentence{isToward ? "without the length term the model gives its choice %1 % instead of %2 %"
                             : "the length term speaks against its choice: without it the model gives %1 %, "
                               "with it %2 %",
                    {percent("without", without), percent("with", with)}};
}

Found lenCounterfactual(const JudgedCase &judged, const CaseEvidence &evidence)
{
    return lengthTurns(judged, evidence, true);
}

Found lenCounterfactualMirror(const JudgedCase &judged, const CaseEvidence &evidence)
{
    return lengthTurns(judged, evidence, false);
}

Found refContradict(const JudgedCase &judged, const CaseEvidence &evidence)
{
    const ReferenceTwin *twin = evidence.twin;
    if (twin == nullptr || twin->judge < 0 || !judged.said || *judged.said == twin->said)
        return std::nullopt;
    return Sentence{
        "changed when the reference answer was shown: %1 without it, %2 with it (%3)",
        {word("without", model::wordOf(choiceOf(*judged.said))),
         word("with", model::wordOf(choiceOf(twin->said))),
         word("judge", evidence.dataset.columns.raters[static_cast<std::size_t>(twin->judge)].name)}};
}

// Fixed truths that are not of one mind say nothing.
Found goldWrong(const JudgedCase &judged, const CaseEvidence &evidence)
{
    const Votes3 &gold = judged.gold;
    if (!judged.said || *judged.said == 1)
        return std::nullopt;
    const bool choseA = *judged.said == 0;
    if (gold.at(choseA ? 2 : 0) == 0 || gold.at(choseA ? 0 : 2) > 0 || gold[1] > 0)
        return std::nullopt;
    return Sentence{"chose the response of %1; by the gold label that of %2 is better",
                    {word("chosen", modelOf(judged, evidence.dataset, choseA ? Side::A : Side::B)),
                     word("gold", modelOf(judged, evidence.dataset, choseA ? Side::B : Side::A)),
                     word("choice", model::wordOf(choiceOf(*judged.said)))}};
}

Found rationaleMismatch(const JudgedCase &, const CaseEvidence &evidence)
{
    const RationaleReading *read = evidence.rationales;
    if (read == nullptr || read->contradicts == 0)
        return std::nullopt;
    return Sentence{
        "the text prefers %1, its verdict is %2; so in %3 of %4 rationales that state a preference",
        {word("stated", model::wordOf(read->stated)), word("verdict", model::wordOf(read->verdict)),
         number("contradicts", read->contradicts), number("state", read->contradicts + read->agrees)}};
}

Found unstable(const JudgedCase &judged, const CaseEvidence &)
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

Found parse(const JudgedCase &judged, const CaseEvidence &)
{
    if (judged.invalid == 0)
        return std::nullopt;
    return Sentence{"%1 of %2 calls gave no valid verdict, the first: %3",
                    {number("calls_invalid", judged.invalid), number("calls", judged.calls),
                     word("state", model::wordOf(judged.firstInvalid))}};
}

using enum FlagNeed;

constexpr std::array<FlagRule, 23> table{{
    {FlagKind::PosFirst, "pos_first", "the judge chose what was shown first in both orders", Nothing,
     &posFirst},
    {FlagKind::PosSecond, "pos_second", "the judge chose what was shown second in both orders", Nothing,
     &posSecond},
    {FlagKind::PosMix, "pos_mix", "the judge decided in one order and called the other a tie", Nothing,
     &posMix},
    {FlagKind::PosEntropy, "pos_entropy", "the judge's runs over both orders are undecided", Nothing,
     &posEntropy},
    {FlagKind::LenVsHuman, "len_vs_human", "the judge took the longer response, people the shorter", Nothing,
     &lenVsHuman},
    {FlagKind::ShortVsHuman, "short_vs_human", "the judge took the shorter response, people the longer",
     Nothing, &shortVsHuman},
    {FlagKind::LenCounterfactual, "len_counterfactual",
     "without the length term a fitted model takes the other response", Lengths, &lenCounterfactual},
    {FlagKind::LenCounterfactualMirror, "len_counterfactual_mirror",
     "the length term turns the fitted model from the judge's choice", Lengths, &lenCounterfactualMirror},
    {FlagKind::FmtList, "fmt_list", "the judge took the response with more list items, people the other",
     Formats, &moreLists},
    {FlagKind::FmtListFewer, "fmt_list_fewer", "the reverse: the one with fewer list items", Formats,
     &fewerLists},
    {FlagKind::FmtHeader, "fmt_header", "the judge took the response with more headings, people the other",
     Formats, &moreHeadings},
    {FlagKind::FmtHeaderFewer, "fmt_header_fewer", "the reverse: the one with fewer headings", Formats,
     &fewerHeadings},
    {FlagKind::FmtBold, "fmt_bold", "the judge took the response with more bold, people the other", Formats,
     &moreBold},
    {FlagKind::FmtBoldFewer, "fmt_bold_fewer", "the reverse: the one with less bold", Formats, &fewerBold},
    {FlagKind::Self, "self", "the judge chose its own model, people the other", Nothing, &self},
    {FlagKind::Family, "family", "the judge chose its own family, people the other", Nothing, &family},
    {FlagKind::RefContradict, "ref_contradict",
     "the same model said otherwise when it was shown the reference answer", References, &refContradict},
    {FlagKind::GoldWrong, "gold_wrong", "the judge chose the response that gold says is worse", Nothing,
     &goldWrong},
    {FlagKind::RationaleMismatch, "rationale_mismatch",
     "a rationale states another preference than its verdict", Rationales, &rationaleMismatch},
    {FlagKind::Unstable, "unstable", "the judge's repetitions of one order disagree", Nothing, &unstable},
    {FlagKind::TieSplit, "tie_split",
     "a tie for the judge and not for three quarters of people, or the reverse", Nothing, &tieSplit},
    {FlagKind::Hard, "hard", "people are split: no flag that stands beside people is raised", Nothing, &hard},
    {FlagKind::Parse, "parse", "a call of the judge gave no valid verdict", Nothing, &parse},
}};

} // namespace

std::span<const FlagRule> flagRules() { return table; }

} // namespace analysis
