// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/ballot_tests.h"

#include "app/analysis/word_test.h"

#include <algorithm>
#include <array>
#include <bit>

namespace analysis {

namespace {

// What a ballot says: a choice, or by credit a set of categories.
struct Said
{
    Standing standing;
    model::Choice choice;
    std::uint8_t modal; // 0 unless by credit

    [[nodiscard]] bool isDecided() const
    {
        return standing == Standing::Counted && (modal != 0 ? (modal & 5U) != 0 : model::isDecided(choice));
    }
    [[nodiscard]] bool isTie() const { return standing == Standing::Counted && model::isTie(choice); }
    [[nodiscard]] bool is(Chosen chosen, bool isSwapped) const
    {
        if (chosen == Chosen::CannotJudge)
            return standing == Standing::Abstained;
        if (standing != Standing::Counted)
            return false;
        if (chosen == Chosen::Decided)
            return isDecided();
        return includes(chosen, isSwapped ? model::mirrored(choice) : choice);
    }
};

Said saidBy(const Sheet &sheet, std::size_t ballot)
{
    return {sheet.ballots[ballot].standing, sheet.ballots[ballot].choice,
            sheet.modal.empty() ? std::uint8_t{0} : sheet.modal[ballot]};
}

struct Question
{
    Predicate predicate;
    Chosen chosen = Chosen::Any;
    Chosen otherChosen = Chosen::Any;
    bool inHashFrame = false;
};

Question questionOf(const PredicateTest &test)
{
    Question question{.predicate = test.predicate};
    if (test.predicate != Predicate::Choice && test.predicate != Predicate::Chose)
        return question;
    question.chosen = chosenFromWord(test.words.front()).value_or(Chosen::Any);
    if (test.predicate == Predicate::Chose)
        question.otherChosen = chosenFromWord(test.words[1]).value_or(Chosen::Any);
    question.inHashFrame = frameOf(test) == SideFrame::Hash;
    return question;
}

bool choseByLength(int gap, const Said &said, bool longer)
{
    if (!said.isDecided() || gap == 0)
        return false;
    return ((said.choice == model::Choice::A) == (gap > 0)) == longer;
}

bool ballotHolds(const Dataset &dataset, std::size_t comparison, const Said &said, const Question &question,
                 const LengthView &lengths)
{
    switch (question.predicate) {
    case Predicate::Voted: return said.standing != Standing::NoRuling;
    case Predicate::Decided:
    case Predicate::DecidedVotes: return said.isDecided();
    case Predicate::Tie: return said.isTie();
    case Predicate::Votes: return said.standing == Standing::Counted;
    case Predicate::Longer: return choseByLength(lengths.gap(comparison), said, true);
    case Predicate::Shorter: return choseByLength(lengths.gap(comparison), said, false);
    case Predicate::Choice:
        return said.is(question.chosen,
                       question.inHashFrame && dataset.columns.comparisons.isHashSwapped[comparison] != 0);
    default: return false;
    }
}

bool pairHolds(const Said &one, const Said &two, const Question &question, bool isSwapped)
{
    const Exclusion exclusion = exclusionOf(one.standing, two.standing);
    switch (question.predicate) {
    case Predicate::Both: return exclusion == Exclusion::None;
    case Predicate::Same: return one.isDecided() && two.isDecided() && one.choice == two.choice;
    case Predicate::Opposite: return one.isDecided() && two.isDecided() && one.choice != two.choice;
    case Predicate::BothTie: return one.isTie() && two.isTie();
    case Predicate::Chose:
        return one.is(question.chosen, isSwapped) && two.is(question.otherChosen, isSwapped);
    case Predicate::Abstained: return exclusion == Exclusion::Abstained;
    case Predicate::Unruled: return exclusion == Exclusion::NoVerdict;
    case Predicate::Conflict: return exclusion == Exclusion::Conflict;
    default: return false;
    }
}

} // namespace

std::vector<std::uint8_t> selectBallots(const Dataset &dataset, const Sheet &sheet, const PredicateTest &test,
                                        const LengthView &lengths)
{
    const Question question = questionOf(test);
    const bool counts = test.predicate == Predicate::Votes || test.predicate == Predicate::DecidedVotes;
    const int bound = counts ? test.value.toInt() : 1;
    const Operator op = counts ? test.op.value_or(Operator::GreaterEqual) : Operator::GreaterEqual;
    std::vector<std::uint8_t> selection(dataset.size(), compares(op, 0, bound) ? 1 : 0);
    for (std::size_t i = 0; i < sheet.ballots.size();) {
        const auto rank = static_cast<std::size_t>(sheet.ballots[i].rank);
        const auto comparison = static_cast<std::size_t>(dataset.comparisonAt[rank]);
        int holding = 0;
        for (; i < sheet.from[rank + 1]; ++i)
            holding += ballotHolds(dataset, comparison, saidBy(sheet, i), question, lengths) ? 1 : 0;
        selection[rank] = compares(op, holding, bound) ? 1 : 0;
    }
    return selection;
}

std::vector<std::uint8_t> selectPlurality(const Dataset &dataset, const Sheet &sheet)
{
    std::vector<std::uint8_t> selection(dataset.size());
    for (std::size_t i = 0; i < sheet.ballots.size();) {
        const auto rank = static_cast<std::size_t>(sheet.ballots[i].rank);
        std::array<int, 3> tally{};
        for (; i < sheet.from[rank + 1]; ++i) {
            if (sheet.ballots[i].standing == Standing::Counted)
                ++tally[static_cast<std::size_t>(categoryOf(sheet.ballots[i].choice))];
        }
        selection[rank] = std::popcount(modalSetOf(tally)) == 1 ? 1 : 0;
    }
    return selection;
}

std::vector<std::uint8_t> selectPairs(const Dataset &dataset, const Sheet &one, const Sheet &two,
                                      const PredicateTest &test)
{
    const Question question = questionOf(test);
    std::vector<std::uint8_t> selection(dataset.size());
    for (std::size_t i = 0; i < one.ballots.size(); ++i) {
        const auto rank = static_cast<std::size_t>(one.ballots[i].rank);
        if (selection[rank] != 0)
            continue;
        const auto comparison = static_cast<std::size_t>(dataset.comparisonAt[rank]);
        const bool isSwapped =
            question.inHashFrame && dataset.columns.comparisons.isHashSwapped[comparison] != 0;
        const Said said = saidBy(one, i);
        for (std::size_t j = two.from[rank]; j < two.from[rank + 1] && selection[rank] == 0; ++j) {
            // Two majorities are two raters, whoever stands behind them.
            const bool isSame = one.ballots[i].voter == two.ballots[j].voter && !one.isMajority;
            selection[rank] = !isSame && pairHolds(said, saidBy(two, j), question, isSwapped) ? 1 : 0;
        }
    }
    return selection;
}

} // namespace analysis
