// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/columns.h"
#include "db/store/votes.h"
#include "tests/db/store/voted_pair.h"
#include "tests/support/project_builder.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTest>

#include <sys/mount.h>

using support::must;
using Kind = model::Error::Kind;
using Mode = store::Project::Mode;

namespace {

QString word(const char *text) { return QString::fromUtf8(text); }

/// What became of a vote_writer.
struct Outcome
{
    int exitCode = -1;
    QString sentence;
    QList<QUuid> acknowledged;
};

} // namespace

/// The world fails: each time a clear error, and what was acknowledged is there.
class TestStorageErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(word("project.sidejudge"));
        m_pair = support::makeVotedPair(m_path);
    }

    void voteAfterTheFileWasRemovedIsNotAcknowledged()
    {
        store::Project project = must(store::Project::open(m_path, Mode::ReadWrite));
        static_cast<void>(must(store::addVote(project, support::voteOn(m_pair, 1), std::nullopt)));
        QVERIFY(QFile::remove(m_path));
        checkGone(store::addVote(project, support::voteOn(m_pair, 2), std::nullopt));
        // What was acknowledged can still be saved elsewhere, as the sentence says.
        const QString copy = m_folder->filePath(word("rescued.sidejudge"));
        must(project.saveCopy(copy));
        static_cast<void>(project.close());
        store::Project rescued = must(store::Project::open(copy, Mode::ReadOnly));
        QCOMPARE(must(store::readColumns(rescued)).votes.size(), std::size_t{1});
    }

    void voteAfterTheFileWasMovedIsTakenOnceItIsBack()
    {
        store::Project project = must(store::Project::open(m_path, Mode::ReadWrite));
        static_cast<void>(must(store::addVote(project, support::voteOn(m_pair, 1), std::nullopt)));
        const QString elsewhere = m_folder->filePath(word("moved"));
        QVERIFY(QFile::rename(m_path, elsewhere));
        checkGone(store::addVote(project, support::voteOn(m_pair, 2), std::nullopt));
        QVERIFY(QFile::rename(elsewhere, m_path));
        static_cast<void>(must(store::addVote(project, support::voteOn(m_pair, 3), std::nullopt)));
        must(project.close());
        store::Project again = must(store::Project::open(m_path, Mode::ReadOnly));
        QVERIFY(must(store::readColumns(again)).votes.occasion == (std::vector<std::int32_t>{1, 3}));
        QCOMPARE(must(again.check()), QStringList());
    }

    void voteAfterTheFileWasReplacedIsNotAcknowledged()
    {
        store::Project project = must(store::Project::open(m_path, Mode::ReadWrite));
        const QString elsewhere = m_folder->filePath(word("moved"));
        QVERIFY(QFile::rename(m_path, elsewhere));
        static_cast<void>(support::makeVotedPair(m_folder->filePath(word("other"))));
        QVERIFY(QFile::rename(m_folder->filePath(word("other")), m_path));
        checkGone(store::addVote(project, support::voteOn(m_pair, 1), std::nullopt));
    }

    void voteAfterTheLogWasRemovedIsNotAcknowledged()
    {
        store::Project project = must(store::Project::open(m_path, Mode::ReadWrite));
        static_cast<void>(must(store::addVote(project, support::voteOn(m_pair, 1), std::nullopt)));
        QVERIFY(QFile::remove(m_path + word("-wal")));
        checkGone(store::addVote(project, support::voteOn(m_pair, 2), std::nullopt));
        must(project.close());
        store::Project again = must(store::Project::open(m_path, Mode::ReadOnly));
        QCOMPARE(must(store::readColumns(again)).votes.size(), std::size_t{1});
    }

    void limitOnFileSizeIsAClearErrorAndLosesNothing()
    {
        const Outcome outcome = writeVotes(m_path, 100'000, 700'000);
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY2(outcome.sentence.contains(u"what was saved before is safe"), qPrintable(outcome.sentence));
        QVERIFY(outcome.acknowledged.size() > 10);
        checkAcknowledged(m_path, outcome.acknowledged);
        // With room again the work goes on.
        QCOMPARE(writeVotes(m_path, 10, 0, 200'000).exitCode, 0);
        qInfo("%lld rows were acknowledged before the limit, all there",
              static_cast<long long>(outcome.acknowledged.size()));
    }

    void logThatCannotBeWrittenBackIsKept()
    {
        const Outcome outcome = writeVotes(m_path, 3, 100'000);
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY2(outcome.sentence.contains(u"keep project.sidejudge-wal beside it"),
                 qPrintable(outcome.sentence));
        QCOMPARE(outcome.acknowledged.size(), 3);
        QVERIFY(QFile::exists(m_path + word("-wal")));
        checkAcknowledged(m_path, outcome.acknowledged);
    }

    void fullDiskIsAClearErrorAndLosesNothing()
    {
        const QString disk = m_folder->filePath(word("disk"));
        QVERIFY(QDir().mkdir(disk));
        const QByteArray target = QFile::encodeName(disk);
        if (::mount("tmpfs", target.constData(), "tmpfs", 0, "size=2m") != 0)
            QSKIP("skipped: no small file system can be mounted here");
        {
            const QString path = disk + word("/project.sidejudge");
            m_pair = support::makeVotedPair(path);
            const Outcome outcome = writeVotes(path, 100'000, 0);
            const QString other = disk + word("/other.sidejudge");
            const bool isOtherMade = store::Project::create(other, 1).has_value();
            const bool isOtherLeft = QFile::exists(other);
            QCOMPARE(::mount("tmpfs", target.constData(), "tmpfs", MS_REMOUNT, "size=16m"), 0);
            QCOMPARE(outcome.exitCode, 3);
            QCOMPARE(outcome.sentence,
                     word("the disk is full; this change was not saved to project.sidejudge, what was "
                          "saved before is safe: make room and try again"));
            QVERIFY(outcome.acknowledged.size() > 10);
            checkAcknowledged(path, outcome.acknowledged);
            QVERIFY(!isOtherMade && !isOtherLeft);
            qInfo("%lld rows were acknowledged before the disk was full, all there",
                  static_cast<long long>(outcome.acknowledged.size()));
        }
        QCOMPARE(::umount(target.constData()), 0);
    }

private:
    static void checkGone(const model::Result<model::VoteId> &added)
    {
        QVERIFY(!added);
        QCOMPARE(added.error().kind, Kind::Storage);
        QVERIFY2(added.error().detail.contains(
                     u"was moved, replaced or deleted while it was open; this change was not "
                     u"saved"),
                 qPrintable(added.error().detail));
    }

    /// Another process writes `count` votes; `limit` is the largest file that it may write, 0 for none.
    Outcome writeVotes(const QString &path, int count, qint64 limit, int firstOccasion = 1) const
    {
        QStringList arguments = {path, QString::number(m_pair.rater.value),
                                 QString::number(m_pair.comparison.value), QString::number(firstOccasion),
                                 QString::number(count)};
        if (limit > 0)
            arguments.append(QString::number(limit));
        QProcess writer;
        writer.start(QCoreApplication::applicationDirPath() + word("/vote_writer"), arguments);
        writer.waitForFinished();
        Outcome outcome{writer.exitCode(), QString::fromUtf8(writer.readAllStandardError()).trimmed(), {}};
        for (const QByteArray &line : writer.readAllStandardOutput().split('\n')) {
            if (line.size() == 36)
                outcome.acknowledged.append(QUuid::fromString(QString::fromLatin1(line)));
        }
        return outcome;
    }

    static void checkAcknowledged(const QString &path, const QList<QUuid> &acknowledged)
    {
        store::Project project = must(store::Project::open(path, Mode::ReadWrite));
        for (const QUuid &uuid : acknowledged)
            QVERIFY(must(store::findVote(project, uuid)));
        QCOMPARE(must(project.check()), QStringList());
        must(project.close());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    support::VotedPair m_pair;
};

QTEST_GUILESS_MAIN(TestStorageErrors)
#include "tst_storage_errors.moc"
