// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/dataset.h"
#include "tests/app/analysis/made_columns.h"

#include <QTest>

using namespace Qt::StringLiterals;
using analysis::Outcome;
using model::Choice;
using model::Order;
using model::State;
using model::Swap;

class TestRulings : public QObject
{
    Q_OBJECT

    // A judge that has both orders elsewhere, so that a missing one counts as missing.
    static void addBothOrders(MadeColumns &made, int judge)
    {
        const int other = made.comparison();
        made.verdict(judge, other, Order::AFirst, State::Valid, Choice::A);
        made.verdict(judge, other, Order::BFirst, State::Valid, Choice::A);
    }

private Q_SLOTS:
    void ordersCombineConservatively_data()
    {
        QTest::addColumn<Choice>("first");
        QTest::addColumn<Choice>("second");
        QTest::addColumn<Outcome>("ruling");
        QTest::addColumn<Swap>("swap");
        QTest::newRow("both a") << Choice::A << Choice::A << Outcome::A << Swap::StableA;
        QTest::newRow("both b") << Choice::B << Choice::B << Outcome::B << Swap::StableB;
        QTest::newRow("both tie") << Choice::Tie << Choice::Tie << Outcome::Tie << Swap::StableTie;
        QTest::newRow("first shown") << Choice::A << Choice::B << Outcome::Tie << Swap::FlipsToFirst;
        QTest::newRow("second shown") << Choice::B << Choice::A << Outcome::Tie << Swap::FlipsToSecond;
        QTest::newRow("a, tie") << Choice::A << Choice::Tie << Outcome::Tie << Swap::HalfTieFirst;
        QTest::newRow("b, tie") << Choice::B << Choice::Tie << Outcome::Tie << Swap::HalfTieSecond;
        QTest::newRow("tie, a") << Choice::Tie << Choice::A << Outcome::Tie << Swap::HalfTieSecond;
        QTest::newRow("tie, b") << Choice::Tie << Choice::B << Outcome::Tie << Swap::HalfTieFirst;
    }
    void ordersCombineConservatively()
    {
        QFETCH(Choice, first);
        QFETCH(Choice, second);
        QFETCH(Outcome, ruling);
        QFETCH(Swap, swap);
        MadeColumns made;
        const int judge = made.rater(u"judge"_s, model::RaterKind::Judge);
        const int comparison = made.comparison();
        made.verdict(judge, comparison, Order::AFirst, State::Valid, first);
        made.verdict(judge, comparison, Order::BFirst, State::Valid, second);
        const auto rulings = analysis::deriveRulings(made.columns());
        QCOMPARE(rulings.size(), std::size_t{1});
        QCOMPARE(rulings[0].ruling, ruling);
        QCOMPARE(rulings[0].swap, std::optional(swap));
    }

    void aFailedOrderLeavesNoRuling_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<Outcome>("ruling");
        for (const State state : {State::Ambiguous, State::Unparsable, State::OutOfRange, State::Refused,
                                  State::Truncated, State::TransportError, State::Budget})
            QTest::newRow(qPrintable(model::wordOf(state))) << state << Outcome::Failed;
        QTest::newRow("abstained") << State::Abstained << Outcome::Abstained;
    }
    void aFailedOrderLeavesNoRuling()
    {
        QFETCH(State, state);
        QFETCH(Outcome, ruling);
        MadeColumns made;
        const int judge = made.rater(u"judge"_s, model::RaterKind::Judge);
        const int comparison = made.comparison();
        made.verdict(judge, comparison, Order::AFirst, State::Valid, Choice::A);
        made.verdict(judge, comparison, Order::BFirst, state, Choice::A);
        const auto rulings = analysis::deriveRulings(made.columns());
        QCOMPARE(rulings[0].first, Outcome::A);
        QCOMPARE(rulings[0].ruling, ruling);
        QCOMPARE(rulings[0].swap, std::optional(Swap::Incomplete));
    }

    void aMissingOrderIsIncomplete()
    {
        MadeColumns made;
        const int judge = made.rater(u"judge"_s, model::RaterKind::Judge);
        const int comparison = made.comparison();
        made.verdict(judge, comparison, Order::AFirst, State::Valid, Choice::A);
        addBothOrders(made, judge);
        const auto rulings = analysis::deriveRulings(made.columns());
        QCOMPARE(rulings[0].ruling, Outcome::Failed);
        QCOMPARE(rulings[0].swap, std::optional(Swap::Incomplete));
        QCOMPARE(rulings[1].ruling, Outcome::A);
    }

    void aSingleOrderJudgeRulesByItsOrder()
    {
        MadeColumns made;
        const int judge = made.rater(u"judge"_s, model::RaterKind::Judge);
        const int one = made.comparison();
        const int two = made.comparison();
        made.verdict(judge, one, Order::AFirst, State::Valid, Choice::B);
        made.verdict(judge, two, Order::BFirst, State::Valid, Choice::Tie);
        const auto rulings = analysis::deriveRulings(made.columns());
        QCOMPARE(rulings[0].ruling, Outcome::B);
        QVERIFY(!rulings[0].swap);
        QCOMPARE(rulings[1].ruling, Outcome::Tie);
    }

    void anUnknownOrderIsNoSecondOrder_data()
    {
        QTest::addColumn<Order>("known");
        QTest::newRow("a first") << Order::AFirst;
        QTest::newRow("b first") << Order::BFirst;
    }
    // A call of unknown order and one of a known order are not both orders, whichever order it is.
    void anUnknownOrderIsNoSecondOrder()
    {
        QFETCH(Order, known);
        MadeColumns made;
        const int judge = made.rater(u"judge"_s, model::RaterKind::Judge);
        const int agreed = made.comparison();
        const int parted = made.comparison();
        const int alone = made.comparison();
        made.verdict(judge, agreed, Order::Unknown, State::Valid, Choice::A, 1);
        made.verdict(judge, agreed, known, State::Valid, Choice::A, 2);
        made.verdict(judge, parted, Order::Unknown, State::Valid, Choice::A, 1);
        made.verdict(judge, parted, known, State::Valid, Choice::B, 2);
        made.verdict(judge, alone, known, State::Valid, Choice::B);
        const auto rulings = analysis::deriveRulings(made.columns());
        QCOMPARE(rulings[0].ruling, Outcome::A);
        QVERIFY(!rulings[0].swap); // no order was swapped
        QCOMPARE(rulings[1].ruling, Outcome::Tie);
        QVERIFY(!rulings[1].swap);
        QCOMPARE(rulings[2].ruling, Outcome::B); // the judge has nowhere both orders
        QVERIFY(!rulings[2].swap);
        for (const auto &ruling : rulings)
            QVERIFY((ruling.first == Outcome::NotRun) != (ruling.second == Outcome::NotRun));
    }
    void anUnknownOrderDecidesNothingBesideBoth()
    {
        MadeColumns made;
        const int judge = made.rater(u"judge"_s, model::RaterKind::Judge);
        const int comparison = made.comparison();
        made.verdict(judge, comparison, Order::AFirst, State::Valid, Choice::A, 1);
        made.verdict(judge, comparison, Order::BFirst, State::Valid, Choice::A, 1);
        made.verdict(judge, comparison, Order::Unknown, State::Refused, Choice::A, 2);
        made.verdict(judge, comparison, Order::Unknown, State::Valid, Choice::B, 3);
        const auto rulings = analysis::deriveRulings(made.columns());
        QCOMPARE(rulings[0].ruling, Outcome::A);
        QCOMPARE(rulings[0].swap, std::optional(Swap::StableA));
    }
    void anUnknownOrderAloneIsOneOrder()
    {
        MadeColumns made;
        const int judge = made.rater(u"judge"_s, model::RaterKind::Judge);
        made.verdict(judge, made.comparison(), Order::Unknown, State::Valid, Choice::B);
        const auto rulings = analysis::deriveRulings(made.columns());
        QCOMPARE(rulings[0].ruling, Outcome::B);
        QCOMPARE(rulings[0].second, Outcome::NotRun);
    }

    void repetitionsDecideByStrictPlurality()
    {
        MadeColumns made;
        const int judge = made.rater(u"judge"_s, model::RaterKind::Judge);
        const int plural = made.comparison();
        const int even = made.comparison();
        const int half = made.comparison();
        for (const auto &[comparison, words] :
             {std::pair{plural, std::array{Choice::A, Choice::A, Choice::B}},
              std::pair{even, std::array{Choice::A, Choice::Tie, Choice::B}}}) {
            for (std::size_t i = 0; i < words.size(); ++i)
                made.verdict(judge, comparison, Order::AFirst, State::Valid, words[i],
                             static_cast<int>(i) + 1);
        }
        made.verdict(judge, half, Order::AFirst, State::Valid, Choice::A, 1);
        made.verdict(judge, half, Order::AFirst, State::Refused, Choice::A, 2);
        const auto rulings = analysis::deriveRulings(made.columns());
        QCOMPARE(rulings[0].ruling, Outcome::A);
        QCOMPARE(rulings[1].ruling, Outcome::Tie);
        QCOMPARE(rulings[2].ruling, Outcome::Failed);
    }

    void ballotsStandByItem()
    {
        MadeColumns made;
        const int person = made.rater(u"person"_s);
        const int one = made.comparison();
        const int two = made.comparison();
        const int again = made.sibling(one, 2);
        for (const int comparison : {two, again, one})
            made.vote(person, comparison, Choice::A);
        const analysis::Dataset dataset = analysis::makeDataset(made.columns());
        QCOMPARE(dataset.comparisonAt, (std::vector<std::int32_t>{one, again, two}));
        QCOMPARE(dataset.itemAt, (std::vector<std::int32_t>{0, 0, 1}));
        QCOMPARE(dataset.ballots.size(), std::size_t{3});
        QCOMPARE(dataset.ballots[1].rank, 1);
    }
};

QTEST_GUILESS_MAIN(TestRulings)
#include "tst_rulings.moc"
