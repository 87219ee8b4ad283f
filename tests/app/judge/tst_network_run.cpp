// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/run.h"
#include "app/judge/run_log.h"
#include "db/store/cases.h"
#include "db/store/columns.h"
#include "tests/support/llm_server.h"
#include "tests/support/project_builder.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using model::State;
using support::AskedCall;
using support::must;
using support::saying;
using support::ServerAnswer;
using namespace Qt::StringLiterals;

namespace {

const QString judgeName = u"asker"_s;

/// Ten items with two responses each; "good" is right, "bad" is wrong.
struct Study
{
    support::TemporaryProject file;
    std::vector<model::ComparisonId> comparisons;

    Study()
    {
        support::ProjectBuilder build(file.project());
        for (int i = 0; i < 10; ++i) {
            const QString item = QStringLiteral("item%1").arg(i);
            build.item(item, i < 5 ? u"math"_s : u"writing"_s, 1);
            build.response(item, u"alpha"_s, {QStringLiteral("good %1").arg(i)});
            build.response(item, u"beta"_s, {QStringLiteral("bad %1").arg(i)});
            comparisons.push_back(build.comparison(item, u"alpha"_s, u"beta"_s));
        }
    }

    judge::Setup setUp(const QString &url, const QByteArray &more = {})
    {
        const QByteArray spec =
            R"({"protocol":"pair_tie","provider":"openai_chat","model":"m","base_url":")" + url.toUtf8() +
            "\"" + more + "}";
        return must(judge::addSetup(file.project(), judgeName, spec));
    }

    judge::RunReport run(
        const judge::Setup &setup, judge::RunOptions options = {}, const QByteArray &key = {},
        const std::function<void(const judge::RunProgress &, judge::RunControl &)> &watch = {})
    {
        options.pauseUnit = std::chrono::milliseconds(2);
        const auto columns = must(store::readColumns(file.project()));
        const auto calls =
            judge::whatIsMissing(columns, setup.rater.id, comparisons, setup.parsed.repetitions, {});
        judge::RunControl control;
        const auto observe = [&](const judge::RunProgress &progress) {
            if (watch)
                watch(progress, control);
        };
        return must(judge::run(
            {file.project(), judge::writerOn(file.project()), columns, setup, key, options, control, observe},
            calls));
    }

    std::vector<model::Case::NamedVerdict> verdicts(std::size_t comparison)
    {
        return must(store::readCase(file.project(), comparisons[comparison])).verdicts;
    }
};

/// Prefers "good", wherever it stands.
ServerAnswer fair(const AskedCall &call)
{
    const bool isFirst = call.body.indexOf("good ") < call.body.indexOf("bad ");
    return saying(isFirst ? "A is right.\n[[A]]" : "B is right.\n[[B]]");
}

ServerAnswer body(int status, const QByteArray &text)
{
    ServerAnswer answer;
    answer.manner = ServerAnswer::Manner::Body;
    answer.status = status;
    answer.text = text;
    return answer;
}

} // namespace

class NetworkRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallIsAskedOnceAndKept();
    void replyDecidesTheState_data();
    void replyDecidesTheState();
    void faultIsTriedAgain_data();
    void faultIsTriedAgain();
    void serverIsAskedAgainWhenItWantsToBe();
    void wrongKeyEndsTheRunWithoutVerdicts();
    void capEndsTheRun_data();
    void capEndsTheRun();
    void stoppedRunKeepsWhatIsOnItsWay();
    void pausedRunSendsNothing();
    void abandonedRunGoesOn();
    void keyStaysOutOfTheProject();
    void repetitionsAreAskedInBothOrders();
    void referenceIsShownInItsCategory();
    void unsignedCertificateIsNotTrusted();
    void redirectIsNotFollowed();
    void refusedCallIsKeptOnceOthersWereAnswered();
    void outageEndsTheRunWithoutVerdicts_data();
    void outageEndsTheRunWithoutVerdicts();
    void tokensThatNobodyCountsAreEstimated();
    void onlyThisComputerIsAskedWithoutEncryption();
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

void NetworkRunTest::replyDecidesTheState_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("finish");
    QTest::addColumn<QByteArray>("refusal");
    QTest::addColumn<QString>("state");
    const auto row = [](const char *name, const char *text, const char *finish, const char *state,
                        const char *refusal = "") {
        QTest::newRow(name) << QByteArray(text) << QByteArray(finish) << QByteArray(refusal)
                            << QString::fromLatin1(state);
    };
    row("verdict", "Both are fine.\n[[C]]", "stop", "valid");
    row("two verdicts", "[[A]] at first sight, but\n[[B]]", "stop", "ambiguous");
    row("no verdict", "I like both.", "stop", "unparsable");
    row("nothing", "", "stop", "unparsable");
    row("cut before the verdict", "A is right because", "length", "truncated");
    row("cut behind a verdict in the reasoning", "One might say [[A]], but look at", "length", "truncated");
    row("cut right behind the verdict", "A is right.\n[[A]]\n", "length", "valid");
    row("refused in a field", "", "stop", "refused", "I will not compare these.");
    row("refused in words", "I'm sorry, but I can't help with that.", "stop", "refused");
    row("refused in Korean", "죄송하지만 도와드릴 수 없습니다.", "stop", "refused");
    row("filtered", "", "content_filter", "refused");
    row("sorry, but with a verdict", "I'm sorry to say that A is wrong.\n[[B]]", "stop", "valid");
}

void NetworkRunTest::replyDecidesTheState()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, finish);
    QFETCH(const QByteArray, refusal);
    QFETCH(const QString, state);
    Study study;
    study.comparisons.resize(1);
    support::LlmServer server([&](const AskedCall &) {
        ServerAnswer answer = saying(text);
        answer.finishReason = finish;
        answer.refusal = refusal;
        return answer;
    });
    const judge::RunReport report = study.run(study.setUp(server.baseUrl()));
    QCOMPARE(report.states.value(state), 2);
    QCOMPARE(server.journal().size(), std::size_t(2));
    QCOMPARE(study.verdicts(0).front().call.finishReason.toUtf8(), finish);
}

void NetworkRunTest::faultIsTriedAgain_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("tries"); ///< of a fault that stays
    QTest::newRow("status 500") << 0 << 4;
    QTest::newRow("cut off") << 1 << 4;
    QTest::newRow("no JSON") << 2 << 4;
    QTest::newRow("no choices") << 3 << 4;
    QTest::newRow("too large") << 4 << 4;
    QTest::newRow("too slow") << 5 << 4;
    QTest::newRow("web page") << 7 << 4;
}

void NetworkRunTest::faultIsTriedAgain()
{
    QFETCH(const int, kind);
    QFETCH(const int, tries);
    const auto fault = [kind]() -> ServerAnswer {
        switch (kind) {
        case 0: return body(500, R"({"error":{"message":"overloaded"}})");
        case 1: {
            ServerAnswer answer;
            answer.manner = ServerAnswer::Manner::CutOff;
            return answer;
        }
        case 2: return body(200, "{\"choices\": [");
        case 3: return body(200, R"({"choices":[]})");
        case 4: return body(200, QByteArray(10 << 20, 'x'));
        case 5: {
            ServerAnswer answer;
            answer.manner = ServerAnswer::Manner::ByteASecond;
            return answer;
        }
        default: {
            ServerAnswer answer = body(200, "<html>[[A]]</html>");
            answer.contentType = "text/html";
            return answer;
        }
        }
    };
    for (const bool stays : {false, true}) {
        Study study;
        study.comparisons.resize(1);
        support::LlmServer server(
            [&](const AskedCall &call) { return stays || call.trial == 1 ? fault() : fair(call); });
        const auto report = study.run(study.setUp(server.baseUrl(), R"(,"timeout_seconds":0.3)"));
        QCOMPARE(report.done, 2);
        QCOMPARE(report.states.value(stays ? u"transport_error"_s : u"valid"_s), 2);
        QCOMPARE(server.journal().size(), std::size_t(stays ? 2 * tries : 4));
        QCOMPARE(report.tries, stays ? 2 * tries : 4);
        if (stays)
            QVERIFY(!study.verdicts(0).front().call.raw.isEmpty());
    }
}

void NetworkRunTest::serverIsAskedAgainWhenItWantsToBe()
{
    Study study;
    support::LlmServer server([&](const AskedCall &call) {
        if (call.trial > 1)
            return fair(call);
        ServerAnswer answer = body(429, "{}");
        answer.retryAfter = "0.05";
        return answer;
    });
    const auto report = study.run(study.setUp(server.baseUrl()));
    QCOMPARE(report.states.value(u"valid"_s), 20);
    QCOMPARE(server.journal().size(), std::size_t(40));
}

void NetworkRunTest::wrongKeyEndsTheRunWithoutVerdicts()
{
    Study study;
    support::LlmServer server(
        [](const AskedCall &) { return body(401, R"({"error":{"message":"bad key"}})"); });
    const judge::Setup setup = study.setUp(server.baseUrl());
    const judge::RunReport report = study.run(setup);
    QCOMPARE(report.end, judge::RunEnd::Barred);
    QVERIFY2(report.why.contains(u"401") && report.why.contains(u"bad key"), qPrintable(report.why));
    QCOMPARE(report.done, 0);
    QVERIFY(study.verdicts(0).empty());
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

void NetworkRunTest::unsignedCertificateIsNotTrusted()
{
    Study study;
    study.comparisons.resize(1);
    const QString certificate = study.file.folder() + u"/certificate.pem"_s,
                  key = study.file.folder() + u"/key.pem"_s;
    QProcess openssl;
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                   u"-subj"_s, u"/CN=127.0.0.1"_s, u"-keyout"_s, key, u"-out"_s, certificate});
    QVERIFY(openssl.waitForFinished());
    QCOMPARE(openssl.exitCode(), 0);
    support::LlmServer server(fair, certificate, key);
    const judge::RunReport report = study.run(study.setUp(server.baseUrl()));
    QCOMPARE(report.states.value(u"transport_error"_s), 2);
    QVERIFY(server.journal().empty());
    const QString raw = study.verdicts(0).front().call.raw;
    QVERIFY2(raw.contains(u"certificate"), qPrintable(raw));
}

void NetworkRunTest::redirectIsNotFollowed()
{
    Study study;
    study.comparisons.resize(1);
    support::LlmServer server([](const AskedCall &) { return body(302, "{}"); });
    const judge::RunReport report = study.run(study.setUp(server.baseUrl()));
    QCOMPARE(report.end, judge::RunEnd::Barred);
    QCOMPARE(report.done, 0);
}

void NetworkRunTest::refusedCallIsKeptOnceOthersWereAnswered()
{
    Study study;
    support::LlmServer server([](const AskedCall &call) {
        return call.body.contains("good 9") ? body(400, R"({"error":"context too long"})") : fair(call);
    });
    judge::RunOptions options;
    options.concurrency = 1;
    const judge::RunReport report = study.run(study.setUp(server.baseUrl()), options);
    QCOMPARE(report.end, judge::RunEnd::Done);
    QCOMPARE(report.states.value(u"transport_error"_s), 2);
    QCOMPARE(report.states.value(u"valid"_s), 18);
    QCOMPARE(server.journal().size(), std::size_t(20));
}

void NetworkRunTest::outageEndsTheRunWithoutVerdicts_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 402, 403, 404, 503})
        QTest::newRow(QByteArray::number(status).constData()) << status;
}

void NetworkRunTest::outageEndsTheRunWithoutVerdicts()
{
    QFETCH(const int, status);
    Study study;
    support::LlmServer down([status](const AskedCall &) { return body(status, "{}"); });
    const judge::Setup setup = study.setUp(down.baseUrl());
    const judge::RunReport report = study.run(setup);
    QCOMPARE(report.end, judge::RunEnd::Barred);
    QCOMPARE(report.done, 0);
    support::LlmServer up(fair);
    QCOMPARE(study.run(study.setUp(up.baseUrl())).states.value(u"valid"_s), 20);
}

void NetworkRunTest::tokensThatNobodyCountsAreEstimated()
{
    Study study;
    support::LlmServer server([](const AskedCall &) {
        return body(200, R"({"choices":[{"message":{"content":"[[A]]"},"finish_reason":"stop"}]})");
    });
    judge::RunOptions options;
    options.concurrency = 1;
    options.caps.tokens = 2000;
    const judge::RunReport report = study.run(study.setUp(server.baseUrl()), options);
    QCOMPARE(report.end, judge::RunEnd::Capped);
    QVERIFY(report.done > 0 && report.done < 20);
    QVERIFY(!study.verdicts(0).front().call.tokensIn);
}

void NetworkRunTest::onlyThisComputerIsAskedWithoutEncryption()
{
    Study study;
    for (const char *url : {"http://example.org/v1", "ftp://127.0.0.1/v1", "https://me:word@example.org/v1",
                            "http://127.0.0.1.example.org/v1", "file:///etc/passwd", "nonsense"}) {
        const auto added = judge::addSetup(
            study.file.project(), judgeName,
            QByteArray(R"({"protocol":"pair_tie","provider":"openai_chat","model":"m","base_url":")") + url +
                "\"}");
        QVERIFY2(!added, url);
        QVERIFY(added.error().detail.contains(u"base_url"));
        QVERIFY(!added.error().detail.contains(u"word"));
    }
}

QTEST_GUILESS_MAIN(NetworkRunTest)
#include "tst_network_run.moc"
