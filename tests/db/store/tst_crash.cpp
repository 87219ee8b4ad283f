// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/raters.h"
#include "db/store/votes.h"
#include "tests/support/project_builder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>
#include <QThread>

using support::must;

namespace {

constexpr int defaultRounds = 500;
constexpr quint32 longestRoundMs = 60;

} // namespace

/// No label is lost: a writer is killed at random moments, and what it was told is saved is in the file.
class TestCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acknowledgedVotesSurviveTheKill()
    {
        bool isNumber = false;
        const int wanted = qEnvironmentVariableIntValue("SIDEJUDGE_CRASH_ROUNDS", &isNumber);
        const int rounds = isNumber ? wanted : defaultRounds;
        support::TemporaryProject file;
        support::ProjectBuilder build(file.project());
        m_comparison = build.comparison(QStringLiteral("1"), QStringLiteral("x"), QStringLiteral("y"));
        build.rater(QStringLiteral("ann"), model::RaterKind::Human);
        m_rater = must(store::findRater(file.project(), QStringLiteral("ann")))->id;
        must(file.project().close());

        QSet<QUuid> acknowledged;
        int silentRounds = 0;
        for (int round = 0; round < rounds; ++round) {
            const QList<QUuid> ofRound = writeUntilKilled(file.path(), round);
            silentRounds += ofRound.isEmpty() ? 1 : 0;
            const auto mode =
                round % 2 == 0 ? store::Project::Mode::ReadOnly : store::Project::Mode::ReadWrite;
            store::Project project = must(store::Project::open(file.path(), mode));
            for (const QUuid &uuid : ofRound)
                QVERIFY2(must(store::findVote(project, uuid)), qPrintable(uuid.toString()));
            acknowledged.unite(QSet<QUuid>(ofRound.begin(), ofRound.end()));
            if (round % 25 == 0)
                QCOMPARE(must(project.check()), QStringList());
        }
        checkAll(file.path(), acknowledged);
        qInfo("%d kills, %lld acknowledged rows, all there; %d kills came before the first one", rounds,
              static_cast<long long>(acknowledged.size()), silentRounds);
        QVERIFY(acknowledged.size() > rounds);
        QVERIFY(silentRounds < rounds / 2);
    }

private:
    /// The rows acknowledged by a writer that lives for a random while.
    QList<QUuid> writeUntilKilled(const QString &path, int round) const
    {
        QProcess writer;
        writer.start(QCoreApplication::applicationDirPath() + QStringLiteral("/vote_writer"),
                     {path, QString::number(m_rater.value), QString::number(m_comparison.value),
                      QString::number(1 + round * 100'000), QStringLiteral("100000")});
        if (!writer.waitForStarted())
            qFatal("vote_writer did not start");
        // Most lives are counted from the first acknowledgement, some from the start: opening and recovery
        // count too.
        if (round % 4 != 0)
            writer.waitForReadyRead();
        QThread::usleep(QRandomGenerator::global()->bounded(1000U * longestRoundMs));
        writer.kill();
        writer.waitForFinished();
        QList<QUuid> acknowledged;
        const QByteArray output = writer.readAllStandardOutput();
        for (const QByteArray &line : output.split('\n')) {
            // A line that the kill cut off acknowledges nothing.
            if (line.size() == 36)
                acknowledged.append(QUuid::fromString(QString::fromLatin1(line)));
        }
        return acknowledged;
    }

    void checkAll(const QString &path, const QSet<QUuid> &acknowledged) const
    {
        store::Project project = must(store::Project::open(path, store::Project::Mode::ReadOnly));
        QSet<QUuid> there;
        for (const model::Vote &vote : must(store::historyOf(project, m_rater)))
            there.insert(vote.uuid);
        QCOMPARE((acknowledged - there).size(), 0);
        QCOMPARE(must(project.check()), QStringList());
    }

    model::RaterId m_rater;
    model::ComparisonId m_comparison;
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
