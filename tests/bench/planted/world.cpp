// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/planted/world.h"

#include <algorithm>
#include <cmath>

namespace planted {

namespace {

constexpr std::array allDesigns{
    Design{"single", "240 items, one comparison each", 240, 1, 1, 0.5, 0, 0.01, 1, false},
    Design{"clustered", "80 items, 3 pairs of models at 2 turns each", 80, 2, 3, 0.8, 0.8, 0.15, 1, false},
    Design{"misspecified", "the same, and no model of the program holds", 80, 2, 3, 0.8, 0.8, 0.15, 1, true},
    Design{"few labels", "300 items, 2 pairs of models, people on 3 comparisons of 10", 300, 1, 2, 0.8, 0.8,
           0.15, 0.3, false},
    Design{"few items", "15 items, 4 pairs of models at 2 turns each", 15, 2, 4, 0.8, 0.8, 0.15, 1, false}};

constexpr std::array<Judge, judgeCount> allJudges{{{"innocent", 0, 0, 0, 0, false, 0.0},
                                                   {"first-lover", 0.6, 0, 0, 0},
                                                   {"length-lover", 0, 0.7, 0, 0},
                                                   {"self-lover", 0, 0, 0.7, 0},
                                                   {"list-lover", 0, 0, 0, 0.7, true, 0.8}}};
constexpr std::array<Judge, onceCount> allAskedOnce{
    {{"once-innocent", 0, 0, 0, 0}, {"once-first-lover", 0.6, 0, 0, 0}}};

constexpr std::array<double, modelCount> strengths{-1, -0.5, 0, 0.5, 1};

struct Person
{
    double sharpness, tie, left;
};
constexpr std::array<Person, personCount> persons{
    {{0.7, 0.3, 0.3}, {0.9, 0.7, 0}, {1.0, 0.4, 0.4}, {1.2, 0.2, 0.1}, {1.4, 0.6, 0.2}, {1.7, 0.5, 0.2}}};
constexpr Person judgeAsPerson{1.3, 0.4, 0};

constexpr double turnSpread = 0.4;  // sd of a model's quality from turn to turn
constexpr double judgeSpread = 0.5; // sd over comparisons of what a judge alone sees

// Scores: points a unit of quality, around the middle of the scale; the spread of one reader's from one time
// to the next (of a logistic law), and over items that of a judge's mildness.
constexpr double middleScore = 5.5, scoreSlope = 2.0, scoreSpread = 0.7, mildnessSpread = 0.4;
constexpr std::array<double, readerCount> mildnessOfReaders{-0.5, 0, 0.5};
constexpr double seldomSlips = 0.05, oftenSlips = 0.25;

double logistic(double x) { return 1 / (1 + std::exp(-x)); }

Shares sharesAt(double x, double tie)
{
    const double a = logistic(x - tie), b = logistic(-x - tie);
    return {a, 1 - a - b, b};
}

Scores scoresAround(double mean)
{
    Scores scores{};
    double below = 0;
    for (int score = 1; score <= highestScore; ++score) {
        const double upTo = score == highestScore ? 1 : logistic((score + 0.5 - mean) / scoreSpread);
        scores[static_cast<std::size_t>(score) - 1] = upTo - below;
        below = upTo;
    }
    return scores;
}

/// What an item is before its cases are made.
struct Latent
{
    double scale = 1; ///< below 1: hard
    double first = 0; ///< what standing first is worth here, more than elsewhere
    double mild = 0;  ///< points that judges give here, more than elsewhere
    double failure = 0;
    double slip = 0;
    std::array<std::array<double, mostTurns>, modelCount> quality{};
};

double lengthWorth(int gap) { return std::tanh(gap / 100.0); }

double listWorth(int gap) { return gap > 0 ? 1 : gap < 0 ? -1 : 0; }

Latent drawLatent(const Design &design, Random &random, Item &item)
{
    Latent latent;
    latent.scale = std::exp(0.5 * random.normal());
    latent.first = design.positionSpread * random.normal();
    latent.mild = mildnessSpread * random.normal();
    latent.failure = random.below(5) == 0 ? design.failureHard : 0.01;
    latent.slip = random.below(2) == 0 ? seldomSlips : oftenSlips;
    const double sign = design.isMisspecified && random.below(5) == 0 ? -1 : 1;
    for (std::size_t model = 0; model < modelCount; ++model) {
        const double effect = design.isMisspecified ? random.heavy() : random.normal();
        const double whole = sign * latent.scale * strengths[model] + design.itemSpread * effect;
        for (std::size_t turn = 0; turn < mostTurns; ++turn) {
            const double length = random.normal();
            item.lengths[model][turn] = std::clamp(static_cast<int>(120 * std::exp(0.5 * length)), 20, 600);
            item.lists[model][turn] = random.below(mostLists + 1);
            latent.quality[model][turn] = whole + turnSpread * random.normal();
            if (design.isMisspecified)
                latent.quality[model][turn] += 0.5 * length;
        }
    }
    return latent;
}

std::vector<int> drawVoters(const Design &design, const Latent &latent, Random &random)
{
    if (random.uniform() >= design.labelled)
        return {};
    std::array<int, personCount> order{};
    for (int person = 0; person < personCount; ++person)
        order[static_cast<std::size_t>(person)] = person;
    for (int last = personCount - 1; last > 0; --last)
        std::swap(order[static_cast<std::size_t>(last)],
                  order[static_cast<std::size_t>(random.below(last + 1))]);
    std::vector<int> voters(order.begin(), order.begin() + 2 + random.below(3));
    if (design.isMisspecified && latent.scale < 0.8)
        std::erase_if(voters, [&random](int) { return random.below(2) == 0; });
    std::sort(voters.begin(), voters.end());
    return voters;
}

/// What a judge says with a first and with b first, who sees `x` in logits for a.
std::array<Shares, 2> callsOf(double x, double first)
{
    return {sharesAt(x + first, judgeAsPerson.tie), sharesAt(x - first, judgeAsPerson.tie)};
}

void addBallots(const Latent &latent, double gap, double seen, Case &made)
{
    for (std::size_t i = 0; i < personCount; ++i) {
        const Person &person = persons[i];
        made.people[i] = {sharesAt(person.sharpness * gap + person.left, person.tie),
                          sharesAt(person.sharpness * gap - person.left, person.tie)};
    }
    const double own = (made.a == ownModel ? 1 : 0) - (made.b == ownModel ? 1 : 0);
    for (std::size_t i = 0; i < judgeCount; ++i) {
        const Judge &judge = allJudges[i];
        const double x = seen + judge.length * lengthWorth(made.lengthGap()) + judge.own * own +
                         judge.lists * listWorth(made.listsA - made.listsB);
        made.calls[i] = callsOf(x, judge.first + latent.first);
    }
    for (std::size_t i = 0; i < onceCount; ++i)
        made.once[i] = callsOf(seen, allAskedOnce[i].first + latent.first);
}

Case caseOf(const Design &design, const Latent &latent, const Item &item, std::pair<int, int> pair, int turn,
            Random &random)
{
    Case made{
        .a = pair.first, .b = pair.second, .turn = turn, .failure = latent.failure, .slip = latent.slip};
    const auto a = static_cast<std::size_t>(pair.first), b = static_cast<std::size_t>(pair.second);
    const auto last = static_cast<std::size_t>(turn) - 1;
    for (std::size_t each = 0; each <= last; ++each) {
        made.lengthA += item.lengths[a][each];
        made.lengthB += item.lengths[b][each];
        made.listsA += item.lists[a][each];
        made.listsB += item.lists[b][each];
    }
    made.voters = drawVoters(design, latent, random);
    const double gap = latent.quality[a][last] - latent.quality[b][last];
    addBallots(latent, gap, judgeAsPerson.sharpness * gap + judgeSpread * random.normal(), made);
    return made;
}

/// Nobody reads one response in four.
Rated ratedOf(const Latent &latent, int model, int turn, Random &random)
{
    Rated rated{.model = model, .turn = turn, .failure = latent.failure};
    const double quality =
        latent.quality[static_cast<std::size_t>(model)][static_cast<std::size_t>(turn) - 1];
    const double mean = middleScore + scoreSlope * quality;
    const int first = random.below(readerCount);
    const int readers = random.below(4) == 0 ? 0 : 1 + random.below(2);
    for (int reader = 0; reader < readers; ++reader)
        rated.readers.push_back((first + reader) % readerCount);
    for (std::size_t reader = 0; reader < readerCount; ++reader)
        rated.byReaders[reader] = scoresAround(mean + mildnessOfReaders[reader]);
    for (std::size_t judge = 0; judge < judgeCount; ++judge)
        rated.byJudges[judge] = scoresAround(mean + latent.mild + allJudges[judge].mild.value_or(0));
    return rated;
}

} // namespace

std::span<const Design> designs() { return allDesigns; }

std::span<const Judge, judgeCount> judges() { return allJudges; }

std::span<const Judge, onceCount> judgesAskedOnce() { return allAskedOnce; }

Item drawItem(const Design &design, Random &random)
{
    Item item;
    const Latent latent = drawLatent(design, random, item);
    std::vector<std::pair<int, int>> pairs;
    for (int a = 0; a < modelCount; ++a) {
        for (int b = a + 1; b < modelCount; ++b)
            pairs.emplace_back(a, b);
    }
    for (int made = 0; made < design.pairs; ++made) {
        const auto drawn = pairs.begin() + random.below(static_cast<int>(pairs.size()));
        for (int turn = 1; turn <= design.turns; ++turn)
            item.cases.push_back(caseOf(design, latent, item, *drawn, turn, random));
        for (int turn = 1; made == 0 && turn <= design.turns; ++turn) {
            for (const int model : {drawn->first, drawn->second})
                item.rated.push_back(ratedOf(latent, model, turn, random));
        }
        pairs.erase(drawn);
    }
    return item;
}

} // namespace planted
