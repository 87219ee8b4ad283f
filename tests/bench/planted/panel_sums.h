// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/planted/sums.h"

#include <vector>

namespace planted {

enum Said : std::size_t { A, Tie, B };

/// What a judge's two calls come to, where both are valid (METHODS 2.1 and 2.2).
struct Ruling
{
    Shares said{}; ///< the response that both orders chose, else tie
    double towardFirst = 0, towardSecond = 0;
};
[[nodiscard]] Ruling rulingOf(const std::array<Shares, 2> &calls);

/// What most of the voters said; the rest to 1 is that they are split.
[[nodiscard]] Shares pluralityOf(const std::vector<Shares> &voters);
/// The same, a split being a tie.
[[nodiscard]] Shares majorityOf(const std::vector<Shares> &voters);
/// The mean of the voters' points for a: a win 1, a tie 1/2.
[[nodiscard]] double pointsOfA(const std::vector<Shares> &voters);

/// A judge's logistic taste for a feature beyond people's, on the comparisons that both judged (METHODS 4.5).
class Taste
{
public:
    /// `difference` of a less b in [-1, 1], told apart to 1/256; the mean points for a by each.
    void add(const Case &made, double difference, double byJudge, double byPeople, double weight);
    /// In logits for one root mean square of the difference.
    [[nodiscard]] double extra() const;

private:
    struct Bin
    {
        Ratio difference, credit;
    };
    static constexpr std::size_t binCount = 513;
    void addTo(std::size_t bin, double difference, double credit, double weight);

    std::vector<Bin> m_bins =
        std::vector<Bin>(2 * modelCount * modelCount * binCount); ///< people's, the judge's
};

/// What the panels of one judge come to.
struct JudgeSums
{
    Ratio index, length, format, self, tie, tiesOfJudge, tiesOfPeople, consistent, mismatch, states;
    Treatment treatment;
    Taste lengthTaste, listTaste;

    void add(const Case &made, const Ruling &ruling, const std::vector<Shares> &voters, double valid);

private:
    void addBesidePeople(const Case &made, const Ruling &ruling, const std::vector<Shares> &voters,
                         double valid);
};

/// What one order of each comparison tells of a judge (METHODS 4.2, random single order), in logits.
class OnceSums
{
public:
    void add(const Case &made, const std::array<Shares, 2> &calls, const std::vector<Shares> &voters);
    [[nodiscard]] double effect() const;            ///< with the models' strengths held equal
    [[nodiscard]] double effectGivenPeople() const; ///< with people's points held equal
    [[nodiscard]] double shareFirst() const { return m_first.value(); }

private:
    static constexpr std::size_t mostVoters = personCount, mostHalves = 2 * personCount;
    std::array<std::array<std::array<Ratio, 2>, modelCount>, modelCount> m_byModels{};
    std::array<std::array<std::array<Ratio, 2>, mostHalves + 1>, mostVoters + 1> m_byPoints{};
    Ratio m_first;
};

/// Scores that a rater gave to single responses.
struct ScoreSums
{
    Scores given{};
    Ratio severity; ///< over the mean of readers of the same response

    void add(const Scores &scores, double weight);
    [[nodiscard]] double mean() const;
    [[nodiscard]] double top() const;  ///< the share of the highest score
    [[nodiscard]] double heap() const; ///< the share of the three most common scores
};
[[nodiscard]] double meanOf(const Scores &scores);

} // namespace planted
