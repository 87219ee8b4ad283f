// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/recount.h"
#include "tests/bench/planted/programs.h"
#include "tests/bench/planted/study.h"
#include "tests/support/project_builder.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using test::Json;
using test::Recount;
using test::sidejudge;

namespace {

using Check = void (*)(Recount &, const Json &);

/// Words parted by blanks; R stands for a judge and M for a model.
struct Question
{
    const char *words;
    Check check;
};

const Question questions[] = {
    {"bias", test::recountBias},
    {"evaluators --competence", test::recountEvaluators},
    {"rank", test::recountRank},
    {"rank --bootstrap 100 --seed 1", test::recountRank},
    {"rank --method winrate --ties drop", test::recountRank},
    {"rank --method rao_kupper", test::recountRank},
    {"rank --method davidson", test::recountRank},
    {"rank --method elo", test::recountRank},
    {"rank --method style", test::recountRank},
    {"rank --method style --bootstrap 100", test::recountRank},
};

const Question questionsOfJudges[] = {
    {"standin --judge R", test::recountStandIn},
    {"estimate --judge R --model M --drawn random", test::recountEstimate},
    {"calibration --judge R", test::recountCalibration},
    {"rank --by R", test::recountRank},
    {"rank --by R --method winrate --baseline M", test::recountRank},
    {"rank --by R --method winrate --baseline M --bootstrap 100", test::recountRank},
    {"rank --by R --method lc --baseline M", test::recountRank},
};

Json answer(const QString &project, const Question &question, const QString &judge, const QString &model)
{
    QStringList words = QString::fromLatin1(question.words).split(u' ');
    for (QString &word : words)
        word = word == u"R" ? judge : word == u"M" ? model : word;
    words.insert(1, project);
    const test::Ran ran = sidejudge(words + QStringList{u"--json"_s});
    if (ran.status != 0)
        qFatal("%s: %s", qPrintable(words.join(u' ')), ran.err.c_str());
    return ran.json();
}

QString checked(const Recount &recount, int atLeast)
{
    qInfo("%d figures and cells were counted from what is stored", recount.checked());
    if (recount.checked() < atLeast)
        return u"only %1 were counted"_s.arg(recount.checked());
    return recount.broken().join(u'\n');
}

/// A study of the smallest design: scores of readers and judges, rationales that part from their verdicts,
/// judges asked in one order and in both, lists, failed calls.
planted::StudyFiles plantedStudy()
{
    const auto all = planted::designs();
    return planted::drawStudy(*std::ranges::min_element(all, {}, &planted::Design::items), 5);
}

/// Votes with a strength and with style and facts, some of which judge one of them alone or score it; ratings
/// of both sides; a judge who scores some responses alone, some in pairs and some both ways.
void addNumbers(store::Project &project)
{
    support::ProjectBuilder build(project);
    const std::array choices{model::Choice::A, model::Choice::Tie, model::Choice::B,
                             model::Choice::CannotJudge};
    for (int i = 0; i < 24; ++i) {
        const QString item = u"q%1"_s.arg(i);
        build.item(item, i % 3 == 0 ? u"maths"_s : u"talk"_s, 1);
        for (const QString &model : {u"x"_s, u"y"_s, u"z"_s})
            build.response(item, model, {model + item});
        const auto pair = build.comparison(item, u"x"_s, i % 2 == 0 ? u"y"_s : u"z"_s);
        if (i % 3 != 1) {
            model::Verdict verdict;
            verdict.order = i % 4 == 0 ? model::Order::AFirst : model::Order::BFirst;
            verdict.choice = model::Choice::A;
            verdict.scoreA = 5 + i % 4;
            verdict.scoreB = 5 + i % 3;
            build.verdict(u"judge"_s, pair, verdict);
        }
        if (i % 4 < 2)
            build.rating(u"judge"_s, pair, i % 4 == 0 ? model::Side::A : model::Side::B, 4 + i % 5);
        for (int person = 0; person < 3; ++person) {
            const int at = 7 * i + 3 * person + i * person;
            if (at % 5 == 0)
                continue;
            const QString name = u"p%1"_s.arg(person);
            model::Vote vote;
            vote.choice = choices[static_cast<std::size_t>(at / 3 + person) % 4];
            if (person < 2 && (vote.choice == model::Choice::A || vote.choice == model::Choice::B))
                vote.strength = 1 + at % 3;
            if (at % 7 != 0)
                vote.criteria.push_back({u"style"_s, choices[static_cast<std::size_t>(at / 2) % 3], {}});
            if (at % 4 != 1)
                vote.criteria.push_back({u"facts"_s, choices[static_cast<std::size_t>(at / 3) % 3], {}});
            if (at % 3 != 0)
                vote.criteria.push_back({u"depth"_s, {}, 1.0 + at % 4});
            build.vote(name, pair, vote);
            if (at % 3 != 1)
                build.rating(name, pair, model::Side::A, 1 + at % 5);
            if (at % 4 != 2)
                build.rating(name, pair, model::Side::B, 1 + at % 5, u"style"_s);
        }
    }
}

/// Made-up votes of two people on some of the comparisons that the judge judged: AlpacaEval's data at hand
/// have none on them.
void addVotes(const test::Folder &folder, const QString &project, const QString &judge)
{
    const Json judged =
        sidejudge({u"cases"_s, project, u"--where"_s, u"voted(\"%1\")"_s.arg(judge), u"--json"_s}).json();
    QByteArray lines;
    int at = 0;
    for (const Json &one : judged["cases"]) {
        const char *const choices[] = {"a", "b", "b", "tie", "a"};
        for (int person = 0; person < 2; ++person, ++at) {
            if (at % 7 < 3)
                continue;
            Json row{{"id", one["item"]}, {"a", one["model_a"]}, {"b", one["model_b"]}};
            row["who"] = person == 0 ? "expert_1" : "expert_2";
            row["vote"] = choices[at % 5];
            lines += QByteArray::fromStdString(row.dump()) + '\n';
        }
    }
    const QString map = folder.write(
        "map.json", R"({"id": "id", "model_a": "a", "model_b": "b", "rater": "who", "vote": "vote"})");
    const test::Ran ran =
        sidejudge({u"import"_s, project, u"jsonl"_s, folder.write("votes.jsonl", lines), u"--map"_s, map});
    if (ran.status != 0)
        qFatal("%s", ran.err.c_str());
}

} // namespace

/// Promise 1 backwards: what the figures of the verbs are made of is counted from what is stored, and their
/// filters select exactly that.
class PromiseBackwardsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSampleKeepsIt()
    {
        const test::Folder folder;
        const QString path = folder.path("demo.sidejudge");
        QCOMPARE(sidejudge({u"demo"_s, path, u"--no-window"_s}).status, 0);
        Recount recount(path);
        for (const Question &question : questions)
            question.check(recount, answer(path, question, {}, {}));
        for (const QString &judge : {u"judge large"_s, u"judge small"_s}) {
            for (const Question &question : questionsOfJudges)
                question.check(recount, answer(path, question, judge, u"model three"_s));
        }
        const QString said = checked(recount, 500);
        QVERIFY2(said.isEmpty(), qPrintable(said));
    }

    void scoresAndRationalesKeepIt()
    {
        const QTemporaryDir folder;
        const QString path = planted::makeProject(plantedStudy(), folder.path(), planted::inThisProcess());
        Recount recount(path);
        for (const Question &question :
             {Question{"bias", test::recountBias}, Question{"bias --rater reader_1", test::recountBias},
              Question{"evaluators", test::recountEvaluators},
              Question{"agreement --of rating:", test::recountNumbers}})
            question.check(recount, answer(path, question, {}, {}));
        const QString said = checked(recount, 500);
        QVERIFY2(said.isEmpty(), qPrintable(said));
    }

    void numbersAndCriteriaKeepIt()
    {
        support::TemporaryProject file;
        addNumbers(file.project());
        file.reopen(store::Project::Mode::ReadWrite);
        Recount recount(file.path());
        for (const Question &question :
             {Question{"agreement --of criteria", test::recountCriteria},
              Question{"agreement --of criteria --raters p0,humans --cluster none", test::recountCriteria},
              Question{"agreement --of strength", test::recountNumbers},
              Question{"agreement --of strength --frame name", test::recountNumbers},
              Question{"agreement --of criterion:style", test::recountNumbers},
              Question{"agreement --of criterion:depth", test::recountNumbers},
              Question{"agreement --of criterion:depth --raters p0,p2 --level interval",
                       test::recountNumbers},
              Question{"agreement --of rating:", test::recountNumbers},
              Question{"agreement --of rating:style", test::recountNumbers},
              Question{"bias --kind score", test::recountBias},
              Question{"bias --kind score --rater p1", test::recountBias}})
            question.check(recount, answer(file.path(), question, {}, {}));
        const QString said = checked(recount, 150);
        QVERIFY2(said.isEmpty(), qPrintable(said));
    }

    void mtBenchKeepsIt()
    {
        const test::Folder folder;
        const QString path = test::importMtBench(folder, support::Judges::With);
        if (path.isEmpty())
            QSKIP("skipped: no ../shared/data");
        Recount recount(path);
        for (const Question &question :
             {Question{"bias --rater R", test::recountBias},
              Question{"standin --judge R", test::recountStandIn},
              Question{"estimate --judge R --model M --drawn random", test::recountEstimate},
              Question{"rank", test::recountRank}, Question{"rank --by R", test::recountRank},
              Question{"evaluators", test::recountEvaluators}})
            question.check(recount, answer(path, question, u"gpt4_pair"_s, u"gpt-4"_s));
        for (const char *kind : {"rationale", "score"}) {
            const QByteArray words = QByteArray("bias --kind ") + kind;
            test::recountBias(recount, answer(path, {words.constData(), test::recountBias}, {}, {}));
        }
        const QString said = checked(recount, 300);
        QVERIFY2(said.isEmpty(), qPrintable(said));
    }

    void scoredPairsKeepIt_data()
    {
        QTest::addColumn<QString>("data");
        QTest::newRow("vicuna") << u"vicuna"_s;
        QTest::newRow("qlora") << u"qlora"_s;
    }
    void scoredPairsKeepIt()
    {
        QFETCH(const QString, data);
        const test::Folder folder;
        const QString path = test::importData(folder, "scored.sidejudge",
                                              data == u"vicuna" ? support::vicuna() : support::qlora());
        if (path.isEmpty())
            QSKIP("skipped: no ../shared/data");
        Recount recount(path);
        for (const Question &question : {Question{"bias --kind score", test::recountBias},
                                         Question{"bias --kind rationale", test::recountBias}})
            question.check(recount, answer(path, question, {}, {}));
        const QString said = checked(recount, 20);
        QVERIFY2(said.isEmpty(), qPrintable(said));
    }

    void probabilitiesOfAlpacaEvalKeepIt()
    {
        const test::Folder folder;
        const QString path = test::importData(folder, "alpaca.sidejudge", support::alpacaEval());
        if (path.isEmpty())
            QSKIP("skipped: no ../shared/data");
        const QString judge = u"weighted_alpaca_eval_gpt4_turbo"_s;
        addVotes(folder, path, judge);
        Recount recount(path);
        for (const char *words :
             {"calibration --judge R", "calibration --judge R --binning width --bins 5"}) {
            const Question question{words, test::recountCalibration};
            question.check(recount, answer(path, question, judge, {}));
        }
        const QString said = checked(recount, 45);
        QVERIFY2(said.isEmpty(), qPrintable(said));
    }
};

// As long as that of the other direction where sanitizers look on.
int main(int argc, char **argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "900000");
    const QCoreApplication application(argc, argv);
    PromiseBackwardsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_promise_backwards.moc"
