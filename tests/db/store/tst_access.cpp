// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/columns.h"
#include "db/store/votes.h"
#include "tests/db/store/foreign_database.h"
#include "tests/db/store/voted_pair.h"
#include "tests/support/ordinary_user.h"
#include "tests/support/project_builder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <sys/stat.h>

#include <atomic>
#include <thread>

using support::must;
using Kind = model::Error::Kind;
using Mode = store::Project::Mode;

namespace {

QString word(const char *text) { return QString::fromUtf8(text); }

} // namespace

/// Two programs on one file, and files and folders that cannot be written.
class TestAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(word("project.sidejudge"));
        m_pair = support::makeVotedPair(m_path);
    }

    void secondWriterWaitsForTheFirst()
    {
        store::Project first = must(store::Project::open(m_path, Mode::ReadWrite));
        std::atomic<bool> isStarted = false, isDone = false;
        std::optional<model::Result<model::VoteId>> second;
        std::thread writer;
        must(store::inTransaction(first, [&]() -> model::Result<> {
            static_cast<void>(must(store::addVote(first, support::voteOn(m_pair, 1), std::nullopt)));
            writer = std::thread([&] {
                store::Project project = must(store::Project::open(m_path, Mode::ReadWrite));
                isStarted = true;
                second = store::addVote(project, support::voteOn(m_pair, 2), std::nullopt);
                isDone = true;
            });
            if (!QTest::qWaitFor([&] { return isStarted.load(); }))
                return model::fail(Kind::Usage, word("did not start"));
            QTest::qWait(200);
            return isDone ? model::Result<>(model::fail(Kind::Usage, word("did not wait")))
                          : model::Result<>();
        }));
        writer.join();
        QVERIFY(second->has_value());
        QCOMPARE(must(store::readColumns(first)).votes.size(), std::size_t{2});
    }

    void secondWriterIsToldWhenTheWaitIsTooLong()
    {
        store::Project first = must(store::Project::open(m_path, Mode::ReadWrite));
        store::Project second = must(store::Project::open(m_path, Mode::ReadWrite));
        QElapsedTimer timer;
        timer.start();
        must(store::inTransaction(first, [&]() -> model::Result<> {
            static_cast<void>(must(store::addVote(first, support::voteOn(m_pair, 1), std::nullopt)));
            const auto late = store::addVote(second, support::voteOn(m_pair, 2), std::nullopt);
            if (late || late.error().kind != Kind::Storage ||
                late.error().detail !=
                    word("another program is writing to project.sidejudge; nothing was changed: "
                         "try again when it has finished"))
                return model::fail(Kind::Usage, late ? word("was let in") : late.error().detail);
            // A reader never waits, and sees what is committed.
            if (must(store::readColumns(second)).votes.size() != 0)
                return model::fail(Kind::Usage, word("read what is not committed"));
            return {};
        }));
        QVERIFY(timer.elapsed() >= 4900);
        QVERIFY(store::addVote(second, support::voteOn(m_pair, 2), std::nullopt));
        QCOMPARE(must(store::readColumns(first)).votes.size(), std::size_t{2});
    }

    void readOnlyProjectTakesNoVote()
    {
        store::Project project = must(store::Project::open(m_path, Mode::ReadOnly));
        const auto added = store::addVote(project, support::voteOn(m_pair, 1), std::nullopt);
        QCOMPARE(added.error().kind, Kind::Storage);
        QCOMPARE(added.error().detail,
                 word("project.sidejudge is open for reading only; nothing was changed"));
    }

    void writeProtectedFileOpensForReading_data()
    {
        QTest::addColumn<int>("file");
        QTest::addColumn<int>("folder");
        QTest::addColumn<QString>("words");
        QTest::addRow("file and folder") << 0444 << 0555 << word("project.sidejudge cannot be written");
        QTest::addRow("file") << 0444 << 0777 << word("project.sidejudge cannot be written");
        QTest::addRow("folder") << 0666 << 0555 << word("the folder of project.sidejudge cannot be written");
    }
    void writeProtectedFileOpensForReading()
    {
        QFETCH(int, file);
        QFETCH(int, folder);
        QFETCH(QString, words);
        addThreeVotes();
        const QByteArray before = support::contentOf(m_path);
        setModes(file, folder);
        {
            const support::OrdinaryUser user;
            store::Project project = must(store::Project::open(m_path, Mode::ReadOnly));
            QCOMPARE(must(store::readColumns(project)).votes.size(), std::size_t{3});
            QCOMPARE(must(project.check()), QStringList());
            must(project.close());
            const auto writing = store::Project::open(m_path, Mode::ReadWrite);
            QCOMPARE(writing.error().kind, Kind::Storage);
            QVERIFY2(writing.error().detail.startsWith(words), qPrintable(writing.error().detail));
        }
        setModes(0644, 0700);
        QCOMPARE(support::contentOf(m_path), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }

    void unclosedFileInAProtectedFolderSaysWhatToDo()
    {
        store::Project project = must(store::Project::open(m_path, Mode::ReadWrite));
        static_cast<void>(must(store::addVote(project, support::voteOn(m_pair, 1), std::nullopt)));
        const QString left = m_folder->filePath(word("left"));
        QVERIFY(QDir().mkdir(left));
        const QString copy = left + word("/project.sidejudge");
        QVERIFY(QFile::copy(m_path, copy));
        QVERIFY(QFile::copy(m_path + word("-wal"), copy + word("-wal")));
        const QFile::Permissions anyone = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        QVERIFY(QFile::setPermissions(copy, anyone) && QFile::setPermissions(copy + word("-wal"), anyone));
        QVERIFY(QFile::setPermissions(left, anyone | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther));
        setModes(0644, 0755);
        {
            const support::OrdinaryUser user;
            const auto opened = store::Project::open(copy, Mode::ReadOnly);
            QVERIFY(!opened);
            QVERIFY2(opened.error().detail.contains(u"together with project.sidejudge-wal"),
                     qPrintable(opened.error().detail));
        }
        QFile::setPermissions(left, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        store::Project again = must(store::Project::open(copy, Mode::ReadOnly));
        QCOMPARE(must(store::readColumns(again)).votes.size(), std::size_t{1});
    }

    void fileWithoutPermissionIsRefused()
    {
        setModes(0, 0755);
        const support::OrdinaryUser user;
        const auto opened = store::Project::open(m_path, Mode::ReadOnly);
        QCOMPARE(opened.error().kind, Kind::Storage);
        QVERIFY2(opened.error().detail.startsWith(u"project.sidejudge cannot be read ("),
                 qPrintable(opened.error().detail));
    }

    void newProjectInAProtectedFolderIsRefused()
    {
        setModes(0644, 0555);
        const support::OrdinaryUser user;
        const auto made = store::Project::create(m_folder->filePath(word("new.sidejudge")), 1);
        QCOMPARE(made.error().kind, Kind::Storage);
        QVERIFY2(made.error().detail.startsWith(u"new.sidejudge cannot be made ("),
                 qPrintable(made.error().detail));
    }

private:
    void setModes(int file, int folder) const
    {
        QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), static_cast<mode_t>(file)), 0);
        QCOMPARE(::chmod(QFile::encodeName(m_folder->path()).constData(), static_cast<mode_t>(folder)), 0);
    }

    void addThreeVotes() const
    {
        store::Project project = must(store::Project::open(m_path, Mode::ReadWrite));
        for (int occasion = 1; occasion <= 3; ++occasion)
            static_cast<void>(must(store::addVote(project, support::voteOn(m_pair, occasion), std::nullopt)));
        must(project.close());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    support::VotedPair m_pair;
};

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
