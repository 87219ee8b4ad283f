// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/uuids.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

using namespace model;

// The expected UUIDs come from Python's hashlib (3.11): SHA-1 over the namespace and the length-prefixed
// fields.
class TestUuids : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentHasTheSameUuidEverywhere()
    {
        const QByteArray hash =
            hashOfTurns({QStringLiteral("Name a colour."), QStringLiteral("와 한국어 🎨")});
        const QUuid item = uuidOfItem(QStringLiteral("mtbench"), QStringLiteral("81"), hash);
        QCOMPARE(item, QUuid(u"{f0ec6a0d-3f32-5482-bb5d-5d072f23eccb}"));
        const QUuid a = uuidOfResponse(item, QStringLiteral("gpt-4"), 0, hash);
        QCOMPARE(a, QUuid(u"{ccbc34df-cc65-5769-8533-9b7c791d53c5}"));
        const QUuid b = uuidOfResponse(item, QStringLiteral("llama-13b"), 1, hash);
        QCOMPARE(b, QUuid(u"{a171e62c-7bb5-55c7-ac85-ae7564fc7f9f}"));
        const QUuid comparison = uuidOfComparison(item, 2, a, b);
        QCOMPARE(comparison, QUuid(u"{eacf895e-9fc3-5b74-a39a-c8f287d8743d}"));
        const QUuid rater = uuidOfRater(QStringLiteral("expert_0"));
        QCOMPARE(rater, QUuid(u"{fbf092b8-f6d8-5abf-908f-e39dda849160}"));
        QCOMPARE(uuidOfImported(QStringLiteral("vote"), rater, comparison, QStringLiteral("1")),
                 QUuid(u"{93be433e-2b38-549a-ae25-6a7376a2a857}"));
    }
    void everyPartCounts()
    {
        const QByteArray hash(32, 'h');
        QSet<QUuid> seen = {uuidOfItem(QStringLiteral("ab"), QStringLiteral("c"), hash),
                            uuidOfItem(QStringLiteral("a"), QStringLiteral("bc"), hash),
                            uuidOfItem(QStringLiteral("ab"), QStringLiteral("c"), QByteArray(32, 'i'))};
        QCOMPARE(seen.size(), 3);
        const QUuid rater = uuidOfRater(QStringLiteral("r")), target = uuidOfRater(QStringLiteral("t"));
        seen = {uuidOfImported(QStringLiteral("vote"), rater, target, QStringLiteral("1")),
                uuidOfImported(QStringLiteral("vote"), target, rater, QStringLiteral("1")),
                uuidOfImported(QStringLiteral("verdict"), rater, target, QStringLiteral("1")),
                uuidOfImported(QStringLiteral("vote"), rater, target, QStringLiteral("2"))};
        QCOMPARE(seen.size(), 4);
    }
    void newOnesAreTimeOrderedVersion7()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        QSet<QUuid> seen;
        QByteArray last(16, '\0');
        for (int i = 0; i < 10'000; ++i) {
            const QUuid uuid = newUuid();
            const QByteArray bytes = uuid.toRfc4122();
            QCOMPARE(static_cast<unsigned char>(bytes[6]) >> 4, 7);
            QCOMPARE(static_cast<unsigned char>(bytes[8]) >> 6, 2);
            QVERIFY(bytes.left(6) >= last.left(6));
            last = bytes;
            seen.insert(uuid);
        }
        QCOMPARE(seen.size(), 10'000);
        const qint64 milliseconds = last.left(6).toHex().toLongLong(nullptr, 16);
        QVERIFY(milliseconds >= before);
        QVERIFY(milliseconds <= QDateTime::currentMSecsSinceEpoch());
    }
};

QTEST_GUILESS_MAIN(TestUuids)
#include "tst_uuids.moc"
