// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_cli.h"
#include "tests/support/project_builder.h"

#include <QTest>

#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

constexpr const char *levelKeys[] = {"cohen_kappa_linear", "cohen_kappa_quadratic",
                                     "gwet_ac2_linear",    "gwet_ac2_quadratic",
                                     "spearman",           "kendall_tau_b"};
constexpr const char *nominalKeys[] = {"percent",  "cohen_kappa",      "scott_pi",
                                       "gwet_ac1", "brennan_prediger", "krippendorff_alpha"};
constexpr const char *iccKeys[] = {"icc_1_1", "icc_2_1", "icc_3_1", "icc_1_k", "icc_2_k", "icc_3_k"};

bool alike(const Json &one, const Json &other)
{
    if (!one.is_number() || !other.is_number())
        return one.is_null() && other.is_null();
    return std::abs(one.get<double>() - other.get<double>()) < 1e-12;
}

/// Signed strengths of three people, by item; nothing where a person did not vote.
using Strengths = std::vector<std::array<std::optional<int>, 3>>;
const Strengths strengths{{{2, 1, 2}},    {{-1, -2, {}}}, {{0, 0, 1}}, {{1, 2, 2}},
                          {{-2, -2, -1}}, {{2, -1, {}}},  {{1, 1, 0}}, {{-1, 0, -1}},
                          {{{}, 2, 1}},   {{0, -1, -2}},  {{2, 2, 2}}, {{-2, -1, -2}}};
constexpr std::array people{"ann", "bo", "cy"};

/// As a project, with the criteria and ratings of the tests beside it.
class Study
{
public:
    Study()
    {
        support::ProjectBuilder build(m_file.project());
        for (std::size_t item = 0; item < strengths.size(); ++item) {
            const QString name = u"q%1"_s.arg(item);
            build.item(name, u"talk"_s, 1);
            for (const QString &model : {u"x"_s, u"y"_s})
                build.response(name, model, {model});
            const auto pair = build.comparison(name, u"x"_s, u"y"_s);
            for (std::size_t person = 0; person < people.size(); ++person)
                vote(build, person, pair, strengths[item][person]);
        }
        rate(build);
        m_file.reopen(store::Project::Mode::ReadWrite);
    }
    [[nodiscard]] Ran agreement(const QString &of, const QStringList &options) const
    {
        return sidejudge(QStringList{u"agreement"_s, m_file.path(), u"--of"_s, of} + options);
    }
    [[nodiscard]] Json json(const QString &of, const QStringList &options = {}) const
    {
        return agreement(of, options + QStringList{u"--json"_s}).json();
    }
    [[nodiscard]] int cases(const Json &where) const
    {
        return test::casesBehind(m_file.path(), QString::fromStdString(where.get<std::string>()));
    }

private:
    static void vote(support::ProjectBuilder &build, std::size_t person, model::ComparisonId pair,
                     std::optional<int> strength)
    {
        if (!strength)
            return;
        model::Vote vote;
        vote.choice = *strength > 0   ? model::Choice::A
                      : *strength < 0 ? model::Choice::B
                                      : model::Choice::Tie;
        if (*strength != 0)
            vote.strength = std::abs(*strength);
        vote.criteria = {{u"style"_s, vote.choice, std::nullopt},
                         {u"facts"_s, std::nullopt, 3.0 + *strength}};
        build.vote(QString::fromLatin1(people[person]), pair, vote);
    }
    /// Shrout and Fleiss 1979: six targets, four judges; those of one item are rated together.
    static void rate(support::ProjectBuilder &build)
    {
        constexpr int scores[6][4] = {{9, 2, 5, 8}, {6, 1, 3, 2},  {8, 4, 6, 8},
                                      {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};
        for (int target = 0; target < 6; ++target) {
            const auto pair = build.comparison(u"q%1"_s.arg(target / 2), u"x"_s, u"y"_s);
            for (int judge = 0; judge < 4; ++judge)
                build.rating(u"judge%1"_s.arg(judge), pair, target % 2 == 0 ? model::Side::A : model::Side::B,
                             scores[target][judge], u"help"_s);
        }
        const auto pair = build.comparison(u"q5"_s, u"x"_s, u"y"_s);
        build.rating(u"judge0"_s, pair, model::Side::A, 4, u"help"_s);
        build.rating(u"judge1"_s, pair, model::Side::B, 5, u"help"_s);
    }

    support::TemporaryProject m_file;
};

/// The strengths as a table, once or with every row turned round too.
QByteArray tableOf(bool isMirrored)
{
    QByteArray csv("unit,ann,bo,cy\n");
    const auto add = [&](std::size_t item, int sign) {
        csv += QByteArray::number(qulonglong(item)) + (sign > 0 ? "" : "m");
        for (const auto &strength : strengths[item])
            csv += ',' + (strength ? QByteArray::number(sign * *strength) : QByteArray());
        csv += '\n';
    };
    for (std::size_t item = 0; item < strengths.size(); ++item) {
        add(item, 1);
        if (isMirrored)
            add(item, -1);
    }
    return csv;
}

Json tableFigures(const test::Folder &folder, bool isMirrored, const QString &level)
{
    return sidejudge({u"agreement"_s, u"--table"_s, folder.write("table.csv", tableOf(isMirrored)),
                      u"--level"_s, level, u"--json"_s})
        .json();
}

const Json &pairOf(const Json &document, const char *a, const char *b)
{
    for (const Json &pair : document["pairs"]) {
        if (pair["a"] == a && pair["b"] == b)
            return pair;
    }
    qFatal("no pair %s, %s", a, b);
}

} // namespace

/// `agreement --of` strength, criteria and ratings.
class AgreementNumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strengthsAgreeAsTheirTable_data();
    void strengthsAgreeAsTheirTable();
    void bothOrientationsAreTheTableWrittenBothWays();
    void everyFigureOpensItsCases_data();
    void everyFigureOpensItsCases();
    void criteriaAreScoresOrChoices();
    void ratingsHaveTheCorrelationsOfShroutAndFleiss();
    void ratersAndCasesMayBeChosen();
    void ratersLieApartByTheirMeanDifferenceAndItsLimits();
    void drawsOfItemsGiveEveryFigureAnInterval();
    void wrongUsageIsOneLineAndStatusTwo_data();
    void wrongUsageIsOneLineAndStatusTwo();
};

void AgreementNumbersTest::strengthsAgreeAsTheirTable_data()
{
    QTest::addColumn<QString>("level");
    QTest::newRow("ordinal") << u"ordinal"_s;
    QTest::newRow("interval") << u"interval"_s;
}

void AgreementNumbersTest::strengthsAgreeAsTheirTable()
{
    QFETCH(const QString, level);
    const Study study;
    const test::Folder folder;
    const Json found = study.json(
        u"strength"_s, {u"--frame"_s, u"name"_s, u"--level"_s, level, u"--raters"_s, u"ann,bo,cy"_s});
    const Json table = tableFigures(folder, false, level);
    QCOMPARE(found["of"].get<std::string>(), std::string("strength"));
    QCOMPARE(found["level"].get<std::string>(), level.toStdString());
    QVERIFY(found["categories"] == table["categories"]);
    QCOMPARE(found["pairs"].size(), std::size_t(3));
    for (std::size_t i = 0; i < 3; ++i) {
        const Json &one = found["pairs"][i], &other = table["pairs"][i];
        QVERIFY(one["n"] == other["n"]);
        QVERIFY(one["confusion"]["counts"] == other["confusion"]["counts"]);
        for (const char *key : nominalKeys)
            QVERIFY2(alike(one[key]["value"], other[key]["value"]), key);
        for (const char *key : levelKeys)
            QVERIFY2(one[key]["value"].is_number() && alike(one[key]["value"], other[key]["value"]), key);
        QVERIFY(one["cohen_kappa_linear"]["low"].is_number());
    }
    for (const char *key : iccKeys)
        QVERIFY2(alike(found["overall"][key]["value"], table["overall"][key]["value"]), key);
    QVERIFY(alike(found["overall"]["krippendorff_alpha"]["value"],
                  table["overall"]["krippendorff_alpha"]["value"]));
}

void AgreementNumbersTest::bothOrientationsAreTheTableWrittenBothWays()
{
    const Study study;
    const test::Folder folder;
    const Json found = study.json(u"strength"_s, {u"--raters"_s, u"ann,bo,cy"_s});
    const Json table = tableFigures(folder, true, u"ordinal"_s);
    QCOMPARE(found["frame"].get<std::string>(), std::string("mirror"));
    for (std::size_t i = 0; i < 3; ++i) {
        const Json &one = found["pairs"][i], &other = table["pairs"][i];
        QCOMPARE(2 * one["n"].get<int>(), other["n"].get<int>());
        for (const char *key : levelKeys) {
            QVERIFY2(alike(one[key]["value"], other[key]["value"]), key);
            QVERIFY(one[key]["n"] == one["n"]);
        }
        for (const char *key : {"percent", "cohen_kappa", "gwet_ac1"})
            QVERIFY2(alike(one[key]["value"], other[key]["value"]), key);
    }
    QVERIFY(found["overall"]["icc_2_1"]["why"].get<std::string>().find("frame name or hash") !=
            std::string::npos);
    // Turning every comparison round changes nothing: the frame does.
    const Json hash = study.json(u"strength"_s, {u"--frame"_s, u"hash"_s});
    QVERIFY(alike(hash["pairs"][0]["percent"]["value"], found["pairs"][0]["percent"]["value"]));
}

void AgreementNumbersTest::everyFigureOpensItsCases_data()
{
    QTest::addColumn<QString>("of");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("strength") << u"strength"_s << QStringList{};
    QTest::newRow("by name") << u"strength"_s << QStringList{u"--frame"_s, u"name"_s};
    QTest::newRow("by hash") << u"strength"_s << QStringList{u"--frame"_s, u"hash"_s};
    QTest::newRow("filtered") << u"strength"_s << QStringList{u"--where"_s, u"item in (q0, q1, q2, q3)"_s};
    QTest::newRow("choices") << u"criterion:style"_s << QStringList{};
    QTest::newRow("scores") << u"criterion:facts"_s << QStringList{u"--level"_s, u"interval"_s};
    QTest::newRow("ratings") << u"rating:help"_s << QStringList{};
    QTest::newRow("nothing") << u"rating:nothing"_s << QStringList{};
}

void AgreementNumbersTest::everyFigureOpensItsCases()
{
    QFETCH(const QString, of);
    QFETCH(const QStringList, options);
    const Study study;
    const Json found = study.json(of, options);
    const auto check = [&](const Json &figure) {
        return study.cases(figure["where"]) == figure["cases"].get<int>();
    };
    for (const Json &rater : found["raters"])
        QVERIFY(check(rater["votes"]));
    for (const Json &pair : found["pairs"]) {
        QVERIFY(check(pair));
        if (pair["unit"] == "comparison")
            QVERIFY(pair["n"] == pair["cases"]);
        for (std::size_t row = 0; row < pair["confusion"]["counts"].size(); ++row) {
            for (std::size_t column = 0; column < pair["confusion"]["counts"].size(); ++column) {
                const int count = pair["confusion"]["counts"][row][column].get<int>();
                if (count == 0 && row > 0)
                    continue;
                const int opened = study.cases(pair["confusion"]["where"][row][column]);
                if (pair["unit"] == "comparison")
                    QCOMPARE(opened, count);
                QVERIFY(opened <= count && (opened > 0) == (count > 0));
            }
        }
        const Json among = pair.value("among", Json::object());
        for (const auto &[key, figure] : among.items())
            QVERIFY2(!figure.is_object() || check(figure), key.c_str());
    }
    for (const auto &[key, figure] : found["overall"].items()) {
        if (figure.is_object())
            QVERIFY2(check(figure), key.c_str());
    }
}

void AgreementNumbersTest::criteriaAreScoresOrChoices()
{
    const Study study;
    const Json style = study.json(u"criterion:style"_s, {u"--frame"_s, u"name"_s});
    QVERIFY(style["categories"] == Json({"-1", "0", "1"}));
    const Json facts = study.json(u"criterion:facts"_s, {u"--level"_s, u"ratio"_s});
    QVERIFY(facts["frame"].is_null());
    QVERIFY(facts["categories"] == Json({"1", "2", "3", "4", "5"}));
    // Three more than the strengths: ranks are the same.
    const Json strength = study.json(u"strength"_s, {u"--frame"_s, u"name"_s});
    QVERIFY(alike(facts["pairs"][0]["spearman"]["value"], strength["pairs"][0]["spearman"]["value"]));
    QVERIFY(study.json(u"criterion:nobody"_s)["pairs"].empty());
}

void AgreementNumbersTest::ratingsHaveTheCorrelationsOfShroutAndFleiss()
{
    const Study study;
    const Json found = study.json(u"rating:help"_s, {u"--level"_s, u"interval"_s});
    const Json &overall = found["overall"];
    const std::map<std::string, double> printed{{"icc_1_1", .1657}, {"icc_2_1", .2898}, {"icc_3_1", .7148},
                                                {"icc_1_k", .4428}, {"icc_2_k", .6201}, {"icc_3_k", .9093}};
    for (const auto &[key, value] : printed) {
        QVERIFY2(std::abs(overall[key]["value"].get<double>() - value) < 5e-5, key.c_str());
        QCOMPARE(overall[key]["n"].get<int>(), 6);
        QCOMPARE(overall[key]["unit"].get<std::string>(), std::string("rating"));
        QCOMPARE(overall[key]["cases"].get<int>(), 3);
    }
    // Both rated responses of q5, but not the same one.
    const Json &pair = pairOf(found, "judge0", "judge1");
    QCOMPARE(pair["n"].get<int>(), 6);
    QCOMPARE(pair["cases"].get<int>(), 3);
}

void AgreementNumbersTest::ratersAndCasesMayBeChosen()
{
    const Study study;
    const Json two = study.json(u"strength"_s, {u"--raters"_s, u"cy,ann"_s, u"--cluster"_s, u"none"_s});
    QCOMPARE(two["pairs"].size(), std::size_t(1));
    QCOMPARE(two["pairs"][0]["a"].get<std::string>(), std::string("cy"));
    QCOMPARE(two["cluster"].get<std::string>(), std::string("none"));
    QVERIFY(study.json(u"strength"_s, {u"--where"_s, u"item = nowhere"_s})["pairs"].empty());
    QVERIFY(study.agreement(u"strength"_s, {u"--raters"_s, u"ann,bo"_s}).out.find("kendall_tau_b") !=
            std::string::npos);
}

void AgreementNumbersTest::ratersLieApartByTheirMeanDifferenceAndItsLimits()
{
    const Study study;
    // Shrout and Fleiss: the first judge less the second, 7 5 4 6 5 4.
    const Json pair = pairOf(study.json(u"rating:help"_s, {u"--cluster"_s, u"none"_s}), "judge0", "judge1");
    const double mean = 31.0 / 6,
                 deviation = std::sqrt((7 * 7 + 5 * 5 + 4 * 4 + 6 * 6 + 5 * 5 + 4 * 4 - 31.0 * 31.0 / 6) / 5);
    const std::map<std::string, double> values{{"severity", mean},
                                               {"deviation", deviation},
                                               {"lower_limit", mean - 1.96 * deviation},
                                               {"upper_limit", mean + 1.96 * deviation},
                                               {"mean_absolute", mean},
                                               {"root_mean_square", std::sqrt(167.0 / 6)}};
    for (const auto &[key, value] : values)
        QVERIFY2(std::abs(pair[key]["value"].get<double>() - value) < 1e-9, key.c_str());
    QVERIFY(std::abs(pair["severity"]["se"].get<double>() - deviation / std::sqrt(6.0)) < 1e-9);
    // Turned round, each difference is its opposite.
    const Json strength = study.json(u"strength"_s);
    QVERIFY(strength["pairs"][0]["severity"]["value"].is_null());
    QVERIFY(strength["pairs"][0]["severity"]["why"].is_string());
    const Json named = study.json(u"strength"_s, {u"--frame"_s, u"name"_s, u"--explain"_s});
    const Json &limit = named["pairs"][0]["upper_limit"];
    QVERIFY(limit["value"].is_number());
    QVERIFY(limit["explain"][1].get<std::string>().starts_with("here "));
    const Json turned = study.json(u"strength"_s, {u"--frame"_s, u"name"_s, u"--raters"_s, u"bo,ann"_s});
    const Json straight = study.json(u"strength"_s, {u"--frame"_s, u"name"_s, u"--raters"_s, u"ann,bo"_s});
    QVERIFY(std::abs(turned["pairs"][0]["severity"]["value"].get<double>() +
                     straight["pairs"][0]["severity"]["value"].get<double>()) < 1e-12);
}

void AgreementNumbersTest::drawsOfItemsGiveEveryFigureAnInterval()
{
    const Study study;
    const QStringList draws{u"--frame"_s, u"name"_s, u"--bootstrap"_s, u"300"_s, u"--seed"_s, u"7"_s};
    const Json found = study.json(u"strength"_s, draws);
    const Json plain = study.json(u"strength"_s, {u"--frame"_s, u"name"_s});
    QCOMPARE(found["bootstrap"]["replicates"].get<int>(), 300);
    const auto check = [](const Json &drawn, const Json &before, const char *key) {
        QVERIFY2(drawn["value"] == before["value"] && drawn["n"] == before["n"], key);
        QVERIFY2(drawn["low"].is_number() && drawn["low"] <= drawn["value"] &&
                     drawn["value"] <= drawn["high"] && drawn["se"].get<double>() > 0,
                 key);
        QVERIFY2(drawn["method"].get<std::string>().find("300 replicates, seed 7") != std::string::npos, key);
    };
    for (const char *key : levelKeys)
        check(found["pairs"][0][key], plain["pairs"][0][key], key);
    for (const char *key : {"percent", "fleiss_kappa", "conger_kappa", "krippendorff_alpha", "icc_2_1"})
        check(found["overall"][key], plain["overall"][key], key);
    QVERIFY(found["overall"]["icc_2_1"]["note"] == plain["overall"]["icc_2_1"]["note"]);
    // The same seed, the same bytes; another one, others.
    QVERIFY(study.agreement(u"strength"_s, draws + QStringList{u"--json"_s}).out ==
            study.agreement(u"strength"_s, draws + QStringList{u"--json"_s}).out);
    QVERIFY(study.json(u"strength"_s, {u"--bootstrap"_s, u"300"_s})["pairs"][0]["spearman"]["low"] !=
            found["pairs"][0]["spearman"]["low"]);
    const Json one = study.json(u"strength"_s, draws + QStringList{u"--where"_s, u"item = q0"_s});
    QVERIFY(one["pairs"][0]["percent"]["note"].get<std::string>().find("1 item, an interval needs 2") !=
            std::string::npos);
}

void AgreementNumbersTest::wrongUsageIsOneLineAndStatusTwo_data()
{
    QTest::addColumn<QString>("of");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no measure") << u"weight"_s << QStringList{};
    QTest::newRow("no criterion") << u"criterion:"_s << QStringList{};
    QTest::newRow("credit") << u"strength"_s << QStringList{u"--raters"_s, u"majority(humans, credit)"_s};
    QTest::newRow("majority") << u"strength"_s << QStringList{u"--majority"_s, u"plurality"_s};
    QTest::newRow("occasions") << u"strength"_s << QStringList{u"--raters"_s, u"humans@all"_s};
    QTest::newRow("an order") << u"rating:help"_s << QStringList{u"--raters"_s, u"judge0@first,judge1"_s};
    QTest::newRow("ties") << u"strength"_s << QStringList{u"--ties"_s, u"drop"_s};
    QTest::newRow("nominal") << u"strength"_s << QStringList{u"--level"_s, u"nominal"_s};
    QTest::newRow("ratio of signed") << u"strength"_s << QStringList{u"--level"_s, u"ratio"_s};
    QTest::newRow("level of choices") << u"choice"_s << QStringList{u"--level"_s, u"ordinal"_s};
    QTest::newRow("a filter's measure")
        << u"strength"_s << QStringList{u"--where"_s, u"gave(ann, weight) >= 1"_s};
}

void AgreementNumbersTest::wrongUsageIsOneLineAndStatusTwo()
{
    QFETCH(const QString, of);
    QFETCH(const QStringList, options);
    const Ran ran = Study().agreement(of, options);
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.out.empty());
    QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
}

QTEST_GUILESS_MAIN(AgreementNumbersTest)
#include "tst_agreement_numbers.moc"
