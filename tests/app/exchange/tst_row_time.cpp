// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/row_time.h"

#include <QDateTime>
#include <QTest>

using namespace exchange;

class TestRowTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondsAndMilliseconds();
    void texts_data();
    void texts();
    void whatIsNoTime();
    void agreesWithQDateTime();
};

void TestRowTime::secondsAndMilliseconds()
{
    QCOMPARE(timeFromEpoch(0), QStringLiteral("1970-01-01T00:00:00.000Z"));
    QCOMPARE(timeFromEpoch(1691824472.100261), QStringLiteral("2023-08-12T07:14:32.100Z"));
    QCOMPARE(timeFromEpoch(1691824472100), QStringLiteral("2023-08-12T07:14:32.100Z"));
    QCOMPARE(timeFromEpoch(-0.001), QStringLiteral("1969-12-31T23:59:59.999Z"));
}

void TestRowTime::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stored");
    const auto row = [](const char *text, const char *stored) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(stored);
    };
    row("2023-05-19 13:11:45", "2023-05-19T13:11:45.000Z");
    row("2023-05-19T13:11:45Z", "2023-05-19T13:11:45.000Z");
    row("2023-05-19T13:11:45.5+02:00", "2023-05-19T11:11:45.500Z");
    row("2024-02-29", "2024-02-29T00:00:00.000Z");
    row("20240101", "2024-01-01T00:00:00.000Z");
    row("20240230", "1970-08-23T06:17:10.000Z"); // no date
    row("20240101.5", "1970-08-23T06:15:01.500Z");
    row(" 1686286924.84 ", "2023-06-09T05:02:04.840Z");
}

void TestRowTime::texts()
{
    QFETCH(QString, text);
    QFETCH(QString, stored);
    QCOMPARE(timeFromText(text), stored);
}

void TestRowTime::whatIsNoTime()
{
    for (const char *text : {"", "yesterday", "2023-02-30 10:00:00", "10:00", "1e300", "nan", "20:23-01-01"})
        QVERIFY2(!timeFromText(QString::fromLatin1(text)), text);
    QVERIFY(!millisecondsOf(QString()));
    QVERIFY(!millisecondsOf(QStringLiteral("2023-02-30T10:00:00.000Z")));
}

void TestRowTime::agreesWithQDateTime()
{
    for (qint64 milliseconds = -62'000'000'000'000; milliseconds < 250'000'000'000'000;
         milliseconds += 98'765'432'101) {
        const auto time =
            timeFromText(QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs));
        QCOMPARE(time, QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs));
        QCOMPARE(millisecondsOf(*time), milliseconds);
    }
}

QTEST_GUILESS_MAIN(TestRowTime)
#include "tst_row_time.moc"
