// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/run_cli.h"
#include "tests/support/project_builder.h"

#include <QTest>

using model::Order;
using model::State;
using test::Json;
using test::Ran;
using test::sidejudge;

namespace {

// A judge with both orders of one comparison, and a person who saw b on the left.
class Study
{
public:
    Study()
    {
        support::ProjectBuilder build(m_file.project());
        build.item(QStringLiteral("x"), QStringLiteral("maths"), 1);
        build.response(QStringLiteral("x"), QStringLiteral("alpha"), {QStringLiteral("short")});
        build.response(QStringLiteral("x"), QStringLiteral("beta\x1b[2J"), {QString(60, u'.')});
        const auto pair =
            build.comparison(QStringLiteral("x"), QStringLiteral("alpha"), QStringLiteral("beta\x1b[2J"));
        build.verdict(QStringLiteral("beta\x1b[2J"), pair, Order::AFirst, 1, State::Valid,
                      QStringLiteral("b"));
        build.verdict(QStringLiteral("beta\x1b[2J"), pair, Order::BFirst, 1, State::Valid,
                      QStringLiteral("b"));
        model::Vote vote;
        vote.choice = model::Choice::A;
        vote.left = model::Side::B;
        build.vote(QStringLiteral("ann"), pair, vote);
        m_file.reopen(store::Project::Mode::ReadWrite);
    }
    [[nodiscard]] Ran bias(const QStringList &options) const
    {
        return sidejudge(QStringList{QStringLiteral("bias"), m_file.path()} + options);
    }

private:
    support::TemporaryProject m_file;
};

} // namespace

// The verb `bias`: its document, its text, and what it refuses.
class BiasVerbTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPanelHasWhatTheContractNames();
    void aJudgeCalledAsAModelHasItAsItsOwn();
    void peopleHaveTheirPosition();
    void textIsOneForTerminals();
    void wrongUsageIsOneLineAndStatusTwo_data();
    void wrongUsageIsOneLineAndStatusTwo();
};

void BiasVerbTest::everyPanelHasWhatTheContractNames()
{
    const Json json = Study().bias({QStringLiteral("--json")}).json();
    QCOMPARE(json["length"].get<std::string>(), std::string("cumulative"));
    std::string kinds;
    for (const Json &panel : json["panels"]) {
        kinds += panel["kind"].get<std::string>() + ' ';
        for (const char *key :
             {"rater", "evidence", "estimate", "where", "cases", "flagged", "mirrored", "detail", "sentence"})
            QVERIFY2(panel.contains(key), key);
        for (const char *cell : {"flagged", "mirrored"})
            QVERIFY(panel[cell]["count"].is_number() && panel[cell]["where"].is_string());
        const Json &estimate = panel["estimate"];
        QCOMPARE(estimate["value"].is_null(), estimate.contains("why"));
        QVERIFY(!panel["sentence"].get<std::string>().empty());
    }
    QCOMPARE(kinds,
             std::string("position length self_preference unstable tie parse format score rationale gold "
                         "position length score "));
}

void BiasVerbTest::aJudgeCalledAsAModelHasItAsItsOwn()
{
    const Json panels =
        Study()
            .bias({QStringLiteral("--json"), QStringLiteral("--kind"), QStringLiteral("self_preference")})
            .json()["panels"];
    QCOMPARE(panels.size(), std::size_t(1));
    const Json &difference = panels[0]["detail"]["difference"];
    QCOMPARE(difference["value"].get<double>(), 1.0);
    QCOMPARE(panels[0]["flagged"]["count"].get<int>(), 1);
    QVERIFY(difference["note"].get<std::string>().find("fewer than 10") != std::string::npos);
}

void BiasVerbTest::peopleHaveTheirPosition()
{
    const Json panels =
        Study()
            .bias({QStringLiteral("--json"), QStringLiteral("--rater"), QStringLiteral("ann")})
            .json()["panels"];
    QCOMPARE(panels.size(), std::size_t(3));
    QCOMPARE(panels[0]["estimate"]["unit"].get<std::string>(), std::string("vote"));
    QCOMPARE(panels[0]["estimate"]["value"].get<double>(), -1.0);
}

void BiasVerbTest::textIsOneForTerminals()
{
    const Ran ran = Study().bias({});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out.find('\x1b'), std::string::npos);
    QVERIFY(ran.out.find("length, beta") != std::string::npos);
    QVERIFY(ran.out.find("longer response in 1 and the shorter one in 0") != std::string::npos);
    QVERIFY(ran.out.find("mcnemar_p") != std::string::npos);
}

void BiasVerbTest::wrongUsageIsOneLineAndStatusTwo_data()
{
    QTest::addColumn<QStringList>("options");
    const auto row = [](const char *line) { QTest::newRow(line) << QString::fromLatin1(line).split(u' '); };
    row("--rater nobody");
    row("--rater majority");
    row("--rater ann --kind tie");
    row("--kind colour");
    row("--length words");
    row("--where voted(");
    row("--where voted(nobody)");
}

void BiasVerbTest::wrongUsageIsOneLineAndStatusTwo()
{
    QFETCH(QStringList, options);
    const Ran ran = Study().bias(options);
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.hasOneErrorLine(), ran.err.c_str());
    QVERIFY(ran.out.empty());
}

QTEST_APPLESS_MAIN(BiasVerbTest)
#include "tst_bias_verb.moc"
