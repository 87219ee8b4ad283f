// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/run_log.h"
#include "tests/app/judge/network_study.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace network;

class NetworkRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallIsAskedOnceAndKept();
    void capEndsTheRun_data();
    void capEndsTheRun();
    void stoppedRunKeepsWhatIsOnItsWay();
    void pausedRunSendsNothing();
    void abandonedRunGoesOn();
    void keyStaysOutOfTheProject();
    void repetitionsAreAskedInBothOrders();
    void referenceIsShownInItsCategory();
};

void NetworkRunTest::everyCallIsAskedOnceAndKept()
{
    Study study;
    support::LlmServer server(fair);
    const judge::Setup setup = study.setUp(
        server.baseUrl(), R"(,"usd_per_million_tokens":{"input":10,"output":100},"temperature":0)");
    const judge::RunReport report = study.run(setup);
    QCOMPARE(report.done, 20);
    QCOMPARE(report.states.value(u"valid"_s), 20);
    QCOMPARE(server.journal().size(), std::size_t(20));
    QCOMPARE(report.used.tokensIn, 2000);
    QCOMPARE(report.used.tokensOut, 400);
    QVERIFY(std::abs(report.used.costUsd - 0.06) < 1e-12);
    for (const auto &verdict : study.verdicts(3)) {
        QCOMPARE(*verdict.verdict.choice, model::Choice::A);
        QVERIFY(verdict.call.rationale.contains(u"is right"));
        QVERIFY(verdict.call.request.contains(u"\"model\":\"m\""));
        QVERIFY(verdict.call.raw.contains(u"choices"));
        QCOMPARE(verdict.call.modelAnswered, u"made-up-1"_s);
        QCOMPARE(*verdict.call.tokensIn, 100);
        QVERIFY(std::abs(*verdict.call.costUsd - 0.003) < 1e-12);
    }
    QCOMPARE(study.run(setup).calls, 0);
    QVERIFY(must(study.file.project().check()).isEmpty());
    QCOMPARE(must(judge::newestRun(study.file.project(), judgeName))->end, u"done"_s);
}

void NetworkRunTest::capEndsTheRun_data()
{
    QTest::addColumn<judge::Caps>("caps");
    QTest::addColumn<int>("most"); ///< calls that fit under it, without those in flight
    QTest::newRow("calls") << judge::Caps{8, {}, {}} << 8;
    QTest::newRow("tokens") << judge::Caps{{}, 960, {}} << 8;
    QTest::newRow("money") << judge::Caps{{}, {}, 0.024} << 8;
}

void NetworkRunTest::capEndsTheRun()
{
    QFETCH(const judge::Caps, caps);
    QFETCH(const int, most);
    Study study;
    support::LlmServer server(fair);
    judge::RunOptions options;
    options.concurrency = 2;
    options.caps = caps;
    const judge::Setup setup =
        study.setUp(server.baseUrl(), R"(,"usd_per_million_tokens":{"input":10,"output":100})");
    const judge::RunReport report = study.run(setup, options);
    QCOMPARE(report.end, judge::RunEnd::Capped);
    QVERIFY2(report.tries > 0 && report.tries <= most + 2, qPrintable(QString::number(report.tries)));
    QCOMPARE(report.done, report.tries);
    QCOMPARE(server.journal().size(), static_cast<std::size_t>(report.tries));
}

void NetworkRunTest::stoppedRunKeepsWhatIsOnItsWay()
{
    Study study;
    support::LlmServer server([](const AskedCall &call) {
        ServerAnswer answer = fair(call);
        answer.delay = std::chrono::milliseconds(250);
        return answer;
    });
    judge::RunOptions options;
    options.concurrency = 4;
    const judge::Setup setup = study.setUp(server.baseUrl());
    const judge::RunReport report =
        study.run(setup, options, {}, [](const judge::RunProgress &, judge::RunControl &control) {
            control.wish(judge::RunControl::Wish::Stop);
        });
    QCOMPARE(report.end, judge::RunEnd::Stopped);
    QCOMPARE(static_cast<std::size_t>(report.done), server.journal().size());
    QVERIFY(report.done >= 4 && report.done < 20);
    QCOMPARE(study.run(setup, options).done, 20 - report.done);
    QCOMPARE(server.journal().size(), std::size_t(20));
    QVERIFY(server.mostAtOnce() <= 4);
}

void NetworkRunTest::pausedRunSendsNothing()
{
    Study study;
    support::LlmServer server([](const AskedCall &call) {
        ServerAnswer answer = fair(call);
        answer.delay = std::chrono::milliseconds(150);
        return answer;
    });
    judge::RunOptions options;
    options.concurrency = 2;
    int seenWhilePaused = 0;
    std::size_t sentAtPause = 0;
    const judge::RunReport report =
        study.run(study.setUp(server.baseUrl()), options, {},
                  [&](const judge::RunProgress &now, judge::RunControl &control) {
                      if (control.wish() == judge::RunControl::Wish::Go && seenWhilePaused == 0) {
                          control.wish(judge::RunControl::Wish::Pause);
                      } else if (control.wish() == judge::RunControl::Wish::Go) {
                          return;
                      } else if (now.inFlight == 0 && ++seenWhilePaused == 1) {
                          sentAtPause = server.journal().size();
                      } else if (seenWhilePaused == 4) {
                          QCOMPARE(server.journal().size(), sentAtPause);
                          control.wish(judge::RunControl::Wish::Go);
                      }
                  });
    QVERIFY(seenWhilePaused >= 4);
    QCOMPARE(report.done, 20);
}

void NetworkRunTest::abandonedRunGoesOn()
{
    Study study;
    support::LlmServer server([](const AskedCall &call) {
        ServerAnswer answer = fair(call);
        answer.delay = std::chrono::milliseconds(call.trial == 1 ? 300 : 0);
        return answer;
    });
    judge::RunOptions options;
    options.concurrency = 4;
    options.caps.calls = 25;
    const judge::Setup setup = study.setUp(server.baseUrl());
    const judge::RunReport report =
        study.run(setup, options, {}, [](const judge::RunProgress &now, judge::RunControl &control) {
            if (now.report.done > 0)
                control.wish(judge::RunControl::Wish::Abandon);
        });
    QVERIFY(must(judge::newestRun(study.file.project(), judgeName))->end.isEmpty());
    options.caps = {};
    const judge::RunReport rest = study.run(setup, options);
    QVERIFY(rest.interrupted > 0 && rest.interrupted <= 6);
    // Those that were ready and not yet sent count too.
    QVERIFY(rest.used.calls >= report.tries + rest.tries && rest.used.calls <= report.tries + rest.tries + 2);
    // The cap of the run that was abandoned stands: 25 calls in all.
    QVERIFY(rest.used.calls <= 25 + 4);
    QVERIFY(report.done + rest.done == 20 || rest.end == judge::RunEnd::Capped);
}

void NetworkRunTest::keyStaysOutOfTheProject()
{
    const QByteArray canary = "sk-canary-93b1f07c";
    Study study;
    support::LlmServer server([&](const AskedCall &call) {
        return call.trial == 1 ? body(500, "{\"error\":{\"message\":\"down\"}}") : fair(call);
    });
    QString lastTrouble;
    const judge::RunReport report = study.run(
        study.setUp(server.baseUrl(), R"(,"key":"MY_API_KEY")"), {}, canary,
        [&](const judge::RunProgress &now, judge::RunControl &) { lastTrouble += now.lastTrouble; });
    QCOMPARE(report.done, 20);
    for (const auto &entry : server.journal())
        QCOMPARE(entry.call.authorization, "Bearer " + canary);
    QVERIFY(!lastTrouble.toUtf8().contains(canary));
    must(study.file.project().close());
    const QDir folder(study.file.folder());
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(canary), qPrintable(name));
    }
}

void NetworkRunTest::repetitionsAreAskedInBothOrders()
{
    Study study;
    study.comparisons.resize(2);
    support::LlmServer server(fair);
    const judge::RunReport report = study.run(study.setUp(server.baseUrl(), R"(,"repetitions":3)"));
    QCOMPARE(report.done, 12);
    QCOMPARE(study.verdicts(0).size(), std::size_t(6));
    // The same set-up with fewer repetitions has nothing to do.
    QCOMPARE(study.run(study.setUp(server.baseUrl(), R"(,"repetitions":2)")).calls, 0);
}

void NetworkRunTest::referenceIsShownInItsCategory()
{
    Study study;
    support::ProjectBuilder build(study.file.project());
    build.reference(u"item0"_s, {u"known to be good"_s});
    build.reference(u"item7"_s, {u"known to be good"_s});
    support::LlmServer server(fair);
    static_cast<void>(study.run(study.setUp(server.baseUrl(), R"(,"reference_categories":["math"])")));
    int shown = 0;
    for (const auto &entry : server.journal())
        shown += entry.call.body.contains("<<<REFERENCE") ? 1 : 0;
    QCOMPARE(shown, 2); // item0 in both orders; item7 is no maths
}

QTEST_GUILESS_MAIN(NetworkRunTest)
#include "tst_network_run.moc"
