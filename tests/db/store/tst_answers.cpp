// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/answers.h"
#include "tests/support/project_builder.h"

#include <QTest>

using model::Order;
using model::Side;
using model::State;

/// Texts and scores of a project, as figures read them.
class TestAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerComesOnceInOrder();
    void rationalesAreThoseOfValidCalls();
    void scoresAreOverallAndValid();

private:
    static model::ComparisonId pair(support::ProjectBuilder &build)
    {
        build.item(QStringLiteral("x"), QStringLiteral("maths"), 2);
        build.response(QStringLiteral("x"), QStringLiteral("alpha"),
                       {QStringLiteral("one"), QStringLiteral("\U0001F600")});
        build.response(QStringLiteral("x"), QStringLiteral("beta"), {QString(), QStringLiteral("four")});
        return build.comparison(QStringLiteral("x"), QStringLiteral("alpha"), QStringLiteral("beta"), 2);
    }
};

void TestAnswers::everyAnswerComesOnceInOrder()
{
    support::TemporaryProject file;
    support::ProjectBuilder build(file.project());
    const model::ComparisonId comparison = pair(build);
    QStringList seen;
    support::must(store::visitAnswers(file.project(), [&](const store::Answer &answer) {
        seen << QStringLiteral("%1/%2/%3").arg(answer.turn).arg(answer.length).arg(answer.text);
    }));
    QCOMPARE(seen, (QStringList{QStringLiteral("1/3/one"), QStringLiteral("2/1/\U0001F600"),
                                QStringLiteral("1/0/"), QStringLiteral("2/4/four")}));
    const auto compared = support::must(store::comparedResponses(file.project()));
    QCOMPARE(compared.size(), std::size_t(1));
    QCOMPARE(compared.front().comparison, comparison);
    QCOMPARE(compared.front().turn, 2);
    QVERIFY(compared.front().a != compared.front().b);
    const auto lengths = support::must(store::answerLengths(file.project()));
    QCOMPARE(lengths.size(), std::size_t(4));
    QCOMPARE(lengths.back().length, 4);
}

void TestAnswers::rationalesAreThoseOfValidCalls()
{
    support::TemporaryProject file;
    support::ProjectBuilder build(file.project());
    const model::ComparisonId comparison = pair(build);
    const auto add = [&](const char *judge, Order order, State state, const char *choice, const char *text) {
        build.verdict(QString::fromLatin1(judge), comparison, order, 1, state, QString::fromLatin1(choice),
                      QString::fromLatin1(text));
    };
    add("j", Order::AFirst, State::Valid, "b", "because");
    add("j", Order::BFirst, State::Unparsable, "", "nothing");
    add("k", Order::AFirst, State::Valid, "a", "another judge");
    QStringList seen;
    support::must(store::visitRationales(file.project(), {1}, [&](const store::Rationale &rationale) {
        QCOMPARE(rationale.comparison, comparison);
        QVERIFY(rationale.order == Order::AFirst && rationale.choice == model::Choice::B);
        seen << rationale.text;
    }));
    QCOMPARE(seen, QStringList{QStringLiteral("because")});
}

void TestAnswers::scoresAreOverallAndValid()
{
    support::TemporaryProject file;
    support::ProjectBuilder build(file.project());
    const model::ComparisonId comparison = pair(build);
    build.rating(QStringLiteral("ann"), comparison, Side::B, 7);
    build.rating(QStringLiteral("ann"), comparison, Side::B, 2, QStringLiteral("style"));
    const auto rows = support::must(store::scoreRows(file.project()));
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows.front().a, 7.0);
    QCOMPARE(rows.front().turn, 2);
    QVERIFY(rows.front().comparison.value == 0);
}

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
