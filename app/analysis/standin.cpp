// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/standin.h"

#include "app/analysis/figure_maker.h"
#include "app/analysis/one_judge.h"
#include "app/stats/judge_against_people.h"
#include "app/stats/multiple_tests.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace analysis {

namespace {

/// The choices of people and the judge on the selected comparisons that the judge and a person have.
struct Labels
{
    std::vector<std::int32_t> voters;         ///< rater of each person
    std::vector<std::optional<double>> human; ///< comparisons x people, row major
    std::vector<std::optional<double>> judge;
    std::vector<std::int32_t> item;
};

std::vector<std::int32_t> votersOf(const Sheet &people)
{
    std::vector<std::int32_t> voters;
    for (const Ballot &ballot : people.ballots) {
        if (ballot.standing == Standing::Counted)
            voters.push_back(ballot.voter);
    }
    std::ranges::sort(voters);
    voters.erase(std::unique(voters.begin(), voters.end()), voters.end());
    return voters;
}

std::optional<double> labelOf(const Ballot &ballot)
{
    const int category = categoryOf(ballot.choice);
    if (ballot.standing != Standing::Counted || category < 0)
        return std::nullopt;
    return category;
}

Labels labelsOf(const Dataset &dataset, const Sheet &people, const Sheet &judge, const Selection &selection)
{
    Labels labels;
    labels.voters = votersOf(people);
    for (std::size_t rank = 0; rank < dataset.size(); ++rank) {
        const auto ruled = judge.at(static_cast<std::int32_t>(rank));
        const auto voted = people.at(static_cast<std::int32_t>(rank));
        if (selection[rank] == 0 || ruled.empty() || voted.empty())
            continue;
        const std::size_t row = labels.human.size();
        labels.human.resize(row + labels.voters.size());
        for (const Ballot &ballot : voted) {
            const auto place = std::ranges::lower_bound(labels.voters, ballot.voter) - labels.voters.begin();
            if (static_cast<std::size_t>(place) < labels.voters.size())
                labels.human[row + static_cast<std::size_t>(place)] = labelOf(ballot);
        }
        labels.judge.push_back(labelOf(ruled.front()));
        labels.item.push_back(dataset.itemAt[rank]);
    }
    return labels;
}

/// The same as votes in columns; the judge is the last rater.
stats::JudgeAgainstPeople against(const Labels &labels, const stats::Bootstrap &bootstrap)
{
    const std::size_t people = labels.voters.size();
    std::vector<std::int32_t> unit, rater, cluster;
    std::vector<std::int8_t> category;
    const auto add = [&](std::size_t row, std::size_t who, const std::optional<double> &label) {
        if (!label)
            return;
        unit.push_back(static_cast<std::int32_t>(row));
        rater.push_back(static_cast<std::int32_t>(who));
        cluster.push_back(labels.item[row]);
        category.push_back(static_cast<std::int8_t>(*label));
    };
    for (std::size_t row = 0; row < labels.judge.size(); ++row) {
        for (std::size_t who = 0; who < people; ++who)
            add(row, who, labels.human[row * people + who]);
        add(row, people, labels.judge[row]);
    }
    const stats::Ratings ratings{.raters = static_cast<int>(people) + 1,
                                 .q = 3,
                                 .unit = unit,
                                 .rater = rater,
                                 .cluster = cluster,
                                 .category = category};
    return stats::judgeAgainstPeople(ratings, static_cast<int>(people), stats::identityWeights(3),
                                     stats::Pooling::VotePairs, bootstrap);
}

/// The two shares of the people whom the published test counts.
void addWithoutFew(StandIn &result)
{
    std::vector<double> p;
    double advantage = 0;
    std::int64_t left = 0;
    for (const StandInPerson &person : result.people) {
        if (person.advantage.estimate.n < FewestTested)
            continue;
        ++left;
        advantage += person.advantage.estimate.value.value_or(0);
        if (person.test.p.value)
            p.push_back(*person.test.p.value);
    }
    result.few = static_cast<std::int64_t>(result.people.size()) - left;
    if (left < 3) {
        result.winningRateWithoutFew = result.advantageWithoutFew =
            stats::undefined(std::to_string(left) + " people with at least " + std::to_string(FewestTested) +
                                 " comparisons that the judge and another person have too; 3 are needed",
                             left);
        return;
    }
    const auto rejected =
        std::ranges::count(stats::benjaminiYekutieli(p, result.options.rate).isRejected, true);
    const auto people = static_cast<double>(left);
    result.winningRateWithoutFew.value = static_cast<double>(rejected) / people;
    result.advantageWithoutFew.value = advantage / people;
    result.winningRateWithoutFew.n = result.advantageWithoutFew.n = left;
}

bool isOpen(const StandIn &result)
{
    const auto people = static_cast<std::int64_t>(result.people.size());
    const auto yesOrCouldBe = std::ranges::count_if(result.people, [](const StandInPerson &person) {
        return person.isRejected || person.advantage.estimate.n < FewestTested;
    });
    return result.winningRate.value && !result.isPassed && 2 * yesOrCouldBe >= people;
}

Sentence sentenceOf(const StandIn &result)
{
    const auto &omega = result.winningRate.value;
    if (!omega)
        return {"whether %1 may stand in for a person is not defined: %2",
                {{.name = "judge", .value = result.options.judge},
                 {.name = "why", .value = QString::fromStdString(result.winningRate.why)}}};
    const auto rejected = std::ranges::count_if(result.people, &StandInPerson::isRejected);
    const char *pattern =
        result.isOpen
            ? "whether %1 may stand in cannot be told yet: at epsilon %2 it holds its own against %3 of %4 "
              "people, and %6 of them share fewer than 30 comparisons with it and another person, where the "
              "test wants 50 to 100; it agrees with the others at least as well as a person on a share of %5"
        : result.isPassed
            ? "%1 may stand in: at epsilon %2 it holds its own against %3 of %4 people, and agrees with "
              "the others at least as well as a person on a share of %5"
            : "%1 may not stand in: at epsilon %2 it holds its own against %3 of %4 people only, and "
              "agrees with the others at least as well as a person on a share of %5";
    return {pattern,
            {{.name = "judge", .value = result.options.judge},
             {.name = "epsilon", .value = result.options.epsilon, .digits = 2},
             {.name = "rejected", .value = qint64{rejected}},
             {.name = "people", .value = static_cast<qint64>(result.people.size())},
             {.name = "advantage", .value = result.advantage.value.value_or(0), .digits = 3},
             {.name = "few", .value = qint64{result.few}}}};
}

class Maker
{
public:
    Maker(Selector &selector, StandInOptions options, RaterRef judge)
        : m_options(std::move(options))
        , m_judge(std::move(judge))
        , m_make(selector, m_options.where)
    {}

    model::Result<StandIn> make(const Dataset &dataset, const Labels &labels)
    {
        StandIn result;
        result.options = m_options;
        const stats::AltTest test = stats::altTest(
            {static_cast<int>(labels.voters.size()), labels.human, labels.judge},
            {.score = stats::AltScore::Agreement, .epsilon = m_options.epsilon, .rate = m_options.rate});
        for (const stats::AltTestPerson &person : test.people) {
            const std::int32_t voter = labels.voters[static_cast<std::size_t>(person.person)];
            const QString &name = dataset.columns.raters[static_cast<std::size_t>(voter)].name;
            result.people.push_back(
                {name,
                 m_make.figure(person.advantage, allOf({both(m_judge, RaterRef::named(name)), withTwo()})),
                 person.test, person.isRejected});
        }
        result.winningRate = test.winningRate;
        result.advantage = test.advantage;
        result.isPassed = test.isPassed;
        addWithoutFew(result);
        result.isOpen = isOpen(result);
        const stats::JudgeAgainstPeople beside = against(labels, m_options.bootstrap);
        for (const auto &[target, estimate, unit] :
             {std::tuple(&result.judgeAgreement, &beside.judge, "vote_pair"),
              std::tuple(&result.peopleAgreement, &beside.people, "vote_pair"),
              std::tuple(&result.difference, &beside.difference, "comparison")})
            *target = m_make.figure(*estimate,
                                    allOf({choice(m_judge, Chosen::Any, SideFrame::Name), withTwo()}), unit);
        if (m_make.error())
            return tl::unexpected(*m_make.error());
        result.sentence = sentenceOf(result);
        return result;
    }

private:
    [[nodiscard]] static Filter withTwo()
    {
        return count(Predicate::Votes, RaterRef::of(RaterRef::Kind::Humans), Operator::GreaterEqual, 2);
    }
    StandInOptions m_options;
    RaterRef m_judge;
    FigureMaker m_make;
};

} // namespace

model::Result<StandIn> standIn(const Dataset &dataset, Selector &selector, const StandInOptions &options)
{
    const auto named = oneJudge(dataset, options.judge, "standin");
    if (!named)
        return tl::unexpected(named.error());
    const RaterRef &ref = named->party.ref;
    const auto selection = selector.select(options.where);
    if (!selection)
        return tl::unexpected(selection.error());
    const auto people = selector.sheetOf(RaterRef::of(RaterRef::Kind::Humans));
    if (!people)
        return tl::unexpected(people.error());
    const auto judge = selector.sheetOf(ref);
    if (!judge)
        return tl::unexpected(judge.error());
    const Labels labels = labelsOf(dataset, **people, **judge, *selection);
    auto result = Maker(selector, options, ref).make(dataset, labels);
    if (!result)
        return result;
    std::vector<std::int32_t> items = labels.item;
    std::ranges::sort(items);
    result->items = std::unique(items.begin(), items.end()) - items.begin();
    return result;
}

} // namespace analysis
