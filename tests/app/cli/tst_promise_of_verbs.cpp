// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/promise_of_json.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using test::sidejudge;

namespace {

/// What is asked of a project, but for its name: words parted by blanks, and the fewest figures that say it.
struct Question
{
    const char *words;
    int atLeast;
};

const Question questions[] = {
    {"agreement --bootstrap 100 --seed 1", 300},
    {"agreement --ties half --frame hash --repeats all --majority credit", 300},
    {"bias", 80},
    {"bias --length turn --where turn=1", 80},
    {"rank", 20},
    {"rank --repeats all --ties drop", 20},
    {"rank --method rao_kupper", 20},
    {"rank --method davidson --turn 1", 20},
    {"rank --method elo", 20},
    {"rank --method winrate", 20},
    {"rank --method style", 20},
    {"rank --by humans --against majority", 20},
    {"evaluators --competence", 30},
};

/// What is asked of each judge, whose name stands for R, with M for one of the models.
const Question questionsOfJudges[] = {
    {"standin --judge R", 7},
    {"rank --by R", 20},
    {"rank --by R --method winrate --baseline M", 5},
    {"rank --by R --method lc --baseline M", 5},
};

/// The document answering a question. Promise 1 is kept in it, or it is refused in one line.
test::JsonPromise answered(const QString &project, QStringList words)
{
    words.insert(1, project);
    words << u"--json"_s;
    const test::Ran ran = sidejudge(words);
    if (ran.status != 0)
        return {0, {words.join(u' ') + u": "_s + QString::fromStdString(ran.err)}};
    test::JsonPromise promise = test::promiseOf(project, ran.json());
    qInfo("%d figures and cells of %s", promise.checked, qPrintable(words[0]));
    for (QString &broken : promise.broken)
        broken.prepend(words.join(u' ') + u": "_s);
    return promise;
}

QStringList broken(const QString &project, const Question &question, const QString &judge = {},
                   const QString &model = {})
{
    QStringList words = QString::fromLatin1(question.words).split(u' ');
    for (QString &word : words)
        word = word == u"R" ? judge : word == u"M" ? model : word;
    test::JsonPromise promise = answered(project, words);
    if (promise.broken.isEmpty() && promise.checked < question.atLeast)
        promise.broken << u"%1: only %2 figures"_s.arg(words.join(u' ')).arg(promise.checked);
    return promise.broken;
}

QStringList brokenIn(const QString &project)
{
    QStringList all;
    for (const Question &question : questions)
        all += broken(project, question);
    const test::Json info = sidejudge({u"info"_s, project, u"--json"_s}).json();
    const test::Json board = sidejudge({u"rank"_s, project, u"--json"_s}).json();
    const QString model = QString::fromStdString(board["models"][0]["model"].get<std::string>());
    for (const test::Json &rater : info["raters"]) {
        if (rater["kind"] != "judge")
            continue;
        const QString judge = QString::fromStdString(rater["name"].get<std::string>());
        for (const Question &question : questionsOfJudges)
            all += broken(project, question, judge, model);
    }
    return all;
}

} // namespace

/// Promise 1 for every figure and cell of the verbs: `cases` finds behind each filter what it says.
class PromiseOfVerbsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSampleKeepsIt()
    {
        const test::Folder folder;
        const QString path = folder.path("demo.sidejudge");
        QCOMPARE(sidejudge({u"demo"_s, path, u"--no-window"_s}).status, 0);
        const QStringList all = brokenIn(path);
        QVERIFY2(all.isEmpty(), qPrintable(all.join(u'\n')));
    }

    void theRanksOfMtBenchKeepIt()
    {
        const test::Folder folder;
        const QString path = test::importMtBench(folder, support::Judges::With);
        if (path.isEmpty())
            QSKIP("skipped: no ../shared/data");
        QStringList all = broken(path, {"rank", 50});
        for (const Question &question : {Question{"rank --by R", 50}, Question{"standin --judge R", 7}})
            all += broken(path, question, u"gpt4_pair"_s);
        QVERIFY2(all.isEmpty(), qPrintable(all.join(u'\n')));
    }
};

// Each figure asks `cases` anew: more than the five minutes of a test function where sanitizers look on.
int main(int argc, char **argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "900000");
    const QCoreApplication application(argc, argv);
    PromiseOfVerbsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_promise_of_verbs.moc"
