// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/exchange/import_project.h"

#include <QTest>

using namespace Qt::StringLiterals;
using model::Choice;
using model::State;

namespace {

// Two questions and two models; in canonical order alpha is side a.
const QByteArray questions = R"({"question_id": 1, "text": "Why is it dark?", "category": "generic"}
{"question_id": 2, "text": "Add 1 and 2.", "category": "math"}
)";
const QByteArray answers =
    R"({"answer_id": "z1", "model_id": "zeta:v1", "question_id": 1, "text": "It is night."}
{"answer_id": "z2", "model_id": "zeta:v1", "question_id": 2, "text": "3", "metadata": {"t": 0.7}}
{"answer_id": "a1", "model_id": "alpha", "question_id": 1, "text": "The sun is elsewhere."}
{"answer_id": "a2", "model_id": "alpha", "question_id": 2, "text": "Three."}
)";

const QByteArray zetaAndAlpha = R"("answer1_id": "z1", "answer2_id": "a1")";

QByteArray review(const QByteArray &score, const QByteArray &ids = zetaAndAlpha,
                  const QByteArray &reviewer = R"("judge-9-generic")")
{
    return R"({"review_id": "r", "question_id": 1, )" + ids + R"(, "reviewer_id": )" + reviewer +
           R"(, "metadata": {}, "text": "9 8.5\nThe first one is shorter.", "score": )" + score + "}\n";
}

QByteArray generation(const QByteArray &text)
{
    return R"({"question_id": 1, "text": "Why is it dark?", "category": "generic", "prompt": "### Human",)"
           R"("generation": ")" +
           text + "\"}\n";
}

ImportProject &filled(ImportProject &project, const QString &format)
{
    for (const QByteArray &text : {questions, answers}) {
        const auto report = project.importText(format, text);
        if (report.refusedCount != 0 || report.taken == 0)
            qFatal("%s", qPrintable(listed(report.refused)));
    }
    return project;
}

const QByteArray unknownIds = R"("answer1_id": "u1", "answer2_id": "u2")";
const QByteArray zetaFirst = R"("answer1_id": "z1", "answer2_id": "u2")";
const QByteArray zetaSecond = R"("answer1_id": "u1", "answer2_id": "z1")";
const QByteArray unknownAnswer = R"("answer1_id": "z1", "answer2_id": "a9")";
const QByteArray oneAnswerTwice = R"("answer1_id": "z1", "answer2_id": "z1")";

} // namespace

/// Vicuna's tables, and QLoRA's and FairEval's, which share them.
class TestVicuna : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void questionsAndAnswersKeepWhatTheyHave()
    {
        ImportProject project;
        filled(project, u"vicuna"_s);
        const auto columns = project.columns();
        QCOMPARE(columns.items.id.size(), std::size_t{2});
        QCOMPARE(columns.categories, (std::vector<QString>{u"generic"_s, u"math"_s}));
        QCOMPARE(columns.models, (std::vector<QString>{u"zeta:v1"_s, u"alpha"_s}));
        const QByteArray before = project.digest();
        QCOMPARE(project.importText(u"vicuna"_s, questions).already, 2);
        QCOMPARE(project.importText(u"vicuna"_s, answers).already, 4);
        QCOMPARE(project.digest(), before);
    }

    void aReviewIsAVerdictWithScores()
    {
        ImportProject project;
        const QByteArray row = review("[9.0, 8.5]");
        QCOMPARE(listed(filled(project, u"vicuna"_s).importText(u"vicuna"_s, row).refused), QString());
        const auto verdicts = project.verdicts(u"judge-9"_s);
        QCOMPARE(verdicts.size(), std::size_t{1});
        QVERIFY(verdicts[0].choice == Choice::B); // zeta
        QVERIFY(verdicts[0].scoreA == 8.5);
        QVERIFY(verdicts[0].scoreB == 9.0);
        QCOMPARE(verdicts[0].order, model::Order::BFirst);
        QCOMPARE(verdicts[0].promptName, u"generic"_s);
        const auto call = project.caseOf(u"1"_s, 1).verdicts[0].call;
        QCOMPARE(call.raw, u"[9.0,8.5]"_s);
        QVERIFY(call.rationale.endsWith(u"The first one is shorter."_s));
        const QByteArray before = project.digest();
        QCOMPARE(project.importText(u"vicuna"_s, row).already, 1);
        QCOMPARE(project.digest(), before);
        // Other scores with the same winner are another outcome.
        QCOMPARE(project.importText(u"vicuna"_s, review("[10, 8.5]")).refusedCount, 1);
        QCOMPARE(project.digest(), before);
    }

    void scoresHaveStates_data()
    {
        QTest::addColumn<QByteArray>("score");
        QTest::addColumn<State>("state");
        QTest::addColumn<int>("choice");
        QTest::newRow("tie") << QByteArray("[7, 7.0]") << State::Valid << static_cast<int>(Choice::Tie);
        QTest::newRow("second") << QByteArray("[0, \"10\"]") << State::Valid << static_cast<int>(Choice::A);
        QTest::newRow("not read") << QByteArray("[-1, -1]") << State::Unparsable << 0;
        QTest::newRow("above 10") << QByteArray("[11, 3]") << State::OutOfRange << 0;
        QTest::newRow("one not read") << QByteArray("[5, -1]") << State::OutOfRange << 0;
    }
    void scoresHaveStates()
    {
        QFETCH(const QByteArray, score);
        QFETCH(const State, state);
        QFETCH(const int, choice);
        ImportProject project;
        QCOMPARE(listed(filled(project, u"vicuna"_s).importText(u"vicuna"_s, review(score)).refused),
                 QString());
        const auto columns = project.columns();
        QCOMPARE(columns.verdicts.state[0], state);
        QCOMPARE(static_cast<int>(columns.verdicts.choice[0]), choice);
    }

    void aNumberedReviewerIsAPromptOfGpt4()
    {
        ImportProject project;
        filled(project, u"vicuna"_s).importText(u"vicuna"_s, review("[9, 8]", zetaAndAlpha, "2"));
        QCOMPARE(project.verdicts(u"gpt-4"_s)[0].promptName, u"2"_s);
    }

    void badReviewsAreRefusedByField_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("field");
        QTest::newRow("three scores") << review("[1, 2, 3]") << u"score"_s;
        QTest::newRow("one number") << review("3") << u"score"_s;
        QTest::newRow("a word") << review("[\"good\", 3]") << u"score[0]"_s;
        QTest::newRow("unknown answer") << review("[1, 2]", unknownAnswer) << u"answer2_id"_s;
        QTest::newRow("one answer twice") << review("[1, 2]", oneAnswerTwice) << u"answer2_id"_s;
        QTest::newRow("no question") << review("[1, 2]").replace("\"question_id\": 1", "\"question_id\": 9")
                                     << u"question_id"_s;
        QTest::newRow("no text") << QByteArray("{\"question_id\": 3}\n") << u"text"_s;
        QTest::newRow("another text")
            << QByteArray("{\"question_id\": 1, \"text\": \"Other?\"}\n") << u"text"_s;
    }
    void badReviewsAreRefusedByField()
    {
        QFETCH(const QByteArray, row);
        QFETCH(const QString, field);
        ImportProject project;
        filled(project, u"vicuna"_s);
        const QByteArray before = project.digest();
        const auto report = project.importText(u"vicuna"_s, row);
        QCOMPARE(report.refusedCount, 1);
        QCOMPARE(report.refused[0].field, field);
        QCOMPARE(project.digest(), before);
    }

    void qloraNamesModelsByItsFiles()
    {
        ImportProject project;
        withGenerations(filled(project, u"qlora"_s));
        const auto columns = project.columns();
        QCOMPARE(columns.models[2], u"7b-made"_s);
        QCOMPARE(columns.models[3], u"13b-made"_s);
    }

    void threeClassesFollowTheNameOfTheFile()
    {
        ImportProject project;
        filled(project, u"qlora"_s);
        withGenerations(project);
        const QString name = u"7b-made-vicuna-generations-x-vs-13b-made-vicuna-generations-x"
                             "-gpt-4-reviewer-threeclass.jsonl"_s;
        for (const char *score : {"1", "3", "-1", "7"}) {
            const QString file = project.file(name, review(score, unknownIds, "1"));
            exchange::ImportOptions each;
            each.raterName = u"judge %1"_s.arg(QLatin1String(score));
            each.kind = model::RaterKind::Judge;
            QCOMPARE(listed(project.import(u"qlora"_s, {file}, each).refused), QString());
        }
        // 13b-made is side a, 7b-made was shown first.
        const auto first = project.verdicts(u"judge 1"_s).at(0);
        QVERIFY(first.choice == Choice::B);
        QCOMPARE(first.order, model::Order::BFirst);
        QCOMPARE(first.promptName, u"threeclass-1"_s);
        QVERIFY(project.verdicts(u"judge 3"_s).at(0).choice == Choice::Tie);
        QCOMPARE(project.verdicts(u"judge -1"_s).at(0).state, State::Unparsable);
        QCOMPARE(project.verdicts(u"judge 7"_s).at(0).state, State::OutOfRange);
    }

    /// The names of QLoRA's relative files of trained models have the order the wrong way round.
    void relativeReviewsFollowTheIdOfTheKnownAnswer()
    {
        ImportProject project;
        filled(project, u"qlora"_s);
        withGenerations(project);
        const QString name = u"gpt-3.5-vs-7b-made-vicuna-generations-x-gpt4-reviewer.jsonl"_s;
        const QString file = project.file(name, review("[4, 9]", zetaSecond, "1"));
        QCOMPARE(listed(project.import(u"qlora"_s, {file}).refused), QString());
        const auto verdict = project.verdicts(u"gpt-4-relative"_s).at(0);
        QVERIFY(verdict.choice == Choice::B); // zeta, shown second
        QVERIFY(verdict.scoreA == 4.0);
        QVERIFY(verdict.scoreB == 9.0);
        QCOMPARE(verdict.order, model::Order::AFirst);
        const QByteArray before = project.digest();
        QCOMPARE(project.import(u"qlora"_s, {file}).already, 1);
        QCOMPARE(project.digest(), before);
    }

    void reviewsOfUnknownModelsAreRefused()
    {
        ImportProject project;
        filled(project, u"qlora"_s);
        withGenerations(project);
        for (const QString &name :
             {u"gpt-3.5-vs-30b-made-vicuna-generations-x-gpt4-reviewer.jsonl"_s, u"reviews.jsonl"_s,
              u"7b-made-vicuna-generations-x-vs-13b-made-vicuna-generations-x"
              "-gpt4-reviewer.jsonl"_s}) {
            const QString file = project.file(name, review("[4, 9]", zetaFirst, "1"));
            const auto report = project.import(u"qlora"_s, {file});
            QCOMPARE(report.refusedCount, 1);
            QCOMPARE(report.refused[0].field, u"answer2_id"_s);
            QVERIFY(report.refused[0].expected.contains(u"FIRST-vs-SECOND"_s));
        }
        QCOMPARE(project.columns().verdicts.size(), std::size_t{0});
    }

    void faireValLabelsAreVotes()
    {
        ImportProject project;
        filled(project, u"faireval"_s);
        const QString file = project.file(u"review_zeta_alpha_human.txt"_s, "ZETA\r\nTIE\n");
        const auto report = project.import(u"faireval"_s, {file});
        QCOMPARE(listed(report.refused), QString());
        QCOMPARE(report.counts[u"votes"_s], 2);
        QCOMPARE(project.caseOf(u"1"_s, 1).votes[0].rater, u"human_consensus"_s);
        QCOMPARE(project.caseOf(u"1"_s, 1).votes[0].vote.choice, Choice::B);
        QCOMPARE(project.caseOf(u"2"_s, 1).votes[0].vote.choice, Choice::Tie);
        const QByteArray before = project.digest();
        QCOMPARE(project.import(u"faireval"_s, {file}).already, 2);
        QCOMPARE(project.digest(), before);
    }

    void faireValRefusesWhatItCannotPlace()
    {
        ImportProject project;
        filled(project, u"faireval"_s);
        const auto refused = [&](const QString &name, const QByteArray &text) {
            return listed(project.import(u"faireval"_s, {project.file(name, text)}).refused);
        };
        QCOMPARE(refused(u"review_zeta_alpha_human.txt"_s, "OMEGA\n"),
                 u"1 : expected TIE, zeta:v1 or alpha, found OMEGA"_s);
        QVERIFY(refused(u"review_zeta_omega_human.txt"_s, "TIE\n").contains(u"one model omega"_s));
        QVERIFY(refused(u"labels.txt"_s, "TIE\n").contains(u"review_ONE_TWO_human.txt"_s));
        QVERIFY(refused(u"review_zeta_alpha_human.txt"_s, "TIE\nTIE\nTIE\n").startsWith(u"3 : "_s));
        QCOMPARE(project.caseOf(u"1"_s, 1).votes.size(), std::size_t{1}); // the last file's first lines
        const auto broken =
            project.tryImport(u"faireval"_s, {project.file(u"review_zeta_alpha_human.txt"_s, "\xff\xfe\n")});
        QVERIFY(!broken);
        QCOMPARE(broken.error().kind, model::Error::Kind::InvalidInput);
    }

private:
    static void withGenerations(ImportProject &project)
    {
        for (const char *name : {"7b-made", "13b-made"}) {
            const QString file =
                project.file(QString::fromLatin1(name) + u"-vicuna-generations-x.jsonl"_s, generation(name));
            if (project.import(u"qlora"_s, {file}).taken != 1)
                qFatal("no generation");
        }
    }
};

QTEST_GUILESS_MAIN(TestVicuna)
#include "tst_vicuna.moc"
