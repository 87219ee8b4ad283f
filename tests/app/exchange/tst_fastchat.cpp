// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/cases.h"
#include "db/store/content.h"
#include "db/store/import_log.h"
#include "db/store/votes.h"
#include "tests/app/exchange/import_project.h"

#include <QCryptographicHash>
#include <QTest>

#include <map>

using exchange::ImportOptions;
using model::Choice;

namespace {

ImportOptions as(const QString &name, std::optional<model::RaterKind> kind = {})
{
    ImportOptions options;
    options.raterName = name;
    options.kind = kind;
    return options;
}

QByteArray vote(const char *winner, const char *judge, const char *more = "")
{
    return QByteArray("{\"question_id\":1,\"model_a\":\"m2\",\"model_b\":\"m1\",\"winner\":\"") + winner +
           "\",\"judge\":\"" + judge + "\"" + more + "}\n";
}

QString votesFormat() { return QStringLiteral("fastchat-votes"); }

} // namespace

class TestFastchat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void questionsKeepWhatTheyHave();
    void furtherChoicesAreFurtherSamples();
    void votesAreStoredInCanonicalSides();
    void judgesRowsAreRulings();
    void gamesAreVerdictsInTheirOrder();
    void scoresAreRatings();
    void anUnknownNameNeedsAKind();
    void asOverridesTheName();
    void leftIsKept();
    void anotherChoiceIsRefusedOrUpdates();
    void aLaterTimeIsANewVersion();
    void rowsOutOfOrderEndWithTheLatestTime();
    void aSecondRowWithoutTimeIsOccasionTwo();
    void aRowBeforeAStoredLaterVoteIsRefused();
    void missingItemsAndAnswersAreNamed();
    void aDryRunReportsAndKeepsNothing();
    void oneBadFileOfSeveralKeepsNothing();
    void theLogHasHashesAndRefusals();
    void progressCancels();
    void collectionsKeepEqualIdsApart();

private:
    std::unique_ptr<ImportProject> m_project;
};

void TestFastchat::init()
{
    m_project = std::make_unique<ImportProject>();
    m_project->importStudy();
}

void TestFastchat::questionsKeepWhatTheyHave()
{
    const auto key =
        store::findItem(m_project->project(), QStringLiteral("main"), QStringLiteral("1")).value().value();
    const auto item = store::readItem(m_project->project(), key.id).value();
    QCOMPARE(item.turns, (QStringList{QStringLiteral("2+2?"), QStringLiteral("And 3+3?")}));
    QCOMPARE(item.category, QStringLiteral("maths"));
    QCOMPARE(item.metadata, QByteArray("{\"level\":3}"));
    const auto references = store::referencesOf(m_project->project(), key.id).value();
    QCOMPARE(references.size(), std::size_t{2});
}

void TestFastchat::furtherChoicesAreFurtherSamples()
{
    const auto key =
        store::findItem(m_project->project(), QStringLiteral("main"), QStringLiteral("1")).value().value();
    std::map<std::pair<QString, int>, QString> texts;
    const auto responses = store::responsesOf(m_project->project(), key.id).value();
    for (const auto &response : responses)
        texts[{response.model, response.sample}] =
            store::readResponse(m_project->project(), response.id).value().turns.join(QLatin1Char('|'));
    QCOMPARE(texts.size(), std::size_t{3});
    QCOMPARE((texts[{QStringLiteral("m2"), 1}]), QStringLiteral("vier|sechs"));
    QCOMPARE((texts[{QStringLiteral("m2"), 0}]), QStringLiteral("4|6"));
}

void TestFastchat::votesAreStoredInCanonicalSides()
{
    const auto first = m_project->caseOf(QStringLiteral("1"), 1);
    QCOMPARE(first.comparison.a.model, QStringLiteral("m1"));
    QCOMPARE(first.votes.size(), std::size_t{2});
    QCOMPARE(first.votes[0].rater, QStringLiteral("author_0"));
    QCOMPARE(first.votes[0].vote.choice, Choice::BothBad);
    QCOMPARE(first.votes[1].vote.choice, Choice::B); // model_a is m2
    QCOMPARE(first.votes[1].vote.raw, QStringLiteral("model_a"));
    QCOMPARE(m_project->caseOf(QStringLiteral("zwei"), 1).votes[0].vote.choice, Choice::Tie);
}

void TestFastchat::judgesRowsAreRulings()
{
    const auto first = m_project->caseOf(QStringLiteral("1"), 1);
    QCOMPARE(first.rulings.size(), std::size_t{2});
    QCOMPARE(first.rulings[0].judge, QStringLiteral("gpt4_pair"));
    QCOMPARE(first.rulings[0].ruling.choice, Choice::Tie);
    QCOMPARE(first.rulings[0].ruling.swap, model::Swap::Inconsistent);
    QCOMPARE(first.rulings[0].ruling.raw, QStringLiteral("tie (inconsistent)"));
    QCOMPARE(first.rulings[1].judge, QStringLiteral("some-judge"));
    QCOMPARE(first.rulings[1].ruling.choice, Choice::A);
    const auto second = m_project->caseOf(QStringLiteral("zwei"), 1);
    QVERIFY(!second.rulings[0].ruling.choice);
    QCOMPARE(second.rulings[0].ruling.swap, model::Swap::Incomplete);
}

void TestFastchat::gamesAreVerdictsInTheirOrder()
{
    const auto first = m_project->caseOf(QStringLiteral("1"), 1);
    QCOMPARE(first.verdicts.size(), std::size_t{2});
    // Game 1 shows model_1 = m2 = b first.
    const auto &game2 = first.verdicts[0], &game1 = first.verdicts[1];
    QCOMPARE(game1.verdict.order, model::Order::BFirst);
    QCOMPARE(game1.verdict.choice, Choice::B);
    QCOMPARE(game1.verdict.promptName, QStringLiteral("pair-v2"));
    QCOMPARE(game1.verdict.time, QStringLiteral("2023-08-12T07:14:32.500Z"));
    QCOMPARE(game1.call.request, QStringLiteral("first prompt"));
    QCOMPARE(game1.call.reply, QStringLiteral("A is better [[A]]"));
    QCOMPARE(game1.call.rationale, QStringLiteral("A is better [[A]]"));
    QCOMPARE(game1.call.raw, QStringLiteral("model_1"));
    QCOMPARE(game2.verdict.order, model::Order::AFirst);
    QCOMPARE(game2.verdict.state, model::State::Unparsable);
    QVERIFY(!game2.verdict.choice);
    const auto second = m_project->caseOf(QStringLiteral("1"), 2);
    QCOMPARE(second.verdicts[0].verdict.order, model::Order::AFirst);
    QCOMPARE(second.verdicts[0].verdict.choice, Choice::Tie);
    QCOMPARE(second.verdicts[1].verdict.choice, Choice::A); // game 2: model_1 = m1 won
}

void TestFastchat::scoresAreRatings()
{
    const auto first = m_project->caseOf(QStringLiteral("1"), 1);
    QCOMPARE(first.ratings.size(), std::size_t{2});
    QCOMPARE(first.ratings[0].rating.number, 7.5);
    QCOMPARE(first.ratings[0].rating.promptName, QStringLiteral("single-v1"));
    QCOMPARE(first.ratings[1].rating.state, model::State::Unparsable);
    QVERIFY(!first.ratings[1].rating.number);
    const auto second = m_project->caseOf(QStringLiteral("1"), 2);
    QCOMPARE(second.ratings[0].rating.state, model::State::OutOfRange);
    QCOMPARE(second.ratings[0].rating.number, 11.0);
}

void TestFastchat::anUnknownNameNeedsAKind()
{
    const QByteArray row = vote("model_a", "Sam");
    const auto refused = m_project->importText(votesFormat(), row);
    QCOMPARE(refused.refusedCount, 1);
    QCOMPARE(refused.refused.front().field, QStringLiteral("judge"));
    QVERIFY(refused.refused.front().expected.contains(QStringLiteral("--kind")));
    QCOMPARE(refused.refused.front().found, QStringLiteral("Sam"));
    ImportOptions gold;
    gold.kind = model::RaterKind::Gold;
    QCOMPARE(m_project->importText(votesFormat(), row, gold).counts[QStringLiteral("votes")], 1);
    // Known now, so that the name says what it is; but not something else.
    QCOMPARE(m_project->importText(votesFormat(), row).already, 1);
    ImportOptions human;
    human.kind = model::RaterKind::Human;
    QCOMPARE(m_project->importText(votesFormat(), row, human).refusedCount, 1);
}

void TestFastchat::asOverridesTheName()
{
    const auto report =
        m_project->importText(votesFormat(), vote("model_a", "gpt-4-turbo"), as(QStringLiteral("Judge One")));
    QCOMPARE(report.counts[QStringLiteral("rulings")], 1);
    const auto first = m_project->caseOf(QStringLiteral("1"), 1);
    QCOMPARE(first.rulings.front().judge, QStringLiteral("Judge One"));
}

void TestFastchat::leftIsKept()
{
    ImportOptions options;
    options.leftIsA = true;
    m_project->importText(votesFormat(), vote("model_a", "expert_9"), options);
    const auto first = m_project->caseOf(QStringLiteral("1"), 1);
    for (const auto &[rater, vote] : first.votes)
        QCOMPARE(vote.left,
                 rater == QStringLiteral("expert_9") ? std::optional(model::Side::B) : std::nullopt);
}

void TestFastchat::anotherChoiceIsRefusedOrUpdates()
{
    const auto report = m_project->importText(votesFormat(), vote("tie", "expert_1"));
    QCOMPARE(listed(report.refused),
             QStringLiteral("1 winner: expected a, as stored (--update adds a new version), found tie"));
    ImportOptions update;
    update.updates = true;
    const auto updated = m_project->importText(votesFormat(), vote("tie", "expert_1"), update);
    QCOMPARE(updated.counts[QStringLiteral("versions")], 1);
    const auto first = m_project->caseOf(QStringLiteral("1"), 1);
    QCOMPARE(first.votes.size(), std::size_t{2});
    QCOMPARE(first.votes[1].vote.choice, Choice::Tie);
    QCOMPARE(first.votes[1].vote.occasion, 1);
    // The updated row is what the file says now; the first word is the other one.
    QCOMPARE(m_project->importText(votesFormat(), vote("tie", "expert_1")).already, 1);
    QCOMPARE(m_project->importText(votesFormat(), vote("model_a", "expert_1")).refusedCount, 1);
    QCOMPARE(m_project->importText(votesFormat(), vote("model_a", "expert_1"), update).taken, 1);
    QCOMPARE(m_project->caseOf(QStringLiteral("1"), 1).votes[1].vote.choice, Choice::B);
}

void TestFastchat::aLaterTimeIsANewVersion()
{
    const QByteArray rows =
        vote("model_a", "expert_2", ",\"tstamp\":1000") + vote("model_b", "expert_2", ",\"tstamp\":2000");
    const auto report = m_project->importText(votesFormat(), rows);
    QCOMPARE(report.counts[QStringLiteral("votes")], 2);
    QCOMPARE(report.counts[QStringLiteral("versions")], 1);
    QCOMPARE(listed(report.noted), QString());
    const auto first = m_project->caseOf(QStringLiteral("1"), 1);
    QCOMPARE(first.votes.size(), std::size_t{3});
    QCOMPARE(first.votes[2].vote.choice, Choice::A);
    QCOMPARE(m_project->importText(votesFormat(), rows).already, 2);
}

void TestFastchat::rowsOutOfOrderEndWithTheLatestTime()
{
    const QByteArray rows = vote("model_a", "expert_2", ",\"tstamp\":3000") +
                            vote("tie", "expert_2", ",\"tstamp\":\"1970-01-01T00:16:40Z\"") +
                            vote("model_b", "expert_2", ",\"tstamp\":\"2000\"");
    const auto report = m_project->importText(votesFormat(), rows);
    QCOMPARE(report.read, 3);
    QCOMPARE(report.taken, 3);
    QCOMPARE(listed(report.noted), QString());
    const auto first = m_project->caseOf(QStringLiteral("1"), 1);
    QCOMPARE(first.votes[2].vote.choice, Choice::B);
    QCOMPARE(first.votes[2].vote.time, QStringLiteral("1970-01-01T00:50:00.000Z"));
    const auto history = store::historyOf(m_project->project(), first.votes[2].vote.rater).value();
    QCOMPARE(history.size(), std::size_t{3});
    QCOMPARE(history[0].choice, Choice::Tie);
    QCOMPARE(history[1].choice, Choice::A);
    QCOMPARE(m_project->importText(votesFormat(), rows).already, 3);
    QCOMPARE(m_project->project().check().value(), QStringList());
}

void TestFastchat::aSecondRowWithoutTimeIsOccasionTwo()
{
    const auto report =
        m_project->importText(votesFormat(), vote("model_a", "expert_2") + vote("model_b", "expert_2"));
    QCOMPARE(report.taken, 2);
    QCOMPARE(listed(report.noted),
             QStringLiteral(
                 "2 winner: expected one row of a rater on a comparison, or a later time, found one more "
                 "row: taken as occasion 2"));
    const auto first = m_project->caseOf(QStringLiteral("1"), 1);
    QCOMPARE(first.votes[2].vote.occasion, 1);
    QCOMPARE(first.votes[3].vote.occasion, 2);
}

void TestFastchat::aRowBeforeAStoredLaterVoteIsRefused()
{
    m_project->importText(votesFormat(), vote("model_a", "expert_2", ",\"tstamp\":3000"));
    const auto report =
        m_project->importText(votesFormat(), vote("model_a", "expert_2", ",\"tstamp\":3000") +
                                                 vote("model_b", "expert_2", ",\"tstamp\":1000"));
    QCOMPARE(report.already, 1);
    QCOMPARE(report.refusedCount, 1);
    QCOMPARE(report.refused.front().field, QStringLiteral("time"));
}

void TestFastchat::missingItemsAndAnswersAreNamed()
{
    ImportProject empty;
    const auto report = empty.importText(votesFormat(), vote("model_a", "expert_1"));
    QCOMPARE(listed(report.refused),
             QStringLiteral("1 question_id: expected an item of the collection main (import "
                            "the questions first), found 1"));
    const auto model = m_project->importText(votesFormat(), vote("model_a", "expert_1").replace("m2", "m9"));
    QCOMPARE(listed(model.refused),
             QStringLiteral("1 model_a: expected a model with an answer to item 1 (import the "
                            "answers first), found \"m9\""));
}

void TestFastchat::aDryRunReportsAndKeepsNothing()
{
    const QByteArray before = m_project->digest();
    ImportOptions dry;
    dry.isDryRun = true;
    const auto report = m_project->importText(votesFormat(), vote("model_a", "expert_5"), dry);
    QCOMPARE(report.taken, 1);
    QCOMPARE(report.counts[QStringLiteral("raters")], 1);
    QCOMPARE(m_project->digest(), before);
}

void TestFastchat::oneBadFileOfSeveralKeepsNothing()
{
    const QByteArray before = m_project->digest();
    const QString good = m_project->file(QStringLiteral("good"), vote("model_a", "expert_5"));
    const QString bad =
        m_project->file(QStringLiteral("bad"), vote("model_a", "expert_5") + "{\"question_id\":");
    const auto report = m_project->tryImport(votesFormat(), {good, bad});
    QVERIFY(!report);
    QCOMPARE(report.error().kind, model::Error::Kind::InvalidInput);
    QVERIFY2(report.error().detail.contains(QStringLiteral("bad, line 2")),
             qPrintable(report.error().detail));
    QCOMPARE(m_project->digest(), before);
}

void TestFastchat::theLogHasHashesAndRefusals()
{
    m_project->importText(votesFormat(), vote("model_a", "expert_5") + vote("model_c", "expert_6"));
    const auto log = store::importLog(m_project->project()).value();
    QCOMPARE(log.back().format, votesFormat());
    QCOMPARE(log.back().rowsRead, 2);
    QCOMPARE(log.back().rowsTaken, 1);
    QCOMPARE(log.back().rowsRefused, 1);
    QCOMPARE(log.back().sha256,
             QCryptographicHash::hash(vote("model_a", "expert_5") + vote("model_c", "expert_6"),
                                      QCryptographicHash::Sha256));
}

void TestFastchat::progressCancels()
{
    const QByteArray before = m_project->digest();
    const QString path = m_project->file(QStringLiteral("votes"), vote("model_a", "expert_5"));
    const auto report = exchange::importFiles(m_project->project(), votesFormat(), {path}, {},
                                              [](qint64, qint64) { return false; });
    QVERIFY(!report);
    QCOMPARE(report.error().kind, model::Error::Kind::Cancelled);
    QCOMPARE(m_project->digest(), before);
}

void TestFastchat::collectionsKeepEqualIdsApart()
{
    ImportOptions other;
    other.collection = QStringLiteral("other");
    const QByteArray question = "{\"question_id\": 1, \"turns\": [\"Something else\"]}";
    QCOMPARE(m_project->importText(QStringLiteral("fastchat-questions"), question, other).taken, 1);
    QCOMPARE(m_project->importText(QStringLiteral("fastchat-questions"), question).refusedCount, 1);
    QCOMPARE(m_project->columns().items.id.size(), std::size_t{3});
}

QTEST_GUILESS_MAIN(TestFastchat)
#include "tst_fastchat.moc"
