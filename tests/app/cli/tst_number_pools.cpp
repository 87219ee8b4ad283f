// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/number_study.h"
#include "tests/support/shared_data.h"

#include <QLocale>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using test::comparisonOf;
using test::Json;
using test::Numbers;
using test::pairOf;
using test::sidejudge;
using Study = test::NumberStudy;

namespace {

constexpr const char *tableKeys[] = {
    "percent",          "cohen_kappa",        "scott_pi",        "gwet_ac1",
    "brennan_prediger", "cohen_kappa_linear", "gwet_ac2_linear", "cohen_kappa_quadratic",
    "spearman",         "gwet_ac2_quadratic", "kendall_tau_b"};

bool alike(const Json &one, const Json &other)
{
    if (!one.is_number() || !other.is_number())
        return one.is_null() && other.is_null();
    return std::abs(one.get<double>() - other.get<double>()) < 1e-12;
}

double medianOf(std::vector<double> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    const std::size_t size = numbers.size();
    return (numbers[(size - 1) / 2] + numbers[size / 2]) / 2;
}

/// Pairs of numbers as `agreement --table` reads them.
struct Rows
{
    QByteArray csv{"unit,a,b\n"};
    int count = 0;

    void add(double a, double b)
    {
        const auto word = [](double number) {
            return QString::number(number, 'g', QLocale::FloatingPointShortest).toLatin1();
        };
        csv += QByteArray::number(++count) + ',' + word(a) + ',' + word(b) + '\n';
    }
};

/// The pair of the table, with the categories that `found` has.
Json pairOfTable(const Rows &rows, const Json &found)
{
    const test::Folder folder;
    QStringList categories;
    for (const Json &category : found["confusion"]["categories"])
        categories << QString::fromStdString(category.get<std::string>());
    return sidejudge({u"agreement"_s, u"--table"_s, folder.write("table.csv", rows.csv), u"--level"_s,
                      u"ordinal"_s, u"--categories"_s, categories.join(u','), u"--json"_s})
        .json()["pairs"][0];
}

void compareWithTable(const Json &found, const Rows &rows)
{
    const Json table = pairOfTable(rows, found);
    QCOMPARE(found["n"].get<int>(), rows.count);
    QVERIFY(found["confusion"]["counts"] == table["confusion"]["counts"]);
    for (const char *key : tableKeys) {
        QVERIFY2(found[key]["value"].is_number() && alike(found[key]["value"], table[key]["value"]), key);
        QVERIFY2(alike(found[key]["se"], table[key]["se"]), key);
    }
}

const QStringList plain{u"--frame"_s, u"name"_s, u"--cluster"_s, u"none"_s};

/// The responses of an item with their ratings, those of the people and that of a judge apart.
struct Rated
{
    std::vector<double> people;
    std::optional<double> judge;
};
std::vector<Rated> ratedResponses()
{
    std::vector<Rated> all;
    for (const auto &item : test::numberRatings) {
        for (const auto &[model, given] : item) {
            Rated &rated = all.emplace_back();
            for (const auto &[rater, number] : given) {
                if (rater == "judge")
                    rated.judge = number;
                else if (rater != "other")
                    rated.people.push_back(number);
            }
        }
    }
    return all;
}

} // namespace

/// `agreement --of` a number with pools and majorities.
class NumberPoolsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRaterBesidePeopleIsEveryPairWithAnother();
    void peopleAmongThemselvesCountEachPairOnce();
    void majorityOfStrengthsIsTheMedian();
    void majorityOfRatingsIsTheMean();
    void majorityOfChoicesIsTheirPlurality();
    void poolsMayBeNamed();
    void everybodyStandsInTheMatrixByDefault();
    void meansOfManyValuesKeepWhatNeedsNoTable_data();
    void meansOfManyValuesKeepWhatNeedsNoTable();
    void drawsGiveNoIntervalOfNoWidth();
    void tulusStrengthsAreThoseOfARecount();
};

void NumberPoolsTest::aRaterBesidePeopleIsEveryPairWithAnother()
{
    const Study study;
    const Json found = study.json(u"strength"_s, plain + QStringList{u"--raters"_s, u"ann,humans"_s});
    const Json &pair = pairOf(found, "ann", "humans");
    Rows rows;
    for (const Numbers &item : test::numberStrengths) {
        for (const auto &[other, number] : item) {
            if (other != "ann" && item.contains("ann"))
                rows.add(item.at("ann"), number);
        }
    }
    compareWithTable(pair, rows);
    QCOMPARE(pair["unit"].get<std::string>(), std::string("vote_pair"));
    QCOMPARE(pair["includes_self"].get<bool>(), false);
    QCOMPARE(pair["cases"].get<int>(), 10);
    QVERIFY(pair["severity"]["value"].is_number());
    QCOMPARE(found["raters"][1]["votes"]["count"].get<int>(), 31);
    QCOMPARE(found["raters"][1]["votes"]["cases"].get<int>(), 12);
}

void NumberPoolsTest::peopleAmongThemselvesCountEachPairOnce()
{
    const Study study;
    const Json found = study.json(u"strength"_s, plain + QStringList{u"--raters"_s, u"humans"_s});
    const Json &pair = pairOf(found, "humans", "humans");
    Rows rows;
    double absolute = 0;
    int pairs = 0;
    for (const Numbers &item : test::numberStrengths) {
        for (const auto &[one, first] : item) {
            for (const auto &[other, second] : item) {
                if (one == other)
                    continue;
                rows.add(first, second);
                absolute += std::abs(first - second) / 2;
                pairs += one < other ? 1 : 0;
            }
        }
    }
    const Json table = pairOfTable(rows, pair);
    QCOMPARE(pair["n"].get<int>(), pairs);
    QCOMPARE(rows.count, 2 * pairs);
    QVERIFY(pair["confusion"]["counts"] == table["confusion"]["counts"]);
    for (const char *key : tableKeys)
        QVERIFY2(alike(pair[key]["value"], table[key]["value"]) && pair[key]["n"] == pairs, key);
    QVERIFY(alike(pair["cohen_kappa_linear"]["value"], table["cohen_kappa_linear"]["value"]));
    QVERIFY(std::abs(pair["mean_absolute"]["value"].get<double>() - absolute / pairs) < 1e-12);
    QCOMPARE(pair["severity"]["why"].get<std::string>(),
             std::string("within a pool neither of the two is the first"));
    // Its members by themselves, with the correlations of scores.
    const Json single = study.json(u"strength"_s, plain + QStringList{u"--raters"_s, u"ann,bo,cy"_s});
    for (const char *key : {"krippendorff_alpha", "icc_2_1", "icc_1_k", "fleiss_kappa", "percent"}) {
        QVERIFY2(pair["among"][key]["value"].is_number(), key);
        QVERIFY2(pair["among"][key] == single["overall"][key], key);
        QVERIFY2(found["overall"][key] == single["overall"][key], key);
    }
    QVERIFY(study.agreement(u"strength"_s, {u"--raters"_s, u"humans"_s}).out.find("humans and humans") !=
            std::string::npos);
}

void NumberPoolsTest::majorityOfStrengthsIsTheMedian()
{
    const Study study;
    const Json found = study.json(u"strength"_s, plain + QStringList{u"--raters"_s, u"ann,majority"_s});
    Rows rows;
    for (const Numbers &item : test::numberStrengths) {
        std::vector<double> numbers;
        for (const auto &[person, number] : item)
            numbers.push_back(number);
        if (item.contains("ann") && numbers.size() >= 2)
            rows.add(item.at("ann"), medianOf(numbers));
    }
    const Json &pair = pairOf(found, "ann", "majority");
    compareWithTable(pair, rows);
    QCOMPARE(pair["includes_self"].get<bool>(), true);
    QCOMPARE(pair["unit"].get<std::string>(), std::string("comparison"));
    QVERIFY(pair["cases"] == pair["n"]);
    QCOMPARE(found["majority"].get<std::string>(), std::string("median"));
    QVERIFY(found["raters"][1]["note"].get<std::string>().starts_with("the median"));
    QCOMPARE(found["raters"][1]["votes"]["count"].get<int>(), 12);
    // Turning both round turns the median round too.
    const Json mirror = study.json(u"strength"_s, {u"--raters"_s, u"bo,majority"_s});
    const Json hash = study.json(u"strength"_s, {u"--raters"_s, u"bo,majority"_s, u"--frame"_s, u"hash"_s});
    QVERIFY(alike(mirror["pairs"][0]["percent"]["value"], hash["pairs"][0]["percent"]["value"]));
    QVERIFY(
        study.agreement(u"strength"_s, {u"--raters"_s, u"ann,majority"_s}).out.find("majority: the median") !=
        std::string::npos);
}

void NumberPoolsTest::majorityOfRatingsIsTheMean()
{
    const Study study;
    const Json found =
        study.json(u"rating:help"_s, plain + QStringList{u"--raters"_s, u"judge,majority,humans"_s});
    Rows means, people;
    double difference = 0;
    for (const Rated &rated : ratedResponses()) {
        if (!rated.judge || rated.people.empty())
            continue;
        double sum = 0;
        for (const double number : rated.people) {
            sum += number;
            people.add(*rated.judge, number);
        }
        means.add(*rated.judge, sum / static_cast<double>(rated.people.size()));
        difference += *rated.judge - sum / static_cast<double>(rated.people.size());
    }
    const Json &majority = pairOf(found, "judge", "majority");
    compareWithTable(majority, means);
    QCOMPARE(majority["unit"].get<std::string>(), std::string("rating"));
    QVERIFY(std::abs(majority["severity"]["value"].get<double>() - difference / means.count) < 1e-12);
    compareWithTable(pairOf(found, "judge", "humans"), people);
    QCOMPARE(found["majority"].get<std::string>(), std::string("mean"));
    // The individuals of the pool, but not the majority, stand behind what is over all.
    QCOMPARE(found["overall"]["raters"].get<int>(), 4);
}

void NumberPoolsTest::majorityOfChoicesIsTheirPlurality()
{
    const Study study;
    const Json found = study.json(u"criterion:style"_s, plain + QStringList{u"--raters"_s, u"bo,majority"_s});
    QCOMPARE(found["majority"].get<std::string>(), std::string("plurality"));
    // As the labels, whose criterion is the overall choice here.
    const Json labels = study.json(u"choice"_s, plain + QStringList{u"--raters"_s, u"bo,majority"_s});
    const Json &pair = pairOf(found, "bo", "majority"), &label = pairOf(labels, "bo", "majority");
    QVERIFY(pair["n"] == label["n"] && pair["cases"] == label["cases"]);
    for (const char *key : {"percent", "cohen_kappa", "gwet_ac1", "krippendorff_alpha"}) {
        QVERIFY2(alike(pair[key]["value"], label[key]["value"]), key);
        QVERIFY2(alike(pair[key]["se"], label[key]["se"]), key);
    }
    // Pools as well, by item and both orientations.
    const QStringList both{u"--raters"_s, u"bo,humans"_s};
    const Json numbers = study.json(u"criterion:style"_s, both), choices = study.json(u"choice"_s, both);
    for (const auto &[a, b] : {std::pair("bo", "humans"), std::pair("humans", "humans")}) {
        for (const char *key : {"percent", "cohen_kappa", "scott_pi", "krippendorff_alpha"}) {
            const Json &one = pairOf(numbers, a, b)[key], &other = pairOf(choices, a, b)[key];
            QVERIFY2(alike(one["value"], other["value"]) && alike(one["se"], other["se"]), key);
            QVERIFY2(alike(one["low"], other["low"]) && one["n"] == other["n"], key);
        }
    }
}

void NumberPoolsTest::poolsMayBeNamed()
{
    const Study study;
    const Json found = study.json(
        u"strength"_s, plain + QStringList{u"--pool"_s, u"two=ann,bo"_s, u"--pool"_s,
                                           u"most=majority(\"ann,bo\")"_s, u"--raters"_s, u"cy,two,most"_s});
    Rows pooled, medians;
    for (const Numbers &item : test::numberStrengths) {
        std::vector<double> numbers;
        for (const auto &[person, number] : item) {
            if (person != "cy")
                numbers.push_back(number);
        }
        if (!item.contains("cy") || numbers.empty())
            continue;
        for (const double number : numbers)
            pooled.add(item.at("cy"), number);
        medians.add(item.at("cy"), medianOf(numbers));
    }
    compareWithTable(pairOf(found, "cy", "two"), pooled);
    compareWithTable(pairOf(found, "cy", "most"), medians);
    QCOMPARE(pairOf(found, "cy", "most")["includes_self"].get<bool>(), false);
    QCOMPARE(pairOf(found, "two", "most")["includes_self"].get<bool>(), true);
}

void NumberPoolsTest::everybodyStandsInTheMatrixByDefault()
{
    const Study study;
    const auto names = [](const Json &found) {
        std::vector<std::string> all;
        for (const Json &rater : found["raters"])
            all.push_back(rater["name"].get<std::string>());
        return all;
    };
    QCOMPARE(names(study.json(u"strength"_s, {})),
             (std::vector<std::string>{"ann", "bo", "cy", "humans", "majority"}));
    QCOMPARE(names(study.json(u"rating:help"_s, {u"--pool"_s, u"two=ann,bo"_s})),
             (std::vector<std::string>{"ann", "bo", "cy", "judge", "other", "humans", "judges", "majority",
                                       "two"}));
    QVERIFY(names(study.json(u"rating:none"_s, {})).empty());
}

void NumberPoolsTest::meansOfManyValuesKeepWhatNeedsNoTable_data()
{
    QTest::addColumn<int>("items");
    QTest::addColumn<bool>("hasTable");
    QTest::newRow("too many for errors by item") << 60 << true;
    QTest::newRow("too many for a table") << 300 << false;
}

void NumberPoolsTest::meansOfManyValuesKeepWhatNeedsNoTable()
{
    QFETCH(const int, items);
    QFETCH(const bool, hasTable);
    support::TemporaryProject file;
    {
        support::ProjectBuilder build(file.project());
        build.rater(u"judge"_s, model::RaterKind::Judge);
        for (int person = 0; person < 4; ++person)
            build.rater(u"p%1"_s.arg(person), model::RaterKind::Human);
        for (int item = 0; item < items; ++item) {
            const auto pair = comparisonOf(build, u"m%1"_s.arg(item));
            build.rating(u"judge"_s, pair, model::Side::A, item % 10, u"help"_s);
            for (int person = 0; person < 2 + item % 3; ++person)
                build.rating(u"p%1"_s.arg(person), pair, model::Side::A,
                             (item * 37 + person * person * 13 + person * 7) % 100 / 10.0, u"help"_s);
        }
    }
    file.reopen(store::Project::Mode::ReadWrite);
    const auto run = [&](const QStringList &options) {
        return sidejudge(QStringList{u"agreement"_s, file.path(), u"--of"_s, u"rating:help"_s, u"--raters"_s,
                                     u"judge,majority"_s, u"--json"_s} +
                         options)
            .json()["pairs"][0];
    };
    const Json pair = run({}), drawn = run({u"--bootstrap"_s, u"100"_s});
    QCOMPARE(pair["n"].get<int>(), items);
    QVERIFY(pair["spearman"]["value"].is_number() && pair["severity"]["low"].is_number());
    const Json &kappa = pair["cohen_kappa_quadratic"];
    QCOMPARE(kappa["value"].is_number(), hasTable);
    QVERIFY(kappa["low"].is_null());
    const std::string reason = kappa[hasTable ? "note" : "why"].get<std::string>();
    QVERIFY2(reason.find(hasTable ? "errors by item or both orientations take 40" : "a table takes 127") !=
                 std::string::npos,
             reason.c_str());
    QCOMPARE(drawn["cohen_kappa_quadratic"]["low"].is_number(), hasTable);
    QVERIFY(drawn["cohen_kappa_quadratic"]["value"] == kappa["value"]);
    QVERIFY(drawn["spearman"]["value"] == pair["spearman"]["value"]);
}

void NumberPoolsTest::drawsGiveNoIntervalOfNoWidth()
{
    support::TemporaryProject file;
    {
        support::ProjectBuilder build(file.project());
        for (int item = 0; item < 6; ++item) {
            const auto pair = comparisonOf(build, u"m%1"_s.arg(item));
            for (const QString &person : {u"ann"_s, u"bo"_s}) {
                model::Vote vote;
                vote.choice = item % 2 == 0 ? model::Choice::A : model::Choice::B;
                vote.strength = 1 + item % 3;
                build.vote(person, pair, vote);
            }
        }
    }
    file.reopen(store::Project::Mode::ReadWrite);
    const Json found = sidejudge({u"agreement"_s, file.path(), u"--of"_s, u"strength"_s, u"--frame"_s,
                                  u"name"_s, u"--bootstrap"_s, u"200"_s, u"--json"_s})
                           .json();
    for (const Json &pair : found["pairs"]) {
        for (const char *key : tableKeys) {
            QCOMPARE(pair[key]["value"].get<double>(), 1.0);
            QVERIFY2(pair[key]["low"].is_null() && pair[key]["se"].is_null(), key);
            QVERIFY2(pair[key]["note"].get<std::string>().find("no variance was seen") != std::string::npos,
                     key);
        }
    }
    for (const char *key : {"percent", "krippendorff_alpha", "icc_2_1"}) {
        QCOMPARE(found["overall"][key]["value"].get<double>(), 1.0);
        QVERIFY2(found["overall"][key]["low"].is_null(), key);
    }
}

/// The figures of a recount in Python (statistics.median, mid-ranks by bisection) of what `cases --json`
/// says.
void NumberPoolsTest::tulusStrengthsAreThoseOfARecount()
{
    const test::Folder folder;
    const QString project = test::importData(folder, "tulu.sidejudge", support::tulu());
    if (project.isEmpty())
        QSKIP("the data of Tulu are not at hand");
    const Json found = sidejudge({u"agreement"_s, project, u"--of"_s, u"strength"_s, u"--frame"_s, u"name"_s,
                                  u"--raters"_s, u"humans,majority"_s, u"--json"_s})
                           .json();
    const Json &people = pairOf(found, "humans", "humans"), &majority = pairOf(found, "humans", "majority");
    QCOMPARE(people["n"].get<int>(), 169);
    QCOMPARE(people["cases"].get<int>(), 121);
    QCOMPARE(majority["n"].get<int>(), 266);
    const auto isClose = [](const Json &figure, double value) {
        return std::abs(figure["value"].get<double>() - value) < 1e-12;
    };
    QVERIFY(isClose(people["percent"], 79.0 / 169));
    QVERIFY(isClose(people["mean_absolute"], 139.0 / 169));
    QVERIFY(isClose(people["root_mean_square"], 1.2331707339908766));
    QVERIFY(isClose(people["spearman"], 0.3618172907282918));
    QVERIFY(isClose(majority["percent"], 139.0 / 266));
}

QTEST_GUILESS_MAIN(NumberPoolsTest)
#include "tst_number_pools.moc"
