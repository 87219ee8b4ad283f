// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/llm_server.h"
#include "tests/support/project_builder.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTest>

using support::must;
using namespace Qt::StringLiterals;

namespace {

const QByteArray canary = "sk-canary-0f6d2c51b7";

struct Ended
{
    int status = -1;
    QByteArray said; ///< both streams
};

/// A server that repeats the key it was sent, wherever it can.
support::ServerAnswer repeating(const support::AskedCall &call)
{
    if (call.trial == 1 && call.body.contains("item1.")) {
        support::ServerAnswer answer;
        answer.manner = support::ServerAnswer::Manner::Body;
        answer.status = 500;
        answer.text = "{\"error\":{\"message\":\"no use for " + call.authorization + "\"}}";
        return answer;
    }
    return support::saying("You sent " + call.authorization + ".\n[[A]]");
}

} // namespace

/// A key goes to the host that was approved and nowhere else.
class CanaryTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    Ended run(const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"CANARY_API_KEY"_s, QString::fromLatin1(canary));
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder.filePath(u"config"_s));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QStringLiteral(SIDEJUDGE_PROGRAM), arguments);
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitCode(), process.readAll()};
    }

    QString write(const char *name, const QByteArray &text)
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s cannot be written", name);
        return file.fileName();
    }

private Q_SLOTS:
    void keyIsNowhereButInTheCall();
};

void CanaryTest::keyIsNowhereButInTheCall()
{
    const QString project = m_folder.filePath(u"study.sidejudge"_s);
    {
        auto made = must(store::Project::create(project, 1));
        support::ProjectBuilder build(made);
        for (const char *item : {"item1", "item2"}) {
            build.item(QLatin1String(item), u"any"_s, 1);
            build.response(QLatin1String(item), u"alpha"_s, {QLatin1String(item) + u". One."_s});
            build.response(QLatin1String(item), u"beta"_s, {QLatin1String(item) + u". Two."_s});
            const auto id = build.comparison(QLatin1String(item), u"alpha"_s, u"beta"_s);
            build.vote(u"mina"_s, id, u"b"_s);
        }
        must(made.close());
    }
    support::LlmServer server(repeating);
    const QString spec = write(
        "spec.json", R"({"protocol":"pair_tie","provider":"openai_chat","model":"m","key":"CANARY_API_KEY",)"
                     R"("base_url":")" +
                         server.baseUrl().toUtf8() + "\"}");
    QByteArray said;
    const auto expect = [&](int status, const QStringList &arguments) {
        const Ended ended = run(arguments);
        said += ended.said;
        QVERIFY2(ended.status == status, ended.said.constData());
    };
    expect(0, {u"judges"_s, project, u"add"_s, u"asker"_s, u"--spec"_s, spec});
    expect(5, {u"judge"_s, project, u"asker"_s}); // not approved: nothing is sent
    QVERIFY(server.journal().empty());
    QVERIFY2(said.contains("CANARY_API_KEY") && said.contains("127.0.0.1"), said.constData());
    expect(0, {u"judge"_s, project, u"asker"_s, u"--approve"_s, u"--json"_s});
    QVERIFY(server.journal().size() > 4);
    for (const auto &entry : server.journal())
        QCOMPARE(entry.call.authorization, "Bearer " + canary);
    expect(0, {u"judge"_s, project, u"asker"_s}); // asked once
    expect(0, {u"cases"_s, project, u"--json"_s});
    expect(0, {u"export"_s, project, u"jsonl"_s, m_folder.filePath(u"all.jsonl"_s)});
    expect(0, {u"report"_s, project, u"-o"_s, m_folder.filePath(u"report.html"_s)});
    expect(0, {u"report"_s, project, u"-o"_s, m_folder.filePath(u"report.json"_s)});
    expect(3, {u"judges"_s, project, u"add"_s, u"other"_s, u"--spec"_s,
               write("leak.json", R"({"protocol":"pair_tie","key":")" + canary + "\"}")});
    QFile::remove(m_folder.filePath(u"leak.json"_s));
    QVERIFY(!said.contains(canary));
    int files = 0;
    for (QDirIterator all(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         all.hasNext();) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(canary), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files >= 6);
}

QTEST_GUILESS_MAIN(CanaryTest)
#include "tst_canary.moc"
