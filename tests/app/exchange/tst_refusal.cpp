// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/refusal.h"
#include "app/exchange/utf8.h"

#include <QTest>

#include <array>

using namespace exchange;
using namespace Qt::StringLiterals;

class TstRefusal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foreignTextIsMadeFitForALine_data();
    void foreignTextIsMadeFitForALine();
    void bytesThatAreNotTextAreShownAsSuch();
    void eightyCharactersStayAndMoreAreCut();
    void partsThatAreEmptyAreLeftOut();
    void malformedIsInvalidInput();
    void utf8IsCheckedAsUnicodeSaysIt_data();
    void utf8IsCheckedAsUnicodeSaysIt();
    void unfinishedCharactersAreKnown();
};

void TstRefusal::foreignTextIsMadeFitForALine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"tie (both bad) é 가 😀"_s << u"tie (both bad) é 가 😀"_s;
    QTest::newRow("line breaks") << u"a\r\n\tb"_s << u"a\\r\\n\\tb"_s;
    QTest::newRow("terminal") << u"\u001B[2J\u009B\u007F"_s << u"\\u001b[2J\\u009b\\u007f"_s;
    QTest::newRow("direction") << u"a\u202Eb\u2066"_s << u"a\\u202eb\\u2066"_s;
    QTest::newRow("invisible") << u"a\u200Bb\uFEFF\u2028"_s << u"a\\u200bb\\ufeff\\u2028"_s;
    QTest::newRow("tags") << QString::fromUcs4(U"a\U000E0041") << u"a\\u{e0041}"_s;
    QTest::newRow("nul") << u"a\0b"_s << u"a\\u0000b"_s;
}

void TstRefusal::foreignTextIsMadeFitForALine()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(clipped(text), shown);
    QCOMPARE(printable(text), shown);
}

void TstRefusal::bytesThatAreNotTextAreShownAsSuch()
{
    QCOMPARE(clipped(std::string_view("a\xFF\xC3\xA9\xE2\x82")), u"a\\xffé\\xe2\\x82"_s);
}

void TstRefusal::eightyCharactersStayAndMoreAreCut()
{
    QCOMPARE(clipped(QString(80, u'x')), QString(80, u'x'));
    QCOMPARE(clipped(QString(81, u'x')), QString(80, u'x') + u'…');
    const QString faces = u"😀"_s.repeated(81);
    const QByteArray bytes = faces.toUtf8();
    QCOMPARE(clipped(faces), faces.left(160) + u'…');
    QCOMPARE(clipped(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))),
             faces.left(160) + u'…');
    QCOMPARE(printable(QString(200, u'x')).size(), 200);
}

void TstRefusal::partsThatAreEmptyAreLeftOut()
{
    QCOMPARE(sentence({u"f"_s, 3, u"x"_s, u"a"_s, u"b"_s}), u"f, line 3, field x: expected a, found b"_s);
    QCOMPARE(sentence({u"f"_s, 0, QString(), u"a"_s, u"b"_s}), u"f: expected a, found b"_s);
    QCOMPARE(sentence({u"f"_s, 3, u"x"_s, u"a"_s, QString()}), u"f, line 3, field x: expected a"_s);
    QCOMPARE(sentence({QString(), 0, QString(), u"a"_s, u"b"_s}), u"expected a, found b"_s);
}

void TstRefusal::malformedIsInvalidInput()
{
    const model::Result<> result = malformed({u"f"_s, 1, QString(), u"a"_s, u"b"_s});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, model::Error::Kind::InvalidInput);
    QCOMPARE(result.error().detail, u"f, line 1: expected a, found b"_s);
}

void TstRefusal::utf8IsCheckedAsUnicodeSaysIt_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("valid");
    QTest::newRow("ascii") << QByteArray("ab") << 2;
    QTest::newRow("two, three, four bytes") << QByteArray("\xC2\x80\xE0\xA0\x80\xF4\x8F\xBF\xBF") << 9;
    QTest::newRow("alone") << QByteArray("a\x80") << 1;
    QTest::newRow("overlong two") << QByteArray("a\xC1\xBF") << 1;
    QTest::newRow("overlong three") << QByteArray("\xE0\x9F\xBF") << 0;
    QTest::newRow("overlong four") << QByteArray("\xF0\x8F\xBF\xBF") << 0;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << 0;
    QTest::newRow("beyond") << QByteArray("\xF4\x90\x80\x80") << 0;
    QTest::newRow("cut") << QByteArray("ab\xE2\x82") << 2;
    QTest::newRow("third byte wrong") << QByteArray("ab\xE2\x82x") << 2;
}

void TstRefusal::utf8IsCheckedAsUnicodeSaysIt()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, valid);
    QCOMPARE(validUtf8Prefix({bytes.constData(), static_cast<std::size_t>(bytes.size())}),
             static_cast<std::size_t>(valid));
}

void TstRefusal::unfinishedCharactersAreKnown()
{
    const std::string_view text = "ab\xF0\x9F\x98\x80";
    const std::array<std::size_t, 7> expected{0, 0, 0, 1, 2, 3, 0};
    for (std::size_t length = 0; length <= text.size(); ++length)
        QCOMPARE(unfinishedUtf8Suffix(text.substr(0, length)), expected[length]);
    QCOMPARE(unfinishedUtf8Suffix("\x80\x80\x80\x80"), 0U);
    QCOMPARE(unfinishedUtf8Suffix("\xFF"), 0U);
}

QTEST_APPLESS_MAIN(TstRefusal)
#include "tst_refusal.moc"
