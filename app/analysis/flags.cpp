// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/flags.h"

#include "app/analysis/selection.h"

#include <algorithm>

namespace analysis {

namespace {

bool isTold(FlagNeed need, const JudgeEvidence &evidence)
{
    switch (need) {
    case FlagNeed::Nothing: return true;
    case FlagNeed::Formats: return !evidence.formats.empty();
    case FlagNeed::Rationales: return !evidence.rationales.empty();
    case FlagNeed::Lengths: return evidence.lengths != nullptr;
    case FlagNeed::References: break;
    }
    return !evidence.twins.empty();
}

/// The part of a list sorted by comparison that is about one.
template <typename Thing>
std::span<const Thing> on(const std::vector<Thing> &sorted, std::int32_t comparison)
{
    const auto from =
        std::lower_bound(sorted.begin(), sorted.end(), comparison,
                         [](const Thing &thing, std::int32_t wanted) { return thing.comparison < wanted; });
    const auto to =
        std::upper_bound(from, sorted.end(), comparison,
                         [](std::int32_t wanted, const Thing &thing) { return wanted < thing.comparison; });
    return {from, to};
}

void add(const FlagRule &rule, const JudgedCase &judged, const CaseEvidence &evidence,
         std::vector<Flag> &flags)
{
    if (auto found = rule.test(judged, evidence))
        flags.push_back({rule.kind, judged.judge, judged.comparison, std::move(*found)});
}

} // namespace

const FlagRule &ruleOf(FlagKind kind) { return flagRules()[static_cast<std::size_t>(kind)]; }

std::optional<FlagKind> flagKindFromWord(QStringView word)
{
    for (const FlagRule &rule : flagRules()) {
        if (word == QLatin1String(rule.word))
            return rule.kind;
    }
    return std::nullopt;
}

QString raterOf(const Dataset &dataset, const Flag &flag)
{
    return flag.judge < 0 ? QStringLiteral("humans")
                          : dataset.columns.raters[static_cast<std::size_t>(flag.judge)].name;
}

std::vector<Flag> flagsOf(std::int32_t judge, const PeopleVotes &people, const JudgeEvidence &evidence)
{
    std::vector<const FlagRule *> rules;
    for (const FlagRule &rule : flagRules()) {
        if (rule.kind != FlagKind::Hard && isTold(rule.need, evidence))
            rules.push_back(&rule);
    }
    std::vector<Flag> flags;
    for (const JudgedCase &judged : judgedCases(evidence.dataset, judge, people)) {
        for (const FlagRule *rule : rules)
            add(*rule, judged, evidence.on(judged.comparison), flags);
    }
    return flags;
}

std::vector<Flag> flagsOfPeople(const Dataset &dataset, const PeopleVotes &people)
{
    std::vector<Flag> flags;
    for (std::size_t i = 0; i < people.votes.size(); ++i)
        add(ruleOf(FlagKind::Hard),
            {.comparison = static_cast<std::int32_t>(i), .judge = -1, .people = people.votes[i]}, {dataset},
            flags);
    return flags;
}

model::Result<FlagLists> FlagLists::make(const Dataset &dataset, Selector &selector)
{
    FlagLists lists(dataset);
    const PeopleVotes people = peopleVotes(dataset);
    lists.m_flags = flagsOfPeople(dataset, people);
    for (std::size_t rater = 0; rater < dataset.columns.raters.size(); ++rater) {
        const auto judge = static_cast<std::int32_t>(rater);
        if (!isJudge(dataset, judge))
            continue;
        const auto twins = selector.twinsOf(judge);
        if (!twins)
            return tl::unexpected(twins.error());
        const JudgeEvidence evidence{
            .dataset = dataset, .lengths = &selector.lengthsOf(judge), .twins = *twins};
        for (Flag &flag : flagsOf(judge, people, evidence))
            lists.m_flags.push_back(std::move(flag));
        for (const JudgedCase &judged : judgedCases(dataset, judge, people)) {
            if (judged.isOpposite())
                lists.m_opposite.push_back(judged);
        }
    }
    lists.sort();
    return lists;
}

void FlagLists::sort()
{
    const auto byComparison = [](const auto &one, const auto &two) {
        return one.comparison < two.comparison;
    };
    std::stable_sort(m_flags.begin(), m_flags.end(), byComparison);
    std::stable_sort(m_opposite.begin(), m_opposite.end(), byComparison);
}

void FlagLists::addFormats(const model::Case &content, std::int32_t place, std::vector<Flag> &flags) const
{
    const auto opposite = analysis::on(m_opposite, place);
    if (opposite.empty())
        return;
    const ComparedFormats formats = comparedFormats(content.comparison);
    for (const JudgedCase &judged : opposite) {
        for (const FlagRule &rule : flagRules()) {
            if (rule.need == FlagNeed::Formats)
                add(rule, judged, {.dataset = *m_dataset, .formats = &formats}, flags);
        }
    }
}

void FlagLists::addRationales(const model::Case &content, std::int32_t place, std::vector<Flag> &flags) const
{
    const auto &raters = m_dataset->columns.raters;
    for (std::size_t rater = 0; rater < raters.size(); ++rater) {
        const auto judge = static_cast<std::int32_t>(rater);
        if (!isJudge(*m_dataset, judge))
            continue;
        const RationaleReading reading = rationaleReading(content, raters[rater].name);
        add(ruleOf(FlagKind::RationaleMismatch), {.comparison = place, .judge = judge},
            {.dataset = *m_dataset, .rationales = &reading}, flags);
    }
}

std::vector<Flag> FlagLists::on(const model::Case &content) const
{
    const auto &ids = m_dataset->columns.comparisons.id;
    const auto row = std::lower_bound(ids.begin(), ids.end(), content.comparison.id.value);
    if (row == ids.end() || *row != content.comparison.id.value)
        return {};
    const auto place = static_cast<std::int32_t>(row - ids.begin());
    const auto known = analysis::on(m_flags, place);
    std::vector<Flag> flags(known.begin(), known.end());
    addFormats(content, place, flags);
    addRationales(content, place, flags);
    std::sort(flags.begin(), flags.end(), [](const Flag &one, const Flag &two) {
        return one.judge < two.judge || (one.judge == two.judge && one.kind < two.kind);
    });
    return flags;
}

} // namespace analysis
