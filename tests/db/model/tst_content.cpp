// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/content.h"

#include <QTest>

using namespace model;

namespace {

ResponseKey key(const QString &name, int sample, const QByteArray &hash)
{
    ResponseKey made;
    made.model = name;
    made.sample = sample;
    made.textHash = hash;
    return made;
}

const QStringList turns = {QStringLiteral("Name a colour."), QStringLiteral("와 한국어 🎨")};

} // namespace

class TestContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void turnsAreHashedWithTheirLengths()
    {
        QCOMPARE(hashOfTurns(turns).toHex(),
                 QByteArray("aa462ebfd0accf811fca7dab9c1f0455463657bb40ec0fb665b3b427dfef08e0"));
        QCOMPARE(hashOfTurns({}).toHex(),
                 QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }
    void listsThatJoinToOneTextHaveTheirOwnHashes()
    {
        QVERIFY(hashOfTurns({QStringLiteral("ab"), QStringLiteral("c")}) !=
                hashOfTurns({QStringLiteral("a"), QStringLiteral("bc")}));
        QVERIFY(hashOfTurns({QString()}) != hashOfTurns({}));
    }
    void smallerModelNameStandsFirstInUtf8Order()
    {
        QVERIFY(standsFirst(key(QStringLiteral("Zeta"), 9, "z"), key(QStringLiteral("alpha"), 0, "a")));
        // U+1F3A8 is one above U+FF21 in UTF-8, though its surrogates are below it in UTF-16.
        QVERIFY(standsFirst(key(QStringLiteral("Ａ"), 0, "a"), key(QStringLiteral("🎨"), 0, "a")));
        QVERIFY(!standsFirst(key(QStringLiteral("🎨"), 0, "a"), key(QStringLiteral("Ａ"), 0, "a")));
    }
    void samplesAndThenHashesDecideWithinAModel()
    {
        QVERIFY(standsFirst(key(QStringLiteral("m"), 2, "z"), key(QStringLiteral("m"), 10, "a")));
        QVERIFY(standsFirst(key(QStringLiteral("m"), 2, "a"), key(QStringLiteral("m"), 2, "b")));
        QVERIFY(standsFirst(key(QStringLiteral("m"), 2, "\x7F"), key(QStringLiteral("m"), 2, "\x80")));
        QVERIFY(!standsFirst(key(QStringLiteral("m"), 2, "a"), key(QStringLiteral("m"), 2, "a")));
    }
    void hashFrameIsTheLastBitOfTheDigest()
    {
        const QString a = QStringLiteral("gpt-4"), b = QStringLiteral("llama-13b");
        QCOMPARE(isHashSwapped(hashOfTurns(turns), 1, a, b), false);
        QCOMPARE(isHashSwapped(hashOfTurns(turns), 2, a, b), false);
        QCOMPARE(isHashSwapped(hashOfTurns(turns), 3, a, b), true);
        QCOMPARE(isHashSwapped(hashOfTurns(turns), 4, a, b), false);
    }
    void lengthsCountCodePoints()
    {
        QCOMPARE(codePoints(QString()), 0);
        QCOMPARE(codePoints(QStringLiteral("와 한")), 3);
        QCOMPARE(codePoints(QStringLiteral("🎨🎨")), 2);
        const QString halves = QString(QChar(0xD83C)) + QLatin1Char('x') + QString(QChar(0xDFA8));
        QCOMPARE(codePoints(halves), 3);
    }
    void lengthCountsTheTurnsUpToTheOneJudged()
    {
        ResponseKey response = key(QStringLiteral("m"), 0, "a");
        response.lengths = {10, 5, 1};
        QCOMPARE(lengthUpTo(response, 0), 0);
        QCOMPARE(lengthUpTo(response, 2), 15);
        QCOMPARE(lengthUpTo(response, 9), 16);
    }
};

QTEST_GUILESS_MAIN(TestContent)
#include "tst_content.moc"
