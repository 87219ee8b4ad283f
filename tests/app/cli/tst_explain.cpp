// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/explain_json.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/project_builder.h"
#include "tests/support/term_value.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <optional>
#include <string>

using namespace Qt::StringLiterals;
using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

bool isFigure(const Json &json)
{
    return json.is_object() && json.contains("value") && json.contains("method") && json.contains("unit");
}

using Visit = std::function<void(const std::string &, const Json &)>;
void visitFigures(const Json &json, const std::string &key, const Visit &visit)
{
    if (isFigure(json)) {
        visit(key, json);
        return;
    }
    if (json.is_object()) {
        for (const auto &[name, value] : json.items())
            visitFigures(value, name, visit);
    }
    if (json.is_array()) {
        for (const Json &element : json)
            visitFigures(element, key, visit);
    }
}

/// The sample project, made once.
const QString &sample()
{
    static const test::Folder folder;
    static const QString path = [] {
        const QString made = folder.path("sample.sidejudge");
        if (sidejudge({u"demo"_s, made, u"--no-window"_s}).status != 0)
            qFatal("no sample project");
        return made;
    }();
    return path;
}

QStringList call(const QString &verb, const QStringList &options)
{
    return QStringList{verb, sample()} + options + QStringList{u"--explain"_s};
}

} // namespace

/// `--explain` of every verb with figures.
class ExplainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureIsExplained_data();
    void everyFigureIsExplained();
    void stepsComeToTheValue_data() { everyFigureIsExplained_data(); }
    void stepsComeToTheValue();
    void nothingElseChanges_data() { everyFigureIsExplained_data(); }
    void nothingElseChanges();
    void textHasTheSameSentences();
    void anUndefinedFigureSaysWhyAndWhatItWouldBe();
    void aFigureThatNoLineKnowsStillTellsItsNumbers();
    void aNearerLineAndOneWithItsNumbersGoFirst();
    void aJudgeOfOneOrderIsExplainedByItsLogOdds();
    void whatIsLeftOutIsSaid();
    void onePlaceIsExplainedInTheWordsAskedFor();
    void figuresOfFewAreKeptBackWhereAsked();
};

void ExplainTest::everyFigureIsExplained_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QStringList>("options");
    const QStringList judge{u"--judge"_s, u"judge large"_s};
    QTest::newRow("bias") << u"bias"_s << QStringList{};
    QTest::newRow("rank") << u"rank"_s << QStringList{};
    for (const QString &method : {u"elo"_s, u"winrate"_s, u"davidson"_s, u"rao_kupper"_s, u"style"_s})
        QTest::newRow(qPrintable(method)) << u"rank"_s << QStringList{u"--method"_s, method};
    QTest::newRow("draws of ties") << u"rank"_s
                                   << QStringList{u"--method"_s, u"davidson"_s, u"--bootstrap"_s, u"100"_s};
    QTest::newRow("draws of style") << u"rank"_s
                                    << QStringList{u"--method"_s, u"style"_s, u"--bootstrap"_s, u"100"_s};
    QTest::newRow("against a baseline")
        << u"rank"_s << QStringList{u"--method"_s, u"winrate"_s, u"--baseline"_s, u"model one"_s};
    QTest::newRow("length controlled")
        << u"rank"_s << QStringList{u"--method"_s, u"lc"_s, u"--baseline"_s, u"model one"_s};
    QTest::newRow("boards") << u"rank"_s << QStringList{u"--bootstrap"_s, u"100"_s,       u"--baseline"_s,
                                                        u"model one"_s,   u"--against"_s, u"judge large"_s};
    QTest::newRow("evaluators") << u"evaluators"_s << QStringList{u"--competence"_s};
    QTest::newRow("standin") << u"standin"_s << judge;
    QTest::newRow("two judges") << u"standin"_s << judge + QStringList{u"--against"_s, u"judge small"_s};
    QTest::newRow("estimate") << u"estimate"_s
                              << judge + QStringList{u"--model"_s, u"model one"_s, u"--drawn"_s, u"random"_s};
    QTest::newRow("calibration") << u"calibration"_s << judge;
    QTest::newRow("strength") << u"agreement"_s << QStringList{u"--of"_s, u"strength"_s};
}

void ExplainTest::everyFigureIsExplained()
{
    QFETCH(const QString, verb);
    QFETCH(const QStringList, options);
    const Json found = sidejudge(call(verb, options) + QStringList{u"--json"_s}).json();
    int figures = 0;
    visitFigures(found, {}, [&](const std::string &key, const Json &figure) {
        ++figures;
        QVERIFY2(figure.contains("explain"), key.c_str());
        const auto sentences = figure["explain"].get<std::vector<std::string>>();
        const bool isDefined = figure["value"].is_number();
        QVERIFY2(sentences.size() >= 3, key.c_str());
        const std::string start = isDefined ? key + " = " : key + " is not defined: ";
        QVERIFY2(sentences[0].starts_with(start), sentences[0].c_str());
        QVERIFY2(isDefined || sentences[1].starts_with("it would be "), sentences[1].c_str());
    });
    QVERIFY(figures > 0);
}

void ExplainTest::stepsComeToTheValue()
{
    QFETCH(const QString, verb);
    QFETCH(const QStringList, options);
    const Json found = sidejudge(call(verb, options) + QStringList{u"--json"_s}).json();
    visitFigures(found, {}, [&](const std::string &key, const Json &figure) {
        for (const Json &sentence : figure["explain"]) {
            const auto text = sentence.get<std::string>();
            const auto value = text.starts_with("here ") ? support::termValue(text.substr(5)) : std::nullopt;
            if (value)
                QVERIFY2(std::abs(*value - figure["value"].get<double>()) < 2e-3,
                         (key + " " + text + " " + figure.dump()).c_str());
        }
    });
}

void ExplainTest::nothingElseChanges()
{
    QFETCH(const QString, verb);
    QFETCH(const QStringList, options);
    Json explained = sidejudge(call(verb, options) + QStringList{u"--json"_s}).json();
    const std::function<void(Json &)> strip = [&](Json &json) {
        if (json.is_object())
            json.erase("explain");
        if (json.is_structured()) {
            for (Json &part : json)
                strip(part);
        }
    };
    strip(explained);
    QVERIFY(explained == sidejudge(QStringList{verb, sample()} + options + QStringList{u"--json"_s}).json());
}

void ExplainTest::textHasTheSameSentences()
{
    const Ran text = sidejudge(call(u"bias"_s, {u"--kind"_s, u"position"_s}));
    QCOMPARE(text.status, 0);
    const Json found = sidejudge(call(u"bias"_s, {u"--kind"_s, u"position"_s, u"--json"_s})).json();
    QVERIFY(text.out.find("panels, position judge large, estimate\n") != std::string::npos);
    for (const Json &sentence : found["panels"][0]["estimate"]["explain"])
        QVERIFY(text.out.find("  " + sentence.get<std::string>() + "\n") != std::string::npos);
}

void ExplainTest::anUndefinedFigureSaysWhyAndWhatItWouldBe()
{
    const Json found =
        sidejudge(call(u"calibration"_s, {u"--judge"_s, u"judge large"_s, u"--json"_s})).json();
    const Json &brier = found["brier"];
    QVERIFY(brier["value"].is_null());
    QCOMPARE(brier["explain"][0].get<std::string>(),
             "brier is not defined: " + brier["why"].get<std::string>());
    QVERIFY(brier["explain"][1].get<std::string>().starts_with("it would be the mean of"));
}

namespace {

Json figureOf(double value)
{
    return {{"value", value}, {"low", nullptr}, {"high", nullptr},      {"se", nullptr},
            {"method", ""},   {"n", 4},         {"unit", "comparison"}, {"note", "no interval"}};
}

} // namespace

void ExplainTest::aFigureThatNoLineKnowsStillTellsItsNumbers()
{
    Json document{{"share", figureOf(.5)}};
    report::explainFigures(document, {});
    QVERIFY(document["share"]["explain"] ==
            Json({"n is 4, the unit the comparison", "without an interval: no interval"}));
    Json empty = Json::object();
    report::explainFigures(empty, {});
    QVERIFY(empty.empty());
}

void ExplainTest::aNearerLineAndOneWithItsNumbersGoFirst()
{
    const std::array<report::Explanation, 4> table{
        {{"share", "inner", "of the inner", "{c} / {n}", "A"},
         {"share", "inner", "of the inner, by b", "{b} / {n}", "B"},
         {"share", "", "of any", "", ""},
         {"*", "people", "of a person", "", ""}}};
    Json document{{"inner", {{"b", {{"count", 2}}}, {"share", figureOf(.5)}}},
                  {"share", figureOf(.25)},
                  {"people", {{"a \"name\" {b}", figureOf(1e-7)}}}};
    report::explainFigures(document, table);
    const Json &inner = document["inner"]["share"]["explain"];
    QCOMPARE(inner[0].get<std::string>(), std::string("share = 0.5000: of the inner, by b"));
    QCOMPARE(inner[1].get<std::string>(), std::string("here 2 / 4"));
    QCOMPARE(inner.back().get<std::string>(), std::string("Method: B"));
    QCOMPARE(document["share"]["explain"][0].get<std::string>(), std::string("share = 0.2500: of any"));
    QCOMPARE(document["people"]["a \"name\" {b}"]["explain"][0].get<std::string>(),
             std::string("a \"name\" {b} = 1e-07: of a person"));
}

// Its four ways are all nought, and the share made of them is not its figure.
void ExplainTest::aJudgeOfOneOrderIsExplainedByItsLogOdds()
{
    support::TemporaryProject file;
    support::ProjectBuilder build(file.project());
    for (int i = 0; i < 40; ++i) {
        const QString item = u"i%1"_s.arg(i);
        build.item(item, u"maths"_s, 1);
        build.response(item, u"alpha"_s, {u"one"_s}).response(item, u"beta"_s, {u"two"_s});
        const auto pair = build.comparison(item, u"alpha"_s, u"beta"_s);
        const bool isFirst = i % 2 == 0;
        build.verdict(u"once"_s, pair, isFirst ? model::Order::AFirst : model::Order::BFirst, 1,
                      model::State::Valid, (i % 5 == 0) == isFirst ? u"b"_s : u"a"_s);
    }
    file.reopen(store::Project::Mode::ReadWrite);
    const Json panel = sidejudge({u"bias"_s, file.path(), u"--rater"_s, u"once"_s, u"--kind"_s, u"position"_s,
                                  u"--explain"_s, u"--json"_s})
                           .json()["panels"][0];
    const Json &estimate = panel["estimate"];
    QVERIFY2(estimate["value"].is_number(), panel.dump().c_str());
    QVERIFY2(estimate["explain"][0].get<std::string>().find(": in log-odds, ") != std::string::npos,
             estimate["explain"].dump().c_str());
    QCOMPARE(estimate["explain"][1].get<std::string>(),
             std::string("here of 32 for the first and 8 for the second"));
}

void ExplainTest::whatIsLeftOutIsSaid()
{
    const Json found = sidejudge(call(u"bias"_s, {u"--kind"_s, u"tie"_s, u"--json"_s})).json();
    const Json &panel = found["panels"][0];
    const auto splits = std::to_string(panel["detail"]["splits"]["count"].get<int>());
    QVERIFY(panel["detail"]["splits"]["count"].get<int>() > 0);
    for (const Json *figure : {&panel["estimate"], &panel["detail"]["judge_ties"]}) {
        const auto sentences = (*figure)["explain"].get<std::vector<std::string>>();
        QVERIFY2(std::ranges::find(sentences, "left out: " + splits + " on which people are split") !=
                     sentences.end(),
                 figure->dump().c_str());
    }
}

void ExplainTest::onePlaceIsExplainedInTheWordsAskedFor()
{
    const std::array<report::Explanation, 1> table{{{"share", "", "of {b}", "{b} / {n}", "A"}}};
    const Json document{{"list", Json::array({Json{{"b", {{"count", 2}, {"cases", 2}, {"where", ""}}},
                                                   {"share", figureOf(.5)}}})}};
    report::ExplainWords words = report::englishWords();
    words.name = [](const std::string &key) { return u"%1 %2 "_s + QString::fromStdString(key); };
    const auto at = [&](const std::vector<std::string> &path) {
        return report::explanationAt(document, path, table, words);
    };
    QCOMPARE(
        at({"list", "0", "share"}),
        (QStringList{u"%1 %2 share = 0.5000: of {b}"_s, u"here 2 / 4"_s, u"n is 4, the unit the comparison"_s,
                     u"without an interval: no interval"_s, u"Method: A"_s}));
    QCOMPARE(at({"list", "0", "b"}), (QStringList{u"%1 %2 b = 2"_s, u"on 2 cases: all"_s}));
    QVERIFY(at({"list", "1", "share"}).isEmpty() && at({"nothing"}).isEmpty() && at({}).isEmpty());
}

void ExplainTest::figuresOfFewAreKeptBackWhereAsked()
{
    const std::array<report::Explanation, 1> table{{{"share", "", "of b", "1 / {n}", "A"}}};
    const Json document{{"share", figureOf(.25)}};
    report::ExplainWords words = report::englishWords();
    words.fewest = 5;
    const std::vector<std::string> path{"share"};
    QCOMPARE(report::explanationAt(document, path, table, words),
             (QStringList{u"share: fewer than 10, so no figure is shown"_s, u"it would be of b"_s,
                          u"n is 4, the unit the comparison"_s, u"Method: A"_s}));
}

QTEST_GUILESS_MAIN(ExplainTest)
#include "tst_explain.moc"
