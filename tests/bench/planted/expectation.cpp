// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/planted/expectation.h"

#include "tests/bench/planted/study.h"
#include "tests/bench/planted/sums.h"

#include <cstdlib>

namespace planted {

namespace {

enum Said : std::size_t { A, Tie, B };
constexpr int lengthMargin = 30; // METHODS 4.5

/// What a judge's two calls come to, where both are valid (METHODS 2.1 and 2.2).
struct Ruling
{
    Shares said{}; ///< the response that both orders chose, else tie
    double towardFirst = 0, towardSecond = 0;
};

Ruling rulingOf(const std::array<Shares, 2> &calls)
{
    const Shares &aFirst = calls[0], &bFirst = calls[1];
    Ruling ruling;
    ruling.said = {aFirst[A] * bFirst[A], 0, aFirst[B] * bFirst[B]};
    ruling.said[Tie] = 1 - ruling.said[A] - ruling.said[B];
    ruling.towardFirst = aFirst[A] * (bFirst[B] + bFirst[Tie]) + aFirst[Tie] * bFirst[B];
    ruling.towardSecond = aFirst[B] * (bFirst[A] + bFirst[Tie]) + aFirst[Tie] * bFirst[A];
    return ruling;
}

/// What most of the voters said; the rest to 1 is that they are split.
Shares pluralityOf(const std::vector<Shares> &voters)
{
    constexpr std::size_t size = personCount + 1;
    std::vector<double> chance(size * size); // by votes for a and for b
    chance[0] = 1;
    for (const Shares &voter : voters) {
        for (std::size_t a = size; a-- > 0;) {
            for (std::size_t b = size; b-- > 0;) {
                double &here = chance[a * size + b];
                here *= voter[Tie];
                here += a > 0 ? voter[A] * chance[(a - 1) * size + b] : 0;
                here += b > 0 ? voter[B] * chance[a * size + b - 1] : 0;
            }
        }
    }
    Shares plurality{};
    for (std::size_t a = 0; a <= voters.size(); ++a) {
        for (std::size_t b = 0; a + b <= voters.size(); ++b) {
            const std::size_t ties = voters.size() - a - b;
            const double here = chance[a * size + b];
            if (a > b && a > ties)
                plurality[A] += here;
            else if (b > a && b > ties)
                plurality[B] += here;
            else if (ties > a && ties > b)
                plurality[Tie] += here;
        }
    }
    return plurality;
}

/// The same, a split being a tie.
Shares majorityOf(const std::vector<Shares> &voters)
{
    Shares majority = pluralityOf(voters);
    majority[Tie] = 1 - majority[A] - majority[B];
    return majority;
}

/// The mean of the voters' points for a: a win 1, a tie 1/2.
double pointsOfA(const std::vector<Shares> &voters)
{
    double points = 0;
    for (const Shares &voter : voters)
        points += (voter[A] + voter[Tie] / 2) / static_cast<double>(voters.size());
    return points;
}

/// What the panels of one judge come to.
struct JudgeSums
{
    Ratio index, length, self, tie, consistent;
    Treatment treatment;

    void add(const Case &made, const Ruling &ruling, const std::vector<Shares> &voters, double valid)
    {
        index.add(ruling.towardFirst - ruling.towardSecond, valid);
        consistent.add(valid * (1 - ruling.towardFirst - ruling.towardSecond), 1);
        if (voters.empty())
            return;
        const Shares people = pluralityOf(voters);
        const Shares &judge = ruling.said;
        tie.top += valid * (judge[Tie] * (people[A] + people[B]) - (1 - judge[Tie]) * people[Tie]);
        tie.bottom += valid * (people[A] + people[Tie] + people[B]);
        const double points = judge[A] + judge[Tie] / 2;
        treatment.add(made.a, made.b, points, pointsOfA(voters), valid);
        if (std::abs(made.lengthGap) > lengthMargin) {
            const double sign = made.lengthGap > 0 ? 1 : -1;
            length.top += valid * sign * (judge[A] * people[B] - judge[B] * people[A]);
            length.bottom += valid * (judge[A] + judge[B]) * (people[A] + people[B]);
        }
        if (made.a != ownModel && made.b != ownModel)
            return;
        const double gain = points - pointsOfA(voters);
        self.add(made.a == ownModel ? gain : -gain, valid);
    }
};

class World
{
public:
    void add(const Case &made)
    {
        std::vector<Shares> voters;
        for (const int voter : made.voters) {
            const auto &[left, right] = made.people[static_cast<std::size_t>(voter)];
            voters.push_back(
                {(left[A] + right[A]) / 2, (left[Tie] + right[Tie]) / 2, (left[B] + right[B]) / 2});
            m_left.add((left[A] - left[B] + right[B] - right[A]) / 2, 1);
            m_people.add(made.a, made.b, voters.back(), 1);
        }
        const double valid = (1 - made.failure) * (1 - made.failure);
        if (made.b == modelCount - 1 && !voters.empty()) {
            m_points.add(1 - pointsOfA(voters), valid);
            m_winner.add(rulingOf(made.calls[0]).said, majorityOf(voters), valid);
        }
        m_failed.add(1 - valid, 1);
        for (std::size_t judge = 0; judge < judgeCount; ++judge)
            m_judges[judge].add(made, rulingOf(made.calls[judge]), voters, valid);
        addAgreement(made, rulingOf(made.calls[0]).said, voters, valid);
    }

    [[nodiscard]] std::vector<Expectation> expectations(const Design &design) const;

private:
    void addAgreement(const Case &made, const Shares &judge, const std::vector<Shares> &voters, double valid)
    {
        m_byJudge.add(made.a, made.b, judge, valid);
        m_many.add(voters);
        if (voters.empty())
            return;
        m_withMajority.add(judge, majorityOf(voters), valid);
        if (made.voters.front() == 0)
            m_withOne.add(judge, voters.front(), valid);
        for (std::size_t i = 0; i < voters.size(); ++i) {
            m_withPeople.add(judge, voters[i], valid);
            for (std::size_t j = i + 1; j < voters.size(); ++j) {
                m_amongPeople.add(voters[i], voters[j], 1);
                m_amongPeople.add(voters[j], voters[i], 1);
                m_besidePeople.add(voters[i], voters[j], valid);
            }
            if (voters.size() > 1)
                m_besideJudge.add(judge, voters[i], valid);
        }
    }

    std::array<JudgeSums, judgeCount> m_judges;
    Ratio m_left, m_failed;
    Ratio m_points; ///< of the best model, which is b of all its comparisons
    Joint m_winner; ///< the judge's word on it and people's
    Joint m_withOne, m_withPeople, m_withMajority, m_amongPeople, m_besideJudge, m_besidePeople;
    Many m_many;
    Duels m_people, m_byJudge;
};

void addPair(std::vector<Expectation> &list, const std::string &pair, const Joint &joint)
{
    const Coefficients found = joint.coefficients();
    list.push_back({pair + ": percent", found.percent});
    list.push_back({pair + ": Cohen's kappa", found.kappa});
    list.push_back({pair + ": Scott's pi", found.scott});
    list.push_back({pair + ": alpha", found.scott});
    list.push_back({pair + ": AC1", found.ac1});
    list.push_back({pair + ": Brennan-Prediger", found.brennan});
    list.push_back({pair + ": tie-discounted", found.discounted});
}

void addRatings(std::vector<Expectation> &list, const std::string &by, const Duels &duels)
{
    const auto ratings = duels.ratings();
    for (int model = 0; model < modelCount; ++model)
        list.push_back(
            {"Bradley-Terry by " + by + ": " + modelName(model), ratings[static_cast<std::size_t>(model)]});
}

/// What people say of the best model, from their votes on few of its comparisons and the judge's rulings.
void addEstimates(std::vector<Expectation> &list, double points, const Joint &winner, bool isAsked)
{
    const auto add = [&](const char *how, double value) {
        list.push_back({std::string("estimate: ") + how, value, isAsked});
    };
    for (const char *how : {"people alone", "with the judge", "full trust", "control variate"})
        add(how, points);
    add("the judge's gap", 0);
    const auto byPeople = [&winner](Said said) {
        return winner.share(A, said) + winner.share(Tie, said) + winner.share(B, said);
    };
    add("won", byPeople(B));
    add("tied", byPeople(Tie));
    add("lost", byPeople(A));
    // Rogan and Gladen's correction of the judge's share of wins where it decided (METHODS 6.5).
    const double won = winner.share(B, A) + winner.share(B, Tie) + winner.share(B, B);
    const double lost = winner.share(A, A) + winner.share(A, Tie) + winner.share(A, B);
    const double sensitivity = winner.share(B, B) / (winner.share(B, B) + winner.share(A, B));
    const double specificity = winner.share(A, A) / (winner.share(A, A) + winner.share(B, A));
    const double corrected = (won / (won + lost) + specificity - 1) / (specificity + sensitivity - 1);
    add("Rogan-Gladen", corrected);
    add("Rogan-Gladen, adjusted", corrected);
}

std::vector<Expectation> World::expectations(const Design &design) const
{
    std::vector<Expectation> list;
    const auto addInnocent = [&list](const std::string &figure, double value, bool isInnocent) {
        list.push_back({.figure = figure, .value = value, .isInnocent = isInnocent});
    };
    for (std::size_t i = 0; i < judgeCount; ++i) {
        const Judge &judge = judges()[i];
        const JudgeSums &sums = m_judges[i];
        const std::string of = std::string(", ") + judge.name;
        addInnocent("position" + of, sums.index.value(), judge.first == 0);
        addInnocent("length" + of, sums.length.value(), judge.length == 0 && !design.isMisspecified);
        addInnocent("self_preference (plain difference)" + of, sums.self.value(), judge.own == 0);
        addInnocent("self_preference (net)" + of, sums.treatment.beyondLine(ownModel), judge.own == 0);
    }
    list.push_back({"position, people", m_left.value()});
    list.push_back({"tie, innocent", m_judges[0].tie.value()});
    list.push_back({"parse, innocent", m_failed.value()});
    list.push_back({"share consistent, innocent", m_judges[0].consistent.value()});
    addPair(list, "judge and one person", m_withOne);
    addPair(list, "judge and people", m_withPeople);
    addPair(list, "judge and majority", m_withMajority);
    addPair(list, "people among themselves", m_amongPeople);
    list.push_back({"all people: percent", m_many.percent()});
    list.push_back({"all people: Fleiss' kappa", m_many.fleiss()});
    list.push_back({"all people: alpha", m_many.alpha()});
    list.push_back({"all people: AC1", m_many.ac1()});
    list.push_back({"all people: Brennan-Prediger", m_many.brennan()});
    addRatings(list, "people", m_people);
    addRatings(list, "the judge", m_byJudge);
    for (const int model : {0, 1, 3, 4})
        list.push_back({"win rate against model-3: " + modelName(model), m_people.rate(model, ownModel)});
    const double judge = m_besideJudge.coefficients().percent;
    const double people = m_besidePeople.coefficients().percent;
    list.push_back({"standin: judge and people", judge});
    list.push_back({"standin: people", people});
    list.push_back({"standin: difference", judge - people});
    addEstimates(list, m_points.value(), m_winner, design.labelled < 1);
    return list;
}

} // namespace

std::vector<Expectation> expectations(const Design &design, int items, std::uint64_t seed)
{
    Random random(seed);
    World world;
    for (int item = 0; item < items; ++item) {
        for (const Case &made : drawItem(design, random).cases)
            world.add(made);
    }
    return world.expectations(design);
}

} // namespace planted
