// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/planted/expectation.h"

#include "tests/bench/planted/panel_sums.h"
#include "tests/bench/planted/study.h"

namespace planted {

namespace {

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
        for (std::size_t judge = 0; judge < onceCount; ++judge)
            m_once[judge].add(made, made.once[judge], voters);
        addAgreement(made, rulingOf(made.calls[0]).said, voters, valid);
    }
    void add(const Rated &rated)
    {
        double byReaders = 0;
        for (const int reader : rated.readers) {
            const Scores &scores = rated.byReaders[static_cast<std::size_t>(reader)];
            m_byReaders.add(scores, 1);
            byReaders += meanOf(scores) / static_cast<double>(rated.readers.size());
        }
        for (std::size_t judge = 0; judge < judgeCount; ++judge) {
            const Scores &scores = rated.byJudges[judge];
            m_scores[judge].add(scores, 1 - rated.failure);
            if (!rated.readers.empty())
                m_scores[judge].severity.add(meanOf(scores) - byReaders, 1 - rated.failure);
        }
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

    void addPanels(std::vector<Expectation> &list, bool isMisspecified) const;
    void addScores(std::vector<Expectation> &list) const;

    std::array<JudgeSums, judgeCount> m_judges;
    std::array<OnceSums, onceCount> m_once;
    std::array<ScoreSums, judgeCount> m_scores;
    ScoreSums m_byReaders;
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

Expectation innocentIf(bool isInnocent, const std::string &figure, double value)
{
    return {.figure = figure, .value = value, .isInnocent = isInnocent};
}

void World::addPanels(std::vector<Expectation> &list, bool isMisspecified) const
{
    for (std::size_t i = 0; i < judgeCount; ++i) {
        const Judge &judge = judges()[i];
        const JudgeSums &sums = m_judges[i];
        const std::string of = std::string(", ") + judge.name;
        const bool isBlindToLength = judge.length == 0 && !isMisspecified;
        list.push_back(innocentIf(judge.first == 0, "position" + of, sums.index.value()));
        list.push_back(innocentIf(isBlindToLength, "length" + of, sums.length.value()));
        list.push_back(innocentIf(isBlindToLength, "length (extra effect)" + of, sums.lengthTaste.extra()));
        list.push_back(innocentIf(judge.lists == 0, "format" + of, sums.format.value()));
        list.push_back(innocentIf(judge.lists == 0, "format (extra effect)" + of, sums.listTaste.extra()));
        list.push_back(
            innocentIf(judge.own == 0, "self_preference (plain difference)" + of, sums.self.value()));
        list.push_back(
            innocentIf(judge.own == 0, "self_preference (net)" + of, sums.treatment.beyondLine(ownModel)));
        if (judge.explains) {
            list.push_back({"rationale" + of, sums.mismatch.value()});
            list.push_back({"rationale (states a preference)" + of, sums.states.value()});
        }
    }
    for (std::size_t i = 0; i < onceCount; ++i) {
        const Judge &judge = judgesAskedOnce()[i];
        const std::string of = std::string(", ") + judge.name;
        list.push_back(innocentIf(judge.first == 0, "order effect, models equal" + of, m_once[i].effect()));
        list.push_back(
            innocentIf(judge.first == 0, "order effect, people equal" + of, m_once[i].effectGivenPeople()));
        list.push_back({"share of the first shown" + of, m_once[i].shareFirst()});
    }
    list.push_back({"position, people", m_left.value()});
    list.push_back({"tie, innocent", m_judges[0].tie.value()});
    list.push_back({"tied by the judge, innocent", m_judges[0].tiesOfJudge.value()});
    list.push_back({"tied by people, innocent", m_judges[0].tiesOfPeople.value()});
    list.push_back({"parse, innocent", m_failed.value()});
    list.push_back({"share consistent, innocent", m_judges[0].consistent.value()});
}

void World::addScores(std::vector<Expectation> &list) const
{
    for (std::size_t i = 0; i < judgeCount; ++i) {
        const Judge &judge = judges()[i];
        if (!judge.mild)
            continue;
        const std::string of = std::string(", ") + judge.name;
        list.push_back(innocentIf(*judge.mild == 0, "score" + of, m_scores[i].severity.value()));
        list.push_back({"score (mean)" + of, m_scores[i].mean()});
        list.push_back({"score (highest)" + of, m_scores[i].top()});
        list.push_back({"score (three most used)" + of, m_scores[i].heap()});
    }
    list.push_back({"score (mean), people", m_byReaders.mean()});
}

std::vector<Expectation> World::expectations(const Design &design) const
{
    std::vector<Expectation> list;
    addPanels(list, design.isMisspecified);
    addScores(list);
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
        const Item drawn = drawItem(design, random);
        for (const Case &made : drawn.cases)
            world.add(made);
        for (const Rated &rated : drawn.rated)
            world.add(rated);
    }
    return world.expectations(design);
}

} // namespace planted
