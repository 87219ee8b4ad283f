// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/active_time.h"
#include "app/labeling/pace.h"

#include <QTest>

using labeling::ActiveTime;
using labeling::Pace;

class TestTime : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPauseCountsUpToTheLimit()
    {
        ActiveTime time;
        time.start(1'000, 0);
        QCOMPARE(time.idleLimitMs(), 20'000);
        time.touch(6'000);
        QCOMPARE(time.activeMs(6'000), 5'000);
        QCOMPARE(time.activeMs(16'000), 15'000);
        QCOMPARE(time.activeMs(600'000), 25'000); // away for ten minutes: 20 s of it count
        time.touch(600'000);
        QCOMPARE(time.activeMs(601'000), 26'000);
    }

    void aLongTextMayBeReadWithoutATouch()
    {
        ActiveTime time;
        time.start(0, 6'000);
        QCOMPARE(time.idleLimitMs(), 260'000);
        QCOMPARE(time.activeMs(200'000), 200'000);
    }

    void nothingCountsWhileTheWindowIsLeft()
    {
        ActiveTime time;
        time.start(0, 0);
        time.pause(4'000);
        time.touch(5'000); // of another window
        QCOMPARE(time.activeMs(9'000), 4'000);
        time.resume(10'000);
        time.resume(11'000);
        QCOMPARE(time.activeMs(12'000), 6'000);
        time.pause(13'000);
        time.pause(14'000);
        QCOMPARE(time.activeMs(15'000), 7'000);
    }

    void aNewPairBeginsAtNothing()
    {
        ActiveTime time;
        time.start(0, 0);
        time.touch(9'000);
        time.start(10'000, 0);
        QCOMPARE(time.activeMs(10'500), 500);
    }

    void noGuessComesFromFewVotes()
    {
        Pace pace;
        for (int i = 0; i < 4; ++i)
            pace.add(60'000);
        QVERIFY(!pace.remainingMs(100).has_value());
        pace.add(30'000);
        QCOMPARE(pace.remainingMs(100), std::optional<qint64>(5'400'000));
        QCOMPARE(pace.remainingMs(0), std::optional<qint64>(0));
    }

    void onlyTheNewestVotesCount()
    {
        Pace pace;
        for (int i = 0; i < 50; ++i)
            pace.add(600'000);
        for (int i = 0; i < 50; ++i)
            pace.add(10'000);
        QCOMPARE(pace.remainingMs(3), std::optional<qint64>(30'000));
    }
};

QTEST_GUILESS_MAIN(TestTime)
#include "tst_time.moc"
