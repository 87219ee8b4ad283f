// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/data_hash.h"
#include "db/store/settings.h"
#include "tests/support/project_builder.h"

#include <QTest>

using support::must;

class DataHashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyProjectsHaveOneHash();
    void copyHasTheSameHash();
    void whatFiguresRestOnChangesIt();
    void settingsDoNotChangeIt();
};

// SHA-256 over the names of the tables, each with a zero byte behind it, as sha256sum gives it.
void DataHashTest::emptyProjectsHaveOneHash()
{
    support::TemporaryProject file;
    QCOMPARE(must(store::dataHash(file.project())).toHex(),
             QByteArray("983383ae6122b583496400120d6f4233cc01495bd5aa1f6f57b026fadf689a3f"));
}

void DataHashTest::copyHasTheSameHash()
{
    support::TemporaryProject file;
    support::ProjectBuilder build(file.project());
    build.item(QStringLiteral("x"), QStringLiteral("math"), 1)
        .response(QStringLiteral("x"), QStringLiteral("one"), {QStringLiteral("1")})
        .response(QStringLiteral("x"), QStringLiteral("two"), {QStringLiteral("2")});
    build.vote(QStringLiteral("ann"),
               build.comparison(QStringLiteral("x"), QStringLiteral("one"), QStringLiteral("two")),
               QStringLiteral("a"));
    const QString path = file.folder() + QStringLiteral("/copy.sidejudge");
    must(file.project().saveCopy(path));
    store::Project copy = must(store::Project::open(path, store::Project::Mode::ReadOnly));
    QCOMPARE(must(store::dataHash(copy)), must(store::dataHash(file.project())));
    QCOMPARE(must(store::dataHash(copy)).size(), 32);
}

void DataHashTest::whatFiguresRestOnChangesIt()
{
    support::TemporaryProject file;
    support::ProjectBuilder build(file.project());
    QByteArray last = must(store::dataHash(file.project()));
    const auto changed = [&] {
        const QByteArray before = std::exchange(last, must(store::dataHash(file.project())));
        return before != last;
    };
    build.item(QStringLiteral("x"), QStringLiteral("math"), 1);
    QVERIFY(changed());
    build.response(QStringLiteral("x"), QStringLiteral("one"), {QStringLiteral("1")});
    QVERIFY(changed());
    build.response(QStringLiteral("x"), QStringLiteral("two"), {QStringLiteral("2")});
    const auto pair = build.comparison(QStringLiteral("x"), QStringLiteral("one"), QStringLiteral("two"));
    QVERIFY(changed());
    const auto vote = build.vote(QStringLiteral("ann"), pair, QStringLiteral("a"));
    QVERIFY(changed());
    static_cast<void>(build.edit(vote, QStringLiteral("b")));
    QVERIFY(changed());
    build.verdict(QStringLiteral("robot"), pair, model::Order::AFirst, 1, model::State::Valid,
                  QStringLiteral("a"), QStringLiteral("why"));
    QVERIFY(changed());
    build.ruling(QStringLiteral("oracle"), pair, QStringLiteral("tie"));
    QVERIFY(changed());
    build.rating(QStringLiteral("robot"), pair, model::Side::A, 7);
    QVERIFY(changed());
    QVERIFY(!changed());
}

void DataHashTest::settingsDoNotChangeIt()
{
    support::TemporaryProject file;
    const QByteArray before = must(store::dataHash(file.project()));
    must(store::changeSetting(file.project(), QStringLiteral("guideline"), QStringLiteral("read"),
                              QStringLiteral("ann")));
    QCOMPARE(must(store::dataHash(file.project())), before);
}

QTEST_APPLESS_MAIN(DataHashTest)
#include "tst_data_hash.moc"
