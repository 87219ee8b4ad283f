// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_cli.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QScopeGuard>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

constexpr double exact = 1e-9;

bool isNear(const Json &figure, double expected, double tolerance)
{
    return figure["value"].is_number() && std::abs(figure["value"].get<double>() - expected) < tolerance;
}

} // namespace

// Flags and bias panels of MT-bench, through the command line alone.
class MtBenchBiasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void lengthFlagsOfGpt4();
    void lengthBiasOfGpt4_data();
    void lengthBiasOfGpt4();
    void positionOfTheLlamaJudge();
    void positionOfImportedRulingsIsNotKnown();
    void gpt4PrefersItsOwnModel();
    void flagsOfACaseComeWithTheirEvidence();
    void everyWhereOfBiasSelectsItsCases();

private:
    [[nodiscard]] int total(const QString &where) const;
    [[nodiscard]] Json panel(const QStringList &options) const;
    [[nodiscard]] int wheresThatHold(const Json &json) const;

    std::optional<test::Folder> m_folder;
    QString m_project;
};

void MtBenchBiasTest::initTestCase()
{
    m_folder.emplace();
    m_project = test::importMtBench(*m_folder, support::Judges::With);
    if (m_project.isEmpty())
        QSKIP("skipped: no ../shared/data");
}

int MtBenchBiasTest::total(const QString &where) const { return test::casesBehind(m_project, where); }

Json MtBenchBiasTest::panel(const QStringList &options) const
{
    const Ran ran =
        sidejudge(QStringList{QStringLiteral("bias"), m_project, QStringLiteral("--json")} + options);
    if (ran.status != 0)
        qFatal("%s", ran.err.c_str());
    return ran.json()["panels"].at(0);
}

// METHODS 4.1: what a length flag is; data/expected/mtbench_bias.json: 82 of 125.
void MtBenchBiasTest::lengthFlagsOfGpt4()
{
    const QString opposite = QStringLiteral("opposite(gpt4_pair, majority)");
    QCOMPARE(total(opposite), 125);
    QCOMPARE(total(QStringLiteral("longer(gpt4_pair) and ") + opposite), 82);
    // 79 and 38 whose lengths differ by more than 30, less those on which people are split themselves.
    QCOMPARE(total(QStringLiteral("flag(len_vs_human, gpt4_pair) and ") + opposite), 76);
    QCOMPARE(total(QStringLiteral("flag(len_vs_human, gpt4_pair)")), 76);
    QCOMPARE(total(QStringLiteral("flag(short_vs_human, gpt4_pair)")), 37);
    const Json bias = panel({QStringLiteral("--rater"), QStringLiteral("gpt4_pair"), QStringLiteral("--kind"),
                             QStringLiteral("length")});
    QCOMPARE(bias["flagged"]["count"].get<int>(), 79);
    QCOMPARE(bias["mirrored"]["count"].get<int>(), 38);
    QCOMPARE(bias["detail"]["people_split"]["count"].get<int>(), 4);
}

void MtBenchBiasTest::lengthBiasOfGpt4_data()
{
    QTest::addColumn<QString>("length");
    QTest::addColumn<int>("longer");
    QTest::addColumn<int>("shorter");
    QTest::newRow("all turns so far") << QStringLiteral("cumulative") << 79 << 38;
    QTest::newRow("the turn alone") << QStringLiteral("turn") << 76 << 42;
}

void MtBenchBiasTest::lengthBiasOfGpt4()
{
    QFETCH(QString, length);
    QFETCH(int, longer);
    QFETCH(int, shorter);
    const Json bias = panel({QStringLiteral("--rater"), QStringLiteral("gpt4_pair"), QStringLiteral("--kind"),
                             QStringLiteral("length"), QStringLiteral("--length"), length});
    QCOMPARE(bias["evidence"].get<std::string>(), std::string("observational"));
    QCOMPARE(bias["flagged"]["count"].get<int>(), longer);
    QCOMPARE(bias["mirrored"]["count"].get<int>(), shorter);
    const int n = bias["estimate"]["n"].get<int>();
    QVERIFY(isNear(bias["estimate"], double(longer - shorter) / n, exact));
    const Json &detail = bias["detail"];
    QCOMPARE(longer + shorter + detail["both_longer"]["count"].get<int>() +
                 detail["both_shorter"]["count"].get<int>(),
             n);
    if (length != u"turn")
        return;
    QCOMPARE(n, 998);
    QCOMPARE(detail["both_longer"]["count"].get<int>(), 681);
    QCOMPARE(detail["both_shorter"]["count"].get<int>(), 199);
    QVERIFY(isNear(detail["mcnemar_p"], 0.002242665051735885, exact));
    // By 44 items that lean to one side, 34 apart: counted with Python's whole numbers.
    QVERIFY(isNear(detail["p"], 0.012413218896199396, exact));
}

void MtBenchBiasTest::positionOfTheLlamaJudge()
{
    const Json bias = panel({QStringLiteral("--rater"), QStringLiteral("text-generation-webui-api"),
                             QStringLiteral("--kind"), QStringLiteral("position")});
    QCOMPARE(bias["evidence"].get<std::string>(), std::string("interventional"));
    const Json &detail = bias["detail"];
    QCOMPARE(detail["consistent"]["count"].get<int>(), 1417);
    QCOMPARE(detail["toward_first"]["count"].get<int>(), 187 + 161);
    QCOMPARE(detail["toward_second"]["count"].get<int>(), 74 + 188);
    QCOMPARE(detail["incomplete"]["count"].get<int>(), 373);
    QVERIFY(isNear(bias["estimate"], (348.0 - 262.0) / 2027, exact));
    // 73 items lean to one side, 86 apart: counted with Python's whole numbers.
    QVERIFY(isNear(detail["p"], 0.027223996646780144, exact));
    QVERIFY(isNear(detail["exact_p"], 0.0005675124341900261, exact));
    QVERIFY(isNear(detail["consistency"], 1417.0 / 2400, exact));
}

// Both orders are merged in the file and its columns are no positions.
void MtBenchBiasTest::positionOfImportedRulingsIsNotKnown()
{
    const Json bias = panel({QStringLiteral("--rater"), QStringLiteral("gpt4_pair"), QStringLiteral("--kind"),
                             QStringLiteral("position")});
    QVERIFY(bias["estimate"]["value"].is_null());
    QVERIFY(bias["estimate"]["why"].get<std::string>().find("not known") != std::string::npos);
    QVERIFY(bias["sentence"].get<std::string>().find("not known") != std::string::npos);
}

// data/expected/golden/mtbench_bias.json, judge_minus_human_score, to its four digits; its people count the
// one duplicate vote too.
void MtBenchBiasTest::gpt4PrefersItsOwnModel()
{
    const QStringList options{QStringLiteral("--rater"), QStringLiteral("gpt4_pair"),
                              QStringLiteral("--kind"), QStringLiteral("self_preference")};
    QVERIFY(panel(options)["estimate"]["why"].get<std::string>().find("own model is not known") !=
            std::string::npos);
    const QString original = std::exchange(m_project, m_folder->path("family.sidejudge"));
    const auto restore = qScopeGuard([&] { m_project = original; });
    QVERIFY(QFile::copy(original, m_project));
    QCOMPARE(sidejudge({QStringLiteral("raters"), m_project, QStringLiteral("set"),
                        QStringLiteral("gpt4_pair"), QStringLiteral("--family"), QStringLiteral("gpt-4")})
                 .status,
             0);
    const Json bias = panel(options);
    QCOMPARE(bias["estimate"]["n"].get<int>(), 578);
    const Json &difference = bias["detail"]["difference"];
    QVERIFY(isNear(difference, 0.1188, 5e-5));
    // The file's standard error lacks the factor G/(G-1) of 80 clusters.
    QVERIFY(std::abs(difference["se"].get<double>() * std::sqrt(79.0 / 80) - 0.0176) < 5e-5);
    // What a least squares line through the other five models leaves, computed apart from the votes in
    // Python.
    QVERIFY(isNear(bias["estimate"], 0.10209156142516129, exact));
    QVERIFY(bias["estimate"]["low"].get<double>() > 0.02 && bias["estimate"]["high"].get<double>() < 0.18);
    QVERIFY(isNear(bias["detail"]["others_net"]["claude-v1"], 0.06614574955467878, exact));
    QVERIFY(isNear(bias["detail"]["others_net"]["llama-13b"], 0.0034635147041997827, exact));
    // METHODS 4.8: +.76 for its own model, but +.35 and -.79 for others too.
    QVERIFY(isNear(bias["detail"]["equal_opportunity"], 0.76, 5e-3));
    QVERIFY(isNear(bias["detail"]["others_equal_opportunity"]["claude-v1"], 0.35, 5e-3));
    QVERIFY(isNear(bias["detail"]["others_equal_opportunity"]["llama-13b"], -0.79, 5e-3));
    QVERIFY(isNear(bias["detail"]["people_score"], 0.7332, 5e-5));
    QVERIFY(isNear(bias["detail"]["judge_score"], 0.8521, 5e-5));
    QVERIFY(isNear(bias["detail"]["others"]["claude-v1"], 0.0445, 5e-5));
    QVERIFY(isNear(bias["detail"]["others"]["llama-13b"], -0.0589, 5e-5));
    // But for one on which people are split.
    QCOMPARE(total(QStringLiteral("flag(self, gpt4_pair)")), bias["flagged"]["count"].get<int>() - 1);
}

void MtBenchBiasTest::flagsOfACaseComeWithTheirEvidence()
{
    const Json cases = sidejudge({QStringLiteral("cases"), m_project, QStringLiteral("--json"),
                                  QStringLiteral("--where"), QStringLiteral("flag(len_vs_human, gpt4_pair)")})
                           .json();
    QCOMPARE(cases["cases"].size(), std::size_t(76));
    for (const Json &found : cases["cases"]) {
        const auto flag = std::find_if(found["flags"].begin(), found["flags"].end(), [](const Json &one) {
            return one["kind"] == "len_vs_human" && one["rater"] == "gpt4_pair";
        });
        QVERIFY(flag != found["flags"].end());
        QVERIFY((*flag)["evidence"].get<std::string>().starts_with("took the response that is "));
        QVERIFY((*flag)["numbers"]["people_other"].get<int>() * 2 >
                (*flag)["numbers"]["people"].get<int>() - 1);
        QVERIFY((*flag)["numbers"]["length_chosen"].get<int>() >
                (*flag)["numbers"]["length_other"].get<int>() + 30);
    }
}

// The filters whose `cases` are what `cases --where` selects; -1 where one is not.
int MtBenchBiasTest::wheresThatHold(const Json &json) const
{
    int compared = 0;
    if (json.is_object() && json.contains("where") && json.contains("cases")) {
        const auto where = QString::fromStdString(json["where"].get<std::string>());
        if (total(where) != json["cases"].get<int>()) {
            qInfo("%s", qPrintable(where));
            return -1;
        }
        ++compared;
    }
    if (!json.is_structured())
        return compared;
    for (const Json &inner : json) {
        const int inside = wheresThatHold(inner);
        if (inside < 0)
            return -1;
        compared += inside;
    }
    return compared;
}

void MtBenchBiasTest::everyWhereOfBiasSelectsItsCases()
{
    const auto bias = [&](const QStringList &options) {
        return sidejudge(QStringList{QStringLiteral("bias"), m_project, QStringLiteral("--json")} + options)
            .json();
    };
    QVERIFY(wheresThatHold(bias({QStringLiteral("--rater"), QStringLiteral("text-generation-webui-api"),
                                 QStringLiteral("--where"), QStringLiteral("turn = 2")})) > 40);
    QVERIFY(wheresThatHold(
                bias({QStringLiteral("--rater"), QStringLiteral("gpt4_pair"), QStringLiteral("--kind"),
                      QStringLiteral("length"), QStringLiteral("--length"), QStringLiteral("turn")})) > 8);
}

QTEST_APPLESS_MAIN(MtBenchBiasTest)
#include "tst_mtbench_bias.moc"
