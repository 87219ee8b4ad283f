// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_cli.h"
#include "tests/db/store/foreign_database.h"
#include "tests/support/project_builder.h"

#include <QTest>

using test::Json;
using test::Ran;
using test::sidejudge;

class ProjectVerbsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newMakesAnEmptyProject();
    void newRefusesAnExistingFile();
    void formatsNamesEveryFormat();
    void importReportsWhatItTook();
    void importTwiceChangesNothing();
    void dryRunKeepsNothing();
    void refusedRowsAreListedAndStatusOne();
    void unreadableInputIsStatusThreeAndChangesNothing();
    void infoCountsByName();
    void ratersAreListedAndSet();
    void excludedRaterLeavesTheFigures();
    void soundProjectChecksClean();
    void damagedProjectSaysHowMuchIsFound();
    void exportWritesTheCasesOfAFilter();
    void exportNeverReplacesAProject();
    void exportOfAProjectTakesNoOtherNames_data();
    void exportOfAProjectTakesNoOtherNames();
};

void ProjectVerbsTest::newMakesAnEmptyProject()
{
    const test::Folder folder;
    const QString path = folder.path("a b.sidejudge");
    const Json made = sidejudge({QStringLiteral("new"), path, QStringLiteral("--seed"), QStringLiteral("42"),
                                 QStringLiteral("--json")})
                          .json();
    QCOMPARE(made["seed"].get<qint64>(), 42);
    QCOMPARE(made["project"].get<std::string>(), path.toStdString());
    const Json info = sidejudge({QStringLiteral("info"), path, QStringLiteral("--json")}).json();
    QCOMPARE(info["items"].get<int>(), 0);
    QCOMPARE(info["raters"].size(), std::size_t(0));
}

void ProjectVerbsTest::newRefusesAnExistingFile()
{
    const test::Folder folder;
    const QString path = folder.write("there.sidejudge", "mine");
    const Ran ran = sidejudge({QStringLiteral("new"), path});
    QCOMPARE(ran.status, 4);
    QVERIFY(ran.hasOneErrorLine());
    QCOMPARE(folder.read("there.sidejudge"), QByteArray("mine"));
}

void ProjectVerbsTest::formatsNamesEveryFormat()
{
    const Json formats = sidejudge("formats --json").json();
    QStringList names;
    for (const Json &format : formats["import"])
        names << QString::fromStdString(format["name"].get<std::string>());
    for (const char *name : {"fastchat-questions", "fastchat-answers", "fastchat-references",
                             "fastchat-votes", "fastchat-judgments", "csv", "jsonl"})
        QVERIFY2(names.contains(QLatin1String(name)), name);
    QCOMPARE(formats["export"].size(), std::size_t(2));
    QCOMPARE(sidejudge("formats").status, 0);
}

void ProjectVerbsTest::importReportsWhatItTook()
{
    const test::Folder folder;
    const QString project = folder.path("new.sidejudge");
    QCOMPARE(sidejudge({QStringLiteral("new"), project}).status, 0);
    const QString file = folder.write("q.jsonl", R"({"question_id":1,"turns":["p"]}
{"question_id":2,"turns":["q"]}
)");
    const Ran ran =
        sidejudge({QStringLiteral("import"), project, QStringLiteral("fastchat-questions"), file,
                   QStringLiteral("--collection"), QStringLiteral("mine"), QStringLiteral("--json")});
    QCOMPARE(ran.status, 0);
    const Json report = ran.json();
    QCOMPARE(report["read"].get<int>(), 2);
    QCOMPARE(report["taken"].get<int>(), 2);
    QCOMPARE(report["already"].get<int>(), 0);
    QVERIFY(report["refused"].empty());
    const Json info = sidejudge({QStringLiteral("info"), project, QStringLiteral("--json")}).json();
    QCOMPARE(info["collections"][0]["name"].get<std::string>(), std::string("mine"));
}

void ProjectVerbsTest::importTwiceChangesNothing()
{
    const test::Folder folder;
    const QString project = makeStudy(folder);
    const std::string before = sidejudge({QStringLiteral("cases"), project, QStringLiteral("--json")}).out;
    const Json again = sidejudge({QStringLiteral("import"), project, QStringLiteral("fastchat-votes"),
                                  folder.path("votes.jsonl"), QStringLiteral("--json")})
                           .json();
    QCOMPARE(again["read"].get<int>(), 6);
    QCOMPARE(again["taken"].get<int>(), 0);
    QCOMPARE(again["already"].get<int>(), 6);
    QCOMPARE(sidejudge({QStringLiteral("cases"), project, QStringLiteral("--json")}).out, before);
}

void ProjectVerbsTest::dryRunKeepsNothing()
{
    const test::Folder folder;
    const QString project = makeStudy(folder);
    const QString file = folder.write("q.jsonl", R"({"question_id":9,"turns":["p"]})");
    const Json report = sidejudge({QStringLiteral("import"), project, QStringLiteral("fastchat-questions"),
                                   file, QStringLiteral("--dry-run"), QStringLiteral("--json")})
                            .json();
    QCOMPARE(report["taken"].get<int>(), 1);
    QCOMPARE(report["dry_run"].get<bool>(), true);
    QCOMPARE(
        sidejudge({QStringLiteral("info"), project, QStringLiteral("--json")}).json()["items"].get<int>(), 2);
}

void ProjectVerbsTest::refusedRowsAreListedAndStatusOne()
{
    const test::Folder folder;
    const QString project = makeStudy(folder);
    const QString file = folder.write(
        "more.jsonl",
        R"({"judge":"expert_9","model_a":"alpha","model_b":"beta","question_id":1,"turn":1,"winner":"perhaps\u001b[31m"}
{"judge":"expert_9","model_a":"alpha","model_b":"beta","question_id":2,"turn":1,"winner":"model_a"}
)");
    const QStringList import{QStringLiteral("import"), project, QStringLiteral("fastchat-votes"), file};
    const Ran ran = sidejudge(import + QStringList{QStringLiteral("--json")});
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.hasOneErrorLine());
    const Json report = ran.json();
    QCOMPARE(report["taken"].get<int>(), 1);
    QCOMPARE(report["refused"].size(), std::size_t(1));
    const Json &refused = report["refused"][0];
    QCOMPARE(refused["line"].get<int>(), 1);
    QCOMPARE(refused["field"].get<std::string>(), std::string("winner"));
    QVERIFY(!refused["expected"].get<std::string>().empty());
    QVERIFY(!refused["found"].get<std::string>().empty());
    const Ran plain = sidejudge(import);
    QCOMPARE(plain.status, 1);
    QVERIFY(plain.err.starts_with("refused: "));
    QVERIFY(plain.err.find('\x1b') == std::string::npos);
}

void ProjectVerbsTest::unreadableInputIsStatusThreeAndChangesNothing()
{
    const test::Folder folder;
    const QString project = makeStudy(folder);
    const std::string before = sidejudge({QStringLiteral("info"), project, QStringLiteral("--json")}).out;
    const QStringList wrong{folder.path("missing.jsonl"),
                            folder.write("cut.jsonl", R"({"question_id":5,"turns":["p"]}
{"question_id":6,"tur)"),
                            folder.path("")};
    for (const QString &file : wrong) {
        const Ran ran =
            sidejudge({QStringLiteral("import"), project, QStringLiteral("fastchat-questions"), file});
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.out, std::string());
        QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
    }
    const QString map = folder.path("missing.map.json");
    QCOMPARE(sidejudge({QStringLiteral("import"), project, QStringLiteral("csv"), wrong[1],
                        QStringLiteral("--map"), map})
                 .status,
             3);
    QCOMPARE(sidejudge({QStringLiteral("info"), project, QStringLiteral("--json")}).out, before);
}

void ProjectVerbsTest::infoCountsByName()
{
    const test::Folder folder;
    const QString project = makeStudy(folder);
    const Json info = sidejudge({QStringLiteral("info"), project, QStringLiteral("--json")}).json();
    QCOMPARE(info["items"].get<int>(), 2);
    QCOMPARE(info["models"].get<int>(), 2);
    QCOMPARE(info["comparisons"].get<int>(), 3);
    QCOMPARE(info["votes"].get<int>(), 6);
    QCOMPARE(info["rulings"].get<int>(), 0);
    QCOMPARE(info["coverage"]["with_human_votes"].get<int>(), 3);
    QCOMPARE(info["coverage"]["with_two_human_votes"].get<int>(), 2);
    QCOMPARE(info["raters"].size(), std::size_t(3));
    const Json &rater = info["raters"][0];
    QCOMPARE(rater["name"].get<std::string>(), std::string("expert_1"));
    QCOMPARE(rater["kind"].get<std::string>(), std::string("human"));
    QCOMPARE(rater["votes"].get<int>(), 3);
    const Ran plain = sidejudge({QStringLiteral("info"), project});
    QVERIFY(plain.out.starts_with("2 items, 2 models, 3 comparisons\n"));
}

void ProjectVerbsTest::ratersAreListedAndSet()
{
    const test::Folder folder;
    const QString project = makeStudy(folder);
    const Json set = sidejudge({QStringLiteral("raters"), project, QStringLiteral("set"),
                                QStringLiteral("expert_2"), QStringLiteral("--kind"), QStringLiteral("gold"),
                                QStringLiteral("--family"), QStringLiteral("none"), QStringLiteral("--json")})
                         .json();
    QCOMPARE(set["raters"][1]["kind"].get<std::string>(), std::string("gold"));
    const Json list = sidejudge({QStringLiteral("raters"), project, QStringLiteral("--json")}).json();
    QCOMPARE(list.dump(), set.dump());
    QCOMPARE(list["raters"][1]["family"].get<std::string>(), std::string("none"));
    const Ran nobody =
        sidejudge({QStringLiteral("raters"), project, QStringLiteral("set"), QStringLiteral("nobody"),
                   QStringLiteral("--kind"), QStringLiteral("gold")});
    QCOMPARE(nobody.status, 2);
    QVERIFY(nobody.hasOneErrorLine());
}

void ProjectVerbsTest::excludedRaterLeavesTheFigures()
{
    const test::Folder folder;
    const QString project = makeStudy(folder);
    const auto agreement = [&] {
        return sidejudge({QStringLiteral("agreement"), project, QStringLiteral("--json")}).json();
    };
    QCOMPARE(agreement()["overall"]["votes"].get<int>(), 6);
    const auto exclude = [&](const QString &why) {
        return sidejudge({QStringLiteral("raters"), project, QStringLiteral("set"),
                          QStringLiteral("expert_2"), QStringLiteral("--exclude"), why})
            .status;
    };
    QCOMPARE(exclude(QStringLiteral("did not read the guideline")), 0);
    QCOMPARE(agreement()["overall"]["votes"].get<int>(), 4);
    QCOMPARE(exclude(QString()), 0);
    QCOMPARE(agreement()["overall"]["votes"].get<int>(), 6);
}

void ProjectVerbsTest::soundProjectChecksClean()
{
    const test::Folder folder;
    const QString project = makeStudy(folder);
    const Ran ran = sidejudge({QStringLiteral("check"), project, QStringLiteral("--json")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.json()["sound"].get<bool>(), true);
    QVERIFY(ran.json()["findings"].empty());
}

void ProjectVerbsTest::exportWritesTheCasesOfAFilter()
{
    const test::Folder folder;
    const QString project = makeStudy(folder);
    const auto written = [&](const QString &where) {
        return sidejudge({QStringLiteral("export"), project, QStringLiteral("jsonl"),
                          folder.path("out.jsonl"), QStringLiteral("--where"), where,
                          QStringLiteral("--json")})
            .json()["written"];
    };
    QCOMPARE(written({})["votes"].get<int>(), 6);
    QCOMPARE(written(QStringLiteral("turn = 2"))["votes"].get<int>(), 1);
    QVERIFY(!folder.read("out.jsonl").isEmpty());
    QCOMPARE(
        sidejudge({QStringLiteral("export"), project, QStringLiteral("parquet"), folder.path("out")}).status,
        2);
    QCOMPARE(
        sidejudge({QStringLiteral("export"), project, QStringLiteral("jsonl"), folder.path("no/such/out")})
            .status,
        2);
}

void ProjectVerbsTest::exportNeverReplacesAProject()
{
    const test::Folder folder;
    const QString project = makeStudy(folder);
    const QByteArray before = folder.read("made.sidejudge");
    const Ran ran = sidejudge({QStringLiteral("export"), project, QStringLiteral("jsonl"), project});
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
    QCOMPARE(folder.read("made.sidejudge"), before);
    QCOMPARE(sidejudge({QStringLiteral("check"), project}).status, 0);
}

void ProjectVerbsTest::damagedProjectSaysHowMuchIsFound()
{
    support::TemporaryProject file;
    support::must(store::inTransaction(file.project(), [&]() -> model::Result<> {
        support::ProjectBuilder build(file.project());
        for (int item = 0; item < 130; ++item)
            build.item(QString::number(item), QString(), 1);
        return {};
    }));
    support::must(file.project().close());
    support::runSql(file.path(), "UPDATE item_turn SET prompt = ''");
    const Ran text = sidejudge({QStringLiteral("check"), file.path()});
    QCOMPARE(text.status, 4);
    QVERIFY2(text.err.starts_with("sidejudge: 130 findings in "), text.err.c_str());
    QVERIFY(text.out.ends_with("and 30 more\n"));
    const Json json = sidejudge({QStringLiteral("check"), file.path(), QStringLiteral("--json")}).json();
    QCOMPARE(json["findings_count"].get<int>(), 130);
    QCOMPARE(json["findings"].size(), std::size_t(100));
}

void ProjectVerbsTest::exportOfAProjectTakesNoOtherNames_data()
{
    QTest::addColumn<QStringList>("option");
    QTest::newRow("collection") << QStringList{QStringLiteral("--collection"), QStringLiteral("other")};
    QTest::newRow("as") << QStringList{QStringLiteral("--as"), QStringLiteral("other")};
    QTest::newRow("kind") << QStringList{QStringLiteral("--kind"), QStringLiteral("gold")};
    QTest::newRow("family") << QStringList{QStringLiteral("--family"), QStringLiteral("other")};
    QTest::newRow("left") << QStringList{QStringLiteral("--left"), QStringLiteral("a")};
}

// What export wrote says itself how everything is called: an option would be passed over.
void ProjectVerbsTest::exportOfAProjectTakesNoOtherNames()
{
    QFETCH(QStringList, option);
    const test::Folder folder;
    const QString project = makeStudy(folder);
    const QString file = folder.path("out.jsonl");
    QCOMPARE(sidejudge({QStringLiteral("export"), project, QStringLiteral("jsonl"), file}).status, 0);
    const QString other = folder.path("other.sidejudge");
    QCOMPARE(sidejudge({QStringLiteral("new"), other}).status, 0);
    const QStringList import{QStringLiteral("import"), other, QStringLiteral("jsonl"), file};
    const Ran ran = sidejudge(import + option);
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.hasOneErrorLine() && ran.err.find(option.front().toStdString()) != std::string::npos,
             ran.err.c_str());
    QCOMPARE(sidejudge(import).status, 0);
}

QTEST_APPLESS_MAIN(ProjectVerbsTest)
#include "tst_project_verbs.moc"
