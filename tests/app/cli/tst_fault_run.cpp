// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/attempts.h"
#include "db/store/raters.h"
#include "db/store/verdicts.h"
#include "tests/support/llm_server.h"
#include "tests/support/project_builder.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <sys/types.h>

#include <csignal>
#include <set>

using model::State;
using support::AskedCall;
using support::must;
using support::ServerAnswer;
using namespace Qt::StringLiterals;

namespace {

constexpr int items = 2500;       // each in both orders: 5,000 calls
constexpr int inFlight = 32 + 16; // on their way, and ready to go when one comes back

enum class Fault {
    None,
    Late,
    RateLimited,
    Server,
    ServerForGood,
    CutOff,
    NoJson,
    NoChoices,
    WrongType,
    TooLarge,
    Slow,
    Truncated,
    Refused,
    TwoVerdicts,
    AgainstItself
};
constexpr int faults = 14;

/// Every fifth call has a fault, drawn from its text.
Fault faultOf(const QByteArray &body)
{
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256);
    const auto draw = static_cast<unsigned char>(hash[0]);
    const auto kind = static_cast<unsigned char>(hash[1]);
    if (draw >= 51)
        return Fault::None;
    const auto fault = static_cast<Fault>(1 + kind % faults);
    const bool isRare = fault == Fault::Slow || fault == Fault::TooLarge || fault == Fault::ServerForGood;
    return isRare && static_cast<unsigned char>(hash[2]) >= 64 ? Fault::Late : fault; // they take long
}

State stateOf(Fault fault)
{
    switch (fault) {
    case Fault::ServerForGood: return State::TransportError;
    case Fault::Truncated: return State::Truncated;
    case Fault::Refused: return State::Refused;
    case Fault::TwoVerdicts: return State::Ambiguous;
    default: return State::Valid;
    }
}

ServerAnswer body(int status, const QByteArray &text)
{
    ServerAnswer answer;
    answer.manner = ServerAnswer::Manner::Body;
    answer.status = status;
    answer.text = text;
    return answer;
}

ServerAnswer good(const QByteArray &asked)
{
    ServerAnswer answer = support::saying("A says more that is true.\n[[A]]");
    answer.tokensIn = static_cast<int>(asked.size() / 4);
    answer.tokensOut = 20 + static_cast<int>(asked.size() % 7);
    return answer;
}

ServerAnswer manner(ServerAnswer::Manner how)
{
    ServerAnswer answer;
    answer.manner = how;
    return answer;
}

/// A fault of the line or the server comes once, one of the model stays.
ServerAnswer answerTo(const AskedCall &call)
{
    ServerAnswer answer = good(call.body);
    const bool isFirst = call.trial == 1;
    switch (faultOf(call.body)) {
    case Fault::None:
    case Fault::Late: answer.delay = std::chrono::milliseconds(isFirst ? 40 : 2); break;
    case Fault::RateLimited:
        if (isFirst) {
            answer = body(429, R"({"error":{"message":"slow down"}})");
            answer.retryAfter = "0.1";
        }
        break;
    case Fault::Server: return isFirst ? body(500, "{}") : answer;
    case Fault::ServerForGood: return body(503, "{}");
    case Fault::CutOff: return isFirst ? manner(ServerAnswer::Manner::CutOff) : answer;
    case Fault::NoJson: return isFirst ? body(200, "{\"choices\": [{") : answer;
    case Fault::NoChoices: return isFirst ? body(200, R"({"choices":[]})") : answer;
    case Fault::WrongType:
        if (isFirst) {
            answer = body(200, "<html>[[B]]</html>");
            answer.contentType = "text/html";
        }
        break;
    case Fault::TooLarge: return isFirst ? body(200, QByteArray(10 << 20, ' ')) : answer;
    case Fault::Slow: return isFirst ? manner(ServerAnswer::Manner::ByteASecond) : answer;
    case Fault::Truncated:
        answer.text = "A seems better [[A]] at first, but";
        answer.finishReason = "length";
        break;
    case Fault::Refused:
        answer.text.clear();
        answer.refusal = "I would rather not.";
        break;
    case Fault::TwoVerdicts: answer.text = "[[A]] or rather\n[[B]]"; break;
    case Fault::AgainstItself: answer.text = "B is clearly better than A.\n[[A]]"; break;
    }
    return answer;
}

void fill(store::Project &project)
{
    must(store::inTransaction(project, [&]() -> model::Result<> {
        support::ProjectBuilder build(project);
        for (int i = 0; i < items; ++i) {
            const QString item = QStringLiteral("item%1").arg(i);
            build.item(item, u"any"_s, 1);
            build.response(item, u"alpha"_s, {QStringLiteral("The answer %1 of alpha.").arg(i)});
            build.response(item, u"beta"_s, {QStringLiteral("An answer of beta, number %1.").arg(i)});
            static_cast<void>(build.comparison(item, u"alpha"_s, u"beta"_s));
        }
        return {};
    }));
}

} // namespace

/// 5,000 calls against a server that fails in every way, with a kill in the middle.
class FaultRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallHasOneEndAndTheBooksBalance();
};

namespace {

struct Program
{
    QString project;

    QProcess *start(const QStringList &more) const
    {
        auto *process = new QProcess;
        process->start(
            QStringLiteral(SIDEJUDGE_PROGRAM),
            QStringList{u"judge"_s, project, u"asker"_s, u"--json"_s, u"--concurrency"_s, u"32"_s} + more);
        return process;
    }
    [[nodiscard]] QJsonObject run(const QStringList &more, int expected) const
    {
        const std::unique_ptr<QProcess> process(start(more));
        if (!process->waitForFinished(200'000) || process->exitCode() != expected)
            qFatal("judge ended with %d: %s", process->exitCode(),
                   process->readAllStandardError().constData());
        return QJsonDocument::fromJson(process->readAllStandardOutput()).object();
    }
};

/// The tokens of a set of answers.
struct Tokens
{
    qint64 in = 0, out = 0;
    friend bool operator==(const Tokens &, const Tokens &) = default;
};

bool isPaid(const ServerAnswer &answer) { return answer.manner == ServerAnswer::Manner::Complete; }

} // namespace

void FaultRunTest::everyCallHasOneEndAndTheBooksBalance()
{
    support::TemporaryProject file;
    fill(file.project());
    support::LlmServer server(answerTo);
    const QByteArray spec =
        R"({"protocol":"pair_tie","provider":"openai_chat","model":"m","timeout_seconds":1,"base_url":")" +
        server.baseUrl().toUtf8() + R"(","usd_per_million_tokens":{"input":10,"output":100}})";
    QFile specFile(file.folder() + u"/spec.json"_s);
    QVERIFY(specFile.open(QIODevice::WriteOnly) && specFile.write(spec) == spec.size());
    specFile.close();
    must(file.project().close());
    const Program program{file.path()};
    QCOMPARE(
        QProcess::execute(QStringLiteral(SIDEJUDGE_PROGRAM),
                          {u"judges"_s, file.path(), u"add"_s, u"asker"_s, u"--spec"_s, specFile.fileName()}),
        0);

    // Killed once 1,500 calls have come; the rest runs under the cap of the run that was killed.
    constexpr qint64 cap = 1'000'000;
    const std::unique_ptr<QProcess> killed(program.start({u"--max-tokens"_s, QString::number(cap)}));
    QTRY_VERIFY_WITH_TIMEOUT(server.journal().size() > 1500, 60'000);
    ::kill(static_cast<pid_t>(killed->processId()), SIGKILL);
    QVERIFY(killed->waitForFinished());
    const std::size_t beforeKill = server.journal().size();
    const QJsonObject capped = program.run({}, 1);
    QCOMPARE(capped.value(u"end").toString(), u"capped"_s);
    QVERIFY(capped.value(u"interrupted_before").toInt() > 0);
    QVERIFY2(capped.value(u"interrupted_before").toInt() <= inFlight,
             qPrintable(QString::number(capped.value(u"interrupted_before").toInt())));
    qint64 paid = 0, dearest = 0;
    for (const auto &entry : server.journal()) {
        if (isPaid(entry.answer)) {
            paid += entry.answer.tokensIn + entry.answer.tokensOut;
            dearest = std::max<qint64>(dearest, entry.answer.tokensIn + entry.answer.tokensOut);
        }
    }
    QVERIFY2(paid <= cap + inFlight * dearest, qPrintable(QString::number(paid)));
    QVERIFY2(paid >= cap - inFlight * dearest, qPrintable(QString::number(paid)));
    const QJsonObject rest = program.run({}, 1); // 1: some calls failed for good
    QCOMPARE(rest.value(u"end").toString(), u"done"_s);
    QCOMPARE(program.run({}, 0).value(u"calls").toInt(), 0);

    file.reopen(store::Project::Mode::ReadOnly);
    store::Project &project = file.project();
    QHash<qint64, Tokens> stored; // by attempt
    std::set<std::tuple<qint64, model::Order, int>> calls;
    std::map<State, int> states, expected;
    int verdicts = 0;
    double cost = 0, expectedCost = 0;
    const auto judge = must(store::findRater(project, u"asker"_s));
    must(store::readVerdicts(project, judge->id, [&](const auto &verdict, const auto &call) {
        ++verdicts;
        ++states[verdict.state];
        ++expected[stateOf(faultOf(call.request.toUtf8()))];
        calls.insert({verdict.comparison.value, verdict.order, verdict.repetition});
        stored[verdict.attempt.value] = {call.tokensIn.value_or(0), call.tokensOut.value_or(0)};
        cost += call.costUsd.value_or(0);
    }));
    QCOMPARE(verdicts, 2 * items);
    QCOMPARE(calls.size(), std::size_t(2 * items));
    QVERIFY(states == expected);
    QVERIFY(states[State::TransportError] > 0 && states[State::Refused] > 0 && states[State::Truncated] > 0);

    // The server's journal against the project, attempt by attempt.
    QHash<QByteArray, int> answersOf;
    Tokens inProject, inJournal;
    int lost = 0;
    for (const auto &entry : server.journal()) {
        const auto place = stored.constFind(entry.call.client.toLongLong());
        if (!isPaid(entry.answer))
            continue;
        ++answersOf[entry.call.body];
        if (place == stored.constEnd()) {
            ++lost; // answered, and killed before it was kept
            continue;
        }
        const Tokens sent{entry.answer.tokensIn, entry.answer.tokensOut};
        QVERIFY(*place == sent);
        inJournal.in += sent.in;
        inJournal.out += sent.out;
    }
    for (const Tokens &tokens : stored) {
        inProject.in += tokens.in;
        inProject.out += tokens.out;
    }
    QVERIFY(inProject == inJournal);
    expectedCost = static_cast<double>(inJournal.in) * 10e-6 + static_cast<double>(inJournal.out) * 100e-6;
    QVERIFY2(std::abs(cost - expectedCost) < 1e-9 * expectedCost,
             qPrintable(QString::number(cost - expectedCost)));
    QVERIFY2(lost <= inFlight, qPrintable(QString::number(lost)));
    int repeated = 0;
    for (const int answers : answersOf)
        repeated += answers - 1;
    QCOMPARE(repeated, lost); // nothing that was kept was asked again
    qInfo(
        "%zu calls came before the kill, %d of them were lost in it; %zu in all; the cap of %lld tokens was "
        "passed by %lld",
        beforeKill, lost, server.journal().size(), static_cast<long long>(cap),
        static_cast<long long>(std::max<qint64>(paid - cap, 0)));
    QVERIFY(must(project.check()).isEmpty());
}

QTEST_GUILESS_MAIN(FaultRunTest)
#include "tst_fault_run.moc"
