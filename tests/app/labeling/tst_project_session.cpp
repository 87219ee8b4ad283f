// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/project_session.h"
#include "db/store/raters.h"
#include "db/store/votes.h"
#include "tests/support/ordinary_user.h"
#include "tests/support/project_builder.h"

#include <QDir>
#include <QFile>
#include <QTest>

using labeling::Answer;
using labeling::ProjectSession;
using support::must;

namespace {

template <typename T>
model::Result<T> answerOf(QFuture<model::Result<T>> future)
{
    future.waitForFinished();
    return future.resultCount() > 0 ? future.takeResult()
                                    : model::Result<T>(model::fail(model::Error::Kind::Cancelled, QString()));
}

} // namespace

class TestProjectSession : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    QString pathOf(const char *name) { return m_folder.filePath(QLatin1String(name)); }

    /// A project of `pairs` pairs, closed.
    QString make(const char *name, int pairs)
    {
        const QString path = pathOf(name);
        auto project = must(store::Project::create(path, 5));
        support::ProjectBuilder build(project);
        for (int i = 0; i < pairs; ++i) {
            const QString item = QString::number(i);
            build.item(item, QStringLiteral("math"), 1);
            const auto id = build.comparison(item, QStringLiteral("m"), QStringLiteral("n"));
            build.vote(QStringLiteral("jonas"), id, QStringLiteral("a"));
            build.ruling(QStringLiteral("judge"), id, i % 2 == 0 ? QStringLiteral("a") : QStringLiteral("b"));
        }
        must(project.close());
        return path;
    }

private Q_SLOTS:
    void anAcknowledgedVoteIsSeenByAnotherConnection()
    {
        const QString path = make("seen.sidejudge", 3);
        ProjectSession session;
        must(answerOf(session.open(path)));
        const auto start = must(answerOf(session.startLabeling(QStringLiteral("mina"))));
        QCOMPARE(start.queue.size(), std::size_t{3});
        auto other = must(store::Project::open(path, store::Project::Mode::ReadOnly));
        for (const auto &place : start.queue) {
            must(answerOf(session.showPair(start.rater, place.comparison)));
            must(answerOf(
                session.castVote(start.rater, {place.comparison, Answer::BothGood, 10, 10, {}, {}, {}, {}})));
            const auto seen = must(store::newestVote(other, start.rater.id, place.comparison, 1));
            QVERIFY(seen.has_value());
            QCOMPARE(seen->choice, model::Choice::BothGood);
        }
        QCOMPARE(must(store::historyOf(other, start.rater.id)).size(), std::size_t{3});
    }

    void labellingGoesOnWhereItStopped()
    {
        const QString path = make("place.sidejudge", 5);
        ProjectSession session;
        must(answerOf(session.open(path)));
        auto start = must(answerOf(session.startLabeling(QStringLiteral("mina"))));
        QCOMPARE(start.place, std::size_t{0});
        QVERIFY(start.recentTimesMs.empty());
        for (const std::size_t place : {0U, 1U, 3U}) {
            const auto pair = start.queue[place].comparison;
            must(answerOf(session.showPair(start.rater, pair)));
            must(answerOf(session.castVote(start.rater, {pair, Answer::BothGood, 90, 40, {}, {}, {}, {}})));
        }
        start = must(answerOf(session.startLabeling(QStringLiteral("mina"))));
        QCOMPARE(start.place, std::size_t{3});
        QCOMPARE(start.recentTimesMs, (std::vector<qint64>{40, 40, 40}));
        must(answerOf(session.undoVote(start.rater)));
        must(answerOf(session.undoVote(start.rater)));
        start = must(answerOf(session.startLabeling(QStringLiteral("mina"))));
        QCOMPARE(start.place, std::size_t{1});
        QVERIFY(!start.queue[1].isLabelled);
    }

    void aCancelledVoteIsWrittenAllTheSame()
    {
        const QString path = make("cancelled.sidejudge", 1);
        model::Rater rater;
        {
            ProjectSession session;
            must(answerOf(session.open(path)));
            const auto start = must(answerOf(session.startLabeling(QStringLiteral("mina"))));
            rater = start.rater;
            const auto pair = start.queue.front().comparison;
            must(answerOf(session.showPair(rater, pair)));
            auto future = session.castVote(rater, {pair, Answer::BothBad, 10, 10, {}, {}, {}, {}});
            future.cancel();
        } // the session ends at once
        auto project = must(store::Project::open(path, store::Project::Mode::ReadOnly));
        QCOMPARE(must(store::historyOf(project, rater.id)).size(), std::size_t{1});
    }

    void oneProjectIsOneFileAgainAfterTheSession()
    {
        const QString path = make("onefile.sidejudge", 2);
        {
            ProjectSession session;
            must(answerOf(session.open(path)));
            must(answerOf(session.startLabeling(QStringLiteral("mina"))));
            must(answerOf(session.dataset()));
        }
        const QStringList left = QDir(m_folder.path()).entryList({QStringLiteral("onefile*")}, QDir::Files);
        QCOMPARE(left, QStringList{QStringLiteral("onefile.sidejudge")});
    }

    void figuresFollowTheVotes()
    {
        const QString path = make("figures.sidejudge", 20);
        ProjectSession session;
        must(answerOf(session.open(path)));
        const auto before = must(answerOf(session.agreement({})));
        QCOMPARE(before.table.parties.front().party.name, QStringLiteral("humans"));
        QCOMPARE(before.table.parties.back().party.name, QStringLiteral("jonas"));

        const auto start = must(answerOf(session.startLabeling(QStringLiteral("mina"))));
        const auto pair = start.queue.front().comparison;
        must(answerOf(session.showPair(start.rater, pair)));
        must(answerOf(session.castVote(start.rater, {pair, Answer::BothGood, 10, 10, {}, {}, {}, {}})));
        const auto after = must(answerOf(session.agreement({})));
        QCOMPARE(after.table.parties.size(), before.table.parties.size() + 1);
        QCOMPARE(after.table.parties.back().party.name, QStringLiteral("mina"));
    }

    void aFilterFindsItsCasesAndACaseIsRead()
    {
        const QString path = make("cases.sidejudge", 20);
        ProjectSession session;
        must(answerOf(session.open(path)));
        const auto filter = must(analysis::parseFilter(QStringLiteral("opposite(jonas, judge)")));
        const auto found = must(answerOf(session.find(filter)));
        QCOMPARE(found.cases.size(), std::size_t{10});
        const auto read = must(answerOf(session.readCase(found.cases.front())));
        QCOMPARE(read.content.votes.size(), std::size_t{1});
        QCOMPARE(read.rulings.size(), std::size_t{1});
        const auto unknown = must(analysis::parseFilter(QStringLiteral("opposite(jonas, nobody)")));
        QCOMPARE(answerOf(session.find(unknown)).error().kind, model::Error::Kind::Usage);
    }

    void aReadOnlyFileOpensForReading()
    {
        const QString path = make("readonly.sidejudge", 2);
        constexpr auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
        constexpr auto enterable = readable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(path, readable));
        QVERIFY(QFile::setPermissions(QFileInfo(path).path(), QFile::WriteOwner | enterable));
        const support::OrdinaryUser user; // root may write every file
        QVERIFY(!QFileInfo(path).isWritable());
        ProjectSession session;
        const auto opening = must(answerOf(session.open(path)));
        QVERIFY(opening.isReadOnly);
        QVERIFY(!answerOf(session.startLabeling(QStringLiteral("mina"))).has_value());
        QCOMPARE(must(answerOf(session.find({}))).cases.size(), std::size_t{2});
    }

    void aFileThatIsNoProjectIsAnErrorOfEveryQuestion()
    {
        const QString path = pathOf("text.sidejudge");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a project");
        file.close();
        ProjectSession session;
        QCOMPARE(answerOf(session.open(path)).error().kind, model::Error::Kind::Storage);
        QCOMPARE(answerOf(session.dataset()).error().kind, model::Error::Kind::Storage);
        QCOMPARE(answerOf(session.startLabeling(QStringLiteral("mina"))).error().kind,
                 model::Error::Kind::Storage);
    }

    void aJudgeDoesNotLabel()
    {
        const QString path = make("judge.sidejudge", 1);
        ProjectSession session;
        must(answerOf(session.open(path)));
        const auto start = answerOf(session.startLabeling(QStringLiteral("judge")));
        QVERIFY(!start);
        QCOMPARE(start.error().kind, model::Error::Kind::Conflict);
        QCOMPARE(must(answerOf(session.people())), QStringList{QStringLiteral("jonas")});
    }

    void aSessionThatEndsWhileOpeningEnds()
    {
        const QString path = make("early.sidejudge", 1);
        for (int i = 0; i < 20; ++i) {
            ProjectSession session;
            const auto opening = session.open(path);
        }
        QVERIFY(QFile::exists(path));
    }
};

QTEST_GUILESS_MAIN(TestProjectSession)
#include "tst_project_session.moc"
