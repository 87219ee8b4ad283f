// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/analysis/made_columns.h"

using namespace Qt::StringLiterals;
using model::Choice;
using model::Order;
using model::State;

int MadeColumns::rater(const QString &name, model::RaterKind kind)
{
    const auto index = static_cast<int>(m_columns.raters.size());
    m_columns.raters.push_back(
        {.id = {index + 1}, .name = name, .kind = kind, .family = {}, .excludedWhy = {}});
    return index;
}

int MadeColumns::addComparison(int item, int turn)
{
    auto &c = m_columns.comparisons;
    const auto index = static_cast<int>(c.size());
    c.id.push_back(index + 1);
    c.item.push_back(item);
    c.turn.push_back(turn);
    c.modelA.push_back(0);
    c.modelB.push_back(1);
    c.sampleA.push_back(0);
    c.sampleB.push_back(0);
    c.lengthA.push_back(10 + index % 7);
    c.lengthB.push_back(13);
    c.isHashSwapped.push_back(static_cast<std::uint8_t>((index * 7 + turn) % 3 == 0 ? 1 : 0));
    return index;
}

int MadeColumns::comparison(int turn)
{
    if (m_columns.models.empty()) {
        m_columns.models = {u"model one"_s, u"model two"_s};
        m_columns.collections = {u"main"_s};
        m_columns.categories = {u"writing"_s, u"math"_s};
    }
    const auto item = static_cast<std::int32_t>(m_columns.items.id.size());
    m_columns.items.id.push_back(item + 1);
    m_columns.items.collection.push_back(0);
    m_columns.items.category.push_back(item % 2);
    m_columns.items.sourceId.push_back(QString::number(item + 100));
    return addComparison(item, turn);
}

int MadeColumns::sibling(int comparison, int turn)
{
    return addComparison(m_columns.comparisons.item[static_cast<std::size_t>(comparison)], turn);
}

void MadeColumns::vote(int rater, int comparison, Choice choice, int occasion)
{
    auto &v = m_columns.votes;
    v.comparison.push_back(comparison);
    v.rater.push_back(rater);
    v.occasion.push_back(occasion);
    v.choice.push_back(choice);
    v.left.push_back(0);
    v.isConflicted.push_back(0);
}

void MadeColumns::lengths(int comparison, int a, int b)
{
    m_columns.comparisons.lengthA[static_cast<std::size_t>(comparison)] = a;
    m_columns.comparisons.lengthB[static_cast<std::size_t>(comparison)] = b;
}

void MadeColumns::seen(int rater, int comparison, Choice choice, model::Side left, int occasion)
{
    vote(rater, comparison, choice, occasion);
    m_columns.votes.left.back() = static_cast<std::int8_t>(left);
}

void MadeColumns::ruling(int judge, int comparison, Choice choice, model::Swap swap)
{
    ruling(judge, comparison, choice);
    m_columns.rulings.swap.back() = static_cast<std::int8_t>(swap);
}

void MadeColumns::family(int rater, const QString &family)
{
    m_columns.raters[static_cast<std::size_t>(rater)].family = family;
}

void MadeColumns::conflicted(int rater, int comparison, Choice choice)
{
    vote(rater, comparison, choice);
    m_columns.votes.isConflicted.back() = 1;
}

void MadeColumns::verdict(int judge, int comparison, Order order, State state, Choice choice, int repetition)
{
    auto &v = m_columns.verdicts;
    v.comparison.push_back(comparison);
    v.rater.push_back(judge);
    v.repetition.push_back(repetition);
    v.order.push_back(order);
    v.state.push_back(state);
    const bool hasChoice = state == State::Valid || state == State::Ambiguous;
    v.choice.push_back(hasChoice ? static_cast<std::int8_t>(choice) : std::int8_t{0});
    for (auto *figures : {&v.probability, &v.scoreA, &v.scoreB})
        figures->push_back(std::nullopt);
}

void MadeColumns::ruling(int judge, int comparison, Choice choice)
{
    auto &r = m_columns.rulings;
    r.comparison.push_back(comparison);
    r.rater.push_back(judge);
    r.choice.push_back(static_cast<std::int8_t>(choice));
    r.swap.push_back(0);
}

void MadeColumns::noRuling(int judge, int comparison)
{
    ruling(judge, comparison, Choice::A);
    m_columns.rulings.choice.back() = 0;
    m_columns.rulings.swap.back() = static_cast<std::int8_t>(model::Swap::Incomplete);
}

namespace {

class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_state(seed * 0x9E3779B97F4A7C15ULL + 1)
    {}
    double share() { return static_cast<double>(next() >> 11) / 9007199254740992.0; }
    int below(int bound) { return static_cast<int>(next() % static_cast<std::uint64_t>(bound)); }
    bool happens(double share) { return this->share() < share; }
    Choice choice() { return static_cast<Choice>(1 + below(5)); }

private:
    std::uint64_t next()
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return m_state;
    }
    std::uint64_t m_state;
};

void addVotes(MadeColumns &made, Dice &dice, const StudyShape &shape, int person, int comparison)
{
    if (!dice.happens(shape.voteShare))
        return;
    if (dice.happens(shape.conflictShare)) {
        made.conflicted(person, comparison, dice.choice());
        return;
    }
    made.vote(person, comparison, dice.happens(shape.abstainShare) ? Choice::CannotJudge : dice.choice());
    if (dice.happens(shape.repeatShare))
        made.vote(person, comparison, dice.choice(), 2);
}

void addVerdict(MadeColumns &made, Dice &dice, const StudyShape &shape, int judge, int comparison,
                Order order, int repetition)
{
    const State state =
        dice.happens(shape.invalidShare) ? static_cast<State>(2 + dice.below(8)) : State::Valid;
    made.verdict(judge, comparison, order, state, static_cast<Choice>(1 + dice.below(3)), repetition);
}

} // namespace

model::VoteColumns madeStudy(const StudyShape &shape)
{
    MadeColumns made;
    Dice dice(shape.seed);
    for (int i = 0; i < shape.people; ++i)
        made.rater(u"p%1"_s.arg(i));
    for (int i = 0; i < shape.judges; ++i)
        made.rater(u"j%1"_s.arg(i), model::RaterKind::Judge);
    const int single = made.rater(u"single"_s, model::RaterKind::Judge);
    const int imported = made.rater(u"imported"_s, model::RaterKind::Judge);
    const int truth = made.rater(u"truth, \\\"so\\\" to say*"_s, model::RaterKind::Gold);
    std::vector<int> comparisons;
    for (int item = 0; item < shape.items; ++item) {
        comparisons.push_back(made.comparison(1));
        const int first = comparisons.back();
        for (int extra = dice.below(4); extra > 0; --extra)
            comparisons.push_back(made.sibling(first, 1 + extra % 2));
    }
    for (const int comparison : comparisons) {
        for (int person = 0; person < shape.people; ++person)
            addVotes(made, dice, shape, person, comparison);
        for (int judge = 0; judge < shape.judges; ++judge) {
            for (int call = 0; call < 4; ++call)
                addVerdict(made, dice, shape, shape.people + judge, comparison,
                           call % 2 == 0 ? Order::AFirst : Order::BFirst, 1 + call / 2);
        }
        addVerdict(made, dice, shape, single, comparison, dice.happens(0.5) ? Order::AFirst : Order::BFirst,
                   1);
        if (dice.happens(0.8))
            made.ruling(imported, comparison, dice.choice());
        else
            made.noRuling(imported, comparison);
        if (dice.happens(0.3))
            made.vote(truth, comparison, dice.choice());
    }
    return made.columns();
}
