// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/export.h"
#include "db/model/uuids.h"
#include "db/store/raters.h"
#include "db/store/settings.h"
#include "db/store/verdicts.h"
#include "db/store/votes.h"
#include "tests/app/exchange/import_project.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace {

constexpr auto questions =
    R"json({"question_id": 1, "category": "maths", "turns": ["2+2?", "And 3+3?"], "reference": ["4", "6"], "level": 3}
{"question_id": "zwei", "category": "", "turns": ["=SUM(A1)"]}
)json";
constexpr auto answersOne =
    R"json({"question_id": 1, "model_id": "m2", "answer_id": "x", "choices": [{"index": 0, "turns": ["4", "6"]}, {"index": 1, "turns": ["vier", "sechs"]}], "tstamp": 1}
{"question_id": "zwei", "model_id": "m2", "choices": [{"turns": ["한국어 🙂"]}]}
{"question_id": 1, "model_id": "m1", "choices": [{"turns": ["5", "7"]}]}
{"question_id": "zwei", "model_id": "m1", "choices": [{"turns": ["+1"]}]}
)json";
constexpr auto votes =
    R"json({"question_id": 1, "model_a": "m2", "model_b": "m1", "winner": "model_a", "judge": "expert_1", "turn": 1, "tstamp": 1600000000}
{"question_id": 1, "model_a": "m2", "model_b": "m1", "winner": "tie (bothbad)", "judge": "expert_1", "turn": 1, "tstamp": 1700000000.5}
{"question_id": "zwei", "model_a": "m1", "model_b": "m2", "winner": "tie", "judge": "=cmd", "turn": 1}
{"question_id": 1, "model_a": "m1", "model_b": "m2", "winner": "tie (inconsistent)", "judge": ["gpt-4", "pair-v2"], "turn": 2}
)json";
constexpr auto judgments =
    R"json({"question_id": 1, "model_1": "m2", "model_2": "m1", "g1_winner": "model_1", "g2_winner": "error", "judge": ["j", "pair-v2"], "g1_user_prompt": "p", "g1_judgment": "A is better", "g2_user_prompt": "q", "g2_judgment": "?", "turn": 1, "tstamp": 2}
{"question_id": 1, "model": "m1", "judge": ["j", "single-v1"], "user_prompt": "p", "judgment": "Rating: [[7]]", "score": 7, "turn": 1, "tstamp": 3}
{"question_id": 1, "model": "m2", "judge": ["j", "single-v1"], "user_prompt": "p", "judgment": "?", "score": -1, "turn": 1, "tstamp": 4}
)json";

void fill(ImportProject &project)
{
    project.importText(QStringLiteral("fastchat-questions"), questions);
    project.importText(QStringLiteral("fastchat-answers"), answersOne);
    exchange::ImportOptions people;
    people.leftIsA = true;
    project.importText(QStringLiteral("fastchat-votes"), QByteArray(votes).split('\n').mid(0, 2).join('\n'),
                       people);
    people.kind = model::RaterKind::Human;
    people.leftIsA.reset();
    project.importText(QStringLiteral("fastchat-votes"), QByteArray(votes).split('\n').at(2), people);
    project.importText(QStringLiteral("fastchat-votes"), QByteArray(votes).split('\n').at(3));
    project.importText(QStringLiteral("fastchat-judgments"), judgments);
}

/// What only the program itself writes: a vote with everything, its edit and its retraction, and more.
void addOwnRows(store::Project &project, model::ComparisonId comparison)
{
    const auto rater = store::ensureRater(project, QStringLiteral("me"), model::RaterKind::Human, {}).value();
    model::Vote vote;
    vote.uuid = model::newUuid();
    vote.rater = rater.id;
    vote.comparison = comparison;
    vote.choice = model::Choice::BothGood;
    vote.strength = 0.1;
    vote.confidence = 1.0 / 3;
    vote.left = model::Side::B;
    vote.isRevealed = true;
    vote.time = QStringLiteral("2026-01-02T03:04:05.678Z");
    vote.timeShownMs = 5;
    vote.activeMs = 4;
    vote.author = QStringLiteral("me");
    vote.comment = QStringLiteral("\"quoted\", \\ and\nlines");
    vote.seen = "[\"reference\"]";
    vote.criteria = {{QStringLiteral("style"), model::Choice::B, std::nullopt},
                     {QStringLiteral("truth"), std::nullopt, 2.5}};
    vote.tags = {QStringLiteral("short"), QStringLiteral("wrong")};
    vote.spans = {{model::Side::B, 1, 0, 1, QStringLiteral("error"), QStringLiteral("here")}};
    const auto first = store::addVote(project, vote, std::nullopt).value();
    vote.uuid = model::newUuid();
    vote.previous = first;
    vote.choice = model::Choice::A;
    const auto second = store::addVote(project, vote, std::nullopt).value();
    vote.uuid = model::newUuid();
    vote.previous = second;
    vote.isRetracted = true;
    QVERIFY(store::addVote(project, vote, std::nullopt));
    QVERIFY(store::storePresentation(project, rater.id, comparison, model::Side::B));

    const auto judge = store::ensureRater(project, QStringLiteral("own judge"), model::RaterKind::Judge,
                                          QStringLiteral("gpt"))
                           .value();
    const auto spec =
        store::addJudgeSpec(project, judge.id, "{ \"protocol\": 1.0 }", QStringLiteral("me")).value();
    model::Verdict verdict;
    verdict.uuid = model::newUuid();
    verdict.rater = judge.id;
    verdict.comparison = comparison;
    verdict.order = model::Order::BFirst;
    verdict.state = model::State::Ambiguous;
    verdict.choice = model::Choice::Tie;
    verdict.probability = 0.1 + 0.2;
    verdict.spec = spec;
    verdict.attempt = store::addAttempt(project, spec, comparison, model::Order::BFirst, 1).value();
    const auto reading = store::addVerdict(project, verdict, {}, std::nullopt).value();
    verdict.uuid = model::newUuid();
    verdict.previous = reading;
    verdict.state = model::State::Refused;
    verdict.choice.reset();
    QVERIFY(store::addVerdict(project, verdict, {}, std::nullopt));

    QVERIFY(store::changeSetting(project, QStringLiteral("guideline"), QStringLiteral("read both"),
                                 QStringLiteral("me")));
    QVERIFY(store::changeModelLabel(project,
                                    {QStringLiteral("m1"), QStringLiteral("Model One"), QStringLiteral("m")},
                                    QStringLiteral("me")));
    auto excluded = rater;
    excluded.excludedWhy = QStringLiteral("trained on it");
    QVERIFY(store::changeRater(project, excluded, QStringLiteral("me")));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

std::vector<model::ComparisonId> everything(const model::VoteColumns &columns)
{
    std::vector<model::ComparisonId> ids;
    for (const qint64 id : columns.comparisons.id)
        ids.push_back({id});
    return ids;
}

/// Exports, imports the export into a new project and exports that: both exports, the same name.
std::pair<QByteArray, QByteArray> thereAndBack(ImportProject &project)
{
    const QString path = QDir(project.folder()).filePath(QStringLiteral("whole.jsonl"));
    const auto written = exchange::exportProject(project.project(), QStringLiteral("jsonl"), path, {}, true);
    if (!written)
        qFatal("%s", qPrintable(written.error().detail));
    ImportProject other;
    const auto report = other.import(QStringLiteral("jsonl"), {path});
    if (report.refusedCount != 0)
        qFatal("%s", qPrintable(listed(report.refused)));
    const QByteArray before = other.digest();
    if (other.import(QStringLiteral("jsonl"), {path}).taken != 0 || other.digest() != before)
        qFatal("a second import changed something");
    const QString again = QDir(other.folder()).filePath(QStringLiteral("again.jsonl"));
    if (!exchange::exportProject(other.project(), QStringLiteral("jsonl"), again, {}, true))
        qFatal("the second export failed");
    return {contentOf(path), contentOf(again)};
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonLinesImportBackToAnEqualProject();
    void mtbenchImportsBackToAnEqualProject();
    void aSelectionHoldsNothingElse();
    void aForgedFileChangesNothing();
    void csvTablesAreDefusedAndKeepNumbers();
    void theWideTableHasAColumnForEachRater();
    void theWideTableNamesEveryColumnOnce();
    void anUnknownFormatIsAUsageError();
};

void TestExport::jsonLinesImportBackToAnEqualProject()
{
    ImportProject project;
    fill(project);
    addOwnRows(project.project(), {project.columns().comparisons.id.front()});
    const auto [first, second] = thereAndBack(project);
    QCOMPARE(second.split('\n'), first.split('\n'));
    for (const char *type :
         {"item", "response", "comparison", "rater", "rater_version", "vote", "verdict", "ruling", "rating",
          "judge_spec", "attempt", "presentation", "setting", "model_label"})
        QVERIFY2(first.contains(QByteArray("{\"type\":\"") + type + "\","), type);
}

void TestExport::mtbenchImportsBackToAnEqualProject()
{
    const QString question = support::sharedData(QStringLiteral("mtbench/question.jsonl"));
    if (question.isEmpty())
        QSKIP("skipped: no ../shared/data");
    ImportProject project;
    project.import(QStringLiteral("fastchat-questions"), {question});
    const QDir answers(support::sharedData(QStringLiteral("mtbench/model_answer")));
    for (const QString &name : answers.entryList(QDir::Files))
        project.import(QStringLiteral("fastchat-answers"), {answers.filePath(name)});
    for (const char *name : {"human.jsonl", "gpt4_pair.jsonl"})
        project.import(QStringLiteral("fastchat-votes"),
                       {support::sharedData(QStringLiteral("mtbench/") + QString::fromLatin1(name))});
    const auto [first, second] = thereAndBack(project);
    QCOMPARE(first.count('\n'), second.count('\n'));
    QVERIFY(first == second);
}

void TestExport::aSelectionHoldsNothingElse()
{
    ImportProject project;
    fill(project);
    const auto columns = project.columns();
    const QString path = QDir(project.folder()).filePath(QStringLiteral("some.jsonl"));
    std::size_t zwei = 0;
    while (columns.items.sourceId[static_cast<std::size_t>(columns.comparisons.item[zwei])] !=
           QStringLiteral("zwei"))
        ++zwei;
    const auto report = exchange::exportProject(project.project(), QStringLiteral("jsonl"), path,
                                                {{columns.comparisons.id[zwei]}}, false);
    QVERIFY(report);
    QCOMPARE(report->counts[QStringLiteral("items")], 1);
    QCOMPARE(report->counts[QStringLiteral("responses")], 2);
    QCOMPARE(report->counts[QStringLiteral("raters")], 1);
    QCOMPARE(report->counts[QStringLiteral("votes")], 1);
    ImportProject other;
    const auto imported = other.import(QStringLiteral("jsonl"), {path});
    QCOMPARE(listed(imported.refused), QString());
    QCOMPARE(other.columns().votes.size(), std::size_t{1});
}

void TestExport::aForgedFileChangesNothing()
{
    ImportProject project;
    fill(project);
    const QString path = QDir(project.folder()).filePath(QStringLiteral("whole.jsonl"));
    QVERIFY(exchange::exportProject(project.project(), QStringLiteral("jsonl"), path, {}, true));
    const QByteArray whole = contentOf(path);

    ImportProject other;
    const QByteArray empty = other.digest();
    // Another prompt under the same UUID: the item is refused, and with it all that builds on it.
    auto report = other.importText(QStringLiteral("jsonl"), QByteArray(whole).replace("2+2?", "2+1?"));
    QCOMPARE(report.refused.front().field, QStringLiteral("uuid"));
    // A newer version is refused as a whole.
    const auto newer = other.tryImport(
        QStringLiteral("jsonl"),
        {other.file(QStringLiteral("newer"),
                    QByteArray(whole).replace("\"version\":1,\"whole\"", "\"version\":2,\"whole\""))});
    QVERIFY(!newer);
    QCOMPARE(newer.error().kind, model::Error::Kind::InvalidInput);
    // A vote of a rater that is not in the file.
    ImportProject third;
    report = third.importText(
        QStringLiteral("jsonl"),
        QByteArray(whole).replace("\"rater\":\"expert_1\",\"occasion\"", "\"rater\":\"ghost\",\"occasion\""));
    QCOMPARE(report.refusedCount, 2);
    // What does not start with the header is no export.
    const auto headless =
        third.tryImport(QStringLiteral("jsonl"),
                        {third.file(QStringLiteral("headless"), whole.mid(whole.indexOf('\n') + 1))});
    QVERIFY(!headless);
    QCOMPARE(headless.error().kind, model::Error::Kind::Usage);
    Q_UNUSED(empty)
}

void TestExport::csvTablesAreDefusedAndKeepNumbers()
{
    ImportProject project;
    fill(project);
    const QString folder = QDir(project.folder()).filePath(QStringLiteral("tables"));
    const auto report = exchange::exportProject(project.project(), QStringLiteral("csv"), folder,
                                                everything(project.columns()), false);
    QVERIFY(report);
    QCOMPARE(report->counts[QStringLiteral("votes")], 2);
    QCOMPARE(report->counts[QStringLiteral("verdicts")], 2);
    QCOMPARE(report->counts[QStringLiteral("rulings")], 2);
    QCOMPARE(report->counts[QStringLiteral("cases")], 3);
    const QByteArray votesTable = contentOf(folder + QStringLiteral("/votes.csv"));
    QVERIFY(votesTable.startsWith(
        "collection,item,turn,category,model_a,sample_a,model_b,sample_b,rater,occasion,"
        "choice,"));
    QVERIFY2(votesTable.contains("main,zwei,1,,m1,0,m2,0,'=cmd,1,tie,"), votesTable);
    QVERIFY2(
        votesTable.contains("main,1,1,maths,m1,0,m2,0,expert_1,1,both_bad,,,b,0,2023-11-14T22:13:20.500Z,"),
        votesTable);
    const QByteArray casesTable = contentOf(folder + QStringLiteral("/cases.csv"));
    QVERIFY2(casesTable.contains("'=SUM(A1)"), casesTable);
    QVERIFY(contentOf(folder + QStringLiteral("/rulings.csv")).contains(",j,,incomplete,derived,"));
}

void TestExport::theWideTableHasAColumnForEachRater()
{
    ImportProject project;
    fill(project);
    const QString path = QDir(project.folder()).filePath(QStringLiteral("wide.csv"));
    QVERIFY(exchange::exportProject(project.project(), QStringLiteral("csv"), path,
                                    everything(project.columns()), false));
    QCOMPARE(contentOf(path).split('\n'),
             (QList<QByteArray>{"comparison,expert_1,'=cmd,gpt-4,j", "main/1/1/m1/m2,both_bad,,,",
                                "main/zwei/1/m1/m2,,tie,,", "main/1/2/m1/m2,,,tie,", ""}));
}

void TestExport::theWideTableNamesEveryColumnOnce()
{
    ImportProject project;
    for (const char *name : {"comparison", "=j", "'=j", "'=j (2)"})
        QVERIFY(
            store::ensureRater(project.project(), QString::fromLatin1(name), model::RaterKind::Human, {}));
    const QString path = QDir(project.folder()).filePath(QStringLiteral("wide.csv"));
    QVERIFY(exchange::exportProject(project.project(), QStringLiteral("csv"), path, {}, false));
    QCOMPARE(contentOf(path), QByteArray("comparison,comparison (2),'=j,'=j (2),'=j (2) (2)\n"));
}

void TestExport::anUnknownFormatIsAUsageError()
{
    ImportProject project;
    const auto report =
        exchange::exportProject(project.project(), QStringLiteral("xlsx"), QStringLiteral("x"), {}, true);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, model::Error::Kind::Usage);
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
