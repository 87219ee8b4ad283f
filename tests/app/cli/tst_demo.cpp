// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"
#include "tests/app/cli/run_cli.h"

#include <QDir>
#include <QTest>

#include <sstream>

using test::Json;
using test::Ran;
using test::sidejudge;

class DemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void demoHasEveryKindOfThing();
    void demoIsMadeOnceInTheDataFolder();
    void demoOpensTheWindowUnlessToldOtherwise();
    void folderThatCannotBeWrittenIsOneLine();
};

void DemoTest::demoHasEveryKindOfThing()
{
    const test::Folder folder;
    const QString path = folder.path("demo.sidejudge");
    const Ran made = sidejudge({QStringLiteral("demo"), path, QStringLiteral("--no-window")});
    QCOMPARE(made.status, 0);
    QCOMPARE(made.out, path.toStdString() + "\n");
    const Json info = sidejudge({QStringLiteral("info"), path, QStringLiteral("--json")}).json();
    QCOMPARE(info["items"].get<int>(), 64);
    QCOMPARE(info["models"].get<int>(), 3);
    QCOMPARE(info["comparisons"].get<int>(), 264);
    QCOMPARE(info["votes"].get<int>(), 792);
    QCOMPARE(info["verdicts"].dump(), std::string(R"({"unparsable":8,"valid":1048})"));
    QCOMPARE(info["raters"].size(), std::size_t(6));
    QCOMPARE(info["collections"][0]["name"].get<std::string>(), std::string("made-up sample"));
    const Json cases = sidejudge({QStringLiteral("cases"), path, QStringLiteral("--json")}).json();
    bool hasComment = false;
    for (const Json &found : cases["cases"]) {
        QCOMPARE(found["verdicts"].size(), std::size_t(4));
        for (const Json &verdict : found["verdicts"])
            QVERIFY(!verdict["rationale"].get<std::string>().empty());
        for (const Json &vote : found["votes"])
            hasComment = hasComment || vote["comment"].is_string();
    }
    QVERIFY(hasComment);
    QVERIFY(sidejudge({QStringLiteral("check"), path, QStringLiteral("--json")}).json()["sound"].get<bool>());
}

void DemoTest::demoIsMadeOnceInTheDataFolder()
{
    const test::Folder folder;
    qputenv("XDG_DATA_HOME", folder.path("data").toUtf8());
    const Json first = sidejudge("demo --no-window --json").json();
    QCOMPARE(first["made"].get<bool>(), true);
    QVERIFY(first["project"].get<std::string>().starts_with(folder.path("data").toStdString()));
    const Json second = sidejudge("demo --no-window --json").json();
    QCOMPARE(second["made"].get<bool>(), false);
    QCOMPARE(second["project"].dump(), first["project"].dump());
    QCOMPARE(QDir(folder.path("data/sidejudge")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(),
             1);
}

void DemoTest::demoOpensTheWindowUnlessToldOtherwise()
{
    const test::Folder folder;
    std::ostringstream out, err;
    QString opened;
    const cli::Streams streams{out, err, false, [&opened](const QString &path) {
                                   opened = path;
                                   return 0;
                               }};
    const QString path = folder.path("demo.sidejudge");
    QCOMPARE(cli::run({QStringLiteral("demo"), path}, streams), 0);
    QCOMPARE(opened, path);
    opened.clear();
    QCOMPARE(cli::run({QStringLiteral("demo"), path, QStringLiteral("--no-window")}, streams), 0);
    QCOMPARE(opened, QString());
}

void DemoTest::folderThatCannotBeWrittenIsOneLine()
{
    const Ran ran = sidejudge({QStringLiteral("demo"), QStringLiteral("/proc/no/such/demo.sidejudge"),
                               QStringLiteral("--no-window")});
    QCOMPARE(ran.status, 4);
    QVERIFY(ran.hasOneErrorLine());
}

QTEST_APPLESS_MAIN(DemoTest)
#include "tst_demo.moc"
