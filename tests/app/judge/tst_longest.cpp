// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/longest.h"

#include <QTest>

using judge::Preferred;
using model::Choice;
using model::Order;

class LongestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longerResponseWins_data();
    void longerResponseWins();
    void preferenceInShownOrderBecomesACanonicalChoice();
    void tableFindsItByName();
};

void LongestTest::longerResponseWins_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<int>("preferred");
    QTest::addColumn<QString>("rationale");
    QTest::addColumn<QString>("reply");
    QTest::newRow("first") << 812 << 640 << int(Preferred::First)
                           << QStringLiteral("Response A is longer: 812 against 640 code points.")
                           << QStringLiteral("A");
    QTest::newRow("second") << 640 << 812 << int(Preferred::Second)
                            << QStringLiteral("Response B is longer: 812 against 640 code points.")
                            << QStringLiteral("B");
    QTest::newRow("equal") << 640 << 640 << int(Preferred::Tie)
                           << QStringLiteral("Both responses have 640 code points.") << QStringLiteral("tie");
    QTest::newRow("both empty") << 0 << 0 << int(Preferred::Tie)
                                << QStringLiteral("Both responses have 0 code points.")
                                << QStringLiteral("tie");
}

void LongestTest::longerResponseWins()
{
    QFETCH(int, first);
    QFETCH(int, second);
    QFETCH(int, preferred);
    QFETCH(QString, rationale);
    QFETCH(QString, reply);
    const judge::Reply answer = judge::longestAnswer({2, first, second});
    QCOMPARE(answer.state, model::State::Valid);
    QCOMPARE(int(answer.preferred.value()), preferred);
    QCOMPARE(answer.scoreFirst.value(), double(first));
    QCOMPARE(answer.scoreSecond.value(), double(second));
    QCOMPARE(answer.rationale, rationale);
    QCOMPARE(answer.reply, reply);
    QCOMPARE(answer.request, QStringLiteral("Which response is longer, counting code points of turns 1 to 2? "
                                            "Response A: %1. Response B: %2.")
                                 .arg(first)
                                 .arg(second));
}

void LongestTest::preferenceInShownOrderBecomesACanonicalChoice()
{
    QCOMPARE(judge::choiceOf(Preferred::First, Order::AFirst), Choice::A);
    QCOMPARE(judge::choiceOf(Preferred::Second, Order::AFirst), Choice::B);
    QCOMPARE(judge::choiceOf(Preferred::First, Order::BFirst), Choice::B);
    QCOMPARE(judge::choiceOf(Preferred::Second, Order::BFirst), Choice::A);
    QCOMPARE(judge::choiceOf(Preferred::Tie, Order::BFirst), Choice::Tie);
}

void LongestTest::tableFindsItByName()
{
    QVERIFY(judge::protocolNamed(QStringLiteral("longest")));
    QVERIFY(judge::protocolNamed(QStringLiteral("longest"))->answer == &judge::longestAnswer);
    QVERIFY(!judge::protocolNamed(QStringLiteral("shortest")));
}

QTEST_APPLESS_MAIN(LongestTest)
#include "tst_longest.moc"
