// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/flags.h"

#include <algorithm>

namespace analysis {

const FlagRule &ruleOf(FlagKind kind) { return flagRules()[static_cast<std::size_t>(kind)]; }

std::optional<FlagKind> flagKindFromWord(QStringView word)
{
    for (const FlagRule &rule : flagRules()) {
        if (word == QLatin1String(rule.word))
            return rule.kind;
    }
    return std::nullopt;
}

std::vector<Flag> flagsOf(const Dataset &dataset, std::int32_t judge, const PeopleVotes &people)
{
    std::vector<Flag> flags;
    for (const JudgedCase &judged : judgedCases(dataset, judge, people)) {
        for (const FlagRule &rule : flagRules()) {
            if (auto evidence = rule.test(judged, dataset))
                flags.push_back({rule.kind, judge, judged.comparison, std::move(*evidence)});
        }
    }
    return flags;
}

FlagLists::FlagLists(const Dataset &dataset)
    : m_rows(dataset.columns.comparisons.id)
{
    const PeopleVotes people = peopleVotes(dataset);
    for (std::size_t rater = 0; rater < dataset.columns.raters.size(); ++rater) {
        const auto judge = static_cast<std::int32_t>(rater);
        if (!isJudge(dataset, judge))
            continue;
        for (Flag &flag : flagsOf(dataset, judge, people))
            m_flags.push_back(std::move(flag));
    }
    std::stable_sort(m_flags.begin(), m_flags.end(),
                     [](const Flag &one, const Flag &two) { return one.comparison < two.comparison; });
}

std::span<const Flag> FlagLists::on(model::ComparisonId comparison) const
{
    const auto row = std::lower_bound(m_rows.begin(), m_rows.end(), comparison.value);
    if (row == m_rows.end() || *row != comparison.value)
        return {};
    const auto place = static_cast<std::int32_t>(row - m_rows.begin());
    const auto from =
        std::lower_bound(m_flags.begin(), m_flags.end(), place,
                         [](const Flag &flag, std::int32_t wanted) { return flag.comparison < wanted; });
    const auto to = std::upper_bound(from, m_flags.end(), place, [](std::int32_t wanted, const Flag &flag) {
        return wanted < flag.comparison;
    });
    return {from, to};
}

} // namespace analysis
