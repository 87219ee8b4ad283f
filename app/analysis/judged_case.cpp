// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/judged_case.h"

#include "app/analysis/own_models.h"
#include "app/analysis/sheets.h"
#include "app/stats/entropy.h"

#include <algorithm>
#include <map>
#include <numbers>
#include <utility>

namespace analysis {

namespace {

/// In JudgedCase::valid.
std::size_t placeOf(model::Order order)
{
    return order == model::Order::AFirst ? 0 : order == model::Order::BFirst ? 1 : 2;
}

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
    void addChances();
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
        Votes3 &valid = judged.valid[placeOf(verdicts.order[i])];
        ++valid[category < 0 ? 1U : static_cast<std::size_t>(category)];
    }
    addChances();
}

void Gathering::addChances()
{
    const auto &verdicts = m_dataset.columns.verdicts;
    std::map<std::pair<std::int32_t, std::size_t>, std::pair<double, int>> sums;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (verdicts.rater[i] != m_judge || verdicts.state[i] != model::State::Valid ||
            !verdicts.probability[i] || verdicts.order[i] == model::Order::Unknown)
            continue;
        auto &[sum, calls] = sums[{verdicts.comparison[i], placeOf(verdicts.order[i])}];
        sum += *verdicts.probability[i];
        ++calls;
    }
    for (const auto &[where, mean] : sums)
        at(where.first).chance.at(where.second) = mean.first / mean.second;
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
    PeopleVotes people{std::vector<Votes3>(dataset.size()), std::vector<Votes3>(dataset.size())};
    std::vector<std::vector<Votes3> *> tally(dataset.columns.raters.size());
    for (std::size_t i = 0; i < tally.size(); ++i) {
        const model::Rater &rater = dataset.columns.raters[i];
        if (!rater.excludedWhy.isEmpty())
            continue;
        if (rater.kind == model::RaterKind::Human)
            tally[i] = &people.votes;
        else if (rater.kind == model::RaterKind::Gold)
            tally[i] = &people.gold;
    }
    for (const Ballot &ballot : dataset.ballots) {
        std::vector<Votes3> *votes = tally[static_cast<std::size_t>(ballot.voter)];
        if (votes != nullptr && ballot.occasion == 1 && ballot.standing == Standing::Counted)
            ++(*votes)[static_cast<std::size_t>(dataset.comparisonAt[static_cast<std::size_t>(ballot.rank)])]
                      [static_cast<std::size_t>(categoryOf(ballot.choice))];
    }
    return people;
}

bool JudgedCase::isOpposite() const
{
    return said && majority && *said != 1 && *majority != 1 && *said != *majority;
}

bool JudgedCase::isRepeated() const
{
    return std::any_of(valid.begin(), valid.end(),
                       [](const Votes3 &order) { return order[0] + order[1] + order[2] >= 2; });
}

bool areSplit(const Votes3 &people)
{
    const int most = *std::max_element(people.begin(), people.end());
    if (most == 0)
        return false;
    if (std::count(people.begin(), people.end(), most) > 1)
        return true;
    const std::array<double, 3> weights{static_cast<double>(people[0]), static_cast<double>(people[1]),
                                        static_cast<double>(people[2])};
    return stats::entropyOf(weights).nats.value.value_or(0) > std::numbers::ln2 + 1e-12;
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
        judged.gold = people.gold[comparison];
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
