// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/types.h>

#include <csignal>

namespace {

struct Ended
{
    int status = -1;
    QByteArray out, err;
};

// Neither a display nor a platform that exists: a widget would end the program.
QProcessEnvironment withoutDisplay(const QString &platform)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR", "LC_ALL"})
        environment.remove(QLatin1String(name));
    if (!platform.isEmpty())
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
    return environment;
}

Ended run(const QStringList &arguments, const QString &platform)
{
    QProcess process;
    process.setProcessEnvironment(withoutDisplay(platform));
    process.start(QStringLiteral(SIDEJUDGE_PROGRAM), arguments);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verbsNeedNoDisplay_data();
    void verbsNeedNoDisplay();
    void windowWithoutADisplayIsOneLine();
    void interruptedJudgeResumes();
};

void ProgramTest::verbsNeedNoDisplay_data()
{
    QTest::addColumn<QString>("platform");
    QTest::newRow("no platform") << QString();
    QTest::newRow("a platform that there is not") << QStringLiteral("nonsense");
}

void ProgramTest::verbsNeedNoDisplay()
{
    QFETCH(QString, platform);
    const QTemporaryDir folder;
    const QString project = folder.filePath(QStringLiteral("demo.sidejudge"));
    const Ended made = run({QStringLiteral("demo"), project, QStringLiteral("--no-window")}, platform);
    QCOMPARE(made.status, 0);
    QCOMPARE(made.err, QByteArray());
    for (const QStringList &arguments : {QStringList{QStringLiteral("--help")},
                                         {QStringLiteral("formats")},
                                         {QStringLiteral("info"), project},
                                         {QStringLiteral("agreement"), project},
                                         {QStringLiteral("cases"), project},
                                         {QStringLiteral("check"), project}}) {
        const Ended ended = run(arguments, platform);
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.err, QByteArray());
        QVERIFY(!ended.out.isEmpty());
    }
}

void ProgramTest::windowWithoutADisplayIsOneLine()
{
    const Ended ended = run({}, QString());
    QCOMPARE(ended.status, 2);
    QVERIFY(ended.err.startsWith("sidejudge: there is no display"));
    QCOMPARE(ended.err.count('\n'), 1);
}

// Whenever the interrupt comes, what is missing afterwards is done by the next call.
void ProgramTest::interruptedJudgeResumes()
{
    const QTemporaryDir folder;
    const QString project = folder.filePath(QStringLiteral("demo.sidejudge"));
    QCOMPARE(run({QStringLiteral("demo"), project, QStringLiteral("--no-window")}, QString()).status, 0);
    QProcess process;
    process.setProcessEnvironment(withoutDisplay(QString()));
    process.start(QStringLiteral(SIDEJUDGE_PROGRAM),
                  {QStringLiteral("judge"), project, QStringLiteral("longest")});
    QVERIFY(process.waitForStarted());
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished());
    QCOMPARE(run({QStringLiteral("judge"), project, QStringLiteral("longest")}, QString()).status, 0);
    const Ended again = run({QStringLiteral("judge"), project, QStringLiteral("longest")}, QString());
    QVERIFY2(again.out.startsWith("longest: 0 of 0 missing calls done"), again.out.constData());
    QCOMPARE(run({QStringLiteral("check"), project}, QString()).status, 0);
    QVERIFY(!QFile::exists(project + QStringLiteral("-wal")));
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
