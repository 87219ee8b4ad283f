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

/// Two people on 40 comparisons, where bo says tie on every tenth; `good` says what ann says but for two, and
/// `poor` but for the 16 of the first sixteen. Only ann voted on another one, and `late` ruled on it alone.
class Study
{
public:
    Study()
    {
        support::ProjectBuilder build(m_file.project());
        for (const QString &judge : {u"good"_s, u"poor"_s, u"late"_s})
            build.rater(judge, model::RaterKind::Judge);
        for (int i = 0; i < 41; ++i) {
            const QString item = u"item%1"_s.arg(i);
            build.item(item, i < 20 ? u"maths"_s : u"writing"_s, 1);
            build.response(item, u"alpha"_s, {u"one"_s}).response(item, u"beta"_s, {u"two"_s});
            const auto pair = build.comparison(item, u"alpha"_s, u"beta"_s);
            const QString right = i % 2 == 0 ? u"a"_s : u"b"_s;
            const QString wrong = i % 2 == 0 ? u"b"_s : u"a"_s;
            build.vote(u"ann"_s, pair, right);
            if (i == 40) {
                build.ruling(u"late"_s, pair, right);
                continue;
            }
            build.vote(u"bo"_s, pair, i % 10 == 0 ? u"tie"_s : right);
            build.ruling(u"good"_s, pair, i == 39 || i == 3 ? wrong : right);
            build.ruling(u"poor"_s, pair, i < 16 ? wrong : right);
        }
        m_file.reopen(store::Project::Mode::ReadWrite);
    }
    [[nodiscard]] Ran run(const QStringList &options) const
    {
        return sidejudge(QStringList{u"standin"_s, m_file.path()} + options);
    }
    [[nodiscard]] Json compared(const char *judge, const char *against, const QStringList &options = {}) const
    {
        const Ran ran = run(QStringList{u"--judge"_s, QLatin1String(judge), u"--against"_s,
                                        QLatin1String(against), u"--json"_s} +
                            options);
        if (ran.status != 0)
            qFatal("%s", ran.err.c_str());
        return ran.json();
    }
    [[nodiscard]] QString path() const { return m_file.path(); }

private:
    support::TemporaryProject m_file;
};

bool isNear(const Json &figure, double value)
{
    return figure["value"].is_number() && std::abs(figure["value"].get<double>() - value) < 1e-12;
}

} // namespace

class PairedJudgesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBetterOneIsTold();
    void exchangedTheSignFlips();
    void everyFigureOpensItsCases();
    void bootstrapKeepsTheValues();
    void onNothingItSaysWhy();
    void alikeEverywhereHasNoTest();
    void mtBenchAsTheMatrixHasIt();
    void wrongUsageIsOneLineAndStatusTwo_data();
    void wrongUsageIsOneLineAndStatusTwo();
};

void PairedJudgesTest::theBetterOneIsTold()
{
    const Json json = Study().compared("good", "poor");
    QCOMPARE(json["votes"]["count"].get<int>(), 80);
    QCOMPARE(json["votes"]["cases"].get<int>(), 40);
    // Of 80 votes four are ties that nobody shares; `good` misses both votes on 3 and 39, `poor` both on
    // sixteen, of which 0 and 10 have a tie.
    QVERIFY(isNear(json["judge_human"], (80.0 - 4 - 4) / 80));
    QVERIFY(isNear(json["against_human"], (80.0 - 4 - 30) / 80));
    QVERIFY(isNear(json["difference"], 26.0 / 80));
    QVERIFY(json["difference"]["low"].get<double>() > 0);
    QVERIFY(json["sentence"].get<std::string>().starts_with("good agrees with people more often than poor"));
    // The majority of one choice and one tie is a tie, which neither says: 0, 10, 20 and 30.
    const Json &majority = json["majority"];
    QCOMPARE(majority["both"]["count"].get<int>(), 40 - 4 - 14 - 1);
    QCOMPARE(majority["only_judge"]["count"].get<int>(), 13);
    QCOMPARE(majority["only_against"]["count"].get<int>(), 1);
    QCOMPARE(majority["neither"]["count"].get<int>(), 5);
    QVERIFY(isNear(majority["difference"], 12.0 / 40));
    // Binomial, 14 throws, at most 1: 2 (1 + 14) / 2^14. Chi-square with correction (12 - 1)^2 / 14.
    QVERIFY(isNear(majority["mcnemar"]["exact_p"], 30.0 / 16384));
    QVERIFY(isNear(majority["mcnemar"]["p"], 30.0 / 16384)); // one comparison an item
    QVERIFY(isNear(majority["mcnemar"]["corrected"]["statistic"], 121.0 / 14));
    QVERIFY(isNear(majority["mcnemar"]["chi_square"]["statistic"], 144.0 / 14));
    QCOMPARE(majority["mcnemar"]["preferred"].get<std::string>(), std::string("exact_p"));
    const std::string text = Study().run({u"--judge"_s, u"good"_s, u"--against"_s, u"poor"_s}).out;
    QVERIFY(text.starts_with("good agrees with people more often than poor"));
    QVERIFY(text.find("McNemar's test") != std::string::npos);
}

void PairedJudgesTest::exchangedTheSignFlips()
{
    const Study study;
    const Json one = study.compared("good", "poor"), two = study.compared("poor", "good");
    for (const char *part : {"difference", "majority"}) {
        const Json &first = part == std::string("majority") ? one[part]["difference"] : one[part];
        const Json &second = part == std::string("majority") ? two[part]["difference"] : two[part];
        QVERIFY(isNear(second, -first["value"].get<double>()));
        QVERIFY(std::abs(second["low"].get<double>() + first["high"].get<double>()) < 1e-12);
        QVERIFY(std::abs(second["se"].get<double>() - first["se"].get<double>()) < 1e-12);
    }
    QCOMPARE(two["judge_human"]["value"].dump(), one["against_human"]["value"].dump());
    QCOMPARE(two["majority"]["only_judge"]["count"].dump(), one["majority"]["only_against"]["count"].dump());
    QCOMPARE(two["majority"]["mcnemar"]["exact_p"].dump(), one["majority"]["mcnemar"]["exact_p"].dump());
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column)
            QCOMPARE(two["choices"]["counts"][column][row].dump(),
                     one["choices"]["counts"][row][column].dump());
    }
    for (const char *name : {"stuart_maxwell", "bowker"})
        QVERIFY(isNear(two["choices"][name]["statistic"],
                       one["choices"][name]["statistic"]["value"].get<double>()));
    QVERIFY(two["sentence"].get<std::string>().starts_with("poor agrees with people less often than good"));
}

void PairedJudgesTest::everyFigureOpensItsCases()
{
    const Study study;
    const Json json = study.compared("good", "poor", {u"--where"_s, u"category = maths"_s});
    const test::JsonPromise promise = test::promiseOf(study.path(), json);
    QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
    QCOMPARE(promise.checked, 1 + 3 + 3 + 4);
    QCOMPARE(json["votes"]["cases"].get<int>(), 20);
    int all = 0;
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            const int count = json["choices"]["counts"][row][column].get<int>();
            QCOMPARE(test::casesBehind(study.path(),
                                       QString::fromStdString(json["choices"]["where"][row][column])),
                     count);
            all += count;
        }
    }
    QCOMPARE(all, 20);
}

void PairedJudgesTest::bootstrapKeepsTheValues()
{
    const Study study;
    const Json plain = study.compared("good", "poor");
    const Json drawn = study.compared("good", "poor", {u"--bootstrap"_s, u"500"_s, u"--seed"_s, u"3"_s});
    QCOMPARE(drawn["difference"]["value"].dump(), plain["difference"]["value"].dump());
    QVERIFY(std::abs(drawn["difference"]["low"].get<double>() - plain["difference"]["low"].get<double>()) <
            .05);
    QCOMPARE(study.compared("good", "poor", {u"--bootstrap"_s, u"500"_s, u"--seed"_s, u"3"_s}).dump(),
             drawn.dump());
}

void PairedJudgesTest::onNothingItSaysWhy()
{
    const Json json = Study().compared("good", "late");
    QCOMPARE(json["votes"]["count"].get<int>(), 0);
    for (const char *key : {"judge_human", "against_human", "difference"}) {
        QVERIFY(json[key]["value"].is_null());
        QVERIFY(!json[key]["why"].get<std::string>().empty());
    }
    QVERIFY(json["majority"]["mcnemar"]["exact_p"]["value"].is_null());
    QVERIFY(json["sentence"].get<std::string>().find("cannot be compared") != std::string::npos);
}

void PairedJudgesTest::alikeEverywhereHasNoTest()
{
    // Of writing, both judges say the same but for one; without that one they never part.
    const Json json =
        Study().compared("good", "poor", {u"--where"_s, u"category = writing and item != item39"_s});
    QVERIFY(isNear(json["difference"], 0));
    QVERIFY(json["majority"]["mcnemar"]["exact_p"]["value"].is_null());
    QVERIFY(json["choices"]["bowker"]["statistic"]["value"].is_null());
    // One item: a difference without an interval.
    const Json one = Study().compared("good", "poor", {u"--where"_s, u"item = item1"_s});
    QVERIFY(isNear(one["difference"], 1));
    QVERIFY(one["difference"]["low"].is_null());
    QVERIFY(one["sentence"].get<std::string>().find("too few to say") != std::string::npos);
}

void PairedJudgesTest::mtBenchAsTheMatrixHasIt()
{
    const test::Folder folder;
    const QString path = test::importMtBench(folder, support::Judges::With);
    if (path.isEmpty())
        QSKIP("skipped: no ../shared/data");
    std::string other;
    const Json info = sidejudge({u"info"_s, path, u"--json"_s}).json();
    for (const Json &rater : info["raters"]) {
        if (rater["kind"] == "judge" && rater["name"] != "gpt4_pair")
            other = rater["name"].get<std::string>();
    }
    const QString against = QString::fromStdString(other);
    const Json json =
        sidejudge({u"standin"_s, path, u"--judge"_s, u"gpt4_pair"_s, u"--against"_s, against, u"--json"_s})
            .json();
    qInfo("%s", json["sentence"].get<std::string>().c_str());
    const test::JsonPromise promise = test::promiseOf(path, json);
    QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
    QVERIFY(json["difference"]["low"].get<double>() > 0);
    // The same shares as the matrix has on the same comparisons.
    const Json matrix = sidejudge({u"agreement"_s, path, u"--raters"_s, u"gpt4_pair,humans,"_s + against,
                                   u"--where"_s, QString::fromStdString(json["votes"]["where"]), u"--json"_s})
                            .json();
    int checked = 0;
    for (const Json &pair : matrix["pairs"]) {
        if (pair["a"] == pair["b"] || (pair["a"] != "humans" && pair["b"] != "humans"))
            continue;
        const bool isFirst = pair["a"] == "gpt4_pair" || pair["b"] == "gpt4_pair";
        const Json &figure = json[isFirst ? "judge_human" : "against_human"];
        QCOMPARE(pair["n"].get<int>(), figure["n"].get<int>());
        QVERIFY(isNear(figure, pair["percent"]["value"].get<double>()));
        ++checked;
    }
    QCOMPARE(checked, 2);
}

void PairedJudgesTest::wrongUsageIsOneLineAndStatusTwo_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("nobody") << QStringList{u"--against"_s, u"nobody"_s};
    QTest::newRow("a person") << QStringList{u"--against"_s, u"ann"_s};
    QTest::newRow("itself") << QStringList{u"--against"_s, u"good"_s};
    QTest::newRow("epsilon") << QStringList{u"--against"_s, u"poor"_s, u"--epsilon"_s, u"0.1"_s};
    QTest::newRow("seed") << QStringList{u"--against"_s, u"poor"_s, u"--seed"_s, u"1"_s};
}

void PairedJudgesTest::wrongUsageIsOneLineAndStatusTwo()
{
    QFETCH(const QStringList, options);
    const Ran ran = Study().run(QStringList{u"--judge"_s, u"good"_s} + options);
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.out.empty());
    QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
}

QTEST_GUILESS_MAIN(PairedJudgesTest)
#include "tst_paired_judges.moc"
