// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/presentation.h"
#include "db/store/raters.h"
#include "db/store/votes.h"
#include "tests/support/project_builder.h"

#include <QTest>

using support::must;

namespace {

store::BlindComparison pairOf(const QString &item, const QString &one, const QString &two, int turn)
{
    const QUuid space = QUuid::createUuidV5(QUuid(), QStringLiteral("presentation"));
    store::BlindComparison pair;
    pair.item = QUuid::createUuidV5(space, item);
    pair.responseA = QUuid::createUuidV5(space, item + one);
    pair.responseB = QUuid::createUuidV5(space, item + two);
    pair.turn = turn;
    return pair;
}

} // namespace

class TestPresentation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void turnTwoKeepsTheSidesOfTurnOne()
    {
        for (int i = 0; i < 50; ++i) {
            const auto first = pairOf(QString::number(i), QStringLiteral("m"), QStringLiteral("n"), 1);
            const auto second = pairOf(QString::number(i), QStringLiteral("m"), QStringLiteral("n"), 2);
            QCOMPARE(labeling::drawnLeft(7, QStringLiteral("mina"), first),
                     labeling::drawnLeft(7, QStringLiteral("mina"), second));
        }
    }

    void seedRaterItemAndPairEachChangeTheDraw()
    {
        int seeds = 0;
        int raters = 0;
        int items = 0;
        int pairs = 0;
        const auto draw = [](qint64 seed, const char *rater, int item, const char *model) {
            return labeling::drawnLeft(
                seed, QLatin1String(rater),
                pairOf(QString::number(item), QLatin1String(model), QStringLiteral("z"), 1));
        };
        for (int i = 0; i < 1000; ++i) {
            const auto base = draw(1, "mina", i, "m");
            seeds += base != draw(2, "mina", i, "m");
            raters += base != draw(1, "jonas", i, "m");
            items += base != draw(1, "mina", i + 1000, "m");
            pairs += base != draw(1, "mina", i, "n");
        }
        for (const int changed : {seeds, raters, items, pairs})
            QVERIFY2(changed > 430 && changed < 570, qPrintable(QString::number(changed)));
    }

    void halfOfThePairsStandOnEitherSide()
    {
        int left = 0;
        for (int i = 0; i < 2000; ++i) {
            const auto pair = pairOf(QString::number(i), QStringLiteral("m"), QStringLiteral("n"), 1);
            left += labeling::drawnLeft(1, QStringLiteral("mina"), pair) == model::Side::A;
        }
        QVERIFY2(left > 910 && left < 1090, qPrintable(QString::number(left)));
    }

    void theFirstDrawIsStoredAndStays()
    {
        support::TemporaryProject made;
        support::ProjectBuilder build(made.project());
        build.item(QStringLiteral("1"), QStringLiteral("math"), 1);
        const auto id = build.comparison(QStringLiteral("1"), QStringLiteral("m"), QStringLiteral("n"));
        const auto rater = must(
            store::ensureRater(made.project(), QStringLiteral("mina"), model::RaterKind::Human, QString()));
        const auto pair = must(store::readBlind(made.project(), id));
        const auto drawn = labeling::drawnLeft(made.project().seed(), rater.name, pair);
        QCOMPARE(must(labeling::leftSideFor(made.project(), rater, pair)), drawn);
        QVERIFY(!must(store::presentedLeft(made.project(), rater.id, id)).has_value());
        // Somebody stored the other side before: what was shown once stays.
        must(store::storePresentation(made.project(), rater.id, id, model::other(drawn)));
        QCOMPARE(must(labeling::leftSideFor(made.project(), rater, pair)), model::other(drawn));
        QCOMPARE(must(labeling::presentPair(made.project(), rater, pair)), model::other(drawn));
    }
};

QTEST_GUILESS_MAIN(TestPresentation)
#include "tst_presentation.moc"
