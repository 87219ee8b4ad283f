// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/judge/network_study.h"

#include <QProcess>
#include <QTest>

using namespace network;

class NetworkTroubleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replyDecidesTheState_data();
    void replyDecidesTheState();
    void faultIsTriedAgain_data();
    void faultIsTriedAgain();
    void serverIsAskedAgainWhenItWantsToBe();
    void wrongKeyEndsTheRunWithoutVerdicts();
    void unsignedCertificateIsNotTrusted();
    void redirectIsNotFollowed();
    void refusedCallIsKeptOnceOthersWereAnswered();
    void outageEndsTheRunWithoutVerdicts_data();
    void outageEndsTheRunWithoutVerdicts();
    void tokensThatNobodyCountsAreEstimated();
    void onlyThisComputerIsAskedWithoutEncryption();
};

void NetworkTroubleTest::replyDecidesTheState_data()
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

void NetworkTroubleTest::replyDecidesTheState()
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

void NetworkTroubleTest::faultIsTriedAgain_data()
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

void NetworkTroubleTest::faultIsTriedAgain()
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
        const auto report = study.run(study.setUp(server.baseUrl(), kind == 5 ? R"(,"timeout_seconds":0.3)"
                                                                              : R"(,"timeout_seconds":30)"));
        QCOMPARE(report.done, 2);
        QCOMPARE(report.states.value(stays ? u"transport_error"_s : u"valid"_s), 2);
        QCOMPARE(server.journal().size(), std::size_t(stays ? 2 * tries : 4));
        QCOMPARE(report.tries, stays ? 2 * tries : 4);
        if (stays)
            QVERIFY(!study.verdicts(0).front().call.raw.isEmpty());
    }
}

void NetworkTroubleTest::serverIsAskedAgainWhenItWantsToBe()
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

void NetworkTroubleTest::wrongKeyEndsTheRunWithoutVerdicts()
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

void NetworkTroubleTest::unsignedCertificateIsNotTrusted()
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

void NetworkTroubleTest::redirectIsNotFollowed()
{
    Study study;
    study.comparisons.resize(1);
    support::LlmServer server([](const AskedCall &) { return body(302, "{}"); });
    const judge::RunReport report = study.run(study.setUp(server.baseUrl()));
    QCOMPARE(report.end, judge::RunEnd::Barred);
    QCOMPARE(report.done, 0);
}

void NetworkTroubleTest::refusedCallIsKeptOnceOthersWereAnswered()
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

void NetworkTroubleTest::outageEndsTheRunWithoutVerdicts_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 402, 403, 404, 503})
        QTest::newRow(QByteArray::number(status).constData()) << status;
}

void NetworkTroubleTest::outageEndsTheRunWithoutVerdicts()
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

void NetworkTroubleTest::tokensThatNobodyCountsAreEstimated()
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

void NetworkTroubleTest::onlyThisComputerIsAskedWithoutEncryption()
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

QTEST_GUILESS_MAIN(NetworkTroubleTest)
#include "tst_network_trouble.moc"
