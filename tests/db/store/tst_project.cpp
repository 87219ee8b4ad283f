// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/cases.h"
#include "db/store/columns.h"
#include "db/store/project.h"
#include "db/store/project_file.h"
#include "db/store/settings.h"
#include "tests/db/store/foreign_database.h"
#include "tests/support/project_builder.h"

#include <QDir>
#include <QFile>
#include <QTest>

using support::must;
using Kind = model::Error::Kind;
using Mode = store::Project::Mode;

namespace {

QString word(const char *text) { return QString::fromUtf8(text); }

} // namespace

class TestProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(word("project.sidejudge"));
    }

    void newProjectOpensAgainWithItsIdentity()
    {
        store::Project project = must(store::Project::create(m_path, -4711));
        const QUuid uuid = project.uuid();
        QVERIFY(!uuid.isNull());
        QCOMPARE(project.mode(), Mode::ReadWrite);
        must(project.close());
        QCOMPARE(files(), QStringList{word("project.sidejudge")});
        store::Project again = must(store::Project::open(m_path, Mode::ReadOnly));
        QCOMPARE(again.uuid(), uuid);
        QCOMPARE(again.seed(), -4711);
        QCOMPARE(again.path(), m_path);
        QCOMPARE(again.mode(), Mode::ReadOnly);
        QCOMPARE(must(again.check()), QStringList());
    }

    void everyProjectHasItsOwnIdentity()
    {
        store::Project one = must(store::Project::create(m_path, 1));
        store::Project two = must(store::Project::create(m_folder->filePath(word("two")), 1));
        QVERIFY(one.uuid() != two.uuid());
    }

    void createRefusesAnExistingFile()
    {
        support::writeContent(m_path, "mine");
        const auto made = store::Project::create(m_path, 1);
        QCOMPARE(made.error().kind, Kind::Storage);
        QCOMPARE(made.error().detail, word("project.sidejudge is there already: choose another name"));
        QCOMPARE(support::contentOf(m_path), QByteArray("mine"));
        QVERIFY(QFile::remove(m_path));
        support::writeContent(m_path + word("-wal"), "a log of something else");
        QCOMPARE(store::Project::create(m_path, 1).error().kind, Kind::Storage);
        QCOMPARE(files(), QStringList{word("project.sidejudge-wal")});
    }

    void contentIsThereAfterReopening()
    {
        support::TemporaryProject file;
        support::ProjectBuilder build(file.project());
        const auto comparison = build.comparison(word("1"), word("x"), word("y"));
        build.edit(build.vote(word("ann"), comparison, word("a")), word("tie"));
        build.verdict(word("judge"), comparison, model::Order::AFirst, 1, model::State::Valid, word("b"),
                      word("because"));
        file.reopen(Mode::ReadOnly);
        const model::VoteColumns columns = must(store::readColumns(file.project()));
        QCOMPARE(columns.votes.size(), std::size_t{1});
        QCOMPARE(columns.votes.choice.at(0), model::Choice::Tie);
        const model::Case read = must(store::readCase(file.project(), comparison));
        QCOMPARE(read.verdicts.at(0).call.rationale, word("because"));
        QCOMPARE(must(file.project().check()), QStringList());
    }

    void openProjectIsOneFileAgainWhenTheLastOneCloses()
    {
        store::Project writer = must(store::Project::create(m_path, 1));
        store::Project reader = must(store::Project::open(m_path, Mode::ReadOnly));
        must(store::changeSetting(writer, word("a"), word("1"), word("ann")));
        must(writer.close());
        QVERIFY(must(store::setting(reader, word("a"))) == word("1"));
        must(reader.close());
        QCOMPARE(files(), QStringList{word("project.sidejudge")});
    }

    void closedProjectAnswersWithAnError()
    {
        store::Project project = must(store::Project::create(m_path, 1));
        must(project.close());
        must(project.close());
        QCOMPARE(store::setting(project, word("a")).error().detail, word("project.sidejudge is closed"));
        QVERIFY(!store::changeSetting(project, word("a"), word("1"), word("ann")));
        QVERIFY(!project.revision());
        QVERIFY(!project.check());
        QVERIFY(!project.saveCopy(m_folder->filePath(word("copy"))));
        QCOMPARE(files(), QStringList{word("project.sidejudge")});
    }

    void revisionChangesWithOwnAndOthersCommits()
    {
        store::Project one = must(store::Project::create(m_path, 1));
        store::Project two = must(store::Project::open(m_path, Mode::ReadWrite));
        const qint64 oneBefore = must(one.revision()), twoBefore = must(two.revision());
        QCOMPARE(must(one.revision()), oneBefore);
        must(store::changeSetting(one, word("a"), word("1"), word("ann")));
        const qint64 oneAfter = must(one.revision()), twoAfter = must(two.revision());
        QVERIFY(oneAfter != oneBefore);
        QVERIFY(twoAfter != twoBefore);
        must(store::changeSetting(two, word("a"), word("2"), word("ann")));
        QVERIFY(must(one.revision()) != oneAfter);
        QVERIFY(must(two.revision()) != twoAfter);
    }

    void copyIsAWholeProjectOfItsOwn()
    {
        store::Project project = must(store::Project::create(m_path, 1));
        must(store::changeSetting(project, word("a"), word("1"), word("ann")));
        const QString copy = m_folder->filePath(word("copy.sidejudge"));
        must(project.saveCopy(copy));
        must(store::changeSetting(project, word("a"), word("2"), word("ann")));
        store::Project copied = must(store::Project::open(copy, Mode::ReadWrite));
        QVERIFY(must(store::setting(copied, word("a"))) == word("1"));
        QCOMPARE(must(copied.check()), QStringList());
        must(copied.close());
        const QByteArray before = support::contentOf(copy);
        const auto again = project.saveCopy(copy);
        QCOMPARE(again.error().detail, word("copy.sidejudge is there already: choose another name"));
        QCOMPARE(support::contentOf(copy), before);
        QVERIFY(!project.saveCopy(m_folder->filePath(word("none/copy.sidejudge"))));
    }

    void transactionIsAllOrNothing()
    {
        store::Project project = must(store::Project::create(m_path, 1));
        store::Project other = must(store::Project::open(m_path, Mode::ReadOnly));
        const auto change = [&](const char *value) {
            return store::changeSetting(project, word("a"), word(value), word("ann"));
        };
        must(store::inTransaction(project, [&]() -> model::Result<> {
            must(change("1"));
            must(store::inTransaction(project, [&] { return change("2"); }));
            return must(store::setting(other, word("a")))
                       ? model::Result<>(model::fail(Kind::Usage, word("seen")))
                       : model::Result<>();
        }));
        QVERIFY(must(store::setting(other, word("a"))) == word("2"));
        const auto stopped = store::inTransaction(project, [&]() -> model::Result<> {
            must(change("3"));
            return model::fail(Kind::Cancelled, word("stopped"));
        });
        QVERIFY(stopped.error() == (model::Error{Kind::Cancelled, word("stopped")}));
        QVERIFY(must(store::setting(project, word("a"))) == word("2"));
        must(change("4"));
        QVERIFY(must(store::setting(other, word("a"))) == word("4"));
    }

    void movedProjectGoesOnWorking()
    {
        store::Project one = must(store::Project::create(m_path, 7));
        store::Project two = std::move(one);
        must(store::changeSetting(two, word("a"), word("1"), word("ann")));
        QCOMPARE(two.seed(), 7);
        QVERIFY(must(store::setting(two, word("a"))));
    }

    void networkFoldersHaveNames()
    {
        QCOMPARE(store::networkName(0x6969), word("NFS"));
        QCOMPARE(store::networkName(static_cast<qint32>(0xFF534D42)), word("CIFS"));
        QCOMPARE(store::networkName(0xFE534D42), word("SMB"));
        QCOMPARE(store::networkName(0xEF53), QString());
        store::Project project = must(store::Project::create(m_path, 1));
        QCOMPARE(project.warning(), store::networkWarning(m_path));
    }

private:
    [[nodiscard]] QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
