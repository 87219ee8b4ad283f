// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/marks.h"
#include "app/labeling/queue.h"
#include "db/store/cases.h"
#include "db/store/raters.h"
#include "tests/support/project_builder.h"

#include <QTest>

using support::must;

class TestQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void turnTwoFollowsTurnOneOfItsPair()
    {
        support::TemporaryProject made;
        support::ProjectBuilder build(made.project());
        build.item(QStringLiteral("1"), QStringLiteral("math"), 2);
        build.item(QStringLiteral("2"), QStringLiteral("math"), 2);
        const QString m = QStringLiteral("m");
        const QString n = QStringLiteral("n");
        const QString o = QStringLiteral("o");
        const auto late = build.comparison(QStringLiteral("2"), m, n, 1);
        const auto mn1 = build.comparison(QStringLiteral("1"), m, n, 1);
        const auto mo1 = build.comparison(QStringLiteral("1"), m, o, 1);
        const auto mo2 = build.comparison(QStringLiteral("1"), m, o, 2);
        const auto mn2 = build.comparison(QStringLiteral("1"), m, n, 2);
        build.vote(QStringLiteral("mina"), mo1, QStringLiteral("a"));
        build.vote(QStringLiteral("jonas"), mn1, QStringLiteral("a"));
        const auto mina = must(store::findRater(made.project(), QStringLiteral("mina")));

        const auto queue = must(labeling::readQueue(made.project(), mina->id));
        const labeling::Queue expected = {{mn1}, {mn2}, {mo1, true}, {mo2}, {late}};
        QVERIFY(queue == expected);
        QCOMPARE(labeling::labelledCount(queue), std::size_t{1});
        QCOMPARE(labeling::placeOf(queue, mo2), std::optional<std::size_t>(3));
    }

    void theNextOneIsSoughtToTheEndAndThenFromTheStart()
    {
        labeling::Queue queue(4);
        queue[1].isLabelled = queue[3].isLabelled = true;
        QCOMPARE(labeling::nextUnlabelled(queue, 0), std::optional<std::size_t>(0));
        QCOMPARE(labeling::nextUnlabelled(queue, 1), std::optional<std::size_t>(2));
        QCOMPARE(labeling::nextUnlabelled(queue, 3), std::optional<std::size_t>(0));
        QCOMPARE(labeling::nextUnlabelled(queue, 4), std::optional<std::size_t>(0));
        queue[0].isLabelled = queue[2].isLabelled = true;
        QCOMPARE(labeling::nextUnlabelled(queue, 2), std::nullopt);
        QCOMPARE(labeling::nextUnlabelled({}, 0), std::nullopt);
    }

    void whatWasPutOffComesWhenTheRestIsDone()
    {
        labeling::Queue queue(3);
        queue[0].isSkipped = true;
        QCOMPARE(labeling::nextUnlabelled(queue, 0), std::optional<std::size_t>(1));
        QCOMPARE(labeling::skippedCount(queue), std::size_t{1});
        queue[1].isLabelled = queue[2].isLabelled = true;
        QCOMPARE(labeling::nextUnlabelled(queue, 1), std::optional<std::size_t>(0));
        queue[0].isLabelled = true;
        QCOMPARE(labeling::nextUnlabelled(queue, 1), std::nullopt);
        QCOMPARE(labeling::skippedCount(queue), std::size_t{0});
    }

    void marksAreOnesOwnAndCanBeTakenBack()
    {
        support::TemporaryProject made;
        support::ProjectBuilder build(made.project());
        build.item(QStringLiteral("1"), QStringLiteral("math"), 1);
        const auto id = build.comparison(QStringLiteral("1"), QStringLiteral("m"), QStringLiteral("n"));
        build.rater(QStringLiteral("mina"), model::RaterKind::Human);
        build.rater(QStringLiteral("jonas"), model::RaterKind::Human);
        const auto mina = *must(store::findRater(made.project(), QStringLiteral("mina")));
        const auto jonas = *must(store::findRater(made.project(), QStringLiteral("jonas")));
        const auto placeOf = [&](const model::Rater &rater) {
            return must(labeling::readQueue(made.project(), rater.id)).front();
        };
        using labeling::MarkKind;
        must(labeling::setMark(made.project(), mina, id, MarkKind::Skipped, QStringLiteral("too \"hard\"")));
        must(labeling::setMark(made.project(), mina, id, MarkKind::Flagged, QString()));
        QVERIFY(placeOf(mina).isSkipped && placeOf(mina).isFlagged);
        QVERIFY(!placeOf(jonas).isSkipped && !placeOf(jonas).isFlagged);
        const auto flags = must(store::readCase(made.project(), id)).flags;
        QCOMPARE(flags.size(), std::size_t{2});
        QCOMPARE(flags[1].kind, QStringLiteral("skipped"));
        QCOMPARE(flags[1].evidence, QByteArray("{\"reason\":\"too \\\"hard\\\"\"}"));

        must(labeling::clearMark(made.project(), mina, id, MarkKind::Flagged));
        must(labeling::clearMark(made.project(), mina, id, MarkKind::Flagged));
        QVERIFY(!placeOf(mina).isFlagged && placeOf(mina).isSkipped);
        QCOMPARE(must(store::readCase(made.project(), id)).flags.size(), std::size_t{1});
        QCOMPARE(must(store::flagMarks(made.project())).size(), std::size_t{1});
        must(labeling::setMark(made.project(), mina, id, MarkKind::Flagged, QString()));
        QVERIFY(placeOf(mina).isFlagged);
    }

    void aRetractedVoteIsToBeLabelledAgain()
    {
        support::TemporaryProject made;
        support::ProjectBuilder build(made.project());
        build.item(QStringLiteral("1"), QStringLiteral("math"), 1);
        const auto id = build.comparison(QStringLiteral("1"), QStringLiteral("m"), QStringLiteral("n"));
        const auto vote = build.vote(QStringLiteral("mina"), id, QStringLiteral("b"));
        const auto mina = must(store::findRater(made.project(), QStringLiteral("mina")));
        QCOMPARE(labeling::labelledCount(must(labeling::readQueue(made.project(), mina->id))),
                 std::size_t{1});
        build.retract(vote);
        QCOMPARE(labeling::labelledCount(must(labeling::readQueue(made.project(), mina->id))),
                 std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_queue.moc"
