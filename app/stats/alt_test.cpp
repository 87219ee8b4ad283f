// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/alt_test.h"

#include "app/stats/interval.h"
#include "app/stats/location_tests.h"
#include "app/stats/multiple_tests.h"
#include "app/stats/needed.h"

#include <cassert>

namespace stats {

namespace {

constexpr std::size_t fewItems = 30;

/// How often the judge does at least as well, and 1, 0, -1 an item for who does better: the person, none, the
/// judge.
struct Comparison
{
    double judgeWins = 0;
    std::vector<double> lead;
};

/// How badly a label does: the disagreements or the squared distances to the labels of all but one person.
/// Both are larger where the score is smaller, and equal where it is equal.
double loss(double label, std::span<const std::optional<double>> labels, std::size_t without, AltScore score)
{
    double sum = 0;
    for (std::size_t person = 0; person < labels.size(); ++person) {
        if (person == without || !labels[person])
            continue;
        const double distance = label - *labels[person];
        sum += score == AltScore::NegativeRmse ? distance * distance : (distance == 0 ? 0 : 1);
    }
    return sum;
}

std::vector<Comparison> compare(const AltTestLabels &labels, AltScore score)
{
    const auto people = static_cast<std::size_t>(labels.people);
    std::vector<Comparison> comparisons(people);
    for (std::size_t item = 0; item < labels.judge.size(); ++item) {
        const auto row = labels.human.subspan(item * people, people);
        std::size_t labelled = 0;
        for (const std::optional<double> &label : row)
            labelled += label ? 1 : 0;
        if (!labels.judge[item] || labelled < 2)
            continue;
        for (std::size_t person = 0; person < people; ++person) {
            if (!row[person])
                continue;
            const double ofJudge = loss(*labels.judge[item], row, person, score);
            const double ofPerson = loss(*row[person], row, person, score);
            comparisons[person].judgeWins += ofJudge <= ofPerson ? 1 : 0;
            comparisons[person].lead.push_back(ofPerson < ofJudge ? 1 : ofPerson == ofJudge ? 0 : -1);
        }
    }
    return comparisons;
}

AltTestPerson examined(int person, const Comparison &comparison, double epsilon)
{
    AltTestPerson result;
    result.person = person;
    result.items = static_cast<std::int64_t>(comparison.lead.size());
    result.advantage.value = comparison.judgeWins / static_cast<double>(result.items);
    result.advantage.n = result.items;
    result.advantage.note = "see the test";
    result.test = comparison.lead.size() < fewItems ? signedRankTestBelow(comparison.lead, epsilon)
                                                    : studentTestBelow(comparison.lead, epsilon);
    return result;
}

void reject(std::vector<AltTestPerson> &people, double rate)
{
    std::vector<double> p;
    for (const AltTestPerson &person : people) {
        if (person.test.p.value)
            p.push_back(*person.test.p.value);
    }
    const MultipleTests tests = benjaminiYekutieli(p, rate);
    std::size_t at = 0;
    for (AltTestPerson &person : people) {
        if (person.test.p.value)
            person.isRejected = tests.isRejected[at++];
    }
}

Estimate meanOf(double sum, std::size_t people)
{
    return withoutInterval(sum / static_cast<double>(people), static_cast<std::int64_t>(people),
                           "no interval over so few people");
}

} // namespace

AltTest altTest(const AltTestLabels &labels, const AltTestRules &rules)
{
    assert(labels.human.size() == labels.judge.size() * static_cast<std::size_t>(labels.people));
    const std::vector<Comparison> comparisons = compare(labels, rules.score);
    AltTest result;
    for (int person = 0; person < labels.people; ++person) {
        const Comparison &comparison = comparisons[static_cast<std::size_t>(person)];
        if (!comparison.lead.empty())
            result.people.push_back(examined(person, comparison, rules.epsilon));
    }
    reject(result.people, rules.rate);
    if (const auto people = static_cast<std::int64_t>(result.people.size()); people < 3) {
        result.winningRate = result.advantage = undefined(
            tooFew({people, "person who shares items", "people who share items"}, "the test", 3), people);
        return result;
    }
    double rejected = 0;
    double advantage = 0;
    for (const AltTestPerson &person : result.people) {
        rejected += person.isRejected ? 1 : 0;
        advantage += *person.advantage.value;
    }
    result.winningRate = meanOf(rejected, result.people.size());
    result.advantage = meanOf(advantage, result.people.size());
    result.isPassed = *result.winningRate.value >= 0.5;
    return result;
}

} // namespace stats
