// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/promise_of_json.h"
#include "tests/app/cli/run_cli.h"
#include "tests/support/project_builder.h"

#include <QLocale>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <vector>

using namespace Qt::StringLiterals;
using test::Json;
using test::Ran;
using test::sidejudge;

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

using Numbers = std::map<std::string, double>; ///< by rater

/// Signed strengths of three people by item.
const std::vector<Numbers> strengths{{{"ann", 2}, {"bo", 1}, {"cy", 2}},
                                     {{"ann", -1}, {"bo", -2}},
                                     {{"ann", 0}, {"bo", 0}, {"cy", 1}},
                                     {{"ann", 1}, {"bo", 2}, {"cy", 2}},
                                     {{"ann", -2}, {"bo", -2}, {"cy", -1}},
                                     {{"ann", 2}, {"bo", -1}},
                                     {{"ann", 1}, {"bo", 1}, {"cy", 0}},
                                     {{"ann", -1}, {"bo", 0}, {"cy", -1}},
                                     {{"cy", 1}},
                                     {{"ann", 0}, {"bo", -1}, {"cy", -2}},
                                     {{"ann", 2}, {"bo", 2}, {"cy", 2}},
                                     {{"bo", 1}, {"cy", -2}}};

/// Ratings by item and response; each response of x, y, z stands in two comparisons.
const std::vector<std::map<std::string, Numbers>> ratings{
    {{"x", {{"ann", 7}, {"bo", 8}, {"judge", 8}}}, {"y", {{"ann", 3}, {"bo", 3}, {"cy", 5}, {"judge", 4}}}},
    {{"x", {{"bo", 6}, {"cy", 7}, {"judge", 9}}}, {"z", {{"ann", 2}, {"other", 3}}}},
    {{"x", {{"ann", 5}, {"judge", 5}}},
     {"y", {{"ann", 9}, {"bo", 8}, {"cy", 8}, {"judge", 8}, {"other", 7}}}},
    {{"y", {{"bo", 4}, {"other", 4}}}, {"z", {{"cy", 6}, {"judge", 2}}}},
    {{"x", {{"judge", 1}}}, {"z", {{"ann", 1}, {"bo", 2}, {"judge", 2}}}}};

double medianOf(std::vector<double> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    const std::size_t size = numbers.size();
    return (numbers[(size - 1) / 2] + numbers[size / 2]) / 2;
}

/// A new item with the responses of x and y.
model::ComparisonId comparisonOf(support::ProjectBuilder &build, const QString &item)
{
    build.item(item, u"talk"_s, 1);
    for (const QString &model : {u"x"_s, u"y"_s})
        build.response(item, model, {model});
    return build.comparison(item, u"x"_s, u"y"_s);
}

class Study
{
public:
    Study()
    {
        support::ProjectBuilder build(m_file.project());
        for (const char *person : {"ann", "bo", "cy"})
            build.rater(QString::fromLatin1(person), model::RaterKind::Human);
        for (const char *judge : {"judge", "other"})
            build.rater(QString::fromLatin1(judge), model::RaterKind::Judge);
        for (std::size_t item = 0; item < strengths.size(); ++item) {
            const auto pair = comparisonOf(build, u"q%1"_s.arg(qsizetype(item), 2, 10, QLatin1Char('0')));
            for (const auto &[person, strength] : strengths[item])
                vote(build, person, pair, strength);
        }
        for (std::size_t item = 0; item < ratings.size(); ++item)
            rate(build, item);
        m_file.reopen(store::Project::Mode::ReadWrite);
    }
    [[nodiscard]] Ran agreement(const QString &of, const QStringList &options) const
    {
        return sidejudge(QStringList{u"agreement"_s, m_file.path(), u"--of"_s, of} + options);
    }
    [[nodiscard]] Json json(const QString &of, const QStringList &options) const
    {
        return agreement(of, options + QStringList{u"--json"_s}).json();
    }
    [[nodiscard]] QString path() const { return m_file.path(); }
    [[nodiscard]] int cases(const QString &where) const { return test::casesBehind(m_file.path(), where); }
    [[nodiscard]] Json opened(const Json &where) const
    {
        return sidejudge({u"cases"_s, m_file.path(), u"--where"_s,
                          QString::fromStdString(where.get<std::string>()), u"--limit"_s, u"1000"_s,
                          u"--json"_s})
            .json()["cases"];
    }
    [[nodiscard]] int cases(const Json &where) const
    {
        return cases(QString::fromStdString(where.get<std::string>()));
    }

private:
    static void vote(support::ProjectBuilder &build, const std::string &person, model::ComparisonId pair,
                     double strength)
    {
        model::Vote vote;
        vote.choice = strength > 0 ? model::Choice::A : strength < 0 ? model::Choice::B : model::Choice::Tie;
        if (strength != 0)
            vote.strength = static_cast<int>(std::abs(strength));
        vote.criteria = {{u"style"_s, vote.choice, std::nullopt}};
        build.vote(QString::fromStdString(person), pair, vote);
    }
    static void rate(support::ProjectBuilder &build, std::size_t item)
    {
        const QString name = u"r%1"_s.arg(item);
        build.item(name, u"talk"_s, 1);
        for (const QString &model : {u"x"_s, u"y"_s, u"z"_s})
            build.response(name, model, {model});
        const auto first = build.comparison(name, u"x"_s, u"y"_s);
        const auto second = build.comparison(name, u"y"_s, u"z"_s);
        (void)build.comparison(name, u"x"_s, u"z"_s);
        for (const auto &[model, given] : ratings[item]) {
            for (const auto &[rater, number] : given)
                build.rating(QString::fromStdString(rater), model == "z" ? second : first,
                             model == "x" ? model::Side::A : model::Side::B, number, u"help"_s);
        }
    }

    support::TemporaryProject m_file;
};

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

const Json &pairOf(const Json &document, const char *a, const char *b)
{
    for (const Json &pair : document["pairs"]) {
        if (pair["a"] == a && pair["b"] == b)
            return pair;
    }
    qFatal("no pair %s, %s", a, b);
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
    for (const auto &item : ratings) {
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
    void everyFigureOpensItsCases_data();
    void everyFigureOpensItsCases();
    void pairsOfOpenedCasesComeToN_data();
    void pairsOfOpenedCasesComeToN();
    void filtersFindPairsOfNumbers();
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
    for (const Numbers &item : strengths) {
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
    for (const Numbers &item : strengths) {
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
    for (const Numbers &item : strengths) {
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
    for (const Numbers &item : strengths) {
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

void NumberPoolsTest::everyFigureOpensItsCases_data()
{
    QTest::addColumn<QString>("of");
    QTest::addColumn<QStringList>("options");
    const QStringList pools{u"--pool"_s, u"most=majority(\"ann,bo\")"_s};
    QTest::newRow("strength") << u"strength"_s << pools;
    QTest::newRow("by hash") << u"strength"_s << QStringList{u"--frame"_s, u"hash"_s};
    QTest::newRow("choices") << u"criterion:style"_s << QStringList{};
    QTest::newRow("ratings") << u"rating:help"_s << pools;
    QTest::newRow("filtered") << u"rating:help"_s
                              << QStringList{u"--where"_s, u"model_a = x and model_b = y"_s};
}

void NumberPoolsTest::everyFigureOpensItsCases()
{
    QFETCH(const QString, of);
    QFETCH(const QStringList, options);
    const Study study;
    const Json found = study.json(of, options);
    const test::JsonPromise promise = test::promiseOf(study.path(), found);
    QVERIFY2(promise.broken.isEmpty(), qPrintable(promise.broken.join(u'\n')));
    QVERIFY(promise.checked > 20);
    for (const Json &pair : found["pairs"]) {
        const Json &confusion = pair["confusion"];
        int counted = 0;
        for (std::size_t row = 0; row < confusion["counts"].size(); ++row) {
            for (std::size_t column = 0; column < confusion["counts"].size(); ++column) {
                const int count = confusion["counts"][row][column].get<int>();
                counted += count;
                if (count == 0 && row > 0)
                    continue;
                const int opened = study.cases(confusion["where"][row][column]);
                QVERIFY2((opened > 0) == (count > 0), confusion["where"][row][column].dump().c_str());
                if (pair["unit"] == "comparison")
                    QCOMPARE(opened, count);
            }
        }
        QCOMPARE(counted, pair["n"].get<int>() * (pair["a"] == pair["b"] ? 2 : 1));
    }
}

void NumberPoolsTest::pairsOfOpenedCasesComeToN_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("all") << QStringList{};
    QTest::newRow("named") << QStringList{u"--pool"_s, u"two=ann,bo"_s, u"--raters"_s, u"two,humans,cy"_s};
    QTest::newRow("filtered") << QStringList{u"--where"_s, u"gave(cy, strength) >= 1"_s};
}

void NumberPoolsTest::pairsOfOpenedCasesComeToN()
{
    QFETCH(const QStringList, options);
    const Study study;
    const Json found = study.json(u"strength"_s, options);
    const auto isOf = [](const std::string &party, const std::string &person) {
        return party == "humans" || party == person || (party == "two" && person != "cy");
    };
    for (const Json &pair : found["pairs"]) {
        const auto a = pair["a"].get<std::string>(), b = pair["b"].get<std::string>();
        int n = 0;
        for (const Json &opened : study.opened(pair["where"])) {
            std::vector<std::string> people;
            for (const Json &vote : opened["votes"])
                people.push_back(vote["rater"].get<std::string>());
            int pairs = 0;
            for (const std::string &one : people) {
                for (const std::string &other : people) {
                    const bool isOther = b == "majority" || one != other;
                    pairs +=
                        isOther && isOf(a, one) && (b == "majority" ? one == other : isOf(b, other)) ? 1 : 0;
                }
            }
            QVERIFY2(pairs > 0 && (b != "majority" || people.size() >= 2), opened.dump().c_str());
            n += pairs;
        }
        QCOMPARE(n, pair["n"].get<int>() * (a == b ? 2 : 1));
    }
    QVERIFY(found["pairs"].size() >= 4);
}

void NumberPoolsTest::filtersFindPairsOfNumbers()
{
    const Study study;
    // Two people on a comparison, on which a third may be missing; and those with a median of 0.5.
    QCOMPARE(study.cases(u"both(humans, humans, strength)"_s), 11);
    QCOMPARE(study.cases(u"both(ann, humans, strength)"_s), 10);
    QCOMPARE(study.cases(u"gave(majority, strength) >= 1"_s), 12);
    QCOMPARE(study.cases(u"gave(majority, strength) >= 2"_s), 0);
    QCOMPARE(study.cases(u"gave(majority, strength, 0.5) >= 1"_s), 1);
    QCOMPARE(study.cases(u"both(ann, cy, strength, 2, 2)"_s), 2);
    QCOMPARE(study.cases(u"both(humans, humans, strength, -2, 1)"_s), 1);
    QCOMPARE(study.cases(u"both(humans, humans, strength, 1, -2)"_s), 1);
    QCOMPARE(study.cases(u"both(ann, ann, strength)"_s), 0);
    // r1: bo and cy on x, ann on z beside another; ann and bo never share a response there.
    QCOMPARE(study.cases(u"item = r1 and both(ann, bo, \"rating:help\")"_s), 0);
    QCOMPARE(
        study.cases(u"item = r1 and gave(ann, \"rating:help\") >= 1 and gave(bo, \"rating:help\") >= 1"_s),
        1);
    QCOMPARE(study.cases(u"item = r1 and both(ann, judges, \"rating:help\")"_s), 2);
    // A member beside its majority needs somebody else: r1's z has ann alone.
    QCOMPARE(study.cases(u"item = r1 and both(ann, majority, \"rating:help\")"_s), 0);
    QCOMPARE(study.cases(u"item = r1 and both(other, majority, \"rating:help\")"_s), 2);
    const Ran wrong = sidejudge({u"cases"_s, u"nowhere"_s, u"--where"_s, u"both(ann, bo, strength, 1)"_s});
    QVERIFY(wrong.status != 0);
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
    const Json pair = run({}), drawn = run({u"--bootstrap"_s, u"50"_s});
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
