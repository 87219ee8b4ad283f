// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_cli.h"
#include "tests/support/project_builder.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

/// Three people and two judges on 40 comparisons: the people agree on three of four, `twin` says what two of
/// them say, `contrary` the opposite.
class Study
{
public:
    explicit Study(int votesOfDora = 0)
    {
        support::ProjectBuilder build(m_file.project());
        for (int i = 0; i < 40; ++i) {
            const QString item = u"item%1"_s.arg(i);
            build.item(item, i < 20 ? u"maths"_s : u"writing"_s, 1);
            build.response(item, u"alpha"_s, {u"one"_s});
            build.response(item, u"beta"_s, {u"two"_s});
            const auto pair = build.comparison(item, u"alpha"_s, u"beta"_s);
            const bool isA = i % 2 == 0;
            for (const QString &name : {u"ann"_s, u"bo"_s, u"cleo"_s}) {
                model::Vote vote;
                const bool differs = i % 4 == 0 && name == (i % 8 == 0 ? u"ann"_s : u"cleo"_s);
                vote.choice = isA != differs ? model::Choice::A : model::Choice::B;
                build.vote(name, pair, vote);
            }
            if (i < votesOfDora)
                build.vote(u"dora"_s, pair, isA ? u"b"_s : u"a"_s);
            for (const auto order : {model::Order::AFirst, model::Order::BFirst}) {
                build.verdict(u"twin"_s, pair, order, 1, model::State::Valid, isA ? u"a"_s : u"b"_s);
                build.verdict(u"contrary"_s, pair, order, 1, model::State::Valid, isA ? u"b"_s : u"a"_s);
            }
        }
        m_file.reopen(store::Project::Mode::ReadWrite);
    }
    [[nodiscard]] Ran standIn(const QStringList &options) const
    {
        return sidejudge(QStringList{u"standin"_s, m_file.path()} + options);
    }
    [[nodiscard]] int cases(const Json &where) const
    {
        return test::casesBehind(m_file.path(), QString::fromStdString(where.get<std::string>()));
    }

private:
    support::TemporaryProject m_file;
};

} // namespace

class StandInVerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTwinOfThePeopleMayStandIn();
    void aContraryJudgeMayNot();
    void onFewItSaysHowManyItTakes();
    void peopleWithFewAreCountedApart();
    void everyFigureOpensItsCases();
    void onNothingItSaysWhy();
    void wrongUsageIsOneLineAndStatusTwo_data();
    void wrongUsageIsOneLineAndStatusTwo();
};

void StandInVerbTest::aTwinOfThePeopleMayStandIn()
{
    const Json json = Study().standIn({u"--judge"_s, u"twin"_s, u"--json"_s}).json();
    QCOMPARE(json["passed"].get<bool>(), true);
    QCOMPARE(json["winning_rate"]["value"].get<double>(), 1.0);
    QCOMPARE(json["people"].size(), std::size_t(3));
    QCOMPARE(json["items"].get<int>(), 40);
    // bo is never alone: beside him the judge agrees alike everywhere.
    QCOMPARE(json["people"][1]["advantage"]["value"].get<double>(), 1.0);
    // Vote pairs: the judge has 110 of 120 alike, people 100 of 120.
    QVERIFY(std::abs(json["judge_human"]["value"].get<double>() - 110.0 / 120) < 1e-12);
    QVERIFY(std::abs(json["human_human"]["value"].get<double>() - 100.0 / 120) < 1e-12);
    QVERIFY(std::abs(json["difference"]["value"].get<double>() - 10.0 / 120) < 1e-12);
    QVERIFY(json["sentence"].get<std::string>().starts_with("twin may stand in"));
    QVERIFY(Study().standIn({u"--judge"_s, u"twin"_s}).out.starts_with("twin may stand in"));
}

void StandInVerbTest::aContraryJudgeMayNot()
{
    const Json json = Study().standIn({u"--judge"_s, u"contrary"_s, u"--json"_s}).json();
    QCOMPARE(json["passed"].get<bool>(), false);
    QCOMPARE(json["winning_rate"]["value"].get<double>(), 0.0);
    QVERIFY(json["difference"]["high"].get<double>() < 0);
    QVERIFY(json["sentence"].get<std::string>().starts_with("contrary may not stand in"));
}

void StandInVerbTest::onFewItSaysHowManyItTakes()
{
    const QStringList five{u"--judge"_s, u"contrary"_s, u"--where"_s,
                           u"item in (item0, item1, item2, item3, item5)"_s};
    const Json json = Study().standIn(five + QStringList{u"--json"_s}).json();
    QCOMPARE(json["items"].get<int>(), 5);
    QCOMPARE(json["few"].get<int>(), 3);
    const auto sentence = json["sentence"].get<std::string>();
    QVERIFY2(sentence.starts_with("whether contrary may stand in cannot be told yet"), sentence.c_str());
    QVERIFY2(sentence.find("3 of them share fewer than 30") != std::string::npos, sentence.c_str());
    QVERIFY2(sentence.find("50 to 100") != std::string::npos, sentence.c_str());
    QVERIFY(json["winning_rate_without_few"]["value"].is_null());
    QVERIFY(json["winning_rate_without_few"]["why"].get<std::string>().find("3 are needed") !=
            std::string::npos);
    QVERIFY(Study().standIn(five).out.find("without the 3 of 3 people below 30") != std::string::npos);
}

// dora votes on four comparisons, always against the judge: she makes the rates worse, and both are told.
void StandInVerbTest::peopleWithFewAreCountedApart()
{
    const Json without = Study().standIn({u"--judge"_s, u"twin"_s, u"--json"_s}).json();
    QCOMPARE(without["few"].get<int>(), 0);
    QVERIFY(without["winning_rate_without_few"]["value"] == without["winning_rate"]["value"]);
    QVERIFY(std::abs(without["advantage_without_few"]["value"].get<double>() -
                     without["advantage"]["value"].get<double>()) < 1e-12);
    const Json with = Study(4).standIn({u"--judge"_s, u"twin"_s, u"--json"_s}).json();
    QCOMPARE(with["people"].size(), std::size_t(4));
    QCOMPARE(with["few"].get<int>(), 1);
    QCOMPARE(with["winning_rate_without_few"]["n"].get<int>(), 3);
    double advantage = 0;
    for (const Json &person : with["people"]) {
        if (person["rater"] != "dora")
            advantage += person["advantage"]["value"].get<double>() / 3;
    }
    QVERIFY(std::abs(with["advantage_without_few"]["value"].get<double>() - advantage) < 1e-12);
    QVERIFY(with["winning_rate_without_few"]["value"].get<double>() >
            with["winning_rate"]["value"].get<double>());
}

void StandInVerbTest::everyFigureOpensItsCases()
{
    const Study study;
    const Json json =
        study.standIn({u"--judge"_s, u"twin"_s, u"--where"_s, u"category = maths"_s, u"--json"_s}).json();
    for (const char *key : {"judge_human", "human_human", "difference"}) {
        QCOMPARE(json[key]["cases"].get<int>(), 20);
        QCOMPARE(study.cases(json[key]["where"]), 20);
    }
    for (const Json &person : json["people"]) {
        QCOMPARE(person["advantage"]["n"].get<int>(), person["advantage"]["cases"].get<int>());
        QCOMPARE(study.cases(person["advantage"]["where"]), person["advantage"]["cases"].get<int>());
    }
}

void StandInVerbTest::onNothingItSaysWhy()
{
    const Ran ran =
        Study().standIn({u"--judge"_s, u"twin"_s, u"--where"_s, u"category = none"_s, u"--json"_s});
    QCOMPARE(ran.status, 0);
    const Json json = ran.json();
    QVERIFY(json["winning_rate"]["value"].is_null());
    QVERIFY(!json["winning_rate"]["why"].get<std::string>().empty());
    QVERIFY(!json["difference"]["why"].get<std::string>().empty());
    QVERIFY(json["sentence"].get<std::string>().find("is not defined") != std::string::npos);
}

void StandInVerbTest::wrongUsageIsOneLineAndStatusTwo_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no judge") << QStringList{};
    QTest::newRow("nobody") << QStringList{u"--judge"_s, u"nobody"_s};
    QTest::newRow("a person") << QStringList{u"--judge"_s, u"ann"_s};
    QTest::newRow("a pool") << QStringList{u"--judge"_s, u"judges"_s};
    QTest::newRow("epsilon") << QStringList{u"--judge"_s, u"twin"_s, u"--epsilon"_s, u"2"_s};
    QTest::newRow("filter") << QStringList{u"--judge"_s, u"twin"_s, u"--where"_s, u"category ="_s};
}

void StandInVerbTest::wrongUsageIsOneLineAndStatusTwo()
{
    QFETCH(const QStringList, options);
    const Ran ran = Study().standIn(options);
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.out.empty());
    QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
}

QTEST_GUILESS_MAIN(StandInVerbTest)
#include "tst_standin_verb.moc"
