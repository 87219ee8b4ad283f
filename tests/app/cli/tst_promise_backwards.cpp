// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/recount.h"

#include <QCoreApplication>
#include <QTest>

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
              Question{"rank", test::recountRank}, Question{"rank --by R", test::recountRank}})
            question.check(recount, answer(path, question, u"gpt4_pair"_s, u"gpt-4"_s));
        const QString said = checked(recount, 200);
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
