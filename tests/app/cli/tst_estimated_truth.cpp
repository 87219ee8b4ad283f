// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/promise_of_json.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/project_builder.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

/// Three people and a judge on 40 comparisons: ann and bo say a on every even one and else b, cleo the
/// opposite on ten of the even ones; dan says what ann says on half of them and else the opposite.
class Study
{
public:
    Study()
    {
        support::ProjectBuilder build(m_file.project());
        build.rater(u"ruled"_s, model::RaterKind::Judge);
        for (int i = 0; i < 40; ++i) {
            const QString item = u"item%1"_s.arg(i);
            build.item(item, i < 20 ? u"maths"_s : u"writing"_s, 1);
            build.response(item, u"alpha"_s, {u"one"_s}).response(item, u"beta"_s, {u"two"_s});
            const auto pair = build.comparison(item, u"alpha"_s, u"beta"_s);
            const QString right = i % 2 == 0 ? u"a"_s : u"b"_s;
            const QString wrong = i % 2 == 0 ? u"b"_s : u"a"_s;
            build.vote(u"ann"_s, pair, right);
            build.vote(u"bo"_s, pair, right);
            build.vote(u"cleo"_s, pair, i % 4 == 0 ? wrong : right);
            build.vote(u"dan"_s, pair, i % 4 < 2 ? right : wrong);
            build.ruling(u"ruled"_s, pair, i % 8 == 0 ? u"tie"_s : right);
        }
        m_file.reopen(store::Project::Mode::ReadWrite);
    }
    [[nodiscard]] Ran run(const char *verb, const QStringList &options) const
    {
        return sidejudge(QStringList{QLatin1String(verb), m_file.path()} + options);
    }
    [[nodiscard]] Json json(const char *verb, const QStringList &options) const
    {
        const Ran ran = run(verb, options + QStringList{u"--json"_s});
        if (ran.status != 0)
            qFatal("%s: %s", verb, ran.err.c_str());
        return ran.json();
    }
    /// Stores `truth` from three people.
    [[nodiscard]] Json estimate(const QStringList &options = {}) const
    {
        return json("evaluators",
                    QStringList{u"--estimate"_s, u"truth"_s, u"--raters"_s, u"ann,bo,cleo"_s} + options);
    }
    [[nodiscard]] Json pairOf(const char *a, const char *b, const QStringList &options = {}) const
    {
        const Json table = json("agreement", options);
        for (const Json &pair : table["pairs"]) {
            if (pair["a"] == a && pair["b"] == b)
                return pair;
        }
        qFatal("no pair %s %s", a, b);
    }
    [[nodiscard]] QString path() const { return m_file.path(); }

private:
    support::TemporaryProject m_file;
};

Json raterNamed(const Json &document, const char *name)
{
    for (const Json &rater : document["raters"]) {
        if (rater["name"] == name)
            return rater;
    }
    return {};
}

} // namespace

class EstimatedTruthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTwoOfThreeSayIsTrue_data();
    void whatTwoOfThreeSayIsTrue();
    void itIsToldWhereItCameFrom();
    void aRaterBesideItsOwnEstimateIsMarked();
    void peopleJudgesAndTheWholeAreAsBefore();
    void againItReplacesItself();
    void asLikelyIsNoRuling();
    void itIsNotMadeOfItself();
    void itLeavesAndComesBackWithTheData();
    void mtBenchAsCrowdKitHasIt();
    void itIsNeitherPersonNorJudge_data();
    void itIsNeitherPersonNorJudge();
    void wrongUsageIsOneLineAndStatusTwo_data();
    void wrongUsageIsOneLineAndStatusTwo();
};

void EstimatedTruthTest::whatTwoOfThreeSayIsTrue_data()
{
    QTest::addColumn<QString>("by");
    for (const char *by : {"dawid_skene", "one_coin", "mace"})
        QTest::newRow(by) << QString(QLatin1String(by));
}

void EstimatedTruthTest::whatTwoOfThreeSayIsTrue()
{
    QFETCH(const QString, by);
    const Study study;
    const Json json = study.estimate({u"--by"_s, by});
    QCOMPARE(json["by"].get<std::string>(), by.toStdString());
    QCOMPARE(json["votes"]["count"].get<int>(), 120);
    QCOMPARE(json["votes"]["cases"].get<int>(), 40);
    QCOMPARE(json["rulings"]["count"].get<int>(), 40);
    QCOMPARE(json["choices"]["a"]["count"].get<int>(), 20);
    QCOMPARE(json["choices"]["tie"]["count"].get<int>(), 0);
    QCOMPARE(json["choices"]["b"]["count"].get<int>(), 20);
    QCOMPARE(json["even"]["count"].get<int>(), 0);
    QCOMPARE(json["stored"]["added"].get<int>(), 40);
    const test::JsonPromise promise = test::promiseOf(study.path(), json);
    QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
    QCOMPARE(promise.checked, 6);
    QCOMPARE(test::casesBehind(study.path(), u"choice(truth, a) and choice(ann, b)"_s), 0);
}

void EstimatedTruthTest::itIsToldWhereItCameFrom()
{
    const Study study;
    const Json made =
        study.estimate({u"--by"_s, u"mace"_s, u"--seed"_s, u"7"_s, u"--where"_s, u"category = maths"_s});
    QCOMPARE(made["seed"].get<int>(), 7);
    QCOMPARE(made["rulings"]["count"].get<int>(), 20);
    const Json info = raterNamed(study.json("info", {}), "truth");
    QCOMPARE(info["kind"].get<std::string>(), std::string("estimate"));
    QCOMPARE(info["rulings"].get<int>(), 20);
    const Json source = raterNamed(study.json("raters", {}), "truth")["estimated"];
    QCOMPARE(source["of"].dump(), std::string(R"(["ann","bo","cleo"])"));
    QCOMPARE(source["made"]["by"].get<std::string>(), std::string("mace"));
    QCOMPARE(source["made"]["seed"].get<int>(), 7);
    QCOMPARE(source["made"]["frame"].get<std::string>(), std::string("mirror"));
    QCOMPARE(source["made"]["where"].get<std::string>(), std::string("category = maths"));
    QVERIFY(source["made"]["program"].get<std::string>().starts_with("SideJudge "));
    QVERIFY(source["time"].get<std::string>().ends_with("Z"));
    QVERIFY(!raterNamed(study.json("raters", {}), "ann").contains("estimated"));
    QVERIFY(study.run("raters", {}).out.find("from 3 raters, ") != std::string::npos);
    const Json found = study.json("cases", {u"--where"_s, u"voted(truth)"_s, u"--limit"_s, u"1"_s});
    QCOMPARE(found["total"].get<int>(), 20);
    bool isThere = false;
    for (const Json &ruling : found["cases"][0]["rulings"]) {
        if (ruling["judge"] == "truth") {
            isThere = true;
            QCOMPARE(ruling["origin"].get<std::string>(), std::string("derived"));
        }
    }
    QVERIFY(isThere);
    QCOMPARE(study.run("check", {}).status, 0);
}

void EstimatedTruthTest::aRaterBesideItsOwnEstimateIsMarked()
{
    const Study study;
    (void)study.estimate();
    const Json cleo = study.pairOf("cleo", "truth");
    QVERIFY(cleo["includes_self"].get<bool>());
    QCOMPARE(cleo["n"].get<int>(), 40);
    QVERIFY(std::abs(cleo["percent"]["value"].get<double>() - .75) < 1e-12);
    QVERIFY(cleo["against_chance"]["p"].is_null());
    QVERIFY(study.pairOf("truth", "humans")["includes_self"].get<bool>());
    QVERIFY(!study.pairOf("ruled", "truth")["includes_self"].get<bool>());
    QVERIFY(!study.pairOf("dan", "truth")["includes_self"].get<bool>());
    for (const char *ties : {"keep", "drop"}) {
        const Json table = study.json("agreement", {u"--ties"_s, QLatin1String(ties)});
        QCOMPARE(raterNamed(table, "truth")["kind"].get<std::string>(), std::string("estimate"));
        const test::JsonPromise promise = test::promiseOf(study.path(), table);
        QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
        QVERIFY(promise.checked > 100);
    }
    const std::string text = study.run("agreement", {u"--raters"_s, u"cleo,truth"_s, u"--explain"_s}).out;
    QVERIFY(text.find("cleo and truth (one was estimated from the other)") != std::string::npos);
    QVERIFY(text.find("an estimate made of the votes") != std::string::npos);
    QCOMPARE(study.run("agreement", {u"--bootstrap"_s, u"100"_s}).status, 0);
    const test::Folder folder;
    const QString report = folder.path("report.html");
    QCOMPARE(study.run("report", {u"-o"_s, report}).status, 0);
    QVERIFY(folder.read("report.html").contains("truth"));
}

void EstimatedTruthTest::peopleJudgesAndTheWholeAreAsBefore()
{
    const Study study;
    const Json before = study.json("agreement", {});
    const std::string bias = study.run("bias", {u"--json"_s}).out;
    const std::string standIn = study.run("standin", {u"--judge"_s, u"ruled"_s, u"--json"_s}).out;
    const std::string table = study.run("evaluators", {u"--competence"_s, u"--json"_s}).out;
    (void)study.estimate();
    const Json after = study.json("agreement", {});
    for (const char *figure : {"fleiss_kappa", "krippendorff_alpha", "percent"}) {
        QCOMPARE(after["overall"][figure]["value"].dump(), before["overall"][figure]["value"].dump());
        QCOMPARE(after["overall"][figure]["cases"].dump(), before["overall"][figure]["cases"].dump());
    }
    QCOMPARE(after["overall"]["raters"].get<int>(), 5);
    QCOMPARE(study.run("bias", {u"--json"_s}).out, bias);
    QCOMPARE(study.run("standin", {u"--judge"_s, u"ruled"_s, u"--json"_s}).out, standIn);
    QCOMPARE(study.run("evaluators", {u"--competence"_s, u"--json"_s}).out, table);
    const Json info = study.json("info", {});
    QCOMPARE(info["rulings"].get<int>(), 40);
    QCOMPARE(info["rulings_derived"].get<int>(), 40);
    // Of estimates alone there is no whole.
    const Json alone = study.json("agreement", {u"--raters"_s, u"truth"_s});
    QCOMPARE(alone["overall"]["raters"].get<int>(), 0);
    const test::JsonPromise promise = test::promiseOf(study.path(), alone);
    QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
}

void EstimatedTruthTest::againItReplacesItself()
{
    const Study study;
    (void)study.estimate();
    const Json again = study.estimate();
    QCOMPARE(again["stored"].dump(),
             std::string(R"({"new_source":false,"added":0,"changed":0,"withdrawn":0,"unchanged":40})"));
    const Json maths = study.estimate({u"--where"_s, u"category = maths"_s});
    QCOMPARE(maths["stored"]["withdrawn"].get<int>(), 20);
    QCOMPARE(maths["rulings"]["cases"].get<int>(), 20);
    QCOMPARE(test::casesBehind(study.path(), u"voted(truth)"_s), 20);
    QCOMPARE(study.pairOf("ann", "truth")["n"].get<int>(), 20);
    const Json all = study.estimate({u"--by"_s, u"one_coin"_s});
    QCOMPARE(all["rulings"]["cases"].get<int>(), 40);
    QCOMPARE(all["stored"]["added"].get<int>(), 20);
    QVERIFY(all["stored"]["new_source"].get<bool>());
    QCOMPARE(study.run("check", {}).status, 0);
    const std::string text = study
                                 .run("evaluators", {u"--estimate"_s, u"truth"_s, u"--raters"_s,
                                                     u"ann,bo,cleo"_s, u"--by"_s, u"one_coin"_s})
                                 .out;
    QVERIFY(text.starts_with("truth: estimated by one_coin from 120 votes and rulings of 3 raters on 40"));
    QVERIFY(text.find("stored: 0 new, 0 changed, 0 withdrawn, 40 as before") != std::string::npos);
}

void EstimatedTruthTest::asLikelyIsNoRuling()
{
    const Study study;
    // Ann and dan part on every second pair of comparisons, each of them as often for a as for b.
    const Json json = study.json(
        "evaluators", {u"--estimate"_s, u"truth"_s, u"--raters"_s, u"ann,dan"_s, u"--by"_s, u"one_coin"_s});
    QCOMPARE(json["rulings"]["count"].get<int>(), 20);
    QCOMPARE(json["even"]["count"].get<int>(), 20);
    QCOMPARE(json["stored"]["added"].get<int>(), 20);
    const test::JsonPromise promise = test::promiseOf(study.path(), json);
    QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
    QCOMPARE(test::casesBehind(study.path(), u"opposite(ann, dan) and voted(truth)"_s), 0);
}

void EstimatedTruthTest::itIsNotMadeOfItself()
{
    const Study study;
    (void)study.estimate();
    const Json json =
        study.json("evaluators", {u"--estimate"_s, u"second"_s, u"--raters"_s, u"ann,bo,truth"_s});
    QCOMPARE(json["raters"].get<int>(), 2);
    QCOMPARE(json["votes"]["count"].get<int>(), 80);
    // Without --raters people and judges stand behind it.
    const Json all = study.json("evaluators", {u"--estimate"_s, u"second"_s});
    QCOMPARE(all["raters"].get<int>(), 5);
}

void EstimatedTruthTest::itLeavesAndComesBackWithTheData()
{
    const Study study;
    (void)study.estimate();
    const test::Folder folder;
    const QString file = folder.path("all.jsonl");
    QCOMPARE(study.run("export", {u"jsonl"_s, file}).status, 0);
    const QString copy = folder.path("copy.sidejudge");
    QCOMPARE(sidejudge({u"new"_s, copy}).status, 0);
    const Ran ran = sidejudge({u"import"_s, copy, u"jsonl"_s, file});
    QVERIFY2(ran.status == 0, ran.err.c_str());
    const auto of = [](const QString &project) {
        return raterNamed(sidejudge({u"raters"_s, project, u"--json"_s}).json(), "truth").dump();
    };
    QCOMPARE(of(copy), of(study.path()));
    QCOMPARE(test::casesBehind(copy, u"choice(truth, a)"_s), 20);
    QCOMPARE(sidejudge({u"check"_s, copy}).status, 0);
}

void EstimatedTruthTest::mtBenchAsCrowdKitHasIt()
{
    const test::Folder folder;
    const QString path = test::importMtBench(folder, support::Judges::With);
    if (path.isEmpty())
        QSKIP("skipped: no ../shared/data");
    const Ran ran = sidejudge({u"evaluators"_s, path, u"--estimate"_s, u"truth"_s, u"--raters"_s,
                               u"humans,gpt4_pair"_s, u"--where"_s, u"voted(humans)"_s, u"--fewest"_s, u"0"_s,
                               u"--frame"_s, u"name"_s, u"--json"_s});
    QVERIFY2(ran.status == 0, ran.err.c_str());
    const Json json = ran.json();
    // crowd-kit on all votes and GPT-4 as a worker, sides as stored (METHODS 3.9): 5,168 records, 780, 609
    // and 425 labels.
    QCOMPARE(json["votes"]["count"].get<int>(), 5168);
    QCOMPARE(json["votes"]["cases"].get<int>(), 1814);
    QCOMPARE(json["choices"]["a"]["count"].get<int>(), 780);
    QCOMPARE(json["choices"]["b"]["count"].get<int>(), 609);
    QCOMPARE(json["choices"]["tie"]["count"].get<int>(), 425);
    QCOMPARE(json["even"]["count"].get<int>(), 0);
    QCOMPARE(json["frame"].get<std::string>(), std::string("name"));
    const test::JsonPromise promise = test::promiseOf(path, json);
    QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
}

void EstimatedTruthTest::itIsNeitherPersonNorJudge_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("standin") << QStringList{u"standin"_s, u"--judge"_s, u"truth"_s};
    QTest::newRow("bias") << QStringList{u"bias"_s, u"--rater"_s, u"truth"_s};
    QTest::newRow("calibration") << QStringList{u"calibration"_s, u"--judge"_s, u"truth"_s};
    QTest::newRow("kind") << QStringList{u"raters"_s, u"set"_s, u"truth"_s, u"--kind"_s, u"judge"_s};
}

void EstimatedTruthTest::itIsNeitherPersonNorJudge()
{
    QFETCH(QStringList, words);
    const Study study;
    (void)study.estimate();
    const QString verb = words.takeFirst();
    const Ran ran = study.run(qPrintable(verb), words);
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
}

void EstimatedTruthTest::wrongUsageIsOneLineAndStatusTwo_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("a person's name") << QStringList{u"--estimate"_s, u"dan"_s};
    QTest::newRow("a judge's name") << QStringList{u"--estimate"_s, u"ruled"_s};
    QTest::newRow("no name") << QStringList{u"--estimate"_s, u" "_s};
    QTest::newRow("no votes") << QStringList{u"--estimate"_s, u"t"_s, u"--where"_s, u"category = none"_s};
    QTest::newRow("by alone") << QStringList{u"--by"_s, u"mace"_s};
    QTest::newRow("fewest alone") << QStringList{u"--fewest"_s, u"2"_s};
    QTest::newRow("seed") << QStringList{u"--estimate"_s, u"t"_s, u"--seed"_s, u"2"_s};
    QTest::newRow("competence") << QStringList{u"--estimate"_s, u"t"_s, u"--competence"_s};
    QTest::newRow("a majority") << QStringList{u"--estimate"_s, u"t"_s, u"--raters"_s, u"majority"_s};
    QTest::newRow("filter") << QStringList{u"--estimate"_s, u"t"_s, u"--where"_s, u"category ="_s};
}

void EstimatedTruthTest::wrongUsageIsOneLineAndStatusTwo()
{
    QFETCH(const QStringList, options);
    const Study study;
    const std::string before = study.run("info", {u"--json"_s}).out;
    const Ran ran = study.run("evaluators", options);
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.out.empty());
    QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
    QCOMPARE(study.run("info", {u"--json"_s}).out, before);
}

QTEST_GUILESS_MAIN(EstimatedTruthTest)
#include "tst_estimated_truth.moc"
