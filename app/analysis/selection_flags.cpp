// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/places.h"
#include "app/analysis/selection.h"

#include <algorithm>

namespace analysis {

model::Result<LengthView> Selector::lengthsOver(LengthOver over)
{
    if (over == LengthOver::TurnsSoFar)
        return lengthsSoFar(m_dataset);
    if (!m_turnLengths) {
        auto later = m_lookups.laterTurnLengths ? m_lookups.laterTurnLengths()
                                                : model::Result<std::vector<store::TurnLengths>>();
        if (!later)
            return tl::unexpected(later.error());
        m_turnLengths = turnLengths(m_dataset, *later);
    }
    return m_turnLengths->view();
}

// A flag of a name that nobody has is not there; that is no error, since flags of the file may name anybody.
model::Result<Selection> Selector::selectFlag(const PredicateTest &test)
{
    const QString &kind = test.words.front();
    std::vector<std::int32_t> raters;
    for (std::size_t i = 0; i < m_dataset.columns.raters.size(); ++i)
        raters.push_back(static_cast<std::int32_t>(i));
    if (!test.raters.empty()) {
        const auto meant = ratersOf(m_dataset, test.raters.front());
        if (!meant && test.raters.front().kind != RaterRef::Kind::Name)
            return tl::unexpected(meant.error());
        raters = meant ? *meant : std::vector<std::int32_t>();
    }
    Selection selection(m_dataset.size());
    if (m_lookups.flags) {
        const auto isMeant = [&](const QString &name) {
            return std::any_of(raters.begin(), raters.end(), [&](std::int32_t rater) {
                return m_dataset.columns.raters[static_cast<std::size_t>(rater)].name == name;
            });
        };
        auto stored = selectMarks(m_lookups.flags, [&](const store::Mark &mark) {
            return mark.word == kind && (test.raters.empty() || isMeant(mark.rater));
        });
        if (!stored)
            return stored;
        selection = std::move(*stored);
    }
    const auto derived = flagKindFromWord(kind);
    if (!derived)
        return selection;
    if (*derived == FlagKind::Hard)
        addPeopleFlags(test, selection);
    else if (const auto added = addDerivedFlags(ruleOf(*derived), raters, selection); !added)
        return tl::unexpected(added.error());
    return selection;
}

// They are about people as a whole: a judge or a single person has none.
void Selector::addPeopleFlags(const PredicateTest &test, Selection &selection)
{
    if (!test.raters.empty() && test.raters.front() != RaterRef::of(RaterRef::Kind::Humans))
        return;
    for (const Flag &flag : flagsOfPeople(m_dataset, people()))
        selection[static_cast<std::size_t>(m_dataset.rankOf[static_cast<std::size_t>(flag.comparison)])] = 1;
}

model::Result<> Selector::addDerivedFlags(const FlagRule &rule, const std::vector<std::int32_t> &judges,
                                          Selection &selection)
{
    for (const std::int32_t judge : judges) {
        if (!isJudge(m_dataset, judge))
            continue;
        const auto evidence = evidenceFor(rule.need, judge);
        if (!evidence)
            return tl::unexpected(evidence.error());
        for (const JudgedCase &judged : judgedCases(m_dataset, judge, people())) {
            if (rule.test(judged, evidence->on(judged.comparison)))
                selection[static_cast<std::size_t>(
                    m_dataset.rankOf[static_cast<std::size_t>(judged.comparison)])] = 1;
        }
    }
    return {};
}

model::Result<JudgeEvidence> Selector::evidenceFor(FlagNeed need, std::int32_t judge)
{
    JudgeEvidence evidence{.dataset = m_dataset};
    const auto take = [](const auto &read, auto &into) -> model::Result<> {
        if (!read)
            return tl::unexpected(read.error());
        into = *read;
        return {};
    };
    model::Result<> taken;
    switch (need) {
    case FlagNeed::Nothing: break;
    case FlagNeed::Formats: taken = take(formats(), evidence.formats); break;
    case FlagNeed::Rationales: taken = take(rationalesOf(judge), evidence.rationales); break;
    case FlagNeed::References: taken = take(twinsOf(judge), evidence.twins); break;
    case FlagNeed::Lengths: evidence.lengths = &lengthsOf(judge); break;
    }
    if (!taken)
        return tl::unexpected(taken.error());
    return evidence;
}

const PeopleVotes &Selector::people()
{
    if (!m_people)
        m_people = peopleVotes(m_dataset);
    return *m_people;
}

const LengthFit &Selector::lengthsOf(std::int32_t judge)
{
    auto &fit = m_lengthFits[judge];
    if (!fit)
        fit = std::make_shared<const LengthFit>(lengthFit(m_dataset, judge));
    return *fit;
}

model::Result<std::span<const ReferenceTwin>> Selector::twinsOf(std::int32_t judge)
{
    if (!m_references) {
        auto read = m_lookups.references ? m_lookups.references()
                                         : model::Result<store::ReferenceFacts>(store::ReferenceFacts());
        if (!read)
            return tl::unexpected(read.error());
        m_references = std::move(*read);
    }
    auto &twins = m_twins[judge];
    if (!twins)
        twins = std::make_shared<const std::vector<ReferenceTwin>>(
            referenceTwins(m_dataset, judge, *m_references));
    return std::span<const ReferenceTwin>(*twins);
}

model::Result<Selection> Selector::selectRepeated(const RaterRef &ref)
{
    const auto judges = ratersOf(m_dataset, ref);
    if (!judges)
        return tl::unexpected(judges.error());
    Selection selection(m_dataset.size());
    for (const std::int32_t judge : *judges) {
        for (const JudgedCase &judged : judgedCases(m_dataset, judge, people())) {
            if (judged.isRepeated())
                selection[static_cast<std::size_t>(
                    m_dataset.rankOf[static_cast<std::size_t>(judged.comparison)])] = 1;
        }
    }
    return selection;
}

model::Result<Selection> Selector::selectPlace(const PredicateTest &test)
{
    const auto place = placeFromWord(test.words.front()).value_or(Place::Any);
    const auto votes = votesAt(m_dataset, test.raters.front(), place);
    if (!votes)
        return tl::unexpected(votes.error());
    Selection selection(m_dataset.size());
    for (const std::size_t vote : *votes) {
        const auto comparison = static_cast<std::size_t>(m_dataset.columns.votes.comparison[vote]);
        selection[static_cast<std::size_t>(m_dataset.rankOf[comparison])] = 1;
    }
    return selection;
}

} // namespace analysis
