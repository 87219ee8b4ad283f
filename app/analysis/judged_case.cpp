// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/judged_case.h"

#include "app/analysis/own_models.h"
#include "app/analysis/sheets.h"

#include <algorithm>

namespace analysis {

namespace {

/// The cases of one judge while they are gathered: `place` of a comparison is -1 until something is known.
class Gathering
{
public:
    Gathering(const Dataset &dataset, std::int32_t judge)
        : m_dataset(dataset)
        , m_judge(judge)
        , m_place(dataset.size(), -1)
    {
        m_cases.reserve(dataset.ballotsOf[static_cast<std::size_t>(judge)].size());
    }

    JudgedCase &at(std::int32_t comparison)
    {
        std::int32_t &place = m_place[static_cast<std::size_t>(comparison)];
        if (place < 0) {
            place = static_cast<std::int32_t>(m_cases.size());
            m_cases.push_back({.comparison = comparison, .judge = m_judge});
        }
        return m_cases[static_cast<std::size_t>(place)];
    }

    void addBallots();
    void addSwaps();
    void addCalls();
    /// By comparison.
    [[nodiscard]] std::vector<JudgedCase> cases() const;

private:
    const Dataset &m_dataset;
    std::int32_t m_judge;
    std::vector<std::int32_t> m_place;
    std::vector<JudgedCase> m_cases;
};

void Gathering::addBallots()
{
    for (const std::uint32_t at : m_dataset.ballotsOf[static_cast<std::size_t>(m_judge)]) {
        const Ballot &ballot = m_dataset.ballots[at];
        if (ballot.occasion != 1)
            continue;
        JudgedCase &judged = this->at(m_dataset.comparisonAt[static_cast<std::size_t>(ballot.rank)]);
        if (ballot.standing == Standing::Counted)
            judged.said = categoryOf(ballot.choice);
    }
}

void Gathering::addSwaps()
{
    for (const SwapOn &on : swapsOf(m_dataset, m_judge))
        at(on.comparison).swap = on.swap;
}

void Gathering::addCalls()
{
    const auto &verdicts = m_dataset.columns.verdicts;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (verdicts.rater[i] != m_judge)
            continue;
        JudgedCase &judged = at(verdicts.comparison[i]);
        ++judged.calls;
        if (verdicts.state[i] != model::State::Valid) {
            ++judged.invalid;
            if (judged.firstInvalid == model::State::Valid)
                judged.firstInvalid = verdicts.state[i];
            continue;
        }
        const int category = categoryOf(static_cast<model::Choice>(verdicts.choice[i]));
        Votes3 &valid = judged.valid[verdicts.order[i] == model::Order::BFirst ? 1 : 0];
        ++valid[category < 0 ? 1U : static_cast<std::size_t>(category)];
    }
}

std::vector<JudgedCase> Gathering::cases() const
{
    std::vector<JudgedCase> sorted;
    sorted.reserve(m_cases.size());
    for (const std::int32_t place : m_place) {
        if (place >= 0)
            sorted.push_back(m_cases[static_cast<std::size_t>(place)]);
    }
    return sorted;
}

} // namespace

PeopleVotes peopleVotes(const Dataset &dataset)
{
    std::vector<std::uint8_t> isPerson(dataset.columns.raters.size());
    for (std::size_t i = 0; i < isPerson.size(); ++i) {
        const model::Rater &rater = dataset.columns.raters[i];
        isPerson[i] = rater.kind == model::RaterKind::Human && rater.excludedWhy.isEmpty() ? 1 : 0;
    }
    PeopleVotes people{std::vector<Votes3>(dataset.size())};
    for (const Ballot &ballot : dataset.ballots) {
        if (ballot.occasion == 1 && ballot.standing == Standing::Counted &&
            isPerson[static_cast<std::size_t>(ballot.voter)] != 0)
            ++people.votes[static_cast<std::size_t>(dataset.comparisonAt[static_cast<std::size_t>(
                ballot.rank)])][static_cast<std::size_t>(categoryOf(ballot.choice))];
    }
    return people;
}

bool JudgedCase::isRepeated() const
{
    return std::any_of(valid.begin(), valid.end(),
                       [](const Votes3 &order) { return order[0] + order[1] + order[2] >= 2; });
}

bool isJudge(const Dataset &dataset, std::int32_t rater)
{
    const model::RaterKind kind = dataset.columns.raters[static_cast<std::size_t>(rater)].kind;
    return kind == model::RaterKind::Judge || kind == model::RaterKind::Jury;
}

std::vector<JudgedCase> judgedCases(const Dataset &dataset, std::int32_t judge, const PeopleVotes &people)
{
    return judgedCases(dataset, judge, people, lengthsSoFar(dataset));
}

std::vector<JudgedCase> judgedCases(const Dataset &dataset, std::int32_t judge, const PeopleVotes &people,
                                    const LengthView &lengths)
{
    Gathering gathering(dataset, judge);
    gathering.addBallots();
    gathering.addSwaps();
    gathering.addCalls();
    std::vector<JudgedCase> cases = gathering.cases();
    const OwnModels models = ownModelsOf(dataset, judge);
    for (JudgedCase &judged : cases) {
        const auto comparison = static_cast<std::size_t>(judged.comparison);
        judged.people = people.votes[comparison];
        if (judged.peopleCounted() > 0)
            judged.majority = pluralityOf(judged.people);
        judged.lengthA = lengths.a[comparison];
        judged.lengthB = lengths.b[comparison];
        judged.own = sideMeant(dataset, judged.comparison, models.isOwn);
        judged.family = sideMeant(dataset, judged.comparison, models.isFamily);
    }
    return cases;
}

} // namespace analysis
