// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/check_report.h"
#include "tests/db/store/foreign_database.h"
#include "tests/support/project_builder.h"

#include <QTest>

using support::must;

/// What somebody else's program did to a project's rows is told, and nothing is changed.
class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changedRowsAreFound_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("words");
        const auto add = [](const char *name, const char *sql, const char *words) {
            QTest::addRow("%s", name) << QByteArray(sql) << QString::fromLatin1(words);
        };
        add("sound", "SELECT 1", "");
        add("prompt", "UPDATE item_turn SET prompt = 'other' WHERE turn = 2",
            "the prompt of item row 1 was changed after it was stored");
        add("response", "UPDATE response_turn SET answer = 'other' WHERE response_id = 2 AND turn = 1",
            "the text of response row 2 was changed after it was stored");
        add("turn removed", "DELETE FROM response_turn WHERE response_id = 2 AND turn = 2",
            "the text of response row 2 was changed after it was stored");
        add("item uuid", "UPDATE item SET uuid = zeroblob(16)",
            "the UUID of item 1 does not follow from its content");
        add("response uuid", "UPDATE response SET uuid = zeroblob(16) WHERE id = 1",
            "the UUID of response row 1 does not follow from its content");
        add("model renamed", "UPDATE model SET name = 'w' WHERE name = 'y'",
            "the UUID of response row 2 does not follow from its content");
        add("sides", "UPDATE comparison SET response_a = 2, response_b = 1",
            "comparison row 1 does not follow from its responses");
        add("length", "UPDATE comparison SET length_a = length_a + 1",
            "comparison row 1 does not follow from its responses");
        add("frame", "UPDATE comparison SET hash_swapped = 1 - hash_swapped",
            "comparison row 1 does not follow from its responses");
        add("rater renamed", "UPDATE rater SET name = 'eve' WHERE name = 'ann'",
            "rater eve was renamed after it was stored");
        add("rater without kind", "DELETE FROM rater_version WHERE rater_id = 1", "rater ann has no kind");
        add("vote moved", "UPDATE vote SET occasion = 2 WHERE id = 2",
            "vote 2 replaces one that is newer or of another rater, target or occasion");
        add("vote before its time",
            "UPDATE vote SET previous_id = NULL, occasion = 7 WHERE id = 2; "
            "UPDATE vote SET previous_id = 2, occasion = 7 WHERE id = 1",
            "vote 1 replaces one that is newer or of another rater, target or occasion");
        add("verdict moved", "UPDATE verdict SET previous_id = 1 WHERE id = 2",
            "verdict 2 replaces one that is newer or of another rater, target or occasion");
        add("missing rater", "UPDATE vote SET rater_id = 50 WHERE id = 3",
            "row 3 of vote names a row of rater that is not there");
        add("time that is none", "UPDATE vote SET time = '2024' WHERE id = 3",
            "the time of row 3 of vote is no moment in UTC such as 2026-01-02T03:04:05.678Z");
        add("day that is none", "UPDATE verdict SET time = '2024-02-30T00:00:00.000Z' WHERE id = 1",
            "the time of row 1 of verdict is no moment in UTC such as 2026-01-02T03:04:05.678Z");
        add("time elsewhere", "UPDATE vote SET time = '2024-02-28T00:00:00+01:00' WHERE id = 3",
            "the time of row 3 of vote is no moment in UTC such as 2026-01-02T03:04:05.678Z");
        add("no time", "UPDATE vote SET time = ''", "");
        add("occasion left out", "UPDATE vote SET occasion = 3 WHERE id = 3",
            ""); // as a part of an export has
        add("endless number", "UPDATE vote SET strength = 9e999 WHERE id = 3",
            "row 3 of vote holds a number that is not finite");
        add("value out of range",
            "PRAGMA ignore_check_constraints = ON; UPDATE vote SET choice = 77 WHERE id = 3",
            "the file is damaged: CHECK constraint failed in vote");
    }
    void changedRowsAreFound()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, words);
        support::TemporaryProject file;
        fill(file.project());
        QCOMPARE(must(file.project().check()), QStringList());
        must(file.project().close());
        support::runSql(file.path(), "PRAGMA foreign_keys = OFF; " + sql);
        const QByteArray before = support::contentOf(file.path());
        store::Project project = must(store::Project::open(file.path(), store::Project::Mode::ReadOnly));
        const QStringList findings = must(project.check());
        QVERIFY2(words.isEmpty() ? findings.isEmpty() : findings.contains(words),
                 qPrintable(findings.join(u'\n')));
        must(project.close());
        QCOMPARE(support::contentOf(file.path()), before);
    }

    void manyFindingsAreCounted()
    {
        support::TemporaryProject file;
        must(store::inTransaction(file.project(), [&]() -> model::Result<> {
            support::ProjectBuilder build(file.project());
            for (int item = 0; item < 130; ++item)
                build.item(QString::number(item), QString(), 1);
            return {};
        }));
        must(file.project().close());
        support::runSql(file.path(), "UPDATE item_turn SET prompt = ''");
        store::Project project = must(store::Project::open(file.path(), store::Project::Mode::ReadOnly));
        const QStringList findings = must(project.check());
        QCOMPARE(findings.size(), 101);
        QCOMPARE(findings.last(), QStringLiteral("30 more findings are not listed"));
        const store::CheckReport report = must(store::checkReport(project));
        QCOMPARE(report.count, 130);
        QCOMPARE(report.findings, findings.mid(0, 100));
    }

private:
    static void fill(store::Project &project)
    {
        support::ProjectBuilder build(project);
        const auto pair = build.comparison(QStringLiteral("1"), QStringLiteral("x"), QStringLiteral("y"), 2);
        const auto vote = build.vote(QStringLiteral("ann"), pair, QStringLiteral("a"));
        build.edit(vote, QStringLiteral("b"));
        build.vote(QStringLiteral("ben"), pair, QStringLiteral("tie"));
        for (const auto order : {model::Order::AFirst, model::Order::BFirst})
            build.verdict(QStringLiteral("judge"), pair, order, 1, model::State::Valid, QStringLiteral("a"));
    }
};

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
