// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/uuids.h"
#include "db/store/raters.h"
#include "db/store/verdicts.h"
#include "tests/app/cli/promise_of_json.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/project_builder.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

constexpr int all = 120, voted = 100;

/// Of side a in each order.
double probability(int i, model::Order order)
{
    const double p = 0.1 + 0.8 * (i % 9) / 8.0;
    return order == model::Order::AFirst ? p + 0.05 : p - 0.05;
}
double meanProbability(int i)
{
    return (probability(i, model::Order::AFirst) + probability(i, model::Order::BFirst)) / 2;
}
/// The share of two people for side a.
double outcome(int i)
{
    return i % 4 == 0 ? 1 - (meanProbability(i) > .5) : i % 7 == 0 ? .5 : (meanProbability(i) > .5);
}

/// A judge with probabilities in both orders on 120 comparisons, favouring what is first by .1; two people on
/// the first 100. Another judge has verdicts without probabilities.
class Study
{
public:
    Study()
    {
        support::ProjectBuilder build(m_file.project());
        for (int i = 0; i < all; ++i) {
            const QString item = u"item%1"_s.arg(i);
            build.item(item, i < 60 ? u"maths"_s : u"writing"_s, 1);
            build.response(item, u"alpha"_s, {u"one"_s});
            build.response(item, u"beta"_s, {u"two"_s});
            const auto pair = build.comparison(item, u"alpha"_s, u"beta"_s);
            if (i < voted) {
                build.vote(u"ann"_s, pair, outcome(i) > 0 ? u"a"_s : u"b"_s);
                build.vote(u"bo"_s, pair, outcome(i) == 1 ? u"a"_s : u"b"_s);
            }
            build.verdict(u"plain"_s, pair, model::Order::AFirst, 1, model::State::Valid, u"a"_s);
            for (const auto order : {model::Order::AFirst, model::Order::BFirst})
                call(build, pair, order, probability(i, order));
            if (i % 10 == 0)
                build.verdict(u"judge"_s, pair, model::Order::AFirst, 2, model::State::Unparsable, {});
        }
        m_file.reopen(store::Project::Mode::ReadWrite);
    }
    [[nodiscard]] Ran run(const QStringList &options) const
    {
        return sidejudge(QStringList{u"calibration"_s, m_file.path(), u"--bootstrap"_s, u"200"_s} + options);
    }
    [[nodiscard]] Json json(const char *judge, const QStringList &options) const
    {
        return run(QStringList{u"--judge"_s, QLatin1String(judge), u"--json"_s} + options).json();
    }
    [[nodiscard]] QString path() const { return m_file.path(); }

private:
    void call(support::ProjectBuilder &build, model::ComparisonId pair, model::Order order, double p)
    {
        if (!m_judge) {
            build.rater(u"judge"_s, model::RaterKind::Judge);
            const auto raters = support::must(store::raters(m_file.project()));
            m_judge = std::ranges::find(raters, u"judge"_s, &model::Rater::name)->id;
        }
        model::Verdict verdict;
        verdict.uuid = model::newUuid();
        verdict.rater = *m_judge;
        verdict.comparison = pair;
        verdict.order = order;
        verdict.choice = p > .5 ? model::Choice::A : model::Choice::B;
        verdict.probability = p;
        (void)support::must(store::addVerdict(m_file.project(), verdict, {}, std::nullopt));
    }

    support::TemporaryProject m_file;
    std::optional<model::RaterId> m_judge;
};

bool isNear(const Json &number, double value) { return std::abs(number.get<double>() - value) < 1e-9; }

} // namespace

class CalibrationVerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scoresAreDoneByHand();
    void binsHoldWhatTheySay_data();
    void binsHoldWhatTheySay();
    void ordersAreComparedOnSideA();
    void tempersAndSaysWhyNot();
    void aJudgeWithoutProbabilitiesSaysWhy();
    void everyFigureOpensItsCases();
    void textTellsTheAnswerFirst();
    void mtBenchKeepsItsPromise();
    void wrongUsageIsOneLineAndStatusTwo_data();
    void wrongUsageIsOneLineAndStatusTwo();
};

void CalibrationVerbTest::scoresAreDoneByHand()
{
    double brier = 0, loss = 0, base = 0, confidence = 0, correct = 0;
    for (int i = 0; i < voted; ++i) {
        const double p = meanProbability(i), y = outcome(i);
        brier += (p - y) * (p - y) / voted;
        loss -= (y * std::log(p) + (1 - y) * std::log(1 - p)) / voted;
        base += (.5 - y) * (.5 - y) / voted;
        confidence += std::max(p, 1 - p) / voted;
        correct += (p == .5 || y == .5 ? .5 : (p > .5) == (y > .5) ? 1 : 0) / voted;
    }
    const Json json = Study().json("judge", {});
    QVERIFY(isNear(json["brier"]["value"], brier));
    QVERIFY(isNear(json["log_loss"]["value"], loss));
    QVERIFY(isNear(json["skill"]["value"], 1 - brier / base));
    QVERIFY(isNear(json["confidence"]["value"], confidence));
    QVERIFY(isNear(json["correct"]["value"], correct));
    QVERIFY(isNear(json["overconfidence"]["value"], confidence - correct));
    QCOMPARE(json["brier"]["n"].get<int>(), voted);
    QCOMPARE(json["without_votes"]["count"].get<int>(), all - voted);
    QCOMPARE(json["without_probability"]["count"].get<int>(), 0);
}

void CalibrationVerbTest::binsHoldWhatTheySay_data()
{
    QTest::addColumn<QString>("binning");
    QTest::newRow("mass") << u"mass"_s;
    QTest::newRow("width") << u"width"_s;
}

void CalibrationVerbTest::binsHoldWhatTheySay()
{
    QFETCH(const QString, binning);
    const Json json = Study().json("judge", {u"--binning"_s, binning, u"--bins"_s, u"7"_s});
    int n = 0;
    double error = 0, last = 0;
    for (const Json &bin : json["bins"]) {
        const Json &correct = bin["correct"];
        QCOMPARE(correct["n"].get<int>(), correct["cases"].get<int>());
        QVERIFY(bin["least"].get<double>() > last);
        last = bin["most"].get<double>();
        n += correct["n"].get<int>();
        error += correct["n"].get<int>() *
                 std::abs(bin["confidence"].get<double>() - correct["value"].get<double>()) / voted;
    }
    QCOMPARE(n, voted);
    QVERIFY(isNear(json["ece"]["value"], error));
    QVERIFY(json["ece"]["low"].is_number() && json["bins"].size() > 2 && json["bins"].size() <= 7);
}

void CalibrationVerbTest::ordersAreComparedOnSideA()
{
    const Json json = Study().json("judge", {});
    QVERIFY(isNear(json["position_effect"]["value"], 0.1));
    QVERIFY(isNear(json["instability"]["value"], 0));
    QCOMPARE(json["position_effect"]["n"].get<int>(), all);
}

void CalibrationVerbTest::tempersAndSaysWhyNot()
{
    const Study study;
    const Json json = study.json("judge", {});
    QVERIFY(json["temperature"]["value"].get<double>() > 0 && json["temperature"]["low"].is_number());
    QVERIFY(json["tempered"]["log_loss"]["value"].is_number());
    QCOMPARE(json["isotonic"]["why"].get<std::string>(), std::string("needs 500 probabilities"));
}

void CalibrationVerbTest::aJudgeWithoutProbabilitiesSaysWhy()
{
    const Study study;
    const Json json = study.json("plain", {});
    for (const char *key : {"brier", "log_loss", "ece", "temperature"})
        QCOMPARE(json[key]["why"].get<std::string>(),
                 std::string("no valid call of the judge has a probability"));
    QCOMPARE(json["without_probability"]["count"].get<int>(), voted);
    QVERIFY(json["bins"].empty() && json["murphy"].contains("why"));
    QVERIFY(json["sentence"].get<std::string>().find("is not defined") != std::string::npos);
    const Json alone = study.json("judge", {u"--where"_s, u"votes(humans) = 0"_s});
    QCOMPARE(alone["brier"]["why"].get<std::string>(),
             std::string("no comparison that has a probability has a vote of people"));
}

void CalibrationVerbTest::everyFigureOpensItsCases()
{
    const Study study;
    for (const char *judge : {"judge", "plain"}) {
        const test::JsonPromise promise = test::promiseOf(
            study.path(),
            study.json(judge, {u"--where"_s, u"category = maths"_s, u"--binning"_s, u"width"_s}));
        QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
        QVERIFY(promise.checked >= 14);
    }
}

void CalibrationVerbTest::textTellsTheAnswerFirst()
{
    const Ran ran = Study().run({u"--judge"_s, u"judge"_s});
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.out.starts_with("judge is about as sure") || ran.out.starts_with("judge is too sure") ||
                 ran.out.starts_with("judge is not sure enough"),
             ran.out.c_str());
    QVERIFY(ran.out.find("20 without a vote of people") != std::string::npos);
}

void CalibrationVerbTest::mtBenchKeepsItsPromise()
{
    const test::Folder folder;
    const QString path = test::importMtBench(folder, support::Judges::With);
    if (path.isEmpty())
        QSKIP("skipped: no ../shared/data");
    const Json json = sidejudge({u"calibration"_s, path, u"--judge"_s, u"gpt4_pair"_s, u"--json"_s}).json();
    const test::JsonPromise promise = test::promiseOf(path, json);
    QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
    QVERIFY(json["brier"]["value"].is_null());
}

void CalibrationVerbTest::wrongUsageIsOneLineAndStatusTwo_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no judge") << QStringList{};
    QTest::newRow("nobody") << QStringList{u"--judge"_s, u"nobody"_s};
    QTest::newRow("a person") << QStringList{u"--judge"_s, u"ann"_s};
    QTest::newRow("one order") << QStringList{u"--judge"_s, u"judge@first"_s};
    QTest::newRow("bins") << QStringList{u"--judge"_s, u"judge"_s, u"--bins"_s, u"0"_s};
    QTest::newRow("filter") << QStringList{u"--judge"_s, u"judge"_s, u"--where"_s,
                                           u"confidence(judge) > x"_s};
    QTest::newRow("repetition") << QStringList{u"--judge"_s, u"judge"_s, u"--where"_s,
                                               u"confidence(judge#2) > .5"_s};
}

void CalibrationVerbTest::wrongUsageIsOneLineAndStatusTwo()
{
    QFETCH(const QStringList, options);
    const Ran ran = Study().run(options);
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.out.empty());
    QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
}

QTEST_GUILESS_MAIN(CalibrationVerbTest)
#include "tst_calibration_verb.moc"
