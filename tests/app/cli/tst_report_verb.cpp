// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_cli.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/shared_data.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <functional>

using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

QString text(const Json &json) { return QString::fromStdString(json.get<std::string>()); }

Json verb(const QStringList &arguments)
{
    const Ran ran = sidejudge(arguments + QStringList{QStringLiteral("--json")});
    if (ran.status != 0)
        qFatal("%s", ran.err.c_str());
    return ran.json();
}

Json without(Json json, std::initializer_list<const char *> keys)
{
    for (const char *key : keys)
        json.erase(key);
    return json;
}

/// The sample project, and what is written of it.
class Sample
{
public:
    Sample()
        : m_project(m_folder.path("demo.sidejudge"))
    {
        if (sidejudge({QStringLiteral("demo"), m_project, QStringLiteral("--no-window")}).status != 0)
            qFatal("no sample project");
    }

    [[nodiscard]] const test::Folder &folder() const { return m_folder; }
    [[nodiscard]] QString project() const { return m_project; }
    [[nodiscard]] Ran report(const char *file, const QStringList &options = {}) const
    {
        return sidejudge(QStringList{QStringLiteral("report"), m_project, QStringLiteral("-o"),
                                     m_folder.path(file), QStringLiteral("--date"),
                                     QStringLiteral("2026-01-31")} +
                         options);
    }
    [[nodiscard]] Json json(const QStringList &options = {}) const
    {
        if (const Ran ran = report("report.json", options); ran.status != 0)
            qFatal("%s", ran.err.c_str());
        return Json::parse(m_folder.read("report.json").toStdString());
    }

private:
    test::Folder m_folder;
    QString m_project;
};

/// How many parts of `json` have a filter whose cases are as many as they say; ends the test on another one.
int countChecked(const QString &project, const Json &json)
{
    int checked = 0;
    const std::function<void(const Json &)> check = [&](const Json &part) {
        if (part.is_object() && part.contains("where") && part.contains("cases") &&
            part["cases"].is_number()) {
            const Json cases = verb({QStringLiteral("cases"), project, QStringLiteral("--limit"),
                                     QStringLiteral("0"), QStringLiteral("--where"), text(part["where"])});
            if (cases["total"] != part["cases"])
                qFatal("%s selects %s", part.dump().c_str(), cases["total"].dump().c_str());
            ++checked;
        }
        if (part.is_structured()) {
            for (const Json &inner : part)
                check(inner);
        }
    };
    check(json);
    return checked;
}

} // namespace

class ReportVerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dataAreThoseOfInfo();
    void matrixIsThatOfAgreement();
    void categoriesAreThoseOfAgreement();
    void swapsAreThoseOfInfo();
    void everyFilterSelectsItsCases();
    void examplesAreCasesSpreadOverCategories();
    void filterHoldsEverywhere();
    void manifestNamesWhatItIsMadeFrom();
    void hashFollowsTheDataAndNotTheFile();
    void sameDateGivesTheSameBytes();
    void sectionsAreChosen();
    void emptyProjectHasAReport();
    void oneRaterHasAReport();
    void wrongArgumentsAreUsageErrors_data();
    void wrongArgumentsAreUsageErrors();
    void projectIsNeverReplaced();
    void whatCannotBeWrittenLeavesNothing();
    void manyPeopleStandTogether();
};

void ReportVerbTest::dataAreThoseOfInfo()
{
    const Sample sample;
    const Json data = without(sample.json()["data"], {"selected", "states", "left_out"});
    QCOMPARE(data.dump(), verb({QStringLiteral("info"), sample.project()}).dump());
}

void ReportVerbTest::matrixIsThatOfAgreement()
{
    const Sample sample;
    for (const QStringList &options :
         {QStringList{},
          QStringList{QStringLiteral("--ties"), QStringLiteral("drop"), QStringLiteral("--frame"),
                      QStringLiteral("hash")},
          QStringList{QStringLiteral("--raters"), QStringLiteral("humans,all,majority"),
                      QStringLiteral("--pool"), QStringLiteral("all=*")}}) {
        const Json written = without(sample.json(options)["agreement"], {"coefficient"});
        const Json printed = verb(QStringList{QStringLiteral("agreement"), sample.project()} + options);
        QCOMPARE(written.dump(), without(printed, {"project"}).dump());
        QVERIFY(!written["pairs"].empty());
    }
}

void ReportVerbTest::categoriesAreThoseOfAgreement()
{
    const Sample sample;
    const Json report = sample.json();
    QStringList raters;
    for (const Json &rater : report["position"]["judges"])
        raters << QLatin1Char('"') + text(rater["judge"]) + QLatin1Char('"');
    raters << QStringLiteral("humans") << QStringLiteral("majority");
    QVERIFY(report["categories"]["categories"].size() > 3);
    for (const Json &category : report["categories"]["categories"]) {
        const Json printed = verb({QStringLiteral("agreement"), sample.project(), QStringLiteral("--where"),
                                   text(category["where"]), QStringLiteral("--raters"), raters.join(u',')});
        QCOMPARE(category["pairs"].size(), std::size_t(raters.size() - 1));
        for (const Json &pair : category["pairs"])
            QVERIFY(std::find(printed["pairs"].begin(), printed["pairs"].end(), pair) !=
                    printed["pairs"].end());
    }
}

void ReportVerbTest::swapsAreThoseOfInfo()
{
    const Sample sample;
    const Json info = verb({QStringLiteral("info"), sample.project()});
    const Json judges = sample.json()["position"]["judges"];
    QCOMPARE(judges.size(), std::size_t(2));
    for (const Json &judge : judges) {
        const Json &expected = info["swaps"][judge["judge"].get<std::string>()];
        QCOMPARE(judge["swaps"].size(), expected.size());
        for (const auto &[swap, cell] : judge["swaps"].items())
            QVERIFY2(cell["count"] == expected[swap], swap.c_str());
        QVERIFY(judge["swaps"].contains("incomplete"));
    }
}

void ReportVerbTest::everyFilterSelectsItsCases()
{
    const Sample sample;
    const Json report = sample.json({QStringLiteral("--raters"), QStringLiteral("humans,judges,majority")});
    QVERIFY(countChecked(sample.project(), report["agreement"]) > 20);
    QVERIFY(countChecked(sample.project(), report["position"]) > 6);
    QVERIFY(countChecked(sample.project(), report["length"]) > 6);
    QVERIFY(countChecked(sample.project(), report["data"]["left_out"]) > 0);
    for (const auto &[judge, states] : report["data"]["states"].items()) {
        for (const auto &[state, cell] : states.items()) {
            const Json found = verb(
                {QStringLiteral("cases"), sample.project(), QStringLiteral("--where"), text(cell["where"])});
            int count = 0;
            for (const Json &one : found["cases"]) {
                for (const Json &verdict : one["verdicts"])
                    count += verdict["judge"] == judge && verdict["state"] == state ? 1 : 0;
            }
            QCOMPARE(count, cell["count"].get<int>());
        }
    }
}

void ReportVerbTest::examplesAreCasesSpreadOverCategories()
{
    const Sample sample;
    const Json examples = sample.json()["examples"];
    const Json found = verb({QStringLiteral("cases"), sample.project(), QStringLiteral("--texts"),
                             QStringLiteral("--where"), text(examples["where"])});
    QVERIFY(examples["total"] == found["total"]);
    QCOMPARE(examples["cases"].size(), std::size_t(10));
    QStringList categories;
    for (const Json &one : examples["cases"]) {
        QVERIFY(std::find(found["cases"].begin(), found["cases"].end(), one) != found["cases"].end());
        categories << text(one["category"]);
    }
    QStringList all;
    for (const Json &one : found["cases"])
        all << text(one["category"]);
    all.removeDuplicates();
    for (const QString &category : all)
        QVERIFY2(categories.contains(category), qPrintable(category));
}

void ReportVerbTest::filterHoldsEverywhere()
{
    const Sample sample;
    const QString where = QStringLiteral("category = math or category = coding");
    const Json report = sample.json({QStringLiteral("--where"), where});
    QCOMPARE(text(report["where"]), where);
    const Json cases = verb({QStringLiteral("cases"), sample.project(), QStringLiteral("--where"), where});
    QVERIFY(cases["total"].get<int>() > 0);
    QVERIFY(report["data"]["selected"]["comparisons"] == cases["total"]);
    const Json printed =
        verb({QStringLiteral("agreement"), sample.project(), QStringLiteral("--where"), where});
    QVERIFY(report["agreement"]["pairs"] == printed["pairs"]);
    for (const Json &category : report["categories"]["categories"])
        QVERIFY(category["category"] == "math" || category["category"] == "coding");
    for (const Json &one : report["examples"]["cases"])
        QVERIFY(one["category"] == "math" || one["category"] == "coding");
    QVERIFY(countChecked(sample.project(), report["position"]) > 0);
}

void ReportVerbTest::manifestNamesWhatItIsMadeFrom()
{
    const Sample sample;
    QCOMPARE(sidejudge({QStringLiteral("judge"), sample.project(), QStringLiteral("longest")}).status, 0);
    const Json manifest = sample.json()["manifest"];
    QCOMPARE(text(manifest["date"]), QStringLiteral("2026-01-31"));
    QCOMPARE(text(manifest["project"]), QStringLiteral("demo.sidejudge"));
    QCOMPARE(text(manifest["data_sha256"]).size(), 64);
    QVERIFY(manifest["seed"].is_number_integer());
    QCOMPARE(manifest["options"]["sections"].size(), std::size_t(7));
    QCOMPARE(manifest["judges"].size(), std::size_t(3));
    for (const Json &judge : manifest["judges"]) {
        if (judge["judge"] == "longest") {
            QCOMPARE(text(judge["setups"][0]["setup"]["protocol"]), QStringLiteral("longest"));
            QCOMPARE(text(judge["setups"][0]["sha256"]).size(), 64);
        }
    }
}

void ReportVerbTest::hashFollowsTheDataAndNotTheFile()
{
    const Sample sample;
    const auto hashOf = [&](const QString &project) {
        const QString file = sample.folder().path("hash.json");
        if (sidejudge({QStringLiteral("report"), project, QStringLiteral("-o"), file,
                       QStringLiteral("--sections"), QStringLiteral("manifest")})
                .status != 0)
            qFatal("no report");
        return Json::parse(sample.folder().read("hash.json").toStdString())["manifest"]["data_sha256"];
    };
    const Json before = hashOf(sample.project());
    const QString copy = sample.folder().path("copy.sidejudge");
    QVERIFY(QFile::copy(sample.project(), copy));
    QVERIFY(hashOf(copy) == before);
    QCOMPARE(sidejudge({QStringLiteral("raters"), copy, QStringLiteral("set"), QStringLiteral("mina"),
                        QStringLiteral("--exclude"), QStringLiteral("wrote the items")})
                 .status,
             0);
    QVERIFY(hashOf(copy) != before);
}

void ReportVerbTest::sameDateGivesTheSameBytes()
{
    const Sample sample;
    for (const char *name : {"one.html", "two.html", "one.json", "two.json"})
        QCOMPARE(sample.report(name).status, 0);
    QVERIFY(sample.folder().read("one.html") == sample.folder().read("two.html"));
    QVERIFY(sample.folder().read("one.json") == sample.folder().read("two.json"));
    QVERIFY(sample.folder().read("one.html").contains("2026-01-31"));
}

void ReportVerbTest::sectionsAreChosen()
{
    const Sample sample;
    const Json report = sample.json({QStringLiteral("--sections"), QStringLiteral("position,data")});
    QStringList keys;
    for (const auto &[key, value] : report.items())
        keys << QString::fromStdString(key);
    QCOMPARE(keys, QStringList({QStringLiteral("project"), QStringLiteral("date"), QStringLiteral("where"),
                                QStringLiteral("data"), QStringLiteral("position")}));
}

void ReportVerbTest::emptyProjectHasAReport()
{
    const test::Folder folder;
    const QString project = folder.path("empty.sidejudge");
    QCOMPARE(sidejudge({QStringLiteral("new"), project}).status, 0);
    for (const char *name : {"empty.html", "empty.json"}) {
        const Ran ran =
            sidejudge({QStringLiteral("report"), project, QStringLiteral("-o"), folder.path(name)});
        QVERIFY2(ran.status == 0, ran.err.c_str());
    }
    const Json report = Json::parse(folder.read("empty.json").toStdString());
    QCOMPARE(report["agreement"]["pairs"].size(), std::size_t(0));
    QCOMPARE(report["examples"]["total"].get<int>(), 0);
    QVERIFY(folder.read("empty.html").contains("There is no pair"));
}

void ReportVerbTest::oneRaterHasAReport()
{
    const test::Folder folder;
    const QString project = test::makeStudy(folder);
    const QString file = folder.path("one.html");
    const Ran ran = sidejudge({QStringLiteral("report"), project, QStringLiteral("-o"), file,
                               QStringLiteral("--raters"), QStringLiteral("expert_1")});
    QVERIFY2(ran.status == 0, ran.err.c_str());
    QVERIFY(folder.read("one.html").contains("There is no pair"));
    QVERIFY(folder.read("one.html").contains("there are no rulings"));
}

void ReportVerbTest::wrongArgumentsAreUsageErrors_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QStringList &options, const char *sentence) {
        QTest::newRow(name) << options << QString::fromUtf8(sentence);
    };
    row("no file", {}, ".html or .json");
    row("no writer", {QStringLiteral("-o"), QStringLiteral("x.pdf")}, ".html or .json");
    row("a folder", {QStringLiteral("-o"), QStringLiteral("folder/")}, ".html or .json");
    row("no section",
        {QStringLiteral("-o"), QStringLiteral("x.html"), QStringLiteral("--sections"),
         QStringLiteral("colour")},
        "no section colour");
    row("no date",
        {QStringLiteral("-o"), QStringLiteral("x.html"), QStringLiteral("--date"),
         QStringLiteral("tomorrow")},
        "tomorrow");
    row("no filter",
        {QStringLiteral("-o"), QStringLiteral("x.html"), QStringLiteral("--where"), QStringLiteral("voted(")},
        "");
    row("no rater",
        {QStringLiteral("-o"), QStringLiteral("x.html"), QStringLiteral("--raters"),
         QStringLiteral("nobody")},
        "nobody");
}

void ReportVerbTest::wrongArgumentsAreUsageErrors()
{
    QFETCH(QStringList, options);
    QFETCH(QString, sentence);
    const Sample sample;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(sample.folder().path("")));
    const Ran ran = sidejudge(QStringList{QStringLiteral("report"), sample.project()} + options);
    const bool isWritten = QFile::exists(QStringLiteral("x.html"));
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
    QVERIFY2(ran.err.find(sentence.toStdString()) != std::string::npos, ran.err.c_str());
    QVERIFY(!isWritten);
}

void ReportVerbTest::projectIsNeverReplaced()
{
    const Sample sample;
    const QString disguised = sample.folder().path("disguised.html");
    QVERIFY(QFile::copy(sample.project(), disguised));
    const QByteArray before = sample.folder().read("disguised.html");
    const Ran ran = sample.report("disguised.html");
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.hasOneErrorLine());
    QVERIFY(sample.folder().read("disguised.html") == before);
}

void ReportVerbTest::whatCannotBeWrittenLeavesNothing()
{
    const Sample sample;
    const QString old = sample.folder().write("report.html", "old");
    const auto files = [&] { return QDir(sample.folder().path("")).entryList(QDir::Files | QDir::Hidden); };
    const QStringList before = files();
    {
        const support::FileSizeLimit limit(60'000);
        const Ran ran = sample.report("report.html");
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
    }
    QCOMPARE(sample.folder().read("report.html"), QByteArray("old"));
    QCOMPARE(files(), before);
    const Ran nowhere = sample.report("no/such/folder/report.html");
    QCOMPARE(nowhere.status, 2);
    QVERIFY(nowhere.hasOneErrorLine());
}

void ReportVerbTest::manyPeopleStandTogether()
{
    const test::Folder folder;
    const QString project = test::importMtBench(folder, support::Judges::With);
    if (project.isEmpty())
        QSKIP("skipped: no ../shared/data");
    QCOMPARE(
        sidejudge({QStringLiteral("report"), project, QStringLiteral("-o"), folder.path("r.json")}).status,
        0);
    const Json report = Json::parse(folder.read("r.json").toStdString());
    QStringList raters;
    for (const Json &rater : report["agreement"]["raters"])
        raters << text(rater["name"]);
    QCOMPARE(raters,
             QStringList({QStringLiteral("gpt4_pair"), QStringLiteral("text-generation-webui-api"),
                          QStringLiteral("humans"), QStringLiteral("judges"), QStringLiteral("majority")}));
    const Json printed =
        verb({QStringLiteral("agreement"), project, QStringLiteral("--raters"), raters.join(u',')});
    QCOMPARE(without(report["agreement"], {"coefficient"}).dump(), without(printed, {"project"}).dump());
    QCOMPARE(without(report["data"], {"selected", "states", "left_out"}).dump(),
             verb({QStringLiteral("info"), project}).dump());
    QCOMPARE(report["categories"]["categories"].size(), std::size_t(8));
    QCOMPARE(report["examples"]["cases"].size(), std::size_t(10));
    QVERIFY(countChecked(project, report["length"]) + countChecked(project, report["position"]) > 10);
    QVERIFY(countChecked(project, report["data"]["left_out"]) > 1);
}

QTEST_APPLESS_MAIN(ReportVerbTest)
#include "tst_report_verb.moc"
