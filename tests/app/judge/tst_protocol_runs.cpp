// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/reparse.h"
#include "db/store/attempts.h"
#include "tests/app/judge/network_study.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace network;
using model::Choice;
using model::State;

namespace {

/// What a fair model says to a protocol where the good response is shown first, and where second.
struct Said
{
    const char *protocol;
    const char *first;
    const char *second;
    double good = 0, bad = 0; ///< the scores that are kept; both 0: none
};
constexpr Said pairs[] = {
    {"pair_tie", "A is right.\n[[A]]", "B is right.\n[[B]]"},
    {"pair_forced", "A is right.\n[[A]]", "B is right.\n[[B]]"},
    {"lima", "Answer A is significantly better.", "Answer B is significantly better."},
    {"three_class", "A is right.\n1", "B is right.\n2"},
    {"vicuna", "9 4\nA is right.", "4 9\nB is right.", 9, 4},
    {"vicuna_code", "9 4\nA is right.", "4 9\nB is right.", 9, 4},
    {"vicuna_math", "It is 7.\n(9, 4)", "It is 7.\n(4, 9)", 9, 4},
    {"faireval", "Score of the Assistant 1: 9\nScore of the Assistant 2: 4",
     "Score of the Assistant 1: 4\nScore of the Assistant 2: 9", 9, 4},
    {"ranking", "[{'model': 'model_1', 'rank': 1}, {'model': 'model_2', 'rank': 2}]",
     "[{'model': 'model_1', 'rank': 2}, {'model': 'model_2', 'rank': 1}]"},
    {"five_class", "[[A>>B]]", "[[B>>A]]", 3, -3},
    {"seven_point", "<result><explanation>x</explanation><verdict>A is better</verdict></result>",
     "<result><explanation>x</explanation><verdict>B is better</verdict></result>", 1, -1},
    {"rubric_relative", "A helps. [RESULT] A", "B helps. [RESULT] B"},
    {"llmbar", "Output (a)", "Output (b)"},
    {"autoj", "So, the final decision is Response 1.", "So, the final decision is Response 2."},
    {"pandalm", "1\nIt is right.", "2\nIt is right."},
    {"pair_json", R"({"explanation": "right", "verdict": "A"})",
     R"({"explanation": "right", "verdict": "B"})"},
};

bool isGoodFirst(const AskedCall &call)
{
    return call.body.indexOf("\\ngood ") < call.body.indexOf("\\nbad ");
}

judge::Setup setUp(Study &study, const char *protocol, const QString &url)
{
    const QJsonObject spec{{u"protocol"_s, QLatin1String(protocol)},
                           {u"provider"_s, u"openai_chat"_s},
                           {u"model"_s, u"m"_s},
                           {u"base_url"_s, url}};
    const QByteArray json = QJsonDocument(spec).toJson();
    return must(judge::addSetup(study.file.project(), judgeName, judge::withDefaults(json)));
}

/// One token, with chances of 4 to 1 for the good response.
ServerAnswer oneToken(const AskedCall &call)
{
    const bool isFirst = isGoodFirst(call);
    const auto chance = [](const char *token, double logarithm) {
        return QJsonObject{{u"token"_s, QLatin1String(token)}, {u"logprob"_s, logarithm}};
    };
    const QJsonArray top{chance(isFirst ? "m" : "M", -0.223143551314),
                         chance(isFirst ? "M" : "m", -1.609437912434)};
    const QJsonObject token{{u"token"_s, isFirst ? u"m"_s : u"M"_s}, {u"top_logprobs"_s, top}};
    const QJsonObject choice{{u"message"_s, QJsonObject{{u"content"_s, isFirst ? u"m"_s : u"M"_s}}},
                             {u"finish_reason"_s, u"length"_s},
                             {u"logprobs"_s, QJsonObject{{u"content"_s, QJsonArray{token}}}}};
    return body(200, QJsonDocument(QJsonObject{{u"choices"_s, QJsonArray{choice}}}).toJson());
}

} // namespace

class ProtocolRunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyProtocolOfPairsRuns_data();
    void everyProtocolOfPairsRuns();
    void chancesAreAskedForAndKept_data();
    void chancesAreAskedForAndKept();
    void aResponseIsRatedOnce();
    void aRandomOrderIsTheSameInEveryRun();
    void aProtocolThatNeedsAReferenceHasOne();
};

void ProtocolRunsTest::everyProtocolOfPairsRuns_data()
{
    QTest::addColumn<int>("place");
    for (int place = 0; place < static_cast<int>(std::size(pairs)); ++place)
        QTest::newRow(pairs[place].protocol) << place;
}

void ProtocolRunsTest::everyProtocolOfPairsRuns()
{
    QFETCH(const int, place);
    const Said &said = pairs[place];
    Study study;
    support::LlmServer server(
        [&](const AskedCall &call) { return saying(isGoodFirst(call) ? said.first : said.second); });
    const judge::Setup setup = setUp(study, said.protocol, server.baseUrl());
    const judge::RunReport report = study.run(setup);
    const int orders = setup.parsed.orders == judge::Orders::Both ? 2 : 1;
    QCOMPARE(report.done, 10 * orders * setup.parsed.repetitions);
    QCOMPARE(report.states.value(u"valid"_s), report.done);
    for (const auto &[name, verdict, call] : study.verdicts(2)) {
        QCOMPARE(verdict.choice, std::optional(Choice::A)); // alpha is good
        const bool hasScores = said.good != said.bad;
        QCOMPARE(verdict.scoreA, hasScores ? std::optional(said.good) : std::nullopt);
        QCOMPARE(verdict.scoreB, hasScores ? std::optional(said.bad) : std::nullopt);
        QCOMPARE(verdict.promptName, QLatin1String(said.protocol));
    }
    const QJsonObject asked = QJsonDocument::fromJson(server.journal().front().call.body).object();
    QCOMPARE(asked.contains(u"temperature"), setup.parsed.temperature.has_value());
    QCOMPARE(asked.value(u"max_tokens").toInt(-1), setup.parsed.maxTokens.value_or(-1));
}

void ProtocolRunsTest::chancesAreAskedForAndKept_data()
{
    QTest::addColumn<QByteArray>("protocol");
    QTest::newRow("one token") << QByteArray("token_logprob");
    QTest::newRow("behind a chain of thought") << QByteArray("cot_token");
}

void ProtocolRunsTest::chancesAreAskedForAndKept()
{
    QFETCH(const QByteArray, protocol);
    Study study;
    support::LlmServer server(oneToken);
    const judge::Setup setup = setUp(study, protocol, server.baseUrl());
    const judge::RunReport report = study.run(setup);
    QCOMPARE(report.done, 10); // one order each
    QCOMPARE(report.states.value(u"valid"_s), 10);
    const QJsonObject asked = QJsonDocument::fromJson(server.journal().front().call.body).object();
    QCOMPARE(asked.value(u"logprobs").toBool(), true);
    QCOMPARE(asked.value(u"top_logprobs").toInt(), 5);
    for (std::size_t i = 0; i < study.comparisons.size(); ++i) {
        const auto verdicts = study.verdicts(i);
        QCOMPARE(verdicts.size(), std::size_t(1));
        QCOMPARE(verdicts[0].verdict.choice, std::optional(Choice::A));
        QVERIFY(std::abs(*verdicts[0].verdict.probability - 0.8) < 1e-9);
        QVERIFY(verdicts[0].call.logProbabilities.contains("top_logprobs"));
    }
}

void ProtocolRunsTest::aResponseIsRatedOnce()
{
    Study study;
    support::ProjectBuilder build(study.file.project());
    build.response(u"item0"_s, u"gamma"_s, {u"good too"_s});
    study.comparisons.push_back(build.comparison(u"item0"_s, u"alpha"_s, u"gamma"_s));
    support::LlmServer server([](const AskedCall &call) {
        return saying(call.body.contains("good ") ? "Rating: [[8]]" : "Rating: [[3]]");
    });
    const judge::Setup setup = setUp(study, "single_score", server.baseUrl());
    const judge::RunReport report = study.run(setup);
    QCOMPARE(report.done, 21); // ten items with two responses, and gamma's; alpha's of item0 once
    QCOMPARE(report.states.value(u"valid"_s), 21);
    const auto found = must(store::readCase(study.file.project(), study.comparisons[0]));
    QVERIFY(found.verdicts.empty());
    QCOMPARE(found.ratings.size(), std::size_t(2));
    for (const auto &[rater, name, side, rating] : found.ratings) {
        QCOMPARE(rater, judgeName);
        QCOMPARE(rating.number, std::optional(side == model::Side::A ? 8.0 : 3.0));
        QCOMPARE(rating.state, State::Valid);
        QVERIFY(rating.reply.startsWith(u"Rating: "));
        QVERIFY(rating.request.contains(u"\"temperature\":0"));
    }
    for (const auto &entry : server.journal())
        QVERIFY(entry.call.body.contains("good ") != entry.call.body.contains("bad ")); // one response alone
    QCOMPARE(study.run(setup).calls, 0);

    // Read again: the same by the same rule; what another rule reads is kept beside it.
    const auto reread = [&](const char *rule) {
        return must(judge::reparse(study.file.project(), setup.rater.id,
                                   *judge::replyRuleNamed(QLatin1String(rule))));
    };
    QCOMPARE(reread("rating").read, 21);
    QVERIFY(reread("rating").changedRatings.empty());
    const judge::Reparse other = reread("leading_number");
    QCOMPARE(other.changedRatings.size(), std::size_t(21));
    QVERIFY(judge::apply(study.file.project(), other).has_value());
    const auto again = must(store::readCase(study.file.project(), study.comparisons[0]));
    QCOMPARE(again.ratings.size(), std::size_t(2));
    QCOMPARE(again.ratings[0].rating.state, State::Unparsable);
    QVERIFY(!again.ratings[0].rating.number);
    QCOMPARE(study.run(setup).calls, 0);
    QVERIFY(must(study.file.project().check()).isEmpty());
    const auto attempts = must(store::attemptsAfter(study.file.project(), setup.spec.id, {}));
    QCOMPARE(attempts.size(), std::size_t(21));
    for (const store::AttemptRow &attempt : attempts)
        QVERIFY(attempt.hasVerdict);
}

void ProtocolRunsTest::aRandomOrderIsTheSameInEveryRun()
{
    const auto ordersOf = [](Study &study) {
        support::LlmServer server(oneToken);
        static_cast<void>(study.run(setUp(study, "token_logprob", server.baseUrl())));
        QList<model::Order> orders;
        for (std::size_t i = 0; i < study.comparisons.size(); ++i)
            orders.append(study.verdicts(i).front().verdict.order);
        return orders;
    };
    Study one, other;
    const auto orders = ordersOf(one);
    QCOMPARE(ordersOf(other), orders);
    QVERIFY(orders.contains(model::Order::AFirst) && orders.contains(model::Order::BFirst));
    support::LlmServer server(oneToken);
    QCOMPARE(one.run(setUp(one, "token_logprob", server.baseUrl())).calls, 0);
}

void ProtocolRunsTest::aProtocolThatNeedsAReferenceHasOne()
{
    Study study;
    support::LlmServer server(fair);
    const judge::Setup setup = setUp(study, "sparks", server.baseUrl());
    const auto columns = must(store::readColumns(study.file.project()));
    judge::Questions questions(study.file.project(), columns, setup);
    const auto refused = questions.question({0, model::Order::AFirst, 1, {}});
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(u"item0 has no reference"), qPrintable(refused.error().detail));
    support::ProjectBuilder build(study.file.project());
    for (int i = 0; i < 10; ++i)
        build.reference(u"item%1"_s.arg(i), {u"known to be right"_s});
    QCOMPARE(study.run(setup).states.value(u"valid"_s), 20);
    for (const auto &entry : server.journal())
        QVERIFY(entry.call.body.contains("known to be right"));
}

QTEST_GUILESS_MAIN(ProtocolRunsTest)
#include "tst_protocol_runs.moc"
