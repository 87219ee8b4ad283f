// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/stated_preference.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace analysis;
using model::Choice;
using model::Order;

/// What a rationale states in words, and what it only seems to.
class TestStatedPreference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreReadWithCare_data();
    void wordsAreReadWithCare();
    void theOrderSaysWhoIsMeant();
    void longTextsAreReadAtOnce();
};

void TestStatedPreference::wordsAreReadWithCare_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("states"); // first, tie, second, or nothing
    const auto row = [](const char *text, const char *states) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(states);
    };
    row("Assistant A is better.", "first");
    row("Overall, Assistant B's response is slightly better than Assistant A's.", "second");
    row("Therefore, response 2 is the better choice.", "second");
    row("I would choose Assistant A as the winner.", "first");
    row("I prefer Response B because it is shorter.", "second");
    row("Assistant A provides a better answer overall.", "first");
    row("Assistant B clearly outperforms Assistant A.", "second");
    row("The better response is that of Assistant A.", "first");
    row("The winner is Assistant B.", "second");
    row("**Assistant A** is the winner of this one.", "first");
    row("Answer (B) is superior.", "second");
    row("Assistant A is better. On a second look, Assistant B is better overall.", "second");
    row("It is a tie.", "tie");
    row("I call it a tie.", "tie");
    row("Both responses are equally good.", "tie");
    row("The two answers are of equal quality.", "tie");
    row("Assistant A wins this round.\n\nFinal verdict: [[A]]", "first");
    row("응답 A가 더 좋습니다.", "first");
    row("전반적으로 답변 B의 답변이 더 우수합니다.", "second");
    row("따라서 응답 B를 선택하겠습니다.", "second");
    row("두 응답은 동등합니다.", "tie");
    row("결과는 무승부입니다.", "tie");
    // What states nothing.
    row("", "");
    row("[[A]]", "");
    row("My final verdict is: [[B]]", "");
    row("A better answer would name the source.", "");
    row("Assistant A is better at explaining the steps.", "");
    row("Assistant A is better structured and easier to read.", "");
    row("Assistant A is not better than Assistant B.", "");
    row("Assistant A isn't the better choice.", "");
    row("Assistant A could be better.", "");
    row("If Assistant B were correct, Assistant B is better.", "");
    row("Neither response is better.", "");
    row("Assistant A provides a better structure.", "");
    row("Assistant A offers a better explanation of the second step.", "");
    row("Both responses are equally concise.", "");
    row("Vitamin A is better for the eyes.", "");
    row("Model AB is better.", "");
    row("Assistant A's tone is warmer.", "");
    row("It is hard to say whether Assistant A is better.", "");
    row("응답 A가 더 좋다고 보기는 어렵습니다.", "");
    row("응답 A가 더 자세합니다.", "");
    row("응답 A가 더 좋지 않습니다.", "");
}

void TestStatedPreference::wordsAreReadWithCare()
{
    QFETCH(QString, text);
    const auto stated = statedPreference(text);
    const QString word = !stated                     ? QString()
                         : *stated == Stated::First  ? u"first"_s
                         : *stated == Stated::Second ? u"second"_s
                                                     : u"tie"_s;
    QTEST(word, "states");
}

void TestStatedPreference::theOrderSaysWhoIsMeant()
{
    QCOMPARE(agrees(Stated::First, Order::AFirst, Choice::A), std::optional(true));
    QCOMPARE(agrees(Stated::First, Order::BFirst, Choice::A), std::optional(false));
    QCOMPARE(agrees(Stated::Second, Order::BFirst, Choice::A), std::optional(true));
    QCOMPARE(agrees(Stated::Second, Order::AFirst, Choice::B), std::optional(true));
    QCOMPARE(agrees(Stated::Tie, Order::BFirst, Choice::BothBad), std::optional(true));
    QCOMPARE(agrees(Stated::Tie, Order::AFirst, Choice::A), std::optional(false));
    QCOMPARE(agrees(Stated::First, Order::AFirst, Choice::Tie), std::optional(false));
    QVERIFY(!agrees(Stated::First, Order::Unknown, Choice::A));
}

void TestStatedPreference::longTextsAreReadAtOnce()
{
    for (const QString &unit : {u"Assistant A is better "_s, u"Assistant A "_s, u"the "_s, u"[[A"_s,
                                u"응답 A가 더 "_s, u"not "_s, u"Assistant A is the much clearly far "_s}) {
        const QString text = unit.repeated(20'000);
        static_cast<void>(statedPreference(text));
    }
}

QTEST_GUILESS_MAIN(TestStatedPreference)
#include "tst_stated_preference.moc"
