// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/uuids.h"
#include "db/store/raters.h"
#include "db/store/verdicts.h"
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

/// Three people, a judge with priced calls in both orders and one with rulings alone, on 40 comparisons of
/// twenty items; every even comparison is one that people call for alpha, which is the longer one there, and
/// every fourth has a list in beta.
class Study
{
public:
    Study()
    {
        support::ProjectBuilder build(m_file.project());
        for (int i = 0; i < 40; ++i) {
            const QString item = u"item%1"_s.arg(i / 2);
            const QString model = u"alpha%1"_s.arg(i % 2);
            if (i % 2 == 0)
                build.item(item, i < 20 ? u"maths"_s : u"writing"_s, 1);
            build.response(item, model, {i % 2 == 0 ? QString(100, u'x') : u"short"_s});
            build.response(item, u"beta%1"_s.arg(i % 2), {i % 4 == 0 ? u"so:\n- x\n2) y"_s : u"- "_s});
            const auto pair = build.comparison(item, model, u"beta%1"_s.arg(i % 2));
            addVotes(build, i, pair);
            addCalls(build, i, pair);
        }
        m_file.reopen(store::Project::Mode::ReadWrite);
    }
    [[nodiscard]] Ran run(const QStringList &options) const
    {
        return sidejudge(QStringList{u"evaluators"_s, m_file.path()} + options);
    }
    [[nodiscard]] Json rowOf(const char *name, const QStringList &options) const
    {
        const Json document = run(options + QStringList{u"--json"_s}).json();
        for (const Json &row : document["evaluators"]) {
            if (row["rater"].get<std::string>() == name)
                return row;
        }
        qFatal("no row %s", name);
    }
    [[nodiscard]] QString path() const { return m_file.path(); }

private:
    static void addVotes(support::ProjectBuilder &build, int i, model::ComparisonId pair)
    {
        for (const QString &name : {u"ann"_s, u"bo"_s, u"cleo"_s}) {
            model::Vote vote;
            vote.choice =
                i % 2 == 0 && !(name == u"cleo" && i % 4 == 0) ? model::Choice::A : model::Choice::B;
            vote.activeMs = 2000;
            vote.left = name == u"ann" ? std::optional(model::Side::A) : std::nullopt;
            build.vote(name, pair, vote);
        }
    }
    void addCalls(support::ProjectBuilder &build, int i, model::ComparisonId pair)
    {
        const QString people = i % 2 == 0 ? u"a"_s : u"b"_s;
        build.ruling(u"ruled"_s, pair, i % 8 == 0 ? u"tie"_s : people);
        if (i == 0)
            build.rater(u"caller"_s, model::RaterKind::Judge);
        call(pair, model::Order::AFirst, people);
        call(pair, model::Order::BFirst, i % 8 == 0 ? u"b"_s : people);
        if (i == 1)
            build.verdict(u"caller"_s, pair, model::Order::AFirst, 2, model::State::Unparsable, {});
    }
    void call(model::ComparisonId pair, model::Order order, const QString &choice)
    {
        if (!m_caller) {
            for (const model::Rater &rater : support::must(store::raters(m_file.project()))) {
                if (rater.name == u"caller")
                    m_caller = rater.id;
            }
        }
        model::Verdict verdict;
        verdict.uuid = model::newUuid();
        verdict.rater = *m_caller;
        verdict.comparison = pair;
        verdict.order = order;
        verdict.choice = model::choiceFromWord(choice);
        model::VerdictCall facts;
        facts.costUsd = order == model::Order::AFirst ? 0.01 : 0.03;
        facts.latencyMs = 500;
        (void)support::must(store::addVerdict(m_file.project(), verdict, facts, std::nullopt));
    }

    support::TemporaryProject m_file;
    std::optional<model::RaterId> m_caller;
};

bool isNear(const Json &figure, double value)
{
    return std::abs(figure["value"].get<double>() - value) < 1e-12;
}

} // namespace

class EvaluatorsVerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJudgeIsToldByItsCalls();
    void peopleLeaveOneOut();
    void rulingsAreOneAnnotation();
    void aPersonStandsBesideTheOthers();
    void eachPersonHasARowOnRequest();
    void theBestAgreementComesFirst();
    void everyFigureOpensItsCases();
    void onNothingItSaysWhy();
    void competenceOfEveryRater();
    void competenceKnowsNoSides();
    void theSampleKeepsItsPromise();
    void mtBenchKeepsItsPromise();
    void wrongUsageIsOneLineAndStatusTwo_data();
    void wrongUsageIsOneLineAndStatusTwo();
};

void EvaluatorsVerbTest::aJudgeIsToldByItsCalls()
{
    const Json row = Study().rowOf("caller", {});
    QCOMPARE(row["told_by"].get<std::string>(), std::string("calls"));
    QCOMPARE(row["annotations"]["count"].get<int>(), 80);
    QCOMPARE(row["annotations"]["cases"].get<int>(), 40);
    // On every eighth comparison the second order says the opposite of people.
    QVERIFY(isNear(row["agreement"], 37.5 / 40));
    QVERIFY(isNear(row["bias"], 2.5 / 40));
    QVERIFY(isNear(row["variance"], 5.0 / 40));
    // Longer by more than 30 characters: alpha on the twenty even ones, 5 of 40 calls say beta.
    QCOMPARE(row["prefers_longer"]["n"].get<int>(), 40);
    QVERIFY(isNear(row["prefers_longer"], 35.0 / 40));
    QCOMPARE(row["prefers_lists"]["n"].get<int>(), 20);
    QVERIFY(isNear(row["prefers_lists"], 5.0 / 20));
    QVERIFY(isNear(row["prefers_first"], (20.0 + 25) / 80));
    QVERIFY(isNear(row["cost_per_1000"], 20));
    QVERIFY(isNear(row["seconds_per_1000"], 500));
    QVERIFY(isNear(row["without_verdict"], 1.0 / 81));
    QCOMPARE(row["left_out"]["unparsable"]["count"].get<int>(), 1);
    // Four models with 20 comparisons each: too few annotations to correlate.
    QVERIFY(row["spearman"]["value"].is_null());
}

void EvaluatorsVerbTest::peopleLeaveOneOut()
{
    const Json row = Study().rowOf("humans", {});
    QCOMPARE(row["told_by"].get<std::string>(), std::string("votes"));
    QCOMPARE(row["annotations"]["count"].get<int>(), 120);
    // Where cleo differs, the two others meet one of each kind and cleo meets two of the other.
    QVERIFY(isNear(row["agreement"], (30 + 10.0 / 3) / 40));
    QVERIFY(isNear(row["variance"], 1 - (30 + 10.0 / 3) / 40));
    QVERIFY(isNear(row["bias"], 0));
    QVERIFY(isNear(row["seconds_per_1000"], 2000));
    // Only ann's sides are known; she has alpha on the left.
    QCOMPARE(row["prefers_first"]["n"].get<int>(), 40);
    QVERIFY(isNear(row["prefers_first"], 0.5));
    QVERIFY(row["cost_per_1000"]["value"].is_null());
}

void EvaluatorsVerbTest::rulingsAreOneAnnotation()
{
    const Study study;
    const Json row = study.rowOf("ruled", {});
    QCOMPARE(row["told_by"].get<std::string>(), std::string("rulings"));
    QVERIFY(isNear(row["agreement"], 35.0 / 40));
    QVERIFY(row["bias"]["value"].is_null() && row["variance"]["value"].is_null());
    QVERIFY(row["prefers_first"]["value"].is_null());
    // With a tie half way between, and the median of people.
    QVERIFY(isNear(study.rowOf("ruled", {u"--error"_s, u"absolute"_s})["agreement"], 37.5 / 40));
}

void EvaluatorsVerbTest::aPersonStandsBesideTheOthers()
{
    const Study study;
    QVERIFY(isNear(study.rowOf("cleo", {u"--raters"_s, u"cleo,ann"_s})["agreement"], 30.0 / 40));
    // Beside bo and cleo, who part on ten: each of the two is as likely.
    QVERIFY(isNear(study.rowOf("ann", {u"--raters"_s, u"cleo,ann"_s})["agreement"], 35.0 / 40));
}

void EvaluatorsVerbTest::eachPersonHasARowOnRequest()
{
    const Study study;
    QStringList names;
    const Json document = study.run({u"--persons"_s, u"--json"_s}).json();
    for (const Json &row : document["evaluators"])
        names.append(QString::fromStdString(row["rater"].get<std::string>()));
    names.sort();
    QCOMPARE(names, QStringList({u"ann"_s, u"bo"_s, u"caller"_s, u"cleo"_s, u"humans"_s, u"ruled"_s}));
    QCOMPARE(
        study.run({u"--persons"_s, u"--raters"_s, u"caller,ann"_s, u"--json"_s}).json()["evaluators"].size(),
        std::size_t(4)); // ann once
    QCOMPARE(study.rowOf("ann", {u"--persons"_s}).dump(),
             study.rowOf("ann", {u"--raters"_s, u"ann"_s}).dump());
}

void EvaluatorsVerbTest::theBestAgreementComesFirst()
{
    const Study study;
    const Json rows = study.run({u"--json"_s}).json()["evaluators"];
    QCOMPARE(rows.size(), std::size_t(3));
    QCOMPARE(rows[0]["rater"].get<std::string>(), std::string("caller"));
    QCOMPARE(rows[1]["rater"].get<std::string>(), std::string("ruled"));
    const Ran text = study.run({u"--raters"_s, u"judges"_s});
    QCOMPARE(text.status, 0);
    QVERIFY(text.out.starts_with("caller: 80 calls on 40 comparisons\n"));
    QVERIFY(text.out.find("unparsable 1") != std::string::npos);
    QVERIFY(text.out.find("humans") == std::string::npos);
}

void EvaluatorsVerbTest::everyFigureOpensItsCases()
{
    const Study study;
    const Json json =
        study.run({u"--raters"_s, u"humans,judges,ann"_s, u"--where"_s, u"category = maths"_s, u"--json"_s})
            .json();
    const test::JsonPromise promise = test::promiseOf(study.path(), json);
    QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
    QCOMPARE(promise.checked, 4 * 12 + 1);
}

void EvaluatorsVerbTest::onNothingItSaysWhy()
{
    const Ran ran = Study().run({u"--where"_s, u"category = none"_s, u"--json"_s});
    QCOMPARE(ran.status, 0);
    const Json document = ran.json();
    for (const Json &row : document["evaluators"]) {
        for (const char *key : {"agreement", "bias", "variance", "prefers_longer", "without_verdict"}) {
            QVERIFY(row[key]["value"].is_null());
            QVERIFY(!row[key]["why"].get<std::string>().empty());
        }
    }
}

void EvaluatorsVerbTest::competenceOfEveryRater()
{
    const Study study;
    const Json json = study.run({u"--competence"_s, u"--json"_s}).json();
    const Json &competence = json["competence"];
    QCOMPARE(competence["raters"].size(), std::size_t(5));
    // Ann, bo, cleo and the rulings of two judges; the order with a bad reply of two has none.
    QCOMPARE(competence["comparisons"]["count"].get<int>(), 5 * 40 - 1);
    QCOMPARE(competence["comparisons"]["cases"].get<int>(), 40);
    // Ann and bo always agree, cleo says the opposite on ten: among people the truth is what the two say.
    const Json people = study.run({u"--raters"_s, u"humans"_s, u"--competence"_s, u"--json"_s}).json();
    const Json &three = people["competence"]["raters"];
    QCOMPARE(three.size(), std::size_t(3));
    QVERIFY(std::abs(three[0]["one_coin"]["value"].get<double>() - 1) < .01);
    QVERIFY(std::abs(three[2]["one_coin"]["value"].get<double>() - .75) < .01);
    for (const char *key : {"dawid_skene", "one_coin", "mace"})
        QVERIFY2(three[0][key]["value"].get<double>() > three[2][key]["value"].get<double>() + .1, key);
    const test::JsonPromise promise = test::promiseOf(study.path(), competence);
    QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
    QCOMPARE(promise.checked, 3 * 5 + 1);
    QVERIFY(!study.run({u"--json"_s}).json().contains("competence"));
    QVERIFY(study.run({u"--competence"_s}).out.find("competence, from 199 votes") != std::string::npos);
    // Those with few votes are taken for one.
    const Json few = study.run({u"--competence"_s, u"--where"_s, u"item ~ \"^item1.$\""_s, u"--json"_s})
                         .json()["competence"];
    QCOMPARE(few["pooled"].get<int>(), 0);
    const Json fewer =
        study.run({u"--competence"_s, u"--where"_s, u"item ~ \"^item.$\" and model = alpha1"_s, u"--json"_s})
            .json()["competence"];
    QCOMPARE(fewer["pooled"].get<int>(), 5);
    QVERIFY(fewer["raters"][0]["pooled"].get<bool>());
}

void EvaluatorsVerbTest::competenceKnowsNoSides()
{
    const Study study;
    const auto competence = [&](const QStringList &options) {
        return study.run(QStringList{u"--competence"_s, u"--json"_s} + options).json()["competence"];
    };
    const Json json = competence({});
    QCOMPARE(json["frame"].get<std::string>(), std::string("mirror"));
    const auto near = [](const Json &one, const Json &other) {
        return std::abs(one.get<double>() - other.get<double>()) < 1e-12;
    };
    QVERIFY(near(json["prior"][0], json["prior"][2]));
    for (const Json &rater : json["raters"]) {
        const Json &said = rater["confusion"];
        for (std::size_t truth = 0; truth < 3; ++truth) {
            for (std::size_t of = 0; of < 3; ++of)
                QVERIFY(near(said[truth][of], said[2 - truth][2 - of]));
        }
    }
    QCOMPARE(competence({u"--frame"_s, u"name"_s})["frame"].get<std::string>(), std::string("name"));
    QVERIFY(study.run({u"--competence"_s}).out.find("each entered both ways round") != std::string::npos);
}

void EvaluatorsVerbTest::theSampleKeepsItsPromise()
{
    const test::Folder folder;
    const QString path = folder.path("demo.sidejudge");
    QCOMPARE(sidejudge({u"demo"_s, path, u"--no-window"_s}).status, 0);
    const test::JsonPromise promise =
        test::promiseOf(path, sidejudge({u"evaluators"_s, path, u"--json"_s}).json());
    QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
    QVERIFY(promise.checked > 30);
}

void EvaluatorsVerbTest::mtBenchKeepsItsPromise()
{
    const test::Folder folder;
    const QString path = test::importMtBench(folder, support::Judges::With);
    if (path.isEmpty())
        QSKIP("skipped: no ../shared/data");
    const Json json = sidejudge({u"evaluators"_s, path, u"--json"_s}).json();
    const test::JsonPromise promise = test::promiseOf(path, json);
    qInfo("%d figures and cells checked", promise.checked);
    QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
    QVERIFY(promise.checked > 30);
    // A judge against the modes of the experts, each of several as likely, is the paper's "GPT-4 pair and
    // human majority" (MT-bench paper, Table 13, set-up S1): 550.33 of 821 and 549.33 of 812.
    const auto evaluate = [&path](int turn) {
        return sidejudge({u"evaluators"_s, path, u"--raters"_s, u"gpt4_pair"_s, u"--where"_s,
                          u"turn = %1"_s.arg(turn), u"--json"_s})
            .json()["evaluators"][0]["agreement"];
    };
    const Json info = sidejudge({u"info"_s, path, u"--json"_s}).json();
    for (const Json &rater : info["raters"]) {
        const QString name = QString::fromStdString(rater["name"].get<std::string>());
        if (name.startsWith(u"author_"))
            QCOMPARE(sidejudge({u"raters"_s, path, u"set"_s, name, u"--exclude"_s, u"an author"_s}).status,
                     0);
    }
    QCOMPARE(evaluate(1)["n"].get<int>(), 821);
    QVERIFY(isNear(evaluate(1), (550 + 1.0 / 3) / 821));
    QCOMPARE(evaluate(2)["n"].get<int>(), 812);
    QVERIFY(isNear(evaluate(2), (549 + 1.0 / 3) / 812));
}

void EvaluatorsVerbTest::wrongUsageIsOneLineAndStatusTwo_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("nobody") << QStringList{u"--raters"_s, u"nobody"_s};
    QTest::newRow("a majority") << QStringList{u"--raters"_s, u"majority"_s};
    QTest::newRow("one order") << QStringList{u"--raters"_s, u"caller@first"_s};
    QTest::newRow("seed") << QStringList{u"--seed"_s, u"1"_s};
    QTest::newRow("frame") << QStringList{u"--frame"_s, u"name"_s};
    QTest::newRow("hash") << QStringList{u"--competence"_s, u"--frame"_s, u"hash"_s};
    QTest::newRow("error") << QStringList{u"--error"_s, u"squared"_s};
    QTest::newRow("filter") << QStringList{u"--where"_s, u"category ="_s};
}

void EvaluatorsVerbTest::wrongUsageIsOneLineAndStatusTwo()
{
    QFETCH(const QStringList, options);
    const Ran ran = Study().run(options);
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.out.empty());
    QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
}

QTEST_GUILESS_MAIN(EvaluatorsVerbTest)
#include "tst_evaluators_verb.moc"
