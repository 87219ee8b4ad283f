// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/promise_of_json.h"
#include "tests/app/cli/run_cli.h"
#include "tests/db/store/foreign_database.h"
#include "tests/support/project_builder.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

constexpr int all = 200, labelled = 60;

bool judgeSaysAlpha(int i) { return i % 3 != 0; }
bool annSaysAlpha(int i) { return judgeSaysAlpha(i) != (i % 5 == 0); }

/// 200 comparisons of alpha and beta that a judge has ruled on; one person has voted on the first 60 and
/// differs from the judge on every fifth. Two comparisons more have a vote and no ruling.
class Study
{
public:
    Study()
    {
        support::ProjectBuilder build(m_file.project());
        for (int i = 0; i < all + 2; ++i) {
            const QString item = u"item%1"_s.arg(i);
            build.item(item, i % 2 == 0 ? u"maths"_s : u"writing"_s, 1);
            build.response(item, u"alpha"_s, {u"one"_s});
            build.response(item, u"beta"_s, {u"two"_s});
            const auto pair = build.comparison(item, u"alpha"_s, u"beta"_s);
            if (i < labelled || i >= all)
                build.vote(u"ann"_s, pair, annSaysAlpha(i) ? u"a"_s : u"b"_s);
            if (i < all)
                build.ruling(u"judge"_s, pair, judgeSaysAlpha(i) ? u"a"_s : u"b"_s);
        }
        m_file.reopen(store::Project::Mode::ReadWrite);
    }
    /// Notes how the first comparisons came into ann's queue.
    void assign(int count, const char *drawn) const
    {
        support::runSql(
            m_file.path(),
            "INSERT INTO assignment (uuid, rater_id, comparison_id, occasion, drawn, position, reason, "
            "withdrawn, author, time) SELECT randomblob(16), rater.id, comparison.id, 1, '" +
                QByteArray(drawn) +
                "', comparison.id, '', 0, 'test', '2026-01-01T00:00:00Z' FROM comparison, rater "
                "WHERE rater.name = 'ann' AND comparison.id <= " +
                QByteArray::number(count));
    }
    [[nodiscard]] Ran run(const QStringList &options) const
    {
        return sidejudge(
            QStringList{u"estimate"_s, m_file.path(), u"--model"_s, u"alpha"_s, u"--judge"_s, u"judge"_s} +
            options);
    }
    [[nodiscard]] Json json(const QStringList &options) const
    {
        return run(options + QStringList{u"--json"_s}).json();
    }
    [[nodiscard]] QString path() const { return m_file.path(); }

private:
    support::TemporaryProject m_file;
};

const QStringList vouched{u"--drawn"_s, u"random"_s};

bool isNear(const Json &number, double value, double within = 1e-9)
{
    return std::abs(number.get<double>() - value) < within;
}

struct Sums
{
    double n = 0, x = 0, y = 0, xx = 0, xy = 0;
    void add(double judge, double people)
    {
        ++n;
        x += judge;
        y += people;
        xx += judge * judge;
        xy += judge * people;
    }
};

} // namespace

class EstimateVerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEstimateIsDoneByHand();
    void theJudgesMistakesAreCounted();
    void baselineMirrorsTheModel();
    void unknownDrawsAreRefused();
    void drawnByTheProjectNeedsNoVoucher();
    void chosenByPriorityIsRefusedWhateverIsSaid();
    void aFilterThatLooksAtVotesIsRefused();
    void tooFewLabelsAreRefused();
    void everyFigureOpensItsCases();
    void textTellsTheAnswerFirst();
    void goldenValuesOfMtBench_data();
    void goldenValuesOfMtBench();
    void mtBenchAndTheSampleKeepTheirPromise();
    void wrongUsageIsOneLineAndStatusTwo_data();
    void wrongUsageIsOneLineAndStatusTwo();
};

void EstimateVerbTest::theEstimateIsDoneByHand()
{
    Sums both, every;
    double others = 0;
    for (int i = 0; i < all; ++i) {
        const double judge = judgeSaysAlpha(i) ? 1 : 0;
        every.add(judge, 0);
        if (i < labelled)
            both.add(judge, annSaysAlpha(i) ? 1 : 0);
        else
            others += judge;
    }
    const double n = labelled, more = all - labelled;
    const double covariance = both.xy / n - both.x / n * both.y / n;
    const double variance = (every.xx - every.x * every.x / all) / (all - 1);
    const double lambda = covariance / ((1 + n / more) * variance);
    const Json json = Study().json(vouched + QStringList{u"--cluster"_s, u"none"_s});
    QVERIFY(isNear(json["people"]["value"], both.y / n));
    QVERIFY(isNear(json["lambda"], lambda));
    QVERIFY(isNear(json["estimate"]["value"], lambda * others / more + (both.y - lambda * both.x) / n));
    QVERIFY(isNear(json["full"]["value"], others / more + (both.y - both.x) / n));
    QVERIFY(json["estimate"]["se"].get<double>() < json["people"]["se"].get<double>());
    QCOMPARE(json["drawn"].get<std::string>(), std::string("stated"));
    QCOMPARE(json["not_judged"]["count"].get<int>(), 2);
    const double correlation = covariance / std::sqrt((both.xx / n - std::pow(both.x / n, 2)) *
                                                      (both.y / n - std::pow(both.y / n, 2)));
    QVERIFY(isNear(json["correlation"], correlation));
    QVERIFY(isNear(json["variance_ratio"], 1 - correlation * correlation * more / all));
    // The plan takes people's deviation and the correlation from the pilot.
    const double alone =
        std::pow(1.959963984540054 * json["people"]["se"].get<double>() * std::sqrt(n) / 0.05, 2);
    QCOMPARE(json["plan"]["people_alone"].get<int>(), int(std::ceil(alone)));
    QVERIFY(json["plan"]["with_judge"].get<int>() < json["plan"]["people_alone"].get<int>());
    QCOMPARE(json["plan"]["more_with_judge"].get<int>(), json["plan"]["with_judge"].get<int>() - labelled);
    QCOMPARE(json["strata"].size(), std::size_t(2));
    QVERIFY(json["stratified"]["value"].is_number());
    QCOMPARE(json["strata"][0]["planned"].get<int>() + json["strata"][1]["planned"].get<int>(),
             std::min(json["plan"]["with_judge"].get<int>(), all));
}

void EstimateVerbTest::theJudgesMistakesAreCounted()
{
    int right[2]{}, given[2]{}, judged = 0;
    for (int i = 0; i < all; ++i) {
        if (i >= labelled) {
            judged += judgeSaysAlpha(i) ? 1 : 0;
            continue;
        }
        ++given[annSaysAlpha(i)];
        right[annSaysAlpha(i)] += judgeSaysAlpha(i) == annSaysAlpha(i) ? 1 : 0;
    }
    const Json correction = Study().json(vouched)["correction"];
    QVERIFY(isNear(correction["sensitivity"]["value"], double(right[1]) / given[1]));
    QVERIFY(isNear(correction["specificity"]["value"], double(right[0]) / given[0]));
    const double q1 = double(right[1]) / given[1], q0 = double(right[0]) / given[0];
    const double share = (double(judged) / (all - labelled) + q0 - 1) / (q0 + q1 - 1);
    QVERIFY(isNear(correction["rogan_gladen"]["value"], share));
    QCOMPARE(correction["judged"]["count"].get<int>(), all - labelled);
    // Nobody tied: no share of ties can be told.
    QVERIFY(correction["tied"]["value"].is_null());
}

void EstimateVerbTest::baselineMirrorsTheModel()
{
    const Study study;
    const Json alpha = study.json(vouched);
    const Json beta =
        sidejudge({u"estimate"_s, study.path(), u"--model"_s, u"beta"_s, u"--baseline"_s, u"alpha"_s,
                   u"--judge"_s, u"judge"_s, u"--drawn"_s, u"random"_s, u"--json"_s})
            .json();
    QVERIFY(isNear(beta["estimate"]["value"], 1 - alpha["estimate"]["value"].get<double>()));
    QVERIFY(isNear(beta["estimate"]["se"], alpha["estimate"]["se"].get<double>()));
    QVERIFY(isNear(beta["correction"]["sensitivity"]["value"],
                   alpha["correction"]["specificity"]["value"].get<double>()));
}

void EstimateVerbTest::unknownDrawsAreRefused()
{
    const Json json = Study().json({});
    QCOMPARE(json["drawn"].get<std::string>(), std::string("unknown"));
    for (const char *key : {"estimate", "full", "control_variate", "stratified"}) {
        QVERIFY(json[key]["value"].is_null());
        QVERIFY(json[key]["why"].get<std::string>().find("does not say") != std::string::npos);
    }
    QVERIFY(json["plan"]["with_judge"].is_null() && !json["plan"]["why"].get<std::string>().empty());
    QVERIFY(json["correction"]["rogan_gladen"]["value"].is_null());
    // What people said of these is a fact all the same.
    QVERIFY(json["people"]["value"].is_number());
    QCOMPARE(json["people"]["note"].get<std::string>(), std::string("of the labelled comparisons alone"));
}

void EstimateVerbTest::drawnByTheProjectNeedsNoVoucher()
{
    const Study study;
    study.assign(all, "random");
    const Json json = study.json({});
    QCOMPARE(json["drawn"].get<std::string>(), std::string("random"));
    QVERIFY(json["estimate"]["value"].is_number());
}

void EstimateVerbTest::chosenByPriorityIsRefusedWhateverIsSaid()
{
    const Study study;
    study.assign(7, "priority");
    const Json json = study.json(vouched);
    QCOMPARE(json["drawn"].get<std::string>(), std::string("priority"));
    QVERIFY(json["estimate"]["why"].get<std::string>().starts_with("7 of 60 labelled comparisons"));
}

void EstimateVerbTest::aFilterThatLooksAtVotesIsRefused()
{
    const Study study;
    for (const QString &where : {u"opposite(judge, humans)"_s, u"not (category = maths and decided(ann))"_s,
                                 u"flag(len_vs_human)"_s, u"match(comments, \"x\") or turn = 1"_s})
        QCOMPARE(study.json(vouched + QStringList{u"--where"_s, where})["drawn"].get<std::string>(),
                 std::string("votes"));
    QCOMPARE(study.json(vouched + QStringList{u"--where"_s, u"decided(judge)"_s})["drawn"].get<std::string>(),
             std::string("stated"));
}

void EstimateVerbTest::tooFewLabelsAreRefused()
{
    const Json json = Study().json(vouched + QStringList{u"--where"_s, u"item ~ \"^item1.?$\""_s});
    QVERIFY(json["estimate"]["why"].get<std::string>().starts_with("11 labelled comparisons"));
    QVERIFY(json["sentence"].get<std::string>().find("at least 20 are needed") != std::string::npos);
    const Json none = Study().json(vouched + QStringList{u"--where"_s, u"category = none"_s});
    QVERIFY(none["people"]["value"].is_null() && none["estimate"]["value"].is_null());
}

void EstimateVerbTest::everyFigureOpensItsCases()
{
    const Study study;
    const Json json = study.json(vouched + QStringList{u"--where"_s, u"length_gap = 0"_s});
    const test::JsonPromise promise = test::promiseOf(study.path(), json);
    QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
    QVERIFY(promise.checked > 20);
}

void EstimateVerbTest::textTellsTheAnswerFirst()
{
    const Ran ran = Study().run(vouched);
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.out.starts_with("alpha wins a share of 0."), ran.out.c_str());
    QVERIFY(ran.out.find("more than now") != std::string::npos);
    QVERIFY(Study().run({}).out.starts_with("the win rate of alpha with the help of judge is not defined: "));
}

void EstimateVerbTest::goldenValuesOfMtBench_data()
{
    QTest::addColumn<QString>("model");
    for (const char *model : {"gpt-4", "claude-v1", "vicuna-13b-v1.2"})
        QTest::newRow(model) << QString::fromLatin1(model);
}

void EstimateVerbTest::goldenValuesOfMtBench()
{
    QFETCH(const QString, model);
    const test::Folder folder;
    const QString path = test::importMtBench(folder, support::Judges::With);
    QFile file(support::sharedData(u"expected/golden/golden.json"_s));
    if (path.isEmpty() || file.fileName().isEmpty())
        QSKIP("skipped: no ../shared/data");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Json expected = Json::parse(file.readAll().toStdString())["mtbench_ppi"][model.toStdString()];
    const Json json =
        sidejudge({u"estimate"_s, path, u"--model"_s, model, u"--judge"_s, u"gpt4_pair"_s, u"--drawn"_s,
                   u"random"_s, u"--cluster"_s, u"none"_s, u"--repeats"_s, u"all"_s, u"--json"_s})
            .json();
    QCOMPARE(json["labelled"]["count"].get<int>(), expected["n"].get<int>());
    QCOMPARE(json["unlabelled"]["count"].get<int>(), expected["N"].get<int>());
    QVERIFY(isNear(json["people"]["value"], expected["human_mean"].get<double>()));
    QVERIFY(isNear(json["judge_labelled"]["value"], expected["judge_mean_labelled"].get<double>()));
    QVERIFY(isNear(json["judge_unlabelled"]["value"], expected["judge_mean_unlabelled"].get<double>()));
    QVERIFY(isNear(json["lambda"], expected["lambda_star"].get<double>()));
    QVERIFY(isNear(json["correlation"], expected["rho"].get<double>()));
    for (const auto &[ours, theirs] : {std::pair("full", "ppi_lam1"), std::pair("estimate", "ppi_pp")}) {
        QVERIFY(isNear(json[ours]["value"], expected[theirs]["est"][0].get<double>()));
        QVERIFY(isNear(json[ours]["low"], expected[theirs]["ci95"][0][0].get<double>()));
        QVERIFY(isNear(json[ours]["high"], expected[theirs]["ci95"][1][0].get<double>()));
    }
    // Corrected shares go by item too; the adjusted one takes comparisons for independent, and says so.
    const Json byItem = sidejudge({u"estimate"_s, path, u"--model"_s, model, u"--judge"_s, u"gpt4_pair"_s,
                                   u"--drawn"_s, u"random"_s, u"--json"_s})
                            .json();
    const auto note = [](const Json &document, const char *figure) {
        return document["correction"][figure].value("note", std::string());
    };
    QVERIFY(note(byItem, "rogan_gladen_adjusted").find("too narrow") != std::string::npos);
    QVERIFY(note(json, "rogan_gladen_adjusted").find("too narrow") == std::string::npos);
    for (const Json *document : {&json, &byItem})
        QVERIFY2(note(*document, "rogan_gladen").empty(), note(*document, "rogan_gladen").c_str());
    const Json &rows = json["correction"]["rogan_gladen"];
    const Json &items = byItem["correction"]["rogan_gladen"];
    QVERIFY(items["value"] == rows["value"]);
    QVERIFY(items["low"] != rows["low"] && items["low"] < items["value"]);
}

void EstimateVerbTest::mtBenchAndTheSampleKeepTheirPromise()
{
    const test::Folder folder;
    const auto check = [](const QString &path, const QString &model, const QString &judge) {
        const Json json = sidejudge({u"estimate"_s, path, u"--model"_s, model, u"--judge"_s, judge,
                                     u"--drawn"_s, u"random"_s, u"--json"_s})
                              .json();
        const test::JsonPromise promise = test::promiseOf(path, json);
        if (!promise.broken.isEmpty())
            qWarning("%s", qPrintable(promise.broken.join(u'\n')));
        return promise.broken.isEmpty() && promise.checked > 20;
    };
    const QString sample = folder.path("demo.sidejudge");
    QCOMPARE(sidejudge({u"demo"_s, sample, u"--no-window"_s}).status, 0);
    const Json info = sidejudge({u"rank"_s, sample, u"--json"_s}).json();
    const Json raters = sidejudge({u"info"_s, sample, u"--json"_s}).json()["raters"];
    for (const Json &rater : raters) {
        if (rater["kind"] == "judge")
            QVERIFY(check(sample, QString::fromStdString(info["models"][0]["model"].get<std::string>()),
                          QString::fromStdString(rater["name"].get<std::string>())));
    }
    const QString path = test::importMtBench(folder, support::Judges::With);
    if (path.isEmpty())
        QSKIP("skipped: no ../shared/data");
    QVERIFY(check(path, u"gpt-4"_s, u"gpt4_pair"_s));
}

void EstimateVerbTest::wrongUsageIsOneLineAndStatusTwo_data()
{
    QTest::addColumn<QStringList>("options");
    const QStringList model{u"--model"_s, u"alpha"_s}, judge{u"--judge"_s, u"judge"_s};
    QTest::newRow("no model") << judge;
    QTest::newRow("no judge") << model;
    QTest::newRow("no such model") << judge + QStringList{u"--model"_s, u"gamma"_s};
    QTest::newRow("no such baseline") << judge + model + QStringList{u"--baseline"_s, u"gamma"_s};
    QTest::newRow("itself") << judge + model + QStringList{u"--baseline"_s, u"alpha"_s};
    QTest::newRow("a person") << model + QStringList{u"--judge"_s, u"ann"_s};
    QTest::newRow("half-width") << judge + model + QStringList{u"--half-width"_s, u"0"_s};
    QTest::newRow("drawn") << judge + model + QStringList{u"--drawn"_s, u"priority"_s};
    QTest::newRow("filter") << judge + model + QStringList{u"--where"_s, u"category ="_s};
}

void EstimateVerbTest::wrongUsageIsOneLineAndStatusTwo()
{
    QFETCH(const QStringList, options);
    const Study study;
    const Ran ran = sidejudge(QStringList{u"estimate"_s, study.path()} + options);
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.out.empty());
    QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
}

QTEST_GUILESS_MAIN(EstimateVerbTest)
#include "tst_estimate_verb.moc"
