// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"
#include "tests/app/cli/run_cli.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <sstream>

using test::Ran;
using test::sidejudge;

class UsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpListsEveryVerbOfTheContract();
    void everyVerbHasHelp();
    void laterVerbsSayThatTheyAreNotThereYet();
    void wrongUsageIsOneLineAndStatusTwo_data();
    void wrongUsageIsOneLineAndStatusTwo();
    void unusableProjectIsOneLineAndStatusFour_data();
    void unusableProjectIsOneLineAndStatusFour();
    void versionIsOneLine();
    void projectAloneOpensTheWindow();
    void wordThatIsNeitherVerbNorFileIsSaidAsSuch();
    void withoutAWindowAProjectAloneIsAUsageError();
    void failedOutputIsNoSuccess();
};

void UsageTest::helpListsEveryVerbOfTheContract()
{
    const QString contract = QStringLiteral(
        "demo new formats import info raters judges judge reparse agreement evaluators standin estimate calibration "
        "bias rank cases slices adjudicate jury probe report export package merge conflicts check");
    const Ran ran = sidejudge("--help");
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err, std::string());
    QStringList verbs;
    for (const cli::Verb &verb : cli::verbs())
        verbs << QLatin1String(verb.name);
    for (const QString &verb : contract.split(u' ')) {
        QVERIFY2(verbs.contains(verb), qPrintable(verb));
        QVERIFY2(ran.out.find("\n  " + verb.toStdString() + " ") != std::string::npos, qPrintable(verb));
    }
    QCOMPARE(verbs.size(), contract.split(u' ').size());
}

void UsageTest::everyVerbHasHelp()
{
    for (const cli::Verb &verb : cli::verbs()) {
        const Ran ran = sidejudge({QLatin1String(verb.name), QStringLiteral("--help")});
        QVERIFY2(ran.status == 0, verb.name);
        QVERIFY2(ran.err.empty(), ran.err.c_str());
        QVERIFY2(ran.out.find(std::string("sidejudge ") + verb.name) != std::string::npos, verb.name);
    }
}

void UsageTest::laterVerbsSayThatTheyAreNotThereYet()
{
    int count = 0;
    for (const cli::Verb &verb : cli::verbs()) {
        if (verb.run)
            continue;
        ++count;
        const Ran ran = sidejudge({QLatin1String(verb.name), QStringLiteral("made.sidejudge")});
        QCOMPARE(ran.status, 2);
        QVERIFY(ran.hasOneErrorLine());
        QVERIFY(ran.err.find("not there yet") != std::string::npos);
    }
    QCOMPARE(count, 5);
}

void UsageTest::wrongUsageIsOneLineAndStatusTwo_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"--nonsense",
                             "nonsense made.sidejudge",
                             "new",
                             "new a b",
                             "new a --seed x",
                             "new a --seed -1",
                             "info",
                             "info a --nonsense",
                             "import a",
                             "import a csv",
                             "import a csv b --kind robot",
                             "import a csv b --left b",
                             "import a csv b --map c --preset d",
                             "import a csv b --preset nonsense",
                             "agreement",
                             "agreement a --table b",
                             "agreement a --ties maybe",
                             "agreement a --of weight",
                             "agreement a --of strength --ties drop",
                             "agreement a --bootstrap 5",
                             "agreement a --bootstrap 200 --cluster none",
                             "agreement a --bootstrap 200000",
                             "agreement --table a --bootstrap 200",
                             "agreement --table a --pool x=y",
                             "agreement --table a --ties drop",
                             "agreement --table a --frame name",
                             "agreement --table a --cluster item",
                             "agreement --table a --majority credit",
                             "agreement --table a --repeats all",
                             "agreement --table a --of choice",
                             "agreement --table a --explain",
                             "agreement --table a --raters x,x",
                             "agreement a --level nominal",
                             "agreement a --categories x,y",
                             "agreement a --seed 1",
                             "agreement --table a --seed 1",
                             "agreement a --turn 0",
                             "cases a --sort nonsense",
                             "cases a --limit x",
                             "judge a",
                             "judge a longest --limit -1",
                             "judges a nonsense",
                             "judges a show",
                             "judges a add b",
                             "raters a nonsense",
                             "raters a set",
                             "raters a set b",
                             "raters a set b --kind robot",
                             "raters a --kind human",
                             "raters a --family f",
                             "raters a --exclude why",
                             "check",
                             "export a",
                             "export a csv"})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void UsageTest::wrongUsageIsOneLineAndStatusTwo()
{
    QFETCH(QString, line);
    const Ran ran = sidejudge(line.toUtf8().constData());
    QCOMPARE(ran.status, 2);
    QCOMPARE(ran.out, std::string());
    QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
}

void UsageTest::unusableProjectIsOneLineAndStatusFour_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QString>("rest");
    for (const auto &[verb, rest] : std::initializer_list<std::pair<const char *, const char *>>{
             {"info", ""},
             {"check", ""},
             {"raters", ""},
             {"judges", ""},
             {"cases", ""},
             {"agreement", ""},
             {"judge", "longest"},
             {"export", "csv out"},
             {"import", "fastchat-votes votes.jsonl"},
         })
        QTest::newRow(verb) << QString::fromUtf8(verb) << QString::fromUtf8(rest);
}

void UsageTest::unusableProjectIsOneLineAndStatusFour()
{
    QFETCH(QString, verb);
    QFETCH(QString, rest);
    const test::Folder folder;
    const QByteArray text = "this is a letter, not a project\n";
    const QStringList wrong{folder.path("missing.sidejudge"), folder.write("letter.sidejudge", text),
                            folder.write("empty.sidejudge", "")};
    for (const QString &path : wrong) {
        const Ran ran = sidejudge(QStringList{verb, path} + rest.split(u' ', Qt::SkipEmptyParts));
        QCOMPARE(ran.status, 4);
        QCOMPARE(ran.out, std::string());
        QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
    }
    QCOMPARE(folder.read("letter.sidejudge"), text);
    QCOMPARE(folder.read("empty.sidejudge"), QByteArray());
    QVERIFY(!QFile::exists(wrong.front()));
}

void UsageTest::versionIsOneLine()
{
    const Ran ran = sidejudge("--version");
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.starts_with("sidejudge "));
    QCOMPARE(std::ranges::count(ran.out, '\n'), 1);
}

void UsageTest::projectAloneOpensTheWindow()
{
    const test::Folder folder;
    const QString project = folder.write("some.sidejudge", "");
    std::ostringstream out, err;
    QStringList opened;
    const cli::Streams streams{out, err, false, [&opened](const QString &path) {
                                   opened << path;
                                   return 0;
                               }};
    QCOMPARE(cli::run({}, streams), 0);
    QCOMPARE(cli::run({project}, streams), 0);
    QCOMPARE(opened, QStringList({QString(), project}));
}

void UsageTest::wordThatIsNeitherVerbNorFileIsSaidAsSuch()
{
    for (const char *word : {"frobnicate", "no/such/file.sidejudge"}) {
        std::ostringstream out, err;
        bool isOpened = false;
        const cli::Streams streams{out, err, false, [&isOpened](const QString &) {
                                       isOpened = true;
                                       return 0;
                                   }};
        QCOMPARE(cli::run({QString::fromUtf8(word)}, streams), 2);
        QVERIFY(!isOpened);
        const std::string line = err.str();
        QVERIFY2(line.find(std::string("no such project file")) != std::string::npos &&
                     line.find(word) != std::string::npos && std::ranges::count(line, '\n') == 1,
                 line.c_str());
    }
}

void UsageTest::withoutAWindowAProjectAloneIsAUsageError()
{
    const Ran ran = sidejudge("some.sidejudge");
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.hasOneErrorLine());
}

void UsageTest::failedOutputIsNoSuccess()
{
    std::ostringstream out, err;
    out.setstate(std::ios::badbit);
    QCOMPARE(cli::run({QStringLiteral("formats")}, {out, err}), 1);
    QVERIFY(err.str().starts_with("sidejudge: "));
}

QTEST_APPLESS_MAIN(UsageTest)
#include "tst_usage.moc"
