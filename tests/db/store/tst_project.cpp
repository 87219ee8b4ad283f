// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/cases.h"
#include "db/store/columns.h"
#include "db/store/project.h"
#include "tests/support/project_builder.h"

#include <QFile>
#include <QTest>

using support::must;

class TestProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newProjectOpensAgainWithItsIdentity()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("new.sidejudge"));
        QUuid uuid;
        {
            store::Project project = must(store::Project::create(path, 4711));
            uuid = project.uuid();
            QVERIFY(!uuid.isNull());
            QCOMPARE(project.mode(), store::Project::Mode::ReadWrite);
            must(project.close());
        }
        QVERIFY(!QFile::exists(path + QStringLiteral("-wal")));
        QVERIFY(!QFile::exists(path + QStringLiteral("-shm")));
        store::Project again = must(store::Project::open(path, store::Project::Mode::ReadOnly));
        QCOMPARE(again.uuid(), uuid);
        QCOMPARE(again.seed(), 4711);
        QCOMPARE(again.path(), path);
        QCOMPARE(must(again.check()), QStringList());
    }

    void votesAreThereAfterReopening()
    {
        support::TemporaryProject file;
        support::ProjectBuilder build(file.project());
        const model::ComparisonId comparison =
            build.comparison(QStringLiteral("1"), QStringLiteral("x"), QStringLiteral("y"));
        const model::VoteId vote = build.vote(QStringLiteral("ann"), comparison, QStringLiteral("a"));
        build.edit(vote, QStringLiteral("tie"));
        build.verdict(QStringLiteral("judge"), comparison, model::Order::AFirst, 1, model::State::Valid,
                      QStringLiteral("b"), QStringLiteral("because"));
        file.reopen(store::Project::Mode::ReadOnly);
        const model::VoteColumns columns = must(store::readColumns(file.project()));
        QCOMPARE(columns.votes.size(), std::size_t{1});
        QCOMPARE(columns.votes.choice.at(0), model::Choice::Tie);
        QCOMPARE(columns.verdicts.size(), std::size_t{1});
        const model::Case read = must(store::readCase(file.project(), comparison));
        QCOMPARE(read.votes.size(), std::size_t{1});
        QCOMPARE(read.verdicts.at(0).call.rationale, QStringLiteral("because"));
        QCOMPARE(must(file.project().check()), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
