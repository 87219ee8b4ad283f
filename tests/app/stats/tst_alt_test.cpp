// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/alt_test.h"
#include "tests/app/stats/close.h"
#include "tests/app/stats/ledger.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

#include <map>

using namespace stats;
using namespace test_stats;

namespace {

using Labels = std::vector<std::optional<double>>;

struct Data
{
    int people = 0;
    Labels human;
    Labels judge;

    [[nodiscard]] AltTest test(AltScore score, double epsilon) const
    {
        return altTest({people, human, judge}, {score, epsilon, 0.05});
    }
};

/// Made-up labels 0, 1, 2 by a rule, with holes; the same rule was run in Python.
Data madeUp(int items, int people)
{
    const auto label = [](int item, int person) {
        return ((item * 7 + (item % 4 == 0 ? person * 13 : 0) + item * item * 3) % 11) % 3;
    };
    Data data{people, {}, {}};
    for (int item = 0; item < items; ++item) {
        for (int person = 0; person < people; ++person)
            data.human.push_back((item + person) % 5 == 0 ? std::nullopt
                                                          : std::optional<double>(label(item, person + 1)));
        data.judge.emplace_back(item % 6 == 0 ? (label(item, 0) + 1) % 3 : label(item, 0));
    }
    return data;
}

nlohmann::json shared(const char *path)
{
    QFile file(support::sharedData(QLatin1String(path)));
    return file.open(QIODevice::ReadOnly) ? nlohmann::json::parse(file.readAll().toStdString())
                                          : nlohmann::json();
}

/// The labels of people and of one model, items in the order of their names.
Data fromFiles(const nlohmann::json &humans, const nlohmann::json &model)
{
    const std::map<std::string, double> classes{{"model_a", 0}, {"tie", 1}, {"model_b", 2}};
    std::map<std::string, Labels> rows;
    std::size_t person = 0;
    for (const auto &[name, labels] : humans.items()) {
        for (const auto &[item, label] : labels.items()) {
            Labels &row = rows[item];
            row.resize(humans.size());
            row[person] = classes.at(label.get<std::string>());
        }
        ++person;
    }
    Data data{static_cast<int>(humans.size()), {}, {}};
    for (const auto &[item, row] : rows) {
        data.human.insert(data.human.end(), row.begin(), row.end());
        data.judge.push_back(model.contains(item)
                                 ? std::optional<double>(classes.at(model.at(item).get<std::string>()))
                                 : std::nullopt);
    }
    return data;
}

/// One judge as the authors' notebook has it, and as it printed it to two digits.
void compareJudge(Ledger &ledger, const Json &expected, const std::string &path, const AltTest &ours)
{
    using Text = const std::string &;
    const auto given = ledger.leaving("scoring, epsilon, matches_published", "how it was run");
    const auto decided = [&](bool isPassed, Text at) {
        ledger.count(at, isPassed ? 1 : 0, ours.isPassed ? 1 : 0);
    };
    constexpr double twoDigits = 0.005 + 1e-9;
    ledger.members(
        expected, path,
        {{"scoring", given},
         {"epsilon", given},
         {"matches_published", given},
         {"winning_rate", [&](const Json &value, Text at) { ledger.figure(at, value, ours.winningRate); }},
         {"advantage_prob", [&](const Json &value, Text at) { ledger.figure(at, value, ours.advantage); }},
         {"passed", [&](const Json &value, Text at) { decided(value.get<bool>(), at); }},
         {"published", [&](const Json &value, Text at) {
              decided(value.at(0) != "FAILED", at);
              ledger.near(at, value.at(1), ours.winningRate.value.value_or(-9), twoDigits);
              ledger.near(at, value.at(2), ours.advantage.value.value_or(-9), twoDigits);
          }}});
}

} // namespace

/// The alternative annotator test.
class TestAltTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classesAgainstScipy();
    void scoresAgainstScipy();
    void mtBenchOfTheAuthors();
    void judgeThatEqualsAPersonPasses();
    void fewItemsTakeSignedRanks();
    void peopleOrderAndLabelNamesDoNotMatter();
    void largerEpsilonRejectsMore();
    void whatItDoesNotAnswer();
    void aThousandPeople();
};

void TestAltTest::classesAgainstScipy()
{
    // The authors' rule in Python with scipy 1.10.1, ttest_1samp(d, epsilon, alternative='less').
    const AltTest ours = madeUp(60, 4).test(AltScore::Agreement, 0.2);
    const std::vector<double> p{0.01637944843011644, 0.004302931205717543, 0.006729269808467802,
                                0.040092024479756884};
    QCOMPARE(ours.people.size(), p.size());
    for (std::size_t person = 0; person < p.size(); ++person) {
        QVERIFY(close(ours.people[person].test.p.value, p[person]));
        QVERIFY(close(ours.people[person].advantage.value, 0.875));
        QCOMPARE(ours.people[person].items, 48);
        QCOMPARE(ours.people[person].test.freedom, 47.0);
    }
    QVERIFY(close(ours.advantage.value, 0.875));
    // Thresholds 0.006, 0.012, 0.018, 0.024: the third smallest still passes.
    QCOMPARE(*ours.winningRate.value, 0.75);
    QVERIFY(!ours.people[3].isRejected && ours.isPassed);
    const AltTest three = madeUp(45, 3).test(AltScore::Agreement, 0.2);
    QVERIFY(close(three.people[0].test.p.value, 0.0244287522193112));
    QVERIFY(close(three.people[1].test.p.value, 0.12940020560788135));
    QVERIFY(close(three.people[2].test.p.value, 0.0032178941709287093));
    QVERIFY(close(three.advantage.value, 0.8703703703703703));
    QVERIFY(close(three.winningRate.value, 1.0 / 3) && !three.isPassed);
}

void TestAltTest::scoresAgainstScipy()
{
    const AltTest ours = madeUp(60, 4).test(AltScore::NegativeRmse, 0.1);
    const std::vector<double> p{0.2756941317270408, 0.2131177951683545, 0.522219471264392,
                                0.6693832156603352};
    const std::vector<double> advantage{0.875, 0.8541666666666666, 0.8125, 0.8541666666666666};
    for (std::size_t person = 0; person < p.size(); ++person) {
        QVERIFY(close(ours.people[person].test.p.value, p[person]));
        QVERIFY(close(ours.people[person].advantage.value, advantage[person]));
    }
    QVERIFY(close(ours.advantage.value, 0.8489583333333333));
    QCOMPARE(*ours.winningRate.value, 0.0);
    const AltTest three = madeUp(45, 3).test(AltScore::NegativeRmse, 0.1);
    QVERIFY(close(three.people[1].test.p.value, 0.6825375716821713));
    QVERIFY(close(three.advantage.value, 0.8240740740740741));
}

void TestAltTest::mtBenchOfTheAuthors()
{
    const nlohmann::json expected = shared("expected/alttest_mtbench.json");
    if (expected.is_null())
        QSKIP("skipped: no ../shared/data");
    const nlohmann::json humans = shared("alttest_mtbench/human_annotations.json");
    const nlohmann::json models = shared("alttest_mtbench/llm_annotations.json");
    Ledger ledger;
    const auto words = ledger.leaving("tool, definition, published_source", "words");
    const auto judges = [&](const Json &results, const std::string &path) {
        for (const auto &[model, result] : results.items())
            compareJudge(ledger, result, path + "/" + model,
                         fromFiles(humans, models.at(model)).test(AltScore::Agreement, result.at("epsilon")));
        ledger.count(path + " (judges)", results.size(), static_cast<std::int64_t>(models.size()));
    };
    ledger.members(expected, "",
                   {{"tool", words},
                    {"definition", words},
                    {"published_source", words},
                    {"results", [&](const Json &studies, const std::string &path) {
                         ledger.members(studies, path, {{"mtbench", judges}});
                     }}});
    qInfo("alttest_mtbench.json compared %d values", ledger.compared());
    QVERIFY2(ledger.problems().isEmpty(), qPrintable(ledger.problems().join(QLatin1Char('\n'))));
    QCOMPARE(ledger.compared(), 37);
}

void TestAltTest::judgeThatEqualsAPersonPasses()
{
    Data data = madeUp(60, 4);
    for (std::size_t item = 0; item < data.judge.size(); ++item)
        data.judge[item] = data.human[item * 4 + 1];
    const AltTest ours = data.test(AltScore::Agreement, 0.2);
    // Beside that person nothing differs, so that p is 0 and there is no t.
    QCOMPARE(*ours.people[1].test.p.value, 0.0);
    QVERIFY(!ours.people[1].test.statistic.value);
    QCOMPARE(*ours.people[1].advantage.value, 1.0);
    QVERIFY(ours.people[1].isRejected);
}

void TestAltTest::fewItemsTakeSignedRanks()
{
    const AltTest ours = madeUp(20, 3).test(AltScore::Agreement, 0.2);
    for (const AltTestPerson &person : ours.people) {
        QVERIFY(person.items < 30);
        QCOMPARE(person.test.freedom, 0.0);
        QVERIFY(person.test.p.value && *person.test.p.value > 0 && *person.test.p.value <= 1);
    }
}

void TestAltTest::peopleOrderAndLabelNamesDoNotMatter()
{
    const Data data = madeUp(60, 4);
    Data turned = data;
    for (std::size_t item = 0; item < data.judge.size(); ++item) {
        for (std::size_t person = 0; person < 4; ++person) {
            const std::optional<double> &label = data.human[item * 4 + person];
            turned.human[item * 4 + 3 - person] = label ? std::optional(7 - 2 * *label) : std::nullopt;
        }
        turned.judge[item] = 7 - 2 * *data.judge[item];
    }
    for (const AltScore score : {AltScore::Agreement, AltScore::NegativeRmse}) {
        const AltTest ours = data.test(score, 0.2);
        const AltTest other = turned.test(score, 0.2);
        QVERIFY(close(other.advantage.value, *ours.advantage.value, 1e-12));
        for (std::size_t person = 0; person < 4; ++person)
            QVERIFY(close(other.people[3 - person].test.p.value, *ours.people[person].test.p.value, 1e-12));
    }
}

void TestAltTest::largerEpsilonRejectsMore()
{
    double last = 0;
    for (const double epsilon : {0.0, 0.1, 0.15, 0.2, 0.4}) {
        const AltTest ours = madeUp(60, 4).test(AltScore::Agreement, epsilon);
        QVERIFY(*ours.winningRate.value >= last);
        last = *ours.winningRate.value;
    }
    QCOMPARE(last, 1.0);
}

void TestAltTest::whatItDoesNotAnswer()
{
    Data missing = madeUp(40, 3);
    missing.human.assign(missing.human.size(), std::nullopt);
    Data alone = madeUp(40, 1);
    Data silent = madeUp(40, 3);
    silent.judge.assign(silent.judge.size(), std::nullopt);
    for (const Data &data : {Data{}, Data{3, {}, {}}, missing, alone, silent, madeUp(40, 2)}) {
        const AltTest ours = data.test(AltScore::Agreement, 0.2);
        const std::string why =
            std::to_string(ours.people.size()) + " people who share items, the test needs 3";
        QCOMPARE(ours.winningRate.why, why);
        QCOMPARE(ours.advantage.why, why);
        QVERIFY(!ours.isPassed);
    }
    // One item, all ties: nobody is better, and one item is too little to reject anything.
    const AltTest one = Data{3, Labels(3, 1.0), Labels(1, 1.0)}.test(AltScore::Agreement, 0.2);
    QCOMPARE(*one.winningRate.value, 0.0);
    QCOMPARE(*one.advantage.value, 1.0);
    QCOMPARE(*one.people[0].test.p.value, 0.5);
    const AltTest undecided = Data{3, Labels(3, 1.0), Labels(1, 1.0)}.test(AltScore::Agreement, 0);
    QVERIFY(!undecided.people[0].test.p.value);
    QCOMPARE(*undecided.winningRate.value, 0.0);
}

void TestAltTest::aThousandPeople()
{
    Data data{1000, {}, {}};
    for (int item = 0; item < 31; ++item) {
        for (int person = 0; person < 1000; ++person)
            data.human.emplace_back((item * 7 + person * person) % 3);
        data.judge.emplace_back(item % 3);
    }
    const AltTest ours = data.test(AltScore::Agreement, 0.2);
    QCOMPARE(ours.people.size(), std::size_t{1000});
    QVERIFY(*ours.advantage.value >= 0 && *ours.advantage.value <= 1);
}

QTEST_APPLESS_MAIN(TestAltTest)
#include "tst_alt_test.moc"
