// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/html_text.h"
#include "app/report/pair_tables.h"
#include "app/report/visible_text.h"
#include "app/report/words.h"

#include <QTest>

using namespace report;

class ReportWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreRoundedWithoutALeadingZero_data();
    void numbersAreRoundedWithoutALeadingZero();
    void figureSaysWhyThereIsNone();
    void fewSharedShowsTheCountOnly();
    void whatHidesIsASign_data();
    void whatHidesIsASign();
    void markupIsEscaped();
    void heatGrowsWithAgreement();
};

void ReportWordsTest::numbersAreRoundedWithoutALeadingZero_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("share") << 0.5647 << QStringLiteral(".56");
    QTest::newRow("negative") << -0.034 << QStringLiteral("-.03");
    QTest::newRow("one") << 1.0 << QStringLiteral("1.00");
    QTest::newRow("minus one") << -1.0 << QStringLiteral("-1.00");
    QTest::newRow("nothing") << 0.0 << QStringLiteral(".00");
    QTest::newRow("just below nothing") << -0.0001 << QStringLiteral(".00");
}

void ReportWordsTest::numbersAreRoundedWithoutALeadingZero()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(rounded(value), text);
}

void ReportWordsTest::figureSaysWhyThereIsNone()
{
    const stats::Estimate none = stats::undefined("only one category used", 40);
    QCOMPARE(figureWords(none, 40).main, QStringLiteral("undefined"));
    QCOMPARE(figureWords(none, 40).small, QStringLiteral("only one category used"));
    stats::Estimate some;
    some.value = 0.5;
    some.low = 0.25;
    some.high = 0.75;
    some.n = 40;
    QCOMPARE(figureWords(some, 40).small, QStringLiteral(".25 – .75"));
}

void ReportWordsTest::fewSharedShowsTheCountOnly()
{
    stats::Estimate figure;
    figure.value = 1.0;
    figure.n = 9;
    QCOMPARE(figureWords(figure, 9).main, QStringLiteral("9"));
    QCOMPARE(figureWords(figure, 9).small, QStringLiteral("fewer than 10"));
    QCOMPARE(figureWords(figure, 10).main, QStringLiteral("1.00"));
}

void ReportWordsTest::whatHidesIsASign_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QStringLiteral("가나 é 😀 a\tb\nc") << QStringLiteral("가나 é 😀 a\tb\nc");
    QTest::newRow("override") << QStringLiteral("a\u202eb") << QStringLiteral("a⟨U+202E⟩b");
    QTest::newRow("isolate") << QStringLiteral("\u2066x\u2069") << QStringLiteral("⟨U+2066⟩x⟨U+2069⟩");
    QTest::newRow("nothing") << QString(QChar(0)) << QStringLiteral("⟨U+0000⟩");
    QTest::newRow("escape") << QStringLiteral("\x1b[2J") << QStringLiteral("⟨U+001B⟩[2J");
    QTest::newRow("half a pair") << QString(QChar(0xd83d)) << QStringLiteral("⟨U+D83D⟩");
    QTest::newRow("wrong half") << QString(QChar(0xde00)) + u'x' << QStringLiteral("⟨U+DE00⟩x");
    QTest::newRow("no character") << QString(QChar(0xffff)) << QStringLiteral("⟨U+FFFF⟩");
    QTest::newRow("tag") << QString::fromUcs4(U"\U000e0041") << QStringLiteral("⟨U+E0041⟩");
    QTest::newRow("line ends") << QStringLiteral("a\r\nb\rc\r") << QStringLiteral("a\nb\nc\n");
}

void ReportWordsTest::whatHidesIsASign()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(visibleText(text), shown);
}

void ReportWordsTest::markupIsEscaped()
{
    QCOMPARE(html(QStringLiteral("<script>\"'&]]>")), QStringLiteral("&lt;script&gt;&quot;&#39;&amp;]]&gt;"));
}

void ReportWordsTest::heatGrowsWithAgreement()
{
    QCOMPARE(heatOf(-1), 0);
    QCOMPARE(heatOf(0.5), 3);
    QCOMPARE(heatOf(1), 5);
}

QTEST_APPLESS_MAIN(ReportWordsTest)
#include "tst_report_words.moc"
