// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/planted/panel_sums.h"

#include "tests/bench/planted/logit.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <numeric>
#include <utility>

namespace planted {

namespace {

constexpr int lengthMargin = 30; // METHODS 4.5

double creditOf(const Shares &said) { return said[A] + said[Tie] / 2; }

/// How a judge and people part on two responses of which one has more of something: a (1) or b (-1).
void addParting(double side, const Shares &judge, const Shares &people, double weight, Ratio &ratio)
{
    ratio.top += weight * side * (judge[A] * people[B] - judge[B] * people[A]);
    ratio.bottom += weight * (judge[A] + judge[B]) * (people[A] + people[B]);
}

double signOf(int gap) { return gap > 0 ? 1 : -1; }

double ratioOf(int a, int b, int more) { return static_cast<double>(a - b) / (a + b + more); }

/// The chances of every sum of the voters' half points for a.
std::vector<double> halvesOf(const std::vector<Shares> &voters)
{
    std::vector<double> chances{1};
    for (const Shares &voter : voters) {
        std::vector<double> next(chances.size() + 2);
        for (std::size_t halves = 0; halves < chances.size(); ++halves) {
            next[halves] += chances[halves] * voter[B];
            next[halves + 1] += chances[halves] * voter[Tie];
            next[halves + 2] += chances[halves] * voter[A];
        }
        chances = std::move(next);
    }
    return chances;
}

} // namespace

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

Shares majorityOf(const std::vector<Shares> &voters)
{
    Shares majority = pluralityOf(voters);
    majority[Tie] = 1 - majority[A] - majority[B];
    return majority;
}

double pointsOfA(const std::vector<Shares> &voters)
{
    double points = 0;
    for (const Shares &voter : voters)
        points += (voter[A] + voter[Tie] / 2) / static_cast<double>(voters.size());
    return points;
}

void Taste::addTo(std::size_t bin, double difference, double credit, double weight)
{
    m_bins[bin].difference.add(difference, weight);
    m_bins[bin].credit.add(credit, weight);
}

void Taste::add(const Case &made, double difference, double byJudge, double byPeople, double weight)
{
    const auto step = static_cast<std::size_t>(std::lround((difference + 1) * (binCount - 1) / 2));
    const std::size_t pair = static_cast<std::size_t>(made.a) * modelCount + static_cast<std::size_t>(made.b);
    const std::size_t bin = pair * binCount + step, half = m_bins.size() / 2;
    addTo(bin, difference, byPeople, weight * static_cast<double>(made.voters.size()));
    addTo(half + bin, difference, byJudge, weight);
}

double Taste::extra() const
{
    Logit logit(strengthCount + 2);
    Ratio squares;
    for (std::size_t i = 0; i < m_bins.size(); ++i) {
        const auto &[difference, credit] = m_bins[i];
        if (difference.bottom == 0)
            continue;
        const bool isJudge = i >= m_bins.size() / 2;
        const std::size_t pair = i / binCount % (modelCount * modelCount);
        std::vector<double> terms = strengthTerms(pair / modelCount, pair % modelCount, 2);
        terms[strengthCount] = difference.value();
        terms[strengthCount + 1] = isJudge ? difference.value() : 0;
        logit.add(terms, credit);
        squares.add(difference.value() * difference.value(), difference.bottom);
    }
    return logit.coefficients().back() * std::sqrt(squares.value());
}

void JudgeSums::add(const Case &made, const Ruling &ruling, const std::vector<Shares> &voters, double valid)
{
    index.add(ruling.towardFirst - ruling.towardSecond, valid);
    consistent.add(valid * (1 - ruling.towardFirst - ruling.towardSecond), 1);
    const auto inEither = [](double chance) { return 1 - (1 - chance) * (1 - chance); };
    const double answers = 1 - made.failure, says = answers * statesPreference;
    mismatch.top += inEither(says * made.slip);
    mismatch.bottom += inEither(says);
    states.top += inEither(says);
    states.bottom += inEither(answers);
    if (!voters.empty())
        addBesidePeople(made, ruling, voters, valid);
}

void JudgeSums::addBesidePeople(const Case &made, const Ruling &ruling, const std::vector<Shares> &voters,
                                double valid)
{
    const Shares people = pluralityOf(voters);
    const Shares &judge = ruling.said;
    const double unsplit = people[A] + people[Tie] + people[B];
    tie.top += valid * (judge[Tie] * (people[A] + people[B]) - (1 - judge[Tie]) * people[Tie]);
    tie.bottom += valid * unsplit;
    tiesOfJudge.add(judge[Tie], valid * unsplit);
    tiesOfPeople.add(people[Tie] / unsplit, valid * unsplit);
    const double points = creditOf(judge), byPeople = pointsOfA(voters);
    treatment.add(made.a, made.b, points, byPeople, valid);
    if (std::abs(made.lengthGap()) > lengthMargin)
        addParting(signOf(made.lengthGap()), judge, people, valid, length);
    if (made.listsA != made.listsB)
        addParting(signOf(made.listsA - made.listsB), judge, people, valid, format);
    lengthTaste.add(made, ratioOf(made.lengthA, made.lengthB, 0), points, byPeople, valid);
    listTaste.add(made, ratioOf(made.listsA, made.listsB, 1), points, byPeople, valid);
    if (made.a != ownModel && made.b != ownModel)
        return;
    const double gain = points - byPeople;
    self.add(made.a == ownModel ? gain : -gain, valid);
}

void OnceSums::add(const Case &made, const std::array<Shares, 2> &calls, const std::vector<Shares> &voters)
{
    const double weight = (1 - made.failure) / 2;
    const std::vector<double> halves = halvesOf(voters);
    for (std::size_t order = 0; order < 2; ++order) {
        const Shares &said = calls[order];
        m_byModels[static_cast<std::size_t>(made.a)][static_cast<std::size_t>(made.b)][order].add(
            creditOf(said), weight);
        m_first.top += weight * said[order == 0 ? A : B];
        m_first.bottom += weight * (said[A] + said[B]);
        for (std::size_t sum = 0; !voters.empty() && sum < halves.size(); ++sum)
            m_byPoints[voters.size()][sum][order].add(creditOf(said), weight * halves[sum]);
    }
}

double OnceSums::effect() const
{
    Logit logit(strengthCount + 1);
    for (std::size_t a = 0; a < modelCount; ++a) {
        for (std::size_t b = 0; b < modelCount; ++b) {
            for (std::size_t order = 0; order < 2; ++order) {
                std::vector<double> terms = strengthTerms(a, b, 1);
                terms[strengthCount] = order == 0 ? 0.5 : -0.5;
                logit.add(terms, m_byModels[a][b][order]);
            }
        }
    }
    return logit.coefficients().back();
}

double OnceSums::effectGivenPeople() const
{
    Logit logit(3);
    for (std::size_t votes = 1; votes <= mostVoters; ++votes) {
        for (std::size_t halves = 0; halves <= 2 * votes; ++halves) {
            const double points = static_cast<double>(halves) / (2 * static_cast<double>(votes));
            for (std::size_t order = 0; order < 2; ++order)
                logit.add({1, points - 0.5, order == 0 ? 0.5 : -0.5}, m_byPoints[votes][halves][order]);
        }
    }
    return logit.coefficients().back();
}

double meanOf(const Scores &scores)
{
    double sum = 0, all = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        sum += static_cast<double>(i + 1) * scores[i];
        all += scores[i];
    }
    return sum / all;
}

void ScoreSums::add(const Scores &scores, double weight)
{
    for (std::size_t i = 0; i < scores.size(); ++i)
        given[i] += weight * scores[i];
}

double ScoreSums::mean() const { return meanOf(given); }

double ScoreSums::top() const { return given.back() / std::accumulate(given.begin(), given.end(), 0.0); }

double ScoreSums::heap() const
{
    Scores sorted = given;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    return (sorted[0] + sorted[1] + sorted[2]) / std::accumulate(given.begin(), given.end(), 0.0);
}

} // namespace planted
